/// Facts about the book itself: keys, checkpoints, and what was sealed or erased.
extension FactTable {
  static let ofRegister: [FactTable] = [
    signingKey, checkpoint, cosignature, sealing, sealOpening, erasureRequest, erasure,
  ]

  /// A public key that the book adopts; the latest of a purpose is in force.
  static let signingKey = FactTable(
    "signing_key", [.text("purpose"), .text("verifier"), .optionalText("ground")])
  /// A signed note over the tree of the acts before this one.
  static let checkpoint = FactTable(
    "checkpoint", [.integer("size"), .text("root"), .text("reason"), .text("note")])
  /// A signature that somebody outside put to a checkpoint.
  static let cosignature = FactTable(
    "cosignature", [.integer("size"), .text("signer"), .text("line")])
  /// A fact whose content leaves every view.
  static let sealing = FactTable(
    "sealing",
    [.integer("fact_act"), .integer("fact_ordinal"), .text("ground"), .text("basis")])
  /// One look at a sealed fact.
  static let sealOpening = FactTable(
    "seal_opening",
    [.integer("fact_act"), .integer("fact_ordinal"), .text("ground"), .text("basis")])
  /// What one person asks to be erased.
  static let erasureRequest = FactTable(
    "erasure_request",
    [.integer("fact_act"), .integer("fact_ordinal"), .text("ground"), .text("basis")])
  /// What another person erased; `month` names a month that rests on it and stays.
  static let erasure = FactTable(
    "erasure",
    [
      .integer("request"), .integer("fact_act"), .integer("fact_ordinal"), .text("fact_table"),
      .optionalText("month"),
    ])
}
