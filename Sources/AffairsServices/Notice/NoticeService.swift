public import PrisonAffairs
import Publication
public import RecordBook

/// A notice with everything that is known of its course.
public struct NoticeFile: Sendable {
  public let record: NoticeRecord
  public let state: ProcedureState
  public let posting: PostingRecord?
  public let ending: NoticeEndingRecord?
  public let places: [String]
  /// Where it was taken down, and by whom.
  public let takedowns: [TakedownRecord]
  public let review: [FieldReview]
  public let documents: [NoticeDocumentRecord]
  public let objections: [ObjectionRecord]

  /// What is posted; nil for a kind this program does not know.
  public var kind: NoticeKind? { NoticeKind(rawValue: record.kind) }

  /// The state as people name it: a step of the course, or how it ended.
  public var stateCode: String { ending?.ending.rawValue ?? state.code }
}

/// A notice as a subject of its own course.
struct NoticeSubject: ProcedureSubject {
  let number: String
  let inputsDigest: String
  /// Those who acted on the notice before; none of them may take the next decision on it.
  let authors: Set<StaffNumber>

  var reference: Reference { .notice(number) }

  func holds(_ condition: StepCondition) -> Bool { false }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] { [] }
}

enum NoticeProcedure {
  static let identifier = "notice.course"
}

extension BookReader {
  /// A notice with its course; refuses an unknown number (`notice.unknown`).
  func noticeFile(_ number: String) throws -> NoticeFile {
    guard let record = try notice(number) else {
      throw Refusal(.noticeUnknown, [.number: number])
    }
    let instance = try instance(NoticeProcedure.identifier, of: number)
    return NoticeFile(
      record: record, state: instance?.state ?? .ended, posting: try posting(of: number),
      ending: try ending(of: number), places: try places(of: number),
      takedowns: try takedowns(of: number),
      review: try fieldReviews(of: number), documents: try seen.documents(of: number),
      objections: try objections(toNotice: number))
  }

  /// Those who took a step of the notice's course.
  func noticeActors(_ number: String) throws -> Set<StaffNumber> {
    let steps = try instance(NoticeProcedure.identifier, of: number)?.steps ?? []
    return Set(try steps.compactMap { try act($0.act)?.actor })
  }
}

extension Office {
  /// All notices, the newest number last.
  public func notices() throws -> [NoticeFile] {
    try book.read { reader in
      try require(.readBook, reader)
      return try reader.notices().map { try reader.noticeFile($0.number) }
    }
  }

  public func notice(_ number: String) throws -> NoticeFile {
    try book.read { reader in
      try require(.readBook, reader)
      return try reader.noticeFile(number)
    }
  }

  /// A step of a notice's course.
  func noticeStep(
    _ step: NoticeStep, _ outcome: StepOutcome, file: NoticeFile, ward: WardCode?,
    reason: String? = nil, _ reader: BookReader
  ) throws -> [Fact] {
    guard file.ending == nil else {
      throw Refusal(.noticeEnded, [.number: file.record.number, .state: file.stateCode])
    }
    let subject = NoticeSubject(
      number: file.record.number, inputsDigest: file.record.inputsDigest,
      authors: try reader.noticeActors(file.record.number))
    return try ProcedureRunner(office: self, reader: reader).take(
      StepRequest(
        procedure: NoticeProcedure.identifier, step: step.rawValue, outcome: outcome, ward: ward,
        reason: reason), on: subject
    ).facts
  }

  /// A step of the procedure of a notice's matter, which follows from the notice.
  func matterStep(
    _ step: String, _ outcome: StepOutcome, of matter: any PostedMatter, reason: String? = nil,
    from state: ProcedureState? = nil, _ reader: BookReader
  ) throws -> (facts: [Fact], state: ProcedureState) {
    try ProcedureRunner(office: self, reader: reader).take(
      StepRequest(
        procedure: type(of: matter).course.procedure, step: step, outcome: outcome,
        ward: matter.ward, reason: reason), on: try matter.proceeding(), from: state)
  }

  /// What a notice shows to an audience, from its matter as it stands in the book.
  func document(
    of file: NoticeFile, review: SecrecyReview, audience: Audience, clock: NoticeClock?,
    _ reader: BookReader
  ) throws -> any NoticeDocument {
    let matter = try matter(of: file.record, reader)
    let frame = try matter.frame(
      of: file.record, clock: clock, calendar: try reader.calendar(), self, reader)
    return try matter.document(frame, review: review, audience: audience)
  }
}

extension Office {
  /// The archived document of a posted notice, as the actor may see it.
  ///
  /// What oversight sees is refused (`actor.not-permitted`) to roles of one ward, and an audience
  /// that the kind has no document for to everybody (`notice.no-audience`).
  public func archived(_ file: NoticeFile, audience: Audience) throws -> NoticeDocumentRecord? {
    try book.read { reader in
      try requireAudience(audience, reader)
      try requireAudience(audience, of: file)
      return file.documents.first { $0.audience == audience }
    }
  }

  /// Refuses an audience for which the kind of a notice has no document.
  func requireAudience(_ audience: Audience, of file: NoticeFile) throws(Refusal) {
    guard let kind = file.kind, !kind.audiences.contains(audience) else { return }
    throw Refusal(
      .noticeAudience,
      [
        .number: file.record.number, .value: audience.rawValue,
        .names: kind.audiences.map(\.rawValue).joined(separator: ", "),
      ])
  }

  /// What oversight sees is for those who check the whole prison, not for the roles of one ward.
  func requireAudience(_ audience: Audience, _ reader: BookReader) throws {
    let permission = audience == .oversight ? Permission.checkBook : .readBook
    let reading = try require(permission, reader)
    guard audience == .oversight, actor != nil, try wardLimit(permission, reader) != nil else {
      return
    }
    throw Refusal(
      .actorNotPermitted, [.staff: reading.text, .permission: permission.rawValue])
  }
}
