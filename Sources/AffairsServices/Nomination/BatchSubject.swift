import PrisonAffairs
import RecordBook
import Register

/// A list of a batch as a subject of its own small procedure: settled, posted, its window over.
///
/// Posting, the end of the window and a reopening take every nomination on the list along.
struct BatchSubject: ProcedureSubject {
  let record: BatchRecord
  let purpose: BatchPurpose
  /// Who stands on the list, or would if it were settled now.
  let listed: [NominationRecord]
  let digest: String
  let authors: Set<StaffNumber>
  /// What the nominations on the list gain by an outcome of the list's step.
  var taken: (NominationStep, StepOutcome) throws -> [Fact] = { _, _ in [] }

  var reference: Reference {
    purpose.reference(year: record.batch.year, number: record.batch.number)
  }

  var inputsDigest: String { digest }

  func holds(_ condition: StepCondition) -> Bool { false }

  func facts(for step: Step, outcome: StepOutcome) throws -> [Fact] {
    switch (BatchStep(rawValue: step.identifier), outcome, purpose) {
    case (.list, .approved, _):
      listed.map { nominationListedFact($0.number, in: record.batch, for: purpose) }
    case (.post, .posted, .nomination): try taken(.post, .posted)
    case (.post, .posted, .result): try taken(.result, .published)
    case (.objectionWindow, .elapsed, .nomination): try taken(.objectionWindow, .elapsed)
    // What is to be corrected is posted again with a new clock; who is objected to with success
    // goes back from there to the committee.
    case (.objectionWindow, .reopened, .nomination): try taken(.objectionWindow, .reopened)
    default: []
    }
  }
}

extension Office {
  /// A list as it was settled, or as it would be where it is not.
  func batchSubject(
    _ batch: BatchNumber, _ purpose: BatchPurpose = .nomination, _ reader: BookReader
  ) throws -> BatchSubject {
    let reference = purpose.reference(year: batch.year, number: batch.number).description
    guard let record = try reader.batch(batch) else {
      throw Refusal(.batchUnknown, [.reference: reference])
    }
    let instance = try reader.instance(purpose.procedure, of: reference)
    let numbers =
      try reader.isListHanging(of: batch, for: purpose)
      ? try reader.listedNominations(of: batch, for: purpose)
      : try reader.waiting(in: batch, for: purpose)
    let listed = try numbers.compactMap { try reader.nomination($0) }
    let openers = try instance?.steps.filter { $0.step == BatchStep.open.rawValue }
      .compactMap { try reader.act($0.act)?.actor }
    var subject = BatchSubject(
      record: record, purpose: purpose, listed: listed,
      digest: try digest(of: listed, in: batch, purpose, reader), authors: Set(openers ?? []))
    subject.taken = { step, outcome in
      try listed.flatMap { nomination -> [Fact] in
        guard
          try reader.instance(nomination.kind.procedure, of: nomination.number)?.state
            == .at(step.rawValue)
        else { return [] }
        return try self.step(
          step, outcome, on: try self.nominationSubject(nomination, reader),
          reason: outcome.needsReason ? "公示更正，重新公示" : nil, reader
        ).facts
      }
    }
    return subject
  }

  /// What a list rests on: every nomination on it as its committee decided it, and for results as
  /// the court ruled.
  private func digest(
    of listed: [NominationRecord], in batch: BatchNumber, _ purpose: BatchPurpose,
    _ reader: BookReader
  ) throws -> String {
    let lines = try listed.map { nomination -> String in
      let decided = try reader.instance(nomination.kind.procedure, of: nomination.number)?.steps
        .last {
          $0.step == NominationStep.committee.rawValue
            && $0.outcome == StepOutcome.approved.rawValue
        }
      let ruling =
        purpose == .result
        ? try reader.ruling(ofNomination: nomination.number)?.ruling.result.code ?? "-" : "-"
      return "\(nomination.number) \(nomination.act) \(decided?.inputsDigest ?? "-") \(ruling)\n"
    }
    let name = purpose.reference(year: batch.year, number: batch.number)
    return Digest32(hashing: "\(name)\n" + lines.joined()).description
  }
}

extension BookReader {
  /// Whether a list of a batch is settled and not yet closed: what stands on it stays.
  func isListHanging(of batch: BatchNumber, for purpose: BatchPurpose) throws -> Bool {
    let reference = purpose.reference(year: batch.year, number: batch.number).description
    let state = try instance(purpose.procedure, of: reference)?.state?.step
    return [BatchStep.post, .objectionWindow].contains { $0.rawValue == state }
  }

  /// The nominations of a batch that wait for a list: for results also those taken back after
  /// they had been posted, so that what people read does not end without a word.
  func waiting(in batch: BatchNumber, for purpose: BatchPurpose) throws -> [String] {
    try nominationNumbers(in: batch).filter { number in
      guard let record = try nomination(number),
        let instance = try instance(record.kind.procedure, of: number)
      else { return false }
      if instance.state == .at(purpose.waiting.rawValue) { return true }
      guard purpose == .result, instance.state == .ended, try withdrawal(of: number) != nil
      else { return false }
      return instance.steps.contains {
        $0.step == NominationStep.post.rawValue && $0.outcome == StepOutcome.posted.rawValue
      }
    }
  }
}
