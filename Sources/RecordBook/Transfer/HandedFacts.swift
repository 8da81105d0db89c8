import GRDB
public import PrisonAffairs
public import Register

/// A fact about an inmate with its act, as it is handed to another prison.
public struct HandedFact: Hashable, Sendable {
  public let key: FactKey
  public let kind: String
  public let moment: Moment
  public let actor: StaffNumber
  public let table: String
  /// Name and value of every column in documented order; nil is NULL.
  public let columns: [Column]

  public struct Column: Hashable, Sendable {
    public let name: String
    public let value: String?
  }

  public subscript(_ name: String) -> String? { columns.first { $0.name == name }?.value }
}

extension FactTable {
  /// What is not handed to another prison: service outside prison, which this one answers for; where somebody stood in the wards here, what was only
  /// proposed, objections with their answers, and transfers themselves.
  private static let keptHere: [FactTable] =
    [
      .placement, .release, .gradeProposal, .treatmentProposal, .opinion, .objection,
      .objectionAppeal, .objectionAnswer,
      .transferOut, .transferIn, .transferFile,
    ] + FactTable.ofOutside + FactTable.ofSenders + FactTable.ofDeductions

  /// The tables whose facts about an inmate are handed over; a table that comes later is among
  /// them unless it is kept here by name.
  static var handedOver: [FactTable] {
    Schema.erasable.filter { table in
      !keptHere.contains(table) && table.columns.contains { $0.name == "inmate" }
    }
  }

  private var correctsRulingService: String {
    """
    EXISTS (SELECT 1 FROM ruling_service AS e
      JOIN ruling AS r ON r.act = e.ruling_act AND r.ordinal = e.ruling_ordinal
      WHERE e.act = f.fact_act AND e.ordinal = f.fact_ordinal AND r.inmate = :inmate)
    """
  }

  /// Which rows are about an inmate: by the column, or by the fact they name.
  fileprivate var aboutInmate: String? {
    switch self {
    case .entryDecision:
      """
      EXISTS (SELECT 1 FROM point_entry AS e
        WHERE e.act = f.entry_act AND e.ordinal = f.entry_ordinal AND e.inmate = :inmate)
      """
    case .statusEnd, .conductAdjustment:
      """
      EXISTS (SELECT 1 FROM status_period AS e
        WHERE e.act = f.period_act AND e.ordinal = f.period_ordinal AND e.inmate = :inmate)
      """
    case .rulingService:
      """
      EXISTS (SELECT 1 FROM ruling AS e
        WHERE e.act = f.ruling_act AND e.ordinal = f.ruling_ordinal AND e.inmate = :inmate)
      """
    case .correction:
      (["point_entry", "status_period", "sentence", "crime", "cycle_opening"]
        + FactTable.ofSentences.filter { $0 != .rulingService }.map(\.name)).map {
          """
          EXISTS (SELECT 1 FROM \($0) AS e
            WHERE e.act = f.fact_act AND e.ordinal = f.fact_ordinal AND e.inmate = :inmate)
          """
        }.joined(separator: " OR ") + " OR " + correctsRulingService
    default: FactTable.handedOver.contains(self) ? "f.inmate = :inmate" : nil
    }
  }
}

extension BookReader {
  /// Every fact about an inmate that is handed over, table by table in documented order, and how
  /// many more are sealed.
  public func handedFacts(
    of inmate: InmateNumber
  ) throws -> (facts: [HandedFact], withheld: Int) {
    var facts: [HandedFact] = []
    var withheld = 0
    // A door for views hides what was sealed since, too.
    let seals = try sealsThrough == nil ? seenThen.seals() : seals()
    for table in FactTable.all {
      guard let condition = table.aboutInmate else { continue }
      let names = table.columns.map { "f.\($0.name)" }.joined(separator: ", ")
      for row in try Row.fetchAll(
        database,
        sql: """
          SELECT f.act, f.ordinal, a.kind, a.moment, a.actor, \(names) FROM \(table.name) AS f
          JOIN act AS a ON a.number = f.act
          WHERE f.act <= :act AND (\(condition)) ORDER BY f.act, f.ordinal
          """, arguments: ["act": asOf, "inmate": inmate.text])
      {
        if seals.hides(row["act"], row["ordinal"]) {
          withheld += 1
        } else {
          facts.append(try HandedFact(row: row, table: table))
        }
      }
    }
    return (facts, withheld)
  }

  /// Whether something that stood in the book before an act was erased since.
  public func hasErasuresOfFacts(before act: Int) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM erasure AS e WHERE e.act > ?1 AND e.fact_act < ?1
          AND e.fact_table IN (\(BookReader.handedTables)))
        """, arguments: [act]) ?? false
  }

  /// The tables whose facts are handed over, as a list of texts.
  private static let handedTables = FactTable.all.filter { $0.aboutInmate != nil }
    .map { "'\($0.name)'" }.joined(separator: ", ")

  /// Every fact of an act by its ordinal, as it stands in the book.
  public func facts(ofAct act: Int) throws -> [Int: Fact] {
    var facts: [Int: Fact] = [:]
    for table in FactTable.all {
      for row in try Row.fetchAll(
        database, sql: "SELECT * FROM \(table.name) WHERE act = ? AND act <= ?",
        arguments: [act, asOf])
      {
        facts[row["ordinal"]] = Fact(
          table,
          table.columns.map { column in
            switch column.kind {
            case .text: FactValue(row[column.name] as String?)
            case .integer: FactValue(row[column.name] as Int?)
            }
          })
      }
    }
    return facts
  }

  /// The root of the register's tree after the acts that the reader sees.
  public var rootAsOf: Digest32 {
    get throws { LeafTree(try leaves(through: asOf)).root() ?? MerkleTree().root }
  }
}

extension HandedFact {
  fileprivate init(row: Row, table: FactTable) throws {
    guard let moment = Moment(row["moment"] as String), let actor = StaffNumber(row["actor"])
    else { throw BookError.damaged(table: "act") }
    key = FactKey(act: row["act"], ordinal: row["ordinal"])
    kind = row["kind"]
    self.moment = moment
    self.actor = actor
    self.table = table.name
    columns = table.columns.map { column in
      switch column.kind {
      case .text: Column(name: column.name, value: row[column.name])
      case .integer:
        Column(name: column.name, value: (row[column.name] as Int?).map { String($0) })
      }
    }
  }
}
