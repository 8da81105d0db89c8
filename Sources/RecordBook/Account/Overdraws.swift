import GRDB
public import PrisonAffairs

/// An account that would be below zero, from which day and by how much.
public struct Overdraw: Hashable, Sendable {
  public let account: String
  public let inmate: InmateNumber?
  public let day: CivilDate
  /// The row after which it is so for the first time.
  public let key: FactKey
  /// What is missing at the worst moment; above zero.
  public let missing: Money

  /// As a refusal (`account.overdrawn`).
  public var refusal: Refusal {
    var refusal = Refusal(
      .accountOverdrawn,
      [.code: account, .day: day.description, .value: missing.description])
    if let inmate { refusal = refusal.adding(.inmate, inmate.text) }
    return refusal
  }
}

extension BookReader {
  /// The accounts that an act leaves below zero after any row, at most `limit` of them.
  ///
  /// An act can overdraw only what it takes from: the pockets it debits and the accounts of the
  /// prison that it lessens. Their movements since the last closed month are run through once, in
  /// the order in which they count, along an index that holds all that is needed.
  public func overdraws(
    ofAct act: Int, chart: ChartOfAccounts, limit: Int = 20
  ) throws -> [Overdraw] {
    let closed = try closedBalances(before: .latest)
    let lessened = try lessenedAccounts(ofAct: act, chart)
    let inmates = try overdrawnPockets(
      ofAct: act, lessened.filter(chart.pockets.contains).sorted(), since: closed)
    let own = try overdrawnAccounts(
      lessened.filter { !chart.pockets.contains($0) }.sorted(), chart, since: closed)
    var found: [Overdraw] = []
    for (inmate, account) in inmates.prefix(limit) {
      found += try firstShortfall(of: account, inmate, chart, since: closed)
    }
    for account in own.prefix(limit - found.count) {
      found += try firstShortfall(of: account, nil, chart, since: closed)
    }
    return found
  }

  /// The accounts that an act takes from: what stands on the debit side, of a bank or cash box the
  /// credit side.
  private func lessenedAccounts(
    ofAct act: Int, _ chart: ChartOfAccounts
  ) throws -> Set<String> {
    let rows = try Row.fetchAll(
      statement("SELECT DISTINCT debit, credit FROM account_transfer WHERE act = ?"),
      arguments: [act])
    var found: Set<String> = []
    for row in rows {
      let (debit, credit) = (row[0] as String, row[1] as String)
      if chart[debit]?.accountClass.isAsset != true { found.insert(debit) }
      if chart[credit]?.accountClass.isAsset == true { found.insert(credit) }
    }
    return found
  }

  /// Credits less debits of an account after each row, in the order in which rows count.
  private func running(_ account: Int) -> String {
    """
    sum(CASE ?\(account) WHEN credit THEN amount WHEN debit THEN -amount ELSE 0 END)
      OVER (ORDER BY day, act, ordinal ROWS UNBOUNDED PRECEDING)
    """
  }

  /// For each inmate that the act took from, the least that stood in each pocket: one run along
  /// the index for each, without sorting.
  private func overdrawnPockets(
    ofAct act: Int, _ pockets: [String], since closed: ClosedBalances?
  ) throws -> [(InmateNumber, String)] {
    guard !pockets.isEmpty else { return [] }
    let least = pockets.indices.map { index in
      """
      (SELECT min(b) FROM (SELECT \(running(3 + index)) AS b FROM account_transfer AS t
        WHERE t.inmate = touched.inmate AND t.day > ?2))
      """
    }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT inmate, \(least.joined(separator: ", "))
        FROM (
          SELECT DISTINCT inmate FROM account_transfer WHERE act = ?1 AND inmate IS NOT NULL
            AND debit IN (\(pockets.indices.map { "?\(3 + $0)" }.joined(separator: ", ")))
        ) AS touched
        """,
      arguments: StatementArguments(
        [act, closed?.through.description ?? ""] as [any DatabaseValueConvertible] + pockets))
    var found: [(InmateNumber, String)] = []
    while let row = try rows.next() {
      guard let inmate = InmateNumber(row[0]) else { continue }
      for (index, pocket) in pockets.enumerated() {
        let before = closed?.balances.balance(of: inmate, in: pocket) ?? .zero
        if before + Money(fen: row[index + 1] ?? 0) < .zero { found.append((inmate, pocket)) }
      }
    }
    return found
  }

  private func overdrawnAccounts(
    _ accounts: [String], _ chart: ChartOfAccounts, since closed: ClosedBalances?
  ) throws -> [String] {
    guard !accounts.isEmpty else { return [] }
    let columns = accounts.indices.map { "\(running(2 + $0)) AS b\($0)" }
    let codes = accounts.indices.map { "?\(2 + $0)" }.joined(separator: ", ")
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT \(accounts.indices.map { "min(b\($0)), max(b\($0))" }.joined(separator: ", "))
        FROM (
          SELECT \(columns.joined(separator: ", "))
          FROM account_transfer INDEXED BY account_transfer_of_day
          WHERE day > ?1 AND (debit IN (\(codes)) OR credit IN (\(codes)))
        )
        """,
      arguments: StatementArguments(
        [closed?.through.description ?? ""] as [any DatabaseValueConvertible] + accounts))
    guard let row else { return [] }
    return accounts.enumerated().filter { index, account in
      let before = closed?.balances.accounts[account] ?? .zero
      let isAsset = chart[account]?.accountClass.isAsset == true
      let worst = Money(fen: row[2 * index + (isAsset ? 1 : 0)] ?? 0)
      return chart.balance(of: account, before + worst) < .zero
    }.map(\.element)
  }

  /// The first day on which an account is below zero, and the most that it ever lacks.
  private func firstShortfall(
    of account: String, _ inmate: InmateNumber?, _ chart: ChartOfAccounts,
    since closed: ClosedBalances?
  ) throws -> [Overdraw] {
    let begin = closed.map { $0.through.adding(days: 1) } ?? .earliest
    let before =
      inmate.map { closed?.balances.balance(of: $0, in: account) ?? .zero }
      ?? closed?.balances.accounts[account] ?? .zero
    var held = chart.balance(of: account, before)
    var first: TransferRecord?
    var least = Money.zero
    func count(_ record: TransferRecord) {
      for leg in record.transfer.legs where leg.account == account {
        held = held + chart.balance(of: account, -leg.amount)
      }
      if held < .zero {
        first = first ?? record
        least = min(least, held)
      }
    }
    let span = DateSpan(first: begin, last: .latest)
    if let inmate {
      try transfers(of: inmate, in: span).forEach(count)
    } else {
      try forEachTransfer(in: span, count)
    }
    return first.map {
      [
        Overdraw(
          account: account, inmate: inmate, day: $0.transfer.day, key: $0.factKey, missing: -least)
      ]
    } ?? []
  }
}
