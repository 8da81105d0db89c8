import PrisonAffairs
import Testing

@Suite("Cycles of 600 points")
struct CycleAccountTests {
  /// The first month of the rule of 2021.
  private static let first = YearMonth(year: 2021, month: 10) ?? YearMonth(.earliest)

  private func account(_ facts: CycleFacts) throws -> CycleAccount {
    let length = try PolicyMaker.value("points.cycle.length", "600", .points)
    let policies = PolicySet(layers: [PolicyMaker.layer(.national, values: [length])])
    return CycleAccount(facts, try CyclePolicy(policies, months: facts.months.keys))
  }

  private func months(_ texts: [String]) throws -> [YearMonth: Points] {
    var months: [YearMonth: Points] = [:]
    for (index, text) in texts.enumerated() {
      months[Self.first.adding(index)] = try points(text)
    }
    return months
  }

  @Test("A cycle ends with the month that reaches exactly 600, and not at 599.99")
  func exactly600() throws {
    let short = try account(
      CycleFacts(months: months(["100", "100", "100", "100", "100", "99.99"])))
    #expect(short.ended.isEmpty)
    #expect(short.running.missing == Points(hundredths: 1))
    let full = try account(CycleFacts(months: months(["100", "100", "100", "100", "100", "100"])))
    #expect(full.ended.map(\.endedIn) == [Self.first.adding(5)])
    #expect(full.running.carriedIn == .zero)
    #expect(full.running.number == 2)
  }

  @Test("What is over 600 carries over, and a negative balance is kept")
  func carriesOver() throws {
    let over = try account(CycleFacts(months: months(["150", "150", "150", "149.5", "30"])))
    #expect(over.ended.first?.carriedOut == Points(hundredths: 2_950))
    #expect(over.running.balance == Points(hundredths: 2_950))
    let negative = try account(CycleFacts(months: months(["-400", "100", "100"])))
    #expect(negative.running.balance == Points(-200))
    #expect(negative.running.missing == Points(800))
  }

  @Test("One month ends one cycle at most; what is left over 600 ends the next with the next month")
  func oneCycleAMonth() throws {
    let opening = CycleOpening(month: Self.first, balance: Points(1_300), cycle: 4)
    let account = try account(CycleFacts(opening: opening, months: months(["1", "1"])))
    #expect(account.ended.map(\.number) == [4, 5])
    #expect(account.ended.map(\.endedIn) == [Self.first, Self.first.next])
    #expect(account.running.balance == Points(102))
  }

  @Test("The real worked figure of seven commendations: 362.5 and 4397.5 leave 560")
  func realFigure() throws {
    // Published commutation figures, case PT-002 of the collection of rulings: 4760 points, 7, 560.
    var points = Array(repeating: "99.9", count: 44)
    points.append("1.9")
    let opening = CycleOpening(month: Self.first, balance: Points(hundredths: 36_250), cycle: 1)
    let account = try account(CycleFacts(opening: opening, months: months(points)))
    #expect(account.ended.count == 7)
    #expect(account.running.balance == Points(560))
  }

  @Test(
    "A difference booked before grading belongs to its month, a later one to the month it was booked in"
  )
  func differences() throws {
    let months = try months(Array(repeating: "100", count: 8))
    let difference = BookedDifference(
      month: Self.first.adding(2), points: Points(-10), bookedIn: Self.first.adding(6), act: 50)
    let before = try account(
      CycleFacts(months: months, differences: [difference], gradedActs: [1: 60]))
    #expect(before.ended.first?.endedIn == Self.first.adding(6))
    #expect(before.ended.first?.months[2].points == Points(90))
    let after = try account(
      CycleFacts(months: months, differences: [difference], gradedActs: [1: 40]))
    #expect(after.ended.first?.endedIn == Self.first.adding(5))
    #expect(after.running.months.map(\.points) == [Points(90), Points(100)])
    #expect(after.running.balance == before.running.balance)
  }

  @Test("A difference that no later month carries yet already stands in the balance")
  func waitingDifference() throws {
    let difference = BookedDifference(
      month: Self.first, points: Points(-10), bookedIn: Self.first.adding(9), act: 50)
    let account = try account(
      CycleFacts(
        months: months(Array(repeating: "100", count: 6)), differences: [difference],
        gradedActs: [1: 40]))
    #expect(account.running.waiting == Points(-10))
    #expect(account.running.balance == Points(-10))
  }

  @Test("After a cancellation assessment begins anew from zero or from the negative balance")
  func restarts() throws {
    let restart = CycleRestart(month: Self.first.adding(6), balance: Points(-30))
    let account = try account(
      CycleFacts(
        months: months(Array(repeating: "100", count: 8)), restarts: [restart]))
    #expect(account.ended.map(\.isCancelled) == [true])
    #expect(account.running.carriedIn == Points(-30))
    #expect(account.running.balance == Points(170))
    let graded = try self.account(
      CycleFacts(
        months: months(Array(repeating: "100", count: 8)), gradedActs: [1: 40],
        restarts: [restart]))
    #expect(graded.ended.map(\.isCancelled) == [true])
    #expect(graded.balance(rewarded: []) == Points(170))
    let rewarded = try self.account(
      CycleFacts(
        months: months(Array(repeating: "100", count: 8)), gradedActs: [1: 40], rewarded: [1],
        restarts: [restart]))
    #expect(rewarded.ended.map(\.isCancelled) == [false])
    #expect(rewarded.balance(rewarded: [1]) == Points(170))
  }

  @Test("A number that was graded is not given again where months before it count anew")
  func restartBeforeGrade() throws {
    // Six months fill cycle 1, graded by act 40; the judgment of act 50 goes back to the fifth.
    let restart = CycleRestart(month: Self.first.adding(4), balance: .zero, act: 50)
    let account = try account(
      CycleFacts(
        months: months(Array(repeating: "100", count: 7)), gradedActs: [1: 40],
        restarts: [restart]))
    #expect(account.ended.map(\.number) == [1])
    #expect(account.ended.map(\.isCancelled) == [true])
    #expect(account.running.number == 2)
    #expect(account.running.balance == Points(300))
    #expect(account.balance(rewarded: []) == Points(300))
  }

  @Test(
    "The balance is the sum of all months less 600 for every decided reward",
    arguments: UInt64(1)...40)
  func balanceOfRandomMonths(seed: UInt64) throws {
    var random = Seeded(seed)
    let count = Int.random(in: 1...80, using: &random)
    var all: [YearMonth: Points] = [:]
    for index in 0..<count {
      all[Self.first.adding(index)] = Points(
        hundredths: Int.random(in: -20_000...25_000, using: &random))
    }
    var differences: [BookedDifference] = []
    for act in 0..<Int.random(in: 0...5, using: &random) {
      let month = Int.random(in: 0..<count, using: &random)
      differences.append(
        BookedDifference(
          month: Self.first.adding(month),
          points: Points(hundredths: Int.random(in: -5_000...5_000, using: &random)),
          bookedIn: Self.first.adding(month + Int.random(in: 1...6, using: &random)), act: act))
    }
    let facts = CycleFacts(months: all, differences: differences.shuffled(using: &random))
    let account = try account(facts)
    let rewarded = Set(account.ended.map(\.number).filter { _ in Bool.random(using: &random) })
    let sum = all.values.sum() + differences.map(\.points).sum()
    let expected = sum - Points(600 * rewarded.count)
    #expect(account.balance(rewarded: rewarded) == expected, "seed \(seed)")
    #expect(account.ended.allSatisfy { $0.balance >= $0.length }, "seed \(seed)")
    #expect(
      account.running.waiting != .zero || account.running.balance < Points(600)
        || account.running.months.isEmpty, "seed \(seed)")
  }

  @Test(
    "What follows from the last graded cycle is what follows from all months",
    arguments: UInt64(1)...40)
  func goesOnFromTheLastGradedCycle(seed: UInt64) throws {
    var random = Seeded(seed)
    var all: [YearMonth: Points] = [:]
    for index in 0..<60 {
      all[Self.first.adding(index)] = Points(
        hundredths: Int.random(in: -3_000...15_000, using: &random))
    }
    let whole = try account(CycleFacts(months: all))
    let last = try #require(whole.ended.dropLast().randomElement(using: &random))
    let opening = CycleOpening(
      month: try #require(last.endedIn).next, balance: try #require(last.carriedOut),
      cycle: last.number + 1)
    let rest = try account(CycleFacts(opening: opening, months: all))
    #expect(rest.ended == whole.ended.filter { $0.number > last.number }, "seed \(seed)")
    #expect(rest.running == whole.running, "seed \(seed)")
  }
}
