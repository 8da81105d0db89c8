import PrisonAffairs
import RecordBook

/// Gathers what the spending of a month is judged on. Rules count what is sealed.
struct SpendingLoader {
  private let reader: BookReader
  private let holidays: HolidayCalendar
  let month: YearMonth

  init(_ reader: BookReader, month: YearMonth) throws {
    self.reader = reader
    self.month = month
    holidays = try reader.holidays()
  }

  /// The facts of one inmate; property as it stood on each day. What orders hold is spent in the
  /// month that runs, whatever month it was ordered in.
  func facts(
    of inmate: InmateNumber, isRunning: Bool
  ) throws -> SpendingFacts {
    facts(
      grades: try reader.treatmentGrades(of: inmate),
      property: try reader.propertyItems(.inmate(inmate))[inmate] ?? [],
      events: try reader.propertyEvents(.inmate(inmate))[inmate] ?? [],
      rows: try reader.spendingRows(of: inmate, in: month.days),
      held: isRunning ? try reader.orders(of: inmate, onlyOpen: true).map(\.row) : [])
  }

  /// The facts of everybody who spent anything in the month, without what orders hold; one query
  /// for each table.
  func everybody() throws -> [InmateNumber: SpendingFacts] {
    let grades = try reader.treatmentGrades()
    let property = try reader.propertyItems(.everybody)
    let events = try reader.propertyEvents(.everybody)
    var found: [InmateNumber: SpendingFacts] = [:]
    for (inmate, rows) in try reader.spendingRows(in: month.days) {
      found[inmate] = facts(
        grades: grades[inmate] ?? [], property: property[inmate] ?? [],
        events: events[inmate] ?? [], rows: rows, held: [])
    }
    return found
  }

  private func facts(
    grades: [TreatmentGradeRecord], property: [PropertyRecord], events: [PropertyEventRecord],
    rows: [SpendingRow], held: [SpendingRow]
  ) -> SpendingFacts {
    SpendingFacts(
      month: month, grades: grades.map { GradeFrom(grade: $0.grade, day: $0.fromDay) },
      property: standings(property, events),
      festivals: holidays.festivals(in: month), rows: rows, held: held)
  }

  /// How the judgments stood when the month began, and on each of its days on which the court or a
  /// payment changed something: what is paid later does not judge what was bought before it.
  private func standings(
    _ property: [PropertyRecord], _ events: [PropertyEventRecord]
  ) -> [UnperformedFrom] {
    let changes = Set(events.map(\.event.day).filter { month.days.contains($0) })
    return changes.union([month.firstDay]).sorted().map {
      UnperformedFrom(isUnperformed(property, events, on: $0), from: $0)
    }
  }

  /// Nil where nobody stated whether there is any property judgment.
  private func isUnperformed(
    _ property: [PropertyRecord], _ events: [PropertyEventRecord], on day: CivilDate
  ) -> Bool? {
    guard !property.isEmpty else { return nil }
    return property.compactMap(\.item).contains { item in
      PropertyItem(
        number: item.number, kind: item.kind, amount: item.amount, isJoint: item.isJoint,
        events: events.filter { $0.item == item.number }.map(\.event).enumerated().sorted {
          ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
        }.map(\.element)
      ).isUnperformed(on: day)
    }
  }
}
