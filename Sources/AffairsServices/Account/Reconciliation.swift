public import PrisonAffairs
public import RecordBook

/// A bank account at the end of a month, set beside the ledger.
public struct Reconciliation: Hashable, Sendable {
  /// What stands on one side alone.
  public struct Item: Hashable, Sendable {
    public let side: BankSide
    public let key: FactKey
    public let day: CivilDate
    /// Money that came in is above zero.
    public let amount: Money
    /// The bank's reference, or the source and line of the transfer.
    public let reference: String
    public let explanation: String?

    public var target: Reference { .fact(act: key.act, ordinal: key.ordinal) }
  }

  /// The account of the chart.
  public let account: String
  public let month: YearMonth
  /// What the bank says; nil where its statement of the month is not there.
  public let bank: Money?
  public let book: Money
  /// Lines of the month, and how many of them are matched.
  public let lines: Int
  public let matched: Int
  /// Lines and transfers up to the end of the month that stand on one side alone.
  public let items: [Item]

  public var unexplained: [Item] { items.filter { $0.explanation == nil } }

  /// What neither matches nor open items account for; zero in a book that agrees with its bank.
  public var difference: Money {
    guard let bank else { return .zero }
    return items.reduce(book - bank) { difference, item in
      item.side == .transfer ? difference - item.amount : difference + item.amount
    }
  }

  public var isSettled: Bool { bank != nil && unexplained.isEmpty && difference == .zero }

  /// Whether bank and ledger agree, and if not, by how much and where.
  public var stateWords: Text {
    guard bank != nil else { return Text(zh: "没有银行对账单", en: "no statement of the bank") }
    let agrees =
      difference == .zero
      ? Text(zh: "相符", en: "agrees")
      : Text(zh: "相差\(difference)元", en: "differs by \(difference) yuan")
    if !unexplained.isEmpty {
      return Text(
        zh: "有\(unexplained.count)处未说明，此外\(agrees.zh)",
        en: "\(unexplained.count) items unexplained, otherwise \(agrees.en)")
    }
    guard !items.isEmpty else { return agrees }
    return Text(
      zh: "\(agrees.zh)（只在一边的\(items.count)处都已说明）",
      en: "\(agrees.en) (\(items.count) items on one side alone, all explained)")
  }
}

extension Office {
  /// The bank accounts of a month beside the ledger, as they stand.
  public func reconciliations(_ month: YearMonth) throws -> [Reconciliation] {
    try book.read { reader in
      try requireEveryAccount(reader)
      return try reconciliations(month, reader)
    }
  }

  func reconciliations(_ month: YearMonth, _ reader: BookReader) throws -> [Reconciliation] {
    let chart = policies.chartOfAccounts(on: month.lastDay)
    let balances = try reader.accountTotals(through: month.lastDay)
    return try chart.accounts.filter { $0.accountClass == .bank }.compactMap { account in
      let statement = try reader.bankStatement(of: account.code, month: month)
      let credits = balances[account.code]
      // An account that neither side ever used needs no statement.
      guard statement != nil || credits != nil else { return nil }
      return try reconciliation(
        of: account.code, month, statement, book: -(credits ?? .zero), reader)
    }
  }

  private func reconciliation(
    of account: String, _ month: YearMonth, _ statement: BankStatementRecord?, book: Money,
    _ reader: BookReader
  ) throws -> Reconciliation {
    let items = try openItems(of: account, month, reader)
    let ofMonth = items.filter { $0.side == .line && YearMonth($0.day) == month }.count
    return Reconciliation(
      account: account, month: month, bank: statement?.closing, book: book,
      lines: statement?.lines ?? 0, matched: max(0, (statement?.lines ?? 0) - ofMonth),
      items: items)
  }

  /// Lines and transfers up to the end of a month that stand on one side alone.
  func openItems(
    of account: String, _ month: YearMonth, _ reader: BookReader
  ) throws -> [Reconciliation.Item] {
    let lines = try reader.unmatchedBankLines(of: account, through: month.lastDay)
    let movements = try reader.unmatchedBankMovements(of: account, through: month.lastDay)
    return try lines.map { line in
      Reconciliation.Item(
        side: .line, key: line.key, day: line.line.day, amount: line.line.amount,
        reference: line.line.reference ?? "\(line.origin.source) \(line.origin.line)",
        explanation: try reader.bankExplanation(.line, line.key))
    }
      + movements.map { movement in
        Reconciliation.Item(
          side: .transfer, key: movement.key, day: movement.day, amount: movement.amount,
          reference: "\(movement.source) \(movement.line)",
          explanation: try reader.bankExplanation(.transfer, movement.key))
      }
  }
}
