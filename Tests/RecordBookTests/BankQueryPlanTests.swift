import PrisonAffairs
import Testing

@testable import RecordBook

/// What a statement, a posting and a reconciliation read of the bank and of closed months.
extension QueryPlanTests {
  @Test func whatAClosedMonthIsReadFrom() throws {
    let september = try #require(YearMonth("2026-09"))
    let other = try #require(InmateNumber("3301000124"))
    try expectIndexes { reader throws in
      #expect(try reader.isAccountMonthClosed(september))
      #expect(try !reader.isAccountMonthClosed(september.next))
      #expect(try reader.lastClosedAccountMonth()?.month == september)
      #expect(try reader.closingBalances(of: other, month: september)["spending"]?.fen == 1)
      #expect(try reader.wardTotals(september).count == 1)
      #expect(try reader.publicAccountTotals(september).count == 2)
      #expect(try reader.wardAccountMonths(september).count == 1)
    }
  }

  @Test func whatALineOfTheBankIsReadFrom() throws {
    let september = try #require(YearMonth("2026-09"))
    try expectIndexes { reader in
      let last = try #require(try reader.lastBankLine(of: "bank"))
      #expect(try reader.bankLine(last.key)?.balance.fen == 49_500)
      #expect(try reader.bankMatches(ofLine: last.key).isEmpty)
      #expect(try reader.bankMatches(ofTransfer: last.key).isEmpty)
      #expect(try reader.bankStatement(of: "bank", month: september)?.lines == 2)
      #expect(try reader.bankExplanation(.line, last.key) != nil)
      #expect(try reader.transferAccounts(FactKey(act: last.key.act, ordinal: 2)).count == 2)
    }
  }
}
