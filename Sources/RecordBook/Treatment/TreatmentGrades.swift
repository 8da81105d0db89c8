import GRDB
public import PrisonAffairs

/// A proposed change of treatment grade as the book holds it.
public struct TreatmentProposal: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  /// The number of the change: the inmate's first is 1.
  public let number: Int
  /// The ward whose group decides.
  public let ward: WardCode
  public let grade: String
  /// The grade held when it was proposed; nil for a first one.
  public let previous: String?
  public let ground: TreatmentGround
  public let reason: String
  /// A later day from which it is to take effect; nil for the day on which the change closes.
  public let fromDay: CivilDate?

  public init(
    act: Int = 0, ordinal: Int = 0, inmate: InmateNumber, number: Int, ward: WardCode,
    grade: String, previous: String?, ground: TreatmentGround, reason: String,
    fromDay: CivilDate?
  ) {
    self.act = act
    self.ordinal = ordinal
    self.inmate = inmate
    self.number = number
    self.ward = ward
    self.grade = grade
    self.previous = previous
    self.ground = ground
    self.reason = reason
    self.fromDay = fromDay
  }

  public var fact: Fact {
    Fact(
      .treatmentProposal,
      [
        .text(inmate.text), .integer(number), .text(ward.text), .text(grade),
        FactValue(previous), .text(ground.rawValue), .text(reason), FactValue(fromDay),
      ])
  }
}

/// A treatment grade that took effect, or was brought in with a file.
public struct TreatmentGradeRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  /// The number of the change; 0 for a grade that was brought in.
  public let number: Int
  public let grade: String
  public let previous: String?
  public let fromDay: CivilDate
  public let ground: TreatmentGround
  public let reason: String
  /// The rule that gave the conditions, or what a file names.
  public let basis: String?
  public let key: RowKey?

  public init(
    act: Int = 0, ordinal: Int = 0, inmate: InmateNumber, number: Int, grade: String,
    previous: String?, fromDay: CivilDate, ground: TreatmentGround, reason: String,
    basis: String?, key: RowKey?
  ) {
    self.act = act
    self.ordinal = ordinal
    self.inmate = inmate
    self.number = number
    self.grade = grade
    self.previous = previous
    self.fromDay = fromDay
    self.ground = ground
    self.reason = reason
    self.basis = basis
    self.key = key
  }

  public var fact: Fact {
    Fact(
      .treatmentGrade,
      [
        .text(inmate.text), .integer(number), .text(grade), FactValue(previous),
        .text(fromDay.description), .text(ground.rawValue), .text(reason), FactValue(basis),
        FactValue(key?.source), FactValue(key?.line),
      ])
  }
}

extension BookReader {
  /// A grade that was wrongly brought in and retracted counts no more.
  private var grades: String {
    """
    SELECT * FROM treatment_grade AS g WHERE g.act <= :act AND \(open("g"))
      AND NOT EXISTS (SELECT 1 FROM correction AS k
        WHERE k.fact_act = g.act AND k.fact_ordinal = g.ordinal AND k.act <= :act)
    """
  }

  /// One inmate's grades in the order in which they took effect.
  public func treatmentGrades(of inmate: InmateNumber) throws -> [TreatmentGradeRecord] {
    try Row.fetchAll(
      statement("\(grades) AND g.inmate = :inmate ORDER BY g.from_day, g.act, g.ordinal"),
      arguments: ["act": asOf, "inmate": inmate.text]
    ).map(TreatmentGradeRecord.init(row:))
  }

  /// Every inmate's grades in the order in which they took effect.
  public func treatmentGrades() throws -> [InmateNumber: [TreatmentGradeRecord]] {
    let rows = try Row.fetchAll(
      database, sql: "\(grades) ORDER BY g.from_day, g.act, g.ordinal", arguments: ["act": asOf])
    return Dictionary(
      grouping: try rows.map(TreatmentGradeRecord.init(row:)), by: \.inmate)
  }

  /// One inmate's proposals, each change by its latest, in the order of their numbers.
  public func treatmentProposals(of inmate: InmateNumber) throws -> [TreatmentProposal] {
    try proposals(
      "AND p.inmate = :inmate ORDER BY p.number, p.act, p.ordinal", ["inmate": inmate.text])
  }

  /// The latest proposal of every change that was ever begun, by inmate and number.
  public func treatmentProposals() throws -> [TreatmentProposal] {
    try proposals("ORDER BY p.inmate, p.number, p.act, p.ordinal", [:])
  }

  /// One change by its latest proposal.
  public func treatmentProposal(
    of inmate: InmateNumber, _ number: Int
  ) throws -> TreatmentProposal? {
    try proposals(
      "AND p.inmate = :inmate AND p.number = :number ORDER BY p.act, p.ordinal",
      ["inmate": inmate.text, "number": number]
    ).last
  }

  private func proposals(
    _ which: String, _ arguments: StatementArguments
  ) throws -> [TreatmentProposal] {
    let all = try Row.fetchAll(
      statement(
        "SELECT * FROM treatment_proposal AS p WHERE p.act <= :act AND \(open("p")) \(which)"),
      arguments: arguments + ["act": asOf]
    ).map(TreatmentProposal.init(row:))
    return zip(all, all.dropFirst().map(Optional.some) + [nil]).filter { one, next in
      one.inmate != next?.inmate || one.number != next?.number
    }.map(\.0)
  }

  /// How many changes of treatment were begun for an inmate, sealed ones too: no number is given
  /// twice.
  public func treatmentChangeCount(of inmate: InmateNumber) throws -> Int {
    try Int.fetchOne(
      database,
      sql: "SELECT max(number) FROM treatment_proposal WHERE inmate = ? AND act <= ?",
      arguments: [inmate.text, asOf]) ?? 0
  }
}

extension TreatmentProposal {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]), let ward = WardCode(row["ward"]),
      let ground = TreatmentGround(rawValue: row["ground"])
    else { throw BookError.damaged(table: "treatment_proposal") }
    self.init(
      act: row["act"], ordinal: row["ordinal"], inmate: inmate, number: row["number"],
      ward: ward, grade: row["grade"], previous: row["previous"], ground: ground,
      reason: row["reason"], fromDay: try row.optionalDate("from_day"))
  }
}

extension TreatmentGradeRecord {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]),
      let ground = TreatmentGround(rawValue: row["ground"])
    else { throw BookError.damaged(table: "treatment_grade") }
    let source: String? = row["source"]
    let line: String? = row["line_reference"]
    self.init(
      act: row["act"], ordinal: row["ordinal"], inmate: inmate, number: row["number"],
      grade: row["grade"], previous: row["previous"], fromDay: try row.date("from_day"),
      ground: ground, reason: row["reason"], basis: row["basis"],
      key: source.flatMap { source in line.map { RowKey(source: source, line: $0) } })
  }
}
