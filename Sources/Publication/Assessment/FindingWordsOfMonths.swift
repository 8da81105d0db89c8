import PrisonAffairs

// Bonuses, deductions and penalties of a month:
// 司规〔2021〕3号 第九条、第十条、第十四条、第十五条、第二十八条.
extension FindingWords {
  static let sameEvent = FindingWords(
    about: Phrase(
      zh: "同一事件的记录\(.entries, after: "条")",
      en: "\(.entries, one: "entry", many: "entries") about one event"),
    satisfied: Phrase(
      zh: "同一事件有\(.entries)条记录，只计分值最高的一条，即\(.counted)分",
      en:
        """
        \(.entries, one: "entry", many: "entries") about one event: only the highest counts, \
        \(.counted, one: "point", many: "points")
        """))

  static let bonusCap = FindingWords(
    about: Phrase(
      zh: "\(.part)加分\(.bonus)分",
      en: "\(.part) bonuses of \(.bonus)"),
    satisfied: Phrase(
      zh: "\(.part)加分\(.bonus)分，没有超过本月上限\(.cap)分，全部计入",
      en:
        """
        \(.part) bonuses of \(.bonus): within the \(.cap) that count this month, all counted
        """,
      implied: [.counted]),
    notSatisfied: Phrase(
      zh: "\(.part)加分\(.bonus)分，本月最多计\(.cap)分，计入\(.counted)分",
      en:
        """
        \(.part) bonuses of \(.bonus): at most \(.cap) count this month, \(.counted) counted
        """),
    meanwhile: Text(zh: "暂时全部计入", en: "all counted for now"))

  static let specialYear = FindingWords(
    about: Phrase(
      zh: "本月受年度上限限制的专项加分\(.bonus)分",
      en: "special bonuses of \(.bonus) under the yearly limit"),
    satisfied: Phrase(
      zh: "本月专项加分\(.bonus)分，年度累计\(.yearTotal)分，没有超过年度上限\(.limit)分，全部计入",
      en:
        """
        special bonuses of \(.bonus): \(.yearTotal) in the year, within the limit of \(.limit), \
        all counted
        """,
      implied: [.counted]),
    notSatisfied: Phrase(
      zh: "本月专项加分\(.bonus)分，年度累计\(.yearTotal)分，年度最多计\(.limit)分，计入\(.counted)分",
      en:
        """
        special bonuses of \(.bonus): \(.yearTotal) in the year, at most \(.limit) count, \
        \(.counted) counted
        """),
    meanwhile: Text(zh: "暂时全部计入", en: "all counted for now"))

  static let penalty = FindingWords(
    about: Phrase(
      zh: "\(.day, after: "的")处罚",
      en: "penalty\(.day, before: " of ")"),
    satisfied: Phrase(
      zh: "因\(.day, after: "的")处罚，扣\(.penalty)分",
      en: "penalty\(.day, before: " of "): \(.penalty, one: "point", many: "points") taken"))

  static let monthTotal = FindingWords(
    about: Phrase(
      zh: "当月考核分",
      en: "the points of the month"),
    satisfied: Phrase(
      zh:
        """
        基础分\(.base)，加计入的加分\(.bonus)，减扣分\(.deduction)，加专项加分\(.special)，减处罚扣分\(.penalty)，\
        当月考核分\(.total)分
        """,
      en:
        """
        base \(.base), plus counted bonuses \(.bonus), less deductions \(.deduction), plus \
        special bonuses \(.special), less penalties \(.penalty): \
        \(.total, one: "point", many: "points") for the month
        """))
}
