public import PrisonAffairs
public import RecordBook

extension Office {
  /// Matches what needs nobody's judgement: by reference, amount and day.
  ///
  /// Returns nil for the act where nothing new was found. Refuses a closed month
  /// (`account.month-closed`).
  public func matchBank(_ month: YearMonth) throws -> (act: Int?, matched: Int) {
    var count = 0
    do {
      let act = try act(.bankMatched) { reader in
        try require(.reconcileBank, reader)
        try requireOpenAccounts([month.lastDay], reader)
        let matches = try bankMatches(month, reader)
        count = matches.count
        guard !matches.isEmpty else { throw NothingNew() }
        return matches.flatMap { match in
          match.movements.map { bankMatchFact(line: match.line, transfer: $0, match.method) }
        }
      }
      return (act, count)
    } catch is NothingNew { return (nil, 0) }
  }

  /// What can be matched without anybody's judgement up to the end of a month.
  func bankMatches(
    _ month: YearMonth, _ reader: BookReader
  ) throws -> [BankMatch<FactKey>] {
    let chart = policies.chartOfAccounts(on: month.lastDay)
    let days = try policies.requiredCount("account.bank-match-days", on: today).value
    return try chart.accounts.filter { $0.accountClass == .bank }.flatMap { account in
      let lines = try reader.unmatchedBankLines(of: account.code, through: month.lastDay)
      let movements = try reader.unmatchedBankMovements(of: account.code, through: month.lastDay)
      // What a close left on one side alone stays so, unless the other side came since.
      let open = Set(
        try lines.filter { try isOpen($0.line.day, reader) }.map(\.key)
          + movements.filter { try isOpen($0.day, reader) }.map(\.key))
      return BankMatching(
        lines: lines.map(\.line.folded), movements: movements.map(\.folded), days: days
      ).matches
        .filter { !open.isDisjoint(with: [$0.line] + $0.movements) }
    }
  }

  /// Matches a line of the bank with transfers by hand; their sum must be the line's.
  ///
  /// Refuses what is no open line or movement (`bank.line-unknown`, `bank.already-matched`) and
  /// another sum (`bank.match-amount`), and what lies in closed months alone
  /// (`account.month-closed`).
  public func match(_ line: FactKey, with transfers: [FactKey]) throws -> Int {
    try act(.bankMatched) { reader in
      try require(.reconcileBank, reader)
      guard let record = try reader.bankLine(line) else { throw unknown(line) }
      guard try reader.bankMatches(ofLine: line).isEmpty else { throw matched(line) }
      let movements = try transfers.map { try movement($0, at: record.account, reader) }
      let sum = movements.reduce(Money.zero) { $0 + $1.amount }
      guard sum == record.line.amount, !movements.isEmpty else {
        throw Refusal(
          .bankMatchAmount, [.value: record.line.amount.description, .limit: sum.description])
      }
      try requireOpenAccounts([record.line.day] + movements.map(\.day), reader)
      return Set(transfers).sorted().map { bankMatchFact(line: line, transfer: $0, .byHand) }
    }
  }

  private func movement(
    _ key: FactKey, at account: String, _ reader: BookReader
  ) throws -> BankMovement<FactKey> {
    guard try reader.bankMatches(ofTransfer: key).isEmpty else { throw matched(key) }
    guard
      let movement = try reader.unmatchedBankMovements(of: account, through: .latest)
        .first(where: { $0.key == key })
    else { throw unknown(key) }
    return movement
  }

  /// Ends every match of a line that was wrong, with a reason (`bank.not-matched` where none is);
  /// not where both sides lie in closed months (`account.month-closed`).
  public func unmatch(_ line: FactKey, reason: String) throws -> Int {
    try act(.bankMatchEnded) { reader in
      try require(.reconcileBank, reader)
      try requireText(reason)
      let matches = try reader.bankMatches(ofLine: line)
      guard !matches.isEmpty else {
        throw Refusal(.bankNotMatched, [.reference: "\(line.act).\(line.ordinal)"])
      }
      let days = try matches.compactMap {
        try reader.transfer(act: $0.transfer.act, ordinal: $0.transfer.ordinal)?.transfer.day
      }
      let own = try reader.bankLine(line)?.line.day
      try requireOpenAccounts(days + (own.map { [$0] } ?? []), reader)
      return matches.map { bankMatchEndFact($0.key, reason: reason) }
    }
  }

  /// Says why a line of the bank is in no transfer, or a transfer on no statement; not again once
  /// its month is closed (`account.month-closed`).
  public func explainBank(_ key: FactKey, _ explanation: String) throws -> Int {
    try act(.bankExplained) { reader in
      try require(.reconcileBank, reader)
      try requireText(explanation)
      if let line = try reader.bankLine(key) {
        guard try reader.bankMatches(ofLine: key).isEmpty else { throw matched(key) }
        try requireUnexplained(.line, key, line.line.day, reader)
        return [bankExplanationFact(.line, key, explanation)]
      }
      let chart = policies.chartOfAccounts(on: today)
      guard
        let account = try reader.bankAccount(ofTransfer: key, chart),
        let movement = try reader.unmatchedBankMovements(of: account, through: .latest)
          .first(where: { $0.key == key })
      else { throw unknown(key) }
      try requireUnexplained(.transfer, key, movement.day, reader)
      return [bankExplanationFact(.transfer, key, explanation)]
    }
  }

  /// Refuses to say anew what a close rests on; what was erased since may be said again.
  private func requireUnexplained(
    _ side: BankSide, _ key: FactKey, _ day: CivilDate, _ reader: BookReader
  ) throws {
    guard try reader.bankExplanationKey(side, key) != nil else { return }
    try requireOpenAccounts([day], reader)
  }

  private func isOpen(_ day: CivilDate, _ reader: BookReader) throws -> Bool {
    try !reader.isAccountMonthClosed(YearMonth(day))
  }

  /// Refuses what lies in closed months alone: the bank of a closed month is reconciled.
  private func requireOpenAccounts(_ days: [CivilDate], _ reader: BookReader) throws {
    guard let last = days.max(), try !isOpen(last, reader) else { return }
    throw Refusal(.accountMonthClosed, [.month: YearMonth(last).description])
  }

  private func unknown(_ key: FactKey) -> Refusal {
    Refusal(.bankLineUnknown, [.reference: "\(key.act).\(key.ordinal)"])
  }

  private func matched(_ key: FactKey) -> Refusal {
    Refusal(.bankAlreadyMatched, [.reference: "\(key.act).\(key.ordinal)"])
  }
}

extension BookReader {
  /// The bank account that a transfer touches; nil where it touches none.
  fileprivate func bankAccount(ofTransfer key: FactKey, _ chart: ChartOfAccounts) throws -> String?
  {
    try transferAccounts(key).first { chart[$0]?.accountClass == .bank }
  }
}

// References and keys are the same however they were typed.

extension BankLine {
  fileprivate var folded: BankLine {
    BankLine(key: key, day: day, amount: amount, reference: reference.map { foldedKey($0) })
  }
}

extension BankMovement {
  fileprivate var folded: BankMovement {
    BankMovement(
      key: key, day: day, amount: amount, source: foldedKey(source), line: foldedKey(line))
  }
}
