import PrisonAffairs

/// The fields of one row by name: trimmed, words in normal form C, days in ISO form.
struct FieldText<Field: ImportField> {
  private var fields = [FieldBytes](
    repeating: FieldBytes(start: nil, count: 0), count: Field.allCases.count)

  subscript(field: Field) -> FieldBytes {
    get { fields[field.rawValue] }
    set { fields[field.rawValue] = newValue }
  }
}

/// Brings the fields of a record to the form in which they are judged, compared and written.
struct FieldTextReader<Field: ImportField> {
  private let columns: [Field]
  private let defaultSource: FieldBytes
  private let sourceColumn: Int?
  private let keeper = TextSpill()

  init(columns: [Field], defaultSource: String?) {
    self.columns = columns
    sourceColumn = columns.firstIndex(of: .source)
    let named = composedText(trimmed(defaultSource ?? ""))
    var source = Field.folded.contains(.source) ? foldedKey(named) : named
    let keeper = keeper
    self.defaultSource = source.withUTF8 { keeper.store($0) }
  }

  /// The source of a record alone.
  func source(_ record: [FieldBytes], spill: TextSpill) -> FieldBytes {
    let own = sourceColumn.map { record[$0].trimmed } ?? defaultSource
    guard !own.isEmpty else { return defaultSource }
    let composed = own.composed(spill)
    return Field.folded.contains(.source) ? composed.folded(spill) : composed
  }

  /// Takes as many fields as there are columns; what has to change goes into the spill.
  func read(_ record: [FieldBytes], into row: inout FieldText<Field>, spill: TextSpill) {
    for (index, column) in columns.enumerated() { row[column] = record[index].trimmed }
    if row[.source].isEmpty { row[.source] = defaultSource }
    for field in Field.composed { row[field] = row[field].composed(spill) }
    for field in Field.folded { row[field] = row[field].folded(spill) }
    let day = row[.day]
    // `2026/10/3` is written as `2026-10-03`.
    if day.count >= 8, day[4] == UInt8(ascii: "/"), let date = FieldNumbers.day(day) {
      var iso = date.description
      row[.day] = iso.withUTF8 { spill.store($0) }
    }
  }
}
