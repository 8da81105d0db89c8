public import PrisonAffairs
public import RecordBook

/// An objection as a subject of its procedure.
struct ObjectionSubject: ProcedureSubject {
  let number: String
  let isAppealed: Bool
  let authors: Set<StaffNumber>

  var reference: Reference { .objection(number) }
  var inputsDigest: String { "" }

  func holds(_ condition: StepCondition) -> Bool { condition == .appealed && isAppealed }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] { [] }
}

/// The steps that every objection procedure has, by the names policy gives them.
enum ObjectionProcedure {
  static let lodge = "lodge"
  static let reexamination = "re-examination"
  static let appealWindow = "appeal-window"
  static let review = "review"
  static let close = "close"
  /// A document of lodging (第三十六条).
  static let signature = "本人签名、捺指印"
}

/// An objection with everything that is known of its course.
public struct ObjectionFile: Sendable {
  public let record: ObjectionRecord
  /// The procedure by which it is answered.
  public let procedure: String
  public let state: ProcedureState
  public let answers: [ObjectionAnswerRecord]
  public let appealedOn: CivilDate?
  /// When the step that is due must be done, or the right to a review ends.
  public let due: WorkingCalendar.End?
  /// Whether the inmate signed it and put a fingerprint to it.
  public let isSigned: Bool
  /// Why an answer that upholds changes nothing, by its stage.
  public let groundsWithoutChange: [ObjectionStage: String]
}

/// What an inmate objects to, written by themselves or by somebody for them.
public struct ObjectionRequest: Sendable {
  public let inmate: InmateNumber
  /// `month:…`, `entry:…`, `cycle:…`: what stands on a posted notice
  public let target: Reference
  public let content: String
  public let writtenBy: String?
  /// Whether the inmate signed the request and put a fingerprint to it.
  public let isSigned: Bool
  /// The notice it is about, where the same thing stands on several.
  public let notice: String?
  /// The officer who objects; `inmate` is then the one whom it concerns.
  public let staff: StaffNumber?

  public init(
    inmate: InmateNumber, target: Reference, content: String, writtenBy: String?,
    isSigned: Bool = false, notice: String? = nil, staff: StaffNumber? = nil
  ) {
    self.inmate = inmate
    self.target = target
    self.content = content
    self.writtenBy = writtenBy
    self.isSigned = isSigned
    self.notice = notice
    self.staff = staff
  }
}

extension Office {
  /// Takes an objection (复查申请, 司规〔2021〕3号 第三十六条).
  ///
  /// Refuses what is not on a posted notice (`notice.not-on-board`), what concerns somebody else
  /// (`objection.not-concerned`), a second one on the same matter (`objection.already-open`), one
  /// after three working days (`objection.too-late`), one that another person wrote without
  /// the inmate's signature and fingerprint (`objection.not-signed`), and an officer's where the
  /// law lets inmates alone object (`objection.staff-not-admitted`).
  public func lodge(_ request: ObjectionRequest) throws -> (act: Int, number: String) {
    var given = ""
    let act = try act(.objectionLodged) { reader in
      let (matter, notice) = try concerned(request, reader)
      let course = type(of: matter).objections
      try requireObjector(request, matter, reader)
      guard let notice, let posting = notice.posting else {
        throw Refusal(.noticeNotOnBoard, [.reference: matter.subject.description])
      }
      let target = request.target.description
      if let other = notice.objections.first(where: {
        $0.target == target && $0.inmate == request.inmate && $0.staff == request.staff
      }) {
        throw Refusal(.objectionAlreadyOpen, [.number: other.number, .reference: target])
      }
      try requireSigned(request, course)
      try requireInTime(course.requestLimit, after: posting.postedOn, reader)
      let number = try reader.nextNumber(.objection, year: today.year).description
      given = number
      let record = ObjectionRecord(
        number: number, inmate: request.inmate, target: target, notice: notice.record.number,
        day: today, content: request.content, writtenBy: request.writtenBy,
        staff: request.staff)
      return record.facts + lodging(number, course, isSigned: request.isSigned)
    }
    return (act, given)
  }

  /// Who takes an objection down has the permission to; an officer's own needs none beyond reading,
  /// for it is a right of every officer (司法部令第130号: 监狱人民警察或者罪犯).
  private func requireObjector(
    _ request: ObjectionRequest, _ matter: any PostedMatter, _ reader: BookReader
  ) throws {
    let isOwn = request.staff != nil && request.staff == actor
    try require(
      isOwn ? .readBook : .lodgeObjection,
      ward: isOwn ? nil : try ward(of: matter, for: request.inmate, reader), reader)
    guard let staff = request.staff else { return }
    guard type(of: matter).objections.admitsStaff else {
      throw Refusal(
        .objectionStaffNotAdmitted, [.reference: matter.subject.description],
        citation: policies.procedure(type(of: matter).objections.procedure, on: today)?.citation)
    }
    guard try reader.staffRoles(on: today).contains(where: { $0.staff == staff }) else {
      throw Refusal(.staffUnknown, [.staff: staff.text])
    }
  }

  /// 第三十六条: another person may write it; the inmate signs it and puts a fingerprint to it.
  private func requireSigned(
    _ request: ObjectionRequest, _ course: ObjectionCourse
  ) throws(Refusal) {
    guard let writer = request.writtenBy, !request.isSigned else { return }
    throw Refusal(
      .objectionNotSigned, [.names: writer],
      citation: policies.procedure(course.procedure, on: today)?.citation)
  }

  /// The inmate's own step: whoever wrote it down for them does not take it in their place.
  private func lodging(
    _ number: String, _ course: ObjectionCourse, isSigned: Bool
  ) -> [Fact] {
    let signature = procedureDocumentFact(
      subject: number, step: ObjectionProcedure.lodge, name: ObjectionProcedure.signature)
    return [
      procedureStartFact(course.procedure, subject: number, lawDay: today),
      StepRecord(
        subject: number, procedure: course.procedure,
        step: ObjectionProcedure.lodge, outcome: StepOutcome.recorded.rawValue,
        next: ObjectionProcedure.reexamination
      ).fact,
    ] + (isSigned ? [signature] : [])
  }

  /// The matter on whose notice stands what is objected to, and that notice if it hangs; of
  /// several that hang the one posted last, unless one is named.
  private func concerned(
    _ request: ObjectionRequest, _ reader: BookReader
  ) throws -> (matter: any PostedMatter, notice: NoticeFile?) {
    var found: (matter: any PostedMatter, notice: NoticeFile?)?
    for kind in matters.kinds {
      guard
        let subject = try kind.subject(
          of: request.target, concerning: request.inmate, self, reader),
        let matter = try kind.init(subject, self, reader)
      else { continue }
      let notice = try hanging(matter, named: request.notice, reader)
      let isLater = (notice?.posting?.act ?? 0) > (found?.notice?.posting?.act ?? 0)
      if found == nil || isLater { found = (matter, notice) }
    }
    guard let found else {
      let forms = matters.kinds.flatMap { $0.targetForms }.joined(separator: ", ")
      throw Refusal(.referenceForm, [.value: request.target.description, .kind: forms])
    }
    return found
  }

  /// The notice of a matter that hangs now.
  private func hanging(
    _ matter: any PostedMatter, named number: String?, _ reader: BookReader
  ) throws -> NoticeFile? {
    try reader.notices(on: matter.subject).filter { number == nil || $0.number == number }
      .map { try reader.noticeFile($0.number) }
      .last { $0.posting != nil && $0.ending == nil }
  }

  /// The ward in which an objection to a matter is answered: the matter's, or the inmate's own
  /// where the matter belongs to the whole prison.
  func ward(
    of matter: any PostedMatter, for inmate: InmateNumber, _ reader: BookReader
  ) throws -> WardCode? {
    try matter.ward ?? reader.placement(of: inmate, on: today)?.ward
  }

  func requireInTime(_ limit: String, after start: CivilDate, _ reader: BookReader) throws {
    let span = try policies.requiredSpan(limit, on: today)
    let time = TimeLimit(
      rule: .objectionTime, limit: span, after: start, on: today,
      calendar: try reader.calendar())
    guard time.finding.status != .notSatisfied else {
      throw Refusal(
        .objectionTooLate,
        [.limit: time.end.day?.description ?? "", .day: today.description],
        citation: span.citation)
    }
  }
}
