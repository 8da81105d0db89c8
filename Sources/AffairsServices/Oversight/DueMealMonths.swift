import PrisonAffairs
import RecordBook

extension Office {
  /// Kitchens whose month is over and whose account does not hang yet, with the day of policy.
  func mealMonthsDue(_ reader: BookReader) throws -> [DueItem] {
    let kitchens = try reader.kitchens(on: today).keys.sorted()
    return try kitchens.flatMap { kitchen -> [DueItem] in
      guard var month = try reader.firstMealMonth(of: kitchen) else { return [] }
      var items: [DueItem] = []
      while month < YearMonth(today) {
        let subject = Reference.meals(kitchen, month).description
        let state = try reader.instance(MealMonth.procedure, of: subject)?.state
        let hangs = state == .ended || state == .at(MealMonth.objectionWindow)
        if !hangs, state != .at(MealMonth.close) {
          let span = policies.span("meal.month.posting-days", on: month.lastDay)?.value
          let end = span?.end(after: month.lastDay, calendar: try reader.calendar())
          items.append(
            item(
              .mealMonth, subject, state?.code ?? MealMonth.account, end,
              of: MealMonth.procedure))
        }
        month = month.next
      }
      return items
    }
  }
}
