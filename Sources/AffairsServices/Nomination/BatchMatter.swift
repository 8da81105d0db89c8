import PrisonAffairs
import Publication
import RecordBook

/// A list of a batch as it is posted: what is to be proposed, or what the court ruled.
protocol ListMatter: PostedMatter {
  static var purpose: BatchPurpose { get }

  var batch: BatchNumber { get }
  var office: Office { get }
  var reader: BookReader { get }
}

/// A batch of nominations as it is posted (监狱法 2026 第五十条; 司法部令第130号 第十一条).
struct BatchMatter: ListMatter {
  static let purpose = BatchPurpose.nomination
  static let kind = NoticeKind.nomination
  static let span = "nomination.notice-days"

  let batch: BatchNumber
  let office: Office
  let reader: BookReader

  init?(_ subject: Reference, _ office: Office, _ reader: BookReader) {
    guard let (purpose, year, number) = BatchPurpose.of(subject), purpose == Self.purpose else {
      return nil
    }
    batch = BatchNumber(year: year, number: number)
    self.office = office
    self.reader = reader
  }

  /// What hangs must still be what the committee decided, and what law permits.
  func requireUnchanged(since settled: String) throws {
    let list = try list()
    guard list.digest == settled else { throw changed() }
    for record in list.listed {
      // Who was taken back is posted no further, and stands in nobody's way.
      if try reader.withdrawal(of: record.number) != nil { continue }
      let found = try office.nominationSubject(record, reader).eligibility.determination
      guard found.outcome == Outcome.permitted else {
        throw changed().adding(.number, record.number)
      }
    }
  }
}

/// The rulings on a batch as they are posted (司发〔2015〕7号: results are for everybody).
struct ResultsMatter: ListMatter {
  static let purpose = BatchPurpose.result
  static let kind = NoticeKind.nominationResult
  static let span = "nomination.results.notice-days"

  let batch: BatchNumber
  let office: Office
  let reader: BookReader

  init?(_ subject: Reference, _ office: Office, _ reader: BookReader) {
    guard let (purpose, year, number) = BatchPurpose.of(subject), purpose == Self.purpose else {
      return nil
    }
    batch = BatchNumber(year: year, number: number)
    self.office = office
    self.reader = reader
  }

  /// A ruling is the court's: only the list of who was ruled on can change.
  func requireUnchanged(since settled: String) throws {
    guard try list().digest == settled else { throw changed() }
  }
}

extension ListMatter {
  static var course: MatterCourse {
    MatterCourse(
      procedure: purpose.procedure, settling: BatchStep.list.rawValue,
      post: BatchStep.post.rawValue, window: BatchStep.objectionWindow.rawValue,
      close: BatchStep.close.rawValue)
  }

  static var objections: ObjectionCourse {
    ObjectionCourse(
      procedure: "nomination.objection", requestLimit: "nomination.objection.request",
      reexaminationLimit: "nomination.objection.reexamination",
      appealLimit: "nomination.objection.appeal", reviewLimit: "nomination.objection.review",
      addressee: "监狱减刑假释评审委员会", reexaminationCopy: "人民检察院", reviewCopy: "人民检察院",
      admitsStaff: purpose == .nomination)
  }

  static var copies: [String] { ["人民检察院"] }

  static var drafting: Permission { .reviewNomination }

  static var targetForms: [String] { ["TQ-2026-0001"] }

  var subject: Reference { Self.purpose.reference(year: batch.year, number: batch.number) }

  var ward: WardCode? { nil }

  /// A nomination stands on the notice of the batch it is in.
  static func subject(
    of target: Reference, concerning inmate: InmateNumber, _ office: Office, _ reader: BookReader
  ) throws -> Reference? {
    guard case .nomination(let number) = target else { return nil }
    guard try reader.nomination(number) != nil,
      let batch = try reader.batch(ofNomination: number)
    else { throw Refusal(.nominationUnknown, [.number: number]) }
    // 监狱法 2026 第五十条: an inmate may object to anybody's nomination.
    return purpose.reference(year: batch.year, number: batch.number)
  }

  func list() throws -> BatchSubject { try office.batchSubject(batch, Self.purpose, reader) }

  func proceeding() throws -> any ProcedureSubject<Fact> { try list() }

  func changed() -> Refusal {
    Refusal(.noticeInputsChanged, [.reference: subject.description])
  }

  func document(
    _ frame: NoticeFrame, review: SecrecyReview, audience: Audience
  ) throws -> any NoticeDocument {
    let open = Set(try reader.seenThen.inmates().map(\.inmate))
    return NominationNotice(
      try material().keeping { open.contains($0) }, frame: frame, review: review,
      profile: try AudienceProfile(
        of: Self.kind, for: audience, policies: office.policies, on: office.today))
  }

  /// The batch as its notice tells it, person by person.
  private func material() throws -> NominationMaterial {
    let list = try list()
    let decided = try list.listed.compactMap { record in
      try reader.instance(record.kind.procedure, of: record.number)?.steps.last {
        $0.step == NominationStep.committee.rawValue
      }
    }.compactMap { try reader.act($0.act)?.moment.day }.max()
    let citation = office.policies.procedure(
      NominationKind.commutation.procedure, on: office.today)?.citation
    return NominationMaterial(
      batch: list.record.title,
      rows: try NominationRows(office: office, reader: reader).rows(of: list.listed),
      contact: NominationContact(reviewedOn: decided),
      basis: [citation?.description].compactMap { $0 })
  }

  func authors(of target: Reference) throws -> Set<StaffNumber> {
    guard case .nomination(let number) = target, let record = try reader.nomination(number) else {
      return []
    }
    return try office.nominationSubject(record, reader).authors
  }
}
