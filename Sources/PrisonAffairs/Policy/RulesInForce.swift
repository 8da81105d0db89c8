/// Which of some rules are in force on a day, with the source of each.
struct RulesInForce: Sendable {
  private let citations: [RuleIdentifier: Citation]

  init(_ rules: [RuleIdentifier], of policies: PolicySet, on day: CivilDate) {
    let wanted = Dictionary(
      rules.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [RuleIdentifier: Citation] = [:]
    for layer in policies.layers {
      for policy in layer.rules {
        guard let rule = wanted[policy.heading.identifier],
          let version = policy.versions.first(where: { $0.isInForce(on: day) })
        else { continue }
        found[rule] = version.citation
      }
    }
    citations = found
  }

  func contains(_ rule: RuleIdentifier) -> Bool { citations[rule] != nil }

  /// The article of a rule; the rule's own name where it is not in force.
  subscript(_ rule: RuleIdentifier) -> Citation {
    citations[rule] ?? Citation(document: rule.rawValue, article: "")
  }

  /// A finding of a rule, under the article of a figure where the figure has one of its own.
  func finding(
    _ rule: RuleIdentifier, _ status: FindingStatus, _ figures: [Figure] = [],
    by citation: Citation? = nil
  ) -> Finding {
    Finding(rule, citation ?? self[rule], status, figures)
  }
}

extension Outcome {
  /// What findings come to: a "no" before what is missing, what is missing before a judgement.
  public init(of findings: [Finding]) {
    var missing: [String] = []
    var awaits = false
    for finding in findings {
      switch finding.status {
      case .satisfied: break
      case .notSatisfied:
        self = .refused
        return
      case .undetermined(let fact): if !missing.contains(fact) { missing.append(fact) }
      case .forJudgement: awaits = true
      }
    }
    self = missing.isEmpty ? (awaits ? .awaitsJudgement : .permitted) : .incomplete(missing)
  }
}
