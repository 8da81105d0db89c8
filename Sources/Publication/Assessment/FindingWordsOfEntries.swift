import PrisonAffairs

// One entry as it is proposed:
// 司规〔2021〕3号 第十四条、第二十七条、第四十二条.
extension FindingWords {
  static let clauseBounds = FindingWords(
    about: Phrase(
      zh: "分值\(.value, after: "分")",
      en: "points of \(.value)"),
    satisfied: Phrase(
      zh: "分值\(.value)分，在条款规定的\(.minimum)分至\(.maximum)分之内",
      en:
        """
        \(.value, one: "point is", many: "points are") within the \(.minimum) to \(.maximum) of \
        the clause
        """),
    notSatisfied: Phrase(
      zh: "分值\(.value)分，不在条款规定的\(.minimum)分至\(.maximum)分之内",
      en:
        """
        \(.value, one: "point is", many: "points are") outside the \(.minimum) to \(.maximum) \
        of the clause
        """))

  static let clauseFigure = FindingWords(
    about: Phrase(
      zh: "分值\(.value, after: "分")",
      en: "points of \(.value)"),
    satisfied: Phrase(
      zh: "分值\(.value)分，与条款规定的\(.minimum)分相同",
      en: "\(.value, one: "point is", many: "points are") the \(.minimum) of the clause",
      implied: [.maximum]),
    notSatisfied: Phrase(
      zh: "分值\(.value)分，条款规定为\(.minimum)分",
      en: "\(.value, one: "point is", many: "points are") not the \(.minimum) of the clause",
      implied: [.maximum]))

  static let specialSingle = FindingWords(
    about: Phrase(
      zh: "一次专项加分\(.value, after: "分")",
      en: "a special bonus of \(.value)"),
    satisfied: Phrase(
      zh: "一次专项加分\(.value)分，没有超过上限\(.maximum)分",
      en: "a special bonus of \(.value): within the \(.maximum) that one may be"),
    notSatisfied: Phrase(
      zh: "一次专项加分\(.value)分，超过上限\(.maximum)分",
      en: "a special bonus of \(.value): over the \(.maximum) that one may be"))

  static let authority = FindingWords(
    about: Phrase(
      zh: "加扣\(.value)分",
      en: "a change of \(.value, one: "point", many: "points")"),
    satisfied: Phrase(
      zh: "扣\(.value)分，管教民警可以当场决定",
      en:
        """
        a deduction of \(.value, one: "point", many: "points"): the ward officer may decide on \
        the spot
        """),
    notSatisfied: Phrase(
      zh: "加扣\(.value)分，管教民警不能当场决定",
      en:
        """
        a change of \(.value, one: "point", many: "points"): not for the ward officer to decide \
        alone
        """))

  static let lateness = FindingWords(
    about: Phrase(
      zh: "\(.day, after: "录入", or: "录入时间")",
      en: "recorded\(.day, before: " on ")"),
    satisfied: Phrase(
      zh: "\(.day)录入，没有超过录入期限\(.limit)",
      en: "recorded on \(.day), within the time up to \(.limit)"),
    notSatisfied: Phrase(
      zh: "\(.day)录入，超过录入期限\(.limit)，标为迟录",
      en: "recorded on \(.day), after \(.limit), and marked as late"))
}
