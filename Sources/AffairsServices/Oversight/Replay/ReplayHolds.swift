import PrisonAffairs
import RecordBook

extension Replayer {
  /// That no act took what orders held: after each act that took from a spending account, what
  /// orders hold of it is still there.
  func heldMoney(onlyAct: Int?, _ report: Report) throws {
    let orders = try reader.allOrders()
    guard !orders.isEmpty, let last = try reader.lastAct else { return }
    var pocket: String?
    try guarded(.order, Reference.act(last.number).description, act: last.number, report) {
      pocket = try law(asOf: last.number).policies.chartOfAccounts(on: last.moment.day)
        .pocket(.spending)?.code
    }
    guard let pocket else { return }
    var course = HoldCourse(orders)
    for change in try reader.changesOfOrderers(pocket) {
      guard let order = course.take(change) else { continue }
      guard onlyAct == nil || onlyAct == change.act else { continue }
      let balance = course.balance(of: change.inmate)
      try compare(
        .order, order.reference.description, act: change.act, isEqual: false,
        recomputed: Text(zh: "消费账户只有\(balance)元", en: "the spending account has \(balance) yuan"),
        stored: Text(zh: "订单占用\(order.amount)元", en: "the order holds \(order.amount) yuan"),
        report)
    }
  }
}

/// What stands in the spending accounts of those who order, act by act, beside what orders hold.
private struct HoldCourse {
  private let orders: [InmateNumber: [OrderRecord]]
  private var balances: [InmateNumber: Money] = [:]

  init(_ orders: [OrderRecord]) {
    self.orders = Dictionary(grouping: orders, by: \.inmate)
  }

  func balance(of inmate: InmateNumber) -> Money { balances[inmate] ?? .zero }

  /// Takes what an act did to an account; the first order that stood open after it and lost its
  /// money by it.
  mutating func take(_ change: SpendingChange) -> OrderRecord? {
    let balance = balance(of: change.inmate) + change.gained - change.given
    balances[change.inmate] = balance
    guard change.given > .zero else { return nil }
    let open = (orders[change.inmate] ?? []).filter {
      $0.act <= change.act && ($0.endedBy.map { $0 > change.act } ?? true)
    }
    let held = open.reduce(Money.zero) { $0 + $1.amount }
    return balance < held ? open.first : nil
  }
}
