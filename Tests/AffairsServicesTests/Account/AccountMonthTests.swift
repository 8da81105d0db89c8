import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("The close of a month of inmates' money")
struct AccountMonthTests {
  private let prison: TestPrison
  private let october: YearMonth

  init() throws {
    prison = try TestPrison()
    october = try month("2026-10")
    try prison.spendOctober()
  }

  @Test("Three people close it; what it leaves is what every account held, and all of it replays")
  func closed() throws {
    try prison.reconcileOctober()
    #expect(try prison.closeStep(by: "account-2").state == "confirm")
    #expect(try prison.closeStep(by: "head-1", "2026-10", on: "2026-11-03", 11).state == "close")
    let close = try prison.closeStep(by: "deputy-1", "2026-10", on: "2026-11-03", 12)
    #expect(close.state == "ended")
    let office = try prison.reading(as: "account-1")
    #expect(try office.accountMonthIsClosed(october))
    #expect(try !office.accountMonthIsClosed(october.next))
    let closings = try office.book.read { try $0.closingBalances(of: october) }
    let pockets = closings.filter { $0.inmate != nil }
    #expect(pockets.map(\.balance).reduce(.zero, +) == Money(fen: 174_779))
    #expect(
      closings.first { $0.account == "spending" && $0.inmate == nil }?.balance
        == Money(fen: 174_779))
    #expect(try prison.findings().isEmpty)
    let replayed = try office.replay(.act(close.act))
    #expect(
      Set(replayed.map(\.kind)).isSuperset(of: [.accountMonth, .accountBalance, .accountTotals]))
    #expect(replayed.allSatisfy { $0.verdict == "equal" }, "\(replayed)")
  }

  @Test("Nothing is posted into a closed month; balances go on from its close")
  func afterwards() throws {
    try prison.reconcileOctober()
    try prison.closeAccounts()
    let late = TransferRequest(
      day: try day("2026-10-31"), kind: .purchase, inmate: try inmate(1),
      amount: Money(fen: 100), lateReason: "漏记")
    #expect(
      refusal { try prison.office("account-1", "2026-11-04").postTransfers([MoneyPosting(late)]) }
        == .accountMonthClosed)
    try prison.pay(.purchase, 1, "10", on: "2026-11-04", line: "N1")
    let office = try prison.reading(as: "account-1")
    try office.book.read { reader in
      let chart = office.chartOfAccounts
      let carried = try reader.accountBalances(on: day("2026-11-30"), chart: chart)
      let counted = try reader.inmateTotals(through: day("2026-11-30"))
      for (inmate, own) in counted {
        for pocket in chart.pockets {
          #expect(carried.balance(of: inmate, in: pocket) == own[pocket] ?? .zero)
        }
      }
      let totals = try reader.accountTotals(through: day("2026-11-30"))
      #expect(carried.accounts.filter { $0.value != .zero } == totals.filter { $0.value != .zero })
    }
  }

  @Test("Nobody confirms what they posted, nor closes what they handed in or confirmed")
  func threePeople() throws {
    try prison.reconcileOctober()
    // Whoever posted may hand in, but whoever heads a department and posted may not confirm.
    try prison.closeStep(by: "account-1")
    #expect(refusal { try prison.closeStep(by: "account-2") } == .actorNotPermitted)
    #expect(refusal { try prison.closeStep(by: "deputy-1") } == .actorNotPermitted)
    try prison.closeStep(by: "head-1", "2026-10", on: "2026-11-03", 11)
    #expect(
      refusal { try prison.closeStep(by: "head-1", "2026-10", on: "2026-11-03", 12) }
        == .actorNotPermitted)
    try prison.closeStep(by: "deputy-1", "2026-10", on: "2026-11-03", 12)
    #expect(
      refusal { try prison.closeStep(by: "deputy-1", "2026-10", on: "2026-11-03", 13) }
        == .procedureEnded)
  }

  @Test("A month is over, in order and reconciled before it is handed in")
  func obstacles() throws {
    #expect(
      refusal { try prison.closeStep(by: "account-2", "2026-10", on: "2026-10-31") }
        == .monthNotOver)
    #expect(refusal { try prison.closeStep(by: "account-2") } == .bankStatementMissing)
    try prison.bank(Array(TestPrison.bankOctober.dropLast()))
    #expect(refusal { try prison.closeStep(by: "account-2") } == .bankUnexplained)
    try prison.bank(TestPrison.bankOctober)
    _ = try prison.office("account-1", "2026-11-02", 10).matchBank(october)
    #expect(
      refusal { try prison.closeStep(by: "account-2", "2026-11", on: "2026-12-02") }
        == .accountCloseOrder)
    #expect(
      refusal { try prison.closeStep(by: "account-2", "2026-09", on: "2026-11-03") }
        == .accountMonthUnknown)
    try prison.closeStep(by: "account-2")
  }

  @Test("What changes after a step sends it back to the first")
  func changed() throws {
    try prison.reconcileOctober()
    try prison.closeStep(by: "account-2")
    let late = TransferRequest(
      day: try day("2026-10-31"), kind: .purchase, inmate: try inmate(2),
      amount: Money(fen: 100), lateReason: "漏记")
    _ = try prison.office("account-1", "2026-11-03", 11).postTransfers([MoneyPosting(late)])
    #expect(
      refusal { try prison.closeStep(by: "head-1", "2026-10", on: "2026-11-03", 12) }
        == .accountInputsChanged)
    _ = try prison.office("head-1", "2026-11-03", 12).returnAccounts(october, because: "漏记一笔")
    try prison.closeAccounts("2026-10", on: "2026-11-04")
    #expect(try prison.findings().isEmpty)
  }

  @Test("Another digest than that of the accounts takes no step")
  func digest() throws {
    try prison.reconcileOctober()
    #expect(
      refusal {
        try prison.office("account-2", "2026-11-03").advanceAccounts(
          october, digest: String(repeating: "0", count: 64))
      } == .accountInputsChanged)
  }

  @Test("A control account that is not the sum of its pockets is named with what it lacks")
  func controlDiffers() throws {
    try prison.reconcileOctober()
    try prison.forge(
      .moneyPosted, on: "2026-11-02",
      [
        try prison.forgedTransfer(
          .purchase, nil, "3", on: "2026-10-31", debit: "spending", credit: "canteen", line: "1")
      ])
    let found = try #require(refused { try prison.closeStep(by: "account-2") })
    #expect(found.code == .accountCloseDiffers)
    #expect(found[.code] == "spending" && found[.value] == "-3.00")
    #expect(Set(try prison.findings().map(\.code)) == ["derived.account-entry"])
  }

  @Test("Money slipped into a closed month is located by account, ward and inmate, and is found")
  func carriedDiffers() throws {
    try prison.reconcileOctober()
    try prison.closeAccounts()
    try prison.forge(
      .moneyPosted, on: "2026-11-04",
      [
        try prison.forgedTransfer(
          .allowance, 11, "5", on: "2026-10-31", debit: "allowance-fund", credit: "spending",
          line: "1")
      ])
    _ = try prison.office("account-1", "2026-12-01", 9).recordQuietBankMonth(
      BankFile(account: "bank", month: try month("2026-11")))
    let found = try #require(
      refused { try prison.closeStep(by: "account-2", "2026-11", on: "2026-12-02") })
    #expect(found.code == .accountCloseDiffers)
    #expect(found[.inmate] == "3301000011" && found[.ward] == "02" && found[.code] == "spending")
    #expect(found[.value] == "5.00")
    #expect(try prison.findings().map(\.code).contains("derived.account-entry"))
  }

  @Test("A close that says another balance is found, with whose it is")
  func forgedClose() throws {
    try prison.reconcileOctober()
    try prison.forge(
      .accountMonthClosed, by: "deputy-1", on: "2026-11-03",
      [
        ClosedAccountMonth(month: october, transfers: 22, holders: 8).fact,
        ClosingBalance(
          month: october, account: "spending", inmate: try inmate(12), balance: Money(fen: 900_000)
        ).fact,
      ])
    let found = try prison.findings()
    #expect(
      found.contains {
        $0.code == "derived.account-balance" && $0.reference == "statement:3301000012/2026-10"
      })
    #expect(found.contains { $0.code == "derived.account-month" })
    #expect(found.contains { $0.code == "derived.account-totals" })
  }

  @Test("A movement below zero, of a foreign side or of no account is found")
  func forgedRows() throws {
    let forged: [(TransferKind, Int?, String, String)] = [
      (.purchase, 12, "spending", "canteen"), (.allowance, 1, "bank", "spending"),
      (.funding, nil, "bank", "nowhere"), (.settlement, 1, "canteen", "bank"),
    ]
    for (index, row) in forged.enumerated() {
      try prison.forge(
        .moneyPosted, on: "2026-11-0\(index + 2)",
        [
          try prison.forgedTransfer(
            row.0, row.1, "60", on: "2026-10-31", debit: row.2, credit: row.3,
            line: "\(index)")
        ])
    }
    let found = try prison.findings().filter { $0.code == "derived.account-entry" }
    #expect(Set(found.compactMap(\.act)).count == forged.count, "\(found)")
  }

  @Test("What is due: the month by the fifteenth, its bank, then the posting of its notices")
  func due() throws {
    let kinds = { (today: String) in
      try prison.office("account-1", today, 21).due().filter {
        [.accountClose, .bankReconciliation, .accountStep].contains($0.kind)
      }
    }
    let open = try kinds("2026-11-02")
    #expect(Set(open.map(\.kind)) == [.accountClose, .bankReconciliation])
    #expect(open.allSatisfy { $0.end == .on(CivilDate("2026-11-15") ?? .earliest) })
    #expect(try kinds("2026-10-31").isEmpty)
    try prison.reconcileOctober()
    try prison.closeAccounts()
    let closed = try kinds("2026-11-03")
    #expect(closed.map(\.kind) == [.accountStep, .accountStep])
    #expect(closed.map(\.matter) == ["post", "post"])
  }
}
