public import PrisonAffairs
import RecordBook

/// A service outside prison as somebody proposes it.
public struct OutsideRequest: Hashable, Sendable {
  public let inmate: InmateNumber
  public let ground: OutsideGround
  /// 病情严重: approved first, announced afterwards.
  public let isUrgent: Bool
  /// How long, in months; nil where the ground itself ends it.
  public let months: Int?

  public init(inmate: InmateNumber, ground: OutsideGround, isUrgent: Bool, months: Int?) {
    self.inmate = inmate
    self.ground = ground
    self.isUrgent = isUrgent
    self.months = months
  }
}

/// Where whoever's turn it is takes a service outside prison.
public enum OutsideMove: Hashable, Sendable {
  case onward
  /// Sent back, with the reason.
  case returned(String)
  /// Ended against the proposal, with the reason.
  case refused(String)
  /// Taken back, with the reason.
  case withdrawn(String)

  fileprivate func outcome(at step: Step) -> (StepOutcome?, reason: String?) {
    switch self {
    case .onward: (step.kind.outcomes.first, nil)
    case .returned(let reason): (.returned, reason)
    case .refused(let reason): (.refused, reason)
    case .withdrawn(let reason): (.withdrawn, reason)
    }
  }
}

/// A step that was taken.
public struct OutsideStep: Hashable, Sendable {
  public let act: Int
  public let reference: Reference
  public let procedure: String
  public let state: String
}

extension Office {
  /// Proposes temporary service outside prison, or makes a proposal again that was sent back.
  ///
  /// Refuses while another is under way or being served (`outside.open`), and an urgent one on
  /// another ground than illness (`outside.urgent-ground`, 司发通〔2016〕78号 第十七条).
  public func proposeOutside(_ request: OutsideRequest) throws -> OutsideStep {
    try outsideStep(.outsideProposed) { reader in
      _ = try knownInmate(request.inmate, on: today, reader)
      guard let ward = try reader.placement(of: request.inmate, on: today)?.ward else {
        throw Refusal(.wardUnknown, [.ward: ""])
      }
      let actor = try require(.proposeOutside, ward: ward, reader)
      guard !request.isUrgent || request.ground == .illness else {
        throw Refusal(.outsideUrgentGround, [.value: request.ground.rawValue])
      }
      if let months = request.months, months < 1 { throw Refusal(.outsideDates) }
      let proposal = OutsideProposal(
        inmate: request.inmate, number: try numberOfOutside(request, reader), ward: ward,
        ground: request.ground, isUrgent: request.isUrgent, months: request.months)
      let subject = OutsideSubject(proposal: proposal, authors: [actor])
      let taken = try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: proposal.procedure, step: OutsideProcedure.propose, outcome: .recorded,
          ward: ward), on: subject)
      return ([proposal.fact] + taken.facts, subject, taken.state)
    }
  }

  /// The number of a new one, or that of one which was sent back to be proposed again.
  private func numberOfOutside(
    _ request: OutsideRequest, _ reader: BookReader
  ) throws -> Int {
    let count = try reader.outsideCount(of: request.inmate)
    guard count > 0 else { return 1 }
    let reference = Reference.outside(request.inmate, count)
    let running = try reader.instances(of: reference.description).first { $0.state != .ended }
    let isServed =
      try reader.outsideDecision(of: request.inmate, count) != nil
      && reader.outsideEnd(of: request.inmate, count) == nil
    if running?.state == .at(OutsideProcedure.propose),
      (running?.procedure == OutsideProcedure.urgent) == request.isUrgent
    {
      return count
    }
    guard running == nil, !isServed else {
      throw Refusal(
        .outsideOpen,
        [.reference: reference.description, .state: running?.state?.code ?? ""])
    }
    return count + 1
  }

  /// Takes the step that is due: onward, back, to an end against it, or withdrawn.
  ///
  /// What is posted goes on by its notice and what the bureau approves by its decision, so neither
  /// is taken here (`procedure.step-outcome`). The proposer's vote does not count in favour.
  public func advanceOutside(
    _ inmate: InmateNumber, _ move: OutsideMove, sitting: SittingRequest? = nil,
    documents: [String] = []
  ) throws -> OutsideStep {
    try outsideStep(.outsideAdvanced) { reader in
      let (subject, step) = try dueOutside(inmate, reader)
      try require(.advanceOutside, ward: subject.proposal.ward, reader)
      let (outcome, reason) = move.outcome(at: step)
      let isElsewhere =
        [.post, .objectionWindow].contains(step.kind)
        || (step.identifier == OutsideProcedure.bureau && move == .onward)
        || step.identifier == OutsideProcedure.propose
      guard let outcome, !isElsewhere else {
        throw Refusal(
          .stepOutcome,
          [.step: step.identifier, .outcome: outcome?.rawValue ?? ""])
      }
      let taken = try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: subject.proposal.procedure, step: step.identifier, outcome: outcome,
          ward: subject.proposal.ward, reason: reason, sitting: sitting, documents: documents,
          leavesAuthorsOut: true), on: subject)
      return (taken.facts, subject, taken.state)
    }
  }

  /// The service outside prison that is under way, and the step that is due; refuses where there
  /// is none (`outside.not-under-way`).
  func dueOutside(
    _ inmate: InmateNumber, _ reader: BookReader
  ) throws -> (OutsideSubject, Step) {
    let count = try reader.outsideCount(of: inmate)
    guard count > 0, let proposal = try reader.outsideProposal(of: inmate, count),
      let instance = try reader.instance(
        proposal.procedure, of: proposal.reference.description),
      case .at(let name)? = instance.state,
      let step = policies.procedure(of: instance, at: name, on: today)?.step(name)
    else { throw Refusal(.outsideNotUnderWay, [.inmate: inmate.text]) }
    return (try outsideSubject(proposal, reader), step)
  }

  /// Writes one act and says where it stands then.
  func outsideStep(
    _ kind: ActKind,
    _ body: (BookReader) throws -> (facts: [Fact], subject: OutsideSubject, state: ProcedureState)
  ) throws -> OutsideStep {
    var taken: (subject: OutsideSubject, state: ProcedureState)?
    let act = try act(kind) { reader in
      let step = try body(reader)
      taken = (step.subject, step.state)
      return step.facts
    }
    guard let taken else { throw Refusal(.outsideUnknown) }
    return OutsideStep(
      act: act, reference: taken.subject.reference, procedure: taken.subject.proposal.procedure,
      state: taken.state.code)
  }
}
