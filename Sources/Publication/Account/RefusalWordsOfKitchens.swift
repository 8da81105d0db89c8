import PrisonAffairs

// Kitchens, and who eats there.
extension RefusalWords {
  static let mealKitchenUnknown = RefusalWords(
    message: Phrase(
      zh: "台账中没有这个伙房\(.code, before: "：")\(.day, before: "（", after: "没有供应监区）")",
      en:
        """
        the book knows no such kitchen\(.code, before: ": ")\
        \(.day, before: " (on ", after: " it served no ward)")
        """),
    remedy: Phrase(
      zh: "代码见 yuwu meal kitchen list；新伙房用 yuwu meal kitchen add 登记",
      en: "yuwu meal kitchen list gives the codes; a new one is recorded with yuwu meal kitchen add"
    ))

  static let mealKitchenThere = RefusalWords(
    message: Phrase(
      zh: "伙房\(.code)已经登记", en: "kitchen\(.code, before: " ") is recorded already"),
    remedy: Phrase(
      zh: "供应的监区用 yuwu meal kitchen serve 变更",
      en: "the wards it serves are changed with yuwu meal kitchen serve"))

  static let mealDietForeign = RefusalWords(
    message: Phrase(
      zh: "伙房\(.code)不做\(quoted: .value, after: "这一灶别", or: "这一灶别")",
      en: "kitchen\(.code, before: " ") does not cook\(quoted: .value, before: " ")"),
    remedy: Phrase(
      zh: "核对伙房和灶别；伙房做哪些灶别见 yuwu meal kitchen list",
      en: "check kitchen and diet; yuwu meal kitchen list shows what each cooks"))

  static let mealsOverDiners = RefusalWords(
    message: Phrase(
      zh: "\(.kind)份数\(.value)多于就餐人数\(.limit)",
      en:
        "\(.kind, or: "it"):\(.value, before: " ") meals are more than the\(.limit, before: " ") diners"
    ),
    remedy: Phrase(
      zh: "份数不能多于就餐人数，核对后改正",
      en: "a meal has no more takers than there were diners; correct the row"))

  static let dinersAboveCustody = RefusalWords(
    message: Phrase(
      zh:
        "就餐人数\(.value)多于所供监区当日在押人数\(.limit)\(.code, before: "（伙房", after: "）")\(.day, before: "，")",
      en:
        """
        \(.value, or: "the") diners are more than the\(.limit, before: " ") inmates in custody there\
        \(.code, before: ", kitchen ")\(.day, before: ", ")
        """),
    remedy: Phrase(
      zh: "核对人数；确有他人就餐的，在“说明”栏写明是谁、为什么",
      en: "check the count; where others did eat, say who and why in the column 'explanation'"))

  static let dinersThere = RefusalWords(
    message: Phrase(
      zh: "这一天这一灶别的就餐人数已经登记\(.reference, before: "：")",
      en: "the diners of that day and diet are recorded already\(.reference, before: ": ")"),
    remedy: Phrase(
      zh: "登错的，由他人用 yuwu meal reverse 冲销后重新登记",
      en:
        "if they are wrong, another officer takes them back with yuwu meal reverse, then record them"
    ))

  static let mealMonthClosed = RefusalWords(
    message: Phrase(
      zh: "伙房\(.code)\(.month, before: " ")的伙食账已经结账",
      en: "the meal account of kitchen\(.code, before: " ") for\(.month, before: " ") is closed"),
    remedy: Phrase(
      zh: "记在未结账的月份并注明原因；库存差异由盘点改正",
      en:
        "record it in an open month and say why; what the store lacks is put right by a stock-take")
  )

  static let mealRecordUnknown = RefusalWords(
    message: Phrase(
      zh: "台账中没有这条伙食记录\(.reference, before: "：")",
      en: "the book holds no such record of the kitchens\(.reference, before: ": ")"),
    remedy: Phrase(
      zh: "编号见 yuwu meal list，如 812.3", en: "yuwu meal list gives the references, such as 812.3"))

  static let mealRecordTakenBack = RefusalWords(
    message: Phrase(
      zh: "这条记录已经冲销\(.reference, before: "：")",
      en: "this record was taken back already\(.reference, before: ": ")"),
    remedy: Phrase(zh: "冲销一次有效，需要的重新登记", en: "once is enough; record anew what is right"))

  static let menuWeek = RefusalWords(
    message: Phrase(
      zh: "\(.day)不在这一周\(.limit, before: "（", after: "）")；一周从星期一算起",
      en:
        "\(.day, or: "it") is not in this week\(.limit, before: " (", after: ")"); a week begins on a Monday"
    ),
    remedy: Phrase(
      zh: "--week 写星期一的日期，文件只含那一周的日子",
      en: "--week names a Monday, and the file holds days of that week alone"))

  static let menuUnknown = RefusalWords(
    message: Phrase(
      zh: "伙房\(.code)没有\(.day, after: "那一周的")食谱",
      en: "kitchen\(.code, before: " ") has no menu\(.day, before: " for the week of ")"),
    remedy: Phrase(zh: "先用 yuwu meal menu set 登记", en: "set it with yuwu meal menu set"))

  static let menuHangs = RefusalWords(
    message: Phrase(
      zh: "\(.day, after: "那一周的")食谱已经公布",
      en: "the menu\(.day, before: " of the week of ") hangs already"),
    remedy: Phrase(
      zh: "要改的，登记新食谱并写明理由，再公布",
      en: "to change it, set a new one with its reason and publish that"))

  static let sampleTooEarly = RefusalWords(
    message: Phrase(
      zh: "留样还没有满\(.count)小时，\(.moment)以前不能处理",
      en:
        "the sample is kept for\(.count, before: " ") hours and not to be thrown away before\(.moment, before: " ")"
    ),
    remedy: Phrase(zh: "到时间再登记", en: "come back when the time is over"))

  static let sampleEnded = RefusalWords(
    message: Phrase(
      zh: "这份留样已经处理\(.reference, before: "：")",
      en: "this sample was thrown away already\(.reference, before: ": ")"),
    remedy: Phrase(zh: "留样见 yuwu meal sample list", en: "see yuwu meal sample list"))
}
