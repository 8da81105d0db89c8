import PrisonAffairs
import RecordBook

/// What the accounts of the book are called in a journal for other programs.
///
/// Five roots, as accountants elsewhere have them. What the prison owes an inmate stands under the
/// inmate's number with an `N` before it, since beancount wants a letter; no name ever stands there.
struct JournalAccounts {
  private struct Key: Hashable {
    let code: String
    let inmate: InmateNumber?
  }

  private let accounts: [String: LedgerAccount]
  private var names: [Key: String] = [:]

  init(_ policies: PolicySet) {
    accounts = Dictionary(
      policies.everyAccount.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name of an account; an inmate's pocket is named with its holder.
  ///
  /// A code that no version of the chart ever had is a damaged row.
  mutating func name(_ code: String, _ inmate: InmateNumber?) throws -> String {
    guard let account = accounts[code] else { throw BookError.damaged(table: "account_transfer") }
    let key = Key(code: code, inmate: account.accountClass.isInmates ? inmate : nil)
    if let name = names[key] { return name }
    if account.accountClass.isInmates, inmate == nil {
      throw BookError.damaged(table: "account_transfer")
    }
    let name = JournalAccounts.name(account, key.inmate)
    names[key] = name
    return name
  }

  /// Whether an account is a pocket that every inmate has.
  func isInmates(_ code: String) -> Bool { accounts[code]?.accountClass.isInmates ?? false }

  private static func name(_ account: LedgerAccount, _ inmate: InmateNumber?) -> String {
    let own = capitalised(account.code)
    let group: String
    switch account.accountClass {
    case .bank: group = "Assets:Bank"
    case .cash: group = "Assets:Cash"
    case .fund: return "Liabilities:Funds:\(own)"
    case .payable: return "Liabilities:Payables:\(own)"
    case .suspense: group = "Liabilities:Suspense"
    case .opening: group = "Equity:Opening"
    case .spending, .savings, .reserve:
      return "Liabilities:Inmates:N\(inmate?.text ?? ""):\(own)"
    }
    // The one account of its nature needs no name of its own. A second one stands beside it and not
    // below, since beancount counts what is below into a balance and hledger does not.
    return account.code == account.accountClass.rawValue ? group : "\(group)-\(own)"
  }

  /// `allowance-fund` as `Allowance-fund`.
  ///
  /// Letters, digits and hyphens are what all three programs take. Any other character is written
  /// `0X…X` with its number, which no code can hold by itself, so that two codes never get one name.
  static func capitalised(_ code: String) -> String {
    code.unicodeScalars.enumerated().map { index, scalar in
      switch scalar {
      case "a"..."z" where index == 0: String(scalar).uppercased()
      case "a"..."z", "0"..."9": String(scalar)
      case "-" where index > 0: "-"
      default: "0X\(String(scalar.value, radix: 16))X"
      }
    }.joined()
  }
}

extension PolicySet {
  /// Every account that any version of the chart has or had: a book may hold rows of all of them.
  var everyAccount: [LedgerAccount] {
    layers.flatMap(\.vocabularies).flatMap { item in
      if case .accounts(let accounts) = item.terms { accounts } else { [LedgerAccount]() }
    }
  }
}
