import PrisonAffairs
import Publication
import RecordBook

/// Reads what a points notice draws on: the settled figures and the entries behind them.
struct NoticeMaterialReader {
  let office: Office
  let reader: BookReader

  func material(
    _ record: NoticeRecord, ward: WardCode, month: YearMonth, postedOn: CivilDate?,
    clock: NoticeClock?
  ) throws -> PointsNoticeMaterial {
    let sheet = try MonthLoader(
      reader, policies: office.policies, month: month, onlyFor: ward
    ).ward(ward)
    let whole = try reader.monthResults(ward: ward, month: month)
    let publicOnly = try reader.monthResults(ward: ward, month: month, .publicOnly)
    let clauses = ClauseBook(office.policies)
    let days = try office.policies.requiredSpan("points.notice.days", on: office.today)
    let request = try office.policies.requiredSpan("points.objection.request", on: office.today)
    let seals = try reader.seenThen.seals()
    let open = Set(try reader.seenThen.inmates().map(\.inmate))
    let shown = sheet.inmates.filter { open.contains($0.record.inmate) }
    return PointsNoticeMaterial(
      number: record.number, prison: office.opening.prisonName,
      wardName: try reader.wards()[ward] ?? ward.text, month: month,
      isTraining: office.isTraining, postedOn: postedOn, end: clock?.end,
      workingDays: days.value.count,
      postingDayCounts: office.policies.flag("notice.posting-day-counts", on: office.today)
        ?? false,
      requestDays: request.value.count, replaces: record.replaces,
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
