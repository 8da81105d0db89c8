public import PrisonAffairs
public import RecordBook

extension Office {
  /// The next step of a list before its notice: it is opened, checked, and settled.
  ///
  /// Refuses an empty list (`nomination.none-at-step`) and a nomination on it whose upheld
  /// objection the committee has not heeded (`notice.objection-upheld`).
  public func settleList(
    _ batch: BatchNumber, for purpose: BatchPurpose = .nomination,
    returnBecause reason: String? = nil
  ) throws -> (act: Int, state: String) {
    var state = ""
    let act = try act(.nominationsListed) { reader in
      let subject = try batchSubject(batch, purpose, reader)
      let due = try reader.instance(purpose.procedure, of: subject.reference.description)?.state
      let step = due?.step.flatMap { BatchStep(rawValue: $0) } ?? .open
      try require(step.permission, reader)
      guard !subject.listed.isEmpty || reason != nil || step == .open else {
        throw nothing(at: purpose.waiting, .batch(batch))
      }
      if reason == nil {
        try requireHeeded(subject.listed, reader)
        if step == .list { try requireChecked(subject, reader) }
      }
      let taken = try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: purpose.procedure, step: step.rawValue,
          outcome: reason == nil ? step.onward : .returned, reason: reason), on: subject)
      state = taken.state.code
      return taken.facts
    }
    return (act, state)
  }

  /// An objection is answered, and one that was upheld is heeded by the committee, before the same
  /// proposal is posted again, in whatever batch (监狱法 2026 第五十条).
  ///
  /// Refuses `notice.objection-open` and `notice.objection-upheld`.
  func requireHeeded(_ nominations: [NominationRecord], _ reader: BookReader) throws {
    let listed = Dictionary(
      nominations.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for objection in try reader.objections() {
      guard let nomination = listed[objection.target] else { continue }
      let state = try objectionFile(objection.number, reader).state
      if state == .at(ObjectionProcedure.reexamination) || state == .at(ObjectionProcedure.review) {
        throw Refusal(.noticeObjectionOpen, [.number: objection.number])
      }
      guard let answer = try reader.answers(to: objection.number).last,
        answer.answer != .dismissed,
        try reader.groundWithoutChange(of: objection.number, answer.stage) == nil,
        let decided = try reader.instance(nomination.kind.procedure, of: nomination.number)?
          .steps.last(where: { $0.step == NominationStep.committee.rawValue }),
        decided.act < answer.act
      else { continue }
      throw Refusal(
        .noticeObjectionUpheld,
        [.number: objection.number, .reference: nomination.number])
    }
  }

  /// Who signs the list signs what was checked: nobody joins or leaves it in between.
  private func requireChecked(_ subject: BatchSubject, _ reader: BookReader) throws {
    let checked = try reader.instance(
      subject.purpose.procedure, of: subject.reference.description)?.steps.last {
        $0.step == BatchStep.check.rawValue && $0.outcome == StepOutcome.passed.rawValue
      }
    guard checked?.inputsDigest == subject.digest else {
      throw Refusal(.noticeInputsChanged, [.reference: subject.reference.description])
    }
  }
}

extension BatchStep {
  /// What somebody must be allowed to do to take a list through the step.
  fileprivate var permission: Permission {
    switch self {
    case .open: .openBatch
    case .check: .reviewNomination
    case .list: .decideNomination
    case .post, .objectionWindow, .close: .closeNotice
    }
  }

  /// The outcome that leads on.
  fileprivate var onward: StepOutcome {
    switch self {
    case .open: .recorded
    case .check: .passed
    case .list: .approved
    case .post: .posted
    case .objectionWindow: .elapsed
    case .close: .closed
    }
  }
}
