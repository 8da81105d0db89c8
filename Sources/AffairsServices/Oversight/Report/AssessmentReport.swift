public import PrisonAffairs
import RecordBook

/// A report on how assessment was carried out in a ward or in the whole prison, in sections.
public struct AssessmentReport: Hashable, Sendable {
  /// Nil for the whole prison.
  public let ward: WardCode?
  public let period: CalendarPeriod
  public let sections: [ReportSection]

  public subscript(kind: ReportSection.Kind) -> ReportSection? {
    sections.first { $0.kind == kind }
  }
}

/// One table of the report.
public struct ReportSection: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case months, entries
    case deductionsByClause = "deductions-by-clause"
    case deductionsByOfficer = "deductions-by-officer"
    case bonusesByClause = "bonuses-by-clause"
    case bonusesByOfficer = "bonuses-by-officer"
    case unevenness, corrections, objections, grades
    case gradesByGroup = "grades-by-group"
    case rewards, meetings, opinions
  }

  /// A column; what is a sum is added up in the total.
  public struct Column: Hashable, Sendable {
    public let key: String
    public let title: Text
    public let isSum: Bool
  }

  public enum Value: Hashable, Sendable {
    case text(String)
    case code(String, Text)
    case count(Int)
    case points(Points)
    /// Tenths of a per cent.
    case perMille(Int)
    /// Hundredths of something for each hundred inmate-months.
    case rate(Int)
    case flag(Bool)
    case none
  }

  public let kind: Kind
  public let columns: [Column]
  public let lines: [[Value]]
  /// One value for each column; none where nothing is added up.
  public let total: [Value]
  public var notes: [Text] = []
}

extension ReportSection {
  /// A section whose total is the sum of its lines; other columns of the total come from `totals`.
  init(
    _ kind: Kind, _ columns: [Column], _ lines: [[Value]], totals: [String: Value] = [:],
    notes: [Text] = []
  ) {
    self.kind = kind
    self.columns = columns
    self.lines = lines
    self.notes = notes
    total = columns.enumerated().map { index, column in
      guard column.isSum else { return totals[column.key] ?? .none }
      return lines.map { $0[index] }.reduce(nil as Value?) { sum, value in
        switch (sum, value) {
        case (nil, let value): value
        case (.count(let left)?, .count(let right)): .count(left + right)
        case (.points(let left)?, .points(let right)): .points(left + right)
        // What one line does not know, the sum does not either.
        default: Value.none
        }
      } ?? .count(0)
    }
  }
}

extension ReportSection.Column {
  static func label(_ key: String, _ zh: String, _ en: String) -> Self {
    Self(key: key, title: Text(zh: zh, en: en), isSum: false)
  }

  static func sum(_ key: String, _ zh: String, _ en: String) -> Self {
    Self(key: key, title: Text(zh: zh, en: en), isSum: true)
  }

  static let ward = label("ward", "监区", "ward")
  static let officer = label("officer", "民警", "officer")
}

extension ReportSection.Value {
  static func ward(_ ward: WardCode?) -> Self { ward.map { .text($0.text) } ?? .none }

  /// A part of a whole in tenths of a per cent, rounded half up; none of nothing.
  static func share(_ part: Int, of whole: Int) -> Self {
    whole == 0 ? .none : .perMille(Rounding.halfUp.divide(part * 1_000, by: whole))
  }
}

extension Office {
  /// Reports on a ward, or on the whole prison where none is named.
  ///
  /// Staff of a ward see their ward alone (`actor.not-of-ward`); the prison and oversight see all.
  /// Refuses an unknown ward (`ward.unknown`) and a period that has not begun (`day.in-future`).
  /// No inmate is named in it.
  public func assessmentReport(
    _ ward: WardCode?, _ period: CalendarPeriod
  ) throws -> AssessmentReport {
    try book.read { reader in
      let actor = try require(.checkBook, ward: ward, reader)
      if ward == nil, self.actor != nil, let own = try wardLimit(.checkBook, reader) {
        throw Refusal(.actorNotOfWard, [.staff: actor.text, .ward: own.text])
      }
      let wards = try reader.wards().keys.filter { !$0.isSubWard }.sorted()
      if let ward, !wards.contains(ward) { throw Refusal(.wardUnknown, [.ward: ward.text]) }
      guard period.days.first <= today else {
        throw Refusal(
          .dayInFuture, [.day: period.days.first.description, .limit: today.description])
      }
      let writer = try ReportWriter(
        office: self, reader: reader, ward: ward, wards: wards, period: period)
      return AssessmentReport(
        ward: ward, period: period,
        sections: try ReportSection.Kind.allCases.map { try writer.section($0) })
    }
  }
}

/// Gathers the sections of one report from one reading of the book.
struct ReportWriter {
  let office: Office
  let reader: BookReader
  /// Nil for the whole prison.
  let ward: WardCode?
  /// Every ward of the prison.
  let wards: [WardCode]
  let period: CalendarPeriod
  let calendar: WorkingCalendar
  let counts: [ClauseCount]
  let register: RegisterReport

  init(
    office: Office, reader: BookReader, ward: WardCode?, wards: [WardCode],
    period: CalendarPeriod
  ) throws {
    self.office = office
    self.reader = reader
    self.ward = ward
    self.wards = wards
    self.period = period
    calendar = try reader.calendar()
    counts = try reader.seen.clauseCounts(in: period.days)
    register = try RegisterCounter.report(
      office, reader, ward: ward, months: period.months, calendar: calendar)
  }

  /// The wards the report shows.
  var shown: [WardCode] { ward.map { [$0] } ?? wards }

  func isShown(_ other: WardCode?) -> Bool { ward == nil || other?.ward == ward }

  var months: ClosedRange<YearMonth> {
    period.firstMonth...period.firstMonth.adding(period.length.rawValue - 1)
  }

  func section(_ kind: ReportSection.Kind) throws -> ReportSection {
    switch kind {
    case .months: try monthsSection()
    case .entries: entriesSection()
    case .deductionsByClause: byClause(.deduction, kind)
    case .deductionsByOfficer: byOfficer(.deduction, kind)
    case .bonusesByClause: byClause(.bonus, kind)
    case .bonusesByOfficer: byOfficer(.bonus, kind)
    case .unevenness: try unevennessSection()
    case .corrections: try correctionsSection()
    case .objections: try objectionsSection()
    case .grades: try gradesSection()
    case .gradesByGroup: try gradesByGroupSection()
    case .rewards: try rewardsSection()
    case .meetings: try meetingsSection()
    case .opinions: try opinionsSection()
    }
  }
}
