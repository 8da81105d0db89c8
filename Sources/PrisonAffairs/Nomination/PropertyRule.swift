/// What property judgments mean for commutation and parole (法释〔2024〕5号; before 2024-05-01
/// 法释〔2016〕23号 第七条、第二十七条).
///
/// It reads what people recorded from papers: it finds no ability to pay and no act by itself. What
/// nobody recorded of ability is not known; acts that nobody recorded did not happen.
public struct PropertyRule: Sendable {
  /// The day whose law counts.
  public let day: CivilDate
  private let rules: RulesInForce
  private let waiting: Sourced<Span>?

  private static let rules: [RuleIdentifier] = [
    .propertyPerformed, .propertyExcused, .propertyUnable, .propertyAble, .propertyRefusing,
    .propertySpending, .propertyWaiting, .propertyAbility, .propertyCategory, .propertyMajorMerit,
  ]

  /// The months that must pass after an act ended or the item was paid.
  public static let waitingMonths = "property.waiting-months"

  /// Gathers the law of a day; refuses (`policy.not-in-force`) a day on which no text is known that
  /// ties commutation and parole to property judgments.
  public init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    self.day = day
    rules = RulesInForce(PropertyRule.rules, of: policies, on: day)
    guard rules.contains(.propertyPerformed) else {
      throw Refusal(
        .policyNotInForce,
        [.code: RuleIdentifier.propertyPerformed.rawValue, .day: day.description])
    }
    waiting =
      rules.contains(.propertyWaiting)
      ? try policies.requiredSpan(PropertyRule.waitingMonths, on: day) : nil
  }

  /// Judges the property judgments of an inmate as they stand on a day, this rule's own by default.
  ///
  /// `property` is nil where nobody stated whether there are any. Nothing is refused.
  public func assess(
    _ property: [PropertyItem]?, for kind: NominationKind, onMajorMerit: Bool = false,
    spending: SpendingHistory = .none, on today: CivilDate? = nil
  ) -> PropertyAssessment {
    let today = today ?? day
    let found = assess(property?.map { $0.with(spending) }, kind, on: today)
      .adding(questions(of: spending, property ?? [], on: today))
    // 第四条第四款: a commutation for major merit is generally not affected by property judgments.
    guard onMajorMerit, kind == .commutation, rules.contains(.propertyMajorMerit), !found.isOpen
    else { return found }
    // 「一般」 leaves room for whoever refuses (第六条第一款、第二款); that is for people to judge.
    let status: FindingStatus =
      found.items.contains { $0.state == .refusing }
      ? .forJudgement(role: CommutationRule.judge) : .satisfied
    return PropertyAssessment(
      findings: [rules.finding(.propertyMajorMerit, status)], items: found.items,
      isAbleButUnpaid: found.isAbleButUnpaid, isOpen: true)
  }

  private func assess(
    _ property: [PropertyItem]?, _ kind: NominationKind, on today: CivilDate
  ) -> PropertyAssessment {
    guard let property else {
      let unknown = rules.finding(
        .propertyPerformed, .undetermined(missing: "property judgments"))
      return PropertyAssessment(
        findings: [unknown], items: [], isAbleButUnpaid: nil, isOpen: false)
    }
    guard !property.isEmpty else {
      return PropertyAssessment(
        findings: [rules.finding(.propertyPerformed, .satisfied)], items: [],
        isAbleButUnpaid: false, isOpen: true)
    }
    let courses = property.map { PropertyCourse($0, on: today) }
    let hasRemittedFine = courses.contains(where: \.isRemitted)
    let judged = zip(property, courses).map { item, course in
      judge(item, course, besideRemittedFine: hasRemittedFine, for: kind, on: today)
    }
    let states = judged.map(\.standing.state)
    let shut = judged.filter { !$0.isOpen }.map(\.standing.opensOn)
    return PropertyAssessment(
      findings: judged.flatMap(\.findings), items: judged.map(\.standing),
      isAbleButUnpaid: states.contains { $0 == .able || $0 == .refusing }
        ? true : states.contains(.unknown) ? nil : false,
      isOpen: shut.isEmpty, opensOn: shut.contains(nil) ? nil : shut.compactMap(\.self).max())
  }
}

extension PropertyRule {
  /// 第六条第二款: what nobody decided yet is for people to judge; it matters only while a property
  /// judgment that it could count against is not performed. Confiscation is touched by the acts of
  /// the first paragraph alone (第九条).
  private func questions(
    of spending: SpendingHistory, _ property: [PropertyItem], on today: CivilDate
  ) -> [Finding] {
    let isOpen = property.contains { item in
      item.kind != .confiscation && PropertyCourse(item, on: today).settledOn == nil
    }
    guard isOpen, rules.contains(.propertySpending) else { return [] }
    return spending.questions.filter { $0.month.firstDay <= today }.map { question in
      rules.finding(
        .propertySpending, .forJudgement(role: SpendingPatterns.judge),
        [Figure(.month, question.month), Figure(.act, question.concern.rawValue)])
    }
  }
}

/// One item judged: how it stands, and the findings that say so.
private struct JudgedProperty {
  let standing: PropertyStanding
  let findings: [Finding]

  /// Whether it stands in nobody's way; before 2024-05-01 a commutation was only stricter.
  var isOpen: Bool { findings.allSatisfy { $0.status == .satisfied } }
}

extension PropertyRule {
  private func judge(
    _ item: PropertyItem, _ course: PropertyCourse, besideRemittedFine: Bool,
    for kind: NominationKind, on today: CivilDate
  ) -> JudgedProperty {
    let named = Figure(.item, item.number)
    // 第六条第一款、第二款: whoever does these is able and refuses.
    if let act = course.act {
      let rule = act.kind == .overspent ? RuleIdentifier.propertySpending : .propertyRefusing
      if rules.contains(rule) {
        let figures = [named, Figure(.act, act.kind.rawValue), Figure(.day, act.day)]
        return JudgedProperty(
          standing: PropertyStanding(number: item.number, state: .refusing, opensOn: nil),
          findings: [rules.finding(rule, .notSatisfied, figures)])
      }
    }
    let base = base(item, course, besideRemittedFine: besideRemittedFine, for: kind)
    // 第六条第三款: six months after these have ended, or the item is paid.
    guard let waiting, let ended = course.actsEndedOn else { return base }
    let opens = ended.adding(months: waiting.value.count)
    let isOver = opens <= today
    let figures = [
      named, Figure(.begin, ended), Figure(.minimum, waiting.value.count), Figure(.day, opens),
    ]
    let finding = rules.finding(
      .propertyWaiting, isOver ? .satisfied : .notSatisfied, figures, by: waiting.citation)
    return JudgedProperty(
      standing: PropertyStanding(
        number: item.number, state: isOver || !base.isOpen ? base.standing.state : .waiting,
        opensOn: isOver || !base.isOpen ? nil : opens),
      findings: base.findings + [finding])
  }

  /// How an item stands apart from acts and the time after them.
  private func base(
    _ item: PropertyItem, _ course: PropertyCourse, besideRemittedFine: Bool,
    for kind: NominationKind
  ) -> JudgedProperty {
    func judged(
      _ state: PropertyState, _ rule: RuleIdentifier, _ status: FindingStatus = .satisfied,
      _ figures: [Figure] = []
    ) -> JudgedProperty {
      JudgedProperty(
        standing: PropertyStanding(number: item.number, state: state, opensOn: nil),
        findings: [rules.finding(rule, status, [Figure(.item, item.number)] + figures)])
    }
    // 第二条: payment by relatives is the inmate's own, and payment by one who is jointly liable
    // performs the item for all.
    if let settled = course.settledOn {
      return judged(.performed, .propertyPerformed, .satisfied, [Figure(.day, settled)])
    }
    let excuse = excuse(item, course, besideRemittedFine: besideRemittedFine)
    if rules.contains(.propertyExcused), let excuse {
      return judged(.excused, .propertyExcused, .satisfied, [Figure(.ground, excuse.rawValue)])
    }
    switch course.isAble {
    // 第四条第一款: who is able performs first; before 2024-05-01 a commutation was only stricter.
    case true?:
      let isOnlyStricter = kind == .commutation && rules.contains(.propertyCategory)
      return isOnlyStricter
        ? judged(.able, .propertyCategory) : judged(.able, .propertyAble, .notSatisfied)
    // 第四条第三款、第七条
    case false?: return judged(.unable, .propertyUnable)
    case nil:
      return judged(
        .unknown, .propertyAbility, .undetermined(missing: "ability to pay \(item.number)"))
    }
  }

  /// Why an item that is not performed does not count against the inmate.
  private func excuse(
    _ item: PropertyItem, _ course: PropertyCourse, besideRemittedFine: Bool
  ) -> PropertyExcuse? {
    switch item.kind {
    // 第八条第二款、第十条第二项
    case .fine where course.paysInstalments == true: return .fineInstalments
    case .compensation where course.paysInstalments == true: return .compensationInstalments
    // 第九条: confiscation generally does not count, save for acts of 第六条第一款. Where the court
    // found that the property is there, 第四条第一款 is taken as the stricter text.
    case .confiscation where course.isAble == nil: return .confiscation
    // 第八条第一款: beside a remitted fine the rest does not count, unless the inmate is able.
    default:
      return besideRemittedFine && course.isAble != true ? .besideRemittedFine : nil
    }
  }
}

/// The grounds of 第八条至第十条 on which an unperformed item does not count.
enum PropertyExcuse: String {
  case fineInstalments = "fine-instalments"
  case compensationInstalments = "compensation-instalments"
  case confiscation
  case besideRemittedFine = "beside-remitted-fine"
}
