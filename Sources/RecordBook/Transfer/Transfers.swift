import GRDB
public import PrisonAffairs

/// An inmate who was handed over to another prison (转出, 司规〔2021〕3号 第三十七条).
public struct TransferOutRecord: Hashable, Sendable {
  public let inmate: InmateNumber
  public let toPrison: String
  /// The last day here.
  public let day: CivilDate
  /// The first month that the other prison settles.
  public let fromMonth: YearMonth
  /// SHA-256 of the text that was handed over, in hexadecimal.
  public let sha256: String
  /// The act that handed them over; 0 before it is written.
  public let act: Int

  public init(
    inmate: InmateNumber, toPrison: String, day: CivilDate, fromMonth: YearMonth, sha256: String,
    act: Int = 0
  ) {
    self.inmate = inmate
    self.toPrison = toPrison
    self.day = day
    self.fromMonth = fromMonth
    self.sha256 = sha256
    self.act = act
  }

  public var fact: Fact {
    Fact(
      .transferOut,
      [
        .text(inmate.text), .text(toPrison), .text(day.description), .text(fromMonth.description),
        .text(sha256),
      ])
  }
}

/// An inmate who was taken over from another prison (转入).
public struct TransferInRecord: Hashable, Sendable {
  public let inmate: InmateNumber
  public let fromPrison: String
  /// The day of receipt.
  public let day: CivilDate
  /// The first month that is settled here.
  public let fromMonth: YearMonth
  public let sha256: String
  /// The public key that made the seal.
  public let verifier: String
  /// Checkpoint and seal as they stand behind the text.
  public let trailer: String
  public let act: Int

  public init(
    inmate: InmateNumber, fromPrison: String, day: CivilDate, fromMonth: YearMonth,
    sha256: String, verifier: String, trailer: String, act: Int = 0
  ) {
    self.inmate = inmate
    self.fromPrison = fromPrison
    self.day = day
    self.fromMonth = fromMonth
    self.sha256 = sha256
    self.verifier = verifier
    self.trailer = trailer
    self.act = act
  }

  public var fact: Fact {
    Fact(
      .transferIn,
      [
        .text(inmate.text), .text(fromPrison), .text(day.description),
        .text(fromMonth.description), .text(sha256), .text(verifier), .text(trailer),
      ])
  }
}

/// The text of a transfer file as it came.
public func transferFileFact(_ inmate: InmateNumber, content: String) -> Fact {
  Fact(.transferFile, [.text(inmate.text), .text(content)])
}

/// The public key with which another prison seals its files.
public struct TransferKeyRecord: Hashable, Sendable {
  public let prison: String
  public let verifier: String
  public let ground: String
  public let act: Int

  public init(prison: String, verifier: String, ground: String, act: Int = 0) {
    self.prison = prison
    self.verifier = verifier
    self.ground = ground
    self.act = act
  }

  public var fact: Fact { Fact(.transferKey, [.text(prison), .text(verifier), .text(ground)]) }
}

extension BookReader {
  /// Everybody who was handed over, in order of the acts.
  public func transfersOut() throws -> [TransferOutRecord] {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM transfer_out AS t WHERE act <= ? AND \(open("t")) ORDER BY act",
      arguments: [asOf]
    ).map { row in
      guard let inmate = InmateNumber(row["inmate"]),
        let month = YearMonth(row["from_month"] as String)
      else { throw BookError.damaged(table: "transfer_out") }
      return TransferOutRecord(
        inmate: inmate, toPrison: row["to_prison"], day: try row.date("day"), fromMonth: month,
        sha256: row["sha256"], act: row["act"])
    }
  }

  /// Everybody who was taken over, in order of the acts.
  public func transfersIn() throws -> [TransferInRecord] {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM transfer_in AS t WHERE act <= ? AND \(open("t")) ORDER BY act",
      arguments: [asOf]
    ).map { row in
      guard let inmate = InmateNumber(row["inmate"]),
        let month = YearMonth(row["from_month"] as String)
      else { throw BookError.damaged(table: "transfer_in") }
      return TransferInRecord(
        inmate: inmate, fromPrison: row["from_prison"], day: try row.date("day"),
        fromMonth: month, sha256: row["sha256"], verifier: row["verifier"],
        trailer: row["trailer"], act: row["act"])
    }
  }

  /// The text by which somebody was taken over; nil where it was erased.
  public func transferFile(of inmate: InmateNumber) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT content FROM transfer_file WHERE inmate = ? AND act <= ?",
      arguments: [inmate.text, asOf])
  }

  /// The keys of other prisons, the earliest first.
  public func transferKeys() throws -> [TransferKeyRecord] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM transfer_key WHERE act <= ? ORDER BY act, ordinal",
      arguments: [asOf]
    ).map {
      TransferKeyRecord(
        prison: $0["prison"], verifier: $0["verifier"], ground: $0["ground"], act: $0["act"])
    }
  }

  /// The key of a prison that is in force.
  public func transferKey(of prison: String) throws -> TransferKeyRecord? {
    try transferKeys().last { $0.prison == prison }
  }
}
