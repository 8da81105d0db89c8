/// Facts about what was spent over the limit or under another's name.
extension FactTable {
  static let ofSpending: [FactTable] = []
}
