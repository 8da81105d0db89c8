import PrisonAffairs

/// A first look through a file, before anything is judged: how many rows there are, and which
/// sources they name.
///
/// It costs a small part of the import and saves asking the book about every row: of a source that
/// is new to the book, no row can be there already.
struct FieldScout<Field: ImportField> {
  private(set) var rowCount = 0
  private(set) var sources: Set<[UInt8]> = []

  init(_ file: FieldFile<Field>, reader: FieldTextReader<Field>) {
    var scanner = file.scanner
    var fields: [FieldBytes] = []
    var last: [UInt8] = []
    let spill = TextSpill()
    // A fault of form ends the look; the import itself will report it.
    while (try? scanner.next(into: &fields, spill: spill)) != nil {
      defer { spill.reset() }
      rowCount += 1
      guard fields.count == file.columns.count else { continue }
      let source = reader.source(fields, spill: spill)
      if !last.withUnsafeBufferPointer({ $0.isSame(as: source) }) {
        last = Array(source)
        sources.insert(last)
      }
    }
  }
}
