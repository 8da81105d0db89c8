import AffairsServices
import PrisonAffairs
import Publication
import RecordBook

/// What stands below a statement: the month's limit, what is used, held and left of it, each with
/// its ground in words.
struct StatementNotes {
  let notes: [Text]

  init(_ sheet: StatementSheet) {
    notes = (sheet.spending.map(Self.limit) ?? []) + sheet.openOrders.map { Self.order($0, sheet) }
  }

  private static func limit(_ result: SpendingDetermination) -> [Text] {
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
    let grounds = result.determination.findings.map { finding in
      let words = finding.sentence
      return Text(
        zh: "依据：\(words.zh)［\(finding.citation)］", en: "ground: \(words.en) [\(finding.citation)]")
    }
    return [sum] + grounds
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
}
