import PrisonAffairs
import Register
import Testing

@testable import RecordBook

/// What somebody waits for when a kitchen's month is closed never walks through a whole table.
struct MealMonthQueryPlanTests {
  private let kitchen = KitchenCode("K1")
  private let month = YearMonth("2026-10")
  private let plans = QueryPlanTests()

  @Test func theAccountOfAMonth() throws {
    let kitchen = try #require(kitchen)
    let month = try #require(month)
    try plans.expectIndexes { reader in
      let account = try #require(try reader.mealAccount(of: kitchen, month: month))
      #expect(account.cumulative == Money(fen: -5_000) && account.lines.count == 1)
      try #expect(reader.mealGrants(of: kitchen, month: month).count == 1)
      try #expect(
        reader.mealGrant(RowKey(source: "拨款单", line: "1"))?.amount == Money(fen: 50_000))
      _ = try reader.foodCounts(of: kitchen, in: month.days)
    }
  }

  @Test func theCommitteeAndWhatItSaid() throws {
    let kitchen = try #require(kitchen)
    let month = try #require(month)
    let day = try #require(CivilDate("2026-10-31"))
    let digest = Digest32(hashing: "meals:K1/2026-10").description
    try plans.expectIndexes { reader in
      // One of two members left on the 20th.
      try #expect(
        reader.mealCommittee(of: kitchen, on: day).map(\.inmate.text) == ["3301000124"])
      // The last word counts.
      try #expect(
        reader.mealOpinions(of: kitchen, month: month, on: digest).map(\.opinion) == [.signed])
    }
  }
}
