/// Facts about temporary service outside prison.
extension FactTable {
  static let ofOutside: [FactTable] = []
}
