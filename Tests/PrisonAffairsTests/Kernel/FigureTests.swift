import PrisonAffairs
import Testing

@Suite("Points, money, shares and rounding")
struct FigureTests {
  @Test(
    "Points are read to the hundredth and written without needless zeros",
    arguments: [
      ("35", 3_500, "35"), ("0", 0, "0"), ("-0", 0, "0"), ("+5", 500, "5"),
      ("17.5", 1_750, "17.5"), ("17.50", 1_750, "17.5"), ("-0.25", -25, "-0.25"),
      ("0.05", 5, "0.05"), ("-0.05", -5, "-0.05"), ("007", 700, "7"), ("100.00", 10_000, "100"),
      ("999999999.99", 99_999_999_999, "999999999.99"),
    ])
  func readsPoints(text: String, hundredths: Int, written: String) throws {
    let points = try points(text)
    #expect(points.hundredths == hundredths)
    #expect(points.description == written)
    #expect(Points(written) == points)
  }

  /// What neither points nor money may look like.
  static let refused = [
    "", "+", "-", ".", "5.", ".5", "1.234", "1,5", "1 000", "1,000", " 5", "5 ", "--5", "+-5",
    "1.2.3", "1e3", "0x10", "５", "五", "¥5", "NaN", "1000000000", "1.-5", "12分",
  ]

  @Test("Text that is no decimal of two places is neither points nor money", arguments: refused)
  func refusedFigures(text: String) {
    #expect(Points(text) == nil)
    #expect(Money(text) == nil)
  }

  @Test(
    "Money is kept in fen and written with two places",
    arguments: [
      ("12.5", 1_250, "12.50"), ("0", 0, "0.00"), ("-0.05", -5, "-0.05"), ("3", 300, "3.00"),
      ("1234.56", 123_456, "1234.56"),
    ])
  func readsMoney(text: String, fen: Int, written: String) throws {
    let money = try #require(Money(text))
    #expect(money.fen == fen)
    #expect(money.description == written)
    #expect(Money(written) == money)
    #expect(money - money == .zero)
    #expect(-(-money) == money)
  }

  @Test(
    "A share is reached by the share itself (以上含本数)",
    arguments: [
      ("2/3", 9, 6), ("2/3", 10, 7), ("2/3", 3, 2), ("1/2", 5, 3), ("50%", 4, 2), ("15%", 35, 6),
      ("0/1", 5, 0), ("1/1", 5, 5), ("2/3", 1, 1),
    ])
  func sharesReached(text: String, total: Int, needed: Int) throws {
    let ratio = try #require(Ratio(text))
    #expect(ratio.smallestCount(of: total) == needed)
    for count in 0...total {
      #expect(ratio.isReached(by: count, of: total) == (count >= needed))
    }
  }

  @Test("Equal shares are equal however they are written")
  func equalShares() throws {
    let half = try #require(Ratio("1/2"))
    let percent = try #require(Ratio("50%"))
    #expect(half == percent)
    #expect(half.hashValue == percent.hashValue)
    #expect(Set([half, percent]).count == 1)
    #expect(try #require(Ratio("1/3")) < half)
    #expect(percent.description == "50%")
    #expect(half.description == "1/2")
  }

  @Test(
    "Text that is no share is refused",
    arguments: [
      "", "2", "2/", "/3", "2/0", "-2/3", "2/-3", "2/3/4", "%", "15 %", "-15%", "1.5%", "2 / 3",
      "２/3", "0.66",
    ])
  func refusedShares(text: String) {
    #expect(Ratio(text) == nil)
  }

  @Test(
    "A half is rounded away from zero, or the rest is dropped, as the rule says",
    arguments: [
      (5, 2, 3, 2), (-5, 2, -3, -2), (7, 3, 2, 2), (8, 3, 3, 2), (-7, 3, -2, -2), (-8, 3, -3, -2),
      (0, 7, 0, 0), (1, 2, 1, 0), (-1, 2, -1, 0), (6, 3, 2, 2), (1_499, 1_000, 1, 1),
    ])
  func rounds(numerator: Int, denominator: Int, halfUp: Int, down: Int) {
    #expect(Rounding.halfUp.divide(numerator, by: denominator) == halfUp)
    #expect(Rounding.down.divide(numerator, by: denominator) == down)
  }

  @Test("A base of 35 points for 10 of 31 days is 11.29")
  func sharesOfPoints() {
    #expect(Points(35).share(10, of: 31, rounding: .halfUp).description == "11.29")
    #expect(Points(35).share(31, of: 31, rounding: .down) == Points(35))
    #expect((-Points(35)).share(1, of: 2, rounding: .halfUp).description == "-17.5")
    #expect([Points(1), Points(hundredths: -25)].sum().description == "0.75")
  }
}
