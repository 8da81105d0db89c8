import Glibc

/// Standard output and error.
enum Terminal {
  static func line(_ text: String) { write(Array((text + "\n").utf8), to: 1) }

  static func message(_ text: String) { write(Array((text + "\n").utf8), to: 2) }

  static func output(_ bytes: [UInt8]) { write(bytes, to: 1) }

  private static func write(_ bytes: [UInt8], to file: Int32) {
    // A reader that went away (`yuwu-verify … | head`) is no fault of ours.
    _ = FileAccess.writeAll(bytes, to: file)
  }

  /// A text from a foreign file, with what could steer a terminal or turn the reading direction
  /// shown as its number.
  static func harmless(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        shown.append(contentsOf: "\\u{\(digits)}".unicodeScalars)
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}

/// A moment in UTC as `YYYY-MM-DDTHH:MM:SSZ`, from seconds since 1970.
func utc(_ seconds: UInt64) -> String {
  var time = time_t(clamping: seconds)
  var parts = tm()
  guard gmtime_r(&time, &parts) != nil else { return "\(seconds)" }
  func padded(_ number: Int32, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
  let day = [padded(parts.tm_mon + 1, 2), padded(parts.tm_mday, 2)]
  let hour = [padded(parts.tm_hour, 2), padded(parts.tm_min, 2), padded(parts.tm_sec, 2)]
  // Years beyond what the calendar type holds stay seconds.
  guard parts.tm_year < 8_100 else { return "\(seconds)" }
  return ([padded(parts.tm_year + 1_900, 4)] + day).joined(separator: "-") + "T"
    + hour.joined(separator: ":") + "Z"
}
