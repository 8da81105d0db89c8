import PrisonAffairs
import Testing

@Suite struct SpendingHistoryTests {
  private func violation(_ first: Int, _ ended: Int?) throws -> SpendingViolation {
    let start = try #require(CivilDate("2025-01-01"))
    return SpendingViolation(
      concern: .overLimit, first: start.adding(days: first),
      ended: ended.map { start.adding(days: $0) })
  }

  /// Whatever was decided, its times come out in order and apart, and cover the same days.
  @Test func spansAreDisjointAndCoverTheSameDays() throws {
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: .min ... .max, using: &random)
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<300 {
      let violations = try (0..<(1 + next(6))).map { _ -> SpendingViolation in
        let first = next(60)
        return try violation(first, next(5) == 0 ? nil : first + next(20))
      }
      let spans = SpendingHistory(violations: violations, questions: []).spans
      for (one, other) in zip(spans, spans.dropFirst()) {
        #expect(one.ended.map { $0 < other.first } ?? false, "seed \(seed)")
      }
      let start = try #require(CivilDate("2025-01-01"))
      for offset in 0..<90 {
        let day = start.adding(days: offset)
        let isCovered = violations.contains { $0.first <= day && day <= ($0.ended ?? .latest) }
        let isInSpan = spans.contains { $0.first <= day && day <= ($0.ended ?? .latest) }
        #expect(isCovered == isInSpan, "seed \(seed), day \(day)")
      }
    }
  }

  @Test func nothingDecidedLeavesAnItemAsItIs() throws {
    #expect(SpendingHistory.none.spans.isEmpty)
  }
}
