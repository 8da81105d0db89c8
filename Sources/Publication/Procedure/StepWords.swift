public import PrisonAffairs

extension StepKind {
  /// What is done in a step of this kind.
  public var words: Text {
    switch self {
    case .record: Text(zh: "录入", en: "record")
    case .study: Text(zh: "研究", en: "study")
    case .review: Text(zh: "审核", en: "review")
    case .decide: Text(zh: "决定", en: "decide")
    case .post: Text(zh: "张贴公示", en: "post")
    case .objectionWindow: Text(zh: "公示和异议期", en: "objection window")
    case .consult: Text(zh: "征求意见", en: "consult")
    case .submit: Text(zh: "提请", en: "submit")
    case .ruling: Text(zh: "裁定", en: "ruling")
    case .publishResult: Text(zh: "公布结果", en: "publish the result")
    case .close: Text(zh: "办结", en: "close")
    }
  }
}

extension StepOutcome {
  /// How the step ended.
  public var words: Text {
    switch self {
    case .recorded: Text(zh: "已录入", en: "recorded")
    case .agreed: Text(zh: "同意", en: "agreed")
    case .passed: Text(zh: "通过", en: "passed")
    case .continued: Text(zh: "继续办理", en: "continued")
    case .returned: Text(zh: "退回", en: "returned")
    case .approved: Text(zh: "批准", en: "approved")
    case .refused: Text(zh: "不批准", en: "refused")
    case .posted: Text(zh: "已张贴", en: "posted")
    case .elapsed: Text(zh: "期满", en: "elapsed")
    case .reopened: Text(zh: "重新办理", en: "reopened")
    case .answered: Text(zh: "已答复", en: "answered")
    case .submitted: Text(zh: "已提请", en: "submitted")
    case .allowed: Text(zh: "准予", en: "allowed")
    case .denied: Text(zh: "不准予", en: "denied")
    case .published: Text(zh: "已公布", en: "published")
    case .closed: Text(zh: "已办结", en: "closed")
    case .withdrawn: Text(zh: "已撤回", en: "withdrawn")
    }
  }
}

extension StepCondition {
  /// When the step is taken at all.
  public var words: Text {
    switch self {
    case .higherApproval: Text(zh: "须由监狱工作组审批时", en: "where the prison committee must approve")
    case .appealed: Text(zh: "申请复核时", en: "where a review was asked for")
    case .opinionNotFollowed:
      Text(zh: "不采纳检察意见时", en: "where the procurator's opinion is not followed")
    case .bureauRequired:
      Text(zh: "须报省级监狱管理局审核时", en: "where the provincial bureau must approve")
    }
  }
}

extension RiskLevel {
  /// How far power can go wrong in the step.
  public var words: Text {
    switch self {
    case .low: Text(zh: "低风险", en: "low risk")
    case .medium: Text(zh: "中风险", en: "medium risk")
    case .high: Text(zh: "高风险", en: "high risk")
    }
  }
}

extension Ballot {
  /// How the member voted.
  public var words: Text {
    switch self {
    case .inFavour: Text(zh: "同意", en: "in favour")
    case .against: Text(zh: "反对", en: "against")
    case .absent: Text(zh: "缺席", en: "absent")
    }
  }
}
