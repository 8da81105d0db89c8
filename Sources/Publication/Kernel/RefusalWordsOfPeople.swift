import PrisonAffairs

// People, wards and the keys of imported rows.
extension RefusalWords {
  static let inmateUnknown = RefusalWords(
    message: Phrase(
      zh: "名册上没有编号为\(.inmate, or: "所填号码")的罪犯",
      en: "no inmate on the roster has the number \(.inmate, or: "given")"),
    remedy: Phrase(
      zh: "核对编号；新收押的，先用 yuwu people import 导入名册",
      en: "check the number; bring new arrivals in with yuwu people import"))

  static let inmateNotInCustody = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)\(.day, before: "在", after: "这一天")不在押",
      en: "inmate\(.inmate, before: " ") was not in custody\(.day, before: " on ")"),
    remedy: Phrase(
      zh: "对照入监和释放日期核对编号和日期",
      en: "check number and day against the dates of admission and release"))

  static let inmateAlreadyReleased = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)已经释放\(.day, before: "，释放日期为")",
      en: "inmate\(.inmate, before: " ") has already been released\(.day, before: ", on ")"),
    remedy: Phrase(
      zh: "核对编号和日期；确已释放的，不必再办",
      en: "check number and day; nothing more is to be done for somebody released"))

  static let inmateNumberForm = RefusalWords(
    message: Phrase(
      zh: "罪犯编号\(quoted: .value)的写法不对\(.count, before: "，应为", after: "位数字")",
      en:
        """
        the inmate number\(quoted: .value, before: " ") is not written as it should \
        be\(.count, before: ": ", after: " digits")
        """),
    remedy: Phrase(
      zh: "按名册上的编号填写，用半角数字；身份证号不能代替罪犯编号",
      en:
        """
        write it as on the roster, in plain digits; an identity number does not stand in for it
        """))

  static let wardUnknown = RefusalWords(
    message: Phrase(
      zh: "没有代码为\(.ward, or: "所填")的监区",
      en: "no ward has the code \(.ward, or: "given")"),
    remedy: Phrase(
      zh: "核对监区代码；新设的监区，先用 yuwu people import 导入",
      en: "check the code; bring new wards in with yuwu people import"))

  static let staffUnknown = RefusalWords(
    message: Phrase(
      zh: "民警名册上没有警号\(.staff)\(quoted: .role, before: "的职务")",
      en:
        """
        the staff list has no officer\(.staff, before: " ")\
        \(quoted: .role, before: " in the role ")
        """),
    remedy: Phrase(
      zh: "核对警号和职务；新到任的，先用 yuwu people import 导入民警名册",
      en: "check number and role; bring new officers in with yuwu people import"))

  static let roleUnknown = RefusalWords(
    message: Phrase(
      zh: "政策中没有职务\(quoted: .role)",
      en: "policy knows no role\(quoted: .role, before: " ")"),
    remedy: Phrase(
      zh: "职务的代码见 yuwu policy show staff.roles，改正后再用 yuwu people import 导入",
      en:
        """
        yuwu policy show staff.roles lists the roles; put the row right and run yuwu people \
        import again
        """))

  static let dayBeforeAdmission = RefusalWords(
    message: Phrase(
      zh: "日期\(.day)早于罪犯\(.inmate)的入监日期\(.limit)",
      en:
        """
        the day\(.day, before: " ") is before the admission\(.inmate, before: " of inmate ")\
        \(.limit, before: " on ")
        """),
    remedy: Phrase(
      zh: "对照名册核对日期",
      en: "check the day against the roster"))

  static let dayInFuture = RefusalWords(
    message: Phrase(
      zh: "日期\(.day)还没有到\(.limit, before: "，今天是")",
      en: "the day\(.day, before: " ") has not come yet\(.limit, before: "; today is ")"),
    remedy: Phrase(
      zh: "核对日期；事情发生以后再录入",
      en: "check the day; record it once it has happened"))

  static let statusOverlaps = RefusalWords(
    message: Phrase(
      zh:
        """
        罪犯\(.inmate)的\(quoted: .kind, or: "这一")期间\(.day, before: "（", after: "起）")\
        与已登记的期间不合\(.limit, before: "，已登记到")
        """,
      en:
        """
        the period\(quoted: .kind, before: " ")\(.inmate, before: " of inmate ")\
        \(.day, before: " from ") does not fit the periods already \
        recorded\(.limit, before: ", which run to ")
        """),
    remedy: Phrase(
      zh: "核对起止日期，止日不早于起日，同一状态不重叠，改正后再登记",
      en:
        """
        check first and last day: it must not end before it begins nor overlap another of its \
        kind; then record it again
        """))

  static let statusUnknown = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)没有登记过\(quoted: .kind, or: "这一")期间",
      en:
        """
        no period\(quoted: .kind, before: " ") is recorded for inmate\(.inmate, before: " ")
        """),
    remedy: Phrase(
      zh: "核对编号和状态；没有登记的期间，先用 yuwu people import 导入",
      en: "check number and status; bring the period in with yuwu people import"))

  static let statusAlreadyEnded = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)的\(quoted: .kind, or: "这一")期间已经结束",
      en:
        """
        the last period\(quoted: .kind, before: " ") of inmate\(.inmate, before: " ") has \
        already been ended
        """),
    remedy: Phrase(
      zh: "核对编号和状态；新的期间用 yuwu people import 导入",
      en: "check number and status; bring a new period in with yuwu people import"))

  static let keyRepeatedDifferently = RefusalWords(
    message: Phrase(
      zh: "来源和行号\(quoted: .value)相同的一行已经登记，内容却不同",
      en:
        """
        a row with the same source and line reference\(quoted: .value, before: " ") is already \
        in the book, with other content
        """),
    remedy: Phrase(
      zh:
        "另一件事的，换一个行号；已登记的有误：分值用 yuwu points correct 更正，款项用 yuwu account reverse 冲正，伙食记录用 yuwu meal reverse 收回",
      en:
        """
        give another line reference to another event; what is recorded wrongly: correct points \
        with yuwu points correct, reverse money with yuwu account reverse, take back a kitchen's \
        record with yuwu meal reverse
        """))
}
