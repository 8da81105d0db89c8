import AffairsServices
import PrisonAffairs
import Publication

extension Office {
  /// The code of an account typed by its code or by its name; what the chart does not have stays as
  /// it was typed, and is refused where it is used.
  func accountCode(typed text: String) -> String {
    let accounts = chartOfAccounts.accounts
    guard !accounts.contains(where: { $0.code == text }) else { return text }
    return accounts.first { $0.title.zh == text || $0.title.en == text }?.code ?? text
  }

  /// The code of a category of goods typed by its code or by its name; refuses what policy does not
  /// have (`order.category-unknown`).
  func goodsCode(typed text: String) throws -> String {
    let goods = policies.goodsCategories(on: today)
    guard goods[text] == nil else { return text }
    guard
      let found = goods.values.first(where: { $0.title.zh == text || $0.title.en == text })
    else { throw Refusal(.orderCategoryUnknown, [.code: text]) }
    return found.code
  }
}

extension Diet {
  /// Whether a word is the code or the Chinese name, with or without its 灶.
  func isNamed(_ word: String) -> Bool {
    rawValue == word || words.zh == word || words.zh == "\(word)灶"
  }
}
