/// Facts about notices and objections of any matter.
extension FactTable {
  /// Tables of the third migration, beside those of cycles.
  static let ofMatters: [FactTable] = [objectionWithoutChange]

  /// Why nothing needs to be changed although an objection was upheld, as the body that answered
  /// it says.
  static let objectionWithoutChange = FactTable(
    "objection_without_change", [.text("number"), .text("stage"), .text("ground")])
}
