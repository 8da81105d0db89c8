/// What parole would bring with it, and who is preferred; these findings tell and decide nothing.
struct ParoleTerms {
  let policy: ParolePolicy
  let facts: NominationFacts
  let standing: SentenceStanding
  let today: CivilDate

  var findings: [Finding] { preferred + probation + rights }

  /// 刑法 第八十三条: the rest of a fixed term, ten years after life, from the day of parole.
  var probationEndsOn: CivilDate? {
    switch standing.kind {
    case .fixed: standing.endsOn.flatMap { $0 < today ? nil : $0 }
    case .life: today.adding(months: policy.lifeProbation.value.count).adding(days: -1)
    case .suspendedDeath: nil
    }
  }

  /// 刑法 第五十八条: from the day of parole.
  var rightsEndOn: CivilDate? {
    guard case .months(let months)? = standing.rights, probationEndsOn != nil else { return nil }
    return today.adding(months: months).adding(days: -1)
  }

  /// A day on which there is still something to be served; nil for one after the end.
  func withinTerm(_ day: CivilDate?) -> CivilDate? {
    guard let day else { return nil }
    return day <= standing.endsOn ?? .latest ? day : nil
  }

  private var probation: [Finding] {
    guard let end = probationEndsOn else { return [] }
    let months =
      standing.kind == .life ? [Figure(.months, policy.lifeProbation.value.count)] : []
    return [
      policy.rules.finding(
        .paroleProbation, .satisfied, months + [Figure(.end, end)],
        by: policy.lifeProbation.citation)
    ]
  }

  private var rights: [Finding] {
    guard let rights = standing.rights, probationEndsOn != nil else { return [] }
    let figures: [Figure] =
      switch rights {
      case .months(let months):
        [Figure(.months, months)] + (rightsEndOn.map { [Figure(.end, $0)] } ?? [])
      case .life: []
      }
    return [policy.rules.finding(.paroleRights, .satisfied, figures)]
  }

  /// 第二十六条第四项、第三十一条: groups the file can show. Others (negligence, coercion, crimes before
  /// eighteen, outstanding conduct) stand in papers that the file does not hold.
  private var preferred: [Finding] {
    let conditions = facts.file.conditions
    let isDependent = conditions.contains(.dependent)
    let isIll = conditions.contains(.seriousIllness)
    // 第三十九条: not after an injury inflicted on oneself.
    let isDisabled = conditions.contains(.disability) && !conditions.contains(.selfInflicted)
    let ground: ParolePreference?
    if hasReached(policy.firstAge.value), isIll || isDependent {
      ground = .eighty
    } else if isDependent, conditions.contains(.unableToWork),
      isIll || isDisabled || hasReached(policy.oldAge.value)
    {
      ground = .dependent
    } else {
      ground = nil
    }
    guard let ground else { return [] }
    return [
      policy.rules.finding(
        .parolePreferred, .satisfied, [Figure(.ground, ground.rawValue)],
        by: ground == .eighty ? policy.firstAge.citation : nil)
    ]
  }

  /// A year of age is full on the day after the birthday, as courts count it.
  private func hasReached(_ years: Int) -> Bool {
    facts.file.bornOn.map { $0.adding(months: years * 12) < today } ?? false
  }
}

/// Groups for which law asks for parole to be preferred or handled with leniency.
enum ParolePreference: String {
  /// 第三十一条
  case eighty
  /// 第二十六条第四项
  case dependent
}
