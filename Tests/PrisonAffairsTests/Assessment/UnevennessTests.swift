import PrisonAffairs
import Testing

@Suite("Unevenness of deductions")
struct UnevennessTests {
  private func made(_ counts: [(ward: String, deductions: Int)]) throws -> [OfficerDeductions] {
    try counts.enumerated().map { index, one in
      OfficerDeductions(
        ward: try #require(WardCode(one.ward)), officer: try #require(StaffNumber("o\(index)")),
        deductions: one.deductions)
    }
  }

  private func lines(
    _ counts: [(ward: String, deductions: Int)], months: [String: Int], multiple: Int? = 2
  ) throws -> [Unevenness.Line] {
    var wards: [WardCode: Int] = [:]
    for (ward, count) in months { wards[try #require(WardCode(ward))] = count }
    return Unevenness(try made(counts), inmateMonths: wards, multiple: multiple).lines
  }

  @Test("Exactly twice the median is not marked, one more is")
  func boundary() throws {
    let even = try lines([("01", 5), ("01", 5), ("01", 10)], months: ["01": 100])
    #expect(even.map(\.isOverWard) == [false, false, false])
    let over = try lines([("01", 5), ("01", 5), ("01", 11)], months: ["01": 100])
    #expect(over.map(\.isOverWard) == [false, false, true])
    #expect(over.map(\.wardMedian) == [500, 500, 500], "5 for each hundred inmate-months")
  }

  @Test("The median of an even number of officers is the mean of the two in the middle")
  func evenMedian() throws {
    // Twice (4 + 5) / 2 is 9, which is not exceeded; 10 is above it.
    let counts = [4, 4, 5, 9].map { (ward: "01", deductions: $0) }
    #expect(try lines(counts, months: ["01": 100]).map(\.isOverWard).last == false)
    let more = [4, 4, 5, 10].map { (ward: "01", deductions: $0) }
    #expect(try lines(more, months: ["01": 100]).map(\.isOverWard).last == true)
    #expect(try lines(more, months: ["01": 100]).first?.wardMedian == 450)
  }

  @Test("An officer of a large ward is not marked for having more inmates")
  func perInmate() throws {
    let lines = try lines(
      [("01", 10), ("01", 10), ("02", 100), ("02", 100)], months: ["01": 50, "02": 500])
    #expect(lines.map(\.rate) == [2_000, 2_000, 2_000, 2_000])
    #expect(lines.allSatisfy { $0.isOverWard == false && $0.isOverPrison == false })
  }

  @Test("A ward that is even in itself may stand out in the prison")
  func prisonMedian() throws {
    let lines = try lines(
      [("01", 2), ("01", 2), ("01", 2), ("02", 9), ("02", 9)], months: ["01": 100, "02": 100])
    #expect(lines.map(\.isOverPrison) == [false, false, false, true, true])
    #expect(lines.allSatisfy { $0.isOverWard == false })
  }

  @Test("A ward without inmates is left out, and without policy nothing is marked")
  func nothingToDivideBy() throws {
    let lines = try lines([("01", 2), ("03", 2)], months: ["01": 10, "03": 0], multiple: nil)
    #expect(lines.map(\.subject.ward.text) == ["01"])
    #expect(lines[0].isOverWard == nil && lines[0].isOverPrison == nil)
  }
}
