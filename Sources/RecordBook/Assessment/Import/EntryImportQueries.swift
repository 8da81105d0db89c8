import GRDB
import PrisonAffairs

extension BookReader {
  /// Every placement by inmate, the earliest first.
  func allPlacements() throws -> [InmateNumber: [Placement]] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT inmate, day, ward, sub_ward FROM placement WHERE act <= ?
        ORDER BY inmate, day, act, ordinal
        """, arguments: [asOf])
    return Dictionary(grouping: try rows.map(Placement.init(row:)), by: \.inmate)
  }

  /// Every role that anybody holds or held; `to` is the earliest of its own end and a later act's.
  func allStaffRoles() throws -> [StaffRole] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT r.staff, r.name, r.account, r.role, r.ward, r.from_day,
          nullif(min(coalesce(r.to_day, '9999-12-31'), coalesce((
            SELECT min(e.last_day) FROM staff_role_end AS e
            WHERE e.act <= :act AND e.act > r.act AND e.staff = r.staff AND e.role = r.role
              AND e.ward IS r.ward), '9999-12-31')), '9999-12-31') AS to_day
        FROM staff_role AS r WHERE r.act <= :act ORDER BY r.staff, r.act, r.ordinal
        """, arguments: ["act": asOf]
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
}
