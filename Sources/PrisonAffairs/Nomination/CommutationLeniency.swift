/// Whether a figure may be softened by at most a third, which people decide and nothing does by itself
/// (第十九条、第二十条、第三十一条、第三十九条).
struct CommutationLeniency: Sendable {
  enum State: Sendable {
    /// No ground in law and nobody asked.
    case none
    /// There is a ground; nobody has decided.
    case possible
    case granted
    /// Somebody decided on it without a ground in law.
    case unfounded
    /// Somebody decided on it, and the age is not known.
    case ageUnknown
  }

  let state: State
  private let share: Ratio

  var isGranted: Bool { state == .granted }

  init(
    _ facts: NominationFacts, _ categories: CommutationCategories, _ bounds: CommutationBounds,
    on today: CivilDate
  ) {
    share = bounds.leniencyShare.value
    let answer = facts.answer(to: .leniency)?.isYes
    guard let isFounded = CommutationLeniency.isFounded(facts.file, categories, bounds, today)
    else {
      state = answer == true ? .ageUnknown : .none
      return
    }
    switch (isFounded, answer) {
    case (true, true?): state = .granted
    case (true, nil): state = .possible
    case (false, true?): state = .unfounded
    case (_, false?), (false, nil): state = .none
    }
  }

  /// Nil where the age decides and is not known.
  private static func isFounded(
    _ file: SentenceFile, _ categories: CommutationCategories, _ bounds: CommutationBounds,
    _ today: CivilDate
  ) -> Bool? {
    let has = file.conditions
    // 第三十九条: a disability that somebody inflicted on themself after the crime does not count.
    let isDisabled = has.contains(.disability) && !has.contains(.selfInflicted)
    let isHelpless = has.contains(.unableToWork) && has.contains(.dependent)
    if isHelpless, has.contains(.seriousIllness) || isDisabled { return true }
    guard let bornOn = file.bornOn else { return nil }
    // A year of age is full on the day after the birthday, as courts count it.
    func isPast(_ years: Int) -> Bool { bornOn.adding(months: years * 12) < today }
    // 第十九条: not for the crimes of 刑法 第八十一条第二款.
    let isBarred = file.marks.contains(.recidivist) || categories.graveViolentCount > 0
    if !isPast(bounds.minorAge.value), !isBarred { return true }
    if isPast(bounds.oldAge.value), isHelpless { return true }
    // 第三十一条: ill or dependent is enough from eighty years on.
    return isPast(bounds.veryOldAge.value)
      && (has.contains(.seriousIllness) || has.contains(.dependent))
  }

  /// A time shortened by the share, of which what is left of a month is not given.
  func shortened(_ months: Int) -> Int {
    months - months * share.numerator / share.denominator
  }

  /// An amount widened by the share.
  func widened(_ amount: Term) -> Term { amount + amount.share(share, roundedUp: false) }

  func finding(_ citation: Citation) -> Finding? {
    func found(_ status: FindingStatus) -> Finding {
      Finding(.commutationLeniency, citation, status, [Figure(.ratio, share)])
    }
    return switch state {
    case .none: nil
    case .possible: found(.forJudgement(role: CommutationRule.judge))
    case .granted: found(.satisfied)
    case .unfounded: found(.notSatisfied)
    case .ageUnknown: found(.undetermined(missing: "date of birth"))
    }
  }
}
