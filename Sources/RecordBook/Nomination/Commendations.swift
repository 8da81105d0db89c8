import GRDB
public import PrisonAffairs

extension BookReader {
  /// 表扬, alone or with a material reward.
  private static let commending = "('commendation', 'commendation-and-material')"

  /// The days on which the commendations (表扬) in force were decided, by inmate, the earliest first:
  /// the last decision on each cycle, without what was cancelled (第二十九条至第三十四条), and those
  /// that other prisons gave.
  ///
  /// No text says how a commutation uses commendations up, so earlier ones are all among them.
  public func commendations(_ scope: SentenceScope) throws -> [InmateNumber: [CivilDate]] {
    var arguments: StatementArguments = ["act": asOf]
    let limit: String
    switch scope {
    case .inmate(let inmate):
      limit = "AND r.inmate = :inmate"
      arguments += ["inmate": inmate.text]
    case .everIn(let ward):
      limit = BookReader.everIn(ward).replacing("AND inmate", with: "AND r.inmate")
      arguments += ["ward": ward.ward.text]
    case .everybody: limit = ""
    }
    let uncancelled = """
      NOT EXISTS (SELECT 1 FROM reward_cancellation AS c
        WHERE c.inmate = r.inmate AND c.cycle = r.cycle AND c.act <= :act AND \(open("c")))
      """
    let rows = try Row.fetchCursor(
      statement(
        """
        SELECT r.inmate, a.moment, NULL FROM reward AS r JOIN act AS a ON a.number = r.act
        WHERE r.act <= :act AND r.reward IN \(BookReader.commending) AND \(open("r")) AND \(uncancelled) \(limit)
          AND NOT EXISTS (SELECT 1 FROM reward AS l WHERE l.inmate = r.inmate
            AND l.cycle = r.cycle AND l.act > r.act AND l.act <= :act)
        UNION ALL
        SELECT r.inmate, NULL, r.decided_on FROM carried_reward AS r
        WHERE r.act <= :act AND r.reward IN \(BookReader.commending) AND \(open("r")) AND \(uncancelled) \(limit)
        """), arguments: arguments)
    var found: [InmateNumber: [CivilDate]] = [:]
    while let row = try rows.next() {
      let decided = (row[1] as String?).flatMap { Moment($0)?.day }
      let carried = (row[2] as String?).flatMap { CivilDate($0) }
      guard let inmate = InmateNumber(row[0]), let day = decided ?? carried else {
        throw BookError.damaged(table: "reward")
      }
      found[inmate, default: []].append(day)
    }
    return found.mapValues { $0.sorted() }
  }
}
