/// What was spent over the limit or under another's name.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfSpending: [FactTable] = []

  static let spending = ""
}
