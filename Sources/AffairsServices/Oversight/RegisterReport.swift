public import PrisonAffairs
import RecordBook

/// What the lines of a report are counted by.
public enum RegisterGroup: String, CaseIterable, Sendable { case ward, officer, month }

/// Which entries a report counts, and by what.
public struct RegisterReportRequest: Sendable {
  public let groups: Set<RegisterGroup>
  public let ward: WardCode?
  public let officer: StaffNumber?
  public let month: YearMonth?

  public init(
    groups: Set<RegisterGroup> = Set(RegisterGroup.allCases), ward: WardCode? = nil,
    officer: StaffNumber? = nil, month: YearMonth? = nil
  ) {
    self.groups = groups
    self.ward = ward
    self.officer = officer
    self.month = month
  }
}

/// Late, bulk and corrected entries by ward, officer and month of their day.
public struct RegisterReport: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    /// What a line is counted by; nil where the report is not, or the book does not say.
    public let ward: WardCode?
    public let officer: StaffNumber?
    public let month: YearMonth?
    public let counts: RegisterCounts
  }

  public let groups: Set<RegisterGroup>
  public let lines: [Line]
  public let total: RegisterCounts
}

extension Office {
  /// Counts how entries came into the book.
  ///
  /// The officer is the one who observed the entry and answers for it. A ward's role sees its own
  /// ward alone and is refused another (`actor.not-of-ward`).
  public func registerReport(_ request: RegisterReportRequest) throws -> RegisterReport {
    try book.read { reader in
      try require(.checkBook, ward: request.ward, reader)
      let own = actor == nil ? nil : try wardLimit(.checkBook, reader)
      var counter = RegisterCounter(
        request: request, ward: request.ward ?? own,
        clock: RecordingClock(
          policies: policies, calendar: try reader.calendar()), reader: reader)
      try counter.countAll()
      return counter.report
    }
  }
}

/// Adds up the entries of a report.
struct RegisterCounter {
  private struct Key: Hashable {
    let ward: WardCode?
    let officer: StaffNumber?
    let month: YearMonth?
  }

  let request: RegisterReportRequest
  let ward: WardCode?
  let clock: RecordingClock
  let reader: BookReader
  private var sums: [Key: RegisterCounts] = [:]
  private var acts: [Int: (header: ActHeader, entries: Int)] = [:]

  init(
    request: RegisterReportRequest, ward: WardCode?, clock: RecordingClock, reader: BookReader
  ) {
    self.request = request
    self.ward = ward
    self.clock = clock
    self.reader = reader
  }

  mutating func countAll() throws {
    let filter = EntryCountFilter(month: request.month, officer: request.officer)
    for count in try reader.entryCounts(filter) {
      guard let (header, entries) = try act(count.act) else { continue }
      var counts = RegisterCounts()
      counts.entries = count.entries
      counts.late = count.late
      counts.inBulk = clock.isBulk(entries, on: header.moment.day).map { $0 ? count.entries : 0 }
      switch clock.hours(of: header.moment) {
      case .inside: break
      case .outside: counts.outsideHours = count.entries
      case .calendarUnknown: counts.hoursUnknown = count.entries
      case .noPolicy: counts.outsideHours = nil
      }
      if header.actor != count.officer { counts.broughtByOthers = count.entries }
      add(counts, count)
    }
    for replaced in [false, true] {
      for count in try reader.correctedCounts(filter, replaced: replaced) {
        var counts = RegisterCounts()
        if replaced { counts.replaced = count.entries } else { counts.retracted = count.entries }
        add(counts, count)
      }
    }
    for count in try reader.sealedCounts(filter) {
      var counts = RegisterCounts()
      counts.sealed = count.entries
      add(counts, count)
    }
  }

  private mutating func add(_ counts: RegisterCounts, _ count: EntryCount) {
    guard ward == nil || count.ward?.ward == ward?.ward else { return }
    let key = Key(
      ward: request.groups.contains(.ward) ? count.ward : nil,
      officer: request.groups.contains(.officer) ? count.officer : nil,
      month: request.groups.contains(.month) ? count.month : nil)
    sums[key] = sums[key].map { $0 + counts } ?? counts
  }

  /// The header of an act and how many entries it brought, whatever part of them is counted.
  private mutating func act(_ number: Int) throws -> (header: ActHeader, entries: Int)? {
    if let known = acts[number] { return known }
    guard let header = try reader.act(number) else { return nil }
    let found = (header, try reader.entryCounts(ofAct: number).entries)
    acts[number] = found
    return found
  }

  /// Wards and officers over several months, each month counted by itself and added up.
  static func report(
    _ office: Office, _ reader: BookReader, ward: WardCode?, months: [YearMonth],
    calendar: WorkingCalendar
  ) throws -> RegisterReport {
    let clock = RecordingClock(policies: office.policies, calendar: calendar)
    var sums: [Key: RegisterCounts] = [:]
    for month in months {
      var counter = RegisterCounter(
        request: RegisterReportRequest(groups: [.ward, .officer], month: month), ward: ward,
        clock: clock, reader: reader)
      try counter.countAll()
      sums.merge(counter.sums, uniquingKeysWith: +)
    }
    var whole = RegisterCounter(
      request: RegisterReportRequest(groups: [.ward, .officer]), ward: ward, clock: clock,
      reader: reader)
    whole.sums = sums
    return whole.report
  }

  var report: RegisterReport {
    let lines = sums.map { key, counts in
      RegisterReport.Line(
        ward: key.ward, officer: key.officer, month: key.month, counts: counts)
    }.sorted {
      ($0.ward?.text ?? "", $0.officer?.text ?? "", $0.month?.description ?? "")
        < ($1.ward?.text ?? "", $1.officer?.text ?? "", $1.month?.description ?? "")
    }
    return RegisterReport(
      groups: request.groups, lines: lines,
      total: lines.map(\.counts).reduce(RegisterCounts(), +))
  }
}
