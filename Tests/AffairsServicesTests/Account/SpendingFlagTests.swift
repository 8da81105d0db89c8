import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// What a month's figures show, what people raise and decide of it, and what nominations read.
@Suite struct SpendingFlagTests {
  private let prison: TestPrison

  /// 1 (ordinary) and 2 (lenient) have no property judgment; 1, 2 and 5 got money of one sender.
  init() throws {
    prison = try TestPrison()
    try prison.bringInGrades([(1, "ordinary", "2025-01-10"), (2, "lenient", "2025-01-10")])
    try prison.bringInSentences()
    try prison.remit(1, "1000.00", on: "2026-10-09")
    try prison.remit(2, "1000.00", on: "2026-10-09", 10)
    try prison.remit(5, "1000.00", on: "2026-10-09", 11)
  }

  @Test func overTheLimitIsAFindingOnceAndNamesTheAmounts() throws {
    try prison.buy(1, "600.01", on: "2026-10-12")
    let lines = try prison.office("account-1", "2026-10-13").spendingFindings(
      month: try #require(YearMonth("2026-10")), ward: nil)
    let over = lines.filter { $0.concern == .overLimit }
    #expect(over.map(\.inmate) == [try inmate(1)])
    #expect(
      over.first?.line?.amount == Money("600.01") && over.first?.line?.bound == Money("600.00"))
  }

  @Test func oneSenderForThreeInmatesIsNamedWithoutTheSender() throws {
    let lines = try prison.office("account-1", "2026-10-13").spendingFindings(
      month: try #require(YearMonth("2026-10")), ward: nil)
    let shared = lines.filter { $0.concern == .sharedSender }
    #expect(shared.count == 3)
    #expect(!"\(shared)".contains("王芳"))
  }

  @Test func whoeverRaisedItDoesNotDecide() throws {
    let key = try prison.flag(1, by: "w01-chief", on: "2026-10-13")
    #expect(
      refusal { try prison.judge(key, as: nil, by: "w01-chief", on: "2026-10-13") }
        == .actorNotPermitted)
    #expect(refusal { try prison.flag(1, on: "2026-10-13", 15) } == .spendingFlagOpen)
    try prison.judge(key, as: nil, on: "2026-11-02", 16)
    #expect(
      refusal { try prison.judge(key, as: .overLimit, on: "2026-11-03") } == .spendingFlagDecided)
    #expect(try prison.findings().isEmpty)
  }

  @Test(arguments: [
    ("2026-09-30", nil), ("2026-10-05", "2026-10-04"), ("2026-10-05", "2026-11-20"),
  ])
  func daysThatDoNotFollowAreRefused(first: String, ended: String?) throws {
    let key = try prison.flag(1, on: "2026-10-13")
    #expect(
      refusal {
        try prison.judge(key, as: .overLimit, on: "2026-11-02", 16, from: first, ended: ended)
      } == .spendingFlagDates)
  }

  @Test func whatIsNotFoundHasNoEnd() throws {
    let key = try prison.flag(1, on: "2026-10-13")
    try prison.judge(key, as: nil, on: "2026-11-02", 16)
    #expect(
      refusal {
        try prison.office("head-1", "2026-11-03").endSpending(
          key, on: try day("2026-11-03"), reason: "无")
      } == .spendingFlagNotFound)
  }

  @Test func anUndecidedFindingIsDue() throws {
    _ = try prison.flag(1, on: "2026-10-13")
    func count() throws -> Int {
      try prison.reading(as: "head-1").due().filter { $0.kind == .spendingFlag }.count
    }
    #expect(try count() == 1)
  }

  @Test func aNominationReadsWhatWasDecided() throws {
    let item = PropertyItem(number: "1", kind: .fine, amount: Money("5000.00"))
    func spending(_ day: String, _ hour: Int) throws -> [Finding] {
      let office = try prison.office("head-1", day, hour)
      let facts = try office.book.read {
        try SentenceLoader($0).facts(of: try inmate(1), on: office.today)
      }
      return try PropertyRule(office.policies, on: office.today).assess(
        [item], for: .commutation, spending: try #require(facts).spending
      ).findings.filter { $0.rule == .propertySpending }
    }
    #expect(try spending("2026-10-13", 9).isEmpty)
    let key = try prison.flag(1, .anotherName, on: "2026-10-13")
    #expect(
      try spending("2026-10-13", 15).map(\.status) == [.forJudgement(role: "department-head")])
    try prison.judge(key, as: .anotherName, on: "2026-10-14", from: "2026-10-03")
    let decided = try spending("2026-10-14", 16)
    #expect(decided.map(\.status) == [.notSatisfied])
    #expect(decided.first?.figures.contains(Figure(.day, "2026-10-03")) == true)
    #expect(try prison.findings().isEmpty)
  }

  @Test func aNominationShowsTheAverageAndTheBalance() throws {
    try prison.buy(1, "120.00", on: "2026-10-12")
    let first = try prison.office("penalty-1", "2026-11-02").nominationCheck(
      of: try inmate(1), on: try day("2026-11-02"))
    #expect(first.spending?.months == 1 && first.spending?.perMonth == Money("120.00"))
    #expect(first.spending?.balance == Money("880.00"))
    // Whoever has no account has no figures.
    let none = try prison.office("penalty-1", "2026-11-02").nominationCheck(
      of: try inmate(3), on: try day("2026-11-02"))
    #expect(none.spending == nil)
  }

  @Test func whyLeadsFromAFindingToThePurchases() throws {
    try prison.buy(1, "700.00", on: "2026-10-12")
    let key = try prison.flag(1, on: "2026-10-13")
    try prison.judge(key, as: .overLimit, on: "2026-11-02", 16)
    let node = try prison.reading(as: "account-1").why(.fact(act: key.act, ordinal: 1))
    let text = "\(node)"
    #expect(text.contains("超出规定额度消费") && text.contains("700.00元"))
  }

  @Test func aForgedDecisionIsFoundByTheCheck() throws {
    let key = try prison.flag(1, .anotherName, on: "2026-10-13")
    let flag = try #require(
      try prison.reading().book.read { try $0.spendingFlag(key) })
    let office = try prison.office("account-1", "2026-10-14")
    // Written past the services by whoever raised it.
    _ = try office.book.write(
      .spendingDecided, actor: try staff("account-1"), moment: office.moment
    ) { _ in
      [
        flag.fact(
          of: SpendingFlag.Decision(found: nil, first: nil, ended: nil, reason: "自己排除"))
      ]
    }
    #expect(try prison.findings().map(\.code) == ["derived.spending-decision"])
  }
}

/// The close of a month writes what its figures show, once, and the check recomputes it.
@Suite struct SpendingOfClosedMonthTests {
  @Test func theCloseLeavesItsFindingsAndTheCheckFindsOneThatNoCloseWrote() throws {
    let prison = try TestPrison()
    let act = try prison.closedOctoberOfMoney()
    let book = try prison.reading().book
    let left = try book.read { try $0.spendingFindings(ofAct: act) }
    // One sender, by name, for six inmates.
    #expect(left.filter { $0.concern == .sharedSender }.count == 6)
    // Nobody stated the grade of those who bought something.
    #expect(left.contains { $0.concern == .limitUnknown })
    #expect(try prison.findings().isEmpty)
    try prison.forge(
      .spendingFlagged, on: "2026-11-05",
      [
        SpendingFinding(
          inmate: try inmate(12), month: try #require(YearMonth("2026-10")),
          concern: .overLimit, amount: Money(fen: 90_000), bound: Money(fen: 40_000)
        ).fact
      ])
    #expect(try prison.findings().map(\.code) == ["derived.spending-findings"])
  }
}
