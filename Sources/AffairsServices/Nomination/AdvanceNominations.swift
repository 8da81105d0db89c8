public import PrisonAffairs
public import RecordBook

/// Which nominations somebody acts on.
public enum NominationSelection: Sendable {
  /// All of a batch that are at the step.
  case batch(BatchNumber)
  case numbers([String])
}

/// One step that a body or somebody takes for one or many nominations, by one act.
public struct AdvanceRequest: Sendable {
  public let step: NominationStep
  public let selection: NominationSelection
  public let outcome: StepOutcome
  public let reason: String?
  public let sitting: SittingRequest?
  /// Papers that lay before the step, beside those the book itself holds.
  public let documents: [String]
  /// What is judged by the step, each answer with a ground.
  public let judgements: [NominationJudgement]

  public init(
    step: NominationStep, selection: NominationSelection, outcome: StepOutcome,
    reason: String? = nil, sitting: SittingRequest? = nil, documents: [String] = [],
    judgements: [NominationJudgement] = []
  ) {
    self.step = step
    self.selection = selection
    self.outcome = outcome
    self.reason = reason
    self.sitting = sitting
    self.documents = documents
    self.judgements = judgements
  }
}

/// A nomination that was taken one step on.
public struct NominationMove: Hashable, Sendable {
  public let number: String
  /// The step that is due now, or `ended`.
  public let state: String
}

extension Office {
  /// What a step would be taken for: the nominations that are at it.
  public func waiting(
    at step: NominationStep, _ selection: NominationSelection
  ) throws -> [NominationLine] {
    try book.read { reader in
      try require(.readBook, reader)
      return try selected(selection, at: step, reader).map { try line($0, reader) }
    }
  }

  /// Takes nominations through one step: one sitting, one act, all or nothing.
  ///
  /// Refuses a batch in which nothing waits (`nomination.none-at-step`), what law does not permit
  /// any more (`nomination.not-permitted`), what the engine refuses (role, quorum, documents,
  /// order), each with the nomination's number.
  public func advance(_ request: AdvanceRequest) throws -> (act: Int, moved: [NominationMove]) {
    var moved: [NominationMove] = []
    let act = try act(.nominationsAdvanced) { reader in
      let records = try selected(request.selection, at: request.step, reader)
      guard !records.isEmpty else { throw nothing(at: request.step, request.selection) }
      var facts: [Fact] = []
      for record in records {
        try require(
          request.step.permission, ward: request.step.isOfWard ? record.ward : nil, reader)
        let subject = try nominationSubject(
          record, judgements: request.judgements, reader)
        let step = try take(request, on: subject, reader)
        facts += request.judgements.map { $0.fact(nomination: record.number) } + step.facts
        moved.append(NominationMove(number: record.number, state: step.state.code))
      }
      return facts
    }
    return (act, moved)
  }

  private func take(
    _ request: AdvanceRequest, on subject: NominationSubject, _ reader: BookReader
  ) throws -> (facts: [Fact], state: ProcedureState) {
    if request.step == .wardenMeeting, request.outcome.isOnward {
      try requireAsDecided(subject.record, reader)
    }
    if request.step.demandsPermission, request.outcome.isOnward {
      try subject.requirePermitted(allowingJudgement: false)
    }
    return try step(
      request.step, request.outcome, on: subject, reason: request.reason,
      sitting: request.sitting, documents: request.documents, reader)
  }

  /// Refuses (`notice.inputs-changed`) a proposal that was changed after the committee decided it.
  func requireAsDecided(_ record: NominationRecord, _ reader: BookReader) throws {
    let decided = try reader.instance(record.kind.procedure, of: record.number)?.steps.last {
      $0.step == NominationStep.committee.rawValue
        && $0.outcome == StepOutcome.approved.rawValue
    }
    guard let decided, record.act < decided.act else {
      throw Refusal(.noticeInputsChanged, [.reference: record.number])
    }
  }

  /// One step of one nomination; the votes of its proposers do not carry it.
  func step(
    _ step: NominationStep, _ outcome: StepOutcome, on subject: NominationSubject,
    reason: String? = nil, sitting: SittingRequest? = nil, documents: [String] = [],
    _ reader: BookReader
  ) throws -> (facts: [Fact], state: ProcedureState) {
    let counts = policies.flag("procedure.author-vote-counts", on: today) ?? false
    do {
      return try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: subject.record.kind.procedure, step: step.rawValue, outcome: outcome,
          ward: subject.record.ward, reason: reason, sitting: sitting, documents: documents,
          leavesAuthorsOut: !counts), on: subject)
    } catch let refusal as Refusal {
      // One of many is refused: it must be named.
      throw refusal.adding(.number, subject.record.number)
    }
  }

  /// The nominations of a selection that are at a step; a ward's officer sees the ward's own.
  func selected(
    _ selection: NominationSelection, at step: NominationStep, _ reader: BookReader
  ) throws -> [NominationRecord] {
    switch selection {
    case .numbers(let numbers):
      var seen: Set<String> = []
      return try numbers.filter { seen.insert($0).inserted }.map { number in
        guard let record = try reader.nomination(number) else {
          throw Refusal(.nominationUnknown, [.number: number])
        }
        return record
      }
    case .batch(let batch):
      guard try reader.batch(batch) != nil else {
        throw Refusal(.batchUnknown, [.reference: batch.reference.description])
      }
      let own = step.isOfWard && actor != nil ? try wardLimit(step.permission, reader) : nil
      return try reader.nominationNumbers(in: batch).compactMap { try reader.nomination($0) }
        .filter { record in
          guard own == nil || record.ward.ward == own?.ward else { return false }
          return try reader.instance(record.kind.procedure, of: record.number)?.state
            == .at(step.rawValue)
        }
    }
  }

  func nothing(at step: NominationStep, _ selection: NominationSelection) -> Refusal {
    switch selection {
    case .batch(let batch):
      Refusal(
        .nominationNoneAtStep,
        [.reference: batch.reference.description, .step: step.rawValue])
    case .numbers: Refusal(.nominationNoneAtStep, [.step: step.rawValue])
    }
  }
}

extension NominationStep {
  /// What somebody must be allowed to do to bring the step into the book.
  var permission: Permission {
    switch self {
    case .propose: .propose
    case .appraisal: .appraise
    case .study, .wardChiefs: .advanceInWard
    case .departmentReview: .reviewNomination
    case .committee: .decideNomination
    case .post, .objectionWindow: .closeNotice
    case .consult, .reply: .consultProcurator
    case .wardenMeeting: .approveNomination
    case .bureau, .submit: .submitNomination
    case .ruling: .recordRuling
    case .result: .postNotice
    }
  }
}

extension StepOutcome {
  /// Whether the outcome lets a nomination go on.
  var isOnward: Bool {
    [.recorded, .agreed, .passed, .approved, .answered, .submitted].contains(self)
  }
}
