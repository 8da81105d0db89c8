/// Whether repentance (确有悔改表现) is found on what people stated.
public struct RepentanceAssessment: Hashable, Sendable {
  public let findings: [Finding]
  /// Nil while an answer or a fact is missing.
  public let isFound: Bool?

  public init(findings: [Finding], isFound: Bool?) {
    self.findings = findings
    self.isFound = isFound
  }
}

/// Repentance as law takes it apart (法释〔2016〕23号 第三条; 法发〔2021〕31号 第一、五、九条; before
/// 2017 法释〔2012〕2号 第二条).
///
/// Each element is a judgement of people with a ground; the rule adds nothing to it but what law
/// says must be there, and what may never be held against anybody.
public struct RepentanceRule: Sendable {
  /// The day whose law counts.
  public let day: CivilDate
  private let rules: RulesInForce

  private static let rules: [RuleIdentifier] = [
    .repentanceElement, .repentanceAppeal, .repentanceProceeds, .repentanceScores,
    .repentanceUnnamed,
  ]

  /// The four elements of 第三条第一款, in its order.
  public static let elements: [NominationQuestion] = [.confession, .discipline, .study, .labour]

  /// Who answers the elements.
  static let judge = "ward-police"

  /// Crimes after which proceeds must be returned (第三条第二款); 贪污贿赂 are crimes of office.
  private static let returning: Set<CategoryMark> = [.office, .finance, .mafia, .corruption]

  /// Gathers the law of a day; refuses (`policy.not-in-force`) a day on which no text is known.
  public init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    self.day = day
    rules = RulesInForce(RepentanceRule.rules, of: policies, on: day)
    guard rules.contains(.repentanceElement) else {
      throw Refusal(
        .policyNotInForce,
        [.code: RuleIdentifier.repentanceElement.rawValue, .day: day.description])
    }
  }

  /// Judges repentance on the answers of people, the marks of the judgment and merits up to a day,
  /// this rule's own by default. Nothing is refused.
  public func assess(
    _ facts: NominationFacts, on today: CivilDate? = nil
  ) -> RepentanceAssessment {
    let today = today ?? day
    let decisive =
      RepentanceRule.elements.map { element($0, facts) } + proceeds(facts) + unnamed(facts, today)
    let outcome = Outcome(of: decisive)
    let isFound: Bool? =
      switch outcome {
      case .permitted: true
      case .refused: false
      case .incomplete, .awaitsJudgement: nil
      }
    return RepentanceAssessment(
      findings: decisive + appeal(facts) + scores(facts, today), isFound: isFound)
  }

  /// 第三条第一款: all four at once. An answer without a ground is none.
  private func element(_ question: NominationQuestion, _ facts: NominationFacts) -> Finding {
    rules.finding(
      .repentanceElement, facts.status(of: question, judge: RepentanceRule.judge),
      [Figure(.question, question.rawValue)])
  }

  /// 第三条第二款: no repentance without returning proceeds, or with influence used to get the
  /// benefit, for officers, financial crime and mafia.
  private func proceeds(_ facts: NominationFacts) -> [Finding] {
    guard rules.contains(.repentanceProceeds) else { return [] }
    if facts.file.marks.isDisjoint(with: RepentanceRule.returning) {
      // A missing mark says something only where somebody looked.
      guard !facts.file.areMarksKnown else { return [] }
      return [
        rules.finding(.repentanceProceeds, .undetermined(missing: "marks of the judgment"))
      ]
    }
    return [
      rules.finding(
        .repentanceProceeds, facts.status(of: .proceedsReturned, judge: RepentanceRule.judge))
    ]
  }

  /// 法发〔2021〕31号 第九条: whoever hides name and address has none, save after major merit.
  private func unnamed(_ facts: NominationFacts, _ today: CivilDate) -> [Finding] {
    guard rules.contains(.repentanceUnnamed), facts.file.marks.contains(.unnamed) else {
      return []
    }
    let hasMajorMerit = facts.file.merits.contains { $0.degree == .major && $0.day <= today }
    return [rules.finding(.repentanceUnnamed, hasMajorMerit ? .satisfied : .notSatisfied)]
  }

  /// 第三条第三款; 监狱法 2026 第四十三条: an appeal is a right and counts against nobody. Said
  /// wherever confession is denied or still to be judged.
  private func appeal(_ facts: NominationFacts) -> [Finding] {
    let status = facts.status(of: .confession, judge: RepentanceRule.judge)
    guard rules.contains(.repentanceAppeal), status != .satisfied else { return [] }
    return [rules.finding(.repentanceAppeal, .satisfied)]
  }

  /// 法发〔2021〕31号 第一条: scores may not be the only basis; each element has its own ground.
  private func scores(_ facts: NominationFacts, _ today: CivilDate) -> [Finding] {
    guard rules.contains(.repentanceScores) else { return [] }
    let commended = facts.commendedOn.filter { $0 <= today }.count
    let isGrounded = RepentanceRule.elements.allSatisfy { facts.answer(to: $0) != nil }
    return [
      rules.finding(
        .repentanceScores, isGrounded ? .satisfied : .forJudgement(role: RepentanceRule.judge),
        [Figure(.rewards, commended)])
    ]
  }
}

extension NominationFacts {
  /// An answer that counts: one with a ground.
  func answer(to question: NominationQuestion) -> NominationJudgement? {
    guard let answer = judgements[question],
      answer.ground.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    else { return nil }
    return answer
  }

  /// How a question of judgement stands.
  func status(of question: NominationQuestion, judge role: String) -> FindingStatus {
    switch answer(to: question)?.isYes {
    case true?: .satisfied
    case false?: .notSatisfied
    case nil: .forJudgement(role: role)
    }
  }
}
