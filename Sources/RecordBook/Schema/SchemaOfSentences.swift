/// Judgments in detail, rulings, merit, property judgments and what softens a figure.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfSentences: [FactTable] = FactTable.ofSentences

  static let sentences = ""
}
