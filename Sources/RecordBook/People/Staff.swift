import GRDB
public import PrisonAffairs

/// One role somebody holds, in one ward or in the whole prison.
public struct StaffRole: Hashable, Sendable {
  public let staff: StaffNumber
  public let name: String
  public let account: String?
  public let role: String
  /// Nil for the whole prison.
  public let ward: WardCode?
  public let from: CivilDate
  public let to: CivilDate?

  public init(
    staff: StaffNumber, name: String, account: String?, role: String, ward: WardCode?,
    from: CivilDate, to: CivilDate?
  ) {
    self.staff = staff
    self.name = name
    self.account = account
    self.role = role
    self.ward = ward
    self.from = from
    self.to = to
  }

  /// As an import writes it, with the key of its row.
  public func fact(source: String, line: String) -> Fact {
    Fact(
      .staffRole,
      [
        .text(staff.text), .text(name), FactValue(account), .text(role), FactValue(ward),
        .text(from.description), FactValue(to), .text(source), .text(line),
      ])
  }
}

extension BookReader {
  /// Every role held on a day, ends taken into account.
  public func staffRoles(on day: CivilDate, of staff: StaffNumber? = nil) throws -> [StaffRole] {
    try Row.fetchAll(
      statement(
        """
        SELECT r.* FROM staff_role AS r
        WHERE \(staff == nil ? "" : "r.staff = :staff AND ")r.act <= :act AND r.from_day <= :day AND (r.to_day IS NULL OR r.to_day >= :day)
          AND NOT EXISTS (
            SELECT 1 FROM staff_role_end AS e
            WHERE e.act <= :act AND e.staff = r.staff AND e.role = r.role
              AND e.ward IS r.ward AND e.act > r.act AND e.last_day < :day)
        ORDER BY r.staff, r.role
        """),
      arguments: ["act": asOf, "day": day.description]
        + StatementArguments(staff.map { ["staff": $0.text] } ?? [:])
    ).map { row in
      guard let staff = StaffNumber(row["staff"]) else {
        throw BookError.damaged(table: "staff_role")
      }
      return StaffRole(
        staff: staff, name: row["name"], account: row["account"], role: row["role"],
        ward: (row["ward"] as String?).flatMap { WardCode($0) }, from: try row.date("from_day"),
        to: try row.optionalDate("to_day"))
    }
  }

  /// The staff number behind an account of the operating system.
  public func staffNumber(ofAccount account: String) throws -> StaffNumber? {
    try String.fetchOne(
      database,
      sql: "SELECT staff FROM staff_role WHERE account = ? AND act <= ? ORDER BY act DESC LIMIT 1",
      arguments: [account, asOf]
    ).flatMap { StaffNumber($0) }
  }

  /// The name of every member of staff, by number.
  public func staffNames() throws -> [StaffNumber: String] {
    var names: [StaffNumber: String] = [:]
    for row in try Row.fetchAll(
      database, sql: "SELECT staff, name FROM staff_role WHERE act <= ? ORDER BY act, ordinal",
      arguments: [asOf])
    {
      if let staff = StaffNumber(row["staff"]) { names[staff] = row["name"] }
    }
    return names
  }

  /// Wards and sub-wards by code.
  public func wards() throws -> [WardCode: String] {
    var wards: [WardCode: String] = [:]
    for row in try Row.fetchAll(
      statement("SELECT ward, name FROM ward WHERE act <= ?"), arguments: [asOf])
    {
      if let code = WardCode(row["ward"]) { wards[code] = row["name"] }
    }
    return wards
  }
}

/// A ward as an import writes it.
public func wardFact(_ ward: WardCode, name: String, source: String, line: String) -> Fact {
  Fact(.ward, [.text(ward.text), .text(name), .text(source), .text(line)])
}

/// The end of a role.
public func staffRoleEndFact(
  _ staff: StaffNumber, role: String, ward: WardCode?, last: CivilDate, ground: String
) -> Fact {
  Fact(
    .staffRoleEnd,
    [
      .text(staff.text), .text(role), FactValue(ward), .text(last.description), .text(ground),
    ])
}
