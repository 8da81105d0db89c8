/// What an account is by its nature. Closed: it says on which side the account stands, and which
/// transfers may touch it. The raw values are the words of the policy file.
public enum AccountClass: String, CaseIterable, Sendable {
  /// 银行存款
  case bank
  /// 库存现金
  case cash
  /// 经费：零用钱、劳动报酬，由国家或者监狱拨入、发给罪犯
  case fund
  /// 应付、代缴：狱内超市货款、代缴财产性判项款
  case payable
  /// 待查款
  case suspense
  /// 期初余额
  case opening
  /// 罪犯个人消费账户
  case spending
  /// 罪犯个人储蓄账户
  case savings
  /// 释放准备金
  case reserve

  /// Whether it is one of the pockets that every inmate has.
  public var isInmates: Bool { self == .spending || self == .savings || self == .reserve }

  /// Whether it holds money, rather than saying to whom money is owed.
  public var isAsset: Bool { self == .bank || self == .cash }

  /// The pockets of an inmate, in the order in which they are shown.
  public static let pockets: [AccountClass] = [.spending, .savings, .reserve]
}

/// An account of the chart in force (会计科目).
public struct LedgerAccount: Hashable, Sendable {
  public let code: String
  public let title: Text
  public let accountClass: AccountClass
  /// The kinds of transfer in which this account stands opposite the inmate, or opposite the bank
  /// where no inmate takes part.
  public let serves: Set<TransferKind>
  public let citation: Citation

  public init(
    code: String, title: Text, accountClass: AccountClass, serves: Set<TransferKind>,
    citation: Citation
  ) {
    self.code = code
    self.title = title
    self.accountClass = accountClass
    self.serves = serves
    self.citation = citation
  }
}

/// The accounts of the book on a day.
public struct ChartOfAccounts: Hashable, Sendable {
  public let accounts: [LedgerAccount]

  public init(_ accounts: [LedgerAccount]) { self.accounts = accounts }

  public subscript(code: String) -> LedgerAccount? { accounts.first { $0.code == code } }

  /// The one account of a pocket; nil where the chart has none.
  public func pocket(_ pocket: AccountClass) -> LedgerAccount? {
    accounts.first { $0.accountClass == pocket }
  }

  /// The account that stands opposite in transfers of a kind; nil where none or several could, so
  /// that whoever posts must name it.
  public func opposite(of kind: TransferKind) -> LedgerAccount? {
    let serving = accounts.filter { $0.serves.contains(kind) }
    return serving.count == 1 ? serving.first : nil
  }
}

extension PolicySet {
  /// The chart in force on a day: the accounts of the upper layers and those that lower ones add.
  public func chartOfAccounts(on day: CivilDate) -> ChartOfAccounts {
    ChartOfAccounts(
      layers.flatMap(\.vocabularies)
        .filter { $0.versions.contains { $0.isInForce(on: day) } }
        .flatMap { item in
          if case .accounts(let accounts) = item.terms { accounts } else { [LedgerAccount]() }
        })
  }
}
