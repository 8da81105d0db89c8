import PrisonAffairs
import Publication
import RecordBook

extension Replayer {
  /// Every close of a month, every match with the bank, and every movement of money.
  func accounts(_ report: Report) throws {
    for closed in try reader.closedAccountMonths() { try accountClose(closed, report) }
    try cashCounts(report)
    for act in try reader.actsWithBankMatches() { try bankMatches(ofAct: act, report) }
    try accountRows(report)
  }

  /// What one act decided on money.
  func accounts(ofAct act: Int, _ report: Report) throws {
    for closed in try reader.closedAccountMonths() where closed.act == act {
      try accountClose(closed, report)
    }
    try bankMatches(ofAct: act, report)
    try cashCounts { if $0.act == act { report($0) } }
  }

  /// The closes that stand at a reference to accounts.
  func accounts(of reference: Reference, _ report: Report) throws {
    let month: YearMonth
    switch reference {
    case .accounts(let own), .wardAccounts(_, let own), .statement(_, let own): month = own
    default: return
    }
    for closed in try reader.closedAccountMonths() where closed.month == month {
      try accountClose(closed) { decision in
        switch reference {
        case .accounts: report(decision)
        default: if decision.reference == reference.description { report(decision) }
        }
      }
    }
  }

  /// What a step of a month rests on, as it stood before its act.
  func accountMatter(_ instance: ProcedureInstance, _ past: PastOffice) throws -> PastMatter? {
    guard case .accounts(let month)? = Reference(instance.subject) else { return nil }
    try past.law.requireKnownRules()
    return PastMatter(
      authors: try past.office.authors(ofAccounts: month, past.reader),
      digest: try AccountMonthLoader(office: past.office, reader: past.reader, month: month)
        .digest())
  }

  /// A close: every balance, count and sum that it wrote, and that nothing kept it from closing.
  private func accountClose(_ closed: ClosedAccountMonth, _ report: Report) throws {
    let name = Reference.accounts(closed.month)
    try guarded(.accountMonth, name.description, act: closed.act, report) {
      guard let past = try office(before: closed.act) else { return }
      try past.law.requireKnownRules()
      let sheet = try AccountMonthLoader(
        office: past.office, reader: past.reader, month: closed.month
      ).sheet()
      let now = reader.asOf(closed.act)
      let isReady =
        try reader.hasErasedOfAccounts(since: closed.act)
        ? sheet.isReadyBesideErased : sheet.isReady
      let isBorne = try isClose(closed, now) && isReady
      let stored = try now.closingBalances(of: closed.month)
      try compare(
        .accountMonth, name.description, act: closed.act,
        isEqual: isBorne && sheet.transfers == closed.transfers
          && sheet.holders == closed.holders,
        recomputed: Text(count: sheet.transfers, holders: sheet.holders, isBorne),
        stored: Text(count: closed.transfers, holders: closed.holders, true), report)
      try compareClosings(sheet, stored, closed, report)
      try compareWards(sheet, now, closed, report)
    }
  }

  /// Whether the act is a close, and took the last step of its month.
  private func isClose(_ closed: ClosedAccountMonth, _ now: BookReader) throws -> Bool {
    let steps = try now.steps(ofAct: closed.act)
    return try now.act(closed.act)?.kind == ActKind.accountMonthClosed.rawValue
      && steps.contains {
        $0.subject == Reference.accounts(closed.month).description
          && $0.step == AccountMonthStep.close.rawValue
          && $0.outcome == StepOutcome.approved.rawValue
      }
  }

  private func compareClosings(
    _ sheet: AccountMonthSheet, _ stored: [ClosingBalance], _ closed: ClosedAccountMonth,
    _ report: Report
  ) throws {
    struct Place: Hashable { let account: String; let inmate: InmateNumber? }
    func byPlace(_ closings: [ClosingBalance]) -> [Place: Money] {
      Dictionary(
        closings.map { (Place(account: $0.account, inmate: $0.inmate), $0.balance) },
        uniquingKeysWith: +)
    }
    let (expected, found) = (byPlace(sheet.closings), byPlace(stored))
    // As people read it: each account on the side on which it stands.
    func words(_ account: String, _ credits: Money?) -> Text {
      Text(account, credits.map { sheet.chart.balance(of: account, $0) })
    }
    let places = Set(expected.keys).union(found.keys).sorted {
      ($0.inmate?.text ?? "", $0.account) < ($1.inmate?.text ?? "", $1.account)
    }
    for place in places {
      let reference =
        place.inmate.map { Reference.statement($0, closed.month).description }
        ?? "\(Reference.accounts(closed.month))/\(place.account)"
      try compare(
        .accountBalance, reference, act: closed.act, isEqual: expected[place] == found[place],
        recomputed: words(place.account, expected[place]),
        stored: words(place.account, found[place]), report)
    }
  }

  /// What wards are told: counts, sums, and the sums that may be told.
  private func compareWards(
    _ sheet: AccountMonthSheet, _ now: BookReader, _ closed: ClosedAccountMonth, _ report: Report
  ) throws {
    let wards = try now.wardAccountMonths(closed.month)
    let totals = try now.wardTotals(closed.month)
    let told = try now.publicAccountTotals(closed.month)
    let codes = Set(sheet.wards.map(\.ward)).union(wards.map(\.ward))
      .union(sheet.publicTotals.flatMap(\.wards)).union(told.flatMap(\.wards))
      .union(totals.map(\.ward))
    for ward in codes.sorted() {
      let expected = sheet.money.totals.filter { $0.ward == ward }
      let found = totals.filter { $0.ward == ward }
      let isSame =
        sheet.wards.filter { $0.ward == ward } == wards.filter { $0.ward == ward }
        && expected == found
        && sheet.publicTotals.filter { $0.wards.contains(ward) }
          == told.filter { $0.wards.contains(ward) }
      try compare(
        .accountTotals, Reference.wardAccounts(ward, closed.month).description, act: closed.act,
        isEqual: isSame, recomputed: Text(totals: expected), stored: Text(totals: found), report)
    }
  }

  /// Matches that nobody judged: what the rule finds in the book before the act.
  private func bankMatches(ofAct act: Int, _ report: Report) throws {
    let stored = try reader.bankMatches(ofAct: act)
    guard !stored.isEmpty else { return }
    let name = Reference.act(act).description
    try guarded(.bankMatch, name, act: act, report) {
      guard let past = try office(before: act) else { return }
      let isSame: Bool
      if stored.contains(where: { $0.method == .byHand }) {
        isSame = try isBalanced(stored, past.reader)
      } else {
        let last = try stored.compactMap { try past.reader.bankLine($0.line)?.line.day }.max()
        // What one act matched is of the months up to one; any up to the day of the act will do.
        let months = last.map { YearMonth($0) }.map { [$0, YearMonth(past.day)] } ?? []
        isSame = try months.contains { month in
          let expected = try past.office.bankMatches(month, past.reader).flatMap { match in
            match.movements.map { [match.line, $0] }
          }
          return Set(stored.map { [$0.line, $0.transfer] }).isSubset(of: expected)
        }
      }
      try compare(
        .bankMatch, name, act: act, isEqual: isSame,
        recomputed: Text(zh: "金额、日期或者流水号对不上", en: "sum, day or reference do not agree"),
        stored: Text(zh: "勾对\(stored.count)笔", en: "\(stored.count) matched"), report)
    }
  }

  /// By hand: every line is the sum of what it was matched with, and each was still open.
  private func isBalanced(_ stored: [BankMatchRecord], _ past: BookReader) throws -> Bool {
    try Dictionary(grouping: stored, by: \.line).allSatisfy { line, matches in
      guard let record = try past.bankLine(line), try past.bankMatches(ofLine: line).isEmpty
      else { return false }
      let open = try past.unmatchedBankMovements(of: record.account, through: .latest)
      let keys = Set(matches.map(\.transfer))
      let found = open.filter { keys.contains($0.key) }
      return found.count == keys.count
        && found.reduce(Money.zero) { $0 + $1.amount } == record.line.amount
    }
  }
}

extension Text {
  fileprivate init(count: Int, holders: Int, _ isReady: Bool) {
    let mark = isReady ? Text(zh: "", en: "") : Text(zh: "，不能结账", en: ", not to be closed")
    self = Text(
      zh: "\(count)笔，\(holders)个账户\(mark.zh)",
      en: "\(count) transfers, \(holders) accounts\(mark.en)")
  }

  fileprivate init(_ account: String, _ balance: Money?) {
    let text = "\(account) \(balance?.description ?? "-")"
    self = Text(zh: text, en: text)
  }

  fileprivate init(totals: [WardTotal]) {
    let text = totals.map { "\($0.kind.rawValue) \($0.inmates) \($0.amount)" }
      .joined(separator: "; ")
    self = Text(zh: text, en: text)
  }
}
