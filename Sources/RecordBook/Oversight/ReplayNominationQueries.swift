import GRDB

/// What a fact about nominations, or about what law asks of them, says.
public enum NominationFactKind: String, CaseIterable, Sendable {
  case proposal, place, batch, listed, judgement, appraisal, remark, sent, opinion, reply
  case submission, ruling, service, withdrawal
  case resultListed = "result-listed"
  /// Brought in with a key: judgments with their counts and marks, then each of the others.
  case judgmentRow = "judgment-row"
  case rulingRow = "ruling-row"
  case meritRow = "merit-row"
  case propertyRow = "property-row"
  case conditionRow = "condition-row"
}

/// Where a fact about nominations stands and what it is about.
public struct NominationFactPlace: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let kind: NominationFactKind
  /// The subject of the procedure it belongs to, for the service of a ruling the ruling's act;
  /// empty for what was brought in.
  public let subject: String
  /// Whether the book speaks against it by itself: a second ruling on one nomination
  /// while the first stands, or one on somebody else.
  public let isContradicted: Bool
}

extension BookReader {
  /// Where the facts about nominations stand, of one act or all, in the order of the acts; what was
  /// brought in once for each act and kind.
  public func nominationFacts(ofAct act: Int?) throws -> [NominationFactPlace] {
    let range = act == nil ? "f.act <= :asOf" : "f.act = :only AND f.act <= :asOf"
    func facts(_ kind: String, _ table: FactTable, _ subject: String, _ more: String = "0")
      -> String
    {
      """
      SELECT \(kind) AS kind, f.act, f.ordinal, \(subject) AS subject, \(more) AS contradicted
      FROM \(table.name) AS f WHERE \(range)
      """
    }
    func rows(_ kind: NominationFactKind, _ table: FactTable, _ condition: String = "1") -> String {
      """
      SELECT '\(kind.rawValue)' AS kind, f.act, min(f.ordinal) AS ordinal, '' AS subject,
        0 AS contradicted
      FROM \(table.name) AS f WHERE \(range) AND \(condition) GROUP BY f.act
      """
    }
    let contradicted = """
      EXISTS (SELECT 1 FROM ruling AS e WHERE e.nomination = f.nomination
        AND (e.act, e.ordinal) < (f.act, f.ordinal)
        AND \(BookReader.notRetracted("e", asOf: "f.act")))
      OR EXISTS (SELECT 1 FROM nomination AS n WHERE n.number = f.nomination
        AND n.inmate <> f.inmate)
      """
    let ofBatch = "f.batch_year || '/' || f.batch_number"
    let sql =
      [
        facts("'proposal'", .nomination, "f.number"),
        facts("'place'", .nominationPlace, "f.number"),
        facts("'batch'", .nominationBatch, "'nominations:' || f.year || '/' || f.number"),
        facts("'listed'", .nominationListed, "'nominations:' || \(ofBatch)"),
        facts("'result-listed'", .nominationResultListed, "'results:' || \(ofBatch)"),
        facts("'judgement'", .nominationJudgement, "f.number"),
        facts("'appraisal'", .appraisal, "f.number"),
        facts("'remark'", .appraisalRemark, "f.number"),
        facts("f.stage", .consultation, "f.number"),
        facts("'submission'", .submission, "f.number"),
        facts("'ruling'", .ruling, "f.nomination", contradicted) + " AND f.nomination IS NOT NULL",
        facts("'service'", .rulingService, "CAST(f.ruling_act AS TEXT)"),
        facts("'withdrawal'", .nominationWithdrawal, "f.number"),
        rows(.judgmentRow, .judgment), rows(.judgmentRow, .crimeCount),
        rows(.judgmentRow, .categoryMark), rows(.rulingRow, .ruling, "f.source IS NOT NULL"),
        rows(.meritRow, .merit), rows(.propertyRow, .propertyItem),
        rows(.propertyRow, .propertyEvent), rows(.conditionRow, .personalCondition),
      ].joined(separator: "\nUNION ALL ") + "\nORDER BY 2, 3"
    let arguments: StatementArguments =
      act.map { ["asOf": asOf, "only": $0] } ?? ["asOf": asOf]
    return try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
      guard let kind = NominationFactKind(rawValue: row["kind"]) else {
        throw BookError.damaged(table: "consultation")
      }
      return NominationFactPlace(
        act: row["act"], ordinal: row["ordinal"], kind: kind, subject: row["subject"],
        isContradicted: row["contradicted"])
    }
  }

  /// The steps of nominations that a notice takes or a withdrawal ends, of one act or all.
  public func noticedOrWithdrawnSteps(ofAct act: Int?) throws -> [StepRecord] {
    let range = act == nil ? "act <= :asOf" : "act = :only AND act <= :asOf"
    let arguments: StatementArguments =
      act.map { ["asOf": asOf, "only": $0] } ?? ["asOf": asOf]
    return try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM procedure_step
        WHERE subject GLOB 'TQ-*' AND \(range) AND (outcome = 'withdrawn'
          OR (step, outcome) IN (VALUES ('post', 'posted'), ('objection-window', 'elapsed'),
            ('objection-window', 'reopened'), ('result', 'published')))
        ORDER BY act, ordinal
        """, arguments: arguments
    ).map(StepRecord.init(row:))
  }

  /// The subjects of the notices that an act posted, and of those that it ended.
  public func noticedSubjects(ofAct act: Int) throws -> (posted: Set<String>, ended: Set<String>) {
    func subjects(_ table: FactTable) throws -> Set<String> {
      try String.fetchSet(
        statement(
          """
          SELECT n.subject FROM \(table.name) AS f JOIN notice AS n ON n.number = f.number
          WHERE f.act = ? AND f.act <= ?
          """), arguments: [act, asOf])
    }
    return (try subjects(.noticePosting), try subjects(.noticeEnding))
  }

  /// Whether something of an act was erased since.
  public func hasErased(ofAct act: Int) throws -> Bool {
    try Bool.fetchOne(
      statement("SELECT EXISTS (SELECT 1 FROM erased_leaf WHERE act = ?)"), arguments: [act])
      ?? false
  }
}
