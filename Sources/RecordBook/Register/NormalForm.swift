import Foundation

/// The text in Unicode normal form C.
public func composedText(_ text: String) -> String {
  var copy = text
  let isComposed = copy.withUTF8 { isCertainlyComposed($0) }
  return isComposed ? text : text.precomposedStringWithCanonicalMapping
}

/// Whether UTF-8 bytes are certainly in normal form C, decided from the bytes alone.
///
/// Yes for ASCII, the common CJK ideographs and their punctuation; for everything else the answer
/// is no and the caller composes the text. Combining marks and the compatibility ideographs,
/// which normal form C replaces, are never taken for composed.
func isCertainlyComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    let lead = bytes[index]
    switch lead {
    case 0x00..<0x80: index += 1
    case 0xE4...0xE9: index += 3  // U+4000…U+9FFF
    case 0xE3:
      // U+3000…U+3029: ideographic punctuation, before the tone marks at U+302A.
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] < 0xAA else {
        return false
      }
      index += 3
    case 0xEF:
      // U+FF00…U+FFEF: full-width forms.
      guard index + 1 < bytes.count, bytes[index + 1] >= 0xBC else { return false }
      index += 3
    case 0xF0:
      // U+20000…U+2F7FF: extension B and later, before the compatibility supplement.
      guard index + 1 < bytes.count, (0xA0...0xAE).contains(bytes[index + 1]) else { return false }
      index += 4
    default: return false
    }
  }
  return true
}

/// A key as it is compared: in normal form KC, without blanks at its ends, in capitals. A row typed
/// `ｒ1 ` is the row `R1`.
public func foldedKey(_ text: String) -> String {
  var copy = text
  let isFolded = copy.withUTF8 { isCertainlyFolded($0) }
  guard !isFolded else { return text }
  return composedText(trimmed(text.precomposedStringWithCompatibilityMapping).uppercased())
}

/// Names as they are compared: letters and digits alone, whatever their width and case.
public func foldedName(_ name: String) -> String {
  let letters = foldedKey(name).filter { $0.isLetter || $0.isNumber }
  return letters.isEmpty ? name : letters
}

/// Whether UTF-8 bytes are certainly a folded key: ASCII without small letters and the common CJK
/// ideographs, with no blank at either end.
func isCertainlyFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = bytes.first, let last = bytes.last else { return true }
  guard first > 0x20, last > 0x20 else { return false }
  var index = 0
  while index < bytes.count {
    switch bytes[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return false
    case 0x00..<0x80: index += 1
    case 0xE4...0xE9: index += 3  // U+4000…U+9FFF
    default: return false
    }
  }
  return true
}
