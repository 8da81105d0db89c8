/// The bars of articles 22 and 23 while one cycle is examined.
struct GradingBars {
  let policy: GradingPolicy
  let facts: GradingFacts

  /// 第二十二条: what bars 积极, in the order of the article.
  var ofActive: [Finding] {
    [singleDeduction] + partsBelowBase
      + [previous, judged(.propertyJudgment), judged(.activeByProvince)]
      // What the book does not hold it cannot examine; somebody has to look at the paper.
      + (facts.restsOnPaper ? [judged(.paperMonths)] : [])
  }

  /// 第二十三条: what makes the grade 不合格, in the order of the article.
  var ofUnqualified: [Finding] {
    let conduct: [JudgedBar] = [.constitution, .unity, .culture, .extremism, .cult, .resistance]
    return conduct.map(judged)
      + [penalties, solitary, lowMonths, judged(.unqualifiedByProvince)]
  }

  /// A bar that does not apply is satisfied, one that applies is not.
  private func finding(
    _ rule: RuleIdentifier, isBarred: Bool, _ figures: [Figure], citation: Citation? = nil
  ) -> Finding {
    Finding(rule, citation ?? policy.citation(rule), isBarred ? .notSatisfied : .satisfied, figures)
  }

  private func missing(_ rule: RuleIdentifier, _ fact: String) -> Finding {
    Finding(rule, policy.citation(rule), .undetermined(missing: fact))
  }

  /// 第二十二条第一项: 因违规违纪行为单次被扣10分以上的.
  private var singleDeduction: Finding {
    let greatest = facts.entries.filter { entry in
      entry.reason.account == .penalty
        ? policy.penaltyIsDeduction : entry.reason.direction == .deduction
    }.max { ($0.points.magnitude, $1.day) < ($1.points.magnitude, $0.day) }
    let bar = policy.singleDeductionBar
    let value = greatest?.points.magnitude ?? .zero
    return finding(
      .gradeSingleDeduction, isBarred: value >= bar.value,
      [Figure(.value, value), Figure(.limit, bar.value)]
        + (greatest.map { [Figure(.day, $0.day)] } ?? []),
      citation: bar.citation)
  }

  /// 第二十二条第二项: 任何一部分单月考核得分低于其基础分的, one finding for each.
  private var partsBelowBase: [Finding] {
    guard !facts.months.isEmpty else {
      return [missing(.gradePartBelowBase, "months of the cycle")]
    }
    let below = facts.months.flatMap { month in
      Part.allCases.compactMap { part -> Finding? in
        let base = month.base(of: part, policy.base)
        guard month.figures[part].score < base else { return nil }
        return finding(
          .gradePartBelowBase, isBarred: true,
          [
            Figure(.month, month.month), Figure(.part, part.rawValue),
            Figure(.value, month.figures[part].score), Figure(.base, base),
          ])
      }
    }
    return below.isEmpty
      ? [
        finding(
          .gradePartBelowBase, isBarred: false, [Figure(.months, facts.months.count)])
      ] : below
  }

  /// 第二十二条第三项: 上一个考核周期等级评定为不合格的.
  private var previous: Finding {
    switch facts.previous {
    case .first, .beforeGrading: finding(.gradePrevious, isBarred: false, [])
    case .graded(let grade):
      finding(
        .gradePrevious, isBarred: grade == .unqualified, [Figure(.grade, grade.rawValue)])
    case .unknown: missing(.gradePrevious, "grade of the cycle before")
    }
  }

  /// What only people can judge: nobody's judgement satisfies nothing.
  private func judged(_ bar: JudgedBar) -> Finding {
    guard let judgement = facts.judgements[bar] else { return missing(bar.rule, bar.missingFact) }
    return finding(bar.rule, isBarred: judgement.holds, [])
  }

  /// 第二十三条第七项: 受到两次以上警告或者记过处罚的.
  private var penalties: Finding {
    let warnings = facts.entries.count { $0.reason.penalty == .warning }
    let demerits = facts.entries.count { $0.reason.penalty == .demerit }
    let count: Int
    switch policy.penaltyCounting {
    case .together: count = warnings + demerits
    case .separately: count = max(warnings, demerits)
    }
    return finding(
      .gradePenalties, isBarred: count >= policy.penalties.value,
      [
        Figure(.warnings, warnings), Figure(.demerits, demerits),
        Figure(.limit, policy.penalties.value),
      ], citation: policy.penalties.citation)
  }

  /// 第二十三条第八项: 受到禁闭处罚的, by the entry of the penalty or by the days themselves.
  private var solitary: Finding {
    let count = max(
      facts.entries.count { $0.reason.penalty == .solitary }, facts.solitaryPeriods)
    return finding(
      .gradeSolitary, isBarred: count >= policy.solitary.value,
      [Figure(.solitary, count), Figure(.limit, policy.solitary.value)],
      citation: policy.solitary.citation)
  }

  /// 第二十三条第九项: 有三次以上单月考核分低于60分的; they need not follow one another.
  private var lowMonths: Finding {
    guard !facts.months.isEmpty else { return missing(.gradeLowMonths, "months of the cycle") }
    let low = facts.months.filter(isLow).map(\.month.description)
    return finding(
      .gradeLowMonths, isBarred: low.count >= policy.lowMonths.value,
      [
        Figure(.months, low.count), Figure(.limit, policy.lowMonths.value),
        Figure(.minimum, policy.lowMonthThreshold.value),
      ] + (low.isEmpty ? [] : [Figure(.month, low.joined(separator: ", "))]),
      citation: policy.lowMonths.citation)
  }

  /// Exact: total × days of the month < threshold × days assessed. A month without a day assessed
  /// asks for no points and is not low.
  private func isLow(_ month: GradedMonth) -> Bool {
    let threshold = policy.lowMonthThreshold.value.hundredths
    switch policy.lowMonthReading {
    case .whole: return month.total.hundredths < threshold
    case .proRata:
      guard month.assessedDays > 0 else { return false }
      return month.total.hundredths * month.month.dayCount < threshold * month.assessedDays
    }
  }
}
