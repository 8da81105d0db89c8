public import PrisonAffairs
import Publication
import RecordBook

extension Office {
  /// The clock of a notice of a kind that is posted today.
  func clock(
    of kind: any PostedMatter.Type, under calendar: WorkingCalendar
  ) throws -> NoticeClock {
    let span = try policies.requiredSpan(kind.span, on: today)
    return NoticeClock(
      postedOn: today, span: span.value,
      postingDayCounts: policies.flag("notice.posting-day-counts", on: today) ?? false,
      calendar: calendar)
  }

  /// Posts an approved notice: archives the exact document of every audience, starts the clock.
  ///
  /// A checkpoint follows at once, so that the posting cannot be dated otherwise later. Refuses a
  /// matter that no longer follows from the book (`notice.inputs-changed`), and a key that
  /// is not at hand (`key.missing`).
  public func post(_ number: String, places: [String]) throws -> (
    act: Int, end: WorkingCalendar.End
  ) {
    var end = WorkingCalendar.End.awaitsCalendar(year: today.year)
    let act = try act(.noticePosted, coveredBecause: .posting) { reader in
      try require(.postNotice, reader)
      let file = try reader.noticeFile(number)
      let matter = try matter(of: file.record, reader)
      let steps = try noticeStep(.posting, .posted, file: file, ward: matter.ward, reader)
      try matter.requireUnchanged(since: file.record.inputsDigest)
      let clock = try clock(of: type(of: matter), under: try reader.calendar())
      end = clock.end
      let posting = PostingRecord(
        number: number, postedOn: today, span: clock.span,
        postingDayCounts: clock.postingDayCounts, end: clock.end)
      return steps + (try documents(of: file, clock: clock, reader))
        + places.map { noticePlaceFact(number, $0) }
        + type(of: matter).copies.map { noticeCopyFact(number, to: $0) } + [posting.fact]
        + (try matterStep(type(of: matter).course.post, .posted, of: matter, reader).facts)
    }
    return (act, end)
  }

  /// The exact document of every audience, to be archived.
  private func documents(
    of file: NoticeFile, clock: NoticeClock, _ reader: BookReader
  ) throws -> [Fact] {
    // The review was made on an earlier day; its days of re-examination were examined then.
    let kind = try matters.kind(of: file.record).kind
    let review = try SecrecyReview(
      of: kind, file.review, today: .earliest,
      citation: policies.citation(of: .noticeClock, on: today))
    return try kind.audiences.map { audience in
      NoticeDocumentRecord(
        number: file.record.number, audience: audience,
        content: try document(
          of: file, review: review, audience: audience, clock: clock, reader
        ).document
      ).fact
    }
  }

  /// 第三十九条: the copy that goes out with a posting, as a document of the step.
  private func noticeCopyFact(_ number: String, to recipient: String) -> Fact {
    procedureDocumentFact(
      subject: number, step: NoticeStep.posting.rawValue, name: "抄送\(recipient)")
  }

  /// Closes a notice whose window has run out and whose objections are all answered.
  ///
  /// Refuses while the window runs (`notice.window-running`), while its end awaits a calendar
  /// (`notice.awaits-calendar`), while an objection is open (`notice.objection-open`), and while
  /// one was upheld without anything following from it (`notice.objection-upheld`). A checkpoint
  /// follows.
  public func close(_ number: String) throws -> Int {
    return try act(.noticeClosed, coveredBecause: .closing) { reader in
      try require(.closeNotice, reader)
      let file = try reader.noticeFile(number)
      let matter = try matter(of: file.record, reader)
      guard file.ending == nil, let posting = file.posting else {
        throw Refusal(
          file.ending == nil ? .noticeNotOnBoard : .noticeEnded,
          [.number: number, .state: file.stateCode])
      }
      try requireWindowOver(posting)
      let objections = try endedObjections(to: matter, reader)
      try requireHeeded(matter, reader)
      try matter.requireUnchanged(since: file.record.inputsDigest)
      let window = try noticeStep(.window, .elapsed, file: file, ward: matter.ward, reader)
      return objections + window + (try closingSteps(file, matter, reader))
        + [noticeEndingFact(number, .closed, explanation: nil, successor: nil)]
    }
  }

  /// The last steps of the notice and of its matter, taken together; a procedure that goes on
  /// after the window is left where the window leads.
  private func closingSteps(
    _ file: NoticeFile, _ matter: any PostedMatter, _ reader: BookReader
  ) throws -> [Fact] {
    let subject = NoticeSubject(
      number: file.record.number, inputsDigest: file.record.inputsDigest, authors: [])
    let close = try ProcedureRunner(office: self, reader: reader).take(
      StepRequest(
        procedure: NoticeProcedure.identifier, step: NoticeStep.close.rawValue, outcome: .closed,
        ward: matter.ward), on: subject, from: .at(NoticeStep.close.rawValue)
    ).facts
    let course = type(of: matter).course
    let window = try matterStep(course.window, .elapsed, of: matter, reader)
    guard let last = course.close, window.state == .at(last) else { return close + window.facts }
    return close + window.facts
      + (try matterStep(last, .closed, of: matter, from: window.state, reader).facts)
  }

  func requireWindowOver(_ posting: PostingRecord) throws(Refusal) {
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

  /// Changes or withdraws a notice with an explanation. A posted one takes its matter back to the
  /// step its procedure names, so that what is corrected is decided and posted again with a new
  /// clock.
  public func end(_ number: String, _ ending: NoticeEnding, explanation: String) throws -> Int {
    try act(ending == .changed ? .noticeChanged : .noticeWithdrawn) { reader in
      try require(.endNotice, reader)
      let file = try reader.noticeFile(number)
      let matter = try matter(of: file.record, reader)
      guard file.ending == nil else {
        throw Refusal(.noticeEnded, [.number: number, .state: file.stateCode])
      }
      guard !explanation.isEmpty else {
        throw Refusal(.stepReasonRequired, [.step: ending.rawValue, .outcome: ending.rawValue])
      }
      let ended = [noticeEndingFact(number, ending, explanation: explanation, successor: nil)]
      guard file.posting != nil else { return ended }
      return ended
        + (try matterStep(
          type(of: matter).course.window, .reopened, of: matter, reason: explanation, reader
        ).facts)
    }
  }

  /// Sends a settled matter that was not yet posted back to the body that settled it.
  public func sendBack(_ subject: Reference, reason: String) throws -> Int {
    try act(.noticeReturned) { reader in
      try require(.closeNotice, reader)
      let matter = try matter(subject, reader)
      return try matterStep(
        type(of: matter).course.post, .returned, of: matter, reason: reason, reader
      ).facts
    }
  }
}
