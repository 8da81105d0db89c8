import PrisonAffairs
import RecordBook

extension Office {
  /// Money of those who are not here any more, and deductions that have not reached the court.
  func moneyDue(_ reader: BookReader) throws -> [DueItem] {
    let chart = policies.chartOfAccounts(on: today)
    let holders = Set(try reader.accountHolders().map(\.inmate))
    guard !holders.isEmpty else { return [] }
    let gone = try reader.inmates().filter {
      holders.contains($0.inmate) && !$0.isInCustody(on: today)
    }
    let left = try gone.filter {
      try reader.accountBalances(of: $0.inmate, chart: chart).values.reduce(.zero, +) > .zero
    }
    let waiting = try reader.seen.deductions().filter { $0.settlement == nil }
    return left.map { record in
      item(
        .moneyLeft, Reference.statement(record.inmate, YearMonth(today)).description, "payout",
        record.releasedOn.map { .on($0) })
    }
      + waiting.map { deduction in
        item(.deductionWaiting, deduction.record.reference.description, deduction.item, nil)
      }
  }
}
