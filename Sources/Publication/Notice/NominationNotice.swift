public import PrisonAffairs

/// A notice of a batch of nominations, or of their results, as one audience may see it.
///
/// A total is the sum of the lines the same audience sees; juveniles whose lines are left out are
/// counted apart and in no other number.
public struct NominationNotice: NoticeDocument, Hashable {
  public let title: String
  public let number: String
  public let heading: [String]
  public let tables: [NoticeTable]
  public let closing: [String]

  /// Leaves out and masks what policy and the review keep from an audience; the one that hides
  /// more decides. Oversight sees the whole.
  public init(
    _ material: NominationMaterial, frame: NoticeFrame, review: SecrecyReview,
    profile: AudienceProfile
  ) {
    let isOfResults = review.kind == .nominationResult
    let redaction = NoticeRedaction(review: review, audience: profile.audience, profile: profile)
    let rows = redaction.visible(material.rows)
    let words = NominationNoticeWords(
      material: material, frame: frame, audience: profile.audience, isOfResults: isOfResults)
    number = frame.number
    title = words.title(of: rows)
    heading = words.heading(
      of: rows, juveniles: material.rows.count - rows.count)
    tables = NominationKind.allCases.compactMap { kind in
      let lines = rows.filter { $0.kind == kind }
      guard !lines.isEmpty else { return nil }
      return redaction.nominations(
        lines, title: words.tableTitle(kind), isOfResults: isOfResults)
    }
    closing = words.closing
  }
}

extension NoticeRedaction {
  /// The lines an audience sees at all.
  fileprivate func visible(_ rows: [NominationMaterial.Row]) -> [NominationMaterial.Row] {
    isWithheld(.juvenile) ? rows.filter { !$0.isJuvenile } : rows
  }

  private typealias Column = (field: NoticeField?, title: String)

  /// Lines by the number of the nomination, which everybody sees: an order by inmate number would
  /// show between whose numbers a covered one lies.
  fileprivate func nominations(
    _ lines: [NominationMaterial.Row], title: String, isOfResults: Bool
  ) -> NoticeTable {
    let columns: [Column] =
      [
        (.inmateName, "姓名"), (nil, "提请号"), (.inmateNumber, "罪犯编号"), (.ward, "监区"),
        (.sex, "性别"), (.birthYear, "出生年"), (.crimes, "原判罪名"), (.sentence, "原判刑期"),
        (.sentenceDates, "现刑期起止"), (.earlierReductions, "历次减刑情况"), (.ground, "主要依据"),
        (.proposal, isOfResults ? "原提请意见" : "拟提请意见"),
      ] + (isOfResults ? [(.ruling, "裁定结果")] : []) + [(nil, "备注")]
    let rows = lines.sorted { $0.nomination < $1.nomination }.map { line in
      keep(columns, fields(line, isOfResults: isOfResults))
    }
    return NoticeTable(
      title: title, heads: ["序号"] + shown(columns).map(\.1),
      rows: rows.enumerated().map { [String($0.offset + 1)] + $0.element })
  }

  private func fields(_ row: NominationMaterial.Row, isOfResults: Bool) -> [String] {
    let words = NominationRowWords(row: row, redaction: self)
    let year = row.birthYear.map(String.init) ?? ""
    return [
      words.name, row.nomination, words.number, words.text(row.ward, .ward),
      words.text(row.sex, .sex), words.isCovered ? "***" : words.text(year, .birthYear),
      words.text(row.crimes, .crimes), words.text(row.sentence, .sentence),
      words.text(words.dates, .sentenceDates),
      words.text(
        row.earlierReductions.isEmpty ? "无" : row.earlierReductions, .earlierReductions),
      words.text(showsReports ? row.basis.whole : row.basis.withoutReports, .ground),
      words.text(row.proposal, .proposal),
    ] + (isOfResults ? [words.text(words.ruling, .ruling)] : []) + [words.remarks]
  }
}
