/// Bank statements, what they match, and the close of a month.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfBank: [FactTable] = []

  static let bank = ""
}
