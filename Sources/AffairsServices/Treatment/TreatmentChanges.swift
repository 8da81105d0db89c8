public import PrisonAffairs
import RecordBook

/// A change of treatment grade as somebody proposes it.
public struct TreatmentRequest: Hashable, Sendable {
  public let inmate: InmateNumber
  public let grade: String
  public let ground: TreatmentGround
  public let reason: String
  /// A later day from which it is to take effect; nil for the day on which the change closes.
  public let fromDay: CivilDate?

  public init(
    inmate: InmateNumber, grade: String, ground: TreatmentGround, reason: String,
    fromDay: CivilDate? = nil
  ) {
    self.inmate = inmate
    self.grade = grade
    self.ground = ground
    self.reason = reason
    self.fromDay = fromDay
  }
}

/// What a body decides on a proposed change.
public enum TreatmentDecision: Hashable, Sendable {
  case approved
  /// Sent back, with the reason.
  case returned(String)
  /// Ended against the proposal, with the reason.
  case refused(String)

  fileprivate var outcome: (StepOutcome, reason: String?) {
    switch self {
    case .approved: (.approved, nil)
    case .returned(let reason): (.returned, reason)
    case .refused(let reason): (.refused, reason)
    }
  }
}

/// A step that was taken on a change of treatment grade.
public struct TreatmentStep: Hashable, Sendable {
  public let act: Int
  public let reference: Reference
  /// Nil where a change that cannot be judged any more was sent back or refused.
  public let determination: TreatmentDetermination?
  public let state: String
}

extension Office {
  /// Proposes a change of treatment grade, or makes a proposal again that was sent back.
  ///
  /// Refuses while another change is under way (`treatment.change-open`), without a reason
  /// (`ground.required`), where the conditions that province or prison set do not hold or are not
  /// known (`treatment.conditions-not-met`), and as `TreatmentRule` does.
  public func proposeTreatment(_ request: TreatmentRequest) throws -> TreatmentStep {
    try treatmentStep(.treatmentProposed) { reader in
      _ = try knownInmate(request.inmate, on: today, reader)
      guard let ward = try reader.placement(of: request.inmate, on: today)?.ward else {
        throw Refusal(.wardUnknown, [.ward: ""])
      }
      let actor = try require(.proposeTreatment, ward: ward, reader)
      guard request.reason.contains(where: { !$0.isWhitespace }) else {
        throw Refusal(.groundRequired)
      }
      let grades = try reader.treatmentGrades(of: request.inmate)
      let number = try numberOfProposal(request.inmate, grades, reader)
      let proposal = TreatmentProposal(
        inmate: request.inmate, number: number, ward: ward, grade: request.grade,
        previous: grades.last { $0.fromDay <= today }?.grade, ground: request.ground,
        reason: request.reason, fromDay: request.fromDay)
      let subject = try TreatmentSubject(
        proposal, proposedOn: today, authors: [actor], today: today, policies: policies, reader)
      try subject.requirePermitted()
      let (facts, state) = try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: TreatmentProcedure.identifier, step: TreatmentProcedure.propose,
          outcome: .recorded, ward: ward), on: subject)
      return ([proposal.fact] + facts, subject, state)
    }
  }

  /// The number of a new change, or that of one which was sent back to be proposed again.
  private func numberOfProposal(
    _ inmate: InmateNumber, _ grades: [TreatmentGradeRecord], _ reader: BookReader
  ) throws -> Int {
    let count = try reader.treatmentChangeCount(of: inmate)
    guard count > 0 else { return 1 }
    let reference = Reference.treatment(inmate, count)
    let state = try reader.instance(
      TreatmentProcedure.identifier, of: reference.description)?.state
    if state == .at(TreatmentProcedure.propose) { return count }
    // A grade that was decided for a later day is a change that has not ended yet.
    let waits = grades.last.map { $0.fromDay > today } ?? false
    guard state == nil || state == .ended, !waits else {
      throw Refusal(
        .treatmentChangeOpen,
        [.reference: reference.description, .state: state?.code ?? ""])
    }
    return count + 1
  }

  /// The clerk's check of a proposal against the book: it passes, or goes back with a reason.
  public func checkTreatment(
    _ inmate: InmateNumber, returnBecause reason: String? = nil
  ) throws -> TreatmentStep {
    try treatmentStep(.treatmentChecked) { reader in
      let subject = try openTreatment(inmate, reader)
      try require(.reviewTreatment, ward: subject.proposal.ward, reader)
      if reason == nil { try subject.requirePermitted() }
      let (facts, state) = try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: TreatmentProcedure.identifier, step: TreatmentProcedure.check,
          outcome: reason == nil ? .passed : .returned, ward: subject.proposal.ward,
          reason: reason), on: subject)
      return (facts, subject, state)
    }
  }

  /// The decision of the body whose turn it is: the ward group's, or the prison's where a grade at
  /// an end of the order is concerned or one is passed over.
  ///
  /// The proposer's vote does not carry the proposal. Refuses (`treatment.conditions-not-met`) to
  /// approve what no longer follows from the book.
  public func decideTreatment(
    _ inmate: InmateNumber, _ decision: TreatmentDecision, sitting: SittingRequest
  ) throws -> TreatmentStep {
    try treatmentStep(.treatmentDecided) { reader in
      let subject = try openTreatment(inmate, reader)
      let runner = ProcedureRunner(office: self, reader: reader)
      let state = try runner.state(TreatmentProcedure.identifier, of: subject.reference)
      let isOfPrison = state == .at(TreatmentProcedure.prisonDecision)
      try require(
        isOfPrison ? .decideTreatment : .confirmTreatment,
        ward: isOfPrison ? nil : subject.proposal.ward, reader)
      if decision == .approved { try subject.requirePermitted() }
      let (outcome, reason) = decision.outcome
      let counts = policies.flag("procedure.author-vote-counts", on: today) ?? false
      let (facts, next) = try runner.take(
        StepRequest(
          procedure: TreatmentProcedure.identifier,
          step: isOfPrison
            ? TreatmentProcedure.prisonDecision : TreatmentProcedure.groupDecision,
          outcome: outcome, ward: subject.proposal.ward, reason: reason, sitting: sitting,
          leavesAuthorsOut: !counts), on: subject)
      return (facts, subject, next)
    }
  }

  /// Sends a decided change that was not yet posted back to the ward group, with a reason.
  public func reopenTreatment(_ inmate: InmateNumber, reason: String) throws -> TreatmentStep {
    try treatmentStep(.treatmentReturned) { reader in
      try require(.closeNotice, reader)
      let subject = try openTreatment(inmate, reader)
      let (facts, state) = try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: TreatmentProcedure.identifier, step: TreatmentProcedure.post,
          outcome: .returned, ward: subject.proposal.ward, reason: reason), on: subject)
      return (facts, subject, state)
    }
  }

  /// The change of an inmate that is under way; refuses where none is (`treatment.no-change`).
  private func openTreatment(
    _ inmate: InmateNumber, _ reader: BookReader
  ) throws -> TreatmentSubject {
    let number = try reader.treatmentChangeCount(of: inmate)
    guard number > 0, let proposal = try reader.treatmentProposal(of: inmate, number),
      try reader.instance(
        TreatmentProcedure.identifier, of: proposal.reference.description)?.state != .ended
    else { throw Refusal(.treatmentNoChange, [.inmate: inmate.text]) }
    return try treatmentSubject(proposal, reader)
  }

  /// A proposal of the book as a subject, judged as of the day it was made.
  func treatmentSubject(
    _ proposal: TreatmentProposal, _ reader: BookReader
  ) throws -> TreatmentSubject {
    let steps =
      try reader.instance(
        TreatmentProcedure.identifier, of: proposal.reference.description)?.steps ?? []
    let proposers = try steps.filter { $0.step == TreatmentProcedure.propose }.compactMap {
      try reader.act($0.act)?.actor
    }
    guard let header = try reader.act(proposal.act) else {
      throw Refusal(.treatmentUnknown, [.reference: proposal.reference.description])
    }
    return try TreatmentSubject(
      proposal, proposedOn: header.moment.day, authors: Set(proposers), today: today,
      policies: policies, reader)
  }

  /// Writes one act on a change and says where it stands then.
  private func treatmentStep(
    _ kind: ActKind,
    _ body: (BookReader) throws -> (facts: [Fact], subject: TreatmentSubject, state: ProcedureState)
  ) throws -> TreatmentStep {
    var taken: (subject: TreatmentSubject, state: ProcedureState)?
    let act = try act(kind) { reader in
      let step = try body(reader)
      taken = (step.subject, step.state)
      return step.facts
    }
    guard let taken else { throw Refusal(.treatmentUnknown) }
    return TreatmentStep(
      act: act, reference: taken.subject.reference, determination: taken.subject.result,
      state: taken.state.code)
  }
}

extension Office {
  /// Whether a fact is a grade that a change brought: another change alone ends it.
  func isOfTreatmentChange(
    _ key: FactKey, in table: FactTable, _ reader: BookReader
  ) throws -> Bool {
    guard table.name == "treatment_grade", let content = try reader.content(of: key) else {
      return false
    }
    return content.first { $0.column == "number" }?.value != "0"
  }
}
