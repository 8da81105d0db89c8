/// The least and the greatest that a limit can be while something it depends on is not known.
struct SpendingBounds {
  let least: Money
  let greatest: Money
  /// Without a grade nothing is within the limit; what is above that of every grade is over it.
  var isGradeKnown = true

  /// The limit, where both are one.
  var limit: Money? { least == greatest ? least : nil }
}

/// What policy says of a month's limits, gathered once for everybody.
struct SpendingLimits {
  /// The monthly spending of each grade, from each day of the month on which the law changes.
  private let amounts: [(from: CivilDate, ofGrades: [String: Sourced<Money>])]
  let festivals: [Festival]
  /// The share that is left to those who have not performed a property judgment; nil where no
  /// layer sets one.
  let unperformedShare: Sourced<Ratio>?
  let categories: [String: GoodsCategory]

  /// Grades' amounts are those of each day; the rest is the law of the month's first day.
  init(_ policies: PolicySet, month: YearMonth) {
    amounts = policies.changesOfVocabularies(in: month).map { day in
      var ofGrades: [String: Sourced<Money>] = [:]
      for grade in policies.treatmentGrades(on: day) {
        let entitlement = policies.entitlements(of: grade.code, on: day).first {
          $0.kind == .monthlySpending
        }
        if case .count(let fen)? = entitlement?.value, let entitlement {
          ofGrades[grade.code] = Sourced(Money(fen: fen), entitlement.citation)
        }
      }
      return (day, ofGrades)
    }
    festivals = policies.festivals(on: month.firstDay)
    unperformedShare = policies.ratio(SpendingRule.unperformedShare, on: month.firstDay)
    categories = policies.goodsCategories(on: month.firstDay)
  }

  func amount(of grade: String, on day: CivilDate) -> Sourced<Money>? {
    amounts.last { $0.from <= day }?.ofGrades[grade]
  }

  /// Whether any grade has an amount on a day.
  func hasAmounts(on day: CivilDate) -> Bool { greatestAmount(on: day) != nil }

  /// The greatest amount of any grade.
  private func greatestAmount(on day: CivilDate) -> Money? {
    amounts.last { $0.from <= day }?.ofGrades.values.map(\.value).max()
  }

  /// The festival of the month that adds most: several in one month add once.
  func festival(among names: Set<String>, on base: Money) -> Festival? {
    festivals.filter { names.contains($0.holiday) }
      .max { $0.amount(on: base) < $1.amount(on: base) }
  }

  /// How far the limit of a day may reach, by the grade and the property judgments of that day; nil
  /// where no amount is known. Without a grade it may be anything up to that of the highest one.
  func bounds(_ facts: SpendingFacts, on day: CivilDate) -> SpendingBounds? {
    let grade = facts.grade(on: day)
    let known: Money? =
      if let grade { amount(of: grade, on: day)?.value } else { greatestAmount(on: day) }
    guard let base = known else { return nil }
    let isUnperformed = facts.isUnperformed(on: day)
    let every = Set(festivals.map(\.holiday))
    let extra = { (names: Set<String>) in
      festival(among: names, on: base)?.amount(on: base) ?? .zero
    }
    var least = grade == nil ? Money.zero : base + extra(facts.festivals ?? [])
    let greatest = base + extra(facts.festivals ?? every)
    guard let share = unperformedShare?.value else {
      return SpendingBounds(least: least, greatest: greatest, isGradeKnown: grade != nil)
    }
    // Where nobody said whether there is a property judgment, both may be so.
    if isUnperformed != false { least = least.portion(share) }
    return SpendingBounds(
      least: least,
      greatest: isUnperformed == true ? greatest.portion(share) : greatest,
      isGradeKnown: grade != nil)
  }
}

extension PolicySet {
  /// The first day of a month, and every later one of it on which a list of words changes.
  fileprivate func changesOfVocabularies(in month: YearMonth) -> [CivilDate] {
    let changes = layers.flatMap(\.vocabularies).flatMap(\.versions).flatMap { version in
      [version.from] + (version.to.map { [$0.adding(days: 1)] } ?? [])
    }
    let later = Set(changes).filter { month.firstDay < $0 && $0 <= month.lastDay }
    return [month.firstDay] + later.sorted()
  }
}
