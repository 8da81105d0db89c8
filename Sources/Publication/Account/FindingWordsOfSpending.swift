import PrisonAffairs

// Spending in prison: no national text states a figure; 法释〔2024〕5号 第六条 names the prison's own quota.
extension FindingWords {
  static let spendingGrade = FindingWords(
    about: Phrase(
      zh: "按处遇等级的每月消费额度\(.kind, before: "（", after: "）")",
      en: "the spending limit of the treatment grade\(.kind, before: " (", after: ")")"),
    satisfied: Phrase(
      zh: "\(.day)的处遇等级是\(.kind)，每月消费额度\(.amount)元",
      en: "the treatment grade on \(.day) is \(.kind): \(.amount) yuan a month"))

  static let spendingFestival = FindingWords(
    about: Phrase(zh: "当月是不是有节日的月份", en: "whether the month has a festival"),
    satisfied: Phrase(
      zh: "当月有\(.item)，额度增加\(.amount)元",
      en: "the month has \(.item), which adds \(.amount) yuan"))

  static let spendingNoFestival = FindingWords(
    about: Phrase(zh: "当月是不是有节日的月份", en: "whether the month has a festival"),
    satisfied: Phrase(zh: "当月没有增加额度的节日", en: "no festival of the month adds to the limit"))

  static let spendingUnperformed = FindingWords(
    about: Phrase(
      zh: "财产性判项是不是没有履行完毕", en: "whether a property judgment is not performed in full"),
    satisfied: Phrase(
      zh: "财产性判项没有履行完毕，额度按\(.ratio)计算",
      en: "a property judgment is not performed in full: \(.ratio) of the limit is left"))

  static let spendingPerformed = FindingWords(
    about: Phrase(
      zh: "财产性判项是不是没有履行完毕", en: "whether a property judgment is not performed in full"),
    satisfied: Phrase(
      zh: "没有未履行的财产性判项，额度不减少",
      en: "no property judgment is left unperformed: the limit is not reduced"))

  static let spendingLimit = FindingWords(
    about: Phrase(
      zh: "\(.month, after: " ")消费\(.total)元是否超出额度\(.limit, before: "（额度", after: "元）")",
      en:
        """
        whether \(.total) yuan spent\(.month, before: " in ") keep to the limit\
        \(.limit, before: " (", after: " yuan)")
        """),
    satisfied: Phrase(
      zh:
        """
        \(.month, after: " ")消费\(.total)元，没有超出额度\(.limit, before: "（额度", after: "元")\
        \(.left, before: "，还可以消费", after: "元）")
        """,
      en:
        """
        \(.total) yuan spent\(.month, before: " in "), within the limit\(.limit, before: " of ", after: " yuan")\
        \(.left, before: "; ", after: " yuan are left")
        """),
    notSatisfied: Phrase(
      zh:
        """
        \(.month, after: " ")消费\(.total)元，\(.day, after: "起")超出当日额度\(.limit, after: "元")\
        \(.excess, before: "，最多超出", after: "元")
        """,
      en:
        """
        \(.total) yuan spent\(.month, before: " in "): over that day's limit of \(.limit) yuan\
        \(.day, before: " from ", after: " on")\(.excess, before: ", by at most ", after: " yuan")
        """))

  static let spendingAbsent = FindingWords(
    about: Phrase(
      zh:
        """
        住院、禁闭、离监期间消费\(.entries, after: "笔")\(.amount, before: "，共", after: "元")\
        \(.day, before: "，第一笔在")
        """,
      en:
        """
        purchases while in hospital, in solitary confinement or away\(.entries, before: ": ")\
        \(.amount, before: ", ", after: " yuan together")\(.day, before: ", the first on ")
        """),
    satisfied: Phrase(
      zh: "住院、禁闭、离监期间没有消费",
      en: "no purchases while in hospital, in solitary confinement or away"))

  static let spendingSender = FindingWords(
    about: Phrase(
      zh: "最近\(.months, after: "个月")同一汇款人给\(.counted, after: "名")罪犯汇款",
      en:
        """
        one sender's remittances\(.counted, before: " to ", after: " inmates") in the latest \
        \(.months, one: "month", many: "months")
        """),
    satisfied: Phrase(
      zh: "没有同一汇款人给多名罪犯汇款", en: "no sender who sends to several inmates"))

  static let spendingSurge = FindingWords(
    about: Phrase(
      zh:
        """
        当月消费\(.amount, after: "元")，达到前\(.months, after: "个月")平均\(.average, after: "元")的\
        \(.needed, after: "倍")以上
        """,
      en:
        """
        \(.amount) yuan in the month, at least \(.needed) times the average of \(.average) yuan of the \
        \(.months, one: "month", many: "months") before
        """),
    satisfied: Phrase(
      zh: "当月消费没有突然增加", en: "no sudden rise of spending in the month"))
}
