import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("The bank of a closed month, and what a close rests on")
struct ClosedBankTests {
  private let prison: TestPrison
  private let october: YearMonth

  init() throws {
    prison = try TestPrison()
    october = try month("2026-10")
  }

  private func items() throws -> [Reconciliation.Item] {
    try #require(
      try prison.reading(as: "account-1").reconciliations(october).first { $0.account == "bank" }
    ).items
  }

  /// The bank has a fee that the ledger lacks, the ledger a remittance that the bank lacks; both
  /// are explained.
  private func explainGaps() throws -> (fee: FactKey, remittance: FactKey) {
    try prison.pay(.funding, nil, "1000", on: "2026-10-02", line: "F1", to: "allowance-fund")
    try prison.pay(.remittance, 1, "88", on: "2026-10-30", line: "R9", from: "bank")
    try prison.bank(["2026-10-02,1000,,1000.00,F1,单,1", "2026-10-21,,5,995.00,,单,2"])
    let office = try prison.office("account-1", "2026-11-02", 10)
    _ = try office.matchBank(october)
    let items = try items()
    for item in items { _ = try office.explainBank(item.key, "银行手续费、在途") }
    return (
      try #require(items.first { $0.side == .line }).key,
      try #require(items.first { $0.side == .transfer }).key
    )
  }

  @Test("After the close nothing of it is matched, unmatched, explained or brought in again")
  func closed() throws {
    let (fee, remittance) = try explainGaps()
    try prison.closeAccounts()
    let office = try prison.office("account-1", "2026-11-04", 9)
    #expect(refusal { try office.matchBank(october) } == .accountMonthClosed)
    #expect(refusal { try office.explainBank(fee, "改口") } == .accountMonthClosed)
    #expect(refusal { try office.explainBank(remittance, "改口") } == .accountMonthClosed)
    let line = try #require(
      try prison.reading().book.read { try $0.bankLines(of: "bank", month: october).first })
    #expect(refusal { try office.unmatch(line.key, reason: "改口") } == .accountMonthClosed)
    #expect(
      refusal { try prison.bank(["2026-10-31,5,,1000.00,,单,3"], on: "2026-11-04") }
        == .accountCloseOrder)
    #expect(try prison.findings().isEmpty)
  }

  @Test("What was under way is matched with the line of the next month, and that may be undone")
  func underWay() throws {
    let (_, remittance) = try explainGaps()
    try prison.closeAccounts()
    try prison.bank(["2026-11-02,88,,1083.00,,十一月,1"], "2026-11", on: "2026-11-04")
    let line = try #require(
      try prison.reading().book.read {
        try $0.bankLines(of: "bank", month: october.next).first
      })
    let office = try prison.office("account-1", "2026-11-04", 10)
    _ = try office.match(line.key, with: [remittance])
    _ = try office.unmatch(line.key, reason: "勾错一行")
    #expect(try prison.findings().isEmpty)
  }

  @Test("By hand nothing is matched within a closed month")
  func byHand() throws {
    try prison.pay(.funding, nil, "1000", on: "2026-10-02", line: "F1", to: "allowance-fund")
    try prison.bank(["2026-10-20,1000,,1000.00,,单,1"])
    for item in try items() {
      _ = try prison.office("account-1", "2026-11-02", 10).explainBank(item.key, "日期不符")
    }
    let keys = try items()
    try prison.closeAccounts()
    let line = try #require(keys.first { $0.side == .line }).key
    let transfer = try #require(keys.first { $0.side == .transfer }).key
    #expect(
      refusal { try prison.office("account-1", "2026-11-04").match(line, with: [transfer]) }
        == .accountMonthClosed)
  }

  @Test("Another explanation after a month was handed in sends it back")
  func explanationChanged() throws {
    let (fee, _) = try explainGaps()
    try prison.closeStep(by: "account-2")
    _ = try prison.office("account-1", "2026-11-03", 10).explainBank(fee, "另一种说法")
    #expect(
      refusal { try prison.closeStep(by: "head-1", "2026-10", on: "2026-11-03", 11) }
        == .accountInputsChanged)
  }

  @Test("The same two lines matched the other way round are another digest")
  func pairsChanged() throws {
    try prison.pay(.remittance, 1, "88", on: "2026-10-08", line: "R1", from: "bank")
    try prison.pay(.remittance, 2, "88", on: "2026-10-08", line: "R2", from: "bank")
    try prison.bank(["2026-10-08,88,,88.00,R1,单,1", "2026-10-08,88,,176.00,R2,单,2"])
    let office = try prison.office("account-1", "2026-11-02", 10)
    _ = try office.matchBank(october)
    let reading = try prison.reading(as: "account-1")
    let (lines, transfers) = try reading.book.read {
      (try $0.bankLines(of: "bank", month: october), try $0.monthTransfers(october).map(\.key))
    }
    let before = try prison.office("account-2", "2026-11-03").previewAccounts(october)
    for line in lines { _ = try office.unmatch(line.key, reason: "对调") }
    _ = try office.match(lines[0].key, with: [transfers[1]])
    _ = try office.match(lines[1].key, with: [transfers[0]])
    let after = try prison.office("account-2", "2026-11-03").previewAccounts(october)
    #expect(before.isReady && after.isReady)
    #expect(before.digest != after.digest)
  }
}
