import GRDB
public import PrisonAffairs

extension BookReader {
  /// The cycles that were graded more than once, each with the act of its last grade.
  public func gradedAgain() throws -> [InmateNumber: [Int: Int]] {
    var found: [InmateNumber: [Int: Int]] = [:]
    for row in try Row.fetchAll(
      database,
      sql: """
        SELECT inmate, cycle, max(act) AS act FROM cycle_grade AS g
        WHERE act <= ? AND \(open("g")) GROUP BY inmate, cycle HAVING count(*) > 1
        """, arguments: [asOf])
    {
      guard let inmate = InmateNumber(row["inmate"]) else {
        throw BookError.damaged(table: "cycle_grade")
      }
      found[inmate, default: [:]][row["cycle"]] = row["act"]
    }
    return found
  }

  /// The grades in force that a ward gave, for periods up to a month; a cycle that was graded
  /// again, wherever, has its last grade alone.
  public func grades(
    ofWard ward: WardCode, through month: YearMonth
  ) throws -> [CycleGradeRecord] {
    try gradeRecords(
      """
      ward = :ward AND month <= :month AND NOT EXISTS (SELECT 1 FROM cycle_grade AS l
        WHERE l.inmate = g.inmate AND l.cycle = g.cycle AND l.act > g.act AND l.act <= :act)
      """, ["ward": ward.text, "month": month.description])
  }

  /// The grades in force of cycles without any reward.
  public func gradesWithoutReward() throws -> [CycleGradeRecord] {
    try gradeRecords(
      """
      NOT EXISTS (SELECT 1 FROM cycle_grade AS l
        WHERE l.inmate = g.inmate AND l.cycle = g.cycle AND l.act > g.act AND l.act <= :act)
      AND NOT EXISTS (SELECT 1 FROM reward AS r
        WHERE r.inmate = g.inmate AND r.cycle = g.cycle AND r.act > g.act AND r.act <= :act)
      """, [:])
  }
}
