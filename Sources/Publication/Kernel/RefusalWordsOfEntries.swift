import PrisonAffairs

// Daily entries and corrections.
extension RefusalWords {
  static let entryReasonUnknown = RefusalWords(
    message: Phrase(
      zh: "\(.day, after: "这一天")没有生效的条款\(quoted: .code)",
      en: "no clause\(quoted: .code, before: " ") is in force\(.day, before: " on ")"),
    remedy: Phrase(
      zh: "核对条款代码；现行条款见 yuwu policy list",
      en: "check the code; yuwu policy list shows the clauses in force"))

  static let entryOutsideClause = RefusalWords(
    message: Phrase(
      zh:
        """
        条款\(quoted: .code)规定的分值\(.minimum, before: "为", after: "分至")\(.maximum, after: "分")，\
        所填\(.value, after: "分")不在其内
        """,
      en:
        """
        the points\(.value, before: " ") are outside clause\(quoted: .code, before: " ")\
        \(.minimum, before: ", which gives ")\(.maximum, before: " to ")
        """),
    remedy: Phrase(
      zh: "把分值改到条款的范围内，或者改用与事实相符的条款",
      en: "bring the points within the clause, or use the clause that fits what happened"))

  static let entryNotClauseFigure = RefusalWords(
    message: Phrase(
      zh: "条款\(quoted: .code)规定为\(.minimum)分，所填为\(.value)分",
      en:
        """
        clause\(quoted: .code, before: " ") gives \(.minimum, one: "point", many: "points"), \
        neither more nor less; given: \(.value)
        """,
      implied: [.maximum]),
    remedy: Phrase(
      zh: "按条款的分值填写，或者改用与事实相符的条款",
      en: "enter the points of the clause, or use the clause that fits what happened"))

  static let entryWrongDirection = RefusalWords(
    message: Phrase(
      zh: "条款\(quoted: .code)用于\(.kind, or: "另一方向")，所填分值\(.value, before: "为")方向不符",
      en:
        """
        clause\(quoted: .code, before: " ") is for a \(.kind, or: "change the other way"), \
        which the points given are not\(.value, before: ": ")
        """),
    remedy: Phrase(
      zh: "加分写正数，扣分写负数，不写零；或者改用与事实相符的条款",
      en:
        """
        write a bonus as a positive and a deduction as a negative figure, never zero; or use \
        the clause that fits
        """))

  static let entrySpecialOverMaximum = RefusalWords(
    message: Phrase(
      zh: "一次专项加分\(.value, after: "分")超过上限\(.maximum, after: "分")",
      en:
        """
        a special bonus\(.value, before: " of ") is over what one may \
        be\(.maximum, before: ": ")
        """),
    remedy: Phrase(
      zh: "把分值改到上限以内",
      en: "bring the points down to the limit"))

  static let entryPartNotAssessed = RefusalWords(
    message: Phrase(
      zh: "这一天不考核该罪犯的\(.part, or: "这一部分")，不能用条款\(quoted: .code)",
      en:
        """
        \(.part, or: "this part") is not assessed for this inmate on this day, so \
        clause\(quoted: .code, before: " ") cannot be used
        """),
    remedy: Phrase(
      zh: "核对条款和罪犯当日的状态；状态有误的，先用 yuwu people import 导入更正的期间",
      en:
        """
        check the clause and the inmate's status on the day; where the status is wrong, run \
        yuwu people import first
        """))

  static let entryLateWithoutReason = RefusalWords(
    message: Phrase(
      zh: "\(.day, after: "的事")应当在\(.limit, after: "结束以前", or: "期限内")录入；迟录须写明原因",
      en:
        """
        what happened\(.day, before: " on ") was to be recorded by the end of \
        \(.limit, or: "the time allowed"); a late entry needs its reason
        """),
    remedy: Phrase(
      zh: "用 --reason 写明迟录的原因；导入时也可填入“迟录原因”一栏",
      en: "state why it is late with --reason; in an import also in the column late_reason"))

  static let entryOfficerNotOfWard = RefusalWords(
    message: Phrase(
      zh:
        """
        民警\(.staff)\(.day, before: "于")在罪犯\(.inmate)所在的监区\(.ward, before: "（", after: "）")没有职务
        """,
      en:
        """
        officer\(.staff, before: " ") held no role\(.day, before: " on ") in the \
        ward\(.ward, before: " ") of the inmate\(.inmate, before: " ")
        """),
    remedy: Phrase(
      zh: "填写该监区民警的警号；职务有变动的，先用 yuwu people import 导入民警名册",
      en:
        """
        name an officer of that ward; where roles have changed, run yuwu people import first
        """))

  static let entryUnknown = RefusalWords(
    message: Phrase(
      zh: "台账里没有记录\(.reference)",
      en: "the book holds no entry\(.reference, before: " ")"),
    remedy: Phrase(
      zh: "核对编号，写法如 entry:812.3",
      en: "check the reference; it is written like entry:812.3"))

  static let entryAlreadyDecided = RefusalWords(
    message: Phrase(
      zh: "记录\(.reference)已经作出决定",
      en: "entry\(.reference, before: " ") has already been decided"),
    remedy: Phrase(
      zh: "决定有误的，用 yuwu points correct 更正",
      en: "where the decision was wrong, use yuwu points correct"))

  static let entryAlreadyCorrected = RefusalWords(
    message: Phrase(
      zh: "记录\(.reference)已经更正过",
      en: "entry\(.reference, before: " ") has already been corrected"),
    remedy: Phrase(
      zh: "用 yuwu why 查看更正经过；仍有误的，更正替代它的那一条",
      en: "see how with yuwu why; correct the entry that stands in its place"))

  static let correctionByAuthor = RefusalWords(
    message: Phrase(
      zh: "民警\(.staff)是录入人，不能更正自己录入的记录\(.reference)",
      en:
        """
        officer\(.staff, before: " ") recorded the entry\(.reference, before: " "), so another \
        must correct it
        """),
    remedy: Phrase(
      zh: "请另一名有权限的人员用同一命令办理",
      en: "have another officer with the permission run the same command"))
}
