import PrisonAffairs

// Base points by the day:
// 司规〔2021〕3号 第十五条、第十七条、第十八条、第二十条、第二十六条、第三十一条至第三十四条.
extension FindingWords {
  static let dailyBase = FindingWords(
    about: Phrase(
      zh: "\(.part)基础分",
      en: "\(.part) base points"),
    satisfied: Phrase(
      zh: "\(.part)基础分\(.base)分：当月\(.monthDays)天，在押\(.days)天",
      en:
        """
        \(.part) base points \(.base): in custody on \(.days) of \(.monthDays) days of the month
        """))

  static let intakeBase = FindingWords(
    about: Phrase(
      zh: "入监教育\(.days, after: "天")",
      en: "intake education, \(.days, one: "day", many: "days")"),
    satisfied: Phrase(
      zh: "入监教育\(.days)天，这些天的基础分按每月\(.base)分计",
      en:
        """
        intake education, \(.days, one: "day", many: "days"): base points at \(.base) a month \
        for these days
        """))

  static let solitaryBase = FindingWords(
    about: Phrase(
      zh: "禁闭\(.days, after: "天")",
      en: "solitary confinement, \(.days, one: "day", many: "days")"),
    satisfied: Phrase(
      zh: "禁闭\(.days)天，这些天的基础分按每月\(.base)分计",
      en:
        """
        solitary confinement, \(.days, one: "day", many: "days"): base points at \(.base) a \
        month for these days
        """))

  static let hospitalLabour = FindingWords(
    about: Phrase(
      zh: "住院或者康复治疗\(.days, after: "天")",
      en: "in hospital or convalescence, \(.days, one: "day", many: "days")"),
    satisfied: Phrase(
      zh: "住院或者康复治疗\(.days)天，这些天的劳动改造基础分按每月\(.base)分计",
      en:
        """
        in hospital or convalescence, \(.days, one: "day", many: "days"): labour base points at \
        \(.base) a month for these days
        """))

  static let rescueAverage = FindingWords(
    about: Phrase(
      zh: "因救人或者保护国家、公共财产负伤住院\(.days, after: "天")",
      en:
        """
        in hospital after being hurt while saving others or public property, \
        \(.days, one: "day", many: "days")
        """),
    satisfied: Phrase(
      zh: "因救人或者保护国家、公共财产负伤住院\(.days)天，劳动改造按以前\(.months)个月的平均分计\(.average)分",
      en:
        """
        in hospital after being hurt while saving others or public property, \
        \(.days, one: "day", many: "days"): \(.average) for labour by the average of \
        \(.months, one: "month", many: "months") before
        """),
    meanwhile: Text(zh: "劳动改造暂不计分", en: "labour is not counted for now"))

  static let incapacityBase = FindingWords(
    about: Phrase(
      zh: "丧失劳动能力\(.days, after: "天")",
      en: "lost working ability, \(.days, one: "day", many: "days")"),
    satisfied: Phrase(
      zh: "丧失劳动能力\(.days)天，这些天的基础分按每月\(.base)分计，不考核劳动改造",
      en:
        """
        lost working ability, \(.days, one: "day", many: "days"): base points at \(.base) a \
        month for these days, and labour is not assessed
        """))
}
