import PrisonAffairs

// Treatment grades: 监狱法 2026 第六十三条，司规〔2021〕3号 第四十条; conditions are of provinces and prisons.
extension FindingWords {
  static let treatmentTime = FindingWords(
    about: Phrase(
      zh: "在现等级的时间，至少\(.minimum, after: "个月")",
      en: "time in the present grade, at least \(.minimum, one: "month", many: "months")"),
    satisfied: Phrase(
      zh: "在现等级已满\(.months)个月，达到规定的\(.minimum)个月",
      en:
        """
        \(.months, one: "full month", many: "full months") in the present grade: the \(.minimum) \
        asked for are reached
        """),
    notSatisfied: Phrase(
      zh: "在现等级满\(.months)个月，没有达到规定的\(.minimum)个月",
      en:
        """
        \(.months, one: "full month", many: "full months") in the present grade: fewer than the \
        \(.minimum) asked for
        """))

  static let treatmentAverage = FindingWords(
    about: Phrase(
      zh: "最近\(.months, after: "个月")平均分，至少\(.minimum, after: "分")",
      en:
        """
        average of the latest \(.months, one: "month", many: "months"), at least \(.minimum)
        """),
    satisfied: Phrase(
      zh: "最近\(.months)个月合计\(.total)分，平均达到规定的\(.minimum)分",
      en:
        """
        \(.total) points in the latest \(.months, one: "month", many: "months"): an average of at \
        least the \(.minimum) asked for
        """),
    notSatisfied: Phrase(
      zh: "最近\(.months)个月合计\(.total)分，平均没有达到规定的\(.minimum)分",
      en:
        """
        \(.total) points in the latest \(.months, one: "month", many: "months"): an average below \
        the \(.minimum) asked for
        """))

  static let treatmentCycle = FindingWords(
    about: Phrase(
      zh: "最近一个考核周期的等级", en: "the grade of the latest assessment cycle"),
    satisfied: Phrase(
      zh: "最近一个考核周期评为\(.grade)，达到规定的等级",
      en: "the latest assessment cycle was graded \(.grade), which is enough"),
    notSatisfied: Phrase(
      zh: "最近一个考核周期评为\(.grade)，没有达到规定的等级",
      en: "the latest assessment cycle was graded \(.grade), which is not enough"))

  static let treatmentPenaltyFree = FindingWords(
    about: Phrase(
      zh: "最近\(.minimum, after: "个月")受处罚情况",
      en: "penalties of the latest \(.minimum, one: "month", many: "months")"),
    satisfied: Phrase(
      zh: "最近\(.minimum)个月没有受警告、记过、禁闭",
      en:
        """
        no warning, demerit or solitary confinement in the latest \
        \(.minimum, one: "month", many: "months")
        """),
    notSatisfied: Phrase(
      zh: "最近\(.minimum)个月受警告、记过、禁闭\(.entries)次",
      en:
        """
        warnings, demerits or solitary confinement in the latest \
        \(.minimum, one: "month", many: "months"): \(.entries)
        """))

  static let treatmentEvent = FindingWords(
    about: Phrase(
      zh: "作为变动理由的处罚",
      en: "the penalty given as the ground"),
    satisfied: Phrase(
      zh: "作为变动理由的处罚已经记入台账\(.day, before: "，最近一次是")",
      en: "the penalty given as the ground stands in the book\(.day, before: ", last on ")"),
    notSatisfied: Phrase(
      zh: "进入现等级以来，台账里没有作为变动理由的处罚",
      en: "the book holds no such penalty since the present grade began"))

  static let treatmentApproval = FindingWords(
    about: Phrase(
      zh: "变动\(.value, after: "级")由谁批准",
      en: "who approves the change\(.value, before: ", in grades: ")"),
    satisfied: Phrase(
      zh: "变动\(.value, after: "级")，由监区批准",
      en: "a change\(.value, before: ", in grades: "): the ward approves it"),
    notSatisfied: Phrase(
      zh: "变动\(.value, after: "级")，须由监狱批准",
      en: "a change\(.value, before: ", in grades: "): the prison must approve it"))
}

// Where no province and no prison states a condition.
extension FindingWords {
  static let treatmentUnconditional = FindingWords(
    about: Phrase(zh: "在现等级的时间", en: "time in the present grade"),
    satisfied: Phrase(
      zh: "省级和监狱都没有规定在现等级须满多久",
      en: "neither province nor prison sets a time in the present grade"))

  static let treatmentUnconditionalAverage = FindingWords(
    about: Phrase(zh: "近期平均分", en: "average of late"),
    satisfied: Phrase(
      zh: "省级和监狱都没有规定须达到的平均分",
      en: "neither province nor prison sets an average to be reached"))

  static let treatmentUnconditionalCycle = FindingWords(
    about: Phrase(zh: "最近一个考核周期", en: "the latest assessment cycle"),
    satisfied: Phrase(
      zh: "省级和监狱都没有规定最近一个考核周期的等级",
      en: "neither province nor prison asks for a grade of the latest cycle"))

  static let treatmentUnconditionalPenalties = FindingWords(
    about: Phrase(zh: "近期受处罚情况", en: "penalties of late"),
    satisfied: Phrase(
      zh: "省级和监狱都没有规定多久以内不得受处罚",
      en: "neither province nor prison sets a time without penalties"))
}
