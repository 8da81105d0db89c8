import PrisonAffairs

// Rules of spending, left out by what they are given or by the figure they read.
extension SwitchedRule {
  /// The facts of a month's spending without those that the rule is about.
  func facts(_ facts: SpendingFacts) -> SpendingFacts {
    SpendingFacts(
      month: facts.month, grades: isOff(.spendingGrade) ? [] : facts.grades,
      property: isOff(.spendingUnperformed)
        ? [UnperformedFrom(false, from: facts.month.firstDay)] : facts.property,
      festivals: isOff(.spendingFestival) ? [] : facts.festivals,
      rows: isOff(.spendingLimit) ? [] : facts.rows,
      held: isOff(.spendingLimit) ? [] : facts.held)
  }
}
