import PrisonAffairs
import Publication
import RecordBook

/// What tells a service that is posted before it is decided from an urgent one.
protocol OutsideForm: SendableMetatype {
  static var kind: NoticeKind { get }
  static var course: MatterCourse { get }
  static var span: String { get }
  static var isUrgent: Bool { get }
  static var title: String { get }
}

/// Posted three working days before the bureau decides (司发通〔2016〕78号 第十七条; 监狱法 2026 第四十五条).
enum ScheduledOutside: OutsideForm {
  static let kind = NoticeKind.outsideService
  static let course = MatterCourse(
    procedure: OutsideProcedure.service, settling: "committee", post: "post",
    window: OutsideProcedure.objectionWindow, close: nil)
  static let span = "outside.notice-days"
  static let isUrgent = false
  static let title = "拟暂予监外执行公示表"
}

/// Announced after its approval (司发通〔2023〕24号 第二十一条).
enum UrgentOutside: OutsideForm {
  static let kind = NoticeKind.outsideUrgent
  static let course = MatterCourse(
    procedure: OutsideProcedure.urgent, settling: OutsideProcedure.bureau, post: "post",
    window: OutsideProcedure.objectionWindow, close: nil)
  static let span = "outside.urgent.notice-days"
  static let isUrgent = true
  static let title = "暂予监外执行公布表"
}

/// A service outside prison as it is posted, and as an inmate may object to it.
struct OutsideMatter<Form: OutsideForm>: PostedDecision {
  static var kind: NoticeKind { Form.kind }
  static var course: MatterCourse { Form.course }
  static var span: String { Form.span }
  static var objections: ObjectionCourse { outsideObjections }
  static var leavesAuthorsOut: Bool { true }
  static var targetForms: [String] { ["outside:3301000123/1"] }

  let subject: Reference
  let office: Office
  let reader: BookReader
  /// Nil where it was erased.
  private let proposal: OutsideProposal?

  init?(_ subject: Reference, _ office: Office, _ reader: BookReader) throws {
    guard case .outside(let inmate, let number) = subject else { return nil }
    let proposal = try reader.outsideProposal(of: inmate, number)
    // Of one that was erased its steps are left, and they say by which procedure it ran.
    let isOfForm =
      try proposal.map { $0.isUrgent == Form.isUrgent }
      ?? (reader.instance(Form.course.procedure, of: subject.description) != nil)
    guard isOfForm else { return nil }
    self.subject = subject
    self.office = office
    self.reader = reader
    self.proposal = proposal
  }

  var ward: WardCode? { proposal?.ward }

  static func subject(
    of target: Reference, concerning inmate: InmateNumber, _ office: Office, _ reader: BookReader
  ) throws -> Reference? {
    guard case .outside(let owner, let number) = target,
      try reader.outsideProposal(of: owner, number)?.isUrgent == Form.isUrgent
    else { return nil }
    return target
  }

  func proceeding() throws -> any ProcedureSubject<Fact> {
    guard let proposal else { return ErasedOutside(reference: subject) }
    return try office.outsideSubject(proposal, reader)
  }

  /// What was decided must still be what is proposed.
  func requireUnchanged(since settled: String) throws {
    guard try proceeding().inputsDigest == settled else {
      throw Refusal(.noticeInputsChanged, [.reference: subject.description])
    }
  }

  /// 司发通〔2023〕24号 第二十三条: what concerns minors is not published.
  func document(
    _ frame: NoticeFrame, review: SecrecyReview, audience: Audience
  ) throws -> any NoticeDocument {
    let open = Set(try reader.seenThen.inmates().map(\.inmate))
    let isHidden = try isJuvenile && audience != .oversight
    return DecisionNotice(
      try material().keeping { open.contains($0) && !isHidden }, frame: frame, review: review,
      audience: audience)
  }

  /// Under eighteen now, or when first sentenced.
  private var isJuvenile: Bool {
    get throws {
      // A day of birth that nobody knows protects.
      guard let proposal, let bornOn = try reader.inmate(proposal.inmate)?.bornOn else {
        return true
      }
      let grown = bornOn.adding(months: 18 * 12)
      let sentenced = try reader.sentences(of: proposal.inmate).first?.decidedOn
      return grown > office.today || sentenced.map { $0 < grown } ?? false
    }
  }

  func material() throws -> DecisionMaterial {
    let lines = try proposal.map { [try line(of: $0)] } ?? []
    return DecisionMaterial(
      title: Form.title, period: "编号：\(subject)",
      basis: [
        office.policies.value(Form.span, on: office.today)?.citation.description ?? "-"
      ],
      tables: [
        DecisionTable(
          title: "暂予监外执行",
          columns: [
            DecisionColumn("原判罪名", .crimes), DecisionColumn("原判刑期", .sentence),
            DecisionColumn("依据", .ground), DecisionColumn("期限", .effectiveDay),
          ], lines: lines)
      ])
  }

  /// The category of law is shown, and no illness: the book holds none.
  private func line(of proposal: OutsideProposal) throws -> DecisionLine {
    let decision = try reader.outsideDecision(of: proposal.inmate, proposal.number)
    let sentence = try reader.sentences(of: proposal.inmate).first
    let crimes = try reader.crimes(of: proposal.inmate)
    return DecisionLine(
      inmate: proposal.inmate, name: try reader.inmate(proposal.inmate)?.name ?? "",
      values: [
        DecisionValue(crimes.isEmpty ? "-" : crimes.joined(separator: "、")),
        DecisionValue(sentence?.words.zh ?? "-"), DecisionValue(proposal.ground.words.zh),
        DecisionValue(decision.map(\.period) ?? proposal.period),
      ])
  }

  func authors(of target: Reference) throws -> Set<StaffNumber> { try proceeding().authors }
}

/// A service outside prison whose proposal was erased: nothing of it can be judged any more.
private struct ErasedOutside: ProcedureSubject {
  let reference: Reference
  var inputsDigest: String { "" }
  var authors: Set<StaffNumber> { [] }

  func holds(_ condition: StepCondition) -> Bool { false }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] { [] }
}

/// The committee looks at an objection again and tells the result (78号 第十七条).
private let outsideObjections = ObjectionCourse(
  procedure: "outside.objection", requestLimit: "outside.objection.request",
  reexaminationLimit: "nomination.objection.reexamination",
  appealLimit: "nomination.objection.appeal", reviewLimit: "nomination.objection.review",
  addressee: "暂予监外执行评审委员会", reexaminationCopy: "监狱长办公会议", reviewCopy: "人民检察院")

extension OutsideProposal {
  fileprivate var period: String { months.map { "拟\($0)个月" } ?? "至情形消失" }
}

extension OutsideDecision {
  fileprivate var period: String {
    "\(fromDay)至\(toDay?.description ?? "情形消失")"
  }
}
