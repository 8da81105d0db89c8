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
}
