import GRDB
public import PrisonAffairs

extension BookReader {
  /// The latest proposal of every service outside prison, by inmate and number.
  public func outsideProposals(of inmate: InmateNumber? = nil) throws -> [OutsideProposal] {
    let all = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM outside_proposal AS p WHERE p.act <= :act AND \(open("p"))
          \(inmate == nil ? "" : "AND p.inmate = :inmate")
          ORDER BY p.inmate, p.number, p.act, p.ordinal
        """, arguments: valuesOf(inmate)
    ).map(OutsideProposal.init(row:))
    return zip(all, all.dropFirst().map(Optional.some) + [nil]).filter { one, next in
      one.inmate != next?.inmate || one.number != next?.number
    }.map(\.0)
  }

  /// One by its latest proposal.
  public func outsideProposal(of inmate: InmateNumber, _ number: Int) throws -> OutsideProposal? {
    try outsideProposals(of: inmate).last { $0.number == number }
  }

  /// How many were begun for an inmate, sealed ones too: no number is given twice.
  public func outsideCount(of inmate: InmateNumber) throws -> Int {
    try Int.fetchOne(
      database,
      sql: "SELECT max(number) FROM outside_proposal WHERE inmate = ? AND act <= ?",
      arguments: [inmate.text, asOf]) ?? 0
  }

  public func outsideDecision(of inmate: InmateNumber, _ number: Int) throws -> OutsideDecision? {
    try row("outside_decision", inmate, number).map(OutsideDecision.init(row:))
  }

  /// Every decision of the bureau, in the order in which they were written.
  public func outsideDecisions() throws -> [OutsideDecision] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM outside_decision AS d WHERE d.act <= :act AND \(open("d"))
          ORDER BY d.act, d.ordinal
        """, arguments: ["act": asOf]
    ).map(OutsideDecision.init(row:))
  }

  public func outsideSocietyNotice(
    of inmate: InmateNumber, _ number: Int
  ) throws -> OutsideSocietyNotice? {
    try row("outside_society_notice", inmate, number).map(OutsideSocietyNotice.init(row:))
  }

  public func outsideEnd(of inmate: InmateNumber, _ number: Int) throws -> OutsideEnd? {
    try row("outside_end", inmate, number).map(OutsideEnd.init(row:))
  }

  private func valuesOf(_ inmate: InmateNumber?) -> StatementArguments {
    inmate.map { ["act": asOf, "inmate": $0.text] } ?? ["act": asOf]
  }

  private func row(_ table: String, _ inmate: InmateNumber, _ number: Int) throws -> Row? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT * FROM \(table) AS t WHERE t.inmate = :inmate AND t.number = :number
          AND t.act <= :act AND \(open("t"))
        """, arguments: ["inmate": inmate.text, "number": number, "act": asOf])
  }
}

extension OutsideProposal {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]), let ward = WardCode(row["ward"]),
      let ground = OutsideGround(rawValue: row["ground"])
    else { throw BookError.damaged(table: "outside_proposal") }
    self.init(
      act: row["act"], inmate: inmate, number: row["number"], ward: ward, ground: ground,
      isUrgent: row["urgent"] == 1, months: row["months"])
  }
}

extension OutsideDecision {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]) else {
      throw BookError.damaged(table: "outside_decision")
    }
    self.init(
      act: row["act"], inmate: inmate, number: row["number"], document: row["document"],
      decidedOn: try row.date("day"), fromDay: try row.date("from_day"),
      toDay: try row.optionalDate("to_day"))
  }
}

extension OutsideSocietyNotice {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]) else {
      throw BookError.damaged(table: "outside_society_notice")
    }
    self.init(
      act: row["act"], inmate: inmate, number: row["number"], postedOn: try row.date("day"),
      place: row["place"])
  }
}

extension OutsideEnd {
  init(row: Row) throws {
    guard let inmate = InmateNumber(row["inmate"]),
      let ending = OutsideEnding(rawValue: row["ending"])
    else { throw BookError.damaged(table: "outside_end") }
    self.init(
      act: row["act"], inmate: inmate, number: row["number"], ending: ending,
      day: try row.date("day"), document: row["document"])
  }
}
