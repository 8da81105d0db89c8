import PrisonAffairs

// Rewards and cancellations: 司规〔2021〕3号 第二十九条至第三十四条、第三十八条.
extension FindingWords {
  static let reward = FindingWords(
    about: Phrase(
      zh: "奖励",
      en: "the reward"),
    satisfied: Phrase(
      zh: "等级为\(.grade)，\(.reward)",
      en: "grade \(.grade): \(.reward)"))

  static let rewardMonths = FindingWords(
    about: Phrase(
      zh: "每月考核分与基础分",
      en: "each month against its base"),
    satisfied: Phrase(
      zh: "\(.months, after: "个月的")考核分都不低于基础分",
      en: "every month\(.months, before: " of ") is at or above its base"),
    notSatisfied: Phrase(
      zh: "\(.month)考核分\(.total)，低于基础分\(.base)",
      en: "\(.month): \(.total) is below the base of \(.base)"))

  static let carryOver = FindingWords(
    about: Phrase(
      zh: "周期结束的扣除",
      en: "the points taken off at the end of the cycle"),
    satisfied: Phrase(
      zh: "积分\(.balance)分，扣除\(.deduction)分，余下\(.carried)分转入下一个周期",
      en: "balance \(.balance), less \(.deduction): \(.carried) go into the next cycle"))

  static let cancelFraud = FindingWords(
    about: Phrase(
      zh: "以不正当手段获得的考核分\(.entries, after: "条")",
      en: "points gained by improper means\(.entries, before: " in ", after: " entries")"),
    satisfied: Phrase(
      zh: """
        以不正当手段获得的考核分\(.entries, after: "条")：原积分\(.balance)分，取消\(.cancelled)分，保留\(.kept)分，取消奖励\(.rewards)项\(.cycles, before: "（周期：", after: "）")\(.restart, before: "，自", after: "起重新考核或者继续考核")
        """,
      en: """
        points gained by improper means\(.entries, before: " in ", after: " entries"): balance \(.balance), \(.cancelled) cancelled, \(.kept) kept, rewards cancelled: \(.rewards)\(.cycles, before: " (of cycle ", after: ")")\(.restart, before: "; assessment from ")
        """))

  static let cancelNewCrime = FindingWords(
    about: Phrase(
      zh: "服刑期间又犯罪",
      en: "a new crime while serving"),
    satisfied: Phrase(
      zh: """
        服刑期间又犯罪：原积分\(.balance)分，取消\(.cancelled)分，保留\(.kept)分，取消奖励\(.rewards)项\(.cycles, before: "（周期：", after: "）")\(.restart, before: "，自", after: "起重新考核或者继续考核")
        """,
      en: """
        a new crime while serving: balance \(.balance), \(.cancelled) cancelled, \(.kept) kept, rewards cancelled: \(.rewards)\(.cycles, before: " (of cycle ", after: ")")\(.restart, before: "; assessment from ")
        """))

  static let cancelOutside = FindingWords(
    about: Phrase(
      zh: "违反暂予监外执行规定被收监",
      en: "recalled from serving outside prison for a breach"),
    satisfied: Phrase(
      zh: """
        违反暂予监外执行规定被收监：原积分\(.balance)分，取消\(.cancelled)分，保留\(.kept)分，取消奖励\(.rewards)项\(.cycles, before: "（周期：", after: "）")\(.restart, before: "，自", after: "起重新考核或者继续考核")
        """,
      en: """
        recalled from serving outside prison for a breach: balance \(.balance), \(.cancelled) cancelled, \(.kept) kept, rewards cancelled: \(.rewards)\(.cycles, before: " (of cycle ", after: ")")\(.restart, before: "; assessment from ")
        """))

  static let cancelParole = FindingWords(
    about: Phrase(
      zh: "违反假释规定被收监",
      en: "recalled from parole for a breach"),
    satisfied: Phrase(
      zh: """
        违反假释规定被收监：原积分\(.balance)分，取消\(.cancelled)分，保留\(.kept)分，取消奖励\(.rewards)项\(.cycles, before: "（周期：", after: "）")\(.restart, before: "，自", after: "起重新考核或者继续考核")
        """,
      en: """
        recalled from parole for a breach: balance \(.balance), \(.cancelled) cancelled, \(.kept) kept, rewards cancelled: \(.rewards)\(.cycles, before: " (of cycle ", after: ")")\(.restart, before: "; assessment from ")
        """))

  static let cancelOmittedCrime = FindingWords(
    about: Phrase(
      zh: "解回后被认定构成犯罪",
      en: "returned for a case and convicted"),
    satisfied: Phrase(
      zh: """
        解回后被认定构成犯罪：原积分\(.balance)分，取消\(.cancelled)分，保留\(.kept)分，取消奖励\(.rewards)项\(.cycles, before: "（周期：", after: "）")\(.restart, before: "，自", after: "起重新考核或者继续考核")
        """,
      en: """
        returned for a case and convicted: balance \(.balance), \(.cancelled) cancelled, \(.kept) kept, rewards cancelled: \(.rewards)\(.cycles, before: " (of cycle ", after: ")")\(.restart, before: "; assessment from ")
        """))
}
