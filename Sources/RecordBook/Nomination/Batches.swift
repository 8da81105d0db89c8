import GRDB
public import PrisonAffairs

/// A batch of nominations that are studied, posted and brought to court together.
public struct BatchRecord: Hashable, Sendable {
  public let act: Int
  public let batch: BatchNumber
  public let title: String
  /// The day on which it is meant to go to court; until then eligibility is judged for that day.
  public let plannedOn: CivilDate

  public init(act: Int = 0, batch: BatchNumber, title: String, plannedOn: CivilDate) {
    self.act = act
    self.batch = batch
    self.title = title
    self.plannedOn = plannedOn
  }

  public var reference: Reference { batch.reference }

  public var fact: Fact {
    Fact(
      .nominationBatch,
      [
        .integer(batch.year), .integer(batch.number), .text(title),
        .text(plannedOn.description),
      ])
  }
}

/// Puts a nomination into a batch.
public func nominationPlaceFact(_ number: String, in batch: BatchNumber) -> Fact {
  Fact(.nominationPlace, [.text(number), .integer(batch.year), .integer(batch.number)])
}

/// Puts a nomination on the list of a batch that is to be posted.
public func nominationListedFact(
  _ number: String, in batch: BatchNumber, for purpose: BatchPurpose
) -> Fact {
  Fact(purpose.table, [.integer(batch.year), .integer(batch.number), .text(number)])
}

extension BatchPurpose {
  fileprivate var table: FactTable {
    switch self {
    case .nomination: .nominationListed
    case .result: .nominationResultListed
    }
  }
}

extension BookReader {
  /// Every batch, in order of its number.
  public func batches() throws -> [BatchRecord] {
    try Row.fetchAll(
      statement("SELECT * FROM nomination_batch WHERE act <= ? ORDER BY year, number"),
      arguments: [asOf]
    ).map(BatchRecord.init(row:))
  }

  /// One batch, or nil.
  public func batch(_ batch: BatchNumber) throws -> BatchRecord? {
    try Row.fetchOne(
      statement("SELECT * FROM nomination_batch WHERE year = ? AND number = ? AND act <= ?"),
      arguments: [batch.year, batch.number, asOf]
    ).map(BatchRecord.init(row:))
  }

  /// The batch a nomination is in; the last place counts.
  public func batch(ofNomination number: String) throws -> BatchNumber? {
    try Row.fetchOne(
      statement(
        """
        SELECT batch_year, batch_number FROM nomination_place
        WHERE number = ? AND act <= ? ORDER BY act DESC LIMIT 1
        """), arguments: [number, asOf]
    ).map { BatchNumber(year: $0["batch_year"], number: $0["batch_number"]) }
  }

  /// The numbers of the nominations that are in a batch now.
  public func nominationNumbers(in batch: BatchNumber) throws -> [String] {
    try String.fetchAll(
      statement(
        """
        SELECT DISTINCT p.number FROM nomination_place AS p
        WHERE p.batch_year = :year AND p.batch_number = :number AND p.act <= :act
          AND NOT EXISTS (SELECT 1 FROM nomination_place AS later
            WHERE later.number = p.number AND later.act > p.act AND later.act <= :act)
        ORDER BY p.number
        """), arguments: ["year": batch.year, "number": batch.number, "act": asOf])
  }

  /// The numbers on the list of a batch as it was settled last.
  public func listedNominations(
    of batch: BatchNumber, for purpose: BatchPurpose
  ) throws -> [String] {
    let table = purpose.table.name
    return try String.fetchAll(
      statement(
        """
        SELECT number FROM \(table)
        WHERE batch_year = :year AND batch_number = :number
          AND act = (SELECT max(act) FROM \(table)
            WHERE batch_year = :year AND batch_number = :number AND act <= :act)
        ORDER BY number
        """), arguments: ["year": batch.year, "number": batch.number, "act": asOf])
  }
}

extension BatchRecord {
  init(row: Row) throws {
    self.init(
      act: row["act"], batch: BatchNumber(year: row["year"], number: row["number"]),
      title: row["title"], plannedOn: try row.date("planned_on"))
  }
}
