import PrisonAffairs
import RecordBook

extension Office {
  /// What inmates' money still owes: months to close by policy's day, and what stands at the bank
  /// or in the ledger alone. The steps of a month that was begun, and the posting of its notices,
  /// come with every other procedure's.
  func accountsDue(_ reader: BookReader) throws -> [DueItem] {
    guard let first = try reader.firstAccountMonth() else { return [] }
    var items: [DueItem] = []
    let begin = try reader.lastClosedAccountMonth()?.month.next ?? first
    let months = sequence(first: begin) { $0.next }.prefix { $0.lastDay < today }
    for month in months {
      items.append(
        item(.accountClose, Reference.accounts(month).description, "", closeBy(month)))
    }
    // Of several months that are over, the earliest is to be reconciled first.
    if let month = months.first(where: { _ in true }) {
      for bank in try reconciliations(month, reader) where !bank.isSettled {
        items.append(
          item(
            .bankReconciliation, Reference.accounts(month).description,
            bank.bank == nil ? bank.account : "\(bank.account) \(bank.unexplained.count)",
            closeBy(month)))
      }
    }
    return items
  }

  /// 次月某日前公布: the day of the next month by which accounts are told, so closed before.
  private func closeBy(_ month: YearMonth) -> WorkingCalendar.End? {
    guard let day = policies.count("account.publish-by-day", on: month.lastDay),
      (1...28).contains(day)
    else { return nil }
    return .on(month.next.firstDay.adding(days: day - 1))
  }
}
