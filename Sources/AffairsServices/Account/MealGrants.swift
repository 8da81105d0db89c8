import PrisonAffairs
public import RecordBook

extension Office {
  /// Records money given to a kitchen beside the standard, such as for a festival.
  ///
  /// The same key and content again writes nothing (nil). Refuses an amount of nothing or less
  /// (`meal.grant-amount`), a day to come, a closed month (`meal.month-closed`) and the same key
  /// with other content (`key.repeated-differently`).
  public func grantMeals(_ grant: MealGrant) throws -> Int? {
    do {
      return try act(.mealGranted) { reader in
        try require(.recordMeals, reader)
        guard try reader.kitchens(on: grant.day)[grant.kitchen] != nil else {
          throw Refusal(.mealKitchenUnknown, [.code: grant.kitchen.text])
        }
        guard grant.amount > .zero else {
          throw Refusal(.mealGrantAmount, [.value: grant.amount.description])
        }
        try requireText(grant.ground)
        guard grant.day <= today else {
          throw Refusal(
            .dayInFuture, [.day: grant.day.description, .limit: today.description])
        }
        if let known = try reader.mealGrant(grant.key) {
          guard known == grant else {
            throw Refusal(
              .keyRepeatedDifferently, [.reference: "\(grant.key.source) \(grant.key.line)"])
          }
          throw NothingNew()
        }
        try requireOpenMealMonth(of: grant.kitchen, on: grant.day, reader)
        return [grant.fact]
      }
    } catch is NothingNew {
      return nil
    }
  }
}
