import PrisonAffairs

// 法释〔2014〕5号 第一条、第三条、第十八条；人民检察院刑事诉讼规则 第六百三十五条、第六百三十九条、第六百四十一条.
extension FindingWords {
  static let otherClocks = FindingWords(
    about: Phrase(
      zh:
        "\(.day, after: "，")法院或者检察院的期限\(.days, after: "日")\(.months, after: "个月")\(.end, before: "，到", after: "为止")",
      en:
        """
        \(.day, after: ", ")time of the court or the procurator\(.days, before: ", days: ")\
        \(.months, before: ", months: ")\(.end, before: ", up to ")
        """),
    satisfied: Phrase(
      zh: "\(.day)在法院或者检察院的期限之内：\(.days, after: "日")\(.months, after: "个月")，到\(.end)为止",
      en:
        """
        \(.day) is within the time of the court or the procurator\(.days, before: ", days: ")\
        \(.months, before: ", months: "), up to \(.end)
        """),
    notSatisfied: Phrase(
      zh: "\(.day)已过法院或者检察院的期限：\(.days, after: "日")\(.months, after: "个月")，到\(.end)为止",
      en:
        """
        \(.day) is past the time of the court or the procurator\(.days, before: ", days: ")\
        \(.months, before: ", months: "), up to \(.end)
        """))
}
