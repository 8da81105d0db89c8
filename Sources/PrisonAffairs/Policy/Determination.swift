/// How one condition of a rule stands. "No" and "not known" never look the same.
public enum FindingStatus: Hashable, Sendable {
  case satisfied
  case notSatisfied
  /// A fact is missing; it is named.
  case undetermined(missing: String)
  /// A person must judge: the role, who must state grounds.
  case forJudgement(role: String)

  /// The word for files and machines.
  public var code: String {
    switch self {
    case .satisfied: "satisfied"
    case .notSatisfied: "not-satisfied"
    case .undetermined: "undetermined"
    case .forJudgement: "for-judgement"
    }
  }
}

/// A named figure that a finding compared.
public struct Figure: Hashable, Sendable {
  public let name: FigureName
  public let value: String

  public init(_ name: FigureName, _ value: some CustomStringConvertible) {
    self.name = name
    self.value = value.description
  }
}

/// The figures that rules compare; words for them are made at the edge.
public enum FigureName: String, CaseIterable, Sendable {
  case part, days, monthDays, base, bonus, counted, cap, deduction, special, penalty, total
  case average, months, maximum, minimum, value, members, inFavour, needed, limit, day, end
  case entries, yearTotal
  case month, grade, reward, warnings, demerits, solitary, graded, active, ratio, rank
  case balance, cancelled, kept, carried, cycles, rewards, restart
  case group, layer
  case meetings, begin
  case item, act, ground, question, crime, sentence
  case category, mark, row, least, most, amount, waived, kind
  case diet, dinerDays, food, stored, issued, perHead, shortfall, price, priceBefore
  case income, cumulative
  case excess, left
  case perHeadMinimum, perHeadMaximum
}

/// One condition, examined: rule, article, how it stands and the figures compared.
public struct Finding: Hashable, Sendable {
  public let rule: RuleIdentifier
  public let citation: Citation
  public let status: FindingStatus
  public let figures: [Figure]

  public init(
    _ rule: RuleIdentifier, _ citation: Citation, _ status: FindingStatus, _ figures: [Figure] = []
  ) {
    self.rule = rule
    self.citation = citation
    self.status = status
    self.figures = figures
  }
}

/// What all findings together come to.
public enum Outcome: Hashable, Sendable {
  case permitted
  case refused
  /// Facts are missing; they are named.
  case incomplete([String])
  case awaitsJudgement

  public var code: String {
    switch self {
    case .permitted: "permitted"
    case .refused: "refused"
    case .incomplete: "incomplete"
    case .awaitsJudgement: "awaits-judgement"
    }
  }
}

/// A decision that explains itself: outcome and findings in the order they were made.
public struct Determination: Hashable, Sendable {
  public let outcome: Outcome
  public let findings: [Finding]

  public init(outcome: Outcome, findings: [Finding]) {
    self.outcome = outcome
    self.findings = findings
  }
}
