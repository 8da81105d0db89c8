import PrisonAffairs
import RecordBook

/// Runs worked cases against the rules, with the law of a folder or of a book.
public struct CaseRunner {
  let law: Law
  /// What a mutation test leaves out.
  let switched: SwitchedRule
  private let comparesFigures: Bool
  private let gathered = LawOfDays()

  public init(law: Law) {
    self.law = law
    switched = SwitchedRule(rule: nil)
    comparesFigures = true
  }

  /// A runner for mutation tests, which may leave one rule out. A figure that a finding merely
  /// repeats from the law differs with the law and shows no consequence, so only outcomes count:
  /// points, days, who decides, refusals and how each finding stands.
  init(ofOutcomes law: Law, without rule: RuleIdentifier?) {
    switched = SwitchedRule(rule: rule)
    self.law = law.with(switched.policies(law.policies))
    comparesFigures = false
  }

  /// The law of a day for one subject, gathered once: most cases are of a few days.
  func rule<Subject>(
    on day: CivilDate, _ gather: (PolicySet, CivilDate) throws -> Subject
  ) rethrows -> Subject {
    try gathered.subject(on: day) { try gather(law.policies, day) }
  }

  /// Runs one case; faults of its form are thrown with file and line.
  public func run(_ worked: WorkedCase) throws -> CaseResult {
    var comparison = CaseComparison(comparesFigures: comparesFigures)
    do {
      switch worked.kind {
      case .pointsMonth: try pointsMonth(worked, &comparison)
      case .entry: try entry(worked, &comparison)
      case .workingDays: workingDays(worked, &comparison)
      case .noticeClock: try noticeClock(worked, &comparison)
      case .objectionTime: try objectionTime(worked, &comparison)
      case .quorum: try quorum(worked, &comparison)
      case .separation: try separation(worked, &comparison)
      case .noticeLine: try noticeLine(worked, &comparison)
      case .grading: try grading(worked, &comparison)
      case .ranking: try ranking(worked, &comparison)
      case .share: try share(worked, &comparison)
      case .reward: try reward(worked, &comparison)
      case .carryOver: try carryOver(worked, &comparison)
      case .cancellation: try cancellation(worked, &comparison)
      case .strictGroup: try strictGroup(worked, &comparison)
      case .cycleTransition: try cycleTransition(worked, &comparison)
      case .treatmentChange: try treatmentChange(worked, &comparison)
      case .meetings: try meetings(worked, &comparison)
      case .opinionTime: try timeLimit(.opinionTime, worked, &comparison)
      case .gradingTime: try gradingTime(worked, &comparison)
      case .sentence: try sentence(worked, &comparison)
      case .commutation: try commutation(worked, &comparison)
      case .committeeSize: try committeeSize(worked, &comparison)
      case .transition: try transition(worked, &comparison)
      case .property: try property(worked, &comparison)
      case .repentance: try repentance(worked, &comparison)
      case .parole: try parole(worked, &comparison)
      case .otherClock: try otherClock(worked, &comparison)
      case .mealDiners: try mealDiners(worked, &comparison)
      case .foodPurchase: try foodPurchase(worked, &comparison)
      case .foodStock: try foodStock(worked, &comparison)
      case .foodCount: try foodCount(worked, &comparison)
      case .foodSample: try foodSample(worked, &comparison)
      case .menu: try menu(worked, &comparison)
      case .mealMonth: try mealMonth(worked, &comparison)
      case .spendingLimit: try spendingLimit(worked, &comparison)
      case .spendingPattern: try spendingPattern(worked, &comparison)
      case .paySplit: try paySplit(worked, &comparison)
      case .allowance: try allowance(worked, &comparison)
      }
    } catch let refusal as Refusal {
      comparison.expect("refusal", worked.expected.text("refusal") ?? "-", refusal.code.rawValue)
    }
    for rule in worked.rules where RuleIdentifier(rawValue: rule) == nil {
      comparison.expect("rules", rule, "-")
    }
    // A case that was refused has not been read to its end; its differences say so.
    if comparison.differences.isEmpty {
      worked.facts.finish()
      worked.expected.finish()
      try worked.facts.throwFaults()
    }
    return CaseResult(
      name: worked.name, file: worked.file, line: worked.line, rules: worked.rules,
      differences: comparison.differences)
  }
}

/// What was gathered of one law, by its type and the day.
private final class LawOfDays {
  private struct Key: Hashable {
    let type: ObjectIdentifier
    let day: CivilDate
  }

  private var known: [Key: Any] = [:]

  func subject<Subject>(on day: CivilDate, _ gather: () throws -> Subject) rethrows -> Subject {
    let key = Key(type: ObjectIdentifier(Subject.self), day: day)
    if let subject = known[key] as? Subject { return subject }
    let subject = try gather()
    known[key] = subject
    return subject
  }
}

/// Compares what a case expects with what came out.
struct CaseComparison {
  /// Whether the figures of findings are compared, or only how findings stand.
  let comparesFigures: Bool
  private(set) var differences: [String] = []

  /// An expectation that is not stated holds.
  mutating func expect(_ name: String, _ expected: String?, _ found: String) {
    guard let expected, expected != found else { return }
    differences.append("\(name): \(expected) ≠ \(found)")
  }

  mutating func expect(_ name: String, _ expected: Points?, _ found: Points) {
    expect(name, expected?.description, found.description)
  }

  /// A list in its order, where the case states one.
  mutating func expect(_ name: String, _ expected: CaseNode, _ found: [String]) {
    guard expected.has(name) else { return }
    expect(name, expected.texts(name).joined(separator: ", "), found.joined(separator: ", "))
  }

  /// A case that should have been refused was not.
  mutating func expectNoRefusal(_ expected: CaseNode) {
    if let code = expected.text("refusal") { differences.append("refusal: \(code) ≠ -") }
  }

  /// Every finding listed must occur with its status and figures.
  mutating func expectFindings(_ expected: CaseNode, _ found: [Finding]) {
    for node in expected.list("findings") {
      let rule = node.text("rule") ?? ""
      let status = node.text("status")
      let figures = node.child("figures")
      let names = figures?.keys() ?? []
      node.finish()
      let matches = found.filter { finding in
        finding.rule.rawValue == rule && (status == nil || finding.status.code == status)
          && names.allSatisfy { name in
            // The part, or the kind of food, says which finding is meant.
            let isName = [FigureName.part, .food].contains { $0.rawValue == name }
            guard comparesFigures || isName else { return true }
            let wanted = figures?.text(name)
            return finding.figures.contains { $0.name.rawValue == name && $0.value == wanted }
          }
      }
      if matches.isEmpty {
        let wanted = names.map { "\($0)=\(figures?.text($0) ?? "")" }.joined(separator: " ")
        let have = found.filter { $0.rule.rawValue == rule }.map { finding in
          "\(finding.status.code) "
            + finding.figures.map { "\($0.name.rawValue)=\($0.value)" }.joined(separator: " ")
        }
        differences.append(
          "finding \(rule): \(status ?? "") \(wanted) ≠ \(have.joined(separator: " | "))")
      }
    }
  }
}
