import PrisonAffairs
import Testing

/// What was used and what is left of an item, in any month that could be.
@Suite struct MealAccountTests {
  private func facts(
    _ opening: (Int, Int), _ bought: (Int, Int), closing: Int
  ) -> MealItemFacts {
    MealItemFacts(
      item: "rice", category: .grain,
      opening: ValuedMass(FoodMass(grams: opening.0), Money(fen: opening.1)),
      purchased: ValuedMass(FoodMass(grams: bought.0), Money(fen: bought.1)), issued: .zero,
      closing: FoodMass(grams: closing), isCounted: true, previousPrice: nil)
  }

  @Test func openingAndPurchasesAreUsedAndLeftToTheFenInAnyMonth() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = Seeded(seed)
    for _ in 0..<2_000 {
      let opening = (
        Int.random(in: 0...9_999_999, using: &random), Int.random(in: 0...9_999_999, using: &random)
      )
      let bought = (
        Int.random(in: 1...9_999_999, using: &random), Int.random(in: 0...9_999_999, using: &random)
      )
      let closing = Int.random(in: 0...(opening.0 + bought.0), using: &random)
      let item = MealItemAccount(facts(opening, bought, closing: closing))
      let left = try #require(item.closingValue, "seed \(seed)")
      let held = opening.1 + bought.1
      #expect(item.consumed.value.fen + left.fen == held, "seed \(seed)")
      #expect(item.consumed.mass.grams + closing == opening.0 + bought.0, "seed \(seed)")
      #expect((0...held).contains(left.fen), "seed \(seed)")
      // Rounded once, to the nearest fen.
      let twice = 2 * (held * closing - left.fen * (opening.0 + bought.0))
      #expect(abs(twice) <= opening.0 + bought.0, "seed \(seed)")
    }
  }

  @Test func aHalfFenIsRoundedUp() {
    let item = MealItemAccount(facts((1_000, 1), (1_000, 0), closing: 1_000))
    #expect(item.closingValue == Money(fen: 1))
    #expect(item.consumed.value == .zero)
  }

  @Test func figuresBeyondCountingLeaveTheItemWithoutAPrice() {
    let item = MealItemAccount(facts((1, .max), (0, 0), closing: .max))
    #expect(item.closingValue == nil)
  }

  @Test func nothingLeftIsWorthNothing() {
    #expect(MealItemAccount(facts((0, 0), (0, 0), closing: 0)).closingValue == .zero)
    #expect(MealItemAccount(facts((0, 0), (0, 0), closing: 1)).closingValue == nil)
  }

  @Test func whatIsLostIsUsedAndNotIssued() {
    let item = MealItemAccount(
      MealItemFacts(
        item: "rice", category: .grain, opening: .zero,
        purchased: ValuedMass(FoodMass(grams: 10_000), Money(fen: 5_000)),
        issued: FoodMass(grams: 6_000), closing: FoodMass(grams: 3_500), isCounted: true,
        previousPrice: nil))
    #expect(item.lost == FoodMass(grams: 500))
    #expect(item.price == Money(fen: 500))
  }
}
