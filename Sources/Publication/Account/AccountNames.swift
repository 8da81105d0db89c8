public import PrisonAffairs

extension ChartOfAccounts {
  /// An account by its name with its code behind it; the code alone where the chart has none.
  public func name(of code: String) -> Text {
    guard let account = self[code] else { return Text(zh: code, en: code) }
    return Text(zh: "\(account.title.zh) \(code)", en: "\(account.title.en) (\(code))")
  }
}

extension BankMatchMethod {
  /// How a line of the bank and a transfer were found to be the same money.
  public var words: Text {
    switch self {
    case .reference: Text(zh: "按流水号、金额和日期", en: "by reference, amount and day")
    case .amount: Text(zh: "按金额和日期", en: "by amount and day")
    case .byHand: Text(zh: "人工", en: "by hand")
    }
  }
}

extension Text {
  /// Accounts of the national chart by name with their codes, from codes parted by ", "; nil where
  /// none of them is one. An account that a lower layer adds shows its code.
  init?(namingAccounts codes: String) {
    let parts = codes.split(separator: ", ").map(String.init)
    guard parts.contains(where: { nationalAccounts[$0] != nil }) else { return nil }
    let names = parts.map { code in
      nationalAccounts[code].map { Text(zh: "\($0.zh) \(code)", en: "\($0.en) (\(code))") }
        ?? Text(zh: code, en: code)
    }
    self.init(
      zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
  }
}

/// The accounts of the national chart, as `account.chart` names them.
private let nationalAccounts: [String: Text] = [
  "bank": Text(zh: "银行存款", en: "Bank"),
  "cash": Text(zh: "库存现金", en: "Cash"),
  "allowance-fund": Text(zh: "零用钱经费", en: "Allowance fund"),
  "labour-fund": Text(zh: "劳动报酬资金", en: "Labour pay fund"),
  "canteen": Text(zh: "应付狱内超市货款", en: "Owed for canteen goods"),
  "court": Text(zh: "代缴财产性判项款", en: "Held for property judgments"),
  "suspense": Text(zh: "待查款", en: "Money not yet explained"),
  "opening": Text(zh: "期初余额", en: "Opening balances"),
  "spending": Text(zh: "消费账户", en: "Spending"),
  "savings": Text(zh: "储蓄账户", en: "Savings"),
  "reserve": Text(zh: "释放准备金", en: "Release reserve"),
]
