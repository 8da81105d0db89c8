import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite("Where running cycles stand")
struct CycleStandingTests {
  @Test("Whose cycle was graded stands in the next one, with what was carried over")
  func afterTheGrade() throws {
    let prison = try TestPrison()
    try prison.bringInBalances([1: "560", 2: "100"])
    try prison.closeOctober()
    #expect(try standing(prison).state == .full)
    try prison.graded("01", active: [])
    let standing = try standing(prison)
    #expect(standing.state == .running)
    #expect(standing.cycle.number == 5)
    #expect(standing.cycle.balance == Points(60))
    #expect(standing.cycle.missing == Points(540))
  }

  private func standing(_ prison: TestPrison) throws -> CycleStanding {
    let number = try inmate(1)
    return try #require(
      try prison.reading().cycleStandings(ward: nil).first { $0.record.inmate == number })
  }
}
