/// A run of days with both ends included.
public struct DateSpan: Hashable, Sendable {
  public let first: CivilDate
  public let last: CivilDate

  /// Makes a span; the first day must not be after the last.
  public init(first: CivilDate, last: CivilDate) {
    precondition(first <= last, "a span of days runs forwards")
    self.first = first
    self.last = last
  }

  /// The number of days, at least 1.
  public var dayCount: Int { first.days(until: last) + 1 }

  public func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }

  /// The days both spans share, or nil when they share none.
  public func intersection(_ other: DateSpan) -> DateSpan? {
    let first = max(self.first, other.first)
    let last = min(self.last, other.last)
    return first <= last ? DateSpan(first: first, last: last) : nil
  }

  /// Every day from first to last.
  public var days: some Sequence<CivilDate> {
    sequence(first: first) { day in day < last ? day.adding(days: 1) : nil }
  }
}
