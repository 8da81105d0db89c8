public import PrisonAffairs

/// The kinds of decision that can be recomputed from the book.
///
/// The raw values are stable: a difference is `replay.KIND` where one decision is replayed and
/// `derived.KIND` where the whole book is checked.
public enum DecisionKind: String, CaseIterable, Sendable {
  /// A settled month, with everything.
  case month
  /// The same month without what is withheld from notices.
  case publicMonth = "public-month"
  /// A difference booked after closing.
  case adjustment
  /// Who has to decide an entry.
  case tier
  /// Whether an entry was recorded late.
  case late
  /// What a body decided on an entry, and whether it could.
  case entryDecision = "entry-decision"
  /// Who sat in a body and how many were in favour.
  case quorum
  /// A step of a procedure and what followed.
  case procedureStep = "procedure-step"
  /// The digest of what a month was settled on.
  case inputsDigest = "inputs-digest"
  /// The archived document of a notice.
  case noticeDocument = "notice-document"
  /// How long a notice hangs.
  case noticeSpan = "notice-span"
  /// The last day of a notice.
  case noticeClock = "notice-clock"
  /// The last day of a notice after another calendar was adopted.
  case noticeRedating = "notice-redating"
  /// Whether a notice that was closed had hung long enough.
  case noticeClosing = "notice-closing"
  /// Whether an objection or a request for review came in time.
  case objectionLimit = "objection-limit"
  /// Which body answered an objection, and to whom the copy went.
  case objectionAnswer = "objection-answer"
  /// Whether the conditions of a change of treatment grade held.
  case treatmentProposal = "treatment-proposal"
  /// The treatment grade that took effect.
  case treatmentGrade = "treatment-grade"
  /// Who had to be at a meeting.
  case meetingAttendance = "meeting-attendance"
  /// Whether an opinion of the procurator was answered in time.
  case opinionLimit = "opinion-limit"

  /// The grades of a ward's cycles.
  case grade
  /// The rewards of a ward's cycles.
  case reward
  /// What a cancellation took and kept.
  case cancellation
  /// What was handed over to another prison.
  case transferOut = "transfer-out"
  /// What was taken over from another prison.
  case transferIn = "transfer-in"
  /// Whether law permitted a nomination when it was proposed and when a body let it go on.
  case nominationProposal = "nomination-proposal"
  /// Who stands on the list of a batch that is posted.
  case nominationList = "nomination-list"
  /// What the bureau decided on service outside prison.
  case outsideDecision = "outside-decision"
  /// Whether a step, an act of its kind and a permission bear what is said of a nomination.
  case nominationFact = "nomination-fact"
  /// A record of kitchens and stores, and whether the book could take it.
  case mealRecord = "meal-record"
  /// The meal account of a kitchen's month.
  case mealAccount = "meal-account"
  /// That a month of inmates' money could be closed, and what it counts.
  case accountMonth = "account-month"
  /// What an account or an inmate's pocket held when a month was closed.
  case accountBalance = "account-balance"
  /// What a ward is told of a closed month.
  case accountTotals = "account-totals"
  /// A movement of money.
  case accountEntry = "account-entry"
  /// A line of the bank that was found to be a transfer.
  case bankMatch = "bank-match"
  /// Whether an order was within the limit and covered, and what ended it.
  case order
  /// What the close of a month found of spending.
  case spendingFindings = "spending-findings"
  /// Who decided a finding on spending.
  case spendingDecision = "spending-decision"
  /// How a wage was split, and whether money was recorded late.
  case paySplit = "pay-split"
  /// What an inmate was paid as a month's allowance.
  case allowance
  /// Whether an act of its kind and a permission bear what is said of money and meals.
  case accountFact = "account-fact"

  /// Nominations, and service outside prison.
  package static let ofNominations: Set<DecisionKind> = [
    .nominationProposal, .nominationList, .outsideDecision, .nominationFact,
  ]

  /// Inmates' money and meals.
  package static let ofAccounts: Set<DecisionKind> = [
    .accountMonth, .accountBalance, .accountTotals, .accountEntry, .bankMatch, .order,
    .spendingFindings, .spendingDecision, .paySplit, .allowance, .mealRecord, .mealAccount,
    .accountFact,
  ]

  /// What passes between two prisons.
  package static let ofTransfers: Set<DecisionKind> = [.transferOut, .transferIn]

  public var words: Text {
    switch self {
    case .month: Text(zh: "月考核分", en: "month's points")
    case .publicMonth: Text(zh: "公示口径的月考核分", en: "month's points as posted")
    case .adjustment: Text(zh: "结案后更正", en: "difference booked after closing")
    case .tier: Text(zh: "决定权限", en: "who decides")
    case .late: Text(zh: "是否补录", en: "recorded late")
    case .entryDecision: Text(zh: "对记录的决定", en: "decision on an entry")
    case .quorum: Text(zh: "表决人数", en: "votes of a body")
    case .procedureStep: Text(zh: "程序步骤", en: "step of a procedure")
    case .inputsDigest: Text(zh: "汇总依据的摘要", en: "digest of what it rests on")
    case .noticeDocument: Text(zh: "公示文书", en: "document of a notice")
    case .noticeSpan: Text(zh: "公示期限", en: "length of a notice")
    case .noticeClock: Text(zh: "公示截止日", en: "last day of a notice")
    case .noticeRedating: Text(zh: "公示截止日重新计算", en: "last day dated anew")
    case .noticeClosing: Text(zh: "公示结束", en: "closing of a notice")
    case .objectionLimit: Text(zh: "异议期限", en: "time limit of an objection")
    case .objectionAnswer: Text(zh: "异议答复", en: "answer to an objection")
    case .treatmentProposal: Text(zh: "处遇变动条件", en: "conditions of a treatment grade")
    case .treatmentGrade: Text(zh: "生效的处遇等级", en: "treatment grade in effect")
    case .meetingAttendance: Text(zh: "会议应到人员", en: "members of a meeting")
    case .grade: Text(zh: "等级评定", en: "grades of cycles")
    case .reward: Text(zh: "考核奖励", en: "rewards of cycles")
    case .cancellation: Text(zh: "取消考核分和奖励", en: "cancelled points and rewards")
    case .opinionLimit: Text(zh: "纠正意见期限", en: "time limit of an opinion")
    case .transferOut: Text(zh: "移出的文件", en: "file handed over")
    case .transferIn: Text(zh: "转入的内容", en: "content taken over")
    case .nominationProposal: Text(zh: "提请的法定条件", en: "what law says of a nomination")
    case .outsideDecision:
      Text(zh: "暂予监外执行决定", en: "decision on service outside prison")
    case .nominationList: Text(zh: "公示名单", en: "list of a batch")
    case .paySplit: Text(zh: "劳动报酬的分配和补记", en: "split of a wage, lateness of money")
    case .allowance: Text(zh: "零用钱", en: "allowance")
    case .nominationFact: Text(zh: "提请的记录", en: "what is recorded of a nomination")
    case .mealRecord: Text(zh: "伙食记录", en: "record of kitchens and stores")
    case .mealAccount: Text(zh: "伙食账目", en: "meal account")
    case .accountMonth: Text(zh: "资金月度结账", en: "close of a month's accounts")
    case .accountBalance: Text(zh: "结账余额", en: "closing balance")
    case .accountTotals: Text(zh: "监区账目合计", en: "sums of a ward's accounts")
    case .accountEntry: Text(zh: "资金分录", en: "movement of money")
    case .bankMatch: Text(zh: "银行勾对", en: "match with the bank")
    case .order: Text(zh: "订单", en: "order")
    case .spendingFindings: Text(zh: "结账时的消费疑点", en: "findings on a month's spending")
    case .accountFact: Text(zh: "资金和伙食的记录", en: "what is recorded of money and meals")
    case .spendingDecision: Text(zh: "消费疑点的认定", en: "decision on a finding on spending")
    }
  }
}

/// Why a replayed decision is not the stored one.
public enum ReplayDifference: Hashable, Sendable {
  /// The rule gives something else.
  case result
  /// The policy of that time can't be read any more.
  case policyUnreadable
  /// The calendar of that time can't be read any more.
  case calendarUnreadable
  /// The policy of that time has no such rule or value, or names one that this program has not.
  case ruleGone
  /// What it rests on was erased.
  case erased
}
