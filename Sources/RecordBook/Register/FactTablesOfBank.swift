/// Facts about bank statements, what they match, and the close of a month.
extension FactTable {
  static let ofBank: [FactTable] = []
}
