/// The fields of a row of some file, in the order of its template.
protocol ImportField: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  /// The key of the row.
  static var source: Self { get }
  static var line: Self { get }
  static var day: Self { get }
  /// The fields that hold words of people's own.
  static var words: [Self] { get }
  /// The fields that are brought to Unicode normal form C.
  static var composed: [Self] { get }
  /// Those among them that are kept as keys are compared.
  static var folded: [Self] { get }

  /// The column's key and the headers under which it may stand.
  var column: CSVColumn { get }
}

extension ImportField {
  static var folded: [Self] { [] }
}
