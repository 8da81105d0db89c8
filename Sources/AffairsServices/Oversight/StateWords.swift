public import PrisonAffairs
public import RecordBook

extension EntryRecord.State {
  public var words: Text {
    switch self {
    case .effective: Text(zh: "已生效", en: "effective")
    case .awaitsGroup: Text(zh: "待工作小组评议", en: "awaits the ward group")
    case .awaitsCommittee: Text(zh: "待工作组审批", en: "awaits the committee")
    case .rejected: Text(zh: "未通过", en: "rejected")
    case .corrected: Text(zh: "已更正", en: "corrected")
    }
  }
}

extension EntryDecision.Outcome {
  public var words: Text {
    switch self {
    case .approved: Text(zh: "同意", en: "approved it")
    case .submitted: Text(zh: "同意并报工作组", en: "agreed and submitted it to the committee")
    case .rejected: Text(zh: "不同意", en: "rejected it")
    }
  }
}

extension DueItem.Kind {
  public var words: Text {
    switch self {
    case .noticeWindow: Text(zh: "公示期", en: "notice window")
    case .noticeCopies:
      Text(zh: "公示已结束，对外副本未撤下", en: "notice ended, copies outside still hang")
    case .noticeClosable: Text(zh: "公示期满，可以结束", en: "window over, can be closed")
    case .noticeCourse: Text(zh: "公示办理", en: "notice under way")
    case .objectionAnswer: Text(zh: "异议答复", en: "objection to answer")
    case .objectionAppeal: Text(zh: "可申请复核", en: "review may be asked for")
    case .monthStep: Text(zh: "月考核程序", en: "month's step")
    case .treatmentStep: Text(zh: "处遇变动程序", en: "treatment change's step")
    case .entriesWaiting: Text(zh: "待评议记录", en: "entries waiting")
    case .changedFacts: Text(zh: "依据已更正", en: "rests on corrected facts")
    case .noticeOnChangedFacts:
      Text(zh: "公示依据已更正", en: "notice rests on corrected facts")
    case .checkpoint: Text(zh: "待签发检查点", en: "checkpoint to make")
    case .erasure: Text(zh: "待执行的删除", en: "erasure to carry out")
    case .reexamination: Text(zh: "不公开内容重新审查", en: "withheld, to be re-examined")
    case .objectionUpheld: Text(zh: "异议成立，待变更", en: "upheld, to be heeded")
    case .meeting: Text(zh: "应开未开的会议", en: "meeting to hold")
    case .opinionAnswer: Text(zh: "检察纠正意见待答复", en: "opinion to answer")
    case .opinionCorrection: Text(zh: "检察纠正意见待纠正", en: "opinion to carry out")
    case .cycleGrading: Text(zh: "周期已满，待评定", en: "full cycles to grade")
    case .cycleReward: Text(zh: "已评定，待决定奖励", en: "graded, reward to decide")
    case .gradeOnChangedFacts: Text(zh: "等级依据已更正", en: "grade rests on corrected facts")
    case .rewardOnChangedFacts: Text(zh: "奖励依据已更正", en: "reward rests on corrected facts")
    case .cycleStep: Text(zh: "考核周期程序", en: "cycles' step")
    case .outsideStep: Text(zh: "暂予监外执行程序", en: "service outside prison's step")
    case .outsideSociety:
      Text(zh: "决定机关向社会公示（供参考）", en: "notice to society (information)")
    case .moneyLeft: Text(zh: "已不在押，账户有余额", en: "not here any more, money left")
    case .deductionWaiting: Text(zh: "扣缴款待缴法院", en: "deduction to be paid to the court")
    case .outsidePeriod: Text(zh: "暂予监外执行期满", en: "period outside prison ends")
    case .courtClock: Text(zh: "法院的期限（供参考）", en: "time of the court (information)")
    case .procuratorClock:
      Text(zh: "检察院的期限（供参考）", en: "time of the procurator (information)")
    case .mealDiners: Text(zh: "就餐人数未登记", en: "diners to record")
    case .foodCount: Text(zh: "盘点差异待认可", en: "count to accept or reject")
    case .menu: Text(zh: "食谱未公布", en: "menu to post")
    case .mealMonth: Text(zh: "伙食账目待公布", en: "meal account to be posted")
    case .accountStep: Text(zh: "资金账目程序", en: "accounts' step")
    case .accountClose: Text(zh: "月度账目待结账", en: "month's accounts to close")
    case .bankReconciliation: Text(zh: "银行对账待完成", en: "bank to reconcile")
    case .nominationStep: Text(zh: "提请程序", en: "nomination's step")
    case .rulingService: Text(zh: "裁定待登记送达", en: "ruling to be served")
    case .nominationOnChangedFacts:
      Text(zh: "提请不再符合条件", en: "nomination not permitted any more")
    case .spendingFinding: Text(zh: "消费疑点待提出或者排除", en: "finding on spending to raise")
    case .spendingFlag: Text(zh: "消费疑点待认定", en: "finding on spending to decide")
    case .orderOpen: Text(zh: "订单占用资金过久", en: "order holds money too long")
    }
  }
}

extension StockCount.State {
  public var words: Text {
    switch self {
    case .agrees: Text(zh: "相符", en: "agrees")
    case .waiting: Text(zh: "待认可", en: "waits for another")
    case .accepted: Text(zh: "已认可", en: "accepted")
    case .rejected: Text(zh: "不予认可", en: "rejected")
    }
  }
}
