import Glibc
import PrisonAffairs

/// Bytes of one field: a part of the file, or of a `TextSpill` that lives as long as its batch.
typealias FieldBytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer where Element == UInt8 {
  /// Without blanks at the ends, full-width blanks (E3 80 80) included.
  var trimmed: FieldBytes {
    var first = 0
    var end = count
    while first < end {
      if self[first] == 0x20 || self[first] == 0x09 {
        first += 1
      } else if end - first >= 3, isWideBlank(at: first) {
        first += 3
      } else {
        break
      }
    }
    while first < end {
      if self[end - 1] == 0x20 || self[end - 1] == 0x09 {
        end -= 1
      } else if end - first >= 3, isWideBlank(at: end - 3) {
        end -= 3
      } else {
        break
      }
    }
    return FieldBytes(rebasing: self[first..<end])
  }

  private func isWideBlank(at index: Int) -> Bool {
    self[index] == 0xE3 && self[index + 1] == 0x80 && self[index + 2] == 0x80
  }

  /// In Unicode normal form C; text that has to change is put into the spill.
  func composed(_ spill: TextSpill) -> FieldBytes {
    if isCertainlyComposed(self) { return self }
    let text = String(decoding: self, as: UTF8.self)
    var composed = composedText(text)
    return composed.withUTF8 { $0.isSame(as: self) ? self : spill.store($0) }
  }

  /// As a key is compared; text that has to change is put into the spill.
  func folded(_ spill: TextSpill) -> FieldBytes {
    if isCertainlyFolded(self) { return self }
    var folded = foldedKey(text)
    return folded.withUTF8 { $0.isSame(as: self) ? self : spill.store($0) }
  }

  /// Whether both hold the same bytes.
  func isSame(as other: FieldBytes) -> Bool {
    guard count == other.count, let mine = baseAddress, let its = other.baseAddress else {
      return count == other.count
    }
    return memcmp(mine, its, count) == 0
  }

  /// Whether a zero byte is among them, at which SQLite's own functions would stop.
  var holdsZero: Bool { baseAddress.map { memchr($0, 0, count) != nil } ?? false }

  var text: String { String(decoding: self, as: UTF8.self) }
}

/// Reads fields without making text of them.
enum FieldNumbers {
  /// Hundredths of a decimal of ASCII digits, `[+-]digits[.d[d]]`; nil for anything else.
  static func hundredths(_ field: FieldBytes) -> Int? {
    var index = 0
    guard let first = field.first else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    if isNegative || first == UInt8(ascii: "+") { index = 1 }
    var value = 0
    let wholeStart = index
    while index < field.count, let digit = digit(field[index]) {
      value = value * 10 + digit
      guard value < 1_000_000_000 else { return nil }
      index += 1
    }
    guard index > wholeStart else { return nil }
    value *= 100
    if index < field.count {
      guard field[index] == UInt8(ascii: "."), (1...2).contains(field.count - index - 1),
        let tenths = digit(field[index + 1])
      else { return nil }
      value += tenths * 10
      if field.count - index == 3 {
        guard let hundredths = digit(field[index + 2]) else { return nil }
        value += hundredths
      }
    }
    return isNegative ? -value : value
  }

  /// A day written `2026-10-03`, `2026/10/3` or `2026/10/03`; nil for anything else.
  static func day(_ field: FieldBytes) -> CivilDate? {
    guard (8...10).contains(field.count), let year = number(field, 0, 4) else { return nil }
    let mark = field[4]
    var end = 5
    while end < field.count, field[end] != mark { end += 1 }
    guard let month = number(field, 5, end), let day = number(field, end + 1, field.count) else {
      return nil
    }
    switch mark {
    case UInt8(ascii: "-"): guard field.count == 10, end == 7 else { return nil }
    case UInt8(ascii: "/"): guard end <= 7, field.count - end <= 3 else { return nil }
    default: return nil
    }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func number(_ field: FieldBytes, _ first: Int, _ end: Int) -> Int? {
    guard first < end, end - first <= 4, end <= field.count else { return nil }
    var value = 0
    for index in first..<end {
      guard let digit = digit(field[index]) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  @inline(__always)
  private static func digit(_ byte: UInt8) -> Int? {
    let value = byte &- UInt8(ascii: "0")
    return value <= 9 ? Int(value) : nil
  }
}
