/// The closed kinds of steps a procedure can have.
public enum StepKind: String, CaseIterable, Sendable {
  case record, study, review, decide, post, objectionWindow, consult, submit, ruling
  case publishResult, close

  /// The outcomes a step of this kind can end with; the first is the one that leads onwards.
  public var outcomes: [StepOutcome] {
    switch self {
    case .record: [.recorded, .withdrawn]
    case .study: [.agreed, .returned, .refused, .withdrawn]
    case .review: [.passed, .continued, .returned, .withdrawn]
    case .decide: [.approved, .returned, .refused, .withdrawn]
    case .post: [.posted, .returned, .withdrawn]
    case .objectionWindow: [.elapsed, .reopened, .withdrawn]
    case .consult: [.answered, .withdrawn]
    case .submit: [.submitted, .returned, .withdrawn]
    case .ruling: [.allowed, .denied, .withdrawn]
    case .publishResult: [.published]
    case .close: [.closed]
    }
  }
}

/// How a step ended.
public enum StepOutcome: String, CaseIterable, Sendable {
  case recorded, agreed, passed, continued, returned, approved, refused, posted, elapsed, reopened
  case answered, submitted, allowed, denied, published, closed
  /// Taken back before it was ruled on (撤回).
  case withdrawn

  /// Outcomes that send a matter back or end it against the person need a stated reason.
  public var needsReason: Bool {
    switch self {
    case .returned, .refused, .reopened, .denied, .withdrawn: true
    default: false
    }
  }
}

/// How far power can go wrong in a step.
public enum RiskLevel: String, CaseIterable, Sendable {
  case low, medium, high
}

/// A condition a subject answers; a step with a condition that does not hold is passed over.
public enum StepCondition: String, CaseIterable, Sendable {
  /// The matter goes to the prison's body (司规〔2021〕3号 第二十七条).
  case higherApproval = "higher-approval"
  /// The inmate asked for a review (第三十六条).
  case appealed
  /// The procurator's opinion is not followed, so it is answered with reasons (司发通〔2014〕38号).
  case opinionNotFollowed = "opinion-not-followed"
  /// The provincial bureau decides too (监狱法 2026 第五十条第二款; 司法部令第130号 第四条).
  case bureauRequired = "bureau-required"
}

/// Who acts in a step: holders of roles one by one, or a body by vote.
public enum StepActor: Hashable, Sendable {
  case roles([String])
  /// A body, and the identifier of the value that says which share must agree.
  case body(String, quorum: String)
}

/// One step of a procedure, as law and house rules set it.
public struct Step: Hashable, Sendable {
  /// Where an outcome leads.
  public enum Target: Hashable, Sendable {
    case step(String)
    case end
  }

  public let identifier: String
  public let kind: StepKind
  public let title: Text
  public let actor: StepActor
  public let documents: [String]
  /// The identifier of a policy value with a unit of time.
  public let limit: String?
  public let risk: RiskLevel
  /// The supervision point (监察点).
  public let supervision: Text
  public let article: String
  public let condition: StepCondition?
  public let targets: [StepOutcome: Target]

  public init(
    identifier: String, kind: StepKind, title: Text, actor: StepActor, documents: [String],
    limit: String?, risk: RiskLevel, supervision: Text, article: String,
    condition: StepCondition?, targets: [StepOutcome: Target]
  ) {
    self.identifier = identifier
    self.kind = kind
    self.title = title
    self.actor = actor
    self.documents = documents
    self.limit = limit
    self.risk = risk
    self.supervision = supervision
    self.article = article
    self.condition = condition
    self.targets = targets
  }

  /// Where the onward outcome leads.
  public var onward: Target? { kind.outcomes.first.flatMap { targets[$0] } }

  /// The same step with other targets.
  func with(targets: [StepOutcome: Target]) -> Step {
    Step(
      identifier: identifier, kind: kind, title: title, actor: actor, documents: documents,
      limit: limit, risk: risk, supervision: supervision, article: article, condition: condition,
      targets: targets)
  }
}
