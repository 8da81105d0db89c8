public import PrisonAffairs
public import Publication
import RecordBook

extension Office {
  /// Drafts the notice of a settled ward month; its number is given now and never reused.
  public func draftPointsNotice(_ ward: WardCode, _ month: YearMonth) throws -> (
    act: Int, number: String
  ) {
    var given = ""
    let act = try act(.noticeDrafted) { reader in
      try require(.draftNotice, ward: ward, reader)
      let subject = Reference.wardMonth(ward, month)
      let runner = ProcedureRunner(office: self, reader: reader)
      let state = try runner.state(PointsMonth.procedure, of: subject)
      guard state == .at(PointsMonth.post) else {
        throw Refusal(.stepNotNow, [.step: PointsMonth.post, .state: state?.code ?? "-"])
      }
      let earlier = try reader.notices(on: subject)
      for notice in earlier where try reader.ending(of: notice.number) == nil {
        throw Refusal(.noticeAlreadyDrafted, [.number: notice.number])
      }
      let settled = try settledDigest(of: subject, reader)
      try requireUnchanged(ward, month, settled: settled, reader)
      let number = try reader.nextNumber(.notice, year: today.year).description
      given = number
      let record = NoticeRecord(
        number: number, kind: NoticeProcedure.pointsKind, subject: subject.description,
        inputsDigest: settled, replaces: earlier.last?.number)
      let noticeSubject = NoticeSubject(number: number, inputsDigest: settled, authors: [])
      let step = try runner.take(
        StepRequest(
          procedure: NoticeProcedure.identifier, step: NoticeStep.draft.rawValue,
          outcome: .recorded, ward: ward), on: noticeSubject)
      return [record.fact] + step.facts
    }
    return (act, given)
  }

  /// The digest of the inputs a month was settled on.
  func settledDigest(of subject: Reference, _ reader: BookReader) throws -> String {
    let steps = try reader.instance(PointsMonth.procedure, of: subject.description)?.steps ?? []
    let settled = steps.last {
      $0.step == PointsMonth.monthlySummary && $0.outcome == StepOutcome.approved.rawValue
    }
    return settled?.inputsDigest ?? ""
  }

  /// Refuses (`notice.inputs-changed`) a month whose settled figures no longer follow from the
  /// book.
  func requireUnchanged(
    _ ward: WardCode, _ month: YearMonth, settled: String, _ reader: BookReader
  ) throws {
    let sheet = try MonthLoader(reader, policies: policies, month: month).ward(ward)
    let results = try reader.monthResults(ward: ward, month: month)
    let isSame =
      sheet.inmates.count == results.count
      && sheet.inmates.allSatisfy { results[$0.record.inmate]?.figures == $0.whole.figures }
      && sheet.undecided.isEmpty
    guard isSame else {
      throw Refusal(.noticeInputsChanged, [.ward: ward.text, .month: month.description])
    }
  }

  /// What the disclosure office is offered as a review: everything shown but what the law keeps
  /// back, which is withheld and re-examined after the period of policy.
  public func proposedReview() throws -> [FieldReview] {
    let months = try policies.requiredSpan("notice.reexamination-months", on: today)
    let end = months.value.end(after: today, calendar: WorkingCalendar(years: [], exceptions: [:]))
    return NoticeField.allCases.map { field in
      field == .informerEntries
        ? FieldReview(
          field: field, treatment: .withhold, ground: "司规〔2021〕3号 第三十五条", reexamineOn: end.day)
        : FieldReview(field: field, treatment: .show)
    }
  }

  /// The secrecy review (保密审查), class of field by class of field.
  public func review(_ number: String, _ reviews: [FieldReview]) throws -> Int {
    try act(.noticeReviewed) { reader in
      let file = try reader.noticeFile(number)
      let (ward, _) = try wardMonth(of: file.record)
      try require(.reviewNotice, reader)
      let review = try SecrecyReview(
        reviews, today: today, citation: policies.citation(of: .noticeClock, on: today))
      return try noticeStep(.secrecyReview, .passed, file: file, ward: ward, reader)
        + NoticeField.allCases.compactMap { review.fields[$0]?.fact(number: number) }
    }
  }

  /// A leader's approval, by somebody other than drafter and reviewer; or back, with a reason.
  public func approve(_ number: String, returnBecause reason: String? = nil) throws -> Int {
    try act(reason == nil ? .noticeApproved : .noticeReturned) { reader in
      let file = try reader.noticeFile(number)
      let (ward, _) = try wardMonth(of: file.record)
      try require(.approveNotice, reader)
      return try noticeStep(
        .approval, reason == nil ? .approved : .returned, file: file, ward: ward, reason: reason,
        reader)
    }
  }

  /// What a notice would say to an audience if it were posted now.
  public func draftDocument(_ number: String, audience: Audience) throws -> PointsNotice {
    try book.read { reader in
      try requireAudience(audience, reader)
      let file = try reader.noticeFile(number)
      let review = try SecrecyReview(
        file.review.isEmpty ? try proposedReview() : file.review, today: .earliest,
        citation: policies.citation(of: .noticeClock, on: today))
      return try pointsNotice(
        file, review: review, audience: audience, postedOn: nil, clock: nil, reader)
    }
  }
}
