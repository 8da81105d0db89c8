import PrisonAffairs
import Testing

/// Quantities, amounts, receipts and stores, without a book around them.
@Suite struct FoodTests {
  @Test(arguments: [
    ("12.5", 12_500), ("12.500", 12_500), ("0.001", 1), ("0", 0), ("-3", -3_000),
    ("9999999.999", 9_999_999_999),
  ])
  func kilogramsAreReadToTheGram(text: String, grams: Int) throws {
    let mass = try #require(FoodMass(text))
    #expect(mass.grams == grams)
    #expect(FoodMass(mass.description) == mass)
  }

  @Test(arguments: [
    "", ".", "1.", ".5", "1.0005", "1,000", "12kg", "１２", "1e3", "+1", "--1", "10000000", " 1",
    "￥1",
  ])
  func whatIsNoQuantityIsRefused(text: String) {
    #expect(FoodMass(text) == nil)
  }

  @Test(arguments: [
    (10, 250, 3), (10, 249, 2), (1, 499, 0), (1, 500, 1), (12_500, 2_350, 29_375), (0, 100, 0),
    (1_000, 0, 0),
  ])
  func halfAFenIsAWholeOne(grams: Int, price: Int, fen: Int) {
    #expect(FoodMass(grams: grams).cost(perKilogram: Money(fen: price)) == Money(fen: fen))
  }

  @Test func whatCannotBeCountedHasNoCost() {
    #expect(FoodMass(grams: .max).cost(perKilogram: Money(fen: 2)) == nil)
    #expect(FoodMass(grams: -1).cost(perKilogram: Money(fen: 2)) == nil)
    #expect(FoodMass(grams: 1).cost(perKilogram: Money(fen: -2)) == nil)
  }

  @Test func aReceiptIsKnownAgainHoweverItIsTyped() {
    let receipt = ReceiptNumber(supplier: "放心粮店", number: "NO.0001")
    #expect(receipt == ReceiptNumber(supplier: "放心 粮店", number: "no-0001"))
    #expect(receipt == ReceiptNumber(supplier: "放心粮店", number: "ＮＯ．０００１"))
    #expect(receipt != ReceiptNumber(supplier: "放心粮店", number: "NO.001"))
    #expect(receipt != ReceiptNumber(supplier: "放心菜店", number: "NO.0001"))
    // Numbers of marks alone are not all the same.
    #expect(
      ReceiptNumber(supplier: "店", number: "-") != ReceiptNumber(supplier: "店", number: "--"))
  }

  @Test func theFirstShortageIsTheFirstDayInAnyOrderOfMovements() throws {
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...UInt64.max, using: &random)
    var generator = SplitMix(state: seed)
    let first = try #require(CivilDate("2026-10-01"))
    for _ in 0..<300 {
      let movements = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        StockMovement(
          day: first.adding(days: Int.random(in: 0...6, using: &generator)),
          mass: FoodMass(grams: Int.random(in: -5...5, using: &generator)))
      }
      let expected = (0..<7).map { first.adding(days: $0) }.first {
        FoodStock.stock(movements, on: $0) < .zero
      }
      let shortage = FoodStock.shortage(movements.shuffled(using: &generator))
      #expect(shortage?.day == expected, "seed \(seed)")
      if let expected {
        #expect(shortage?.missing == -FoodStock.stock(movements, on: expected), "seed \(seed)")
      }
    }
  }
}

/// A generator whose seed a failing test can print.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
