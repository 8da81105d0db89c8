import PrisonAffairs
import Testing

@testable import RecordBook

/// What eligibility reads: one inmate by indexes, a whole prison with one statement for each table.
extension QueryPlanTests {
  @Test func whatASentenceIsReadFrom() throws {
    let inmate = try #require(inmate)
    let other = try #require(InmateNumber("3301000124"))
    try expectIndexes { reader in
      let seen = reader.seen
      try #expect(seen.judgments(.inmate(inmate)).count == 1)
      try #expect(seen.crimeCounts(.inmate(inmate)).count == 1)
      try #expect(seen.categoryMarks(.inmate(inmate)).count == 1)
      try #expect(seen.rulings(.inmate(inmate)).count == 1)
      try #expect(reader.ruling(ofNomination: "TQ-2026-0001")?.inmate == other)
      try #expect(seen.merits(.inmate(inmate)).count == 1)
      try #expect(seen.propertyItems(.inmate(inmate)).count == 1)
      try #expect(seen.propertyEvents(.inmate(inmate)).count == 1)
      try #expect(seen.conditions(.inmate(inmate)).count == 1)
      _ = try seen.commendations(.inmate(inmate))
    }
  }

  /// A whole prison is one statement for each table, each inmate's rows found together.
  @Test func aWholePrisonIsOneStatementForEachTable() throws {
    let plans = try plans { reader in
      let seen = reader.seen
      try #expect(seen.judgments(.everybody).count == 2)
      try #expect(seen.crimeCounts(.everybody).count == 2)
      try #expect(seen.categoryMarks(.everybody).count == 2)
      try #expect(seen.rulings(.everybody).count == 2)
      try #expect(seen.merits(.everybody).count == 1)
      try #expect(seen.propertyItems(.everybody).count == 2)
      try #expect(seen.propertyEvents(.everybody).count == 1)
      try #expect(seen.conditions(.everybody).count == 1)
    }
    #expect(plans.count == 8)
    for plan in plans {
      // Every row up to the act is wanted, in whichever order the planner reads them: once.
      let isOnce =
        plan.contains("SCAN f USING INDEX") || plan.contains("SEARCH f USING PRIMARY KEY (act<?)")
      #expect(isOnce, "\(plan)")
      #expect(!plan.replacing("SCAN f USING INDEX", with: "").contains("SCAN"), "\(plan)")
    }
  }

  @Test func whatARulingIsServedWith() throws {
    let inmate = try #require(inmate)
    let plans = try plans { _ = try $0.rulings(.inmate(inmate)) }
    #expect(plans.allSatisfy { $0.contains("ruling_service_of_ruling") })
  }
}
