import GRDB
public import PrisonAffairs

/// The name of a batch of nominations: the n-th of a year.
public struct BatchNumber: Hashable, Comparable, Sendable {
  public let year: Int
  public let number: Int

  public init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  public var reference: Reference { .batch(year: year, number: number) }

  public static func < (left: BatchNumber, right: BatchNumber) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}

/// A proposal of commutation or parole as the book holds it.
public struct NominationRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  /// `TQ-2026-0001`
  public let number: String
  public let inmate: InmateNumber
  /// The ward whose police propose it.
  public let ward: WardCode
  public let proposal: NominationProposal
  /// Nil for parole.
  public let basis: CommutationBasis?
  /// Deprivation of political rights from then on, in months; nil leaves it as it is.
  public let rightsMonths: Int?
  public let ground: String
  /// The digest of the facts that eligibility was judged on.
  public let factsDigest: String
  /// The row of the law's table.
  public let row: String

  public init(
    act: Int = 0, ordinal: Int = 0, number: String, inmate: InmateNumber, ward: WardCode,
    proposal: NominationProposal, basis: CommutationBasis?, rightsMonths: Int? = nil,
    ground: String, factsDigest: String, row: String
  ) {
    self.act = act
    self.ordinal = ordinal
    self.number = number
    self.inmate = inmate
    self.ward = ward
    self.proposal = proposal
    self.basis = basis
    self.rightsMonths = rightsMonths
    self.ground = ground
    self.factsDigest = factsDigest
    self.row = row
  }

  public var kind: NominationKind { proposal.kind }

  public var reference: Reference { .nomination(number) }

  public var fact: Fact {
    Fact(
      .nomination,
      [
        .text(number), .text(inmate.text), .text(kind.rawValue), .text(ward.text),
        FactValue(basis?.rawValue), .text(proposal.code), FactValue(proposal.term?.months),
        FactValue(proposal.term?.days), FactValue(rightsMonths), .text(ground),
        .text(factsDigest), .text(row),
      ])
  }
}

extension BookReader {
  /// Made again after a return a nomination has the same number: the last one counts.
  private func latestNominations(
    _ which: String, _ arguments: StatementArguments
  ) throws -> [NominationRecord] {
    try Row.fetchAll(
      statement(
        """
        SELECT * FROM nomination AS n WHERE n.act <= :act AND \(open("n"))
          AND NOT EXISTS (SELECT 1 FROM nomination AS later
            WHERE later.number = n.number AND later.act > n.act AND later.act <= :act)
          \(which) ORDER BY n.number
        """), arguments: arguments + ["act": asOf]
    ).map(NominationRecord.init(row:))
  }

  /// One nomination as last proposed, or nil.
  public func nomination(_ number: String) throws -> NominationRecord? {
    try latestNominations("AND n.number = :number", ["number": number]).first
  }

  /// Every nomination as last proposed, in order of number.
  public func nominations() throws -> [NominationRecord] { try latestNominations("", [:]) }

  /// An inmate's nominations, in order of number.
  public func nominations(of inmate: InmateNumber) throws -> [NominationRecord] {
    try latestNominations("AND n.inmate = :inmate", ["inmate": inmate.text])
  }
}

extension NominationRecord {
  init(row: Row) throws {
    let months: Int? = row["months"]
    let basis: String? = row["basis"]
    guard let inmate = InmateNumber(row["inmate"]), let ward = WardCode(row["ward"]),
      let proposal = NominationProposal(
        code: row["result"], term: months.flatMap { Term(months: $0, days: row["days"] ?? 0) }),
      basis.map({ CommutationBasis(rawValue: $0) != nil }) ?? true
    else { throw BookError.damaged(table: "nomination") }
    self.init(
      act: row["act"], ordinal: row["ordinal"], number: row["number"], inmate: inmate, ward: ward,
      proposal: proposal, basis: basis.flatMap { CommutationBasis(rawValue: $0) },
      rightsMonths: row["rights_months"], ground: row["ground"],
      factsDigest: row["facts_digest"], row: row["law_row"])
  }
}
