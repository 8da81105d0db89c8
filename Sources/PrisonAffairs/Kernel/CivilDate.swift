/// A day of the proleptic Gregorian calendar in the prison's own zone (UTC+8), without a clock.
///
/// Stored as the number of days since 1970-01-01, so that comparing and counting are exact.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let dayNumber: Int32

  /// The years this type accepts; text with another year is refused.
  public static let years = 1...9999

  /// Makes the date of a day number; refuses (nil) one outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    guard dayNumber >= -719_162, dayNumber <= 2_932_896 else { return nil }
    self.dayNumber = Int32(dayNumber)
  }

  /// Makes a date; refuses (nil) a day that does not exist, such as 2026-02-29.
  public init?(year: Int, month: Int, day: Int) {
    guard CivilDate.years.contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.dayCount(ofMonth: month, inYear: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// For callers that have already checked year, month and day.
  init(uncheckedYear year: Int, month: Int, day: Int) {
    // Days are counted in eras of 400 years that begin on 1 March, so the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// Year, month and day together.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public var year: Int { components.year }
  public var month: Int { components.month }
  public var day: Int { components.day }

  /// The day of the week, 1 = Monday … 7 = Sunday.
  public var weekday: Int {
    let remainder = (Int(dayNumber) + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  public var isWeekend: Bool { weekday >= 6 }

  /// The date `days` later (earlier when negative); stays at the edge of the calendar.
  public func adding(days: Int) -> CivilDate {
    let target = Int(dayNumber) + days
    return CivilDate(dayNumber: target) ?? (days < 0 ? .earliest : .latest)
  }

  /// The number of days from this date to another; negative when the other is earlier.
  public func days(until other: CivilDate) -> Int { Int(other.dayNumber) - Int(dayNumber) }

  public static let earliest = CivilDate(uncheckedYear: 1, month: 1, day: 1)
  public static let latest = CivilDate(uncheckedYear: 9999, month: 12, day: 31)

  /// The length of a month in days.
  public static func dayCount(ofMonth month: Int, inYear year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CivilDate {
  /// The date `months` later, by the month-end rule of sentences.
  ///
  /// The day of the month is kept; where the target month is too short, its last day is taken
  /// (2026-01-31 + 1 month = 2026-02-28). Stays at the edge of the calendar.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    let count = year * 12 + (month - 1) + months
    let targetYear = count >= 0 ? count / 12 : (count - 11) / 12
    let targetMonth = count - targetYear * 12 + 1
    guard CivilDate.years.contains(targetYear) else { return months < 0 ? .earliest : .latest }
    let last = CivilDate.dayCount(ofMonth: targetMonth, inYear: targetYear)
    return CivilDate(uncheckedYear: targetYear, month: targetMonth, day: min(day, last))
  }
}

extension CivilDate: CustomStringConvertible, LosslessStringConvertible {
  /// ISO 8601, `2026-10-03`.
  public var description: String {
    let (year, month, day) = components
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// Reads `2026-10-03`; refuses (nil) anything else, and days that do not exist.
  public init?(_ description: String) {
    // Read digit by digit: a prison's month reads a great many dates.
    var fields = (year: 0, month: 0, day: 0)
    var position = 0
    for byte in description.utf8 {
      let digit = Int(byte) - 0x30
      switch position {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case 0..<10:
        guard (0...9).contains(digit) else { return nil }
        if position < 4 {
          fields.year = fields.year * 10 + digit
        } else if position < 7 {
          fields.month = fields.month * 10 + digit
        } else {
          fields.day = fields.day * 10 + digit
        }
      default: return nil
      }
      position += 1
    }
    guard position == 10 else { return nil }
    self.init(year: fields.year, month: fields.month, day: fields.day)
  }
}

/// A whole number of ASCII digits alone; nil for signs, blanks or full-width digits.
func wholeNumber(_ digits: some Collection<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 15 else { return nil }
  var value = 0
  for digit in digits {
    guard digit >= 0x30, digit <= 0x39 else { return nil }
    value = value * 10 + Int(digit - 0x30)
  }
  return value
}

/// A whole number with leading zeros to at least `width` digits.
func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
