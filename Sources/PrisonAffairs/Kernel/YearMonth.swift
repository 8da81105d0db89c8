/// A calendar month, the unit in which points are summed (月汇总).
public struct YearMonth: Hashable, Comparable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int

  /// Makes a month; refuses (nil) a month outside 1 to 12 or a year outside 1 to 9999.
  public init?(year: Int, month: Int) {
    guard CivilDate.years.contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// The month a day lies in.
  public init(_ date: CivilDate) {
    let (year, month, _) = date.components
    self.year = year
    self.month = month
  }

  public static func < (left: YearMonth, right: YearMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }

  public var firstDay: CivilDate { CivilDate(uncheckedYear: year, month: month, day: 1) }

  public var lastDay: CivilDate {
    CivilDate(uncheckedYear: year, month: month, day: dayCount)
  }

  /// The length in days, 28 to 31.
  public var dayCount: Int { CivilDate.dayCount(ofMonth: month, inYear: year) }

  public var days: DateSpan { DateSpan(first: firstDay, last: lastDay) }

  public var next: YearMonth { adding(1) }

  public var previous: YearMonth { adding(-1) }

  /// The month `count` later (earlier when negative).
  public func adding(_ count: Int) -> YearMonth { YearMonth(firstDay.adding(months: count)) }
}

extension YearMonth: CustomStringConvertible, LosslessStringConvertible {
  /// `2026-10`.
  public var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }

  /// Reads `2026-10`; refuses (nil) anything else.
  public init?(_ description: String) {
    let parts = description.utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      let year = wholeNumber(parts[0]), let month = wholeNumber(parts[1])
    else { return nil }
    self.init(year: year, month: month)
  }
}
