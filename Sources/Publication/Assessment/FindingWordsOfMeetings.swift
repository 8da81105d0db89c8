import PrisonAffairs

// Meetings, spot checks and reports, and the procurator's opinions:
// 司规〔2021〕3号 第四十三条至第四十六条、第四十九条.
extension FindingWords {
  static let meetings = FindingWords(
    about: Phrase(
      zh: "\(.begin)至\(.end)须有\(.needed)次，已有\(.meetings)次",
      en: "from \(.begin) to \(.end): to be held \(.needed), held \(.meetings)"),
    satisfied: Phrase(
      zh: "\(.begin)至\(.end)须有\(.needed)次，已有\(.meetings)次，已经达到",
      en:
        "from \(.begin) to \(.end): to be held \(.needed), held \(.meetings), which is enough"),
    notSatisfied: Phrase(
      zh: "\(.begin)至\(.end)须有\(.needed)次，只有\(.meetings)次，没有达到",
      en:
        """
        from \(.begin) to \(.end): to be held \(.needed), held \(.meetings), which is not enough
        """))

  static let opinionTime = FindingWords(
    about: Phrase(
      zh: "\(.day, after: "，")办理纠正意见的期限\(.limit, after: "个工作日")\(.end, before: "，到", after: "为止")",
      en:
        """
        \(.day, after: ", ")time to act on the opinion, \
        \(.limit, one: "working day", many: "working days")\(.end, before: ", up to ")
        """),
    satisfied: Phrase(
      zh: "\(.day)答复纠正意见，在期限之内：\(.limit)个工作日，到\(.end)为止",
      en:
        """
        the opinion is answered on \(.day), in time: \
        \(.limit, one: "working day", many: "working days"), up to \(.end)
        """),
    notSatisfied: Phrase(
      zh: "\(.day)答复纠正意见，已过期限：\(.limit)个工作日，到\(.end)为止",
      en:
        """
        the opinion is answered on \(.day), too late: \
        \(.limit, one: "working day", many: "working days"), up to \(.end)
        """))
}
