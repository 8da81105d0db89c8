import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("What a second person looks at before a month is closed")
struct LookedAtTests {
  private let prison: TestPrison
  private let october: YearMonth

  /// An October with 100 yuan in the cash box, of which 30 were drawn from the bank.
  init() throws {
    prison = try TestPrison()
    october = try month("2026-10")
    try prison.pay(.opening, 1, "70", on: "2026-10-01", line: "O1", from: "cash")
    try prison.spendOctober()
    try prison.pay(.cash, nil, "30", on: "2026-10-29", line: "K1", from: "cash", to: "bank")
    try prison.bank(
      TestPrison.bankOctober + [
        "2026-10-29,,30,2458.79,K1,十月对账单,9", "2026-10-30,,5,2453.79,,十月对账单,10",
      ])
    _ = try prison.office("account-1", "2026-11-02", 10).matchBank(october)
  }

  private func explain(by actor: String) throws {
    let office = try prison.office(actor, "2026-11-02", 12)
    let item = try #require(try office.reconciliations(october).first?.items.first)
    _ = try office.explainBank(item.key, "银行手续费")
  }

  /// People who keep accounts head a department too.
  private func promote(_ staff: [String]) throws {
    let rows = staff.map { "\($0),民警某,,科室负责人,,2024-01-01,,任命,\($0)\n" }
    try prison.office("registrar", "2026-11-02", 11).bringIn(
      .staff, "警号,姓名,系统账户,职务,监区,起日,止日,来源,行号\n" + rows.joined())
  }

  @Test("Openings, cash, what leaves and explanations are listed with who is behind them")
  func rows() throws {
    try explain(by: "account-2")
    let sheet = try prison.office("head-1", "2026-11-03").previewAccounts(october)
    let found = sheet.rowsToLookAt.map {
      "\($0.reason.rawValue) \($0.kind?.rawValue ?? "-") \($0.amount) \($0.staff?.text ?? "-")"
    }
    #expect(
      found == [
        "opening opening 70.00 account-1", "cash cash 30.00 account-1",
        "leaves settlement 37.21 account-1", "explained - -5.00 account-2",
      ])
    #expect(sheet.rowsToLookAt.last?.words == "银行手续费")
  }

  @Test("A reversal of what is looked at is looked at too")
  func reversals() throws {
    let settlement = try #require(
      try prison.reading().book.read { reader in
        try reader.transfers(in: october.days).first { $0.transfer.kind == .settlement }
      })
    _ = try prison.office("account-2", "2026-11-02", 11).reverseTransfer(
      act: settlement.act, ordinal: settlement.ordinal, day: try day("2026-10-30"),
      because: "错付")
    let sheet = try prison.office("head-1", "2026-11-03").previewAccounts(october)
    #expect(
      sheet.rowsToLookAt.filter { $0.reason == .leaves }.map(\.staff?.text) == [
        "account-1", "account-2",
      ])
  }

  @Test("Whoever posted does not confirm, nor does whoever explained the bank")
  func authors() throws {
    try promote(["account-1", "account-2"])
    try explain(by: "account-2")
    try prison.closeStep(by: "account-1")
    for actor in ["account-1", "account-2"] {
      #expect(
        refusal { try prison.closeStep(by: actor, "2026-10", on: "2026-11-03", 11, cash: "100") }
          == .separationOfDuties, "\(actor)")
    }
    try prison.closeStep(by: "head-1", "2026-10", on: "2026-11-03", 12, cash: "100")
  }

  @Test("The cash is counted by whoever confirms, and is what the ledger says on that day")
  func cash() throws {
    try explain(by: "account-2")
    try prison.closeStep(by: "account-1")
    func confirm(_ cash: String?, _ today: String = "2026-11-03") throws -> Int {
      try prison.closeStep(by: "head-1", "2026-10", on: today, 11, cash: cash).act
    }
    let missing = refused { try confirm(nil) }
    #expect(missing?.code == .accountCashUncounted && missing?[.code] == "cash")
    let short = refused { try confirm("99.99") }
    #expect(short?.code == .accountCashDiffers && short?[.value] == "-0.01")
    #expect(short?[.limit] == "100.00")
    // What moved since the month's end moved in the ledger too.
    try prison.pay(.cash, nil, "40", on: "2026-11-04", line: "K2", from: "bank", to: "cash")
    #expect(refusal { try confirm("100", "2026-11-04") } == .accountCashDiffers)
    let act = try confirm("60", "2026-11-04")
    let counts = try prison.reading().book.read { try $0.cashCounts(of: october) }
    #expect(counts.map(\.act) == [act] && counts.map(\.counted) == [Money(fen: 6_000)])
    try prison.closeStep(by: "deputy-1", "2026-10", on: "2026-11-04", 13)
    #expect(try prison.findings().isEmpty)
    let replayed = try prison.reading(as: "account-1").replay(.act(act))
    #expect(
      replayed.contains { $0.reference == "accounts:2026-10/cash" && $0.verdict == "equal" },
      "\(replayed.map(\.reference))")
  }

  @Test("A count of what is no cash box is refused")
  func foreignBox() throws {
    try explain(by: "account-2")
    try prison.closeStep(by: "account-1")
    let office = try prison.office("head-1", "2026-11-03", 11)
    let digest = try office.previewAccounts(october).digest
    #expect(
      refusal {
        try office.advanceAccounts(
          october, digest: digest, cashCounted: ["cash": Money(fen: 10_000), "bank": .zero])
      } == .accountUnknown)
  }

  @Test("A count that is not what the ledger held, or of nobody who closes, is found")
  func forged() throws {
    let count = CashCount(month: october, account: "cash", counted: Money(fen: 9_999)).fact
    try prison.forge(.accountMonthConfirmed, by: "head-1", on: "2026-11-03", [count])
    #expect(
      Set(try prison.findings().map(\.code))
        == ["derived.account-balance", "derived.account-fact"])
    let right = CashCount(month: october, account: "cash", counted: Money(fen: 10_000)).fact
    try prison.forge(.moneyPosted, on: "2026-11-04", [right])
    let act = try #require(try prison.reading().book.read { try $0.lastAct?.number })
    #expect(
      try prison.findings().filter { $0.act == act }.map(\.code) == ["derived.account-fact"])
  }

  @Test("A month that was confirmed past the count is found")
  func uncounted() throws {
    // What an honest confirmation wrote in the same book, but for the count.
    let honest = try LookedAtTests()
    for one in [honest, self] {
      try one.explain(by: "account-2")
      try one.prison.closeStep(by: "account-1")
    }
    let confirmed = try honest.prison.closeStep(
      by: "head-1", "2026-10", on: "2026-11-03", 11, cash: "100"
    ).act
    let steps = try honest.prison.reading().book.read { try $0.steps(ofAct: confirmed) }
    try prison.forge(.accountMonthConfirmed, by: "head-1", on: "2026-11-03", steps.map(\.fact))
    let act = try #require(try prison.reading().book.read { try $0.lastAct?.number })
    #expect(
      try !prison.findings().contains { $0.code == "derived.account-balance" && $0.act == act })
    try prison.closeStep(by: "deputy-1", "2026-10", on: "2026-11-04", 12)
    #expect(
      try prison.findings().contains { $0.code == "derived.account-balance" && $0.act == act })
  }
}
