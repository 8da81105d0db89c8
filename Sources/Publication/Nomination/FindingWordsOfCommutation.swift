import PrisonAffairs

// Category and time of a commutation: 法释〔2016〕23号, 法释〔2019〕6号.
extension FindingWords {
  static let commutationCategory = FindingWords(
    about: Phrase(zh: "属于哪一类", en: "the category of the judgment"),
    satisfied: Phrase(
      zh: "类别：\(.category)\(.mark, before: "（", after: "）")\(.entries, before: "，", after: "个罪")",
      en:
        """
        category: \(.category)\(.mark, before: " (", after: ")")\
        \(.entries, before: ", ", after: " crimes")
        """))

  static let commutationExactlyTen = FindingWords(
    about: Phrase(zh: "刑期正好十年", en: "a term of exactly ten years"),
    satisfied: Phrase(
      zh: "刑期正好十年，第七条两款都包括，按较严的一款办理\(.row, before: "（", after: "）")",
      en:
        """
        the term is exactly ten years, which both paragraphs of article 7 include; the stricter one \
        is taken\(.row, before: " (", after: ")")
        """))

  static let commutationWithout = FindingWords(
    about: Phrase(zh: "终身监禁", en: "life without commutation"),
    satisfied: Phrase(zh: "没有被决定终身监禁", en: "the judgment does not exclude commutation"),
    notSatisfied: Phrase(
      zh: "判决决定终身监禁，不得减刑", en: "the judgment is for life without commutation or parole"))

  static let commutationProbation = FindingWords(
    about: Phrase(zh: "宣告缓刑而有重大立功", en: "a suspended sentence with major merit"),
    satisfied: Phrase(zh: "没有宣告缓刑", en: "the sentence is not suspended"),
    notSatisfied: Phrase(
      zh: "宣告缓刑的，一般不适用减刑", en: "a suspended sentence is generally not commuted"))

  static let commutationStart = FindingWords(
    about: Phrase(
      zh: "第一次减刑前须执行\(.minimum, after: "个月")",
      en: "time before the first commutation\(.minimum, before: ", months: ")"),
    satisfied: Phrase(
      zh:
        """
        减刑起始时间已到\(.waived, before: "：", after: "，不受限制")\(.begin, before: "：从", after: "起算")\
        \(.minimum, before: "，须执行", after: "个月")\(.day, before: "，", after: "已满")
        """,
      en:
        """
        the start is reached\(.waived, before: ": ", after: " lifts it")\(.begin, before: ": counted from ")\
        \(.minimum, before: ", ", after: " months must be served")\(.day, before: ", reached on ")
        """),
    notSatisfied: Phrase(
      zh: "从\(.begin)起算，须执行\(.minimum)个月，到\(.day)才满",
      en: "counted from \(.begin), \(.minimum) months must be served; that is so from \(.day)"))

  static let commutationInterval = FindingWords(
    about: Phrase(
      zh: "与上次减刑须间隔\(.minimum, after: "个月")",
      en: "time since the last commutation\(.minimum, before: ", months: ")"),
    satisfied: Phrase(
      zh:
        """
        减刑间隔时间已到\(.waived, before: "：", after: "，不受限制")\(.begin, before: "：上次裁定", after: "送达")\
        \(.minimum, before: "，须间隔", after: "个月")\(.day, before: "，", after: "已满")
        """,
      en:
        """
        the interval is over\(.waived, before: ": ", after: " lifts it")\
        \(.begin, before: ": the last ruling was served on ")\
        \(.minimum, before: "; ", after: " months must lie between")\(.day, before: ", reached on ")
        """),
    notSatisfied: Phrase(
      zh: "上次裁定\(.begin)送达，须间隔\(.minimum)个月，到\(.day)才满",
      en:
        """
        the last ruling was served on \(.begin); \(.minimum) months must lie between, which is so \
        from \(.day)
        """))

  static let commutationLastReduction = FindingWords(
    about: Phrase(zh: "间隔不得短于上次减去的刑期", en: "an interval of at least the last cut"),
    satisfied: Phrase(
      zh:
        "间隔不短于上次减去的\(.amount)\(.begin, before: "，从", after: "起算")\(.day, before: "，", after: "已满")",
      en:
        """
        the interval is not shorter than the last cut of \(.amount)\(.begin, before: ", from ")\
        \(.day, before: ", reached on ")
        """),
    notSatisfied: Phrase(
      zh: "间隔不得短于上次减去的\(.amount)\(.begin, before: "，从", after: "起算")，到\(.day)才满",
      en:
        """
        the interval may not be shorter than the last cut of \(.amount)\(.begin, before: ", from "); \
        that is so from \(.day)
        """))

  static let commutationShortened = FindingWords(
    about: Phrase(
      zh: "是否适当缩短起始时间或者间隔时间\(.limit, before: "（", after: "个月）")",
      en: "whether the start or interval is shortened\(.limit, before: " (months: ", after: ")")"),
    satisfied: Phrase(
      zh: "已写明理由，适当缩短起始时间或者间隔时间\(.limit, before: "（", after: "个月）")",
      en:
        """
        the start or interval is shortened, with grounds\(.limit, before: " (months: ", after: ")")
        """),
    notSatisfied: Phrase(
      zh: "没有决定缩短起始时间或者间隔时间\(.limit, before: "（", after: "个月）")",
      en: "the start or interval is not shortened\(.limit, before: " (months: ", after: ")")"))

  static let commutationSuspension = FindingWords(
    about: Phrase(zh: "死缓二年期满", en: "the end of the two years of suspension"),
    satisfied: Phrase(
      zh: "死缓二年到\(.end)期满，\(.day)起可以减为无期徒刑",
      en: "the two years of suspension end on \(.end); commutation is possible from \(.day)"),
    notSatisfied: Phrase(
      zh: "死缓二年到\(.end)才期满，\(.day)起可以减刑",
      en: "the two years of suspension end only on \(.end); commutation is possible from \(.day)"))

  /// 刑法 第五十条第一款
  static let cleanSuspension = FindingWords(
    about: Phrase(zh: "是否属实：\(.question)", en: "whether there was \(.question)"),
    satisfied: Phrase(zh: "已写明理由，认定\(.question)", en: "found with grounds: \(.question)"),
    notSatisfied: Phrase(zh: "没有认定“\(.question)”", en: "not found: \(.question)"))

  static let commutationNewCrime = FindingWords(
    about: Phrase(zh: "服刑期间又犯罪", en: "a new crime while serving"),
    satisfied: Phrase(
      zh: "服刑期间又故意犯罪，\(.begin)起\(.minimum)个月不予减刑，到\(.day)已满",
      en:
        """
        a new intentional crime bars commutation for \(.minimum) months from \(.begin); they were \
        over on \(.day)
        """),
    notSatisfied: Phrase(
      zh: "服刑期间又故意犯罪，\(.begin)起\(.minimum)个月不予减刑，到\(.day)才满",
      en:
        """
        a new intentional crime bars commutation for \(.minimum) months from \(.begin), until \
        \(.day)
        """))
}
