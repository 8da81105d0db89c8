public import PrisonAffairs

/// A notice of decisions (等级评定、奖励、取消、处遇变动) as one audience may see it.
public struct DecisionNotice: NoticeDocument, Hashable {
  public let title: String
  public let number: String
  public let heading: [String]
  public let tables: [NoticeTable]
  public let closing: [String]

  /// Leaves out and masks what the review decided for an audience. Oversight sees the whole.
  public init(
    _ material: DecisionMaterial, frame: NoticeFrame, review: SecrecyReview, audience: Audience
  ) {
    let redaction = NoticeRedaction(review: review, audience: audience)
    title = "\(frame.wardName ?? frame.prison)\(material.title)"
    number = frame.number
    heading = frame.heading(period: material.period, audience: audience)
    tables = material.tables.map { redaction.table($0) }
    closing = frame.closing(basis: material.basis)
  }
}

extension NoticeRedaction {
  /// The lines in order of number, so that their order says no more than the number does, and
  /// numbered by what is shown alone.
  func table(_ table: DecisionTable) -> NoticeTable {
    let columns: [(NoticeField?, String)] =
      [(nil, "序号"), (.inmateNumber, "罪犯编号"), (.inmateName, "姓名")]
      + table.columns.map { ($0.field, $0.title) }
    let lines = table.lines.filter { showsReports || !$0.isOfReport }.sorted {
      $0.inmate < $1.inmate
    }
    let rows = lines.enumerated().map { index, line -> [String] in
      let values = zip(table.columns, line.values).map { column, value in
        covered(showsReports ? value.whole : value.withoutReports, column.field)
      }
      return [String(index + 1), number(line.inmate.text), name(line.name)] + values
    }
    return NoticeTable(
      title: table.title, heads: shown(columns).map(\.1), rows: rows.map { keep(columns, $0) })
  }

  /// A value on one line without tabs, which part the fields; covered where it is masked.
  private func covered(_ text: String, _ field: NoticeField?) -> String {
    if let field, treatment(field) == .mask { return "***" }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
