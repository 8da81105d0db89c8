extension FactTable {
  static let ofSenders: [FactTable] = [remittanceSender]

  static let remittanceSender = FactTable(
    "remittance_sender",
    [.integer("transfer_ordinal"), .text("inmate"), .text("name"), .optionalText("relation")])
}
