public import PrisonAffairs
public import RecordBook

extension Office {
  /// The samples of a kitchen, the latest first, each with the moment until which it is kept.
  public func foodSamples(
    of kitchen: KitchenCode
  ) throws -> [(sample: FoodSample, keptUntil: Moment)] {
    try book.read { reader in
      try require(.readBook, reader)
      return try reader.foodSamples(of: kitchen).map { sample in
        (sample, try MealRule(policies, on: sample.day).sampleEnd(takenAt: sample.takenAt))
      }
    }
  }

  /// Records that a sample of a meal was taken now and where it is kept.
  public func keepFoodSample(
    of kitchen: KitchenCode, _ meal: Meal, dish: String, place: String
  ) throws -> Int {
    try act(.foodSampleKept) { reader in
      try require(.recordMeals, reader)
      guard try reader.kitchens(on: today)[kitchen] != nil else {
        throw Refusal(.mealKitchenUnknown, [.code: kitchen.text])
      }
      try requireText(dish)
      try requireText(place)
      return [
        FoodSample(
          kitchen: kitchen, day: today, meal: meal, dish: dish, takenAt: moment, place: place
        ).fact
      ]
    }
  }

  /// Records that a sample was thrown away now.
  ///
  /// Refuses one that is not kept its hours (`meal.sample-too-early`) and one that is gone already
  /// (`meal.sample-ended`).
  public func discardFoodSample(act number: Int, ordinal: Int, ground: String) throws -> Int {
    let reference = Reference.fact(act: number, ordinal: ordinal).description
    return try act(.foodSampleDiscarded) { reader in
      try require(.recordMeals, reader)
      try requireText(ground)
      guard let sample = try reader.foodSample(act: number, ordinal: ordinal) else {
        throw Refusal(.mealRecordUnknown, [.reference: reference])
      }
      guard sample.ended == nil else {
        throw Refusal(.sampleEnded, [.reference: reference])
      }
      let rule = try MealRule(policies, on: sample.day)
      let finding = rule.sample(takenAt: sample.takenAt, discardedAt: moment)
      guard finding.status == .satisfied else {
        throw Refusal(
          .sampleTooEarly,
          [
            .count: String(rule.sampleHours),
            .moment: rule.sampleEnd(takenAt: sample.takenAt).localText,
          ], citation: finding.citation)
      }
      return [sample.endFact(ground: ground)]
    }
  }
}
