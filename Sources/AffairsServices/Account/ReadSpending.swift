public import PrisonAffairs
public import RecordBook

/// How much somebody may spend in a month, with every ground.
public struct SpendingSheet: Sendable {
  public let record: InmateRecord
  public let ward: WardCode?
  public let month: YearMonth
  /// The day asked about: today, or the last day of a month that is over.
  public let day: CivilDate
  public let result: SpendingDetermination
  public let average: SpendingAverage
}

/// What a nomination's papers state of somebody's money (法释〔2024〕5号 第五条).
public struct SpendingAverage: Hashable, Sendable {
  /// The months that were counted: fewer where the account is younger; none without an account.
  public let months: Int
  /// What was spent in them, all goods, without what was given back.
  public let spent: Money
  /// What stands in all pockets.
  public let balance: Money

  /// Rounded down to the fen; nil where there is no month to count.
  public var perMonth: Money? { months > 0 ? Money(fen: spent.fen / months) : nil }
}

extension Office {
  /// One inmate's limit of a month, what is used of it and what is left, by what the book holds.
  ///
  /// Refuses an unknown inmate (`inmate.unknown`), a sealed one (`fact.sealed`) and a month that has
  /// not begun (`day.in-future`).
  public func spendingLimit(of inmate: InmateNumber, month: YearMonth? = nil) throws
    -> SpendingSheet
  {
    let month = month ?? YearMonth(today)
    let day = min(month.lastDay, today)
    return try book.read { reader in
      try requireAccount(of: inmate, reader)
      let ward = try reader.placement(of: inmate, on: day)?.ward
      guard let record = try reader.inmate(inmate) else {
        throw Refusal(.inmateUnknown, [.inmate: inmate.text])
      }
      guard try reader.seen.inmate(inmate) != nil else {
        throw Refusal(.factSealed, [.reference: inmate.text])
      }
      guard month.firstDay <= today else {
        throw Refusal(.dayInFuture, [.day: month.firstDay.description, .limit: today.description])
      }
      return SpendingSheet(
        record: record, ward: ward, month: month, day: day,
        result: try spending(of: inmate, month, on: day, reader),
        average: try spendingAverage(of: inmate, on: day, reader))
    }
  }

  /// What a month comes to for one inmate, with an order that is asked for.
  func spending(
    of inmate: InmateNumber, _ month: YearMonth, on day: CivilDate, order: SpendingRow? = nil,
    _ reader: BookReader
  ) throws -> SpendingDetermination {
    let facts = try SpendingLoader(reader, month: month).facts(
      of: inmate, isRunning: month == YearMonth(today))
    return SpendingRule(policies, month: month).decide(facts, on: day, order: order)
  }

  /// The average spending of the latest whole months before a day, and the balance on it.
  func spendingAverage(
    of inmate: InmateNumber, on day: CivilDate, _ reader: BookReader
  ) throws -> SpendingAverage {
    let balance = try reader.accountBalances(
      of: inmate, on: day, chart: policies.chartOfAccounts(on: day)
    ).values.reduce(Money.zero, +)
    let wanted = policies.count("account.spending.average-months", on: day) ?? 0
    let last = YearMonth(day).previous
    guard wanted > 0, let opened = try reader.accountHolder(inmate)?.openedOn,
      YearMonth(opened) <= last
    else { return SpendingAverage(months: 0, spent: .zero, balance: balance) }
    let first = max(YearMonth(opened), last.adding(1 - wanted))
    let rows = try reader.spendingRows(
      of: inmate, in: DateSpan(first: first.firstDay, last: last.lastDay))
    var months = 1
    while first.adding(months) <= last { months += 1 }
    return SpendingAverage(months: months, spent: rows.net, balance: balance)
  }

  /// What a month's figures show, with what was raised and decided of it; a later day is no
  /// obstacle, the running month is shown as it stands.
  public func spendingFindings(month: YearMonth, ward: WardCode?) throws -> [SpendingFindingLine] {
    try book.read { reader in
      try requireAccounts(of: ward, reader)
      let places = try reader.placements(on: min(month.lastDay, today))
      let seen = Set(try reader.seen.inmates().map(\.inmate))
      let flags = try reader.seen.spendingFlags().filter { $0.month == month }
      let lines = try MonthSpending(reader, policies: policies, month: month).lines()
      func isShown(_ inmate: InmateNumber) -> Bool {
        seen.contains(inmate) && (ward == nil || places[inmate]?.ward == ward)
      }
      let computed = lines.filter { isShown($0.inmate) }.map { line in
        SpendingFindingLine(
          inmate: line.inmate, ward: places[line.inmate]?.ward, concern: line.concern,
          line: line,
          flag: flags.last { $0.inmate == line.inmate && $0.concern == line.concern })
      }
      let told = Set(computed.compactMap(\.flag?.reference.description))
      let raised = flags.filter {
        isShown($0.inmate) && !told.contains($0.reference.description)
      }.map { flag in
        SpendingFindingLine(
          inmate: flag.inmate, ward: places[flag.inmate]?.ward, concern: flag.concern, line: nil,
          flag: flag)
      }
      return (computed + raised).sorted {
        ($0.inmate, $0.concern.rawValue) < ($1.inmate, $1.concern.rawValue)
      }
    }
  }
}

/// A finding on somebody's spending of a month: what the figures show, what was raised, or both.
public struct SpendingFindingLine: Hashable, Sendable {
  public let inmate: InmateNumber
  public let ward: WardCode?
  public let concern: SpendingConcern
  /// Nil where the figures show nothing of it.
  public let line: SpendingLine?
  /// Nil where nobody raised it.
  public let flag: SpendingFlag?
}
