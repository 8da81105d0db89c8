import PrisonAffairs
import Publication
import Testing

/// Refusals about money name accounts, kinds and remedies of money.
@Suite struct MoneyRefusalTests {
  @Test func anAccountStandsByItsNameWithItsCodeBehind() {
    let refusal = Refusal(
      .accountOverdrawn,
      [.inmate: "3301000001", .code: "spending", .day: "2026-10-05", .value: "3.00"])
    #expect(refusal.message.zh.contains("科目消费账户 spending从"))
    #expect(refusal.message.en.contains("account Spending (spending)"))
    // One that a province adds shows its code.
    let added = Refusal(.accountSame, [.code: "laundry"])
    #expect(added.message.zh.contains("：laundry"))
  }

  @Test func sidesKindsAndListsAreInWords() {
    let refusal = Refusal(
      .accountSideUnnamed,
      [.kind: "deduction", .part: "credit", .code: "court, canteen"])
    #expect(
      refusal.message.zh
        == "“代缴财产性判项”的款项，贷方要写明科目：代缴财产性判项款 court、应付狱内超市货款 canteen")
    #expect(refusal.message.en.contains("the credit side of a transfer of kind towards a property"))
    // Of points the same word takes points away.
    let points = Refusal(.entryWrongDirection, [.code: "JG-06", .value: "5", .kind: "deduction"])
    #expect(points.message.zh.contains("用于扣分"))
  }

  @Test func aDietStandsByItsName() {
    let refusal = Refusal(.mealDietForeign, [.code: "K1", .value: "ethnic"])
    #expect(refusal.message.zh.contains("“民族灶”"), "\(refusal.message.zh)")
  }

  @Test func remediesNameTheCommandOfTheirSubject() {
    let late = Refusal(.recordLateWithoutReason).remedy
    #expect(late.zh.contains("款项用 --reason") && late.en.contains("--reason for money"))
    for code in [
      RefusalCode.keyRepeatedDifferently, .procedureEnded, .objectionTooLate, .objectionFinal,
    ] {
      let remedy = Refusal(code).remedy
      #expect(
        remedy.zh.contains("yuwu account reverse") && remedy.zh.contains("yuwu meal reverse"),
        "\(code)")
      #expect(remedy.en.contains("yuwu account reverse"), "\(code)")
    }
    #expect(Refusal(.accountInmateRequired, [.kind: "allowance"]).remedy.zh.contains("--inmate"))
  }

  @Test func aColumnIsNamedAsTheFileInHandNamesIt() {
    let fault = FileFault(
      file: "bank.csv", line: 3, field: "balance", heading: "余额", problem: .fieldEmpty)
    #expect(fault.sentence.zh.contains("第3行 余额：") && fault.sentence.en.contains("line 3, 余额:"))
    let english = FileFault(
      file: "deliveries.csv", line: 2, field: "item", heading: "item", problem: .fieldEmpty)
    #expect(english.sentence.zh.contains("第2行 item：") && !english.sentence.zh.contains("判项"))
  }
}
