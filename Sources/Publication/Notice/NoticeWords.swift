public import PrisonAffairs

extension Audience {
  /// Who the notice is for.
  public var words: Text {
    switch self {
    case .ward: Text(zh: "监区公示栏", en: "ward notice board")
    case .relatives: Text(zh: "会见室（近亲属）", en: "relatives, in the visiting hall")
    case .public: Text(zh: "社会公众", en: "the public")
    case .oversight: Text(zh: "检察和纪检监察", en: "oversight")
    }
  }
}

extension NoticeKind {
  /// What is posted.
  public var words: Text {
    switch self {
    case .pointsMonth: Text(zh: "月度计分考核公示", en: "points of a month")
    case .pointsGrading: Text(zh: "等级评定公示", en: "grading of cycles")
    case .pointsReward: Text(zh: "奖励公示", en: "rewards")
    case .pointsCancellation: Text(zh: "取消公示", en: "cancellation")
    case .treatmentChange: Text(zh: "处遇变动公示", en: "change of treatment")
    case .nomination: Text(zh: "提请减刑、假释公示", en: "nominations to the court")
    case .nominationResult: Text(zh: "减刑、假释结果公示", en: "results of nominations")
    case .outsideService: Text(zh: "拟暂予监外执行公示", en: "service outside prison, proposed")
    case .outsideUrgent: Text(zh: "暂予监外执行公布", en: "service outside prison, announced")
    case .mealMonth: Text(zh: "伙食账目公示", en: "meal account of a month")
    case .accountMonth: Text(zh: "罪犯个人资金账目公示", en: "a month of inmates' money")
    }
  }
}

extension NoticeField {
  /// The class of fields, as the secrecy review lists them.
  public var words: Text {
    switch self {
    case .inmateName: Text(zh: "姓名", en: "name")
    case .inmateNumber: Text(zh: "罪犯编号", en: "inmate number")
    case .entryDay: Text(zh: "加扣分日期", en: "day of the entry")
    case .entryReason: Text(zh: "加扣分事由", en: "reason of the entry")
    case .entryPoints: Text(zh: "加扣分分值", en: "points of the entry")
    case .entryOfficer: Text(zh: "录入民警", en: "officer of the entry")
    case .lateMark: Text(zh: "迟录标记", en: "late mark")
    case .monthParts: Text(zh: "各部分得分", en: "points by part")
    case .monthTotal: Text(zh: "当月考核分", en: "total of the month")
    case .informerEntries: Text(zh: "检举违法违纪、提供线索的记录", en: "reports of violations and crime leads")
    case .cycle: Text(zh: "考核周期", en: "assessment cycle")
    case .cyclePoints: Text(zh: "周期考核积分", en: "points of the cycle")
    case .grade: Text(zh: "等级", en: "grade")
    case .reward: Text(zh: "奖励", en: "reward")
    case .ground: Text(zh: "决定的依据和理由", en: "ground of the decision")
    case .treatmentGrade: Text(zh: "处遇级别", en: "treatment grade")
    case .effectiveDay: Text(zh: "起算日期", en: "day of effect")
    case .ward: Text(zh: "监区", en: "ward")
    case .sex: Text(zh: "性别", en: "sex")
    case .birthYear: Text(zh: "出生年份", en: "year of birth")
    case .crimes: Text(zh: "原判罪名", en: "crimes")
    case .sentence: Text(zh: "原判刑期", en: "sentence")
    case .sentenceDates: Text(zh: "现刑期起止", en: "dates of the sentence")
    case .earlierReductions: Text(zh: "历次减刑情况", en: "earlier reductions")
    case .proposal: Text(zh: "提请意见", en: "proposal")
    case .remarks: Text(zh: "备注", en: "remarks")
    case .juvenile: Text(zh: "未成年人身份", en: "identity of juveniles")
    case .health: Text(zh: "病情、残疾", en: "illness and disability")
    case .ruling: Text(zh: "裁定结果", en: "ruling")
    case .statement: Text(zh: "委员的异议和说明", en: "what members object")
    case .supplier: Text(zh: "供货单位", en: "suppliers")
    case .signatories: Text(zh: "编制、审核、签发人", en: "who made, checked and settled it")
    case .accountTotals: Text(zh: "收支合计", en: "sums")
    case .accountCounts: Text(zh: "账户数和异常数", en: "counts")
    case .signers: Text(zh: "经办、复核、签批人", en: "who handed in, confirmed and closed")
    }
  }
}

extension Treatment {
  /// What the secrecy review decided.
  public var words: Text {
    switch self {
    case .show: Text(zh: "公开", en: "shown")
    case .mask: Text(zh: "遮盖", en: "masked")
    case .withhold: Text(zh: "不公开", en: "withheld")
    }
  }
}

extension NoticeStep {
  /// The step of the notice's own course.
  public var words: Text {
    switch self {
    case .draft: Text(zh: "起草", en: "draft")
    case .secrecyReview: Text(zh: "保密审查", en: "secrecy review")
    case .approval: Text(zh: "批准", en: "approval")
    case .posting: Text(zh: "张贴", en: "posting")
    case .window: Text(zh: "公示期", en: "on the board")
    case .close: Text(zh: "结束公示", en: "close")
    }
  }
}

extension NoticeEnding {
  /// How the notice came to its end.
  public var words: Text {
    switch self {
    case .closed: Text(zh: "期满结束", en: "closed")
    case .changed: Text(zh: "变更", en: "changed")
    case .withdrawn: Text(zh: "撤回", en: "withdrawn")
    }
  }
}
