public import PrisonAffairs
public import RecordBook
import Register

/// A month of inmates' money as it would be closed: what stands in every account, what moved, what
/// may be told of it, and whatever does not agree.
public struct AccountMonthSheet: Sendable {
  /// Something that does not agree, with where it lies.
  public struct Difference: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
      /// The accounts together are not nothing.
      case unbalanced
      /// A control account is not the sum of the inmates' pockets.
      case control
      /// A pocket is not what follows from the last close.
      case carried
      /// An account is below zero.
      case overdrawn
      /// What notices tell is not what moved.
      case notice
    }

    public let kind: Kind
    public let account: String
    public let ward: WardCode?
    public let inmate: InmateNumber?
    public let amount: Money
  }

  public let month: YearMonth
  /// The month closed before; nil where this is the first.
  public let previous: YearMonth?
  public let chart: ChartOfAccounts
  /// Every account as a whole, credits less debits.
  public let accounts: [String: Money]
  /// Every inmate's pockets that are not empty.
  public let pockets: [InmateNumber: [String: Money]]
  public let holders: Int
  public let transfers: Int
  public let money: WardMoney
  public let wards: [WardAccountMonth]
  public let publicTotals: [PublicTotal]
  public let reconciliations: [Reconciliation]
  /// What a second person looks at row by row.
  public let rowsToLookAt: [RowToLookAt]
  /// Those with money moved and no ward at the end of the month.
  public let withoutWard: [InmateNumber]
  public internal(set) var differences: [Difference]
  /// Says what the sheet rests on by the names of facts, not by amounts, which could be guessed.
  public let digest: String

  /// What all inmates have at the end of the month.
  public var inmatesMoney: Money {
    pockets.values.flatMap(\.values).reduce(.zero, +)
  }

  /// What a close keeps.
  var closings: [ClosingBalance] {
    accounts.sorted { $0.key < $1.key }.map {
      ClosingBalance(month: month, account: $0.key, inmate: nil, balance: $0.value)
    }
      + pockets.sorted { $0.key < $1.key }.flatMap { inmate, own in
        own.sorted { $0.key < $1.key }.map {
          ClosingBalance(month: month, account: $0.key, inmate: inmate, balance: $0.value)
        }
      }
  }

  /// The facts of a close.
  var facts: [Fact] {
    [ClosedAccountMonth(month: month, transfers: transfers, holders: holders).fact]
      + closings.map(\.fact) + wards.map(\.fact) + money.totals.map { $0.fact(month) }
      + publicTotals.map { $0.fact(month) }
  }

  /// The first thing that keeps the month from being closed.
  var obstacle: Refusal? {
    if let inmate = withoutWard.first {
      return Refusal(.accountCloseNoWard, [.inmate: inmate.text])
    }
    if let bank = reconciliations.first(where: { !$0.isSettled }) { return bank.obstacle }
    return differences.first.map { difference in
      Refusal(
        .accountCloseDiffers,
        [
          .code: difference.account, .value: difference.amount.description,
          .ward: difference.ward?.text ?? "", .inmate: difference.inmate?.text ?? "",
          .month: month.description,
        ])
    }
  }
}

extension Reconciliation {
  /// What keeps the month from being closed.
  fileprivate var obstacle: Refusal {
    guard bank != nil else {
      return Refusal(.bankStatementMissing, [.month: month.description, .code: account])
    }
    if let item = unexplained.first {
      return Refusal(
        .bankUnexplained,
        [.count: String(unexplained.count), .reference: item.target.description])
    }
    return Refusal(.bankDiffers, [.code: account, .value: difference.description])
  }
}

extension AccountMonthSheet {
  /// Whether nothing keeps the month from being closed.
  public var isReady: Bool { obstacle == nil }

  /// The same, but for what may have been erased since: where somebody was, and why something
  /// stood at the bank alone.
  var isReadyBesideErased: Bool {
    reconciliations.allSatisfy { $0.bank != nil && $0.difference == .zero }
      && differences.allSatisfy { $0.kind == .notice }
  }
}

extension AccountMonthSheet.Difference.Kind {
  public var words: Text {
    switch self {
    case .unbalanced: Text(zh: "借贷不平", en: "the accounts do not balance")
    case .control: Text(zh: "总账与个人账不等", en: "control account and pockets differ")
    case .carried: Text(zh: "与上月结账以后的累计不等", en: "does not follow from the last close")
    case .overdrawn: Text(zh: "余额为负", en: "below zero")
    case .notice: Text(zh: "公示合计与账不等", en: "notices and ledger differ")
    }
  }
}
