public import PrisonAffairs
public import RecordBook

/// An inmate's statement as an officer sees it.
public struct StatementSheet: Sendable {
  public let record: InmateRecord
  /// What the inmate is called; nil where that is sealed.
  public let name: String?
  public let statement: AccountStatement
  public let chart: ChartOfAccounts
  /// Who sent the remittances, for those who may see it.
  public let senders: [FactKey: RemittanceSender]
  /// Whether senders are not told to whoever asks.
  public let hidesSenders: Bool
  /// What the goods are called.
  public let goods: [String: GoodsCategory]
  /// The last day that the statement speaks of: today, where its span is not over; nil where it has
  /// not begun.
  public let day: CivilDate?
  /// The limit of that day's month, with every ground; nil where the span has not begun.
  public let spending: SpendingDetermination?
  /// What was raised of that month's spending, with what was decided of it.
  public let flags: [SpendingFlag]
  /// The orders that hold money today.
  public let openOrders: [OrderRecord]
}

/// What one inmate has.
public struct InmateBalance: Sendable {
  public let record: InmateRecord
  public let ward: WardCode?
  /// By code of the pocket.
  public let pockets: [String: Money]

  public var total: Money { pockets.values.reduce(.zero, +) }
}

extension Office {
  /// The chart in force today.
  public var chartOfAccounts: ChartOfAccounts { policies.chartOfAccounts(on: today) }

  /// One inmate's statement of a span; refuses whoever may not read it (`actor.not-of-ward`) before
  /// an unknown inmate (`inmate.unknown`).
  public func statement(of inmate: InmateNumber, in span: DateSpan) throws -> StatementSheet {
    try book.read { reader in
      try requireAccount(of: inmate, reader)
      guard let record = try reader.inmate(inmate) else {
        throw Refusal(.inmateUnknown, [.inmate: inmate.text])
      }
      let seesSenders = try maySeeSenders(reader)
      let name = try reader.seen.inmate(inmate)?.name
      let day = span.first <= today ? min(span.last, today) : nil
      return StatementSheet(
        record: record, name: name,
        statement: try reader.accountStatement(of: inmate, in: span, chart: chartOfAccounts),
        chart: chartOfAccounts,
        senders: seesSenders
          ? try reader.seen.senders(of: inmate).mapValues(\.sender) : [:],
        hidesSenders: !seesSenders,
        goods: policies.goodsCategories(on: today), day: day,
        // A sealed inmate's grade and judgments are behind the seal too.
        spending: name == nil
          ? nil : try day.map { try spending(of: inmate, YearMonth($0), on: $0, reader) },
        flags: try reader.seen.spendingFlags(of: inmate).filter { flag in
          day.map { YearMonth($0) == flag.month } ?? false
        },
        openOrders: try reader.seen.orders(of: inmate, onlyOpen: true))
    }
  }

  /// What every inmate with an account has at the end of a day, by number; of one ward those who
  /// were there on that day.
  public func inmateBalances(on day: CivilDate, ward: WardCode? = nil) throws -> [InmateBalance] {
    try book.read { reader in
      try requireAccounts(of: ward, reader)
      return try inmateBalances(
        reader.accountBalances(on: day, chart: chartOfAccounts), on: day, ward: ward, reader)
    }
  }

  private func inmateBalances(
    _ balances: LedgerBalances, on day: CivilDate, ward: WardCode?, _ reader: BookReader
  ) throws -> [InmateBalance] {
    let wards = try reader.placements(on: day).mapValues(\.ward)
    return try reader.inmates().compactMap { record in
      guard let pockets = balances.inmates[record.inmate] else { return nil }
      let own = wards[record.inmate]
      guard ward == nil || own?.ward == ward?.ward else { return nil }
      return InmateBalance(record: record, ward: own, pockets: pockets)
    }
  }

  /// Every account of the chart and every inmate at the end of a day, reckoned from the postings
  /// once.
  public func balanceSheet(
    on day: CivilDate
  ) throws -> (accounts: [(account: LedgerAccount, balance: Money)], inmates: [InmateBalance]) {
    try book.read { reader in
      try requireEveryAccount(reader)
      let balances = try reader.accountBalances(on: day, chart: chartOfAccounts)
      return (
        accountBalances(balances), try inmateBalances(balances, on: day, ward: nil, reader)
      )
    }
  }

  /// What stands in every account of the chart at the end of a day, each on its own side; of a
  /// pocket the sum over all inmates.
  public func accountBalances(
    on day: CivilDate
  ) throws -> [(account: LedgerAccount, balance: Money)] {
    try book.read { reader in
      try requireEveryAccount(reader)
      return accountBalances(try reader.accountBalances(on: day, chart: chartOfAccounts))
    }
  }

  private func accountBalances(
    _ balances: LedgerBalances
  ) -> [(account: LedgerAccount, balance: Money)] {
    let chart = chartOfAccounts
    return chart.accounts.map { account in
      (account, chart.balance(of: account.code, balances.accounts[account.code] ?? .zero))
    }
  }
}
