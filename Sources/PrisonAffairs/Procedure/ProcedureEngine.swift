/// What a procedure needs to know of its subject. The engine knows no subject.
public protocol ProcedureSubject<Fact> {
  /// What the subject writes into the book when a step ends.
  associatedtype Fact

  /// The subject's name in the book.
  var reference: Reference { get }

  /// A digest of everything a decision on the subject rests on.
  var inputsDigest: String { get }

  /// Those who entered what is decided; none of them may approve it.
  var authors: Set<StaffNumber> { get }

  /// Whether a condition holds; a step whose condition does not hold is passed over.
  func holds(_ condition: StepCondition) -> Bool

  /// What the book gains when a step ends so.
  func facts(for step: Step, outcome: StepOutcome) throws -> [Fact]
}

/// Where an instance stands: the step that is due, or ended.
public enum ProcedureState: Hashable, Sendable {
  case at(String)
  case ended

  public var step: String? {
    if case .at(let step) = self { step } else { nil }
  }

  public var code: String { step ?? "ended" }
}

/// What somebody wants to do at a step.
public struct StepEvent: Hashable, Sendable {
  public let step: String
  public let outcome: StepOutcome
  public let actor: StaffNumber
  /// Roles the actor holds where the subject belongs.
  public let roles: Set<String>
  public let reason: String?
  public let documents: [String]
  public let sitting: Sitting?
  /// Members whose votes do not count in favour, because it is their own work that is decided.
  /// Where a sheet holds the work of many, the subject examines each piece by itself instead.
  public let notCounted: Set<StaffNumber>

  public init(
    step: String, outcome: StepOutcome, actor: StaffNumber, roles: Set<String>,
    reason: String? = nil, documents: [String] = [], sitting: Sitting? = nil,
    notCounted: Set<StaffNumber> = []
  ) {
    self.step = step
    self.outcome = outcome
    self.actor = actor
    self.roles = roles
    self.reason = reason
    self.documents = documents
    self.sitting = sitting
    self.notCounted = notCounted
  }
}

/// Runs procedures: who may act, order, quorum, documents and what follows.
public struct ProcedureEngine: Sendable {
  public let procedure: Procedure
  /// The bodies and shares the procedure refers to.
  public let bodies: [String: Body]
  public let quorums: [String: Ratio]
  /// How few members a body may have, by its code, where a text says so.
  public let minimums: [String: Sourced<Int>]

  public init(
    procedure: Procedure, bodies: [String: Body], quorums: [String: Ratio],
    minimums: [String: Sourced<Int>] = [:]
  ) {
    self.procedure = procedure
    self.bodies = bodies
    self.quorums = quorums
    self.minimums = minimums
  }

  /// The state of a new instance: its first step whose condition holds.
  public func start(holds: (StepCondition) -> Bool) -> ProcedureState {
    guard let first = procedure.steps.first else { return .ended }
    return settle(.step(first.identifier), holds: holds)
  }

  /// The state after an event.
  ///
  /// Refuses, in this order: an ended procedure, a step that is not due, an outcome the step does
  /// not have, a role that may not, one's own work, a missing reason, a missing document, a body
  /// without its head's signature, a body of too few members, too few of them in favour.
  public func advance(
    _ state: ProcedureState, by event: StepEvent, authors: Set<StaffNumber>,
    holds: (StepCondition) -> Bool
  ) throws(Refusal) -> ProcedureState {
    guard case .at(let due) = state else {
      throw Refusal(.procedureEnded, [.step: event.step])
    }
    guard event.step == due, let step = procedure.step(due) else {
      throw Refusal(.stepNotNow, [.step: event.step, .state: due])
    }
    guard let target = step.targets[event.outcome] else {
      throw Refusal(.stepOutcome, [.step: due, .outcome: event.outcome.rawValue])
    }
    // Taking back is no decision of the step's own actor: the caller says who may, and a reason is
    // all it needs (监狱法 2026 第五十六条第二款).
    let isTakenBack = event.outcome == .withdrawn
    if !isTakenBack { try permit(event, at: step, authors: authors) }
    if event.outcome.needsReason, !(event.reason ?? "").contains(where: { !$0.isWhitespace }) {
      throw Refusal(.stepReasonRequired, [.step: due, .outcome: event.outcome.rawValue])
    }
    if isTakenBack { return settle(target, holds: holds) }
    if let missing = demandedDocuments(event, at: step)
      .first(where: { !event.documents.contains($0) })
    {
      throw Refusal(.stepDocumentMissing, [.step: due, .names: missing])
    }
    try requireQuorum(of: event, at: step)
    return settle(target, holds: holds)
  }

  /// The papers an outcome rests on. An officer who sends something back needs the reason alone: the
  /// paper of the step says that it may go on, and what is missing may be the very reason. A body
  /// keeps its minutes whatever it decides (司法部令第130号 第七条、第十条).
  private func demandedDocuments(_ event: StepEvent, at step: Step) -> [String] {
    if case .roles = step.actor, event.outcome == .returned { return [] }
    return step.documents
  }

  private func permit(
    _ event: StepEvent, at step: Step, authors: Set<StaffNumber>
  ) throws(Refusal) {
    let admitted: [String]
    switch step.actor {
    case .roles(let roles): admitted = roles
    case .body(let code, _): admitted = bodies[code]?.head ?? []
    }
    guard !event.roles.isDisjoint(with: admitted) else {
      if case .body(let code, _) = step.actor {
        throw Refusal(.bodyHeadMustSign, [.body: code, .step: step.identifier])
      }
      throw Refusal(
        .stepRole, [.step: step.identifier, .role: admitted.joined(separator: ", ")],
        citation: procedure.citation(of: step))
    }
    if [.review, .decide].contains(step.kind), authors.contains(event.actor) {
      throw Refusal(
        .separationOfDuties, [.step: step.identifier, .staff: event.actor.text])
    }
  }

  private func requireQuorum(of event: StepEvent, at step: Step) throws(Refusal) {
    guard case .body(let code, let quorum) = step.actor else { return }
    try requireSize(of: code, event)
    if let sitting = event.sitting, sitting.memberCount > 0,
      !sitting.votes.contains(where: { $0.member == event.actor })
    {
      throw Refusal(.bodyNotMember, [.staff: event.actor.text, .body: code])
    }
    guard let ratio = quorums[quorum], let sitting = event.sitting, sitting.memberCount > 0,
      sitting.finding(
        quorum: ratio, citation: procedure.citation, without: event.notCounted
      ).status == .satisfied
    else {
      let members = event.sitting?.memberCount ?? 0
      throw Refusal(
        .quorumNotReached,
        [
          .body: code, .count: String(event.sitting?.inFavourCount(without: event.notCounted) ?? 0),
          .minimum: String(quorums[quorum]?.smallestCount(of: members) ?? 1),
          .total: String(members),
        ], citation: procedure.citation(of: step))
    }
  }

  /// 司法部令第130号 第五条: a committee of too few members cannot vote, whoever is in favour.
  private func requireSize(of code: String, _ event: StepEvent) throws(Refusal) {
    guard let minimum = minimums[code], let sitting = event.sitting,
      sitting.sizeFinding(minimum: minimum).status == .notSatisfied
    else { return }
    throw Refusal(
      .bodyTooSmall,
      [
        .body: code, .total: String(sitting.memberCount), .minimum: String(minimum.value),
      ], citation: minimum.citation)
  }

  /// Passes over steps whose condition does not hold.
  private func settle(
    _ target: Step.Target, holds: (StepCondition) -> Bool
  ) -> ProcedureState {
    var target = target
    // A procedure has finitely many steps and onward targets that reach an end, so this ends.
    for _ in procedure.steps {
      guard case .step(let name) = target, let step = procedure.step(name) else { return .ended }
      guard let condition = step.condition, !holds(condition) else { return .at(name) }
      target = step.onward ?? .end
    }
    return .ended
  }
}
