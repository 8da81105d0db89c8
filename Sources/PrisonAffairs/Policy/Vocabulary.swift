/// Which account of the month an entry belongs to.
public enum Part: String, CaseIterable, Sendable {
  /// 监管改造
  case custody
  /// 教育和文化改造
  case education
  /// 劳动改造
  case labour

  public var ordinal: Int {
    switch self {
    case .custody: 0
    case .education: 1
    case .labour: 2
    }
  }
}

/// What an entry is: daily points in a part, a special bonus, or a penalty.
public enum EntryAccount: String, CaseIterable, Sendable {
  case custody, education, labour
  /// 专项加分
  case special
  /// 警告、记过、禁闭
  case penalty

  public var part: Part? { Part(rawValue: rawValue) }
}

/// Whether a clause adds or takes points.
public enum Direction: String, CaseIterable, Sendable {
  case bonus
  case deduction
}

/// The penalties of article 15.
public enum Penalty: String, CaseIterable, Sendable {
  case warning, demerit, solitary
}

/// A clause (条款) under which points are given or taken.
public struct Reason: Hashable, Sendable {
  public let code: String
  public let account: EntryAccount
  public let direction: Direction
  /// Least magnitude in points.
  public let minimum: Points
  /// Greatest magnitude in points.
  public let maximum: Points
  public let title: Text
  /// The document the clause stands in, and its article.
  public let citation: Citation
  /// Reports of violations and crime leads stay out of every posting (司规〔2021〕3号 第三十五条).
  public let isInformer: Bool
  /// Items (1)–(5) of article 14 are outside the yearly limit.
  public let isYearlyCapExempt: Bool
  public let penalty: Penalty?
  /// The appraisal of the detention house turned into points: within intake education alone
  /// (第十八条).
  public let isDetentionAppraisal: Bool

  public init(
    code: String, account: EntryAccount, direction: Direction, minimum: Points, maximum: Points,
    title: Text, citation: Citation, isInformer: Bool = false, isYearlyCapExempt: Bool = false,
    penalty: Penalty? = nil, isDetentionAppraisal: Bool = false
  ) {
    self.code = code
    self.account = account
    self.direction = direction
    self.minimum = minimum
    self.maximum = maximum
    self.title = title
    self.citation = citation
    self.isInformer = isInformer
    self.isYearlyCapExempt = isYearlyCapExempt
    self.penalty = penalty
    self.isDetentionAppraisal = isDetentionAppraisal
  }
}

/// Whether a role or body acts for one ward or for the whole prison.
public enum Scope: String, CaseIterable, Sendable {
  case ward, prison
}

/// What a role may be allowed to do. Closed: a policy file with another word is refused.
public enum Permission: String, CaseIterable, Sendable {
  case readBook = "book.read"
  case checkBook = "book.check"
  case importPeople = "people.import"
  case transferPeople = "people.transfer"
  case releasePeople = "people.release"
  case adoptPolicy = "policy.adopt"
  case adoptCalendar = "calendar.adopt"
  case recordPoints = "points.record"
  case importPoints = "points.import"
  case correctPoints = "points.correct"
  case reviewPoints = "points.review"
  case previewMonth = "month.preview"
  case confirmMonth = "month.confirm"
  case decideMonth = "month.decide"
  case draftNotice = "notice.draft"
  case reviewNotice = "notice.review"
  case approveNotice = "notice.approve"
  case postNotice = "notice.post"
  case closeNotice = "notice.close"
  case endNotice = "notice.end"
  case lodgeObjection = "objection.lodge"
  case reexamineObjection = "objection.reexamine"
  case decideObjection = "objection.decide"
  case exportRegister = "register.export"
  case adoptKey = "key.adopt"
  case makeCheckpoint = "register.checkpoint"
  case cosign = "register.cosign"
  case correctPeople = "people.correct"
  case sealFacts = "fact.seal"
  case openSeal = "fact.open-seal"
  case requestErasure = "fact.erase-request"
  case eraseFacts = "fact.erase"
  case proposeCycle = "cycle.propose"
  case decideCycle = "cycle.group"
  case approveCycle = "cycle.committee"
  case suspendWork = "points.suspend"
  case decideSuspension = "points.decide-suspension"
  case proposeTreatment = "treatment.propose"
  case reviewTreatment = "treatment.review"
  case confirmTreatment = "treatment.confirm"
  case decideTreatment = "treatment.decide"
  case recordMeeting = "meeting.record"
  case retractMeeting = "meeting.retract"
  case lodgeOpinion = "opinion.lodge"
  case answerOpinion = "opinion.answer"
  case openBatch = "nomination.batch"
  case propose = "nomination.propose"
  case appraise = "nomination.appraise"
  case advanceInWard = "nomination.ward"
  case reviewNomination = "nomination.review"
  case decideNomination = "nomination.committee"
  case consultProcurator = "nomination.consult"
  case approveNomination = "nomination.warden"
  case submitNomination = "nomination.submit"
  case recordRuling = "nomination.rule"
  case withdrawNomination = "nomination.withdraw"
  case proposeOutside = "outside.propose"
  case advanceOutside = "outside.advance"
  case readAccounts = "account.read"
  case postMoney = "account.post"
  case importMoney = "account.import"
  case reconcileBank = "account.reconcile"
  case confirmAccounts = "account.confirm"
  case closeAccounts = "account.close"
  case flagSpending = "account.flag"
  case decideSpending = "account.decide-flag"
  case exportAccounts = "account.export"
  case recordMeals = "meal.record"
  case confirmMeals = "meal.confirm"
  case closeMeals = "meal.close"
  /// Who sent a remittance.
  case readSenders = "account.read-senders"
  case witnessMeals = "meal.witness"
}

/// A role (职务) and what it may do.
public struct Role: Hashable, Sendable {
  public let code: String
  public let title: Text
  public let scope: Scope
  public let may: Set<Permission>

  public init(code: String, title: Text, scope: Scope, may: Set<Permission>) {
    self.code = code
    self.title = title
    self.scope = scope
    self.may = may
  }
}

/// A body that decides by vote (工作小组、工作组).
public struct Body: Hashable, Sendable {
  public let code: String
  public let title: Text
  public let scope: Scope
  /// Role codes; all who hold one of them are members.
  public let members: [String]
  /// Role codes of those who may sign its decision.
  public let head: [String]
  public let article: String
  /// The identifier of the value that says how few members it may have; nil where no text does.
  public let minimum: String?

  public init(
    code: String, title: Text, scope: Scope, members: [String], head: [String], article: String,
    minimum: String? = nil
  ) {
    self.code = code
    self.title = title
    self.scope = scope
    self.members = members
    self.head = head
    self.article = article
    self.minimum = minimum
  }
}
