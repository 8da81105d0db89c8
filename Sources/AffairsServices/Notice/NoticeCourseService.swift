public import PrisonAffairs
public import Publication
import RecordBook

extension Office {
  /// Drafts the notice of a settled ward month; its number is given now and never reused.
  public func draftPointsNotice(_ ward: WardCode, _ month: YearMonth) throws -> (
    act: Int, number: String
  ) {
    try draftNotice(.wardMonth(ward, month))
  }

  /// Drafts the notice of a settled matter; its number is given now and never reused.
  ///
  /// Refuses what is never posted (`notice.kind-unknown`), a matter that does not wait for its
  /// posting (`step.not-now`), one whose notice has not ended (`notice.already-drafted`), and one
  /// that no longer follows from the book (`notice.inputs-changed`).
  public func draftNotice(_ subject: Reference) throws -> (act: Int, number: String) {
    var given = ""
    let act = try act(.noticeDrafted) { reader in
      let matter = try matter(subject, reader)
      let kind = type(of: matter)
      try require(kind.drafting, ward: matter.ward, reader)
      let state = try matter.instance(reader)?.state
      guard state == .at(kind.course.post) else {
        throw Refusal(.stepNotNow, [.step: kind.course.post, .state: state?.code ?? "-"])
      }
      let earlier = try reader.notices(on: subject)
      for notice in earlier where try reader.ending(of: notice.number) == nil {
        throw Refusal(.noticeAlreadyDrafted, [.number: notice.number])
      }
      let settled = try matter.settlement(reader)?.inputsDigest ?? ""
      try matter.requireUnchanged(since: settled)
      let number = try reader.nextNumber(.notice, year: today.year).description
      given = number
      let record = NoticeRecord(
        number: number, kind: kind.kind.rawValue, subject: subject.description,
        inputsDigest: settled, replaces: earlier.last?.number)
      return [record.fact] + (try drafting(record, ward: matter.ward, reader))
    }
    return (act, given)
  }

  /// The first step of a notice's course.
  private func drafting(
    _ record: NoticeRecord, ward: WardCode?, _ reader: BookReader
  ) throws -> [Fact] {
    try ProcedureRunner(office: self, reader: reader).take(
      StepRequest(
        procedure: NoticeProcedure.identifier, step: NoticeStep.draft.rawValue,
        outcome: .recorded, ward: ward),
      on: NoticeSubject(
        number: record.number, inputsDigest: record.inputsDigest, authors: [])
    ).facts
  }

  /// What the disclosure office is offered as a review: everything shown but what the law keeps
  /// back, which is withheld and re-examined after the period of policy.
  public func proposedReview(_ kind: NoticeKind = .pointsMonth) throws -> [FieldReview] {
    let months = try policies.requiredSpan("notice.reexamination-months", on: today)
    let end = months.value.end(after: today, calendar: WorkingCalendar(years: [], exceptions: [:]))
    return kind.fields.map { field in
      // Who is a juvenile is masked at least; each audience's own profile may hide more.
      let treatment: Treatment =
        kind.keptBack.contains(field) ? .withhold : field == .juvenile ? .mask : .show
      return treatment == .show
        ? FieldReview(field: field, treatment: .show)
        : FieldReview(
          field: field, treatment: treatment, ground: field.groundOfKeeping, reexamineOn: end.day)
    }
  }

  /// What policy lets an audience see of a kind at most, on the day of this office.
  func profile(of kind: NoticeKind, for audience: Audience) throws -> AudienceProfile {
    try AudienceProfile(of: kind, for: audience, policies: policies, on: today)
  }

  /// The same for a notice that was drafted.
  public func proposedReview(of number: String) throws -> [FieldReview] {
    try proposedReview(try book.read { try matters.kind(of: $0.noticeFile(number).record).kind })
  }

  /// The secrecy review (保密审查), class of field by class of field.
  public func review(_ number: String, _ reviews: [FieldReview]) throws -> Int {
    try act(.noticeReviewed) { reader in
      let file = try reader.noticeFile(number)
      let matter = try matter(of: file.record, reader)
      try require(.reviewNotice, reader)
      let kind = type(of: matter).kind
      let review = try SecrecyReview(
        of: kind, reviews, today: today,
        citation: policies.citation(of: .noticeClock, on: today))
      return try noticeStep(.secrecyReview, .passed, file: file, ward: matter.ward, reader)
        + kind.fields.compactMap { review.fields[$0]?.fact(number: number) }
    }
  }

  /// A leader's approval, by somebody other than drafter and reviewer; or back, with a reason.
  public func approve(_ number: String, returnBecause reason: String? = nil) throws -> Int {
    try act(reason == nil ? .noticeApproved : .noticeReturned) { reader in
      let file = try reader.noticeFile(number)
      let ward = try matter(of: file.record, reader).ward
      try require(.approveNotice, reader)
      return try noticeStep(
        .approval, reason == nil ? .approved : .returned, file: file, ward: ward, reason: reason,
        reader)
    }
  }

  /// What a notice would say to an audience if it were posted now.
  public func draftDocument(_ number: String, audience: Audience) throws -> any NoticeDocument {
    try book.read { reader in
      try requireAudience(audience, reader)
      let file = try reader.noticeFile(number)
      try requireAudience(audience, of: file)
      let kind = try matters.kind(of: file.record).kind
      let review = try SecrecyReview(
        of: kind, file.review.isEmpty ? try proposedReview(kind) : file.review,
        today: .earliest, citation: policies.citation(of: .noticeClock, on: today))
      return try document(of: file, review: review, audience: audience, clock: nil, reader)
    }
  }
}
