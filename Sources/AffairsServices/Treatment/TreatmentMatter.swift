import PrisonAffairs
import Publication
import RecordBook

/// A change of treatment grade as it is posted, and as an inmate may object to it.
struct TreatmentMatter: PostedDecision {
  static let kind = NoticeKind.treatmentChange
  static let course = MatterCourse(
    procedure: TreatmentProcedure.identifier, settling: TreatmentProcedure.groupDecision,
    post: TreatmentProcedure.post, window: TreatmentProcedure.objectionWindow,
    close: TreatmentProcedure.close)
  static let span = "treatment.notice-days"
  static let objections = ObjectionCourse(
    procedure: "treatment.objection", requestLimit: "treatment.objection.request",
    reexaminationLimit: "treatment.objection.answer", appealLimit: "points.objection.appeal",
    reviewLimit: "points.objection.review", addressee: "监区计分考核工作小组",
    reexaminationCopy: "监狱计分考核工作组", reviewCopy: "人民检察院")
  static let leavesAuthorsOut = true
  static let targetForms = ["treatment:3301000123/2"]

  let subject: Reference
  let office: Office
  let reader: BookReader
  /// Nil where it was erased.
  private let proposal: TreatmentProposal?

  init?(_ subject: Reference, _ office: Office, _ reader: BookReader) throws {
    guard case .treatment(let inmate, let number) = subject else { return nil }
    self.subject = subject
    self.office = office
    self.reader = reader
    proposal = try reader.treatmentProposal(of: inmate, number)
  }

  var ward: WardCode? { proposal?.ward }

  static func subject(
    of target: Reference, concerning inmate: InmateNumber, _ office: Office, _ reader: BookReader
  ) throws -> Reference? {
    guard case .treatment(let owner, let number) = target else { return nil }
    guard owner == inmate else { throw Refusal(.objectionNotConcerned, [.inmate: inmate.text]) }
    guard try reader.treatmentProposal(of: inmate, number) != nil else {
      throw Refusal(.treatmentUnknown, [.reference: target.description])
    }
    return target
  }

  func proceeding() throws -> any ProcedureSubject<Fact> {
    guard let proposal else { return ErasedTreatment(reference: subject) }
    return try office.treatmentSubject(proposal, reader)
  }

  /// What was decided must still follow from the book: the conditions, and the grade it starts
  /// from. The digest itself may differ, because adopting other figures is no reason to stop.
  func requireUnchanged(since settled: String) throws {
    let isSame: Bool
    do {
      let change = try proposal.map { try office.treatmentSubject($0, reader) }
      try change?.requirePermitted()
      isSame = change.map { $0.facts.current?.grade == $0.proposal.previous } ?? false
    } catch is Refusal {
      isSame = false
    }
    guard isSame else {
      throw Refusal(.noticeInputsChanged, [.reference: subject.description])
    }
  }

  func material() throws -> DecisionMaterial {
    let lines = try proposal.map { [try line(of: $0)] } ?? []
    return DecisionMaterial(
      title: "处遇等级变动公示表", period: "变动编号：\(subject)",
      basis: [office.policies.citation(of: .treatmentApproval, on: office.today).description],
      tables: [
        DecisionTable(
          title: "处遇等级变动",
          columns: [
            DecisionColumn("原等级", .treatmentGrade), DecisionColumn("拟定等级", .treatmentGrade),
            DecisionColumn("理由", .ground), DecisionColumn("生效日", .effectiveDay),
          ], lines: lines)
      ])
  }

  /// The class of the ground is shown, not what somebody wrote about it.
  private func line(of proposal: TreatmentProposal) throws -> DecisionLine {
    let day = try reader.act(proposal.act)?.moment.day ?? office.today
    let grades = office.policies.treatmentGrades(on: day)
    func title(_ code: String?) -> String {
      code.map { code in grades.first { $0.code == code }?.title.zh ?? code } ?? "未定级"
    }
    return DecisionLine(
      inmate: proposal.inmate, name: try reader.inmate(proposal.inmate)?.name ?? "",
      values: [
        DecisionValue(title(proposal.previous)), DecisionValue(title(proposal.grade)),
        DecisionValue(proposal.ground.words.zh),
        DecisionValue(proposal.fromDay.map { "办结以后，不早于\($0)" } ?? "办结之日"),
      ])
  }

  func authors(of target: Reference) throws -> Set<StaffNumber> { try proceeding().authors }
}

/// A change whose proposal was erased: nothing of it can be judged any more.
private struct ErasedTreatment: ProcedureSubject {
  let reference: Reference
  var inputsDigest: String { "" }
  var authors: Set<StaffNumber> { [] }

  func holds(_ condition: StepCondition) -> Bool { false }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] { [] }
}
