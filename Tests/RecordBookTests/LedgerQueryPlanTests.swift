import PrisonAffairs
import Testing

@testable import RecordBook

/// What an inmate, an officer and an overdraft check wait for is read along indexes.
extension QueryPlanTests {
  @Test func anInmatesMoney() throws {
    let inmate = try #require(inmate)
    let month = try #require(YearMonth("2026-10"))
    let chart = ChartOfAccounts([])
    try expectIndexes { reader in
      let seen = reader.seen
      try #expect(reader.transfers(of: inmate, month: month).count == 4)
      _ = try reader.accountBalances(of: inmate, chart: chart)
      try #expect(reader.accountHolder(inmate) != nil)
      try #expect(seen.senders(of: inmate).count == 1)
      try #expect(seen.deductions(of: inmate).count == 1)
      try #expect(reader.transfers(key: RowKey(source: "terminal", line: "2")).count == 1)
    }
  }

  @Test func theTransfersOfAMonth() throws {
    let month = try #require(YearMonth("2026-10"))
    try expectIndexes { reader in
      try #expect(reader.transfers(in: month.days).count == 5)
      try #expect(reader.seen.senders(in: month.days).count == 1)
    }
  }

  /// A journal of a month comes in order along the index of days, and nothing is sorted for it.
  @Test func theExportOfAMonth() throws {
    let month = try #require(YearMonth("2026-10"))
    var rows = 0
    let plans = try plans { try $0.forEachBookedTransfer(in: month.days) { _ in rows += 1 } }
    #expect(rows == 5)
    for plan in plans {
      #expect(plan.contains("USING INDEX account_transfer_of_day (day>? AND day<?)"), "\(plan)")
      #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
    }
  }

  /// All balances are one walk along one index, which holds what it needs.
  @Test func allBalances() throws {
    let plans = try plans { reader in
      try #expect(!reader.accountBalances(chart: ChartOfAccounts([])).accounts.isEmpty)
    }
    let walk = try #require(plans.first { $0.contains("account_transfer") })
    #expect(walk.contains("USING COVERING INDEX account_transfer_of_inmate"), "\(walk)")
  }

  /// The rows of the inmates an act touched, and one walk for the prison's accounts.
  @Test func overdraftsOfAnAct() throws {
    let chart = ChartOfAccounts(
      [("spending", AccountClass.spending), ("canteen", .payable), ("bank", .bank)].map {
        LedgerAccount(
          code: $0.0, title: Text(zh: $0.0, en: $0.0), accountClass: $0.1, serves: [],
          citation: Citation(document: "", article: ""))
      })
    let act = try RegisterSample.withBook { _, book in
      try book.read { try $0.moneyActs().last ?? 0 }
    }
    let plans = try plans { _ = try $0.overdraws(ofAct: act, chart: chart) }
    for plan in plans where plan.contains("account_transfer") {
      let isSearched =
        plan.contains("INDEX account_transfer_of") || plan.contains("PRIMARY KEY (act=?")
      #expect(isSearched, "\(plan)")
    }
  }
}
