import PrisonAffairs
import Publication
import RecordBook

extension Replayer {
  /// Every order, every finding that a close of a month left, and every decision on one; or those
  /// of one act.
  func spending(onlyAct: Int? = nil, _ report: Report) throws {
    for act in try reader.actsOfOrders() where onlyAct == nil || act == onlyAct {
      for order in try reader.orders(touchedByAct: act) { try self.order(order, act, report) }
    }
    try heldMoney(onlyAct: onlyAct, report)
    let closed = Dictionary(
      try reader.closedAccountMonths().map { ($0.act, $0.month) },
      uniquingKeysWith: { first, _ in first })
    for act in Set(closed.keys).union(try reader.actsOfSpendingFindings()).sorted()
    where onlyAct == nil || act == onlyAct {
      try findings(ofAct: act, closing: closed[act], report)
    }
    for flag in try reader.spendingFlags() {
      guard let decision = flag.decision, onlyAct == nil || decision.act == onlyAct else {
        continue
      }
      try self.decision(decision, on: flag, report)
    }
  }

  /// An order was within the limit and covered when it was taken; what ended it paid no more than
  /// it held.
  private func order(_ order: OrderRecord, _ act: Int, _ report: Report) throws {
    let reference = order.reference.description
    try guarded(.order, reference, act: act, report) {
      guard let past = try office(before: act) else { return }
      try past.law.requireKnownRules()
      if act == order.act {
        let result = try past.office.spending(
          of: order.inmate, YearMonth(past.day), on: past.day, order: order.row, past.reader)
        let available = try past.office.available(to: order.inmate, past.reader)
        let isEqual =
          (result.determination.outcome == .permitted || result.asked == .zero)
          && order.amount <= available
          && order.day == past.day
        try compare(
          .order, reference, act: act, isEqual: isEqual,
          recomputed: Text(order: result.determination.outcome, available),
          stored: Text(order: .permitted, order.amount),
          findings: result.determination.findings, report)
      } else {
        try ending(of: order, act, past, report)
      }
    }
  }

  /// Goods that were handed over stand as a purchase in the same act; what was released has none.
  private func ending(
    of order: OrderRecord, _ act: Int, _ past: PastOffice, _ report: Report
  ) throws {
    let paid = try reader.transfers(ofAct: act).filter {
      $0.transfer.kind == .purchase && $0.transfer.inmate == order.inmate
    }.reduce(Money.zero) { $0 + $1.transfer.amount }
    let wasOpen = try past.reader.order(FactKey(act: order.act, ordinal: order.ordinal))
    let follows =
      order.ending == .confirmed
      ? paid > .zero && paid <= order.amount : paid == .zero
    try compare(
      .order, order.reference.description, act: act,
      isEqual: follows && wasOpen?.ending == nil,
      recomputed: Text(zh: "付款\(paid)元", en: "\(paid) yuan paid"),
      stored: order.ending?.words ?? Text(zh: "-", en: "-"), report)
  }

  /// What the figures of a month show, beside what its close wrote; whatever no close wrote follows
  /// from nothing.
  private func findings(
    ofAct act: Int, closing month: YearMonth?, _ report: Report
  ) throws {
    let stored = try reader.spendingFindings(ofAct: act)
    guard let month else {
      return try compare(
        .spendingFindings, Reference.act(act).description, act: act, isEqual: stored.isEmpty,
        recomputed: Text(findings: []), stored: Text(findings: stored), report)
    }
    let reference = Reference.accounts(month).description
    try guarded(.spendingFindings, reference, act: act, report) {
      guard let past = try office(before: act) else { return }
      try past.law.requireKnownRules()
      let expected = try MonthSpending(
        past.reader, policies: past.law.policies, month: month
      ).findings()
      let isEqual = expected.map(\.fact.values) == stored.map(\.fact.values)
      // Grades, states and senders that were erased since cannot be looked at again.
      if !isEqual, try reader.hasErasures(after: act) {
        return try reportErased(.spendingFindings, reference, act: act, report)
      }
      try compare(
        .spendingFindings, reference, act: act, isEqual: isEqual,
        recomputed: Text(findings: expected), stored: Text(findings: stored), report)
    }
  }

  /// Whoever decided had the permission, and had not raised it; what a month came to over the limit
  /// was decided after it.
  private func decision(
    _ decision: SpendingFlag.Decision, on flag: SpendingFlag, _ report: Report
  ) throws {
    let reference = flag.reference.description
    try guarded(.spendingDecision, reference, act: decision.act, report) {
      guard let past = try office(before: decision.act) else { return }
      let isAnother =
        try reader.act(flag.act)?.actor != reader.act(decision.act)?.actor
      let roles = past.law.policies.roles(on: past.day)
      let actor = try past.office.requireActor()
      let may = past.roles.contains {
        $0.staff == actor && (roles[$0.role]?.may.contains(.decideSpending) ?? false)
      }
      let isWithin =
        (decision.first.map { flag.month.days.contains($0) && $0 <= past.day } ?? true)
        && (flag.month.lastDay < past.day
          || (flag.concern != .overLimit && decision.found != .overLimit))
      try compare(
        .spendingDecision, reference, act: decision.act, isEqual: isAnother && may && isWithin,
        recomputed: !isWithin
          ? Text(zh: "日期不在所属月份以内，或者当月尚未结束", en: "days outside its month, or the month not over")
          : isAnother && may
            ? Text(zh: "由另一人认定", en: "decided by somebody else")
            : Text(zh: "提出人自己或者无权限的人认定", en: "decided by whoever raised it or without permission"),
        stored: decision.found?.words ?? Text(zh: "不认定", en: "not found"), report)
    }
  }
}

extension Text {
  fileprivate init(order outcome: Outcome, _ amount: Money) {
    let words = outcome.words
    self = Text(zh: "\(words.zh)，\(amount)元", en: "\(words.en), \(amount) yuan")
  }

  fileprivate init(findings: [SpendingFinding]) {
    let counts = Dictionary(grouping: findings, by: \.concern).mapValues(\.count)
    let parts = counts.sorted { $0.key.rawValue < $1.key.rawValue }
    self = Text(
      zh: parts.map { "\($0.key.words.zh)\($0.value)" }.joined(separator: "，"),
      en: parts.map { "\($0.key.words.en) \($0.value)" }.joined(separator: ", "))
  }
}
