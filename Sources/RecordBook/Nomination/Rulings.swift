import GRDB
public import PrisonAffairs

/// A court's ruling as the book holds it, the day of its service taken into account.
public struct RulingRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  public let ruling: CourtRuling
  /// The number of the court's paper (案号), where somebody wrote it down.
  public let document: String?
  /// `TQ-2026-0001` for the answer to a nomination of this prison; nil for what was brought in.
  public let nomination: String?
  /// Where the row came from; nil for the answer to a nomination.
  public let key: RowKey?

  /// Refuses (nil) a ruling that answers no nomination and has no key either.
  public init?(
    act: Int = 0, ordinal: Int = 0, inmate: InmateNumber, ruling: CourtRuling,
    document: String? = nil, nomination: String? = nil, key: RowKey? = nil
  ) {
    guard nomination != nil || key != nil else { return nil }
    self.act = act
    self.ordinal = ordinal
    self.inmate = inmate
    self.ruling = ruling
    self.document = document
    self.nomination = nomination
    self.key = key
  }

  /// As an import or the ruling on a nomination writes it.
  public var fact: Fact {
    Fact(
      .ruling,
      [
        .text(inmate.text), .text(ruling.ruledOn.description), FactValue(ruling.servedOn),
        .text(ruling.result.code), FactValue(ruling.result.term?.months),
        FactValue(ruling.result.term?.days), FactValue(ruling.result.paroledUntil),
      ] + ruling.rights.values + [
        ruling.isForMajorMerit.value, FactValue(document), FactValue(nomination),
        FactValue(key?.source), FactValue(key?.line),
      ])
  }

  /// The day it was served (送达), told later; the last one that nobody retracted counts.
  public func serviceFact(on day: CivilDate) -> Fact {
    Fact(.rulingService, [.integer(act), .integer(ordinal), .text(day.description)])
  }
}

extension BookReader {
  /// Rulings by inmate, the earliest first.
  public func rulings(_ scope: SentenceScope) throws -> [InmateNumber: [RulingRecord]] {
    // What was told of the service later stands before what the ruling itself brought.
    let service = """
      , (SELECT s.served_on FROM ruling_service AS s
          WHERE s.ruling_act = f.act AND s.ruling_ordinal = f.ordinal AND s.act <= :act
            AND \(BookReader.notRetracted("s", asOf: ":act")) AND \(open("s"))
          ORDER BY s.act DESC, s.ordinal DESC LIMIT 1)
      """
    let rows = try standing(
      .ruling, scope, order: "f.ruled_on, f.act, f.ordinal", more: service)
    return Dictionary(grouping: try rows.map(RulingRecord.init(row:)), by: \.inmate)
  }

  /// One inmate's rulings, the earliest first.
  public func rulings(of inmate: InmateNumber) throws -> [RulingRecord] {
    try rulings(.inmate(inmate))[inmate] ?? []
  }

  /// Whether a nomination was ruled on and every such ruling was retracted.
  public func hasRetractedRuling(ofNomination number: String) throws -> Bool {
    try Bool.fetchOne(
      statement(
        """
        SELECT count(*) > 0 AND NOT max(\(BookReader.notRetracted("f", asOf: ":act"))) FROM ruling AS f
        WHERE f.nomination = :number AND f.act <= :act
        """), arguments: ["number": number, "act": asOf]) ?? false
  }

  /// The ruling that answers a nomination, or nil.
  public func ruling(ofNomination number: String) throws -> RulingRecord? {
    let inmate = try String.fetchOne(
      statement(
        "SELECT inmate FROM ruling WHERE nomination = ? AND act <= ? ORDER BY act DESC LIMIT 1"),
      arguments: [number, asOf]
    ).flatMap { InmateNumber($0) }
    return try inmate.flatMap { try rulings(of: $0).last { $0.nomination == number } }
  }
}

extension RulingRecord {
  init(row: FactRow) throws {
    var row = row
    let inmate = try row.inmate()
    let (ruledOn, servedOn) = (try row.date(), try row.dateIfAny())
    let code = try row.text()
    let (term, until) = (try row.term(), try row.dateIfAny())
    let rights = try row.rights()
    let isForMajorMerit = try row.flag()
    let (document, nomination) = (row.optionalText(), row.optionalText())
    let key = row.rowKey()
    guard let result = RulingResult(code: code, term: term, until: until),
      let record = RulingRecord(
        act: row.key.act, ordinal: row.key.ordinal, inmate: inmate,
        ruling: CourtRuling(
          ruledOn: ruledOn, servedOn: try row.dateIfAny() ?? servedOn, result: result,
          rights: rights, isForMajorMerit: isForMajorMerit), document: document,
        nomination: nomination, key: key)
    else { throw row.damaged }
    self = record
  }
}
