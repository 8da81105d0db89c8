import AffairsServices
import PrisonAffairs
import Publication
import RecordBook

/// What stands below a statement: the month's limit, what is used, held and left of it, each with
/// its ground in words, what is being looked into, and whom to ask.
struct StatementNotes {
  let notes: [Text]

  init(_ sheet: StatementSheet) {
    notes =
      (sheet.spending.map { Self.limit($0, sheet) } ?? [])
      + sheet.openOrders.map { Self.order($0, sheet) }
      + (sheet.hidesSenders ? [hiddenSenders] : []) + [help]
  }

  private static func limit(_ result: SpendingDetermination, _ sheet: StatementSheet) -> [Text] {
    let limit = result.limit.map { Text(zh: "\($0)元", en: "\($0) yuan") } ?? notKnown
    let left = result.left.map { Text(zh: "\($0)元", en: "\($0) yuan") } ?? notKnown
    let sum = Text(
      zh: """
        \(result.month)消费额度：\(limit.zh)；已用\(result.used)元，订单占用\(result.held)元，\
        还可以用：\(left.zh)；不计入额度的\(result.outside)元
        """,
      en: """
        limit of \(result.month): \(limit.en); used \(result.used) yuan, held by orders \
        \(result.held) yuan, left: \(left.en); outside the limit \(result.outside) yuan
        """)
    return [sum] + result.determination.findings.compactMap { ground($0) }
      + review(result, sheet)
  }

  /// A ground of the limit. That the figures are over it is said as what it is, a question that
  /// somebody looks into: nobody is found to have done wrong by a figure.
  private static func ground(_ finding: Finding) -> Text? {
    guard finding.rule != .spendingLimit || finding.status != .notSatisfied else { return nil }
    let words = finding.sentence
    return Text(
      zh: "依据：\(words.zh)［\(finding.citation)］", en: "ground: \(words.en) [\(finding.citation)]")
  }

  private static func review(
    _ result: SpendingDetermination, _ sheet: StatementSheet
  ) -> [Text] {
    let over = result.overLimitWords(sheet.flags).map { words in
      Text(
        zh: "账上消费比额度多\(result.excess)元。\(words.zh)",
        en: "\(result.excess) yuan more than the limit stand in the book; \(words.en)")
    }
    let others = sheet.flags.filter { $0.concern != .overLimit }.map(\.stateWords)
    return [over].compactMap(\.self) + others
  }

  private static func order(_ order: OrderRecord, _ sheet: StatementSheet) -> Text {
    let goods = order.category.map { sheet.goods[$0]?.title ?? Text(zh: $0, en: $0) }
    let what = [goods?.zh, order.note].compactMap(\.self).joined(separator: "，")
    let content = [goods?.en, order.note].compactMap(\.self).joined(separator: ", ")
    return Text(
      zh: "占用：订单\(order.reference)，\(order.day)，\(order.amount)元\(what.isEmpty ? "" : "，\(what)")",
      en:
        "held: order \(order.reference) of \(order.day), \(order.amount) yuan\(content.isEmpty ? "" : ", \(content)")"
    )
  }

  private static let notKnown = Text(zh: "尚不能确定", en: "not known")

  private let hiddenSenders = Text(
    zh: "汇款人不在这里显示，由资金管理部门答复本人查询。",
    en: "Who sent money is not shown here; the funds office answers the inmate.")

  /// What the columns mean, and where to go with a question: most who read it never kept accounts.
  private let help = Text(
    zh: """
      金额前有“-”的是支出；每行的账户余额是这一笔之后的余额。“冲正”是把记错的一笔原样退回。\
      对某一笔有疑问，可以凭编号向管教民警或者罪犯资金管理部门查询；公示期内可以提出异议。
      """,
    en: """
      "-" is money going out; the balances on a line are those after it. A reversal gives back what \
      was booked wrongly. Ask your ward officer or the funds office about a line by its number; \
      object while the notice hangs.
      """)
}
