import PrisonAffairs

// Investigation and absence:
// 司规〔2021〕3号 第三十一条、第三十三条、第三十四条.
extension FindingWords {
  static let investigation = FindingWords(
    about: Phrase(
      zh: "立案侦查或者隔离调查\(.days, after: "天")",
      en: "under investigation, \(.days, one: "day", many: "days")"),
    satisfied: Phrase(
      zh: "立案侦查或者隔离调查\(.days)天，这些天暂停考核，基础分\(.base)分",
      en:
        """
        under investigation, \(.days, one: "day", many: "days"): assessment is paused for these \
        days, base points \(.base)
        """),
    notSatisfied: Phrase(
      zh: "立案侦查或者隔离调查\(.days)天，查实违法违规，这些天的基础分按每月\(.base)分计",
      en:
        """
        under investigation, \(.days, one: "day", many: "days"): an offence or violation was \
        found, base points at \(.base) a month for these days
        """))

  static let investigationCleared = FindingWords(
    about: Phrase(
      zh: "立案侦查或者隔离调查\(.days, after: "天")",
      en: "under investigation, \(.days, one: "day", many: "days")"),
    satisfied: Phrase(
      zh: "查清无责，立案侦查或者隔离调查\(.days)天，按以前\(.months)个月的平均分计\(.average)分",
      en:
        """
        cleared, after being under investigation, \(.days, one: "day", many: "days"): \
        \(.average) by the average of \(.months, one: "month", many: "months") before
        """),
    meanwhile: Text(zh: "这些天暂不计分", en: "these days are not counted for now"))

  static let away = FindingWords(
    about: Phrase(
      zh: "离监\(.days, after: "天")",
      en: "away from the prison, \(.days, one: "day", many: "days")"),
    satisfied: Phrase(
      zh: "离监\(.days)天，这些天暂停考核，基础分\(.base)分",
      en:
        """
        away from the prison, \(.days, one: "day", many: "days"): assessment is paused for \
        these days, base points \(.base)
        """))

  static let awayKept = FindingWords(
    about: Phrase(
      zh: "离监\(.days, after: "天")",
      en: "away from the prison, \(.days, one: "day", many: "days")"),
    satisfied: Phrase(
      zh: "离监\(.days)天，按以前\(.months)个月的平均分计\(.average)分",
      en:
        """
        away from the prison, \(.days, one: "day", many: "days"): \(.average) by the average of \
        \(.months, one: "month", many: "months") before
        """),
    meanwhile: Text(zh: "这些天暂不计分", en: "these days are not counted for now"))
}
