public import PrisonAffairs

/// A column of an input file: its key and the headers under which it may stand.
public struct CSVColumn: Hashable, Sendable {
  public let key: String
  public let chineseHeader: String
  public let isRequired: Bool

  public init(_ key: String, _ chineseHeader: String, required: Bool = true) {
    self.key = key
    self.chineseHeader = chineseHeader
    isRequired = required
  }
}

/// One record of a file: its line and its fields as text, by column key.
public struct CSVRow: Sendable {
  public let line: Int
  private let fields: [String: String]
  private let headings: [String: String]

  init(line: Int, fields: [String: String], headings: [String: String] = [:]) {
    self.line = line
    self.fields = fields
    self.headings = headings
  }

  /// What the file calls a column, by its key; nil where the column is absent.
  public func heading(_ key: String) -> String? { headings[key] }

  /// The trimmed field, or nil where it is empty or the column is absent.
  public subscript(key: String) -> String? {
    guard let field = fields[key], !field.isEmpty else { return nil }
    return field
  }
}

/// A whole file of records with a header in Chinese or English.
public struct CSVTable: Sendable {
  public let rows: [CSVRow]

  /// Reads UTF-8 bytes; every fault of form is collected.
  public init(_ bytes: [UInt8], file: String, columns: [CSVColumn]) throws(FileFaults) {
    var rows: [CSVRow] = []
    var faults: [FileFault] = []
    var keys: [String]?
    var headings: [String: String] = [:]
    do throws(FileFault) {
      var scanner = CSVScanner(bytes, file: file)
      while let record = try scanner.next() {
        guard let known = keys else {
          let found = try CSVTable.header(record, file: file, columns: columns)
          headings = CSVTable.headings(record, found)
          keys = found
          continue
        }
        guard record.fields.count == known.count else {
          faults.append(
            FileFault(
              file: file, line: record.line, field: nil,
              problem: .fieldCount(found: record.fields.count, expected: known.count)))
          continue
        }
        let fields = record.fields.map { trimmed(String(decoding: $0, as: UTF8.self)) }
        rows.append(
          CSVRow(
            line: record.line,
            fields: Dictionary(zip(known, fields), uniquingKeysWith: { first, _ in first }),
            headings: headings))
      }
    } catch {
      faults.append(error)
    }
    if faults.isEmpty, rows.isEmpty {
      faults.append(FileFault(file: file, line: nil, field: nil, problem: .noRows))
    }
    guard faults.isEmpty else { throw FileFaults(faults) }
    self.rows = rows
  }

  /// What the file calls each column, by key.
  static func headings(_ record: CSVRecord, _ keys: [String]) -> [String: String] {
    let names = record.fields.map { trimmed(String(decoding: $0, as: UTF8.self)) }
    return Dictionary(zip(keys, names), uniquingKeysWith: { first, _ in first })
  }

  /// The keys of the columns in the order of the file.
  static func header(
    _ record: CSVRecord, file: String, columns: [CSVColumn]
  ) throws(FileFault) -> [String] {
    var keys: [String] = []
    for field in record.fields {
      let name = trimmed(String(decoding: field, as: UTF8.self))
      guard let column = columns.first(where: { $0.key == name || $0.chineseHeader == name })
      else {
        throw FileFault(file: file, line: record.line, field: nil, problem: .headerUnknown(name))
      }
      guard !keys.contains(column.key) else {
        throw FileFault(file: file, line: record.line, field: nil, problem: .headerTwice(name))
      }
      keys.append(column.key)
    }
    for column in columns where column.isRequired && !keys.contains(column.key) {
      throw FileFault(
        file: file, line: record.line, field: nil,
        problem: .headerMissing("\(column.chineseHeader) / \(column.key)"))
    }
    return keys
  }
}

/// The text without blanks at its ends, full-width blanks included.
func trimmed(_ text: String) -> String {
  let isBlank = { (character: Character) in
    character == " " || character == "\t" || character == "\u{3000}"
  }
  guard let first = text.firstIndex(where: { !isBlank($0) }),
    let last = text.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(text[first...last])
}
