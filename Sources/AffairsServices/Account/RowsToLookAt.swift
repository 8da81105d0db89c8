public import PrisonAffairs
import RecordBook

/// A row of a month that whoever confirms and closes looks at by itself (逐笔过目), with who is behind
/// it.
public struct RowToLookAt: Hashable, Sendable {
  public enum Reason: String, CaseIterable, Sendable {
    /// Said to have been there before the book began.
    case opening
    /// In or out of the cash box, which no bank sees.
    case cash
    /// Leaves the prison, or leaves what is unexplained.
    case leaves
    /// Stands at the bank or in the ledger alone, and somebody said why.
    case explained
  }

  public let reason: Reason
  public let reference: Reference
  public let day: CivilDate
  /// Nil for a line of the bank.
  public let kind: TransferKind?
  public let inmate: InmateNumber?
  public let amount: Money
  /// Who posted or explained it.
  public let staff: StaffNumber?
  /// What was said of it.
  public let words: String?
}

extension RowToLookAt.Reason {
  public var words: Text {
    switch self {
    case .opening: Text(zh: "期初余额", en: "opening balance")
    case .cash: Text(zh: "现金收付", en: "cash")
    case .leaves: Text(zh: "付出监狱", en: "leaves the prison")
    case .explained: Text(zh: "只在一边、已说明", en: "on one side alone, explained")
    }
  }
}

extension Office {
  private static let leaving: [TransferKind] = [
    .payout, .transferOut, .homeRemittance, .settlement, .suspenseCleared,
  ]

  /// The rows of a month that a second person looks at: the close of a month lists them, and whoever
  /// is behind one neither confirms nor closes.
  func rowsToLookAt(
    _ month: YearMonth, _ reconciliations: [Reconciliation], _ reader: BookReader
  ) throws -> [RowToLookAt] {
    let chart = policies.chartOfAccounts(on: month.lastDay)
    let cash = Set(chart.accounts.filter { $0.accountClass == .cash }.map(\.code))
    let movements = try reader.movements(
      of: month, kinds: [.opening] + Office.leaving, touching: cash.sorted())
    let posted = movements.map { movement in
      let touchesCash = !cash.isDisjoint(with: [movement.transfer.debit, movement.transfer.credit])
      return RowToLookAt(
        reason: movement.kind == .opening ? .opening : touchesCash ? .cash : .leaves,
        reference: .fact(act: movement.key.act, ordinal: movement.key.ordinal),
        day: movement.transfer.day, kind: movement.transfer.kind,
        inmate: movement.transfer.inmate, amount: movement.transfer.amount,
        staff: movement.poster, words: movement.note)
    }
    let explained = try reconciliations.flatMap(\.items).compactMap { item -> RowToLookAt? in
      guard let said = try reader.bankExplanationKey(item.side, item.key) else { return nil }
      return RowToLookAt(
        reason: .explained, reference: item.target, day: item.day, kind: nil, inmate: nil,
        amount: item.amount, staff: try reader.act(said.act)?.actor, words: item.explanation)
    }
    let all = posted + explained
    return RowToLookAt.Reason.allCases.flatMap { reason in all.filter { $0.reason == reason } }
  }

  /// What the ledger says is in each cash box now; one that was never used is left out.
  func cashHeld(_ reader: BookReader) throws -> [String: Money] {
    let chart = policies.chartOfAccounts(on: today)
    let boxes = chart.accounts.filter { $0.accountClass == .cash }.map(\.code)
    return Dictionary(
      try boxes.compactMap { box in
        try reader.accountTotal(of: box, through: today).map { (box, chart.balance(of: box, $0)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The counts that a step of a month's close records.
  ///
  /// Refuses an account that is no cash box (`account.unknown`), another sum than the ledger's of
  /// today (`account.cash-differs`) and, of whoever confirms, a box that was not counted
  /// (`account.cash-uncounted`).
  func cashCountFacts(
    _ counted: [String: Money], _ month: YearMonth, isRequired: Bool, _ reader: BookReader
  ) throws -> [Fact] {
    guard isRequired || !counted.isEmpty else { return [] }
    let held = try cashHeld(reader)
    let chart = policies.chartOfAccounts(on: today)
    for account in counted.keys.sorted() where chart[account]?.accountClass != .cash {
      throw Refusal(.accountUnknown, [.code: account, .day: today.description])
    }
    if isRequired, let missing = held.keys.sorted().first(where: { counted[$0] == nil }) {
      throw Refusal(
        .accountCashUncounted, [.code: missing, .month: month.description])
    }
    return try counted.sorted { $0.key < $1.key }.map { account, sum in
      let ledger = held[account] ?? .zero
      guard sum == ledger else {
        throw Refusal(
          .accountCashDiffers,
          [
            .code: account, .value: (sum - ledger).description, .limit: ledger.description,
          ])
      }
      return CashCount(month: month, account: account, counted: sum).fact
    }
  }
}
