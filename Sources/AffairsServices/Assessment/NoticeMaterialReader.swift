import PrisonAffairs
import Publication
import RecordBook

/// Reads what a points notice draws on: the settled figures and the entries behind them.
struct NoticeMaterialReader {
  let office: Office
  let reader: BookReader

  func material(
    _ frame: NoticeFrame, ward: WardCode, month: YearMonth
  ) throws -> PointsNoticeMaterial {
    let sheet = try office.monthSheet(ward, month, reader)
    let whole = try reader.monthResults(ward: ward, month: month)
    let publicOnly = try reader.monthResults(ward: ward, month: month, .publicOnly)
    let clauses = ClauseBook(office.policies)
    let seals = try reader.seenThen.seals()
    let open = Set(try reader.seenThen.inmates().map(\.inmate))
    let shown = sheet.inmates.filter { open.contains($0.record.inmate) }
    return PointsNoticeMaterial(
      number: frame.number, prison: frame.prison, wardName: frame.wardName ?? ward.text,
      month: month, isTraining: frame.isTraining, postedOn: frame.clock?.postedOn,
      end: frame.clock?.end, workingDays: frame.span.count,
      postingDayCounts: frame.postingDayCounts, requestDays: frame.requestSpan.count,
      replaces: frame.replaces,
      rows: shown.compactMap { inmate in
        let number = inmate.record.inmate
        guard let result = whole[number] else { return nil }
        return PointsNoticeMaterial.Row(
          inmate: number.text, name: inmate.record.name, whole: result.figures,
          publicOnly: publicOnly[number]?.figures ?? result.figures)
      }, lines: shown.flatMap { lines(of: $0, clauses, seals) })
  }

  /// The entries behind an inmate's figures; a sealed one counts in them and is not shown.
  private func lines(
    of inmate: InmateMonth, _ clauses: ClauseBook, _ seals: Seals
  ) -> [PointsNoticeMaterial.Line] {
    inmate.entries.filter {
      $0.state == .effective && !seals.hides($0.entry.act, $0.entry.ordinal)
    }.map { record in
      let reason = clauses.reason(record.entry)
      return PointsNoticeMaterial.Line(
        inmate: inmate.record.inmate.text, name: inmate.record.name, day: record.entry.day,
        reason: reason.map { "\($0.title.zh)（\($0.code)）" } ?? record.entry.reason,
        points: record.entry.points, officer: record.entry.officer.text,
        isLate: record.entry.isLate, isInformer: reason?.isInformer ?? false)
    }
  }
}
