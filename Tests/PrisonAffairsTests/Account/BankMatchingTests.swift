import PrisonAffairs
import Testing

@Suite("What the bank and the ledger say without anybody's help")
struct BankMatchingTests {
  private func line(
    _ key: Int, _ day: Int, _ fen: Int, _ reference: String? = nil
  ) throws -> BankLine<Int> {
    BankLine(
      key: key, day: try #require(CivilDate(year: 2026, month: 10, day: day)),
      amount: Money(fen: fen), reference: reference)
  }

  private func movement(
    _ key: Int, _ day: Int, _ fen: Int, source: String = "账", line: String
  ) throws -> BankMovement<Int> {
    BankMovement(
      key: key, day: try #require(CivilDate(year: 2026, month: 10, day: day)),
      amount: Money(fen: fen), source: source, line: line)
  }

  private func matches(
    _ lines: [BankLine<Int>], _ movements: [BankMovement<Int>]
  ) -> [[Int]] {
    BankMatching(lines: lines, movements: movements, days: 3).matches.map {
      [$0.line] + $0.movements
    }
  }

  @Test("By reference within three days, not within four")
  func days() throws {
    let near = try matches([line(1, 9, 500, "R1")], [movement(11, 6, 500, line: "R1")])
    #expect(near == [[1, 11]])
    let far = try matches([line(1, 10, 500, "R1")], [movement(11, 6, 500, line: "R1")])
    #expect(far.isEmpty)
  }

  @Test("By reference only where the sums are equal")
  func sums() throws {
    #expect(
      try matches([line(1, 9, 501, "R1")], [movement(11, 9, 500, line: "R1")]).isEmpty)
    // The parts of one transfer, or all rows of one list, are one payment.
    #expect(
      try matches(
        [line(1, 9, 900, "L7")],
        [
          movement(11, 9, 500, source: "L7", line: "1"),
          movement(12, 9, 400, source: "L7", line: "2"),
        ]) == [[1, 11, 12]])
  }

  @Test("By amount on the very day where nothing else could be meant")
  func amounts() throws {
    #expect(try matches([line(1, 9, 500)], [movement(11, 9, 500, line: "a")]) == [[1, 11]])
    #expect(try matches([line(1, 9, 500)], [movement(11, 8, 500, line: "a")]).isEmpty)
    // Two of the same sum on one day are left to a person.
    #expect(
      try matches(
        [line(1, 9, 500), line(2, 9, 500)],
        [movement(11, 9, 500, line: "a"), movement(12, 9, 500, line: "b")]
      ).isEmpty)
    #expect(
      try matches(
        [line(1, 9, 500)], [movement(11, 9, 500, line: "a"), movement(12, 9, 500, line: "b")]
      ).isEmpty)
    // Money in is no money out.
    #expect(try matches([line(1, 9, 500)], [movement(11, 9, -500, line: "a")]).isEmpty)
  }

  @Test("A reference that two lines bear is left to a person")
  func twice() throws {
    #expect(
      try matches(
        [line(1, 9, 500, "R1"), line(2, 10, 500, "R1")], [movement(11, 9, 500, line: "R1")]
      ) == [[1, 11]], "by the day, for the other line is of another")
  }
}
