/// What stands in the accounts on a day, in bookkeepers' terms: credits less debits by code.
///
/// For an inmate's pocket, a fund, what is owed and what is not explained this is the balance; the
/// bank and the cash box show theirs with the other sign (`ChartOfAccounts.balance`).
public struct LedgerBalances: Hashable, Sendable {
  /// By inmate and code of the pocket; whoever has an account stands here, with nothing too.
  public private(set) var inmates: [InmateNumber: [String: Money]] = [:]
  /// Of the prison's own accounts, and of every pocket the sum over all inmates, which is what a
  /// control account would show.
  public private(set) var accounts: [String: Money] = [:]

  public init() {}

  /// What a closed month left.
  public init(accounts: [String: Money], inmates: [InmateNumber: [String: Money]]) {
    self.accounts = accounts
    self.inmates = inmates
  }

  /// Somebody who has an account, with nothing in it yet.
  public mutating func open(_ inmate: InmateNumber) {
    inmates[inmate, default: [:]].merge([:]) { own, _ in own }
  }

  /// Counts a sum of movements between two accounts.
  public mutating func add(
    debit: String, credit: String, inmate: InmateNumber?, amount: Money,
    pockets: Set<String>
  ) {
    accounts[debit, default: .zero] = accounts[debit, default: .zero] - amount
    accounts[credit, default: .zero] = accounts[credit, default: .zero] + amount
    guard let inmate else { return }
    if pockets.contains(debit) { add(-amount, to: debit, of: inmate) }
    if pockets.contains(credit) { add(amount, to: credit, of: inmate) }
  }

  /// Begins with what was left before: in a whole account, or in one inmate's pocket.
  public mutating func carry(_ amount: Money, in account: String, of inmate: InmateNumber?) {
    if let inmate {
      add(amount, to: account, of: inmate)
    } else {
      accounts[account, default: .zero] = accounts[account, default: .zero] + amount
    }
  }

  private mutating func add(_ amount: Money, to code: String, of inmate: InmateNumber) {
    let held = inmates[inmate, default: [:]][code] ?? .zero
    inmates[inmate, default: [:]][code] = held + amount
  }

  /// What an inmate has in a pocket.
  public func balance(of inmate: InmateNumber, in code: String) -> Money {
    inmates[inmate]?[code] ?? .zero
  }

  /// What an inmate has in all pockets.
  public func total(of inmate: InmateNumber) -> Money {
    (inmates[inmate] ?? [:]).values.reduce(.zero, +)
  }

  /// All accounts together, which is nothing in a book that balances.
  public var sum: Money { accounts.values.reduce(.zero, +) }
}

extension ChartOfAccounts {
  /// The codes of the pockets.
  public var pockets: Set<String> {
    Set(accounts.filter(\.accountClass.isInmates).map(\.code))
  }

  /// The balance of an account on the side on which it stands: the bank's is its money, that of
  /// all others what is owed or held.
  public func balance(of code: String, _ creditsLessDebits: Money) -> Money {
    self[code]?.accountClass.isAsset == true ? -creditsLessDebits : creditsLessDebits
  }
}
