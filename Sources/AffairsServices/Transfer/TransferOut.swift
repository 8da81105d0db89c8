public import PrisonAffairs
public import RecordBook
import Register

/// Who is handed over, where to, since when and why.
public struct TransferOutRequest: Hashable, Sendable {
  public let inmate: InmateNumber
  /// The other prison's code, as its book has it.
  public let prison: String
  /// The last day here.
  public let day: CivilDate
  public let ground: String

  public init(inmate: InmateNumber, prison: String, day: CivilDate, ground: String) {
    self.inmate = inmate
    self.prison = prison
    self.day = day
    self.ground = ground
  }
}

/// What would be handed over.
public struct TransferSummary: Hashable, Sendable {
  public let inmate: InmateNumber
  public let name: String
  public let fromPrison: String
  public let toPrison: String
  public let day: CivilDate
  /// The first month that the receiving prison settles.
  public let fromMonth: YearMonth
  /// Months that the sending prison closed.
  public let closedMonths: Int
  public let cycle: Int
  public let balance: Points
  public let previousGrade: CycleGrade?
  /// Entries since `fromMonth` by how they stand.
  public let entries: [EntryRecord.State: Int]
  public let facts: Int
  /// Sealed facts that go on paper.
  public let withheld: Int
  public let sha256: String
}

extension Office {
  /// What would be handed over to another prison; refuses what `transferOut` refuses.
  public func previewTransferOut(_ request: TransferOutRequest) throws -> TransferSummary {
    try book.read { try handover(request, $0).summary }
  }

  /// Hands an inmate over to another prison (转押, 司规〔2021〕3号 第三十七条): the release, what was
  /// handed over and its digest in one act, a checkpoint that covers it, and the file.
  ///
  /// The file stands whole where the act stands: it is written beside its place inside the
  /// transaction and gets its name after it. If the machine stops in between, the act holds the
  /// digest and `transferOutAgain` writes the same text anew. Refuses somebody unknown or released
  /// (`inmate.unknown`, `inmate.already-released`), months settled and not closed
  /// (`transfer.month-open`), anything undecided about them (`transfer.matter-open`), and a book
  /// without a key for transfers (`key.not-adopted`, `key.missing`).
  public func transferOut(
    _ request: TransferOutRequest, to path: String
  ) throws -> (act: Int, sha256: String) {
    guard !request.ground.isEmpty else { throw Refusal(.groundRequired) }
    let file = try NewFile(path)
    let (transferKey, bookKey) = (try transferSigner(), try signer())
    var text: TransferText?
    let number: Int
    do {
      number = try book.write(
        .transferredOut, actor: try requireActor(), moment: moment,
        { reader in
          let (record, made, _) = try handover(request, reader)
          text = made
          return [
            record.releaseFact(last: request.day, ground: request.ground),
            try made.outFact(day: request.day).fact,
          ]
        }, followedBy: .checkpointMade
      ) { reader in
        let checkpoint = try checkpointFact(.request, signers: [bookKey], reader)
        guard let text, let note = checkpoint.text("note") else {
          throw BookError.damaged(table: "checkpoint")
        }
        try file.prepare(try sealed(text, note: note, by: transferKey))
        return [checkpoint]
      }
    } catch {
      file.discard()
      throw error
    }
    try file.publish()
    return (number, text?.digest.description ?? "")
  }

  /// Writes the file of an earlier transfer anew: the same text, sealed again.
  ///
  /// Refuses somebody who was not handed over (`transfer.unknown`), and a book that no longer gives
  /// the text because something was sealed or erased since (`transfer.changed-since`).
  public func transferOutAgain(
    _ inmate: InmateNumber, to path: String
  ) throws -> (act: Int, sha256: String) {
    let file = try NewFile(path)
    let key = try transferSigner()
    let (record, bytes) = try book.read { reader in
      try require(.releasePeople, reader)
      guard let record = try reader.transfersOut().last(where: { $0.inmate == inmate }),
        let checkpoint = try reader.checkpoints().first(where: { $0.size == record.act })
      else { throw Refusal(.transferUnknown, [.inmate: inmate.text]) }
      let before = reader.asOf(record.act - 1)
      // What was sealed since is not shown any more.
      guard let text = try handedOver(record, before, policies: try before.policies()),
        text.digest.description == record.sha256,
        try before.seen.handedFacts(of: inmate).withheld == text.header.withheld
      else { throw Refusal(.transferChangedSince, [.inmate: inmate.text]) }
      return (record, try sealed(text, note: checkpoint.note, by: key))
    }
    do {
      try file.prepare(bytes)
      try file.publish()
    } catch {
      file.discard()
      throw error
    }
    return (record.act, record.sha256)
  }

  /// The text of a transfer as the book before its act gives it; nil where the inmate is gone.
  func handedOver(
    _ record: TransferOutRecord, _ before: BookReader, policies: PolicySet
  ) throws -> TransferText? {
    guard let inmate = try before.inmate(record.inmate) else { return nil }
    let standing = try InmateStanding(
      of: inmate, before, policies: policies, opening: opening)
    return try TransferMaking(reader: before, policies: policies, opening: opening)
      .text(of: inmate, to: record.toPrison, day: record.day, standing)
  }

  private func sealed(
    _ text: TransferText, note: String, by key: SigningKey
  ) throws -> [UInt8] {
    do throws(ProofFault) {
      return try TransferFile(
        text, checkpoint: try SignedCheckpoint(parsing: Array(note.utf8)), signedBy: key
      ).bytes
    } catch {
      throw BookError.damaged(table: "checkpoint")
    }
  }

  /// The private key for transfers in force.
  private func transferSigner() throws -> SigningKey {
    guard let adopted = try book.read({ try $0.signingKey(.transfer) }) else {
      throw Refusal(.keyNotAdopted, [.kind: KeyUse.transfer.rawValue])
    }
    return try keys.signingKey(try adopted.verifierKey, for: .transfer)
  }

  private func handover(
    _ request: TransferOutRequest, _ reader: BookReader
  ) throws -> (record: InmateRecord, text: TransferText, summary: TransferSummary) {
    try require(.releasePeople, reader)
    guard request.prison != opening.prisonCode, !request.prison.isEmpty,
      request.prison.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { throw Refusal(.transferOtherPrison, [.value: request.prison]) }
    guard let record = try reader.inmate(request.inmate) else {
      throw Refusal(.inmateUnknown, [.inmate: request.inmate.text])
    }
    guard record.releasedOn == nil else {
      throw Refusal(.inmateAlreadyReleased, [.inmate: request.inmate.text])
    }
    _ = try knownInmate(request.inmate, on: request.day, reader)
    let standing = try InmateStanding(of: record, reader, policies: policies, opening: opening)
    try requireNothingOpen(record, standing, through: request.day, reader)
    try requireNoMoneyLeft(request.inmate, reader)
    let text = try TransferMaking(reader: reader, policies: policies, opening: opening)
      .text(of: record, to: request.prison, day: request.day, standing)
    // Somebody whose own record is sealed cannot be handed over in a file.
    guard text.facts.contains(where: { $0.table == "inmate" }) else {
      throw Refusal(.factSealed, [.reference: request.inmate.text])
    }
    return (record, text, try TransferSummary(text, name: record.name))
  }
}

extension TransferText {
  /// What the act of handing over writes of the text.
  func outFact(day: CivilDate) throws -> TransferOutRecord {
    guard let inmate = InmateNumber(header.inmate), let month = YearMonth(header.fromMonth) else {
      throw BookError.damaged(table: "transfer_out")
    }
    return TransferOutRecord(
      inmate: inmate, toPrison: header.toPrison, day: day, fromMonth: month,
      sha256: digest.description)
  }
}

extension Fact {
  /// The value of a column that is a text.
  func text(_ column: String) -> String? {
    for (named, value) in zip(table.columns, values) where named.name == column {
      if case .text(let text) = value { return text }
    }
    return nil
  }
}
