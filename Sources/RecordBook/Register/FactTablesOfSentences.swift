/// Facts about sentences beyond their length.
extension FactTable {
  static let ofSentences: [FactTable] = []
}
