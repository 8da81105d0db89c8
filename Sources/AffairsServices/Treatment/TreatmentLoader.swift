import PrisonAffairs
import RecordBook

/// Gathers what a change of treatment grade is judged on. Rules count what is sealed.
struct TreatmentLoader {
  let reader: BookReader
  let policies: PolicySet

  /// Months further back are read by no condition.
  private static let monthsBack = 60

  func facts(
    of inmate: InmateNumber, on day: CivilDate, to grade: String, ground: TreatmentGround
  ) throws -> TreatmentFacts {
    let current = try reader.treatmentGrades(of: inmate).last { $0.fromDay <= day }
    return TreatmentFacts(
      day: day,
      current: current.map { TreatmentStanding(grade: $0.grade, since: $0.fromDay) },
      proposed: grade, ground: ground, months: try closedMonths(of: inmate, before: day),
      penalties: try penalties(of: inmate, through: day),
      solitary: try reader.statuses(of: inmate).map(\.period)
        .filter { $0.status == .solitary && $0.first <= day }.map(\.first),
      latestCycle: try reader.grades(of: inmate).max { $0.key < $1.key }?.value.grade)
  }

  /// The totals in force of the months that are closed: settled, with the differences booked since.
  private func closedMonths(
    of inmate: InmateNumber, before day: CivilDate
  ) throws -> [YearMonth: Points] {
    let first = YearMonth(day.adding(months: -TreatmentLoader.monthsBack))
    let results = try reader.monthResults(of: inmate).filter {
      first <= $0.key && $0.key < YearMonth(day)
    }
    var totals: [YearMonth: Points] = [:]
    for (month, result) in results {
      let subject = Reference.wardMonth(result.ward, month).description
      guard try reader.instance(PointsMonth.procedure, of: subject)?.state == .ended else {
        continue
      }
      let booked = try reader.adjustments(of: inmate, month: month).last { $0.act > result.act }
      totals[month] = booked?.after ?? result.figures.total
    }
    return totals
  }

  /// The days of penalties that took effect; of two on one day the heavier is kept.
  private func penalties(
    of inmate: InmateNumber, through day: CivilDate
  ) throws -> [CivilDate: Penalty] {
    let clauses = ClauseBook(policies)
    let span = DateSpan(first: .earliest, last: day)
    var found: [CivilDate: Penalty] = [:]
    for record in try reader.entries(of: inmate, in: span) where record.state == .effective {
      guard let penalty = clauses.reason(record.entry)?.penalty else { continue }
      if found[record.entry.day] != .solitary { found[record.entry.day] = penalty }
    }
    return found
  }
}
