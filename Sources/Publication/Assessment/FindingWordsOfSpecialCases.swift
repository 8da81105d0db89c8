import PrisonAffairs

// Strict groups, averages adjusted by conduct, days without work, balances from before:
// 司规〔2021〕3号 第十六条、第十九条、第三十三条、第五十七条.
extension FindingWords {
  static let strictGroup = FindingWords(
    about: Phrase(
      zh: "从严情形\(.group, before: "（", after: "）")",
      en: "strict group\(.group, before: " ")"),
    satisfied: Phrase(
      zh: "属于从严情形\(.group, before: "（", after: "）")",
      en: "belongs to the strict group\(.group, before: " ")"),
    notSatisfied: Phrase(
      zh: "不属于从严情形\(.group, before: "（", after: "）")",
      en: "does not belong to the strict group\(.group, before: " ")"))

  static let strictSentence = FindingWords(
    about: Phrase(
      zh: "从严情形\(.group, before: "（", after: "）")",
      en: "strict group\(.group, before: " ")"),
    satisfied: Phrase(
      zh: "属于从严情形（\(.group)）：刑期\(.months)个月，达到\(.minimum)个月",
      en:
        "belongs to the strict group \(.group): a sentence of \(.months) months, \(.minimum) or more"
    ),
    notSatisfied: Phrase(
      zh: "不属于从严情形（\(.group)）：刑期\(.months)个月，不满\(.minimum)个月",
      en:
        """
        does not belong to the strict group \(.group): a sentence of \(.months) months, less than \
        \(.minimum)
        """))

  static let strictCap = FindingWords(
    about: Phrase(
      zh: "从严情形\(.group, before: "（", after: "）")的\(.part)加分\(.bonus)分",
      en: "\(.part) bonuses of \(.bonus) in the strict group \(.group)"),
    satisfied: Phrase(
      zh:
        """
        属于从严情形（\(.group)）\(.days)天，\(.layer)规定的本月\(.part)加分上限为\(.cap)分，\
        计入\(.bonus)分，没有超过
        """,
      en:
        """
        in the strict group \(.group) for \(.days, one: "day", many: "days"): \(.part) bonuses of \
        \(.bonus) are within the \(.cap) that the layer "\(.layer)" lets count this month
        """,
      implied: [.counted]),
    notSatisfied: Phrase(
      zh:
        """
        属于从严情形（\(.group)）\(.days)天，\(.part)加分\(.bonus)分，\(.layer)规定本月最多计\(.cap)分，\
        计入\(.counted)分
        """,
      en:
        """
        in the strict group \(.group) for \(.days, one: "day", many: "days"): of \(.part) bonuses of \
        \(.bonus) the layer "\(.layer)" lets at most \(.cap) count this month, \(.counted) counted
        """))

  static let strictSpecial = FindingWords(
    about: Phrase(
      zh: "从严情形\(.group, before: "（", after: "）")的专项加分\(.bonus)分",
      en: "special bonuses of \(.bonus) in the strict group \(.group)"),
    satisfied: Phrase(
      zh:
        """
        属于从严情形（\(.group)），本月专项加分\(.bonus)分，年度累计\(.yearTotal)分，没有超过\(.layer)规定的\
        \(.limit)分，全部计入
        """,
      en:
        """
        in the strict group \(.group): special bonuses of \(.bonus), \(.yearTotal) in the year, \
        within the \(.limit) of the layer "\(.layer)", all counted
        """,
      implied: [.counted]),
    notSatisfied: Phrase(
      zh:
        """
        属于从严情形（\(.group)），本月专项加分\(.bonus)分，年度累计\(.yearTotal)分，\(.layer)规定年度最多计\
        \(.limit)分，计入\(.counted)分
        """,
      en:
        """
        in the strict group \(.group): special bonuses of \(.bonus), \(.yearTotal) in the year; the \
        layer "\(.layer)" lets at most \(.limit) count, \(.counted) counted
        """))

  static let cycleTransition = FindingWords(
    about: Phrase(
      zh: "2021年10月以前的余分\(.value, after: "分")",
      en: "the balance from before October 2021\(.value, before: ", ")"),
    satisfied: Phrase(
      zh: "2021年10月以前的余分\(.value)分，第一个周期从\(.counted)分开始",
      en: "the balance from before October 2021, \(.value): the first cycle begins at \(.counted)"),
    notSatisfied: Phrase(
      zh: "2021年10月以前的余分\(.value)分不接续，第一个周期从\(.counted)分开始",
      en:
        """
        the balance from before October 2021, \(.value), is not carried: the first cycle begins at \
        \(.counted)
        """),
    meanwhile: Text(zh: "暂按零分开始", en: "it begins at zero for now"))

  static let conductAdjustment = FindingWords(
    about: Phrase(
      zh: "按表现调整平均分",
      en: "the average adjusted by conduct"),
    satisfied: Phrase(
      zh: "查清无责，按调查期间的表现，\(.part)的平均分每月调整\(.value)分，\(.days)天计\(.counted)分",
      en:
        """
        cleared: by conduct the average of \(.part) changes by \(.value) a month, \
        \(.counted) for \(.days, one: "day", many: "days")
        """))

  static let suspensionAward = FindingWords(
    about: Phrase(
      zh: "停工\(.days, after: "天")的劳动改造分",
      en: "labour points while work was suspended\(.days, before: ", for ", after: " days")"),
    satisfied: Phrase(
      zh: "停工\(.days)天，监狱工作组决定这些天的劳动改造分按每月\(.base)分计",
      en:
        """
        work was suspended for \(.days, one: "day", many: "days"): by the prison committee's \
        decision labour counts at \(.base) a month
        """))

  static let suspensionAverage = FindingWords(
    about: Phrase(
      zh: "停工\(.days, after: "天")的劳动改造分",
      en: "labour points while work was suspended\(.days, before: ", for ", after: " days")"),
    satisfied: Phrase(
      zh: "停工\(.days)天，劳动改造按以前\(.months)个月的平均分计\(.average)分",
      en:
        """
        work was suspended for \(.days, one: "day", many: "days"): \(.average) for labour by the \
        average of \(.months, one: "month", many: "months") before
        """),
    meanwhile: Text(zh: "这些天的劳动改造暂不计分", en: "labour is not counted for these days for now"))
}
