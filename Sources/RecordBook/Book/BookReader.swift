import Foundation
import GRDB
public import PrisonAffairs
public import Register

/// The header of an act.
public struct ActHeader: Hashable, Sendable {
  public let number: Int
  public let kind: String
  public let moment: Moment
  public let actor: StaffNumber
  public let factRoot: Digest32
}

/// What the first act fixed for ever.
public struct BookOpening: Hashable, Sendable {
  public enum Mode: String, Sendable { case training, live }

  public let mode: Mode
  public let prisonCode: String
  public let prisonName: String

  public init(mode: Mode, prisonCode: String, prisonName: String) {
    self.mode = mode
    self.prisonCode = prisonCode
    self.prisonName = prisonName
  }

  /// As the first act writes it.
  public var fact: Fact {
    Fact(
      .bookOpening, [.text(mode.rawValue), .text(prisonCode), .text(prisonName), .text("UTC+8")])
  }
}

extension BookReader {
  /// The last act of the book, or nil when it has none.
  public var lastAct: ActHeader? {
    get throws {
      try Row.fetchOne(
        database, sql: "SELECT * FROM act WHERE number <= ? ORDER BY number DESC LIMIT 1",
        arguments: [asOf]
      ).map(ActHeader.init)
    }
  }

  /// The header of one act.
  public func act(_ number: Int) throws -> ActHeader? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM act WHERE number = ? AND number <= ?"),
      arguments: [number, asOf]
    ).map(ActHeader.init)
  }

  /// What the first act fixed; nil in a book that was never opened.
  public var opening: BookOpening? {
    get throws {
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT mode, prison_code, prison_name FROM book_opening"),
        let mode = BookOpening.Mode(rawValue: row["mode"])
      else { return nil }
      return BookOpening(mode: mode, prisonCode: row["prison_code"], prisonName: row["prison_name"])
    }
  }

  /// The growing edge of the register's tree.
  func frontier() throws -> MerkleTree {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT size, frontier FROM register_frontier WHERE only = 1"),
      let size = Int.fromDatabaseValue(row["size"]),
      let frontier = Data.fromDatabaseValue(row["frontier"])
    else { throw BookError.damaged(table: "register_frontier") }
    let bytes = [UInt8](frontier)
    let digests = stride(from: 0, to: bytes.count, by: 32).compactMap {
      Digest32(Array(bytes[$0..<min($0 + 32, bytes.count)]))
    }
    guard let tree = MerkleTree(size: size, frontier: digests) else {
      throw BookError.damaged(table: "register_frontier")
    }
    return tree
  }

  /// Size and root of the register.
  public var registerHead: (size: Int, root: Digest32) {
    get throws {
      let tree = try frontier()
      return (tree.size, tree.root)
    }
  }
}

extension ActHeader {
  init(row: Row) throws {
    guard let moment = Moment(row["moment"] as String), let actor = StaffNumber(row["actor"]),
      let root = Digest32([UInt8](row["fact_root"] as Data))
    else { throw BookError.damaged(table: "act") }
    number = row["number"]
    kind = row["kind"]
    self.moment = moment
    self.actor = actor
    factRoot = root
  }
}

extension Digest32 {
  var data: Data { Data(bytes) }
}

extension [UInt8] {
  var data: Data { Data(self) }
}

extension MerkleTree {
  var frontierData: Data { Data(frontier.flatMap(\.bytes)) }
}

extension Row {
  /// A civil date in a column that the schema keeps in form.
  func date(_ column: String) throws -> CivilDate {
    guard let date = CivilDate(self[column] as String) else {
      throw BookError.damaged(table: column)
    }
    return date
  }

  /// A civil date, or nil where the column is NULL.
  func optionalDate(_ column: String) throws -> CivilDate? {
    guard let text = self[column] as String? else { return nil }
    guard let date = CivilDate(text) else { throw BookError.damaged(table: column) }
    return date
  }
}
