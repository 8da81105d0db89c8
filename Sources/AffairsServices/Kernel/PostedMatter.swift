import PrisonAffairs
import Publication
import RecordBook

/// What is posted: all that notices and objections need to know of what they are about.
///
/// A matter is read at one office from one reading of the book. A replay hands in the office and
/// the book as they stood before an act, so a matter asks nothing of clock, policy or book but
/// through these two.
///
/// A new subject implements this (or `PostedDecision`, which makes its documents from one table)
/// and stands in `MatterRegistry.standard`; nothing else of notices, objections, their replay,
/// their limits or their explanation has to learn of it.
protocol PostedMatter: SendableMetatype {
  /// The kind of its notices, with their classes of fields.
  static var kind: NoticeKind { get }
  /// The procedure whose steps follow the notice.
  static var course: MatterCourse { get }
  /// The span of policy through which it hangs, such as `points.notice.days`; a lower layer may
  /// lengthen it.
  static var span: String { get }
  /// How it is objected to.
  static var objections: ObjectionCourse { get }
  /// To whom a copy of the posting goes (第三十九条).
  static var copies: [String] { get }
  /// Who may draft its notice.
  static var drafting: Permission { get }
  /// Whether the authors' votes are left out of the share in its bodies' decisions.
  static var leavesAuthorsOut: Bool { get }
  /// How people write what an inmate may object to, such as `month:3301000123/2026-10`.
  static var targetForms: [String] { get }

  /// The matter of a reference; nil where the reference is of another kind.
  ///
  /// Reads no more than what its ward needs: it is asked for that alone very often.
  init?(_ subject: Reference, _ office: Office, _ reader: BookReader) throws

  var subject: Reference { get }
  /// The ward it belongs to; nil for a matter of the whole prison.
  var ward: WardCode? { get }

  /// The subject in whose notices the target of an objection stands; nil where the target is of
  /// another kind. Refuses what is not the inmate's own (`objection.not-concerned`).
  static func subject(
    of target: Reference, concerning inmate: InmateNumber, _ office: Office, _ reader: BookReader
  ) throws -> Reference?

  /// The matter as a subject of its own procedure, as it stands in the book.
  func proceeding() throws -> any ProcedureSubject<Fact>

  /// Refuses (`notice.inputs-changed`, or a code of the matter's own) what was decided and no
  /// longer follows from the book; `settled` is the digest of the inputs it was settled on.
  func requireUnchanged(since settled: String) throws

  /// What an audience may see of it.
  func document(
    _ frame: NoticeFrame, review: SecrecyReview, audience: Audience
  ) throws -> any NoticeDocument

  /// Those whose own work an objection is about; none of them answers it.
  func authors(of target: Reference) throws -> Set<StaffNumber>
}

extension PostedMatter {
  static var objections: ObjectionCourse { .assessment }
  static var copies: [String] { [] }
  static var drafting: Permission { .draftNotice }
  static var leavesAuthorsOut: Bool { false }

  /// What the notices of this kind say beside the matter.
  func frame(
    of notice: NoticeRecord, clock: NoticeClock?, calendar: WorkingCalendar, _ office: Office,
    _ reader: BookReader
  ) throws -> NoticeFrame {
    let policies = office.policies
    let request = try policies.requiredSpan(Self.objections.requestLimit, on: office.today).value
    return NoticeFrame(
      number: notice.number, prison: office.opening.prisonName,
      wardName: try ward.map { try reader.wards()[$0] ?? $0.text },
      isTraining: office.isTraining, replaces: notice.replaces, clock: clock,
      span: try policies.requiredSpan(Self.span, on: office.today).value,
      postingDayCounts: policies.flag("notice.posting-day-counts", on: office.today) ?? false,
      requestSpan: request,
      requestEnd: clock.map { request.end(after: $0.postedOn, calendar: calendar) },
      addressee: Self.objections.addressee, copies: Self.copies)
  }
}

/// The steps of a matter's procedure that go with its notice, by the names policy gives them.
///
/// Where a changed notice leads back is not said here: policy says it, in what follows when the
/// window is `reopened`.
struct MatterCourse: Sendable {
  let procedure: String
  /// The step whose approval settles what is posted; it names the digest of its inputs.
  let settling: String
  let post: String
  let window: String
  /// Taken together with the end of the window; nil where the procedure goes on after it.
  let close: String?
}

/// The objection procedure of a matter: where it stands in policy and whom it names.
///
/// Its steps have the names of `ObjectionProcedure` in every such procedure.
struct ObjectionCourse: Sendable {
  let procedure: String
  /// Spans of policy: to ask, to answer, to ask for a review, to answer that.
  let requestLimit: String
  let reexaminationLimit: String
  let appealLimit: String
  let reviewLimit: String
  /// To whom an objection is addressed, as a notice says it.
  let addressee: String
  /// To whom copies of the two answers go.
  let reexaminationCopy: String
  let reviewCopy: String
  /// Whether police may object too (司法部令第77号、第130号: 监狱人民警察或者罪犯).
  var admitsStaff = false

  func copy(of stage: ObjectionStage) -> String {
    stage == .review ? reviewCopy : reexaminationCopy
  }

  /// 司规〔2021〕3号 第三十六条: points, months, grades, rewards and treatment that follows from them.
  static let assessment = ObjectionCourse(
    procedure: "points.objection", requestLimit: "points.objection.request",
    reexaminationLimit: "points.objection.reexamination",
    appealLimit: "points.objection.appeal", reviewLimit: "points.objection.review",
    addressee: "监区计分考核工作小组", reexaminationCopy: "监狱计分考核工作组", reviewCopy: "人民检察院")
}
