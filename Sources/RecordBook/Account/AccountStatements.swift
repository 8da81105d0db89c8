import GRDB
public import PrisonAffairs

/// One line of an inmate's statement, with what each pocket held after it.
public struct StatementLine: Hashable, Sendable {
  public let record: TransferRecord
  /// Signed for each pocket that it touched.
  public let changes: [String: Money]
  /// Of every pocket.
  public let balances: [String: Money]
}

/// An inmate's money in a span, line by line (对账单).
public struct AccountStatement: Hashable, Sendable {
  public let inmate: InmateNumber
  public let span: DateSpan
  /// Of every pocket at the end of the day before.
  public let opening: [String: Money]
  public let lines: [StatementLine]

  /// Of every pocket at the end of the span.
  public var closing: [String: Money] { lines.last?.balances ?? opening }
}

extension BookReader {
  /// An inmate's statement of a month.
  public func accountStatement(
    of inmate: InmateNumber, month: YearMonth, chart: ChartOfAccounts
  ) throws -> AccountStatement {
    try accountStatement(of: inmate, in: month.days, chart: chart)
  }

  /// An inmate's statement of a span of days.
  public func accountStatement(
    of inmate: InmateNumber, in span: DateSpan, chart: ChartOfAccounts
  ) throws -> AccountStatement {
    let pockets = chart.pockets
    var held = Dictionary(uniqueKeysWithValues: pockets.map { ($0, Money.zero) })
    if span.first > .earliest {
      held.merge(
        try accountBalances(of: inmate, on: span.first.adding(days: -1), chart: chart)
      ) { _, new in new }
    }
    let opening = held
    let lines = try transfers(of: inmate, in: span).map { record in
      var changes: [String: Money] = [:]
      for leg in record.transfer.legs where pockets.contains(leg.account) {
        // A debit takes from a pocket.
        changes[leg.account, default: .zero] = changes[leg.account, default: .zero] - leg.amount
      }
      held.merge(changes, uniquingKeysWith: +)
      return StatementLine(record: record, changes: changes, balances: held)
    }
    return AccountStatement(inmate: inmate, span: span, opening: opening, lines: lines)
  }
}
