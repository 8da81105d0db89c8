extension TransferKind {
  /// Whether the inmate must be here on the day: what is given for a month in prison, bought there
  /// or sent to somebody there. Wages still owed, refunds and whatever settles an account may
  /// follow after the last day.
  public var needsCustody: Bool {
    switch self {
    case .allowance, .remittance, .purchase: true
    case .opening, .funding, .labourPay, .refund, .deduction, .settlement, .move,
      .homeRemittance, .payout, .transferOut, .transferIn, .cash, .suspense, .suspenseCleared,
      .reversal:
      false
    }
  }

  /// Whether somebody must say why it is posted once the inmate is gone: money that goes to people
  /// who left, or goes out in their name.
  public var needsReasonAfterCustody: Bool {
    switch self {
    case .labourPay, .refund, .homeRemittance, .suspenseCleared: true
    case .opening, .funding, .allowance, .remittance, .purchase, .deduction, .settlement, .move,
      .payout, .transferOut, .transferIn, .cash, .suspense, .reversal:
      false
    }
  }

  /// Whether the money leaves the prison with its inmate.
  public var leavesWithInmate: Bool { self == .payout || self == .transferOut }
}
