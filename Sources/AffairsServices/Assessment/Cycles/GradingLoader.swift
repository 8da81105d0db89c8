public import PrisonAffairs
public import RecordBook
import Register

/// Gathers what the grades of a period rest on; what concerns the whole prison is read once for all
/// wards.
public struct GradingLoader {
  let reader: BookReader
  let month: YearMonth
  /// The day whose law grades: the first of the month after the period (第四条).
  let day: CivilDate
  let policy: GradingPolicy
  private let records: [InmateNumber: InmateRecord]
  /// Cycles that ended in the period or before it and that nobody has graded, by the ward that
  /// closed their last month.
  private let waiting: [WardCode: [InmateNumber: GradableCycle]]
  /// Differences booked after closing.
  private let corrected: [InmateNumber: [BookedDifference]]
  /// Cycles that were graded more than once, with the act of the last time.
  private let again: [InmateNumber: [Int: Int]]
  private let book: MonthBook
  private let members: GradingMembers

  /// Refuses (`policy.not-in-force`) a period whose law knows no grades.
  public init(_ reader: BookReader, policies: PolicySet, month: YearMonth) throws {
    self.reader = reader
    self.month = month
    day = month.next.firstDay
    policy = try GradingPolicy(policies, on: day)
    records = Dictionary(
      try reader.inmates().map { ($0.inmate, $0) }, uniquingKeysWith: { first, _ in first })
    var waiting: [WardCode: [InmateNumber: GradableCycle]] = [:]
    var counted: [InmateNumber] = []
    var decided: [Reference: Bool] = [:]
    for (inmate, cycles) in try CycleLoader(reader, policies: policies).accounts() {
      guard let cycle = cycles.ended.flatMap(GradableCycle.init), cycle.lastMonth <= month,
        let ward = cycles.ward(cycle.lastMonth)
      else { continue }
      waiting[ward, default: [:]][inmate] = cycle
      guard records[inmate]?.isInCustody(on: day) ?? false else { continue }
      // A cycle counts in the period in which it ended, once: one that was left counts in a later
      // period only where its own has been decided without it, so that no period lends its share
      // to another.
      let own = Reference.grading(ward, cycle.lastMonth)
      let isDecided =
        try decided[own]
        ?? (reader.instance(PointsGrading.procedure, of: own.description)?.state == .ended)
      decided[own] = isDecided
      if cycle.lastMonth == month || isDecided { counted.append(inmate) }
    }
    self.waiting = waiting
    corrected = try reader.bookedDifferences()
    again = try reader.gradedAgain()
    book = MonthBook(reader, policies: policies)
    members = try GradingMembers(
      reader, month: month, waiting: counted, readsStrict: policy.strictRatio != nil)
  }

  /// A ward's sheet. Who left before grading is not on it; a grade whose facts changed so that it
  /// no longer stands is on it again.
  public func sheet(_ ward: WardCode) throws -> GradingSheet {
    var rows = try shaken(ward)
    // Whose earlier cycle is graded again waits with the next one: its grade rests on that one.
    let again = Set(rows.map(\.inmate))
    for (inmate, cycle) in waiting[ward] ?? [:] {
      guard !again.contains(inmate), let record = records[inmate], record.isInCustody(on: day)
      else { continue }
      rows.append(try row(record, cycle, before: nil))
    }
    rows.sort { $0.inmate < $1.inmate }
    let here = Set(rows.map(\.inmate))
    return GradingSheet(
      ward: ward, month: month, rows: rows, elsewhere: members.count(elsewhereThan: here),
      strictElsewhere: members.strictCount(elsewhereThan: here), digest: digest(ward, rows))
  }

  /// The wards with a cycle that waits for its grade.
  public var wards: [WardCode] {
    waiting.keys.sorted()
  }

  /// The cycles that wait for their grades, by ward and the month in which they ended.
  var backlog: [WardCode: [YearMonth: Int]] {
    var counts: [WardCode: [YearMonth: Int]] = [:]
    for (ward, cycles) in waiting {
      for (inmate, cycle) in cycles where records[inmate]?.isInCustody(on: day) ?? false {
        counts[ward, default: [:]][cycle.lastMonth, default: 0] += 1
      }
    }
    return counts
  }

  /// Grades in force whose bars no longer admit them, because a month of the cycle was corrected or
  /// the cycle before was graded again; of one inmate the earliest, since later ones rest on it.
  func shaken(_ ward: WardCode?) throws -> [GradingRow] {
    try Set(corrected.keys).union(again.keys).sorted().compactMap { inmate in
      guard let record = records[inmate], record.isInCustody(on: day) else { return nil }
      for grade in try reader.grades(of: inmate).values.sorted(by: { $0.cycle < $1.cycle }) {
        let isTouched =
          corrected[inmate]?.contains { $0.act > grade.act && grade.covers($0.month) } ?? false
        let restsOnOther = again[inmate]?[grade.cycle - 1].map { $0 > grade.act } ?? false
        guard isTouched || restsOnOther, grade.month < month else { continue }
        let row = try self.row(record, GradableCycle(grade), before: grade.grade)
        if !(row.determination.consequence?.admits(grade.grade) ?? false) {
          return ward == nil || grade.ward == ward ? row : nil
        }
      }
      return nil
    }
  }

  private func row(
    _ record: InmateRecord, _ cycle: GradableCycle, before: CycleGrade?
  ) throws -> GradingRow {
    let facts = try GradingFactsLoader(
      reader: reader, record: record, cycle: cycle, book: book
    ).facts()
    return GradingRow(
      record: record, cycle: cycle, facts: facts, determination: policy.grade(facts),
      before: before)
  }

  /// The digest of a sheet's rows, line by line in a fixed order.
  private func digest(_ ward: WardCode, _ rows: [GradingRow]) -> String {
    var text = "\(Reference.grading(ward, month))\n"
    for row in rows {
      let cycle = row.cycle
      text += "\(row.inmate) \(cycle.number) \(cycle.firstMonth) \(cycle.lastMonth)"
      text += " \(cycle.carriedIn.hundredths) \(cycle.balance.hundredths)\n"
      for month in row.facts.months {
        text += "m \(month.month) \(month.total.hundredths) \(month.assessedDays)\n"
      }
      for finding in row.determination.determination.findings {
        text += "f \(finding.rule.rawValue) \(finding.status.code)"
        text += " \(finding.figures.map(\.value).joined(separator: " "))\n"
      }
    }
    return Digest32(hashing: text).description
  }
}

extension CycleGradeRecord {
  /// Whether a month stands in the cycle.
  func covers(_ month: YearMonth) -> Bool { firstMonth <= month && month <= lastMonth }
}
