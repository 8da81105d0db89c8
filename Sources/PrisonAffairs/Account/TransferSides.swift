extension LedgerPolicy {
  /// The accounts of a request: those it names, and those that its kind leaves no choice about.
  func sides(
    of request: TransferRequest
  ) throws(Refusal) -> (debit: LedgerAccount, credit: LedgerAccount) {
    let admitted = request.kind.sides
    let namedDebit = try named(request.debit, .debit, admitted.debit, request)
    let namedCredit = try named(request.credit, .credit, admitted.credit, request)
    let debit: LedgerAccount
    if let namedDebit {
      debit = namedDebit
    } else {
      debit = try found(.debit, admitted.debit, opposite: namedCredit, request)
    }
    if let namedCredit { return (debit, namedCredit) }
    return (debit, try found(.credit, admitted.credit, opposite: debit, request))
  }

  private enum Side: String { case debit, credit }

  private func named(
    _ code: String?, _ side: Side, _ admitted: Set<AccountClass>, _ request: TransferRequest
  ) throws(Refusal) -> LedgerAccount? {
    guard let code else { return nil }
    guard let account = chart[code] else {
      throw Refusal(.accountUnknown, [.code: code, .day: day.description])
    }
    guard admitted.contains(account.accountClass), isServing(account, request) else {
      throw Refusal(
        .accountSideNotAdmitted,
        [.code: code, .kind: request.kind.rawValue, .part: side.rawValue])
    }
    return account
  }

  /// Whether a fund or a payable that stands opposite an inmate is there for the kind: what is held
  /// for the court is not what the canteen is owed.
  private func isServing(_ account: LedgerAccount, _ request: TransferRequest) -> Bool {
    guard account.accountClass == .fund || account.accountClass == .payable else { return true }
    return switch request.kind {
    case .allowance, .labourPay, .purchase, .refund, .deduction:
      account.serves.contains(request.kind)
    case .opening, .funding, .remittance, .settlement, .move, .homeRemittance, .payout,
      .transferOut, .transferIn, .cash, .suspense, .suspenseCleared, .reversal:
      true
    }
  }

  /// The account of a side that nobody named.
  ///
  /// Where an inmate takes part and a pocket may stand here, it is the one for spending; between
  /// two pockets both are named. Otherwise it is the only account that serves the kind, or the
  /// only one that may stand here at all.
  private func found(
    _ side: Side, _ admitted: Set<AccountClass>, opposite: LedgerAccount?,
    _ request: TransferRequest
  ) throws(Refusal) -> LedgerAccount {
    if request.inmate != nil, request.kind != .move, admitted.contains(.spending),
      opposite?.accountClass.isInmates != true, let pocket = chart.pocket(.spending)
    {
      return pocket
    }
    let open = chart.accounts.filter {
      admitted.contains($0.accountClass) && !$0.accountClass.isInmates
        && $0.code != opposite?.code
    }
    let serving = open.filter { $0.serves.contains(request.kind) }
    if serving.count == 1 { return serving[0] }
    if serving.isEmpty, open.count == 1 { return open[0] }
    let names = (open.isEmpty ? chart.accounts : open).filter {
      admitted.contains($0.accountClass)
    }
    // Only pockets may stand here: what is missing is whose.
    if request.inmate == nil, names.allSatisfy(\.accountClass.isInmates) {
      throw Refusal(.accountInmateRequired, [.kind: request.kind.rawValue])
    }
    throw Refusal(
      .accountSideUnnamed,
      [
        .kind: request.kind.rawValue, .part: side.rawValue,
        .code: names.map(\.code).joined(separator: ", "),
      ])
  }
}
