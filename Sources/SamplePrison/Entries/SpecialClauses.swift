extension Clauses {
  /// 专项加分 (司规〔2021〕3号 第十四条)
  static let special: [Clause] = [
    .bonus("ZX-01", 30...50, weight: 4, step: 500, "检举他人犯罪线索，经查属实"),
    .bonus("ZX-02", 30...50, weight: 4, step: 500, "及时报告并制止他人犯罪"),
    .bonus("ZX-03", 30...50, weight: 6, step: 500, "及时报告并制止他人自伤"),
    .bonus("ZX-04", 30...50, weight: 6, step: 500, "检举他人私藏违禁品，经查属实"),
    .bonus("ZX-05", 30...50, weight: 20, step: 500, "发现配电箱过热，及时报告，避免重大隐患"),
    .bonus("ZX-06", 30...50, weight: 15, step: 500, "抢险救灾表现积极", "处置突发停水事件表现积极"),
    .bonus("ZX-07", 30...50, weight: 30, step: 500, "改进缝制工装，提高工效", "传授技术，成效明显"),
    .bonus("ZX-08", 30...50, weight: 15, step: 500, "省级监狱管理局认可的其他情形"),
  ]

  /// 警告 and 记过 (第十五条); their values are fixed.
  static let minorPenalties: [Clause] = [
    .deduction("CF-01", 100...100, weight: 2, "屡次违规，经批准给予警告", "打架，经批准给予警告"),
    .deduction("CF-02", 200...200, weight: 1, "私藏违禁品，经批准给予记过"),
  ]

  /// 禁闭 (第十五条); stands on the first day of every spell in solitary confinement.
  static let solitary: Clause = .deduction(
    "CF-03", 400...400, weight: 1, "打架斗殴，经批准禁闭", "抗拒管理，经批准禁闭", "持械威胁他人，经批准禁闭")
}
