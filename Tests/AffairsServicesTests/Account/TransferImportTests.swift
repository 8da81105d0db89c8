import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// A file of money comes in whole, or nothing of it and everything wrong in it is named.
struct TransferImportTests {
  private static let fund = "2026-10-05,经费拨入,,1000.00,,labour-fund,,,,,,表,1"
  private static let wage = "2026-10-05,劳动报酬,3301000001,100.01,,,,,,九月,,表,2"
  private static let remittance = "2026-10-05,亲属汇款,3301000002,300,,,,王某,母亲,,,表,3"
  private static let sale = "2026-10-05,purchase,3301000002,35.8,,,日用品,,,,,表,4"
  private static let whole = [fund, wage, remittance, sale]

  @Test func allKindsComeInWithOneFormAndTwiceIsOnce() throws {
    let prison = try TestPrison()
    let acts = try prison.actCount()
    let dry = try prison.bringInMoney(Self.whole, dryRun: true)
    #expect(dry.written == 4 && dry.act == nil)
    #expect(try prison.actCount() == acts)
    let summary = try prison.bringInMoney(Self.whole)
    #expect(summary.rows == 4 && summary.written == 4 && summary.opened == 2)
    #expect(summary.byKind[.labourPay]?.amount.description == "100.01")
    #expect(try prison.pockets(1) == ["spending": "50.01", "savings": "50.00"])
    #expect(try prison.pockets(2) == ["spending": "264.20"])
    let again = try prison.bringInMoney(Self.whole + ["2026-10-05,零用钱经费,,1,,,,,,,,表,5"].dropLast())
    #expect(again.alreadyThere == 4 && again.act == nil)
    let statement = try prison.office("account-1", "2026-10-05").statement(
      of: try prison.number(2), in: try prison.month("2026-10").days)
    #expect(statement.senders.values.map(\.name) == ["王某"])
    #expect(try prison.findings().isEmpty)
  }

  @Test func aChangedRowUnderTheSameKeyIsRefused() throws {
    let prison = try TestPrison()
    try prison.bringInMoney(Self.whole)
    for changed in [
      Self.wage.replacing("100.01", with: "100.02"), Self.remittance.replacing("王某", with: "张某"),
      Self.sale.replacing("日用品", with: "食品"),
    ] {
      #expect(rowRefusals { try prison.bringInMoney([changed]) } == [.keyRepeatedDifferently])
    }
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let row: String
    let field: String?
    /// Nil where the form alone is wrong.
    let code: RefusalCode?
    var testDescription: String { row }

    init(_ row: String, _ field: String?, _ code: RefusalCode?) {
      self.row = row
      self.field = field
      self.code = code
    }
  }

  static let bad = [
    Bad("2026-10-05,零用钱,3301000001,￥6.00,,,,,,,,表,9", "amount", .accountAmountForm),
    Bad("2026-10-05,零用钱,3301000001,$6,,,,,,,,表,9", "amount", .accountAmountForm),
    Bad("2026-10-05,零用钱,3301000001,6元,,,,,,,,表,9", "amount", .accountAmountForm),
    Bad("2026-10-05,零用钱,3301000001,\"1,000.00\",,,,,,,,表,9", "amount", .accountAmountForm),
    Bad("2026-10-05,零用钱,3301000001,6.005,,,,,,,,表,9", "amount", .accountAmountForm),
    Bad("2026-10-05,零用钱,3301000001,-6.00,,,,,,,,表,9", "amount", .accountAmount),
    Bad("2026-10-05,零用钱,3301000001,0,,,,,,,,表,9", "amount", .accountAmount),
    Bad("2026-10-05,零用钱,3301000001,,,,,,,,,表,9", "amount", nil),
    Bad("2026-10-05,彩票,3301000001,6.00,,,,,,,,表,9", "kind", .accountKindUnknown),
    Bad("2026-10-05,冲正,3301000001,6.00,bank,spending,,,,,,表,9", "kind", .accountKindReserved),
    Bad("2026-10-05,狱内消费,3301000001,6.00,,商店,,,,,,表,9", "debit", .accountUnknown),
    Bad("2026-10-05,狱内消费,3301000001,6.00,储蓄账户,,,,,,,表,9", "debit", .accountSideNotAdmitted),
    Bad("2026-10-05,狱内消费,3301000001,6.00,,bank,,,,,,表,9", "credit", .accountSideNotAdmitted),
    Bad("2026-10-05,经费拨入,,6.00,,,,,,,,表,9", "credit", .accountSideUnnamed),
    Bad("2026-10-05,亲属汇款,3301000001,6.00,,,,,,,,表,9", "sender", .accountSenderRequired),
    Bad("2026-10-05,零用钱,3301000001,6.00,,,,王某,,,,表,9", "sender", .accountSenderForeign),
    Bad("2026-10-05,零用钱,3301000001,6.00,,,,,母亲,,,表,9", "sender", nil),
    Bad("2026-10-05,零用钱,,6.00,allowance-fund,spending,,,,,,表,9", "inmate", .accountInmateRequired),
    Bad("2026-10-05,零用钱,3301009999,6.00,,,,,,,,表,9", "inmate", .inmateUnknown),
    Bad("2026-10-05,零用钱,33A,6.00,,,,,,,,表,9", "inmate", nil),
    Bad("2026-10-06,零用钱,3301000001,6.00,,,,,,,,表,9", "day", .dayInFuture),
    Bad("2026-02-30,零用钱,3301000001,6.00,,,,,,,,表,9", "day", nil),
    Bad("2024-03-11,零用钱,3301000001,6.00,,,,,,,晚,表,9", "day", .dayBeforeAdmission),
    Bad("2026-10-02,零用钱,3301000001,6.00,,,,,,,,表,9", "late_reason", .recordLateWithoutReason),
    Bad("2026-10-05,零用钱,3301000001,6.00,,,,,,,,,9", "source", nil),
    Bad("2026-10-05,零用钱,3301000001,6.00,,,,,,,,表,", "line_reference", nil),
    Bad("2026-10-05,零用钱,3301000001,6.00,,,,,,,,Allowance,9", "source", .accountSourceReserved),
    Bad("2026-10-05,零用钱,3301000001,6.00,,,,,,,,ｏｒｄｅｒ,9", "source", .accountSourceReserved),
    Bad("2026-10-05,狱内消费,3301000001,6.00,,,玩具,,,,,表,9", "category", .orderCategoryUnknown),
    Bad("2026-10-05,释放结算,3301000001,6.00,,cash,,,,,,表,9", "kind", .accountNotReleased),
    Bad("2026-10-05,随调动转出,3301000001,6.00,,,,,,,,表,9", "kind", .accountNotReleased),
    Bad(
      "2026-10-05,待查款查清,3301000001,6.00,,spending,,,,查明,,表,9", "sender",
      .accountSenderRequired),
    Bad(
      "2026-10-05,待查款查清,3301000001,6.00,,spending,,王某,,,,表,9", "note",
      .accountReasonRequired),
    Bad("2026-10-05,零用钱,3301000001,6.00", nil, nil),
  ]

  @Test("A bad row is named with line, field and code, and nothing is written", arguments: bad)
  func badRows(_ bad: Bad) throws {
    let prison = try TestPrison()
    let acts = try prison.actCount()
    do {
      try prison.bringInMoney([Self.fund, bad.row, Self.remittance])
      Issue.record("nothing was refused")
    } catch let faults as FileFaults {
      #expect(faults.faults.map(\.line) == [3])
      #expect(faults.faults.map(\.field) == [bad.field])
      if case .refused(let refusal)? = faults.faults.first?.problem {
        #expect(refusal.code == bad.code)
      } else {
        #expect(bad.code == nil)
      }
    }
    #expect(try prison.actCount() == acts)
  }

  @Test func everyBadRowIsNamedNotTheFirstAlone() throws {
    let prison = try TestPrison()
    #expect(
      rowRefusals {
        try prison.bringInMoney([Self.bad[0].row, Self.fund, Self.bad[5].row, Self.bad[8].row])
      } == [.accountAmountForm, .accountAmount, .accountKindUnknown])
  }

  @Test func rowsThatOverdrawAreNamedAtTheirLines() throws {
    let prison = try TestPrison()
    do {
      try prison.bringInMoney([
        Self.remittance, "2026-10-05,狱内消费,3301000002,200,,,,,,,,表,10",
        "2026-10-05,狱内消费,3301000002,100.01,,,,,,,,表,11", Self.fund,
        "2026-10-05,狱内消费,3301000003,0.01,,,,,,,,表,12",
      ])
      Issue.record("nothing was refused")
    } catch let faults as FileFaults {
      #expect(faults.faults.map(\.line) == [4, 6])
      for fault in faults.faults {
        guard case .refused(let refusal) = fault.problem else {
          Issue.record("\(fault)")
          continue
        }
        #expect(refusal.code == .accountOverdrawn && refusal[.value] == "0.01")
      }
    }
  }

  @Test func theSameLineTwiceInAFileIsRefused() throws {
    let prison = try TestPrison()
    do {
      try prison.bringInMoney([Self.remittance, Self.remittance])
      Issue.record("nothing was refused")
    } catch let faults as FileFaults {
      #expect(faults.faults.map(\.problem) == [.keyRepeatedInFile])
    }
  }

  @Test func aWardsOfficerMayNotBringInMoney() throws {
    let prison = try TestPrison()
    #expect(refusal { try prison.bringInMoney(Self.whole, by: "w01-clerk") } == .actorNotPermitted)
  }

  @Test func anImportAndThePlainPathGiveTheSameRowsAndProofs() throws {
    let prison = try TestPrison()
    let summary = try prison.bringInMoney(Self.whole)
    let act = try #require(summary.act)
    let records = try prison.reading().book.read { try $0.transfers(ofAct: act) }
    // Facts in the order of the file: the account before the row, the sender after it.
    #expect(records.map(\.ordinal) == [1, 3, 4, 6, 8])
    #expect(records.map(\.part) == [1, 1, 2, 1, 1])
    #expect(records.map(\.transfer.amount.fen) == [100_000, 5_001, 5_000, 30_000, 3_580])
    #expect(records.map(\.category) == [nil, nil, nil, nil, "daily"])
    // The check recomputes every leaf by the plain path.
    #expect(try prison.findings().isEmpty)
  }
}
