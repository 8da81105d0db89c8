import GRDB
public import PrisonAffairs

extension BookReader {
  /// The grades that an act brought, in their order.
  public func grades(ofAct act: Int) throws -> [CycleGradeRecord] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM cycle_grade WHERE act = ? AND act <= ? ORDER BY ordinal",
      arguments: [act, asOf]
    ).map(CycleGradeRecord.init(row:))
  }

  /// The rewards that an act brought, in their order.
  public func rewards(ofAct act: Int) throws -> [RewardRecord] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM reward WHERE act = ? AND act <= ? ORDER BY ordinal",
      arguments: [act, asOf]
    ).map(RewardRecord.init(row:))
  }

  /// The cycles whose rewards one cancellation took back.
  public func cancelledRewards(of inmate: InmateNumber, number: Int) throws -> [Int] {
    try Int.fetchAll(
      database,
      sql: """
        SELECT cycle FROM reward_cancellation
        WHERE inmate = ? AND number = ? AND act <= ? ORDER BY cycle
        """, arguments: [inmate.text, number, asOf])
  }

  /// The acts that brought grades, rewards or cancellations, with which of the three.
  public func actsThatDecidedCycles() throws -> [(kind: String, act: Int)] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT 'grade' AS kind, act FROM cycle_grade WHERE act <= :act
        UNION SELECT DISTINCT 'reward', act FROM reward WHERE act <= :act
        UNION SELECT DISTINCT 'cancellation', act FROM point_cancellation WHERE act <= :act
        ORDER BY act
        """, arguments: ["act": asOf]
    ).map { ($0["kind"], $0["act"]) }
  }
}
