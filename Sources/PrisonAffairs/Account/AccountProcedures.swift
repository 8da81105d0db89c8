/// The procedure of a month of inmates' money: `accounts:2026-10`.
public enum AccountMonthProcedure {
  public static let identifier = "account.month"
}

/// The steps of a month, by the names policy gives them; three people take them.
public enum AccountMonthStep: String, CaseIterable, Sendable {
  /// Whoever keeps the accounts has reconciled them and hands them in.
  case prepare
  /// Somebody who posted nothing confirms them.
  case confirm
  /// A leader closes them.
  case close
}

/// The procedure of what a ward is told of a month: `ward-accounts:03/2026-10`.
public enum AccountNoticeProcedure {
  public static let identifier = "account.notice"
  public static let objection = "account.objection"
}

/// The steps of a ward's notice, by the names policy gives them; the first three go along with
/// those of the month.
public enum AccountNoticeStep: String, CaseIterable, Sendable {
  case prepare
  case check
  case settle
  case post
  case objectionWindow = "objection-window"
  case close
}

extension AccountMonthStep {
  /// What becomes of the wards' notices by the same act.
  public var ofNotice: AccountNoticeStep {
    switch self {
    case .prepare: .prepare
    case .confirm: .check
    case .close: .settle
    }
  }
}
