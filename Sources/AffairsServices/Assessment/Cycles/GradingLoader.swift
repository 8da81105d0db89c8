public import PrisonAffairs
public import RecordBook
import Register

/// Gathers what the grades of a period rest on.
public struct GradingLoader {
  let reader: BookReader
  let policies: PolicySet
  let month: YearMonth
  /// The day whose law grades: the first of the month after the period (第四条).
  let day: CivilDate
  let policy: GradingPolicy
  private let open: [InmateNumber: OpenCycles]
  private let records: [InmateNumber: InmateRecord]
  private let clauses: ClauseBook

  /// Refuses (`policy.not-in-force`) a period whose law knows no grades.
  public init(_ reader: BookReader, policies: PolicySet, month: YearMonth) throws {
    self.reader = reader
    self.policies = policies
    self.month = month
    day = month.next.firstDay
    policy = try GradingPolicy(policies, on: day)
    open = try CycleLoader(reader, policies: policies).accounts()
    records = Dictionary(
      try reader.inmates().map { ($0.inmate, $0) }, uniquingKeysWith: { first, _ in first })
    clauses = ClauseBook(policies)
  }

  /// A ward's sheet. Who left before grading is not on it; a grade whose facts changed so that it
  /// no longer stands is on it again.
  public func sheet(_ ward: WardCode) throws -> GradingSheet {
    var rows: [GradingRow] = []
    for (inmate, cycle) in waiting where open[inmate]?.ward(cycle.lastMonth) == ward {
      guard let record = records[inmate], record.isInCustody(on: day) else { continue }
      rows.append(try row(record, cycle, before: nil))
    }
    rows += try shaken(ward)
    rows.sort { $0.inmate < $1.inmate }
    let here = Set(rows.map(\.inmate))
    return GradingSheet(
      ward: ward, month: month, rows: rows, elsewhere: try elsewhere(than: here),
      strictElsewhere: try strictElsewhere(than: here), digest: digest(ward, rows))
  }

  /// The wards with a cycle that waits for its grade.
  public var wards: [WardCode] {
    Set(waiting.compactMap { open[$0.key]?.ward($0.value.lastMonth) }).sorted()
  }

  /// Cycles that ended in the period or before it and that nobody has graded.
  private var waiting: [InmateNumber: GradableCycle] {
    open.compactMapValues { cycles in
      cycles.ended.flatMap(GradableCycle.init).flatMap { $0.lastMonth <= month ? $0 : nil }
    }
  }

  /// Grades in force whose bars no longer admit them, because a month of the cycle was corrected.
  private func shaken(_ ward: WardCode) throws -> [GradingRow] {
    let corrected = try reader.bookedDifferences()
    return try corrected.keys.sorted().flatMap { inmate -> [GradingRow] in
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
      reader: reader, policies: policies, record: record, cycle: cycle, clauses: clauses
    ).facts()
    return GradingRow(
      record: record, cycle: cycle, facts: facts, determination: policy.grade(facts),
      before: before)
  }

  /// 第二十一条: the share is of the whole prison, so what other wards have and approved counts.
  private func elsewhere(than here: Set<InmateNumber>) throws -> GradeCount {
    try count { !here.contains($0) }
  }

  private func strictElsewhere(than here: Set<InmateNumber>) throws -> GradeCount {
    guard policy.strictRatio != nil else { return GradeCount() }
    let strict = try strictMembers()
    return try count { !here.contains($0) && strict.contains($0) }
  }

  private func count(where isCounted: (InmateNumber) -> Bool) throws -> GradeCount {
    let approved = try reader.approvedGrades(month: month)
    let assessed = try reader.inmatesWithClosedMonth(month)
    let underWay = try reader.gradesUnderWay(otherThan: month)
    let graded = Set(
      waiting.keys.filter {
        !underWay.contains($0.text) && (records[$0]?.isInCustody(on: day) ?? false)
      }
    ).union(approved.keys)
    return GradeCount(
      graded: graded.count(where: isCounted), assessed: assessed.count(where: isCounted),
      active: approved.count { $0.value == .active && isCounted($0.key) })
  }

  /// 第十九条、第二十四条: those who belong to a strict group by the end of the period.
  private func strictMembers() throws -> Set<InmateNumber> {
    Set(
      try reader.strictGroups().filter { groups in
        groups.value.contains { $0.membership.from <= month.lastDay }
      }.keys)
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
