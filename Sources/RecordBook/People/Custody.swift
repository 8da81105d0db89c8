import GRDB
public import PrisonAffairs

/// A status period as the book holds it, its end taken into account.
public struct StatusRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  public let period: StatusPeriod
  public let ground: String
}

extension StatusPeriod {
  /// As an import writes it.
  public func fact(inmate: InmateNumber, ground: String, source: String, line: String) -> Fact {
    Fact(
      .statusPeriod,
      [
        .text(inmate.text), .text(status.rawValue), .text(first.description), FactValue(last),
        FactValue(circumstance?.rawValue), .text(ground), .text(source), .text(line),
      ])
  }
}

extension StatusRecord {
  /// The end of a running period, with what came of it.
  public func endFact(last: CivilDate, circumstance: Circumstance?, ground: String) -> Fact {
    Fact(
      .statusEnd,
      [
        .integer(act), .integer(ordinal), .text(last.description),
        FactValue(circumstance?.rawValue), .text(ground),
      ])
  }
}

extension Sentence {
  /// As an import writes it.
  public func fact(inmate: InmateNumber, source: String, line: String) -> Fact {
    Fact(
      .sentence,
      [
        .text(inmate.text), .text(decidedOn.description), .text(kind.rawValue),
        FactValue(term?.months), FactValue(term?.days), FactValue(startsOn), FactValue(endsOn),
        .text(source), .text(line),
      ])
  }
}

/// A crime named in a judgment.
public func crimeFact(_ crime: String, inmate: InmateNumber, source: String, line: String) -> Fact {
  Fact(.crime, [.text(inmate.text), .text(crime), .text(source), .text(line)])
}

extension BookReader {
  private var statusRows: String {
    """
    SELECT p.act, p.ordinal, p.inmate, p.status, p.from_day,
      coalesce(e.last_day, p.to_day) AS to_day,
      coalesce(e.circumstance, p.circumstance) AS circumstance, p.ground
    FROM status_period AS p
    LEFT JOIN status_end AS e
      ON e.period_act = p.act AND e.period_ordinal = p.ordinal AND e.act <= :act
      AND \(open("e"))
    WHERE p.act <= :act AND \(BookReader.notRetracted("p", asOf: ":act")) AND \(open("p"))
    """
  }

  /// What was retracted is no longer so; it stays in the book.
  static func notRetracted(_ row: String, asOf act: String) -> String {
    """
    NOT EXISTS (SELECT 1 FROM correction AS k
      WHERE k.fact_act = \(row).act AND k.fact_ordinal = \(row).ordinal AND k.act <= \(act))
    """
  }

  /// The status periods that touch a span, by inmate; or of those alone who were ever placed in
  /// a ward.
  public func statuses(
    in span: DateSpan, everIn ward: WardCode? = nil
  ) throws -> [InmateNumber: [StatusRecord]] {
    var arguments: StatementArguments = [
      "act": asOf, "first": span.first.description, "last": span.last.description,
    ]
    if let ward { arguments += ["ward": ward.text] }
    let limit = BookReader.everIn(ward).replacing("AND inmate", with: "AND p.inmate")
    let rows = try Row.fetchAll(
      statement(
        """
        \(statusRows) AND p.from_day <= :last
          AND coalesce(e.last_day, p.to_day, '9999-12-31') >= :first \(limit)
        ORDER BY p.inmate, p.from_day, p.act, p.ordinal
        """), arguments: arguments)
    return Dictionary(grouping: try rows.map(StatusRecord.init(row:)), by: \.inmate)
  }

  /// One inmate's status periods, the earliest first.
  public func statuses(of inmate: InmateNumber) throws -> [StatusRecord] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          \(statusRows) AND p.inmate = :inmate
          ORDER BY p.from_day, p.act, p.ordinal
          """), arguments: ["act": asOf, "inmate": inmate.text]
    ).map(StatusRecord.init(row:))
  }

  /// One inmate's sentences, the earliest first.
  public func sentences(of inmate: InmateNumber) throws -> [Sentence] {
    try sentences(.inmate(inmate))[inmate] ?? []
  }

  /// Sentences by inmate, the earliest first.
  public func sentences(_ scope: SentenceScope) throws -> [InmateNumber: [Sentence]] {
    var found: [InmateNumber: [Sentence]] = [:]
    for var row in try standing(.sentence, scope, order: "f.decided_on, f.act, f.ordinal") {
      let (inmate, decidedOn) = (try row.inmate(), try row.date())
      let kind: SentenceKind = try row.word()
      guard
        let sentence = Sentence(
          kind: kind, term: try row.term(), decidedOn: decidedOn,
          startsOn: try row.dateIfAny(), endsOn: try row.dateIfAny())
      else { throw row.damaged }
      found[inmate, default: []].append(sentence)
    }
    return found
  }

  /// The crimes of one inmate's judgments.
  public func crimes(of inmate: InmateNumber) throws -> [String] {
    try String.fetchAll(
      statement(
        """
        SELECT crime FROM crime AS c WHERE inmate = :inmate AND act <= :act
          AND \(BookReader.notRetracted("c", asOf: ":act")) AND \(open("c"))
        ORDER BY act, ordinal
        """), arguments: ["inmate": inmate.text, "act": asOf])
  }
}

extension StatusRecord {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]),
      let status = CustodyStatus(rawValue: row["status"]),
      let period = StatusPeriod(
        status: status, first: try row.date("from_day"), last: try row.optionalDate("to_day"),
        circumstance: (row["circumstance"] as String?).flatMap { Circumstance(rawValue: $0) })
    else { throw BookError.damaged(table: "status_period") }
    act = row["act"]
    ordinal = row["ordinal"]
    self.inmate = inmate
    self.period = period
    ground = row["ground"]
  }
}
