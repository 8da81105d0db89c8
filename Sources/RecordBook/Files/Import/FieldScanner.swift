import PrisonAffairs

/// Where a record of the file begins.
struct RecordPlace {
  /// From 1; a record with quoted line feeds begins on its first line.
  let line: Int
  /// The first byte and the one after the last, counted from the beginning of the file.
  let bytes: Range<Int>
}

/// Reads the records of a file in memory as parts of it; the same language as `CSVScanner`, which
/// a test compares it with, without an array and a copy for every field.
struct FieldScanner {
  private let bytes: FieldBytes
  private let file: String
  private var position: Int
  private var line = 1

  /// Begins at a byte of the file; the lines before it are not counted.
  init(_ bytes: FieldBytes, file: String, from position: Int = 0) {
    self.bytes = bytes
    self.file = file
    self.position = position
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Reads the next record's fields, untrimmed; nil at the end of the file.
  ///
  /// A quote that is not closed and text after a closing quote are faults that end the reading.
  mutating func next(
    into fields: inout [FieldBytes], spill: TextSpill
  ) throws(FileFault) -> RecordPlace? {
    while position < bytes.count, isLineEnd(bytes[position]) { endLine() }
    guard position < bytes.count else { return nil }
    let first = position
    let firstLine = line
    fields.removeAll(keepingCapacity: true)
    while true {
      if position < bytes.count, bytes[position] == FieldScanner.quote {
        fields.append(try quotedField(spill))
      } else {
        fields.append(plainField())
      }
      guard position < bytes.count, bytes[position] == FieldScanner.comma else { break }
      position += 1
    }
    let end = position
    endLine()
    return RecordPlace(line: firstLine, bytes: first..<end)
  }

  @inline(__always)
  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == FieldScanner.lineFeed || byte == FieldScanner.carriageReturn
  }

  private mutating func endLine() {
    if position < bytes.count, bytes[position] == FieldScanner.carriageReturn { position += 1 }
    if position < bytes.count, bytes[position] == FieldScanner.lineFeed { position += 1 }
    line += 1
  }

  private mutating func plainField() -> FieldBytes {
    let first = position
    var end = first
    while end < bytes.count {
      let byte = bytes[end]
      if byte <= FieldScanner.comma, byte == FieldScanner.comma || isLineEnd(byte) { break }
      end += 1
    }
    position = end
    return FieldBytes(rebasing: bytes[first..<end])
  }

  private mutating func quotedField(_ spill: TextSpill) throws(FileFault) -> FieldBytes {
    let firstLine = line
    let first = position + 1
    var end = first
    var isEscaped = false
    while true {
      guard end < bytes.count else {
        throw FileFault(file: file, line: firstLine, field: nil, problem: .quoteNotClosed)
      }
      if bytes[end] == FieldScanner.quote {
        guard end + 1 < bytes.count, bytes[end + 1] == FieldScanner.quote else { break }
        isEscaped = true
        end += 1
      } else if bytes[end] == FieldScanner.lineFeed {
        line += 1
      }
      end += 1
    }
    position = end + 1
    guard
      position >= bytes.count || bytes[position] == FieldScanner.comma
        || isLineEnd(bytes[position])
    else {
      throw FileFault(file: file, line: line, field: nil, problem: .textAfterQuote)
    }
    let content = FieldBytes(rebasing: bytes[first..<end])
    return isEscaped ? spill.storeUnescaped(content) : content
  }
}
