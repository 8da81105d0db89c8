import PrisonAffairs

// Kitchens and stores: our own agreements, and 监狱法 2012 第五十条.
extension FindingWords {
  static let mealServed = FindingWords(
    about: Phrase(zh: "份数与就餐人数", en: "meals and diners"),
    satisfied: Phrase(
      zh: "\(.kind)\(.value)份，不多于就餐人数\(.limit)",
      en: "\(.kind): \(.value) meals, no more than the \(.limit) diners"),
    notSatisfied: Phrase(
      zh: "\(.kind)\(.value)份，多于就餐人数\(.limit)",
      en: "\(.kind): \(.value) meals, more than the \(.limit) diners"))

  static let mealDiners = FindingWords(
    about: Phrase(
      zh: "就餐人数\(.value)，在押人数\(.limit)，已经说明原因",
      en: "\(.value) diners and \(.limit) inmates in custody, explained by the kitchen"),
    satisfied: Phrase(
      zh: "就餐人数\(.value)，不多于在押人数\(.limit)",
      en: "\(.value) diners, no more than the \(.limit) inmates in custody"),
    notSatisfied: Phrase(
      zh: "就餐人数\(.value)，多于在押人数\(.limit)，没有说明原因",
      en: "\(.value) diners are more than the \(.limit) inmates in custody, and nothing explains it"
    ))

  static let foodAmount = FindingWords(
    about: Phrase(zh: "金额等于数量乘单价", en: "the amount is quantity times price"),
    satisfied: Phrase(
      zh: "金额\(.amount)元与数量乘单价得出的\(.value)元相符",
      en: "the amount \(.amount) is quantity times price, \(.value)"),
    notSatisfied: Phrase(
      zh: "金额\(.amount)元与数量乘单价得出的\(.value)元不符",
      en: "the amount \(.amount) is not quantity times price, \(.value)"))

  static let foodReceivers = FindingWords(
    about: Phrase(zh: "两人验收", en: "received by two"),
    satisfied: Phrase(zh: "由两人验收", en: "received by two"),
    notSatisfied: Phrase(zh: "两名验收人是同一人", en: "both receivers are the same officer"))

  static let foodStock = FindingWords(
    about: Phrase(zh: "库存", en: "the store"),
    satisfied: Phrase(zh: "库存没有一天为负", en: "the store held something or nothing on every day"),
    notSatisfied: Phrase(
      zh: "\(.day)库存缺\(.value)千克", en: "on \(.day) the store lacks \(.value) kg"))

  static let foodCount = FindingWords(
    about: Phrase(
      zh: "盘点\(.value)千克，账面\(.limit)千克，等他人认可",
      en: "\(.value) kg counted, \(.limit) kg in the book, to be accepted by another"),
    satisfied: Phrase(
      zh: "盘点\(.value)千克，账面\(.limit)千克，已经处理",
      en: "\(.value) kg counted, \(.limit) kg in the book, dealt with"),
    notSatisfied: Phrase(
      zh: "盘点\(.value)千克，账面\(.limit)千克，没有说明原因",
      en: "\(.value) kg counted, \(.limit) kg in the book, and nothing explains it"))

  static let menuPosted = FindingWords(
    about: Phrase(zh: "食谱应在\(.limit)以前公布", en: "the menu is to hang by \(.limit)"),
    satisfied: Phrase(
      zh: "食谱在\(.day)公布，不晚于\(.limit)", en: "the menu hung on \(.day), not after \(.limit)"),
    notSatisfied: Phrase(
      zh: "食谱在\(.day)公布，晚于\(.limit)", en: "the menu hung on \(.day), after \(.limit)"))

  static let foodSample = FindingWords(
    about: Phrase(zh: "留样\(.needed)小时", en: "a sample is kept for \(.needed) hours"),
    satisfied: Phrase(
      zh: "留样已满\(.needed)小时", en: "the sample was kept for its \(.needed) hours"),
    notSatisfied: Phrase(
      zh: "留样不满\(.needed)小时，\(.limit)以前不能处理",
      en: "the sample was kept for less than \(.needed) hours; it stays until \(.limit)"))
}
