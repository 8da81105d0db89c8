/// Facts about inmates who go to another prison or come from one (司规〔2021〕3号 第三十七条).
extension FactTable {
  static let ofTransfers: [FactTable] = [
    transferKey, transferOut, transferIn, transferFile, carriedMonth, carriedEntry, carriedReward,
  ]

  /// The public key with which another prison seals its files; the latest of a prison is in force.
  static let transferKey = FactTable(
    "transfer_key", [.text("prison"), .text("verifier"), .text("ground")])
  /// What was handed over: `from_month` is the first month that the other prison settles.
  static let transferOut = FactTable(
    "transfer_out",
    [
      .text("inmate"), .text("to_prison"), .text("day"), .text("from_month"), .text("sha256"),
    ])
  /// What was taken over, with the seal under which it came.
  static let transferIn = FactTable(
    "transfer_in",
    [
      .text("inmate"), .text("from_prison"), .text("day"), .text("from_month"), .text("sha256"),
      .text("verifier"), .text("trailer"),
    ])
  /// The text that came, to the letter: everything else of the act follows from it.
  static let transferFile = FactTable("transfer_file", [.text("inmate"), .text("content")])
  /// A month that another prison settled and closed, by either account; `in_force` is the total
  /// with the differences booked since.
  static let carriedMonth = FactTable(
    "carried_month",
    [.text("inmate"), .text("month"), .text("account"), .text("prison"), .integer("cycle")]
      + ["custody", "education", "labour"].flatMap { part in
        ["base", "bonus", "counted", "deduction"].map { FactColumn.integer("\(part)_\($0)") }
      }
      + [
        .integer("special"), .integer("penalty"), .integer("total"), .integer("days"),
        .integer("in_force"),
      ])
  /// An entry that counted in such a month.
  static let carriedEntry = FactTable(
    "carried_entry",
    [
      .text("inmate"), .text("day"), .text("reason"), .integer("points"), .optionalText("event"),
      .text("prison"), .text("source"), .text("line_reference"),
    ])
  /// A reward that another prison gave and that is in force.
  static let carriedReward = FactTable(
    "carried_reward",
    [
      .text("inmate"), .integer("cycle"), .text("reward"), .text("decided_on"), .text("prison"),
    ])
}
