/// A point in time: UTC to the millisecond, shown in the prison's zone (UTC+8), never by TZ.
public struct Moment: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00.000Z.
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The prison's zone, eight hours ahead of UTC.
  public static let zoneOffsetMilliseconds: Int64 = 8 * 3_600_000
  private static let dayMilliseconds: Int64 = 86_400_000

  /// A moment of the prison's civil day, by hours, minutes, seconds and milliseconds of UTC+8.
  public init(day: CivilDate, hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0) {
    let clock = ((Int64(hour) * 60 + Int64(minute)) * 60 + Int64(second)) * 1_000
    milliseconds =
      Int64(day.dayNumber) * Moment.dayMilliseconds + clock + Int64(millisecond)
      - Moment.zoneOffsetMilliseconds
  }

  public static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The civil day of this moment in UTC+8.
  public var day: CivilDate {
    let local = milliseconds + Moment.zoneOffsetMilliseconds
    let number =
      local >= 0
      ? local / Moment.dayMilliseconds
      : -((-local + Moment.dayMilliseconds - 1) / Moment.dayMilliseconds)
    return CivilDate(dayNumber: Int(number)) ?? (number < 0 ? .earliest : .latest)
  }

  /// As shown to people: `2026-10-31 17:05`, in UTC+8.
  public var localText: String {
    let (hour, minute, _, _) = Moment.clock(milliseconds + Moment.zoneOffsetMilliseconds)
    return "\(day) \(padded(hour, to: 2)):\(padded(minute, to: 2))"
  }

  private static func clock(_ milliseconds: Int64) -> (Int, Int, Int, Int) {
    let remainder = milliseconds % dayMilliseconds
    let inDay = Int(remainder < 0 ? remainder + dayMilliseconds : remainder)
    return (inDay / 3_600_000, inDay / 60_000 % 60, inDay / 1_000 % 60, inDay % 1_000)
  }
}

extension Moment: CustomStringConvertible, LosslessStringConvertible {
  /// As written in the book: `2026-10-31T09:05:00.000Z`, always 24 characters.
  public var description: String {
    let (hour, minute, second, millisecond) = Moment.clock(milliseconds)
    let utcDay = Moment(milliseconds: milliseconds - Moment.zoneOffsetMilliseconds).day
    return "\(utcDay)T\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(second, to: 2))"
      + ".\(padded(millisecond, to: 3))Z"
  }

  /// Reads the form of the book; refuses (nil) anything else.
  public init?(_ description: String) {
    let bytes = Array(description.utf8)
    guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[23] == UInt8(ascii: "Z"),
      let day = CivilDate(String(description.prefix(10))),
      let hour = wholeNumber(bytes[11...12]), let minute = wholeNumber(bytes[14...15]),
      let second = wholeNumber(bytes[17...18]), let millisecond = wholeNumber(bytes[20...22]),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      bytes[19] == UInt8(ascii: "."),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let local = Moment(
      day: day, hour: hour, minute: minute, second: second, millisecond: millisecond)
    milliseconds = local.milliseconds + Moment.zoneOffsetMilliseconds
  }

  /// Reads what a person types for the training clock: `2026-10-31` (midnight) or
  /// `2026-10-31T17:05`, in UTC+8; refuses (nil) anything else.
  public init?(local text: String) {
    guard let day = CivilDate(String(text.prefix(10))) else { return nil }
    let rest = Array(text.utf8.dropFirst(10))
    if rest.isEmpty {
      self.init(day: day, hour: 0, minute: 0)
      return
    }
    guard rest.count == 6, rest[0] == UInt8(ascii: "T") || rest[0] == UInt8(ascii: " "),
      rest[3] == UInt8(ascii: ":"), let hour = wholeNumber(rest[1...2]),
      let minute = wholeNumber(rest[4...5]), hour < 24, minute < 60
    else { return nil }
    self.init(day: day, hour: hour, minute: minute)
  }
}
