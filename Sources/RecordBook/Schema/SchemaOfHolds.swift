/// Remittance senders, and orders that hold money.
extension Schema {
  /// Tables of this part whose content may be erased.
  static let erasableOfHolds: [FactTable] = []

  static let holds = ""
}
