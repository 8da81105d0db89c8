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
