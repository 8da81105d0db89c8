import PrisonAffairs

// Bars of parole: 刑法 第八十一条第二款, 法释〔2016〕23号, 法释〔2019〕6号.
extension FindingWords {
  static let paroleWithoutCommutation = FindingWords(
    about: Phrase(zh: "终身监禁", en: "life without commutation"),
    satisfied: Phrase(zh: "不属于终身监禁", en: "not a sentence without commutation"),
    notSatisfied: Phrase(
      zh: "终身监禁，不得减刑、假释", en: "life without commutation: neither commutation nor parole"))

  static let paroleJudgment = FindingWords(
    about: Phrase(zh: "判决是否写明不得假释", en: "whether the judgment rules out parole"),
    satisfied: Phrase(zh: "判决没有写明不得假释", en: "the judgment does not rule out parole"),
    notSatisfied: Phrase(zh: "判决写明不得假释", en: "the judgment itself rules out parole"))

  static let paroleRecidivist = FindingWords(
    about: Phrase(zh: "是否累犯", en: "whether a recidivist"),
    satisfied: Phrase(zh: "不是累犯", en: "not a recidivist"),
    notSatisfied: Phrase(zh: "累犯，不得假释", en: "a recidivist: no parole"))

  static let paroleViolence = FindingWords(
    about: Phrase(
      zh: "是否因暴力性犯罪被判处\(.minimum)个月以上有期徒刑、无期徒刑或者死缓",
      en:
        """
        whether one of the violent crimes was punished with \(.minimum) months or more, life or \
        suspended death
        """),
    satisfied: Phrase(
      zh: "没有因暴力性犯罪被判处\(.minimum)个月以上有期徒刑、无期徒刑或者死缓",
      en:
        """
        none of the violent crimes was punished with \(.minimum) months or more, life or suspended \
        death
        """),
    notSatisfied: Phrase(
      zh:
        "因\(.crime)被判处\(.sentence)\(.months, after: "个月")\(.minimum, before: "（以", after: "个月为限）")，不得假释",
      en:
        """
        \(.crime) was punished with: \(.sentence)\(.months, before: ", ", after: " months")\
        \(.minimum, before: " (the bound is ", after: " months)"); no parole
        """))

  /// 刑法 第五十条第二款
  static let paroleLimited = FindingWords(
    about: Phrase(zh: "判决是否\(.mark)", en: "whether there is \(.mark)"),
    satisfied: Phrase(zh: "判决没有\(.mark)", en: "there is no \(.mark)"),
    notSatisfied: Phrase(
      zh: "判决\(.mark)，只对累犯和暴力性犯罪才这样判，不得假释",
      en: "\(.mark), which law knows for recidivists and violent crimes alone; no parole"))

  static let paroleRevoked = FindingWords(
    about: Phrase(
      zh: "曾被撤销假释，因漏罪撤销的要看是否如实供述或者自首",
      en: "parole was revoked before; for an omitted crime it turns on a confession"),
    satisfied: Phrase(zh: "没有被撤销过假释", en: "parole was never revoked"),
    notSatisfied: Phrase(zh: "曾被撤销假释，一般不得再假释", en: "parole was revoked before: generally not again")
  )

  static let onParole = FindingWords(
    about: Phrase(zh: "是否在监狱服刑", en: "whether in prison"),
    satisfied: Phrase(zh: "在监狱服刑", en: "in prison"),
    notSatisfied: Phrase(
      zh: "已经假释，在考验期内，不再提请减刑、假释",
      en: "on parole already: no further commutation or parole"))

  static let paroleOver = FindingWords(
    about: Phrase(zh: "刑期是否届满", en: "whether the term is over"),
    satisfied: Phrase(zh: "刑期到\(.end)才届满", en: "the term lasts until \(.end)"),
    notSatisfied: Phrase(
      zh: "刑期已于\(.end)届满，没有可以假释的刑期", en: "the term ended on \(.end): nothing is left for parole"))

  static let paroleCorruption = FindingWords(
    about: Phrase(
      zh: "贪污贿赂罪犯是否认罪悔罪、履行财产性判项",
      en: "confession and property judgments after embezzlement or bribery"),
    satisfied: Phrase(
      zh: "贪污贿赂罪犯，认罪悔罪，没有有能力而不履行的财产性判项",
      en: "after embezzlement or bribery: confesses, and leaves nothing unpaid that could be paid"),
    notSatisfied: Phrase(
      zh: "贪污贿赂罪犯，拒不认罪悔罪或者有能力而不履行财产性判项，不予假释",
      en: "after embezzlement or bribery without confession, or able and not paying: no parole"))
}

// Time, risk and what parole brings with it.
extension FindingWords {
  static let paroleServed = FindingWords(
    about: Phrase(zh: "实际执行的刑期", en: "time actually served"),
    satisfied: Phrase(
      zh:
        """
        \(.begin, before: "从", after: "起")实际执行已满\(.ratio, before: "原判刑期的")\
        \(.minimum, after: "个月")\(.day, before: "（", after: "）")
        """,
      en:
        """
        served\(.ratio, before: " ", after: " of the term")\(.minimum, before: " ", after: " months")\
        \(.begin, before: " from ")\(.day, before: ", reached on ")
        """),
    notSatisfied: Phrase(
      zh:
        """
        \(.begin, before: "从", after: "起")实际执行不满\(.ratio, before: "原判刑期的")\
        \(.minimum, after: "个月")\(.day, before: "，", after: "才满")
        """,
      en:
        """
        not yet served\(.ratio, before: " ", after: " of the term")\
        \(.minimum, before: " ", after: " months")\(.begin, before: " from ")\
        \(.day, before: "; reached on ")
        """))

  static let paroleGap = FindingWords(
    about: Phrase(
      zh:
        "减刑后间隔\(.minimum)个月\(.begin, before: "（从", after: "起）")\(.day, before: "，满于")，余刑不足二年可以适当缩短",
      en:
        """
        the gap of \(.minimum, one: "month", many: "months") after the commutation\
        \(.begin, before: ", from ")\(.day, before: " to "), which may be shorter when less than two \
        years were left
        """),
    satisfied: Phrase(
      zh:
        "减刑后间隔\(.minimum)个月\(.begin, before: "（从", after: "起）")的要求已经满足\(.day, before: "（满于", after: "）")",
      en:
        """
        the gap of \(.minimum, one: "month", many: "months") after the commutation\
        \(.begin, before: ", from ") is satisfied\(.day, before: " (full on ", after: ")")
        """),
    notSatisfied: Phrase(
      zh:
        "减刑后间隔不满\(.minimum)个月\(.begin, before: "（从", after: "起）")\(.day, before: "，", after: "才满")",
      en:
        """
        the gap of \(.minimum, one: "month", many: "months") after the commutation\
        \(.begin, before: ", from ") is not over\(.day, before: "; full on ")
        """))

  static let paroleRisk = FindingWords(
    about: Phrase(zh: "有没有再犯罪的危险", en: "the risk of another crime"),
    satisfied: Phrase(zh: "认定没有再犯罪的危险", en: "found: no risk of another crime"),
    notSatisfied: Phrase(zh: "没有认定“没有再犯罪的危险”", en: "not found: no risk of another crime"))

  static let paroleCommunity = FindingWords(
    about: Phrase(zh: "假释后对所居住社区的影响", en: "the effect on the community"),
    satisfied: Phrase(
      zh: "调查评估报告认为对所居住社区没有重大不良影响",
      en: "the report finds no grave effect on the community"),
    notSatisfied: Phrase(
      zh: "调查评估报告认为对所居住社区有重大不良影响",
      en: "the report finds a grave effect on the community"))

  static let parolePreferred = FindingWords(
    about: Phrase(zh: "是否从宽掌握或者优先适用假释", en: "whether parole is preferred"),
    satisfied: Phrase(
      zh: "供参考：\(.ground)", en: "for information: \(.ground)"))

  static let paroleProbation = FindingWords(
    about: Phrase(zh: "假释考验期", en: "probation"),
    satisfied: Phrase(
      zh: "供参考：当日假释的话，考验期\(.months, after: "个月，")到\(.end)为止",
      en:
        """
        for information: with parole on that day probation would run to \(.end)\
        \(.months, before: " (", after: " months)")
        """))

  static let paroleRights = FindingWords(
    about: Phrase(zh: "剥夺政治权利", en: "deprivation of political rights"),
    satisfied: Phrase(
      zh: "供参考：剥夺政治权利\(.months, after: "个月")从假释之日起计算\(.end, before: "，到", after: "为止")",
      en:
        """
        for information: the deprivation of political rights\(.months, before: " of ", after: " months") \
        runs from the day of parole\(.end, before: " to ")
        """))

  static let paroleRightsForLife = FindingWords(
    about: Phrase(zh: "剥夺政治权利", en: "deprivation of political rights"),
    satisfied: Phrase(
      zh: "供参考：剥夺政治权利终身", en: "for information: political rights are deprived for life"))
}
