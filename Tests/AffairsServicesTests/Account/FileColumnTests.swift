import AffairsServices
import PrisonAffairs
import Publication
import RecordBook
import Testing

/// Faults of files name line and column as they stand there, and the remedy.
@Suite struct FileColumnTests {
  private func sentences(_ work: () throws -> Void) -> [Text] {
    do {
      try work()
      Issue.record("nothing was refused")
    } catch let faults as FileFaults {
      return faults.faults.map(\.sentence)
    } catch { Issue.record("\(error)") }
    return []
  }

  @Test func aSignOfACurrencyInABankFileIsToldWithItsPlaceAndRemedy() throws {
    let prison = try TestPrison()
    let told = sentences {
      try prison.bank(["2026-10-02,¥1000,,1000.00,F1,十月对账单,1"])
    }
    #expect(told.count == 1)
    #expect(
      told.first?.zh.contains("bank.csv 第2行 收入：金额“¥1000”写法不对") == true
        && told.first?.zh.contains("不要货币符号") == true, "\(told)")
    #expect(told.first?.en.contains("line 2, 收入:") == true)
  }

  @Test func aKitchensFileInEitherLanguageIsAnsweredInItsOwnWords() throws {
    let prison = try TestPrison()
    try prison.addKitchen()
    let head =
      "kitchen,day,supplier,receipt,food,kilograms,price,amount,receiver_one,receiver_two,source,line_reference"
    let row = "K1,2026-10-05,粮店,R1,rice,10.000,￥5.20,52.00,life-1,life-2,单,1"
    let english = sentences {
      _ = try prison.office("life-1", "2026-10-05").importMeals(
        .purchase, bytes: Array("\(head)\n\(row)\n".utf8), file: "d.csv", dryRun: true)
    }
    #expect(english.first?.zh.contains("第2行 price：金额“￥5.20”写法不对") == true, "\(english)")
    let chinese = "伙房,日期,供货商,单据号,物品,数量,单价,金额,验收人一,验收人二,来源,行号"
    let told = sentences {
      _ = try prison.office("life-1", "2026-10-05").importMeals(
        .purchase, bytes: Array("\(chinese)\n\(row)\n".utf8), file: "d.csv", dryRun: true)
    }
    #expect(told.first?.zh.contains("第2行 单价：") == true)
    #expect(told.first?.en.contains("line 2, 单价:") == true)
  }

  @Test func aKindThatMovesSomebodysMoneyAsksWhose() throws {
    let prison = try TestPrison()
    for kind in [TransferKind.purchase, .remittance] {
      #expect(
        refusal {
          try prison.post(
            prison.posting(kind, "45.00", sender: kind == .remittance ? "王某" : nil))
        }
          == .accountInmateRequired, "\(kind)")
    }
  }

  @Test func aMoneyFileNamesItsColumns() throws {
    let prison = try TestPrison()
    let told = sentences {
      try prison.bringInMoney(["2026-10-05,亲属汇款,3301000001,¥5,,,,王某,父亲,,,单,1"])
    }
    #expect(told.first?.en.contains("line 2, 金额:") == true, "\(told)")
  }

  @Test func theChartsNamesAreThoseOfRefusals() throws {
    let prison = try TestPrison()
    for account in try prison.reading().chartOfAccounts.accounts {
      let message = Refusal(.accountSame, [.code: account.code]).message
      #expect(message.zh.contains("\(account.title.zh) \(account.code)"), "\(account.code)")
      #expect(message.en.contains("\(account.title.en) (\(account.code))"), "\(account.code)")
    }
  }
}
