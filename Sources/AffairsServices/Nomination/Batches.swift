public import PrisonAffairs
public import RecordBook

/// A batch with its nominations and where each stands.
public struct BatchFile: Sendable {
  public let record: BatchRecord
  /// The step the batch itself is at; nil before its first.
  public let state: String?
  public let nominations: [NominationLine]
}

/// A nomination in a listing.
public struct NominationLine: Sendable {
  public let record: NominationRecord
  public let name: String
  public let batch: BatchNumber?
  /// The step that is due, or `ended`.
  public let state: String
  public let isWithdrawn: Bool
}

extension Office {
  /// Opens a batch; its number is the next of the year.
  ///
  /// Refuses a planned day that is over (`batch.planned-day`).
  public func openBatch(
    title: String, plannedOn: CivilDate
  ) throws -> (act: Int, batch: BatchNumber) {
    var given = BatchNumber(year: today.year, number: 1)
    let act = try act(.batchOpened) { reader in
      try require(.openBatch, reader)
      try requireText(title)
      guard plannedOn >= today else {
        throw Refusal(
          .batchPlannedDay, [.day: plannedOn.description, .limit: today.description])
      }
      let last = try reader.batches().filter { $0.batch.year == today.year }.map(\.batch.number)
      given = BatchNumber(year: today.year, number: (last.max() ?? 0) + 1)
      let record = BatchRecord(batch: given, title: title, plannedOn: plannedOn)
      let steps = try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: BatchPurpose.nomination.procedure, step: BatchStep.open.rawValue,
          outcome: .recorded),
        on: BatchSubject(
          record: record, purpose: .nomination, listed: [], digest: "", authors: [])
      ).facts
      return [record.fact] + steps
    }
    return (act, given)
  }

  /// Moves a nomination to another batch, as long as it does not stand on a list that hangs.
  ///
  /// Refuses one whose batch has it on its list (`nomination.cannot-move`) and one that has ended.
  public func move(_ number: String, to batch: BatchNumber) throws -> Int {
    try act(.nominationMoved) { reader in
      try require(.openBatch, reader)
      guard let record = try reader.nomination(number) else {
        throw Refusal(.nominationUnknown, [.number: number])
      }
      guard try reader.batch(batch) != nil else {
        throw Refusal(.batchUnknown, [.reference: batch.reference.description])
      }
      let state = try reader.instance(record.kind.procedure, of: number)?.state
      let before: [NominationStep] = [
        .propose, .appraisal, .study, .wardChiefs, .departmentReview, .committee, .post,
      ]
      let isListed =
        try reader.batch(ofNomination: number).map {
          try reader.isListHanging(of: $0, for: .nomination)
            && reader.listedNominations(of: $0, for: .nomination).contains(number)
        } ?? false
      guard let step = state?.step, before.contains(where: { $0.rawValue == step }), !isListed
      else {
        throw Refusal(
          .nominationCannotMove, [.number: number, .state: state?.code ?? "-"])
      }
      try requireOpen(batch, reader)
      // Another batch is no way round an objection.
      try requireHeeded([record], reader)
      return [nominationPlaceFact(number, in: batch)]
    }
  }

  /// Refuses (`batch.list-settled`) a batch whose list hangs or has ended: nobody who joins it
  /// would ever be posted.
  func requireOpen(_ batch: BatchNumber, _ reader: BookReader) throws {
    let state = try reader.instance(
      BatchPurpose.nomination.procedure, of: batch.reference.description)?.state
    let isOver = state == .ended
    guard try !isOver && !reader.isListHanging(of: batch, for: .nomination) else {
      throw Refusal(.batchListSettled, [.reference: batch.reference.description])
    }
  }

  /// The ward whose nominations an actor may read; nil for the whole prison.
  private func readableWard(_ reader: BookReader) throws -> WardCode? {
    actor == nil ? nil : try wardLimit(.readBook, reader)
  }

  /// Every batch with its nominations; officers of a ward see those of their own.
  public func batches() throws -> [BatchFile] {
    try book.read { reader in
      try require(.readBook, reader)
      return try reader.batches().map { try batchFile($0, reader) }
    }
  }

  /// One batch; refuses one that is not in the book (`batch.unknown`).
  public func batch(_ number: BatchNumber) throws -> BatchFile {
    try book.read { reader in
      try require(.readBook, reader)
      guard let record = try reader.batch(number) else {
        throw Refusal(.batchUnknown, [.reference: number.reference.description])
      }
      return try batchFile(record, reader)
    }
  }

  /// Nominations, of one inmate or all, in order of number.
  public func nominations(of inmate: InmateNumber? = nil) throws -> [NominationLine] {
    try book.read { reader in
      try require(.readBook, reader)
      let seen = reader.seen
      let records = try inmate.map { try seen.nominations(of: $0) } ?? seen.nominations()
      let own = try readableWard(reader)
      return try records.filter { own == nil || $0.ward.ward == own?.ward }
        .map { try line($0, reader) }
    }
  }

  private func batchFile(_ record: BatchRecord, _ reader: BookReader) throws -> BatchFile {
    let numbers = try reader.nominationNumbers(in: record.batch)
    let own = try readableWard(reader)
    return BatchFile(
      record: record,
      state: try reader.instance(
        BatchPurpose.nomination.procedure, of: record.reference.description)?.state?
        .code,
      nominations: try numbers.compactMap { try reader.seen.nomination($0) }
        .filter { own == nil || $0.ward.ward == own?.ward }.map { try line($0, reader) })
  }

  func line(_ record: NominationRecord, _ reader: BookReader) throws -> NominationLine {
    NominationLine(
      record: record, name: try reader.seen.inmate(record.inmate)?.name ?? "",
      batch: try reader.batch(ofNomination: record.number),
      state: try reader.instance(record.kind.procedure, of: record.number)?.state?.code ?? "-",
      isWithdrawn: try reader.withdrawal(of: record.number) != nil)
  }
}
