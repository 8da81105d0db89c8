/// What holds of every record of the kitchens, with the figures of a day.
///
/// No national text on kitchens could be read (生活卫生管理办法 UNCONFIRMED); the law itself says that
/// living standards are set in kind (监狱法 2012 第五十条) and ethnic habits respected (第五十二条). What
/// keeps an account honest beyond that is our own and marked as an assumption in policy.
public struct MealRule: Sendable {
  public let day: CivilDate
  /// How many may eat beside the inmates in custody before somebody must explain it.
  public let allowance: Int
  /// By how much an amount may differ from quantity times price.
  public let tolerance: Money
  /// How long cooked food is kept back.
  public let sampleHours: Int
  /// How many days before its week a menu hangs.
  public let menuDays: Int
  private let citations: [RuleIdentifier: Citation]

  /// The rules of kitchens and stores.
  public static let rules: [RuleIdentifier] = [
    .mealServed, .mealDiners, .foodAmount, .foodReceivers, .foodStock, .foodCount, .foodSample,
    .menuPosted,
  ]

  /// Gathers the figures of a day; refuses (`policy.not-in-force`) a day without them.
  public init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    self.day = day
    allowance = try policies.requiredCount("meal.diners.allowance", on: day).value
    tolerance = Money(fen: try policies.requiredCount("meal.amount.tolerance-fen", on: day).value)
    sampleHours = try policies.requiredCount("meal.sample.hours", on: day).value
    menuDays = try policies.requiredSpan("meal.menu.days-before", on: day).value.count
    citations = Dictionary(
      MealRule.rules.map { ($0, policies.citation(of: $0, on: day)) },
      uniquingKeysWith: { first, _ in first })
  }

  private func finding(
    _ rule: RuleIdentifier, _ holds: Bool, _ figures: [Figure] = []
  ) -> Finding {
    Finding(rule, citation(of: rule), holds ? .satisfied : .notSatisfied, figures)
  }

  public func citation(of rule: RuleIdentifier) -> Citation {
    citations[rule] ?? Citation(document: rule.rawValue, article: "")
  }

  /// No meal has more takers than there were diners, one finding for each meal.
  public func meals(_ count: Diners) -> [Finding] {
    Meal.allCases.map { meal in
      finding(
        .mealServed, count[meal] <= count.diners,
        [Figure(.kind, meal.rawValue), Figure(.value, count[meal]), Figure(.limit, count.diners)])
    }
  }

  /// Diners against the inmates in custody whom they can be.
  ///
  /// More are refused; where somebody explained them, they are for the department to judge.
  public func diners(_ diners: Int, inCustody: Int, isExplained: Bool) -> Finding {
    let holds = diners <= inCustody + allowance
    return Finding(
      .mealDiners, citation(of: .mealDiners),
      holds ? .satisfied : isExplained ? .forJudgement(role: "department-head") : .notSatisfied,
      [
        Figure(.value, diners), Figure(.limit, inCustody), Figure(.maximum, inCustody + allowance),
      ])
  }

  /// An amount is quantity times price, a half fen counted as a whole one; what cannot be counted
  /// is not.
  public func amount(_ amount: Money, _ mass: FoodMass, price: Money) -> Finding {
    guard let cost = mass.cost(perKilogram: price) else {
      return finding(.foodAmount, false, [Figure(.amount, amount)])
    }
    let difference = abs(amount.fen - cost.fen)
    return finding(
      .foodAmount, difference <= tolerance.fen,
      [Figure(.amount, amount), Figure(.value, cost), Figure(.maximum, tolerance)])
  }

  /// Goods are received by two (双人验收).
  public func receivers(_ one: StaffNumber, _ two: StaffNumber) -> Finding {
    finding(.foodReceivers, one != two)
  }

  /// A store never holds less than nothing, on any day and not only on the last.
  public func stock(_ movements: [StockMovement]) -> Finding {
    guard let shortage = FoodStock.shortage(movements) else { return finding(.foodStock, true) }
    return finding(
      .foodStock, false, [Figure(.day, shortage.day), Figure(.value, shortage.missing)])
  }

  /// A count changes the store where it differs, is explained, and another than who counted
  /// accepts it; one that agrees needs nobody.
  public func count(
    _ counted: FoodMass, expected: FoodMass, isExplained: Bool, isAcceptedByAnother: Bool
  ) -> Finding {
    let figures = [Figure(.value, counted), Figure(.limit, expected)]
    guard counted != expected else { return finding(.foodCount, true, figures) }
    guard isExplained else { return finding(.foodCount, false, figures) }
    return isAcceptedByAnother
      ? finding(.foodCount, true, figures)
      : Finding(
        .foodCount, citation(of: .foodCount), .forJudgement(role: "department-head"), figures)
  }

  /// The last day on which the menu of a week may be posted.
  public func menuLimit(ofWeek week: CivilDate) -> CivilDate { week.adding(days: -menuDays) }

  /// The menu of a week hangs before it begins; nil for one that does not hang yet.
  public func menu(ofWeek week: CivilDate, postedOn posted: CivilDate?) -> Finding {
    let limit = Figure(.limit, menuLimit(ofWeek: week))
    guard let posted else {
      return Finding(
        .menuPosted, citation(of: .menuPosted), .undetermined(missing: "menu posting"), [limit])
    }
    return finding(
      .menuPosted, posted <= menuLimit(ofWeek: week), [Figure(.day, posted), limit])
  }

  /// The moment from which a sample may be thrown away.
  public func sampleEnd(takenAt moment: Moment) -> Moment {
    Moment(milliseconds: moment.milliseconds + Int64(sampleHours) * 3_600_000)
  }

  /// A sample of cooked food is kept for its hours.
  public func sample(takenAt taken: Moment, discardedAt discarded: Moment) -> Finding {
    finding(
      .foodSample, discarded >= sampleEnd(takenAt: taken),
      [Figure(.needed, sampleHours), Figure(.limit, sampleEnd(takenAt: taken).localText)])
  }
}
