/// Who may be proposed for which treatment grade, and who approves it.
///
/// The law names what grades differ in (司规〔2021〕3号 第四十条) and asks for timely adjustment
/// (监狱法 2026 第六十三条); it states no condition and no figure. Conditions come from provinces and
/// prisons alone; where they set none, a finding says so.
public struct TreatmentRule: Sendable {
  public let day: CivilDate
  /// The grades in force, the mildest first.
  public let grades: [TreatmentGrade]
  private let conditions: [String: TreatmentConditions]
  private let skippingIsForThePrison: Bool
  private let citations: [RuleIdentifier: Citation]

  private static let rules: [RuleIdentifier] = [
    .treatmentTime, .treatmentAverage, .treatmentPenaltyFree, .treatmentEvent, .treatmentApproval,
    .treatmentCycle,
  ]

  /// Gathers the figures of a day; refuses (`policy.not-in-force`) a day on which no layer has
  /// grades.
  public init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    self.day = day
    grades = policies.treatmentGrades(on: day)
    guard !grades.isEmpty else {
      throw Refusal(.policyNotInForce, [.code: "treatment.grades", .day: day.description])
    }
    var conditions: [String: TreatmentConditions] = [:]
    for grade in grades {
      conditions[grade.code] = policies.treatmentConditions(of: grade.code, on: day)
    }
    self.conditions = conditions
    skippingIsForThePrison = policies.flag(TreatmentRule.skipping, on: day) ?? true
    citations = Dictionary(
      TreatmentRule.rules.map { ($0, policies.citation(of: $0, on: day)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The value that says whether passing over a grade is for the prison to approve.
  public static let skipping = "treatment.change.skipping-to-prison"

  public func grade(_ code: String) -> TreatmentGrade? { grades.first { $0.code == code } }

  /// Judges a proposal.
  ///
  /// Refuses a grade that is not in the list (`treatment.grade-unknown`), the grade somebody is in
  /// already (`treatment.same-grade`) and a ground that does not lead there
  /// (`treatment.ground-direction`).
  public func determine(_ facts: TreatmentFacts) throws(Refusal) -> TreatmentDetermination {
    guard let target = grade(facts.proposed) else {
      throw Refusal(
        .treatmentGradeUnknown, [.value: facts.proposed, .day: day.description])
    }
    guard facts.current?.grade != target.code else {
      throw Refusal(.treatmentSameGrade, [.value: target.code])
    }
    let direction = direction(of: facts, to: target)
    guard facts.ground.directions.contains(direction) else {
      throw Refusal(
        .treatmentGroundDirection, [.value: facts.ground.rawValue, .kind: direction.rawValue])
    }
    var findings: [Finding] = []
    if direction == .milder {
      let asked = conditions[target.code]
      findings += [
        timeInGrade(facts, asked), average(facts, asked), latestCycle(facts, asked),
        penaltyFree(facts, asked),
      ]
    }
    if let event = event(facts) { findings.append(event) }
    let outcome = TreatmentRule.outcome(of: findings)
    let approval = approval(facts, target)
    return TreatmentDetermination(
      determination: Determination(outcome: outcome, findings: findings + [approval.finding]),
      direction: direction, approval: approval.scope)
  }

  /// What cannot be placed in the order any more is not milder than anything.
  private func direction(
    of facts: TreatmentFacts, to target: TreatmentGrade
  ) -> TreatmentDirection {
    guard let current = facts.current else { return .first }
    guard let now = grade(current.grade) else { return .stricter }
    return target.rank < now.rank ? .milder : .stricter
  }

  private static func outcome(of findings: [Finding]) -> Outcome {
    if findings.contains(where: { $0.status == .notSatisfied }) { return .refused }
    let missing = findings.compactMap { finding -> String? in
      if case .undetermined(let fact) = finding.status { fact } else { nil }
    }
    return missing.isEmpty ? .permitted : .incomplete(missing)
  }

  private func citation(_ rule: RuleIdentifier, _ asked: TreatmentConditions? = nil) -> Citation {
    asked?.citation ?? citations[rule] ?? Citation(document: rule.rawValue, article: "")
  }
}

// The conditions of a milder grade, each where a province or prison sets it.
extension TreatmentRule {
  /// Where no layer states a condition, the finding holds no figure and its words say so.
  private func unconditional(_ rule: RuleIdentifier) -> Finding {
    Finding(rule, citation(rule), .satisfied)
  }

  private func timeInGrade(_ facts: TreatmentFacts, _ asked: TreatmentConditions?) -> Finding {
    guard let needed = asked?.monthsInGrade else { return unconditional(.treatmentTime) }
    guard let since = facts.current?.since else {
      return Finding(
        .treatmentTime, citation(.treatmentTime, asked),
        .undetermined(missing: "treatment grade"), [Figure(.minimum, needed)])
    }
    // Full months: the day of the same number must have come.
    var months = 0
    while months < 1_200, since.adding(months: months + 1) <= facts.day { months += 1 }
    return Finding(
      .treatmentTime, citation(.treatmentTime, asked),
      months >= needed ? .satisfied : .notSatisfied,
      [Figure(.months, months), Figure(.minimum, needed)])
  }

  private func average(_ facts: TreatmentFacts, _ asked: TreatmentConditions?) -> Finding {
    guard let needed = asked?.average else { return unconditional(.treatmentAverage) }
    let latest = facts.months.filter { $0.key < YearMonth(facts.day) }
      .sorted { $0.key > $1.key }.prefix(needed.months)
    let figures = [Figure(.months, needed.months), Figure(.minimum, needed.points)]
    guard needed.months > 0, latest.count == needed.months else {
      return Finding(
        .treatmentAverage, citation(.treatmentAverage, asked),
        .undetermined(missing: "months before \(facts.day)"), figures)
    }
    // The sum is compared, so that no average is ever rounded up to its bound.
    let sum = latest.map(\.value).sum()
    let isReached = sum.hundredths >= needed.points.hundredths * needed.months
    return Finding(
      .treatmentAverage, citation(.treatmentAverage, asked),
      isReached ? .satisfied : .notSatisfied, figures + [Figure(.total, sum)])
  }

  private func latestCycle(_ facts: TreatmentFacts, _ asked: TreatmentConditions?) -> Finding {
    guard let needed = asked?.latestCycle else { return unconditional(.treatmentCycle) }
    guard let grade = facts.latestCycle else {
      return Finding(
        .treatmentCycle, citation(.treatmentCycle, asked),
        .undetermined(missing: "grade of the latest cycle"))
    }
    let isReached = grade == .active || (needed == .qualified && grade == .qualified)
    return Finding(
      .treatmentCycle, citation(.treatmentCycle, asked), isReached ? .satisfied : .notSatisfied,
      [Figure(.grade, grade.rawValue)])
  }

  private func penaltyFree(_ facts: TreatmentFacts, _ asked: TreatmentConditions?) -> Finding {
    guard let needed = asked?.penaltyFreeMonths else { return unconditional(.treatmentPenaltyFree) }
    let within = facts.penalties.keys.filter { day in
      day <= facts.day && day.adding(months: needed) > facts.day
    }
    return Finding(
      .treatmentPenaltyFree, citation(.treatmentPenaltyFree, asked),
      within.isEmpty ? .satisfied : .notSatisfied,
      [Figure(.minimum, needed)] + (within.isEmpty ? [] : [Figure(.entries, within.count)]))
  }

  /// A penalty or solitary confinement stated as a ground must stand in the book, since the
  /// grade that is to change began.
  private func event(_ facts: TreatmentFacts) -> Finding? {
    let since = facts.current?.since ?? .earliest
    func isConcerned(_ day: CivilDate) -> Bool { since <= day && day <= facts.day }
    let days: [CivilDate]
    switch facts.ground {
    case .solitary:
      days = facts.solitary + facts.penalties.filter { $0.value == .solitary }.map(\.key)
    case .penalty: days = facts.solitary + facts.penalties.map(\.key)
    case .initial, .conduct, .review, .violation: return nil
    }
    let latest = days.filter(isConcerned).max()
    return Finding(
      .treatmentEvent, citation(.treatmentEvent), latest == nil ? .notSatisfied : .satisfied,
      latest.map { [Figure(.day, $0)] } ?? [])
  }

  /// Grades at the ends, and passing over a grade, are for the prison to approve.
  private func approval(
    _ facts: TreatmentFacts, _ target: TreatmentGrade
  ) -> (scope: Scope, finding: Finding) {
    let place = grades.firstIndex { $0.code == target.code } ?? 0
    let now = facts.current.flatMap { current in grades.firstIndex { $0.code == current.grade } }
    let steps = now.map { abs($0 - place) }
    // A grade that the list no longer has cannot be counted from.
    let isUncounted = facts.current != nil && now == nil
    let skips = (steps ?? 1) > 1 || isUncounted
    let isForThePrison = target.approval == .prison || (skips && skippingIsForThePrison)
    return (
      isForThePrison ? .prison : .ward,
      Finding(
        .treatmentApproval, citation(.treatmentApproval),
        isForThePrison ? .notSatisfied : .satisfied, steps.map { [Figure(.value, $0)] } ?? [])
    )
  }
}
