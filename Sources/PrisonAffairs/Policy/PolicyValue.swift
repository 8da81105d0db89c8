/// The units in which a policy value may be written. Closed: a file with another is refused.
public enum PolicyUnit: String, CaseIterable, Sendable {
  case points
  case count
  case ratio
  case workingDays = "working-days"
  case days
  case months
  case choice
  case flag
}

/// A figure of the law, with its unit.
public enum PolicyValue: Hashable, Sendable {
  case points(Points)
  case count(Int)
  case ratio(Ratio)
  case span(Span)
  case choice(String)
  case flag(Bool)

  /// Reads the scalar of a policy file for a unit; refuses (nil) text of another form.
  public init?(_ text: String, unit: PolicyUnit) {
    switch unit {
    case .points:
      guard let points = Points(text) else { return nil }
      self = .points(points)
    case .count:
      guard let count = wholeNumber(text.utf8) else { return nil }
      self = .count(count)
    case .ratio:
      guard let ratio = Ratio(text) else { return nil }
      self = .ratio(ratio)
    case .workingDays, .days, .months:
      guard let count = wholeNumber(text.utf8), let unit = Span.Unit(rawValue: unit.rawValue)
      else { return nil }
      self = .span(Span(count: count, unit: unit))
    case .choice: self = .choice(text)
    case .flag:
      guard text == "true" || text == "false" else { return nil }
      self = .flag(text == "true")
    }
  }

  /// Whether this value is more than another of the same unit; nil when they cannot be compared.
  public func isGreater(than other: PolicyValue) -> Bool? {
    switch (self, other) {
    case (.points(let left), .points(let right)): left > right
    case (.count(let left), .count(let right)): left > right
    case (.ratio(let left), .ratio(let right)): left > right
    case (.span(let left), .span(let right)):
      left.unit == right.unit ? left.count > right.count : nil
    default: nil
    }
  }
}

extension PolicyValue: CustomStringConvertible {
  public var description: String {
    switch self {
    case .points(let points): points.description
    case .count(let count): String(count)
    case .ratio(let ratio): ratio.description
    case .span(let span): String(span.count)
    case .choice(let choice): choice
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}

/// A length of time as law states it: a count of working days, days or months.
public struct Span: Hashable, Sendable {
  public enum Unit: String, Sendable {
    case workingDays = "working-days"
    case days
    case months
  }

  public let count: Int
  public let unit: Unit

  public init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The last day of the span after `day`; the day itself is not counted.
  public func end(after day: CivilDate, calendar: WorkingCalendar) -> WorkingCalendar.End {
    switch unit {
    case .workingDays: count == 0 ? .on(day) : calendar.end(of: count, after: day)
    case .days: .on(day.adding(days: count))
    case .months: .on(day.adding(months: count))
    }
  }
}
