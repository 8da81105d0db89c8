public import PrisonAffairs
public import RecordBook

/// An order for goods as an officer takes it.
public struct OrderRequest: Hashable, Sendable {
  public let inmate: InmateNumber
  public let amount: Money
  /// By the categories of policy; without one the order uses the limit.
  public let category: String?
  public let note: String?

  public init(inmate: InmateNumber, amount: Money, category: String?, note: String?) {
    self.inmate = inmate
    self.amount = amount
    self.category = category
    self.note = note
  }
}

/// What an order comes to before it is taken.
public struct OrderPreview: Sendable {
  /// The month's limit with the order in it.
  public let result: SpendingDetermination
  /// What stands in the spending pocket beside what other orders hold.
  public let available: Money
}

/// An order that was taken or came to its end.
public struct OrderAct: Hashable, Sendable {
  public let act: Int
  public let reference: Reference
}

extension Office {
  /// What an order would come to today; nothing is written. Refuses as `reserveOrder` does, save
  /// that an order over the limit or over what is there is shown and not refused.
  public func previewOrder(_ request: OrderRequest) throws -> OrderPreview {
    try book.read { try orderPreview(request, $0) }
  }

  /// Takes an order (订货) and holds its money.
  ///
  /// Refuses an amount that is not above zero (`order.amount`), a category that policy does not
  /// have (`order.category-unknown`), an inmate who is not here, an order over the month's limit
  /// (`order.over-limit`) or one whose limit cannot be told (`order.limit-unknown`), and one that
  /// the spending pocket does not cover beside other orders (`order.not-covered`).
  public func reserveOrder(_ request: OrderRequest) throws -> OrderAct {
    let act = try act(.orderReserved) { reader in
      let preview = try orderPreview(request, reader)
      // What stands outside the limit may be ordered whatever is used of it.
      if preview.result.asked > .zero { try requireWithin(preview.result) }
      guard request.amount <= preview.available else {
        throw Refusal(.orderNotCovered, [.maximum: max(preview.available, .zero).description])
      }
      let number = (try reader.lastAct?.number ?? 0) + 1
      return [
        OrderRecord(
          inmate: request.inmate, day: today, amount: request.amount, category: request.category,
          note: request.note, key: RowKey(source: "orders", line: "\(number)")
        ).fact
      ]
    }
    return OrderAct(act: act, reference: .fact(act: act, ordinal: 1))
  }

  /// Hands the goods of an order over: the purchase is posted and the hold ends in one act.
  ///
  /// Less than was held may have been handed over; the rest is free again. Refuses more
  /// (`order.not-covered`), an order that ended (`order.ended`), one that is over the limit of the
  /// month of today (`order.over-limit`), and whatever a posting is refused for.
  public func confirmOrder(_ key: FactKey, amount: Money? = nil) throws -> OrderAct {
    let act = try moneyAct(.orderConfirmed) { reader in
      try require(.postMoney, reader)
      let order = try openOrder(key, reader)
      let paid = amount ?? order.amount
      guard paid > .zero else { throw Refusal(.orderAmount, [.value: paid.description]) }
      guard paid <= order.amount else {
        throw Refusal(.orderNotCovered, [.maximum: order.amount.description])
      }
      // An order of last month is spent in this one.
      let month = YearMonth(today)
      if SpendingRule(policies, month: month).countsToLimit(order.category) {
        try requireWithin(try spending(of: order.inmate, month, on: today, reader))
      }
      let request = TransferRequest(
        day: today, kind: .purchase, inmate: order.inmate, amount: paid,
        category: order.category, note: order.note)
      let money = try moneyFacts(
        [MoneyPosting(request, key: RowKey(source: "order", line: "\(key.act).\(key.ordinal)"))],
        permission: .postMoney, precedingFacts: 1, reader)
      return [order.endFact(.confirmed, on: today, reason: nil)] + money.facts
    }
    return OrderAct(act: act, reference: .fact(act: key.act, ordinal: key.ordinal))
  }

  /// Sets the money of an order free again, with a reason (`ground.required`); what has been open
  /// for longer than policy lets it be ends as expired.
  public func releaseOrder(_ key: FactKey, reason: String) throws -> OrderAct {
    let act = try act(.orderReleased) { reader in
      try require(.postMoney, reader)
      let order = try openOrder(key, reader)
      try require(
        .postMoney, ward: try reader.placement(of: order.inmate, on: today)?.ward, reader)
      guard reason.contains(where: { !$0.isWhitespace }) else { throw Refusal(.groundRequired) }
      return [
        order.endFact(isTooOld(order) ? .expired : .released, on: today, reason: reason)
      ]
    }
    return OrderAct(act: act, reference: .fact(act: key.act, ordinal: key.ordinal))
  }

  /// Orders, the earliest first: those that hold money, or every one of an inmate.
  public func orders(of inmate: InmateNumber? = nil) throws -> [OrderRecord] {
    try book.read { reader in
      try requireAccount(ofInmate: inmate, reader)
      guard let inmate else { return try reader.seen.openOrders() }
      return try reader.seen.orders(of: inmate)
    }
  }

  /// The last day on which an order may hold money; nil where no layer sets one.
  func lastDay(of order: OrderRecord) -> CivilDate? {
    policies.span("account.order.open-days", on: order.day).map {
      order.day.adding(days: $0.value.count)
    }
  }

  private func isTooOld(_ order: OrderRecord) -> Bool {
    lastDay(of: order).map { today > $0 } ?? false
  }

  func openOrder(_ key: FactKey, _ reader: BookReader) throws -> OrderRecord {
    let reference = "\(key.act).\(key.ordinal)"
    guard let order = try reader.order(key) else {
      throw Refusal(.orderUnknown, [.reference: reference])
    }
    try requireOpen(key, reader)
    if let ending = order.ending {
      throw Refusal(.orderEnded, [.reference: reference, .outcome: ending.rawValue])
    }
    return order
  }

  private func orderPreview(
    _ request: OrderRequest, _ reader: BookReader
  ) throws -> OrderPreview {
    try require(.postMoney, of: request.inmate, on: today, reader)
    let record = try knownInmate(request.inmate, on: today, reader)
    guard record.isInCustody(on: today) else {
      throw Refusal(
        .inmateNotInCustody, [.inmate: request.inmate.text, .day: today.description])
    }
    guard request.amount > .zero else {
      throw Refusal(.orderAmount, [.value: request.amount.description])
    }
    if let category = request.category, policies.goodsCategories(on: today)[category] == nil {
      throw Refusal(.orderCategoryUnknown, [.code: category, .day: today.description])
    }
    let row = SpendingRow(day: today, amount: request.amount, category: request.category)
    return OrderPreview(
      result: try spending(
        of: request.inmate, YearMonth(today), on: today, order: row, reader),
      available: try available(to: request.inmate, reader))
  }

  /// What an inmate can still order: the spending pocket without what orders hold of it.
  func available(to inmate: InmateNumber, _ reader: BookReader) throws -> Money {
    let chart = policies.chartOfAccounts(on: today)
    guard let pocket = chart.pocket(.spending) else { return .zero }
    let balance = try reader.accountBalances(of: inmate, chart: chart)[pocket.code] ?? .zero
    let held = try reader.orders(of: inmate, onlyOpen: true).reduce(Money.zero) {
      $0 + $1.amount
    }
    return balance - held
  }

  private func requireWithin(_ result: SpendingDetermination) throws(Refusal) {
    let month = result.month.description
    switch result.determination.outcome {
    case .permitted: return
    case .refused:
      throw Refusal(
        .orderOverLimit,
        [
          .month: month, .limit: result.limit?.description ?? "",
          .maximum: result.leftBesideOrder?.description ?? "",
        ], citation: result.determination.findings.last?.citation)
    case .incomplete(let missing):
      throw Refusal(.orderLimitUnknown, [.month: month, .names: missing.first ?? ""])
    case .awaitsJudgement:
      throw Refusal(.orderLimitUnknown, [.month: month])
    }
  }
}
