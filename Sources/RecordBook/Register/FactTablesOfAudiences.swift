/// Facts about the copies of a notice and about objections that officers raise.
extension FactTable {
  static let ofAudiences: [FactTable] = [noticeTakedown, objectionByStaff]

  /// A place where a notice no longer hangs.
  static let noticeTakedown = FactTable(
    "notice_takedown", [.text("number"), .text("place"), .text("person"), .text("day")])
  /// The officer who raised an objection (司法部令第77号、第130号: 监狱人民警察或者罪犯).
  static let objectionByStaff = FactTable("objection_by_staff", [.text("number"), .text("staff")])
}
