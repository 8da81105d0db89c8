/// What the law in force on a day says of postings: the chart, how a wage is split, what is late.
public struct LedgerPolicy: Hashable, Sendable {
  public let day: CivilDate
  public let chart: ChartOfAccounts
  /// The shares of a wage that go into savings and into the release reserve; nil where no layer
  /// sets one, so that all of it may be spent.
  public let savingsRatio: Sourced<Ratio>?
  public let reserveRatio: Sourced<Ratio>?
  public let lateAfter: Sourced<Span>?

  public init(_ policies: PolicySet, on day: CivilDate) {
    self.day = day
    chart = policies.chartOfAccounts(on: day)
    savingsRatio = policies.ratio("account.pay.savings-ratio", on: day)
    reserveRatio = policies.ratio("account.pay.reserve-ratio", on: day)
    lateAfter = policies.span("records.late-after-days", on: day)
  }

  /// The rows that carry out a request, in the order of their parts.
  ///
  /// Refuses an amount that is not above zero (`account.amount`), accounts the chart does not
  /// have (`account.unknown`), a side that the kind does not admit (`account.side-not-admitted`)
  /// or that must be named (`account.side-unnamed`), an inmate too few or too many
  /// (`account.inmate-required`, `account.inmate-foreign`), a reversal
  /// (`account.kind-reserved`), a sender too few or too many (`account.sender-required`,
  /// `account.sender-foreign`), shares of a wage over the whole (`account.split-over`).
  public func rows(for request: TransferRequest) throws(Refusal) -> [MoneyTransfer] {
    // A reversal is the mirror of a row that it names, never typed by itself.
    guard request.kind != .reversal else {
      throw Refusal(.accountKindReserved, [.kind: request.kind.rawValue])
    }
    guard request.amount > .zero else {
      throw Refusal(.accountAmount, [.value: request.amount.description])
    }
    try requireSender(request)
    if request.kind == .labourPay, request.credit == nil { return try wage(request) }
    let (debit, credit) = try sides(of: request)
    return [try row(request, debit: debit, credit: credit, amount: request.amount)]
  }

  /// A wage in its parts: savings and reserve by their shares, rounded down to the fen, and the
  /// rest to spend.
  private func wage(_ request: TransferRequest) throws(Refusal) -> [MoneyTransfer] {
    let split = try PaySplit(request.amount, savings: savingsRatio, reserve: reserveRatio)
    var rows: [MoneyTransfer] = []
    for (pocket, amount) in split.parts where amount > .zero {
      guard let account = chart.pocket(pocket) else {
        throw Refusal(.accountUnknown, [.code: pocket.rawValue, .day: day.description])
      }
      var part = request
      part.credit = account.code
      let (debit, credit) = try sides(of: part)
      rows.append(try row(part, debit: debit, credit: credit, amount: amount))
    }
    return rows
  }

  private func row(
    _ request: TransferRequest, debit: LedgerAccount, credit: LedgerAccount, amount: Money
  ) throws(Refusal) -> MoneyTransfer {
    guard debit.code != credit.code else {
      throw Refusal(.accountSame, [.code: debit.code])
    }
    let isInmates = debit.accountClass.isInmates || credit.accountClass.isInmates
    guard isInmates == (request.inmate != nil) else {
      throw Refusal(
        isInmates ? .accountInmateRequired : .accountInmateForeign,
        [.kind: request.kind.rawValue])
    }
    return MoneyTransfer(
      day: request.day, kind: request.kind, debit: debit.code, credit: credit.code,
      inmate: request.inmate, amount: amount)
  }

  /// Money that nobody is known to have sent waits among what is not yet explained.
  private func requireSender(_ request: TransferRequest) throws(Refusal) {
    let isRemittance = request.kind == .remittance
    guard isRemittance == (request.sender != nil) else {
      throw Refusal(
        isRemittance ? .accountSenderRequired : .accountSenderForeign,
        [.kind: request.kind.rawValue])
    }
  }

  /// Late when recorded after the last day in time has ended.
  public func isLate(_ day: CivilDate, recordedOn today: CivilDate) -> Bool {
    lateAfter.map { today > day.adding(days: $0.value.count) } ?? false
  }
}
