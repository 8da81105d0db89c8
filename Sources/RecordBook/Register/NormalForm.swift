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
