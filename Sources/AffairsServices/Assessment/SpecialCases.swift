import PrisonAffairs
import RecordBook

/// Strict groups, averages adjusted by conduct and days without work, as months need them; what
/// concerns the whole prison is read once.
struct SpecialCases {
  private let reader: BookReader
  private let strict: [InmateNumber: [StrictGroupRecord]]
  private let stopped: [SuspensionRecord]

  init(_ reader: BookReader, month: YearMonth, everIn ward: WardCode?) throws {
    self.reader = reader
    strict = try reader.strictGroups(everIn: ward)
    stopped = try reader.suspensions(in: month.days)
  }

  func strictGroups(of inmate: InmateNumber) -> [StrictMembership] {
    (strict[inmate] ?? []).map(\.membership)
  }

  /// Read only where an investigation cleared the inmate.
  func adjustments(
    of inmate: InmateNumber, periods: [StatusPeriod]
  ) throws -> [ConductAdjustment] {
    guard periods.contains(where: { $0.circumstance == .cleared }) else { return [] }
    return try reader.conductAdjustments(of: inmate)
  }

  /// The days without work that concern an inmate: all of the prison's, and those of a ward on
  /// which the inmate was in it.
  func suspensions(of inmate: InmateNumber) throws -> [WorkSuspension] {
    guard !stopped.isEmpty else { return [] }
    let placements = try reader.placements(of: inmate)
    return stopped.flatMap { record -> [WorkSuspension] in
      record.spans(for: placements).map {
        WorkSuspension(days: $0, since: record.days.first, basis: record.basis(for: inmate))
      }
    }
  }
}

extension SuspensionRecord {
  /// The days of the suspension that somebody with these placements, the earliest first, spent
  /// where work was suspended.
  fileprivate func spans(for placements: [Placement]) -> [DateSpan] {
    guard let ward else { return [days] }
    return placements.enumerated().compactMap { index, placement in
      guard placement.ward == ward.ward else { return nil }
      let next = placements.dropFirst(index + 1).first?.day
      let last = next?.adding(days: -1) ?? days.last
      guard placement.day <= last else { return nil }
      return DateSpan(first: placement.day, last: last).intersection(days)
    }
  }
}

extension MonthFacts {
  /// The lines of a sheet's digest that special cases bring; none where there is no such case.
  var specialCases: String {
    var text = ""
    for membership in strictGroups { text += "g \(membership.group) \(membership.from)\n" }
    for adjustment in adjustments {
      text += "a \(adjustment.since) \(adjustment.part.rawValue) \(adjustment.points.hundredths)\n"
    }
    for suspension in suspensions {
      text += "s \(suspension.days.first) \(suspension.days.last) \(suspension.since)"
      text += " \(suspension.basis.line)\n"
    }
    return text
  }
}

extension WorkSuspension.Basis {
  fileprivate var line: String {
    switch self {
    case .undecided: "undecided"
    case .average: "average"
    case .award(let points): "award \(points.hundredths)"
    }
  }
}
