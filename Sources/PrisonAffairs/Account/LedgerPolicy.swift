/// What the law in force on a day says of postings: the chart, how a wage is split, what is late.
public struct LedgerPolicy: Hashable, Sendable {
  public let day: CivilDate
  public let chart: ChartOfAccounts
  /// The shares of a wage that go into savings and into the release reserve; nil where no layer
  /// sets one, so that all of it may be spent.
  public let savingsRatio: Sourced<Ratio>?
  public let reserveRatio: Sourced<Ratio>?
  public let lateAfter: Sourced<Span>?
  private let splitCitation: Citation

  public init(
    day: CivilDate, chart: ChartOfAccounts, savingsRatio: Sourced<Ratio>?,
    reserveRatio: Sourced<Ratio>?, lateAfter: Sourced<Span>?
  ) {
    self.day = day
    self.chart = chart
    self.savingsRatio = savingsRatio
    self.reserveRatio = reserveRatio
    self.lateAfter = lateAfter
    splitCitation =
      savingsRatio?.citation
      ?? Citation(document: RuleIdentifier.accountPaySplit.rawValue, article: "")
  }

  public init(_ policies: PolicySet, on day: CivilDate) {
    self.day = day
    chart = policies.chartOfAccounts(on: day)
    savingsRatio = policies.ratio("account.pay.savings-ratio", on: day)
    reserveRatio = policies.ratio("account.pay.reserve-ratio", on: day)
    lateAfter = policies.span("records.late-after-days", on: day)
    splitCitation = policies.citation(of: .accountPaySplit, on: day)
  }

  /// The rows that carry out a request, in the order of their parts.
  ///
  /// Refuses an amount that is not above zero (`account.amount`) and what `plan` refuses.
  public func rows(for request: TransferRequest) throws(Refusal) -> [MoneyTransfer] {
    guard request.amount > .zero else {
      throw Refusal(.accountAmount, [.value: request.amount.description])
    }
    let plan = try plan(for: request)
    return try plan.parts(of: request.amount).map { part in
      MoneyTransfer(
        day: request.day, kind: request.kind, debit: plan.debit, credit: part.credit,
        inmate: request.inmate, amount: part.amount)
    }
  }

  /// Between which accounts a request moves, whatever its amount.
  ///
  /// Refuses accounts the chart does not have (`account.unknown`), a side that the kind does not
  /// admit (`account.side-not-admitted`) or that must be named (`account.side-unnamed`), both
  /// sides the same (`account.same`), an inmate too few or too many
  /// (`account.inmate-required`, `account.inmate-foreign`), a reversal
  /// (`account.kind-reserved`), a sender too few or too many (`account.sender-required`,
  /// `account.sender-foreign`), and unexplained money given to an inmate without a word how it was
  /// explained (`account.reason-required`).
  public func plan(for request: TransferRequest) throws(Refusal) -> TransferPlan {
    // A reversal is the mirror of a row that it names, never typed by itself.
    guard request.kind != .reversal else {
      throw Refusal(.accountKindReserved, [.kind: request.kind.rawValue])
    }
    try requireSender(request)
    if request.kind == .labourPay, try isSplit(request) { return try wage(request) }
    let (debit, credit) = try checkedSides(of: request)
    return TransferPlan(debit: debit.code, credits: [(credit.code, .whole)])
  }

  /// Whether policy splits a wage; where it does, nobody names the pocket instead
  /// (`account.side-not-admitted`).
  private func isSplit(_ request: TransferRequest) throws(Refusal) -> Bool {
    guard let credit = request.credit else { return true }
    guard savingsRatio == nil, reserveRatio == nil else {
      throw Refusal(
        .accountSideNotAdmitted,
        [.code: credit, .kind: request.kind.rawValue, .part: "credit"])
    }
    return false
  }

  /// A wage in its parts: savings and reserve by their shares, and the rest to spend.
  private func wage(_ request: TransferRequest) throws(Refusal) -> TransferPlan {
    var credits: [(String, TransferPlan.Share)] = []
    var debit = ""
    let shares: [(AccountClass, TransferPlan.Share?)] = [
      (.spending, .rest), (.savings, savingsRatio.map { .ratio($0) }),
      (.reserve, reserveRatio.map { .ratio($0) }),
    ]
    for (pocket, share) in shares {
      guard let share else { continue }
      guard let account = chart.pocket(pocket) else {
        throw Refusal(.accountUnknown, [.code: pocket.rawValue, .day: day.description])
      }
      var part = request
      part.credit = account.code
      debit = try checkedSides(of: part).debit.code
      credits.append((account.code, share))
    }
    return TransferPlan(debit: debit, credits: credits)
  }

  private func checkedSides(
    of request: TransferRequest
  ) throws(Refusal) -> (debit: LedgerAccount, credit: LedgerAccount) {
    let (debit, credit) = try sides(of: request)
    guard debit.code != credit.code else { throw Refusal(.accountSame, [.code: debit.code]) }
    let isInmates = debit.accountClass.isInmates || credit.accountClass.isInmates
    guard isInmates == (request.inmate != nil) else {
      throw Refusal(
        isInmates ? .accountInmateRequired : .accountInmateForeign,
        [.kind: request.kind.rawValue])
    }
    return (debit, credit)
  }

  /// Money that nobody is known to have sent waits among what is not yet explained; it leaves from
  /// there to an inmate when the sender was found out, and somebody says how.
  private func requireSender(_ request: TransferRequest) throws(Refusal) {
    let isExplained = request.kind == .suspenseCleared && request.inmate != nil
    let isSent = isExplained || request.kind == .remittance || request.kind == .homeRemittance
    guard isSent == (request.sender != nil) else {
      throw Refusal(
        isSent ? .accountSenderRequired : .accountSenderForeign, [.kind: request.kind.rawValue])
    }
    guard !isExplained || request.hasNote else {
      throw Refusal(.accountReasonRequired, [.kind: request.kind.rawValue])
    }
  }

  /// Late when recorded after the last day in time has ended.
  public func isLate(_ day: CivilDate, recordedOn today: CivilDate) -> Bool {
    lateAfter.map { today > day.adding(days: $0.value.count) } ?? false
  }

  /// How a wage is split, with what was compared.
  ///
  /// Refuses what `rows` refuses.
  public func split(
    of amount: Money, for inmate: InmateNumber
  ) throws(Refusal) -> (pockets: [AccountClass: Money], finding: Finding) {
    let rows = try rows(
      for: TransferRequest(day: day, kind: .labourPay, inmate: inmate, amount: amount))
    var pockets: [AccountClass: Money] = [:]
    for row in rows {
      if let pocket = chart[row.credit]?.accountClass { pockets[pocket] = row.amount }
    }
    let spending = pockets[.spending] ?? .zero
    let finding = Finding(
      .accountPaySplit, savingsRatio?.citation ?? splitCitation, .satisfied,
      [
        Figure(.total, amount), Figure(.kept, amount - spending), Figure(.value, spending),
      ])
    return (pockets, finding)
  }
}
