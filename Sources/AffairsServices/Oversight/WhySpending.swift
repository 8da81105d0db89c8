import PrisonAffairs
import Publication
import RecordBook

extension Explainer {
  /// An order, or a finding on spending, by its place; nil for any other fact. Refuses whoever may
  /// not read the account.
  func ofSpending(_ key: FactKey) throws -> WhyNode? {
    if let flag = try reader.seen.spendingFlag(key) {
      try office.requireAccount(ofFactOf: flag.inmate, reader)
      return try spending(flag)
    }
    return try reader.seen.order(key).map {
      try office.requireAccount(ofFactOf: $0.inmate, reader)
      return try order($0)
    }
  }

  /// What was raised of an inmate's spending and what became of it, down to the purchases.
  func spending(_ flag: SpendingFlag) throws -> WhyNode {
    let node = try flagged(flag)
    return WhyNode(node.label, node.children + [try month(of: flag.inmate, flag.month)])
  }

  /// The same without the purchases. Until somebody decided it is a question and no verdict.
  func flagged(_ flag: SpendingFlag) throws -> WhyNode {
    let words = flag.concern.question
    let raised = try line(
      Text(
        zh: "提出：\(words.zh)（\(flag.month)）：\(flag.reason)",
        en: "raised: \(words.en) (\(flag.month)): \(flag.reason)"), act: flag.act)
    var children = [raised]
    if let decision = flag.decision {
      children.append(try decided(decision))
      if let ended = decision.ended {
        children.append(
          WhyNode(Text(zh: "情形于\(ended)消失", en: "it had ended on \(ended)")))
      }
    } else {
      children.append(
        WhyNode(Text(zh: "核查中，尚未认定", en: "under review, not decided yet")))
    }
    return WhyNode(Text(zh: "\(flag.reference)", en: "\(flag.reference)"), children)
  }

  private func decided(_ decision: SpendingFlag.Decision) throws -> WhyNode {
    let found = decision.found?.words ?? Text(zh: "不成立", en: "not found")
    let grounds = [
      decision.clearlyOver.map { Text(zh: "明显超出：\($0)", en: "clearly over: \($0)") },
      decision.noSpecialCause.map {
        Text(zh: "无特殊原因：\($0)", en: "no special cause: \($0)")
      },
    ].compactMap(\.self)
    let since = decision.first.map { Text(zh: "，自\($0)", en: ", from \($0)") }
    let decided = try line(
      Text(
        zh: "认定：\(found.zh)\(since?.zh ?? "")：\(decision.reason)",
        en: "decided: \(found.en)\(since?.en ?? ""): \(decision.reason)"), act: decision.act)
    return grounds.isEmpty ? decided : WhyNode(decided.label, grounds.map { WhyNode($0) })
  }

  /// A month's limit with its grounds, and the purchases it rests on, each by its own place.
  private func month(of inmate: InmateNumber, _ month: YearMonth) throws -> WhyNode {
    let day = min(month.lastDay, office.today)
    let result = try office.spending(of: inmate, month, on: day, reader)
    let keys = try reader.spendingKeys(of: inmate, in: month.days)
    let rows = try reader.spendingRows(of: inmate, in: month.days)
    let purchases = zip(keys, rows).map { key, row in
      let kind = row.isRefund ? TransferKind.refund.words : TransferKind.purchase.words
      return WhyNode(
        Text(
          zh: "\(key.act).\(key.ordinal) \(row.day) \(kind.zh) \(row.amount)元",
          en: "\(key.act).\(key.ordinal) \(row.day) \(kind.en) \(row.amount) yuan"))
    }
    return WhyNode(
      Text(zh: "\(month)的消费和额度", en: "spending and limit of \(month)"),
      findings(result.determination.findings) + purchases)
  }

  /// An order: who took it, within which limit, and how it ended.
  private func order(_ order: OrderRecord) throws -> WhyNode {
    let head = try line(
      Text(zh: "订货：\(order.amount)元", en: "ordered: \(order.amount) yuan"), act: order.act)
    // As it was judged before its own act.
    let before = reader.asOf(order.act - 1)
    let moment = try reader.act(order.act)?.moment ?? office.moment
    let result = try office.at(moment).spending(
      of: order.inmate, YearMonth(order.day), on: order.day, order: order.row, before)
    var children = [WhyNode(head.label, findings(result.determination.findings))]
    if let ending = order.ending {
      let ended = order.endedBy
      children.append(try ended.map { try line(ending.words, act: $0) } ?? WhyNode(ending.words))
    } else {
      children.append(WhyNode(Text(zh: "占用资金", en: "it holds money")))
    }
    return WhyNode(Text(zh: "\(order.reference)", en: "\(order.reference)"), children)
  }

  /// What nominations read of an inmate's spending, each down to the purchases.
  func spending(of inmate: InmateNumber) throws -> [WhyNode] {
    let flags = try reader.seen.spendingFlags(of: inmate)
    let history = try reader.seen.spendingHistories(.inmate(inmate))[inmate]
    let raised = Set(flags.filter { $0.decision == nil }.map { "\($0.month) \($0.concern)" })
    let unraised = (history?.questions ?? []).filter {
      !raised.contains("\($0.month) \($0.concern)")
    }
    guard !flags.isEmpty || !unraised.isEmpty else { return [] }
    return [
      WhyNode(
        Text(zh: "狱内消费", en: "spending in prison"),
        try flags.map { try spending($0) }
          + unraised.map { question in
            let words = question.concern.question
            return WhyNode(
              Text(
                zh: "\(question.month)：\(words.zh)，尚未提出核查",
                en: "\(question.month): \(words.en), not raised yet"),
              [try month(of: inmate, question.month)])
          })
    ]
  }
}
