/// Facts about remittance senders, and orders that hold money.
extension FactTable {
  static let ofHolds: [FactTable] = []
}
