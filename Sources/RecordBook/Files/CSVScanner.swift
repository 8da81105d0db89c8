import PrisonAffairs

/// One record: the line it begins on and its fields as slices or unescaped copies.
struct CSVRecord {
  let line: Int
  let fields: [ArraySlice<UInt8>]
}

/// Reads RFC 4180 records from UTF-8 bytes, strictly and with line numbers.
///
/// Blank lines are passed over. An unclosed quote and text after a closing quote are faults.
struct CSVScanner {
  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  mutating func next() throws(FileFault) -> CSVRecord? {
    skipBlankLines()
    guard position < bytes.count else { return nil }
    let firstLine = line
    var fields: [ArraySlice<UInt8>] = []
    while true {
      fields.append(try field())
      guard position < bytes.count, bytes[position] == CSVScanner.comma else { break }
      position += 1
    }
    endLine()
    return CSVRecord(line: firstLine, fields: fields)
  }

  private mutating func skipBlankLines() {
    while position < bytes.count,
      bytes[position] == CSVScanner.lineFeed || bytes[position] == CSVScanner.carriageReturn
    {
      endLine()
    }
  }

  private mutating func endLine() {
    if position < bytes.count, bytes[position] == CSVScanner.carriageReturn { position += 1 }
    if position < bytes.count, bytes[position] == CSVScanner.lineFeed { position += 1 }
    line += 1
  }

  private mutating func field() throws(FileFault) -> ArraySlice<UInt8> {
    if position < bytes.count, bytes[position] == CSVScanner.quote { return try quotedField() }
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case CSVScanner.comma, CSVScanner.lineFeed, CSVScanner.carriageReturn:
        return bytes[start..<position]
      default: position += 1
      }
    }
    return bytes[start..<position]
  }

  private mutating func quotedField() throws(FileFault) -> ArraySlice<UInt8> {
    let firstLine = line
    position += 1
    var content: [UInt8] = []
    while true {
      guard position < bytes.count else {
        throw FileFault(file: file, line: firstLine, field: nil, problem: .quoteNotClosed)
      }
      let byte = bytes[position]
      position += 1
      if byte == CSVScanner.quote {
        guard position < bytes.count, bytes[position] == CSVScanner.quote else { break }
        position += 1
      } else if byte == CSVScanner.lineFeed {
        line += 1
      }
      content.append(byte)
    }
    let terminators = [CSVScanner.comma, CSVScanner.lineFeed, CSVScanner.carriageReturn]
    guard position >= bytes.count || terminators.contains(bytes[position]) else {
      throw FileFault(file: file, line: line, field: nil, problem: .textAfterQuote)
    }
    return content[...]
  }
}
