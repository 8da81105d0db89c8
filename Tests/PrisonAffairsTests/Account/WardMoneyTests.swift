import PrisonAffairs
import Testing

@Suite("What may be told of inmates' money")
struct WardMoneyTests {
  /// One movement: who, in which ward, what, how much.
  private struct Movement: Hashable {
    let ward: String
    let inmate: Int
    let kind: TransferKind
    let fen: Int
  }

  private func money(_ movements: [Movement]) throws -> WardMoney {
    var money = WardMoney()
    for movement in movements {
      money.add(
        Money(fen: movement.fen), movement.kind, of: try number(movement.inmate),
        in: try #require(WardCode(movement.ward)))
    }
    return money
  }

  private func number(_ inmate: Int) throws -> InmateNumber {
    try #require(InmateNumber(String(3_301_000_000 + inmate)))
  }

  private func everybody(
    _ ward: String, _ people: ClosedRange<Int>, _ kind: TransferKind, fen: Int
  ) -> [Movement] {
    people.map { Movement(ward: ward, inmate: $0, kind: kind, fen: fen + $0) }
  }

  @Test("Five people make a line of their own, four do not")
  func boundary() throws {
    let five = try money(everybody("01", 1...5, .allowance, fen: 600)).publicTotals(smallest: 5)
    #expect(five.map(\.inmates) == [5])
    #expect(five.map(\.amount) == [Money(fen: 3_015)])
    let four = try money(everybody("01", 1...4, .allowance, fen: 600)).publicTotals(smallest: 5)
    #expect(four.map(\.inmates) == [nil])
    #expect(four.map(\.amount) == [nil])
    #expect(four.map(\.kinds) == [[.allowance]])
  }

  @Test("A deduction of one is told with another kind, never by itself")
  func mergedKinds() throws {
    let movements =
      everybody("01", 1...6, .purchase, fen: 2_000)
      + [Movement(ward: "01", inmate: 1, kind: .deduction, fen: 3_000)]
    let totals = try money(movements).publicTotals(smallest: 5)
    #expect(totals.map(\.kinds) == [[.purchase, .deduction]])
    #expect(totals.map(\.inmates) == [6])
    #expect(totals.map(\.amount) == [Money(fen: 15_021)])
  }

  @Test("A ward of two is told with its neighbour; the whole is what all moved")
  func mergedWards() throws {
    let movements =
      everybody("01", 1...6, .allowance, fen: 600) + everybody("02", 11...12, .allowance, fen: 600)
    let totals = try money(movements).publicTotals(smallest: 5)
    #expect(totals.map { $0.wards.map(\.text) } == [["01", "02"]])
    #expect(totals.map(\.inmates) == [8])
    #expect(
      totals.compactMap(\.amount).map(\.fen).reduce(0, +) == movements.map(\.fen).reduce(0, +))
  }

  @Test("What was undone in the same month is nobody's figure")
  func undone() throws {
    let movements =
      everybody("01", 1...5, .purchase, fen: 2_000)
      + [Movement(ward: "01", inmate: 5, kind: .purchase, fen: -2_005)]
    let totals = try money(movements).publicTotals(smallest: 5)
    #expect(totals.map(\.amount) == [nil])
    #expect(try money(movements).totals.map(\.inmates) == [4])
  }

  private func allowances(_ ward: String, _ people: ClosedRange<Int>) -> [Movement] {
    people.map { Movement(ward: ward, inmate: $0, kind: .allowance, fen: 4_500) }
  }

  @Test("The allowance, which everybody can reckon, hides nobody in a sum with it")
  func knownAmounts() throws {
    // Nine times 45.00 taken out of a sum would leave what four inmates got from home.
    let movements =
      allowances("01", 1...9) + everybody("01", 1...4, .remittance, fen: 10_000)
    let totals = try money(movements).publicTotals(smallest: 5)
    #expect(totals.map(\.kinds) == [[.allowance], [.remittance]])
    #expect(totals.map(\.amount) == [Money(fen: 40_500), nil])
    #expect(totals.map(\.inmates) == [9, nil])
    // With a fifth it is told, and beside wages of others it is told with them.
    let five = try money(movements + everybody("01", 5...5, .remittance, fen: 10_000))
      .publicTotals(smallest: 5)
    #expect(five.map(\.inmates) == [9, 5])
    let wages = try money(movements + everybody("01", 4...8, .labourPay, fen: 7_000))
      .publicTotals(smallest: 5)
    #expect(wages.map(\.kinds) == [[.allowance], [.labourPay, .remittance]])
    #expect(wages.map(\.inmates) == [9, 8])
  }

  @Test("Two wards whose few remittances together are enough are told together")
  func knownAmountsOfTwoWards() throws {
    let movements =
      allowances("01", 1...9) + everybody("01", 1...3, .remittance, fen: 10_000)
      + allowances("02", 11...19) + everybody("02", 11...13, .remittance, fen: 10_000)
    let totals = try money(movements).publicTotals(smallest: 5)
    #expect(totals.map { $0.wards.map(\.text) } == [["01", "02"], ["01", "02"]])
    #expect(totals.map(\.inmates) == [18, 6])
  }

  @Test("Without what everybody knows of the allowance no line comes down to fewer than five")
  func subtractionOfKnownAmounts() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = Seeded(seed)
    for _ in 0..<400 {
      var movements: [Movement] = []
      for ward in 1...Int.random(in: 1...3, using: &random) {
        for person in 1...Int.random(in: 1...14, using: &random) {
          let inmate = ward * 100 + person
          movements.append(
            Movement(ward: "0\(ward)", inmate: inmate, kind: .allowance, fen: 4_500))
          for kind in [TransferKind.remittance, .labourPay, .refund, .purchase, .deduction]
          where Int.random(in: 0..<5, using: &random) == 0 {
            movements.append(
              Movement(
                ward: "0\(ward)", inmate: inmate, kind: kind,
                fen: Int.random(in: 2...90_000, using: &random)))
          }
        }
      }
      for line in try money(movements).publicTotals(smallest: 5) where line.amount != nil {
        let left = Set(
          movements.filter { movement in
            movement.kind != .allowance && line.kinds.contains(movement.kind)
              && line.wards.contains { $0.text == movement.ward }
          }.map(\.inmate))
        #expect(left.isEmpty || left.count >= 5, "seed \(seed)")
      }
    }
  }

  @Test("Kinds that move nothing to or from an inmate are no line")
  func ownMoves() throws {
    #expect(try money(everybody("01", 1...9, .move, fen: 100)).publicTotals(smallest: 5).isEmpty)
  }

  /// A random month of some wards of very different sizes.
  private func randomMonth(_ random: inout SystemRandomNumberGenerator) -> [Movement] {
    var movements: Set<Movement> = []
    for ward in 1...Int.random(in: 1...4, using: &random) {
      for person in 1...Int.random(in: 1...12, using: &random) {
        for kind in TransferKind.allCases where Int.random(in: 0..<4, using: &random) == 0 {
          movements.insert(
            Movement(
              ward: "0\(ward)", inmate: ward * 100 + person, kind: kind,
              fen: Int.random(in: 2...90_000, using: &random)))
        }
      }
    }
    return movements.sorted {
      ($0.ward, $0.inmate, $0.kind.rawValue) < ($1.ward, $1.inmate, $1.kind.rawValue)
    }
  }

  /// Whoever sees every line of every ward and month can add and subtract as they like: a book in
  /// which one inmate has another figure, and somebody else of the same line too, reads the same.
  @Test("No sum or difference of all that is told comes down to one inmate's figure")
  func subtraction() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let movements = randomMonth(&random)
      let told = try money(movements).publicTotals(smallest: 5)
      for (index, movement) in movements.enumerated() where movement.kind.direction != nil {
        let line = try #require(
          told.first { line in
            line.kinds.contains(movement.kind)
              && line.wards.contains { $0.text == movement.ward }
          })
        var other = movements
        other[index] = changed(movement, by: 1)
        if line.amount != nil {
          // Somebody else whose figure stands in the same line makes up for it.
          let partner = try #require(
            movements.firstIndex { candidate in
              candidate.inmate != movement.inmate && line.kinds.contains(candidate.kind)
                && line.wards.contains { $0.text == candidate.ward }
            }, "one person alone in a line: \(movements)")
          other[partner] = changed(movements[partner], by: -1)
        }
        #expect(try money(other).publicTotals(smallest: 5) == told, "\(movements)")
      }
    }
  }

  private func changed(_ movement: Movement, by fen: Int) -> Movement {
    Movement(
      ward: movement.ward, inmate: movement.inmate, kind: movement.kind, fen: movement.fen + fen)
  }

  /// Lines share no movement and each has enough people, so that in any combination of them at
  /// least as many people's figures remain as in one of its lines.
  @Test("Every movement stands in one line alone, and every line told has enough people")
  func disjoint() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let movements = randomMonth(&random)
      let told = try money(movements).publicTotals(smallest: 5)
      for movement in movements where movement.kind.direction != nil {
        let lines = told.filter { line in
          line.kinds.contains(movement.kind) && line.wards.contains { $0.text == movement.ward }
        }
        #expect(lines.count == 1, "\(movements)")
      }
      for line in told where line.amount != nil {
        let people = Set(
          movements.filter { movement in
            line.kinds.contains(movement.kind)
              && line.wards.contains { $0.text == movement.ward }
          }.map(\.inmate))
        #expect(people.count >= 5 && people.count == line.inmates, "\(movements)")
      }
    }
  }
}
