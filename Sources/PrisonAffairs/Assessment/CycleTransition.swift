/// The balance with which the first cycle under 司规〔2021〕3号 begins for somebody assessed before.
public struct CarriedBalance: Hashable, Sendable {
  public let balance: Points
  public let finding: Finding
}

extension PolicySet {
  /// The opening balance that follows from the balance under 司发通〔2016〕68号, by the choice
  /// `points.cycle.transition` on the day the first cycle begins. `balance` is signed.
  ///
  /// Neither rule says what becomes of the old balance. Points are carried or not, as the choice
  /// says; a negative balance is kept either way (第十五条). Where no layer chose, the finding is
  /// undetermined and the balance zero.
  public func opening(after balance: Points, on day: CivilDate) -> CarriedBalance {
    let source = citation(of: .cycleTransition, on: day)
    guard let choice = choice("points.cycle.transition", on: day) else {
      return CarriedBalance(
        balance: .zero,
        finding: Finding(
          .cycleTransition, source, .undetermined(missing: "points.cycle.transition"),
          [Figure(.value, balance)]))
    }
    let isKept = choice == "carried" || balance < .zero
    let opening = isKept ? balance : .zero
    return CarriedBalance(
      balance: opening,
      finding: Finding(
        .cycleTransition, source, isKept ? .satisfied : .notSatisfied,
        [Figure(.value, balance), Figure(.counted, opening)]))
  }
}
