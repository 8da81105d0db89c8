import PrisonAffairs

// Temporary service outside prison.
extension RefusalWords {
  static let outsideUnknown = RefusalWords(
    message: Phrase(
      zh: "台账中没有这件暂予监外执行\(.reference, before: "：")",
      en: "the book holds no such service outside prison\(.reference, before: ": ")"),
    remedy: Phrase(zh: "编号见 yuwu outside status", en: "yuwu outside status gives the numbers"))

  static let outsideOpen = RefusalWords(
    message: Phrase(
      zh: "本人已有暂予监外执行正在办理或者执行\(.reference, before: "：")\(.state, before: "，所处步骤")",
      en:
        """
        a service outside prison is under way or being served already\(.reference, before: ": ")\
        \(.state, before: ", at ")
        """),
    remedy: Phrase(
      zh: "办结、收监以后再提；进度见 yuwu outside status", en: "wait for its end; see yuwu outside status"))

  static let outsideNotUnderWay = RefusalWords(
    message: Phrase(
      zh: "\(.inmate, before: "罪犯")没有这一步可办的暂予监外执行",
      en: "no service outside prison waits for this\(.inmate, before: ", inmate ")"),
    remedy: Phrase(zh: "进度见 yuwu outside status", en: "see yuwu outside status"))

  static let outsideUrgentGround = RefusalWords(
    message: Phrase(
      zh: "只有严重疾病可以先行办理，不公示在先\(quoted: .value, before: "；所写情形是")",
      en:
        "only serious illness may go ahead without a notice before it\(quoted: .value, before: "; the ground given is ")"
    ),
    remedy: Phrase(
      zh: "去掉 --urgent，按一般程序办理", en: "leave out --urgent, so that it runs by the ordinary procedure"
    ))

  static let outsideDates = RefusalWords(
    message: Phrase(
      zh: "日期前后不符\(.day, before: "：")\(.limit, before: "，")",
      en: "the days do not follow each other\(.day, before: ": ")\(.limit, before: ", ")"),
    remedy: Phrase(
      zh: "起日不早于决定日，止日不早于起日，结束不早于起日；期限至少一个月",
      en:
        """
        it begins no earlier than its decision, ends no earlier than it begins, and lasts a month \
        at least
        """))

  static let outsideSocietyNoted = RefusalWords(
    message: Phrase(
      zh: "向社会公示已经登记\(.reference, before: "：")",
      en: "the notice to society is recorded already\(.reference, before: ": ")"),
    remedy: Phrase(
      zh: "日期和地点见 yuwu outside status", en: "yuwu outside status shows its day and place"))
}
