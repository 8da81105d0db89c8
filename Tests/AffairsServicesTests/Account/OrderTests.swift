import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// Orders hold money within the limit and what is there, and become purchases.
@Suite struct OrderTests {
  private let prison: TestPrison

  /// 1: ordinary (400, October adds 200), 1,000 yuan; 2: strict (100), 50 yuan; 3: no grade.
  init() throws {
    prison = try TestPrison()
    try prison.bringInGrades([(1, "ordinary", "2025-01-10"), (2, "严管", "2026-07-01")])
    try prison.office("registrar", "2026-10-08", 8).bringIn(
      .property, "罪犯编号,判项编号,判项种类,金额,共同责任,来源,行号\n3301000001,,无,,否,测试,1\n3301000002,,无,,否,测试,2\n")
    try prison.remit(1, "1000.00", on: "2026-10-09")
    try prison.remit(2, "50.00", on: "2026-10-09", 10)
    try prison.remit(3, "500.00", on: "2026-10-09", 11)
  }

  @Test func anOrderHoldsMoneyUntilItIsHandedOver() throws {
    let key = try prison.order(1, "600.00", on: "2026-10-10")
    let held = try prison.office("account-1", "2026-10-10", 12).spendingLimit(of: try inmate(1))
    #expect(held.result.limit == Money("600.00") && held.result.left == .zero)
    #expect(refusal { try prison.order(1, "0.01", on: "2026-10-10", 12) } == .orderOverLimit)
    _ = try prison.office("account-2", "2026-10-12", 9).confirmOrder(key, amount: Money("550.00"))
    let spent = try prison.office("account-1", "2026-10-12", 10).spendingLimit(of: try inmate(1))
    #expect(spent.result.used == Money("550.00") && spent.result.held == .zero)
    #expect(spent.average.balance == Money("450.00"))
    #expect(
      refusal { try prison.office("account-1", "2026-10-12", 11).confirmOrder(key) } == .orderEnded)
    #expect(try prison.findings().isEmpty)
  }

  @Test func nobodyOrdersMoreThanIsThereBesideOtherOrders() throws {
    _ = try prison.order(2, "30.00", on: "2026-10-10")
    #expect(refusal { try prison.order(2, "20.01", on: "2026-10-10", 12) } == .orderNotCovered)
    _ = try prison.order(2, "20.00", on: "2026-10-10", 12)
    #expect(try prison.findings().isEmpty)
  }

  @Test func aReleasedOrderSetsItsMoneyFree() throws {
    let key = try prison.order(2, "50.00", on: "2026-10-10")
    let office = try prison.office("account-1", "2026-10-11", 9)
    #expect(refusal { try office.releaseOrder(key, reason: " ") } == .groundRequired)
    _ = try office.releaseOrder(key, reason: "缺货")
    _ = try prison.order(2, "50.00", on: "2026-10-11", 12)
    #expect(try prison.findings().isEmpty)
  }

  @Test func withoutAGradeThereIsNoLicenceToOrder() throws {
    #expect(refusal { try prison.order(3, "0.01", on: "2026-10-10") } == .orderLimitUnknown)
  }

  @Test func booksAreOrderedBesideTheLimit() throws {
    _ = try prison.order(1, "600.00", on: "2026-10-10")
    _ = try prison.order(1, "80.00", on: "2026-10-10", 12, category: "books")
    #expect(
      refusal { try prison.order(1, "1.00", on: "2026-10-10", 13, category: "toys") }
        == .orderCategoryUnknown)
  }

  @Test func booksAreOrderedByWhoeverIsOverTheLimitOrHasNoGrade() throws {
    try prison.buy(1, "600.01", on: "2026-10-10", 9)
    #expect(refusal { try prison.order(1, "1.00", on: "2026-10-10") } == .orderOverLimit)
    let key = try prison.order(1, "30.00", on: "2026-10-10", 12, category: "books")
    _ = try prison.office("account-1", "2026-10-11", 9).confirmOrder(key)
    _ = try prison.order(3, "30.00", on: "2026-10-11", 12, category: "books")
    #expect(try prison.findings().isEmpty)
  }

  @Test func whatIsHeldNowIsNotCountedInAMonthThatIsOver() throws {
    _ = try prison.order(1, "100.00", on: "2026-10-31")
    let office = try prison.office("account-1", "2026-11-02")
    let over = try office.spendingLimit(of: try inmate(1), month: YearMonth("2026-10"))
    #expect(over.result.held == .zero && over.result.left == Money("600.00"))
    #expect(try office.spendingLimit(of: try inmate(1)).result.held == Money("100.00"))
  }

  @Test(arguments: ["0", "-1.00"])
  func anAmountIsAboveZero(amount: String) throws {
    #expect(refusal { try prison.order(1, amount, on: "2026-10-10") } == .orderAmount)
  }

  @Test func aWardOfficerTakesNoOrders() throws {
    #expect(
      refusal { try prison.order(1, "1.00", on: "2026-10-10", by: "w01-o1") } == .actorNotPermitted)
  }

  @Test func anOrderThatHoldsMoneyForTooLongIsDueAndEndsAsExpired() throws {
    let key = try prison.order(1, "10.00", on: "2026-10-10")
    func isDue(_ day: String) throws -> Bool {
      try prison.office("account-1", day).due().contains { $0.kind == .orderOpen }
    }
    // Thirty days by the seed: the last is 9 November.
    #expect(try !isDue("2026-11-09"))
    #expect(try isDue("2026-11-10"))
    _ = try prison.office("account-1", "2026-11-10", 13).releaseOrder(key, reason: "过期")
    let orders = try prison.office("account-1", "2026-11-10", 14).orders(of: try inmate(1))
    #expect(orders.map(\.ending) == [.expired])
  }

  @Test func lastMonthsOrderIsSpentInThisMonth() throws {
    let key = try prison.order(1, "600.00", on: "2026-10-31")
    // November has no festival: 400.
    #expect(
      refusal { try prison.office("account-1", "2026-11-02", 9).confirmOrder(key) }
        == .orderOverLimit)
  }
}
