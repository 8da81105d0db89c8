import PrisonAffairs
import Publication
import RecordBook

extension Replayer {
  /// Every count of cash beside the ledger of its moment, and whether somebody counted the cash
  /// before a closed month was confirmed.
  func cashCounts(_ report: Report) throws {
    for count in try reader.cashCounts() {
      let name = "\(Reference.accounts(count.month))/\(count.account)"
      try guarded(.accountBalance, name, act: count.act, report) {
        guard let past = try office(before: count.act) else { return }
        let held = try past.office.cashHeld(past.reader)[count.account]
        try compare(
          .accountBalance, name, act: count.act, isEqual: held == count.counted,
          recomputed: Text(cash: count.account, held),
          stored: Text(cash: count.account, count.counted), report)
      }
    }
    for closed in try reader.closedAccountMonths() { try countedCash(closed, report) }
  }

  private func countedCash(_ closed: ClosedAccountMonth, _ report: Report) throws {
    let month = Reference.accounts(closed.month)
    let steps = try reader.instance(AccountMonthProcedure.identifier, of: month.description)?.steps
    guard
      let confirmed = steps?.last(where: {
        $0.step == AccountMonthStep.confirm.rawValue && $0.outcome == StepOutcome.passed.rawValue
      })
    else { return }
    try guarded(.accountBalance, month.description, act: confirmed.act, report) {
      guard let past = try office(before: confirmed.act) else { return }
      let counts = try reader.cashCounts(of: closed.month).filter { $0.act == confirmed.act }
      let uncounted = try past.office.cashHeld(past.reader).filter { account, _ in
        !counts.contains { $0.account == account }
      }
      for (account, held) in uncounted.sorted(by: { $0.key < $1.key }) {
        try compare(
          .accountBalance, "\(month)/\(account)", act: confirmed.act, isEqual: false,
          recomputed: Text(cash: account, held), stored: Text(zh: "没有清点", en: "not counted"),
          report)
      }
    }
  }
}

extension Text {
  fileprivate init(cash account: String, _ amount: Money?) {
    let text = "\(account) \(amount?.description ?? "-")"
    self = Text(zh: text, en: text)
  }
}
