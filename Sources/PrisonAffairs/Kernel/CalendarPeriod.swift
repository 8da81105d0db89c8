/// A month, quarter, half year or year of the calendar, as law counts what must happen in it.
public struct CalendarPeriod: Hashable, Sendable {
  /// The length in months.
  public enum Length: Int, CaseIterable, Sendable {
    case month = 1
    case quarter = 3
    case halfYear = 6
    case year = 12
  }

  public let length: Length
  public let firstMonth: YearMonth

  /// The period of a length that a day lies in.
  public init(_ length: Length, containing day: CivilDate) {
    let month = YearMonth(day)
    self.length = length
    firstMonth = month.adding(-((month.month - 1) % length.rawValue))
  }

  public var months: [YearMonth] { (0..<length.rawValue).map { firstMonth.adding($0) } }

  public var days: DateSpan {
    DateSpan(first: firstMonth.firstDay, last: firstMonth.adding(length.rawValue - 1).lastDay)
  }

  public var next: CalendarPeriod {
    CalendarPeriod(length, containing: days.last.adding(days: 1))
  }

  /// Every period of a length that a run of days touches, the earliest first.
  public static func all(_ length: Length, touching span: DateSpan) -> [CalendarPeriod] {
    var periods: [CalendarPeriod] = []
    var period = CalendarPeriod(length, containing: span.first)
    while period.days.first <= span.last {
      periods.append(period)
      period = period.next
    }
    return periods
  }
}

extension CalendarPeriod: CustomStringConvertible, LosslessStringConvertible {
  /// `2026-10`, `2026-Q3`, `2026-H2`, `2026`.
  public var description: String {
    let year = padded(firstMonth.year, to: 4)
    let running = (firstMonth.month - 1) / length.rawValue + 1
    return switch length {
    case .month: firstMonth.description
    case .quarter: "\(year)-Q\(running)"
    case .halfYear: "\(year)-H\(running)"
    case .year: year
    }
  }

  /// Reads the same forms; refuses (nil) anything else.
  public init?(_ description: String) {
    if let month = YearMonth(description) {
      self.init(.month, containing: month.firstDay)
      return
    }
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    guard let text = parts.first, text.utf8.count == 4, let year = wholeNumber(text.utf8),
      let january = YearMonth(year: year, month: 1)
    else { return nil }
    let lengths: [Length] = parts.count == 1 ? [.year] : [.quarter, .halfYear]
    let found = lengths.flatMap { length in
      (0..<12 / length.rawValue).map {
        CalendarPeriod(
          length, containing: january.adding($0 * length.rawValue).firstDay)
      }
    }.first { $0.description == description }
    guard let found else { return nil }
    self = found
  }
}
