public import PrisonAffairs
import Publication
import RecordBook

extension Office {
  /// The clock of a notice posted today.
  func clock(_ reader: BookReader) throws -> NoticeClock {
    try clock(under: try reader.calendar())
  }

  /// The same under a calendar that was read already.
  func clock(under calendar: WorkingCalendar) throws -> NoticeClock {
    let span = try policies.requiredSpan("points.notice.days", on: today)
    return NoticeClock(
      postedOn: today, span: span.value,
      postingDayCounts: policies.flag("notice.posting-day-counts", on: today) ?? false,
      calendar: calendar)
  }

  /// Posts an approved notice: archives the exact document of every audience, starts the clock.
  ///
  /// A checkpoint follows at once, so that the posting cannot be dated otherwise later. Refuses a
  /// month whose figures no longer follow from the book (`notice.inputs-changed`), and a key that
  /// is not at hand (`key.missing`).
  public func post(_ number: String, places: [String]) throws -> (
    act: Int, end: WorkingCalendar.End
  ) {
    var end = WorkingCalendar.End.awaitsCalendar(year: today.year)
    let act = try act(.noticePosted, coveredBecause: .posting) { reader in
      try require(.postNotice, reader)
      let file = try reader.noticeFile(number)
      let (ward, month) = try wardMonth(of: file.record)
      let steps = try noticeStep(.posting, .posted, file: file, ward: ward, reader)
      try requireUnchanged(ward, month, settled: file.record.inputsDigest, reader)
      let clock = try clock(reader)
      end = clock.end
      // The review was made on an earlier day; its days of re-examination were examined then.
      let review = try SecrecyReview(
        file.review, today: .earliest, citation: policies.citation(of: .noticeClock, on: today))
      let documents = try Audience.allCases.map { audience in
        NoticeDocumentRecord(
          number: number, audience: audience,
          content: try pointsNotice(
            file, review: review, audience: audience, postedOn: today, clock: clock, reader
          ).document
        ).fact
      }
      let posting = PostingRecord(
        number: number, postedOn: today, span: clock.span,
        postingDayCounts: clock.postingDayCounts, end: clock.end)
      return steps + documents + places.map { noticePlaceFact(number, $0) } + [posting.fact]
        + (try monthStep(PointsMonth.post, .posted, ward: ward, month: month, reader))
    }
    return (act, end)
  }

  /// A step of the monthly procedure that follows from its notice.
  func monthStep(
    _ step: String, _ outcome: StepOutcome, ward: WardCode, month: YearMonth,
    reason: String? = nil, from state: ProcedureState? = nil, _ reader: BookReader
  ) throws -> [Fact] {
    let sheet = try MonthLoader(reader, policies: policies, month: month).ward(ward)
    let subject = try WardMonthSubject(sheet, reader: reader)
    return try ProcedureRunner(office: self, reader: reader).take(
      StepRequest(
        procedure: PointsMonth.procedure, step: step, outcome: outcome, ward: ward,
        reason: reason), on: subject, from: state
    ).facts
  }

  /// Closes a notice whose window has run out and whose objections are all answered.
  ///
  /// Refuses while the window runs (`notice.window-running`), while its end awaits a calendar
  /// (`notice.awaits-calendar`), and while an objection is open (`notice.objection-open`). A
  /// checkpoint follows.
  public func close(_ number: String) throws -> Int {
    return try act(.noticeClosed, coveredBecause: .closing) { reader in
      try require(.closeNotice, reader)
      let file = try reader.noticeFile(number)
      let (ward, month) = try wardMonth(of: file.record)
      guard file.ending == nil, let posting = file.posting else {
        throw Refusal(
          file.ending == nil ? .noticeNotOnBoard : .noticeEnded,
          [.number: number, .state: file.stateCode])
      }
      try requireWindowOver(posting)
      let objections = try endedObjections(of: file, reader)
      try requireUnchanged(ward, month, settled: file.record.inputsDigest, reader)
      let window = try noticeStep(.window, .elapsed, file: file, ward: ward, reader)
      return objections + window + (try closingSteps(file, ward: ward, month: month, reader))
        + [noticeEndingFact(number, .closed, explanation: nil, successor: nil)]
    }
  }

  /// The last steps of the notice and of its month, taken together.
  private func closingSteps(
    _ file: NoticeFile, ward: WardCode, month: YearMonth, _ reader: BookReader
  ) throws -> [Fact] {
    let subject = NoticeSubject(
      number: file.record.number, inputsDigest: file.record.inputsDigest, authors: [])
    let runner = ProcedureRunner(office: self, reader: reader)
    let close = try runner.take(
      StepRequest(
        procedure: NoticeProcedure.identifier, step: NoticeStep.close.rawValue, outcome: .closed,
        ward: ward), on: subject, from: .at(NoticeStep.close.rawValue)
    ).facts
    return close
      + (try monthStep(PointsMonth.objectionWindow, .elapsed, ward: ward, month: month, reader))
      + (try monthStep(
        PointsMonth.close, .closed, ward: ward, month: month, from: .at(PointsMonth.close),
        reader))
  }

  private func requireWindowOver(_ posting: PostingRecord) throws(Refusal) {
    switch posting.end {
    case .awaitsCalendar(let year):
      throw Refusal(
        .noticeAwaitsCalendar, [.number: posting.number, .year: String(year)])
    case .on(let end):
      // The last day belongs to the window in full.
      guard today > end else {
        throw Refusal(
          .noticeWindowRunning,
          [.number: posting.number, .limit: end.description, .day: today.description],
          citation: policies.citation(of: .noticeClock, on: today))
      }
    }
  }

  /// Changes or withdraws a notice with an explanation. A posted one takes its month back to the
  /// ward group, so that what is corrected is summed and posted again with a new clock.
  public func end(_ number: String, _ ending: NoticeEnding, explanation: String) throws -> Int {
    try act(ending == .changed ? .noticeChanged : .noticeWithdrawn) { reader in
      try require(.endNotice, reader)
      let file = try reader.noticeFile(number)
      let (ward, month) = try wardMonth(of: file.record)
      guard file.ending == nil else {
        throw Refusal(.noticeEnded, [.number: number, .state: file.stateCode])
      }
      guard !explanation.isEmpty else {
        throw Refusal(.stepReasonRequired, [.step: ending.rawValue, .outcome: ending.rawValue])
      }
      let ended = [noticeEndingFact(number, ending, explanation: explanation, successor: nil)]
      guard file.posting != nil else { return ended }
      return ended
        + (try monthStep(
          PointsMonth.objectionWindow, .reopened, ward: ward, month: month, reason: explanation,
          reader))
    }
  }
}
