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
    var inCustody: [InmateNumber] = []
    for (inmate, cycles) in try CycleLoader(reader, policies: policies).accounts() {
      guard let cycle = cycles.ended.flatMap(GradableCycle.init), cycle.lastMonth <= month else {
        continue
      }
      if let ward = cycles.ward(cycle.lastMonth) { waiting[ward, default: [:]][inmate] = cycle }
      if records[inmate]?.isInCustody(on: day) ?? false { inCustody.append(inmate) }
    }
    self.waiting = waiting
    corrected = try reader.bookedDifferences()
    book = MonthBook(reader, policies: policies)
    members = try GradingMembers(
      reader, month: month, waiting: inCustody, readsStrict: policy.strictRatio != nil)
  }

  /// A ward's sheet. Who left before grading is not on it; a grade whose facts changed so that it
  /// no longer stands is on it again.
  public func sheet(_ ward: WardCode) throws -> GradingSheet {
    var rows: [GradingRow] = []
    for (inmate, cycle) in waiting[ward] ?? [:] {
      guard let record = records[inmate], record.isInCustody(on: day) else { continue }
      rows.append(try row(record, cycle, before: nil))
    }
    rows += try shaken(ward)
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

  /// Grades in force whose bars no longer admit them, because a month of the cycle was corrected.
  private func shaken(_ ward: WardCode) throws -> [GradingRow] {
    try corrected.keys.sorted().flatMap { inmate -> [GradingRow] in
      guard let record = records[inmate], record.isInCustody(on: day) else { return [] }
      return try reader.grades(of: inmate).values.sorted { $0.cycle < $1.cycle }.compactMap {
        grade in
        guard grade.ward == ward, grade.month < month,
          corrected[inmate]?.contains(where: { $0.act > grade.act && grade.covers($0.month) })
            ?? false
        else { return nil }
        let row = try self.row(record, GradableCycle(grade), before: grade.grade)
        let stands = row.determination.consequence?.admits(grade.grade) ?? false
        return stands ? nil : row
      }
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
