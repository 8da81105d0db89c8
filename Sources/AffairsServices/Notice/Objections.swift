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

enum ObjectionProcedure {
  static let identifier = "points.objection"
  static let lodge = "lodge"
  static let reexamination = "re-examination"
  static let appealWindow = "appeal-window"
  static let review = "review"
  static let close = "close"
}

/// An objection with everything that is known of its course.
public struct ObjectionFile: Sendable {
  public let record: ObjectionRecord
  public let state: ProcedureState
  public let answers: [ObjectionAnswerRecord]
  public let appealedOn: CivilDate?
  /// When the step that is due must be done, or the right to a review ends.
  public let due: WorkingCalendar.End?
}

/// What an inmate objects to, written by themselves or by somebody for them.
public struct ObjectionRequest: Sendable {
  public let inmate: InmateNumber
  /// `month:…` or `entry:…`
  public let target: Reference
  public let content: String
  public let writtenBy: String?

  public init(inmate: InmateNumber, target: Reference, content: String, writtenBy: String?) {
    self.inmate = inmate
    self.target = target
    self.content = content
    self.writtenBy = writtenBy
  }
}

extension Office {
  /// Takes an objection (复查申请, 司规〔2021〕3号 第三十六条).
  ///
  /// Refuses what is not on a posted notice (`notice.not-on-board`), what concerns somebody else
  /// (`objection.not-concerned`), a second one on the same matter (`objection.already-open`), and
  /// one after three working days (`objection.too-late`).
  public func lodge(_ request: ObjectionRequest) throws -> (act: Int, number: String) {
    var given = ""
    let act = try act(.objectionLodged) { reader in
      let (ward, month) = try concerned(request, reader)
      try require(.lodgeObjection, ward: ward, reader)
      let notice = try postedNotice(ward, month, reader)
      guard let posting = notice.posting else {
        throw Refusal(.noticeNotOnBoard, [.number: notice.record.number])
      }
      let target = request.target.description
      if let other = notice.objections.first(where: { $0.target == target }) {
        throw Refusal(.objectionAlreadyOpen, [.number: other.number, .reference: target])
      }
      try requireInTime("points.objection.request", after: posting.postedOn, reader)
      let number = try reader.nextNumber(.objection, year: today.year).description
      given = number
      let record = ObjectionRecord(
        number: number, inmate: request.inmate, target: target, notice: notice.record.number,
        day: today, content: request.content, writtenBy: request.writtenBy)
      return [record.fact] + lodging(number)
    }
    return (act, given)
  }

  /// The inmate's own step: whoever wrote it down for them does not take it in their place.
  private func lodging(_ number: String) -> [Fact] {
    [
      procedureStartFact(ObjectionProcedure.identifier, subject: number, lawDay: today),
      StepRecord(
        subject: number, procedure: ObjectionProcedure.identifier,
        step: ObjectionProcedure.lodge, outcome: StepOutcome.recorded.rawValue,
        next: ObjectionProcedure.reexamination
      ).fact,
    ]
  }

  /// The ward and month of what is objected to; refuses what is not the inmate's own.
  private func concerned(
    _ request: ObjectionRequest, _ reader: BookReader
  ) throws -> (WardCode, YearMonth) {
    let month: YearMonth
    switch request.target {
    case .month(let inmate, let own):
      guard inmate == request.inmate else {
        throw Refusal(.objectionNotConcerned, [.inmate: request.inmate.text])
      }
      month = own
    case .fact(let act, let ordinal):
      guard let entry = try reader.entry(act: act, ordinal: ordinal)?.entry else {
        throw Refusal(.entryUnknown, [.reference: request.target.description])
      }
      guard entry.inmate == request.inmate else {
        throw Refusal(.objectionNotConcerned, [.inmate: request.inmate.text])
      }
      month = YearMonth(entry.day)
    default:
      throw Refusal(
        .referenceForm, [.value: request.target.description, .kind: "month:…, entry:…"])
    }
    guard let result = try reader.monthResults(of: request.inmate)[month] else {
      throw Refusal(
        .monthUnknown, [.inmate: request.inmate.text, .month: month.description])
    }
    return (result.ward, month)
  }

  private func postedNotice(
    _ ward: WardCode, _ month: YearMonth, _ reader: BookReader
  ) throws -> NoticeFile {
    let notices = try reader.notices(on: .wardMonth(ward, month)).map {
      try reader.noticeFile($0.number)
    }
    guard let posted = notices.last(where: { $0.posting != nil && $0.ending == nil }) else {
      throw Refusal(
        .noticeNotOnBoard, [.reference: Reference.wardMonth(ward, month).description])
    }
    return posted
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
