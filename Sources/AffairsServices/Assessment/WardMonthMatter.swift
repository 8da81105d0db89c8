import PrisonAffairs
import Publication
import RecordBook

/// A ward's month as it is posted (第三十五条).
struct WardMonthMatter: PostedMatter {
  static let kind = NoticeKind.pointsMonth
  static let course = MatterCourse(
    procedure: PointsMonth.procedure, settling: PointsMonth.monthlySummary,
    post: PointsMonth.post, window: PointsMonth.objectionWindow, close: PointsMonth.close)
  static let span = "points.notice.days"
  static let targetForms = ["month:3301000123/2026-10", "entry:812.3"]

  let wardOfMonth: WardCode
  let month: YearMonth
  let office: Office
  let reader: BookReader

  init?(_ subject: Reference, _ office: Office, _ reader: BookReader) {
    guard case .wardMonth(let ward, let month) = subject else { return nil }
    wardOfMonth = ward
    self.month = month
    self.office = office
    self.reader = reader
  }

  var subject: Reference { .wardMonth(wardOfMonth, month) }

  var ward: WardCode? { wardOfMonth }

  /// A month or an entry stands on the notice of the ward that settled the month.
  static func subject(
    of target: Reference, concerning inmate: InmateNumber, _ office: Office, _ reader: BookReader
  ) throws -> Reference? {
    let month: YearMonth
    switch target {
    case .month(let owner, let own):
      guard owner == inmate else {
        throw Refusal(.objectionNotConcerned, [.inmate: inmate.text])
      }
      month = own
    case .fact(let act, let ordinal):
      guard let entry = try reader.entry(act: act, ordinal: ordinal)?.entry else {
        // A line of an account stands on another notice.
        if try reader.transferPlace(FactKey(act: act, ordinal: ordinal)) != nil { return nil }
        throw Refusal(.entryUnknown, [.reference: target.description])
      }
      guard entry.inmate == inmate else {
        throw Refusal(.objectionNotConcerned, [.inmate: inmate.text])
      }
      month = YearMonth(entry.day)
    default: return nil
    }
    guard let result = try reader.monthResults(of: inmate)[month] else {
      throw Refusal(.monthUnknown, [.inmate: inmate.text, .month: month.description])
    }
    return .wardMonth(result.ward, month)
  }

  private func sheet() throws -> WardMonth {
    try MonthLoader(reader, policies: office.policies, month: month).ward(wardOfMonth)
  }

  func proceeding() throws -> any ProcedureSubject<Fact> {
    try WardMonthSubject(try sheet(), reader: reader)
  }

  /// The figures are compared, not the digest: a committee's approval changes what they rest on.
  func requireUnchanged(since settled: String) throws {
    let sheet = try sheet()
    let results = try reader.monthResults(ward: wardOfMonth, month: month)
    let isSame =
      sheet.inmates.count == results.count
      && sheet.inmates.allSatisfy { results[$0.record.inmate]?.figures == $0.whole.figures }
      && sheet.undecided.isEmpty
    guard isSame else {
      throw Refusal(.noticeInputsChanged, [.ward: wardOfMonth.text, .month: month.description])
    }
  }

  func document(
    _ frame: NoticeFrame, review: SecrecyReview, audience: Audience
  ) throws -> any NoticeDocument {
    let material = try NoticeMaterialReader(office: office, reader: reader).material(
      frame, ward: wardOfMonth, month: month)
    return PointsNotice(material, review: review, audience: audience)
  }

  func authors(of target: Reference) throws -> Set<StaffNumber> {
    guard case .fact(let act, let ordinal) = target,
      let entry = try reader.entry(act: act, ordinal: ordinal)
    else { return [] }
    return try office.authors(of: [entry], reader)
  }
}
