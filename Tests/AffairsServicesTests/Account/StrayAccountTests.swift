import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("Facts about money and meals that no act of their kind bears")
struct StrayAccountTests {
  /// Whether the check finds something in an act that was written past every service.
  private func isFound(
    _ prison: TestPrison, _ kind: ActKind, by actor: String = "account-1", on today: String,
    code: String = "derived.account-fact", _ facts: [Fact]
  ) throws -> Bool {
    try prison.forge(kind, by: actor, on: today, facts)
    let act = try #require(try prison.reading().book.read { try $0.lastAct?.number })
    return try prison.findings().contains { $0.code == code && $0.act == act }
  }

  @Test("Every table of money and meals is watched")
  func tables() {
    let prefixes = [
      "account_", "bank_", "spending_", "meal_", "food_", "menu", "kitchen", "deduction_",
      "remittance_",
    ]
    let names = FactTable.all.map(\.name).filter { name in
      prefixes.contains { name.hasPrefix($0) }
    }
    #expect(Set(names) == Set(AccountFactKind.allCases.map(\.rawValue)))
  }

  @Test("A month that was closed in order leaves nothing to find")
  func sound() throws {
    let prison = try TestPrison()
    try prison.closedOctoberOfMoney()
    #expect(try prison.findings().isEmpty)
  }

  @Test(
    "Money in an act of another kind, or of an officer who may not post, is found",
    arguments: [(ActKind.noticeDrafted, "account-1"), (.moneyPosted, "w01-o1")])
  func foreignAct(kind: ActKind, actor: String) throws {
    let prison = try TestPrison()
    try prison.spendOctober()
    let row = try prison.forgedTransfer(
      .purchase, 1, "3", on: "2026-10-29", debit: "spending", credit: "canteen", line: "1")
    #expect(try isFound(prison, kind, by: actor, on: "2026-10-29", [row]))
  }

  @Test("A movement of a later day, before somebody came, or late without a word is found")
  func daysOfRows() throws {
    let prison = try TestPrison()
    try prison.spendOctober()
    for (line, day) in ["2030-01-01", "1990-01-01"].enumerated() {
      let row = try prison.forgedTransfer(
        .purchase, 1, "1", on: day, debit: "spending", credit: "canteen", line: "\(line)")
      #expect(
        try isFound(
          prison, .moneyPosted, on: "2026-10-29", code: "derived.account-entry", [row]), "\(day)")
    }
    let late = TransferDraft(
      MoneyTransfer(
        day: try day("2026-10-21"), kind: .purchase, debit: "spending", credit: "canteen",
        inmate: try inmate(1), amount: Money(fen: 100)), isLate: true,
      key: RowKey(source: "伪造", line: "late"))
    #expect(
      try isFound(
        prison, .moneyPosted, on: "2026-11-20", code: "derived.account-entry", [late.fact]))
  }

  @Test("A reversal by who posted, or in an act that writes none, is found")
  func reversals() throws {
    let prison = try TestPrison()
    let posted = try prison.pay(.remittance, 1, "88", on: "2026-10-20", line: "R", from: "bank")
    let key = try #require(
      try prison.reading().book.read { try $0.monthTransfers(month("2026-10")).last?.key })
    #expect(key.act == posted)
    let reversal = TransferDraft(
      MoneyTransfer(
        day: try day("2026-10-21"), kind: .reversal, debit: "spending", credit: "bank",
        inmate: try inmate(1), amount: Money(fen: 8_800)), reverses: key,
      key: RowKey(source: "伪造", line: "1"))
    #expect(
      try isFound(
        prison, .moneyReversed, on: "2026-10-21", code: "derived.account-entry",
        [reversal.fact]))
  }

  @Test("A remittance that nobody sent is found")
  func sender() throws {
    let prison = try TestPrison()
    try prison.spendOctober()
    let row = try prison.forgedTransfer(
      .remittance, 1, "3", on: "2026-10-29", debit: "bank", credit: "spending", line: "1")
    #expect(try isFound(prison, .moneyPosted, on: "2026-10-29", [row]))
  }

  @Test("What the bank or a finding is said to be by somebody who may not is found")
  func permissions() throws {
    let prison = try TestPrison()
    try prison.spendOctober()
    let transfer = try #require(
      try prison.reading().book.read { try $0.monthTransfers(month("2026-10")).last?.key })
    #expect(
      try isFound(
        prison, .bankExplained, by: "w01-o1", on: "2026-10-29",
        [bankExplanationFact(.transfer, transfer, "伪造")]))
    let flag = SpendingFlag(
      inmate: try inmate(1), month: try month("2026-10"), concern: .overLimit, reason: "伪造")
    #expect(
      try isFound(prison, .spendingFlagged, by: "life-1", on: "2026-10-29", [flag.fact]))
    let act = try #require(try prison.reading().book.read { try $0.lastAct?.number })
    let known = try #require(
      try prison.reading().book.read { try $0.spendingFlag(FactKey(act: act, ordinal: 1)) })
    #expect(
      try isFound(
        prison, .noticeDrafted, on: "2026-10-30",
        [known.endFact(on: try day("2026-10-30"), reason: "伪造")]))
  }

  @Test("A balance beside the close of its month is found, and no statement reads it")
  func closings() throws {
    let prison = try TestPrison()
    try prison.closedOctoberOfMoney()
    let october = try month("2026-10")
    let forged = ClosingBalance(
      month: october, account: "savings", inmate: try inmate(12), balance: Money(fen: 900_000))
    #expect(
      try isFound(
        prison, .accountMonthClosed, by: "deputy-1", on: "2026-11-04", [forged.fact]))
    let balances = try prison.reading().book.read {
      try $0.closingBalances(of: inmate(12), month: october)
    }
    #expect(balances == ["spending": Money(fen: 5_000)])
    let total = WardTotal(
      ward: try ward("02"), kind: .payout, inmates: 9, amount: Money(fen: 100)
    ).fact(october)
    #expect(
      try isFound(prison, .accountMonthClosed, by: "deputy-1", on: "2026-11-04", [total]))
    let told = try prison.reading().book.read { try $0.wardTotals(october) }
    #expect(!told.contains { $0.kind == .payout })
  }

  @Test("Grants, committees and opinions of nobody who may, or on no account, are found")
  func meals() throws {
    let prison = try TestPrison()
    try prison.addKitchen()
    try prison.mealMembers()
    try prison.cook()
    let kitchen = try prison.kitchen()
    let grant = MealGrant(
      kitchen: kitchen, day: try day("2026-10-05"), amount: Money(fen: 1), ground: "伪造",
      key: RowKey(source: "伪造", line: "1"))
    #expect(
      try isFound(prison, .mealGranted, by: "account-1", on: "2026-11-02", [grant.fact]))
    let member = MealCommitteeMember(
      kitchen: kitchen, inmate: try inmate(3), fromDay: try day("2026-11-02"), ground: "伪造")
    #expect(
      try isFound(prison, .menuSet, by: "life-1", on: "2026-11-02", [member.fact]))
    let opinion = MealOpinionRecord(
      kitchen: kitchen, month: try month("2026-10"), inmate: try inmate(1), opinion: .signed,
      statement: nil, day: try day("2026-11-02"), inputsDigest: String(repeating: "0", count: 64))
    #expect(
      try isFound(prison, .mealOpinionsRecorded, by: "life-1", on: "2026-11-02", [opinion.fact]))
  }

  @Test("A grant to a kitchen whose month was settled is found")
  func settledMonth() throws {
    let prison = try TestPrison()
    try prison.addKitchen()
    try prison.mealMembers()
    try prison.cook()
    try prison.settleMeals()
    #expect(try prison.findings().isEmpty)
    let grant = MealGrant(
      kitchen: try prison.kitchen(), day: try day("2026-10-05"), amount: Money(fen: 1),
      ground: "伪造", key: RowKey(source: "伪造", line: "1"))
    #expect(
      try isFound(prison, .mealGranted, by: "life-1", on: "2026-11-05", [grant.fact]))
  }
}
