public import PrisonAffairs
import RecordBook

/// How the members of a body voted, as the minutes name them.
public struct SittingRequest: Hashable, Sendable {
  public struct Dissent: Hashable, Sendable {
    public let member: StaffNumber
    public let statement: String

    public init(member: StaffNumber, statement: String) {
      self.member = member
      self.statement = statement
    }
  }

  public let inFavour: [StaffNumber]
  public let against: [Dissent]

  public init(inFavour: [StaffNumber], against: [Dissent] = []) {
    self.inFavour = inFavour
    self.against = against
  }
}

/// What somebody asks for at one step of a procedure.
struct StepRequest {
  let procedure: String
  let step: String
  let outcome: StepOutcome
  var ward: WardCode?
  var reason: String?
  var sitting: SittingRequest?
  /// Documents named beside those the book itself makes.
  var documents: [String] = []
  /// Those who entered what is decided; nil takes the subject's own.
  var authors: Set<StaffNumber>?
  /// Whether the authors' votes are left out of the share; a sheet of many authors examines each
  /// entry by itself instead.
  var leavesAuthorsOut = false
  /// The name of the instance where it is not the subject's reference.
  var subject: String?
}

/// Takes a subject through its procedure and says what the book gains.
struct ProcedureRunner {
  let office: Office
  let reader: BookReader

  /// Where a subject stands in a procedure; nil when it was never begun.
  func state(_ procedure: String, of subject: Reference) throws -> ProcedureState? {
    try reader.instance(procedure, of: subject.description)?.state
  }

  /// The facts of one step: the start if it is the first, the step, votes, documents and what the
  /// subject itself writes. Refusals are the engine's.
  func take<Subject: ProcedureSubject>(
    _ request: StepRequest, on subject: Subject, from known: ProcedureState? = nil
  ) throws -> (facts: [Fact], state: ProcedureState) where Subject.Fact == Fact {
    let name = request.subject ?? subject.reference.description
    let instance = try reader.instance(request.procedure, of: name)
    let lawDay =
      instance.map { office.policies.lawDay(of: $0, at: request.step, on: office.today) }
      ?? office.today
    let engine = try office.policies.engine(request.procedure, on: lawDay)
    var facts: [Fact] = []
    let state: ProcedureState
    if let current = known ?? instance?.state {
      state = current
    } else {
      if instance == nil {
        facts.append(procedureStartFact(request.procedure, subject: name, lawDay: lawDay))
      }
      state = engine.start { subject.holds($0) }
    }
    let sitting = try sitting(of: request, engine: engine)
    let event = StepEvent(
      step: request.step, outcome: request.outcome, actor: try office.requireActor(),
      roles: try office.roleCodes(reader, ward: request.ward), reason: request.reason,
      documents: engine.procedure.step(request.step)?.madeHere(with: request.documents) ?? [],
      sitting: sitting,
      notCounted: request.leavesAuthorsOut ? request.authors ?? subject.authors : [])
    let next = try engine.advance(
      state, by: event, authors: request.authors ?? subject.authors
    ) { subject.holds($0) }
    facts.append(
      StepRecord(
        subject: name, procedure: request.procedure, step: request.step,
        outcome: request.outcome.rawValue, next: next.code, reason: request.reason,
        inputsDigest: subject.inputsDigest
      ).fact)
    facts += (sitting?.votes ?? []).map { $0.fact(subject: name, step: request.step) }
    facts += event.documents.map {
      procedureDocumentFact(subject: name, step: request.step, name: $0)
    }
    if let step = engine.procedure.step(request.step) {
      facts += try subject.facts(for: step, outcome: request.outcome)
    }
    return (facts, next)
  }

  /// The votes of all members of the step's body; nil where a single role acts.
  private func sitting(of request: StepRequest, engine: ProcedureEngine) throws -> Sitting? {
    guard request.outcome != .withdrawn,
      case .body(let body, _) = engine.procedure.step(request.step)?.actor
    else { return nil }
    let members = try office.members(of: body, ward: request.ward, reader)
    return try Sitting(
      members: members, inFavour: request.sitting?.inFavour ?? [],
      against: (request.sitting?.against ?? []).map { ($0.member, $0.statement) })
  }
}

extension Step {
  /// The documents before a step: those somebody names, and those the book itself holds (the
  /// entries, the minutes with every vote, the month's sheet, the notice), which need no naming.
  fileprivate func madeHere(with named: [String]) -> [String] {
    documents.filter { Step.heldByTheBook.contains($0) } + named
  }

  /// Documents that exist because the book exists.
  static let heldByTheBook: Set<String> = [
    "日记载", "周评议记录", "月汇总表", "工作小组会议记录", "工作组会议记录", "公示文书", "保密审查记录", "公示审批记录", "异议登记",
    "复查申请书", "复查答复书", "复核申请书", "复核答复书", "公示记录", "更正记录", "会议记录", "计分考核公示表", "等级评定表",
    "奖励审批表", "取消考核分审批表", "处遇变动建议", "罪犯减刑审核表", "罪犯假释审核表", "公开评议记录", "集体研究会议记录",
    "监区长办公会议记录", "计分考核明细表", "评审委员会会议记录", "公示名单", "监狱长办公会议记录", "暂予监外执行建议",
    "伙食账目", "伙食管理委员会意见",
    "银行对账表", "月度账目表",
  ]
}
