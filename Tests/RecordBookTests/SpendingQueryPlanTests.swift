import PrisonAffairs
import Testing

@testable import RecordBook

/// What a limit, an order and a finding are read from, one inmate at a time.
extension QueryPlanTests {
  @Test func whatALimitIsReadFrom() throws {
    let inmate = try #require(inmate)
    let month = try #require(YearMonth("2026-10"))
    try expectIndexes { reader in
      let seen = reader.seen
      _ = try reader.spendingRows(of: inmate, in: month.days)
      _ = try reader.spendingKeys(of: inmate, in: month.days)
      _ = try reader.remittances(in: month.days)
      let orders = try seen.orders(of: inmate)
      #expect(orders.count == 1)
      let order = try #require(orders.first)
      try #expect(seen.order(FactKey(act: order.act, ordinal: order.ordinal)) == order)
      let flags = try seen.spendingFlags(of: inmate)
      #expect(flags.map(\.decision?.ended) == [CivilDate("2026-09-30")])
      let flag = try #require(flags.first)
      try #expect(seen.spendingFlag(FactKey(act: flag.act, ordinal: flag.ordinal)) == flag)
      try #expect(seen.spendingHistories(.inmate(inmate))[inmate]?.violations.count == 1)
    }
  }
}
