import PrisonAffairs

// Grades of a cycle: 司规〔2021〕3号 第二十一条至第二十四条. A bar that does not apply is satisfied.
extension FindingWords {
  static let gradeSingleDeduction = FindingWords(
    about: Phrase(
      zh: "单次扣分",
      en: "a single deduction"),
    satisfied: Phrase(
      zh: "单次扣分最多\(.value)分，没有达到\(.limit)分",
      en: "at most \(.value) taken at one time: less than \(.limit)"),
    notSatisfied: Phrase(
      zh: "\(.day, after: "，")单次被扣\(.value)分，达到\(.limit)分，不得评为积极",
      en:
        "\(.value) taken at one time\(.day, before: " on "): with \(.limit) or more, not \"active\""
    ))

  static let gradePartBelowBase = FindingWords(
    about: Phrase(
      zh: "各部分单月得分",
      en: "each part of each month"),
    satisfied: Phrase(
      zh: "\(.months, after: "个月中，")各部分得分都没有低于基础分",
      en: "no part of any month\(.months, before: " of ") was below its base"),
    notSatisfied: Phrase(
      zh: "\(.month)\(.part)得分\(.value)，低于基础分\(.base)，不得评为积极",
      en: "\(.month), \(.part): \(.value) is below the base of \(.base), so not \"active\""))

  static let gradePrevious = FindingWords(
    about: Phrase(
      zh: "上一个周期的等级",
      en: "the grade of the cycle before"),
    satisfied: Phrase(
      zh: "上一个周期没有评为不合格\(.grade, before: "，等级为")",
      en: "the cycle before was not \"unqualified\"\(.grade, before: "; its grade was ")"),
    notSatisfied: Phrase(
      zh: "上一个周期评为\(.grade, or: "不合格")，不得评为积极",
      en: "the cycle before was graded \(.grade, or: "unqualified"), so not \"active\""))

  static let gradePenalties = FindingWords(
    about: Phrase(
      zh: "警告和记过",
      en: "warnings and demerits"),
    satisfied: Phrase(
      zh: "警告\(.warnings)次，记过\(.demerits)次，没有达到\(.limit)次",
      en:
        "\(.warnings, one: "warning", many: "warnings") and \(.demerits, one: "demerit", many: "demerits"): fewer than the \(.limit) that count"
    ),
    notSatisfied: Phrase(
      zh: "警告\(.warnings)次，记过\(.demerits)次，达到\(.limit)次，应当评为不合格",
      en:
        "\(.warnings, one: "warning", many: "warnings") and \(.demerits, one: "demerit", many: "demerits"): with \(.limit), \"unqualified\""
    ))

  static let gradeSolitary = FindingWords(
    about: Phrase(
      zh: "禁闭",
      en: "solitary confinement"),
    satisfied: Phrase(
      zh: "禁闭\(.solitary, or: "0")次，没有达到\(.limit)次",
      en: "solitary confinements: \(.solitary, or: "0"), fewer than \(.limit)"),
    notSatisfied: Phrase(
      zh: "禁闭\(.solitary)次，达到\(.limit)次，应当评为不合格",
      en: "solitary confinements: \(.solitary); with \(.limit), \"unqualified\""))

  static let gradeLowMonths = FindingWords(
    about: Phrase(
      zh: "低分月份",
      en: "low months"),
    satisfied: Phrase(
      zh:
        "考核分不满\(.minimum)分的有\(.months, or: "0")个月\(.month, before: "（", after: "）")，没有达到\(.limit)个月",
      en:
        "months below \(.minimum): \(.months, or: "0")\(.month, before: " (", after: ")"), fewer than \(.limit)"
    ),
    notSatisfied: Phrase(
      zh: "考核分不满\(.minimum)分的有\(.months)个月\(.month, before: "（", after: "）")，达到\(.limit)个月，应当评为不合格",
      en:
        "months below \(.minimum): \(.months)\(.month, before: " (", after: ")"); with \(.limit), \"unqualified\""
    ))

  static let gradeRanking = FindingWords(
    about: Phrase(
      zh: "积极等级人选的名次",
      en: "the rank among candidates for \"active\""),
    satisfied: Phrase(
      zh: "名次第\(.rank)：考核\(.days)天共得\(.total)分，被扣\(.deduction)分",
      en:
        "rank \(.rank): \(.total, one: "point", many: "points") in \(.days, one: "day", many: "days") assessed, \(.deduction) taken"
    ))

  static let gradeShare = FindingWords(
    about: Phrase(
      zh: "积极等级的比例",
      en: "the share of \"active\""),
    satisfied: Phrase(
      zh: "\(.graded)人参加评定，按\(.ratio)最多\(.maximum)人可以评为积极，评为积极的有\(.active)人，没有超过",
      en:
        "of \(.graded) graded, \(.ratio) are at most \(.maximum) \"active\"; there are \(.active), which is within"
    ),
    notSatisfied: Phrase(
      zh: "\(.graded)人参加评定，按\(.ratio)最多\(.maximum)人可以评为积极，评为积极的有\(.active)人，超过比例",
      en:
        "of \(.graded) graded, \(.ratio) are at most \(.maximum) \"active\"; there are \(.active), which is too many"
    ))

  static let gradeStrictShare = FindingWords(
    about: Phrase(
      zh: "从严对象评为积极的比例",
      en: "the share of \"active\" in the strict groups"),
    satisfied: Phrase(
      zh: "从严对象\(.graded)人参加评定，按\(.ratio)最多\(.maximum)人可以评为积极，评为积极的有\(.active)人，没有超过",
      en:
        "of \(.graded) of the strict groups, \(.ratio) are at most \(.maximum) \"active\"; there are \(.active), which is within"
    ),
    notSatisfied: Phrase(
      zh: "从严对象\(.graded)人参加评定，按\(.ratio)最多\(.maximum)人可以评为积极，评为积极的有\(.active)人，超过比例",
      en:
        "of \(.graded) of the strict groups, \(.ratio) are at most \(.maximum) \"active\"; there are \(.active), which is too many"
    ))
}
