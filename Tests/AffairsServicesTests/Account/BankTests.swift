import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("Bank statements and reconciliation")
struct BankTests {
  private let prison: TestPrison
  private let october: YearMonth

  init() throws {
    prison = try TestPrison()
    october = try month("2026-10")
  }

  private func reconciliation() throws -> Reconciliation {
    try #require(
      try prison.reading(as: "account-1").reconciliations(october).first { $0.account == "bank" })
  }

  @Test("A statement that agrees is matched without anybody's help, and brought in once")
  func agrees() throws {
    try prison.spendOctober()
    try prison.reconcileOctober()
    let found = try reconciliation()
    #expect(found.isSettled)
    #expect(found.matched == 8 && found.lines == 8)
    #expect(found.bank == Money(fen: 248_879) && found.book == found.bank)
    let again = try prison.bank(TestPrison.bankOctober)
    #expect(again.act == nil && again.alreadyThere == 8)
    #expect(try prison.findings().isEmpty)
  }

  @Test("A line that is left out breaks the balance, and its place is told")
  func leftOut() throws {
    var lines = TestPrison.bankOctober
    lines.remove(at: 3)
    #expect(rowRefusals { try prison.bank(lines) } == [.bankBalanceBroken])
    #expect(try prison.reading(as: "account-1").reconciliations(october).isEmpty)
  }

  @Test("What a line must be: one side, above zero, in its month, in order")
  func lines() throws {
    #expect(
      rowRefusals { try prison.bank(["2026-10-02,1,1,1.00,,单,1"]) } == [.bankLineSides])
    #expect(rowRefusals { try prison.bank(["2026-10-02,,,1.00,,单,1"]) } == [.bankLineSides])
    #expect(rowRefusals { try prison.bank(["2026-10-02,-1,,1.00,,单,1"]) } == [.bankLineSides])
    #expect(
      rowRefusals { try prison.bank(["2026-09-30,1,,1.00,,单,1"]) } == [.bankLineOutsideMonth])
    #expect(
      rowRefusals {
        try prison.bank(["2026-10-03,1,,1.00,,单,1", "2026-10-02,1,,2.00,,单,2"])
      } == [.bankOutOfOrder])
  }

  @Test("The next month goes on where the last one ended")
  func follows() throws {
    try prison.bank(TestPrison.bankOctober)
    #expect(
      rowRefusals {
        try prison.bank(["2026-11-02,1,,2488.79,,十一月,1"], "2026-11")
      } == [.bankBalanceBroken])
    #expect(
      try prison.bank(["2026-11-02,1,,2489.79,,十一月,1"], "2026-11").written == 1)
  }

  @Test("A month in which nothing moved is told, and followed")
  func quiet() throws {
    try prison.bank(TestPrison.bankOctober)
    let office = try prison.office("account-1", "2026-12-01")
    _ = try office.recordQuietBankMonth(BankFile(account: "bank", month: try month("2026-11")))
    #expect(
      refusal {
        try office.recordQuietBankMonth(BankFile(account: "bank", month: try month("2026-11")))
      } == .bankOutOfOrder)
    #expect(
      rowRefusals {
        try prison.bank(["2026-12-01,1,,3.00,,十二月,1"], "2026-12", on: "2026-12-01")
      } == [.bankBalanceBroken])
  }

  @Test("An account that is no bank's has no statement")
  func noBank() throws {
    #expect(
      refusal {
        try prison.office("account-1", "2026-11-02").recordQuietBankMonth(
          BankFile(account: "canteen", month: october))
      } == .bankAccountUnknown)
  }

  /// The bank has a fee that the ledger lacks; the ledger has a remittance that the bank lacks.
  private func spendWithGaps() throws {
    try prison.pay(.funding, nil, "1000", on: "2026-10-02", line: "F1", to: "allowance-fund")
    try prison.pay(.remittance, 1, "88", on: "2026-10-30", line: "R9", from: "bank")
    try prison.bank([
      "2026-10-02,1000,,1000.00,F1,单,1", "2026-10-21,,5,995.00,,单,2",
    ])
    _ = try prison.office("account-1", "2026-11-02", 10).matchBank(october)
  }

  @Test("Missing and unexplained stand apart until each is explained")
  func gaps() throws {
    try spendWithGaps()
    let found = try reconciliation()
    #expect(found.items.map(\.side) == [.line, .transfer])
    #expect(found.items.map(\.amount) == [Money(fen: -500), Money(fen: 8_800)])
    #expect(found.difference == .zero && !found.isSettled)
    for item in found.items {
      _ = try prison.office("account-1", "2026-11-02", 11).explainBank(item.key, "银行手续费、在途")
    }
    #expect(try reconciliation().isSettled)
    #expect(try prison.findings().isEmpty)
  }

  @Test("By hand only what is open and has the same sum; a wrong match is ended with a reason")
  func byHand() throws {
    try spendWithGaps()
    let items = try reconciliation().items
    let office = try prison.office("account-1", "2026-11-02", 11)
    #expect(refusal { try office.match(items[0].key, with: [items[1].key]) } == .bankMatchAmount)
    #expect(
      refusal { try office.match(items[1].key, with: [items[1].key]) } == .bankLineUnknown)
    try prison.bank(["2026-10-30,88,,1083.00,,单,3"], on: "2026-11-03")
    let later = try prison.office("account-1", "2026-11-03", 11)
    let line = try #require(try reconciliation().items.last { $0.side == .line })
    _ = try later.match(line.key, with: [items[1].key])
    #expect(
      refusal { try later.match(line.key, with: [items[1].key]) } == .bankAlreadyMatched)
    #expect(refusal { try later.unmatch(line.key, reason: " ") } == .groundRequired)
    _ = try later.unmatch(line.key, reason: "勾错一行")
    #expect(refusal { try later.unmatch(line.key, reason: "勾错一行") } == .bankNotMatched)
    #expect(try reconciliation().items.count == 3)
    #expect(try prison.findings().isEmpty)
  }

  @Test("A transfer that was undone before the bank saw it never reaches the bank")
  func undone() throws {
    try prison.pay(.remittance, 1, "88", on: "2026-10-30", line: "R9", from: "bank")
    let entry = try #require(
      try prison.office("account-1", "2026-10-30").book.read { reader in
        try reader.monthTransfers(october).last?.key
      })
    try prison.forge(
      .moneyReversed, by: "account-2", on: "2026-10-31",
      [
        TransferDraft(
          MoneyTransfer(
            day: try day("2026-10-31"), kind: .reversal, debit: "spending", credit: "bank",
            inmate: try inmate(1), amount: Money(fen: 8_800)), reverses: entry,
          key: RowKey(source: "冲正", line: "1")
        ).fact
      ])
    #expect(try reconciliation().items.isEmpty)
  }

  @Test("A match that nobody could have found is found by the check")
  func forgedMatch() throws {
    try spendWithGaps()
    let items = try reconciliation().items
    try prison.forge(
      .bankMatched, on: "2026-11-03",
      [bankMatchFact(line: items[0].key, transfer: items[1].key, .reference)])
    #expect(try prison.findings().map(\.code) == ["derived.bank-match"])
  }

  @Test("Only whoever keeps the accounts reconciles")
  func permission() throws {
    #expect(
      refusal { try prison.office("w01-o1", "2026-11-02").matchBank(october) }
        == .actorNotPermitted)
  }
}
