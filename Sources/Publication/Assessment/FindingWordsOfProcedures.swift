import PrisonAffairs

// Time limits in working days, votes and separation:
// 司规〔2021〕3号 第二十五条、第三十五条、第三十六条.
extension FindingWords {
  static let objectionTime = FindingWords(
    about: Phrase(
      zh: "\(.day, after: "，")期限\(.limit, after: "个工作日")",
      en: "\(.day, after: ", ")within \(.limit, one: "working day", many: "working days")",
      implied: [.end]),
    satisfied: Phrase(
      zh: "\(.day)在期限之内：\(.limit)个工作日，到\(.end)为止",
      en:
        """
        \(.day) is in time: \(.limit, one: "working day", many: "working days"), up to \(.end)
        """),
    notSatisfied: Phrase(
      zh: "\(.day)已过期限：\(.limit)个工作日，到\(.end)为止",
      en:
        """
        \(.day) is too late: \(.limit, one: "working day", many: "working days"), up to \(.end)
        """))

  static let noticeClock = FindingWords(
    about: Phrase(
      zh: "\(.day, after: "，")公示期\(.limit, after: "个工作日")",
      en: "\(.day, after: ", ")posted for \(.limit, one: "working day", many: "working days")",
      implied: [.end]),
    satisfied: Phrase(
      zh: "公示期\(.limit)个工作日，最后一天为\(.end)，到\(.day)已经期满",
      en:
        """
        posted for \(.limit, one: "working day", many: "working days"), up to \(.end): run out \
        by \(.day)
        """),
    notSatisfied: Phrase(
      zh: "公示期\(.limit)个工作日，最后一天为\(.end)，到\(.day)还没有期满",
      en:
        """
        posted for \(.limit, one: "working day", many: "working days"), up to \(.end): still \
        running on \(.day)
        """))

  static let quorum = FindingWords(
    about: Phrase(
      zh: "表决结果",
      en: "the vote"),
    satisfied: Phrase(
      zh: "全体成员\(.members)人，须有\(.needed)人同意，有\(.inFavour)人同意，已经达到",
      en:
        """
        of all \(.members) members \(.needed) must be in favour; \(.inFavour) are, which is \
        enough
        """),
    notSatisfied: Phrase(
      zh: "全体成员\(.members)人，须有\(.needed)人同意，有\(.inFavour)人同意，没有达到",
      en:
        """
        of all \(.members) members \(.needed) must be in favour; \(.inFavour) are, which is not \
        enough
        """))

  static let committeeSize = FindingWords(
    about: Phrase(
      zh: "议事机构的人数",
      en: "the size of the body"),
    satisfied: Phrase(
      zh: "成员不得少于\(.minimum)人，现有\(.members)人，符合规定",
      en: "at least \(.minimum) members are demanded; there are \(.members), which is enough"),
    notSatisfied: Phrase(
      zh: "成员不得少于\(.minimum)人，现有\(.members)人，人数不足",
      en: "at least \(.minimum) members are demanded; there are \(.members), which is too few"))

  static let transition = FindingWords(
    about: Phrase(
      zh: "办理中途规定变更时适用的程序",
      en: "the procedure that governs what is open when the law changes"),
    satisfied: Phrase(
      zh: "于\(.begin)开始，\(.day)办理时仍按开始之日的程序",
      en: "begun on \(.begin) and, on \(.day), still governed by the procedure of its beginning"),
    notSatisfied: Phrase(
      zh: "于\(.begin)开始，\(.day)办理时改按当日的程序",
      en: "begun on \(.begin) and, on \(.day), governed by the procedure of that day"))

  static let separation = FindingWords(
    about: Phrase(
      zh: "录入与决定分离",
      en: "separation of entering and deciding"),
    satisfied: Phrase(
      zh: "决定人没有录入所决定的事项",
      en: "whoever decided had not entered what was decided"),
    notSatisfied: Phrase(
      zh: "决定人录入过所决定的事项，应当由他人决定",
      en: "whoever decided had also entered what was decided; another must decide"))
}
