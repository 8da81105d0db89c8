import PrisonAffairs

// Inmates' money: 监狱法 names the wage alone; shares and amounts are of provinces and prisons.
extension FindingWords {
  static let accountPaySplit = FindingWords(
    about: Phrase(zh: "劳动报酬分入各账户", en: "the wage over the accounts"),
    satisfied: Phrase(
      zh: "劳动报酬\(.total)元，存入储蓄和释放准备金\(.kept)元，可消费\(.value)元",
      en: "of a wage of \(.total) yuan, \(.kept) are saved or reserved and \(.value) may be spent"))

  static let accountAllowance = FindingWords(
    about: Phrase(zh: "当月零用钱", en: "the month's allowance"),
    satisfied: Phrase(
      zh: "\(.day)在押，零用钱\(.amount)元", en: "here on \(.day): an allowance of \(.amount) yuan"),
    notSatisfied: Phrase(
      zh: "\(.day)不在押，不发零用钱\(.amount, before: "（", after: "元）")",
      en: "not here on \(.day): no allowance\(.amount, before: " of ", after: " yuan")"))
}
