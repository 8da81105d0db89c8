import PrisonAffairs

/// A file of rows in memory: its bytes and which field stands in which column.
struct FieldFile<Field: ImportField> {
  let bytes: FieldBytes
  let name: String
  /// The field of each column.
  let columns: [Field]
  /// What the file calls each column, by key.
  let headings: [String: String]
  /// Reads the records after the header.
  let scanner: FieldScanner

  /// Reads the header; refuses an empty file and a header of other columns.
  init(_ bytes: FieldBytes, name: String) throws(FileFault) {
    var scanner = FieldScanner(bytes, file: name)
    var fields: [FieldBytes] = []
    let spill = TextSpill()
    guard let place = try scanner.next(into: &fields, spill: spill) else {
      throw FileFault(file: name, line: nil, field: nil, problem: .noRows)
    }
    let record = withExtendedLifetime(spill) {
      CSVRecord(line: place.line, fields: fields.map { ArraySlice($0) })
    }
    let keys = try CSVTable.header(record, file: name, columns: Field.allCases.map { $0.column })
    headings = CSVTable.headings(record, keys)
    self.bytes = bytes
    self.name = name
    columns = keys.compactMap { key in Field.allCases.first { $0.column.key == key } }
    self.scanner = scanner
  }

  /// The record that begins at a byte, for a second look; nil where none can be read.
  func record(at position: Int, into fields: inout [FieldBytes], spill: TextSpill) -> Bool {
    var scanner = FieldScanner(bytes, file: name, from: position)
    do throws(FileFault) {
      return try scanner.next(into: &fields, spill: spill) != nil && fields.count == columns.count
    } catch {
      return false
    }
  }
}
