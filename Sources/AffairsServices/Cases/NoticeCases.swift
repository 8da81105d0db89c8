import PrisonAffairs
import Publication
import RecordBook

extension CaseRunner {
  /// Whether an entry under a clause stands in the notice on the ward's board, when the secrecy
  /// review keeps back only what the law does (第三十五条).
  func noticeLine(_ worked: WorkedCase, _ comparison: inout CaseComparison) throws {
    let facts = worked.facts
    guard let day = facts.date("day"), let points = facts.points("points") else {
      facts.fault(.keyMissing("day, points"), "day")
      return
    }
    let notice = PointsNotice(
      material(under: try reason(facts, on: day), points, on: day), review: try review(on: day),
      audience: .ward)
    comparison.expectNoRefusal(worked.expected)
    comparison.expect(
      "posted", worked.expected.text("posted"), String(!notice.entries.rows.isEmpty))
  }

  private func material(
    under reason: Reason, _ points: Points, on day: CivilDate
  ) -> PointsNoticeMaterial {
    PointsNoticeMaterial(
      number: "", prison: "", wardName: "", month: YearMonth(day), isTraining: false,
      postedOn: nil, end: nil, workingDays: 0, postingDayCounts: false, requestDays: 0,
      replaces: nil, rows: [],
      lines: [
        PointsNoticeMaterial.Line(
          inmate: "", name: "", day: day, reason: reason.title.zh, points: points, officer: "",
          isLate: false, isInformer: reason.isInformer)
      ])
  }

  private func review(on day: CivilDate) throws -> SecrecyReview {
    let citation = law.policies.citation(of: .noticeClock, on: day)
    return try SecrecyReview(
      NoticeKind.pointsMonth.fields.map { field in
        field == .informerEntries
          ? FieldReview(
            field: field, treatment: .withhold, ground: "\(citation)",
            reexamineOn: day.adding(days: 1))
          : FieldReview(field: field, treatment: .show)
      }, today: day, citation: citation)
  }
}
