import PrisonAffairs
import Publication
import RecordBook
import Register

extension Replayer {
  /// A notice: what it rests on, its documents, its length, its last day, its new dates, its end.
  func notice(_ number: String, _ report: Report) throws {
    guard let record = try reader.notice(number) else { return }
    try guarded(.inputsDigest, number, act: record.act, report) {
      try inputs(of: record, report)
    }
    guard let act = try reader.postingAct(of: number),
      let posting = try reader.asOf(act).posting(of: number)
    else { return }
    try guarded(.noticeDocument, number, act: act, report) {
      try documents(of: record, posting, report)
    }
    try guarded(.noticeSpan, number, act: act, report) {
      try span(of: posting, record, report)
    }
    try guarded(.noticeClock, number, act: act, report) { try clock(of: posting, report) }
    try redatings(of: posting, report)
    try guarded(.noticeClosing, number, act: act, report) { try closing(of: record, report) }
  }

  /// The digest of what the matter was settled on before the notice was drafted.
  private func inputs(of record: NoticeRecord, _ report: Report) throws {
    guard let subject = Reference(record.subject), let past = try office(before: record.act) else {
      return
    }
    let matter = try past.office.matter(of: record, past.reader)
    let digest =
      try matter.settlement(past.reader).flatMap {
        try self.digest(of: subject, type(of: matter), settledBy: $0.act)
      } ?? "-"
    try compare(
      .inputsDigest, record.number, act: record.act, isEqual: digest == record.inputsDigest,
      recomputed: Text(zh: digest, en: digest),
      stored: Text(zh: record.inputsDigest, en: record.inputsDigest), report)
  }

  /// The digest of a matter's inputs as they stood before the act that settled it; a ward's sheet
  /// was recomputed for its settlement already.
  private func digest(
    of subject: Reference, _ kind: any PostedMatter.Type, settledBy act: Int
  ) throws -> String? {
    if case .wardMonth(let ward, let month) = subject {
      return try sheetFacts(ward, month, before: act).digest
    }
    guard let past = try office(before: act) else { return nil }
    try past.law.requireKnownRules()
    return try kind.init(subject, past.office, past.reader)?.proceeding().inputsDigest
  }

  /// The document of every audience, made anew from the book as it stood and compared byte by byte.
  private func documents(
    of record: NoticeRecord, _ posting: PostingRecord, _ report: Report
  ) throws {
    guard let past = try office(before: posting.act) else { return }
    try past.law.requireKnownRules()
    let matter = try past.office.matter(of: record, past.reader)
    let kind = type(of: matter)
    let file = try past.reader.noticeFile(record.number)
    let review = try SecrecyReview(
      of: kind.kind, file.review, today: .earliest,
      citation: past.law.policies.citation(of: .noticeClock, on: past.day))
    let calendar = try calendar(asOf: posting.act - 1)
    let frame = try matter.frame(
      of: record, clock: try past.office.clock(of: kind, under: calendar), calendar: calendar,
      past.office, past.reader)
    let stored = try reader.documents(of: record.number)
    for audience in kind.kind.audiences {
      let text = try matter.document(frame, review: review, audience: audience).document
      let digest = Digest32(hashing: text).description
      let archived = stored.first { $0.audience == audience }
      try compare(
        .noticeDocument, "\(record.number)/\(audience.rawValue)", act: posting.act,
        isEqual: archived?.content == text, recomputed: Text(zh: digest, en: digest),
        stored: archived.map { Text(zh: "\($0.sha256)", en: "\($0.sha256)") }
          ?? Text(zh: "没有文书", en: "no document"), report)
    }
  }

  private func span(
    of posting: PostingRecord, _ record: NoticeRecord, _ report: Report
  ) throws {
    guard let past = try office(before: posting.act) else { return }
    let clock = try past.office.clock(
      of: try matters.kind(of: record), under: try calendar(asOf: posting.act - 1))
    try compare(
      .noticeSpan, posting.number, act: posting.act,
      isEqual: clock.span == posting.span && clock.postingDayCounts == posting.postingDayCounts,
      recomputed: Text(span: clock.span, clock.postingDayCounts),
      stored: Text(span: posting.span, posting.postingDayCounts), report)
  }

  /// The last day, from the day of the act, the length that was posted and the calendar before it.
  private func clock(of posting: PostingRecord, _ report: Report) throws {
    guard let header = try reader.act(posting.act) else { return }
    let clock = NoticeClock(
      postedOn: header.moment.day, span: posting.span, postingDayCounts: posting.postingDayCounts,
      calendar: try calendar(asOf: posting.act - 1))
    try compare(
      .noticeClock, posting.number, act: posting.act,
      isEqual: clock.end == posting.end && clock.postedOn == posting.postedOn,
      recomputed: Text(from: clock.postedOn, to: clock.end),
      stored: Text(from: posting.postedOn, to: posting.end), years: posting.years, report)
  }

  /// Every calendar adopted while the notice hung: what it made of the last day, told days kept.
  private func redatings(of posting: PostingRecord, _ report: Report) throws {
    let ending = try reader.ending(of: posting.number)?.act ?? .max
    let stored = try reader.redatings(of: posting.number)
    var told = posting.end
    for act in try calendarActs() where act > posting.act && act < ending {
      try guarded(.noticeRedating, posting.number, act: act, report) {
        let clock = NoticeClock(
          postedOn: posting.postedOn, span: posting.span,
          postingDayCounts: posting.postingDayCounts, calendar: try calendar(asOf: act))
        let end = clock.keeping(told: told.day)
        let written = stored[act] ?? told
        guard end != told || written != told else { return }
        try compare(
          .noticeRedating, posting.number, act: act, isEqual: end == written,
          recomputed: Text(from: posting.postedOn, to: end),
          stored: Text(from: posting.postedOn, to: written), years: posting.years,
          calendarAsOf: act, report)
        told = written
      }
    }
  }

  /// A notice that was closed had to have hung through its last day, with every upheld objection
  /// heeded where the policy of that time asked for it.
  private func closing(of record: NoticeRecord, _ report: Report) throws {
    guard let ending = try reader.ending(of: record.number), ending.ending == .closed,
      let past = try office(before: ending.act),
      let posting = try past.reader.posting(of: record.number)
    else { return }
    let isOver = posting.end.day.map { past.day > $0 } ?? false
    let unheeded =
      past.office.upheldNeedsChange
      ? try past.office.unheeded(try past.office.matter(of: record, past.reader), past.reader)
      : []
    try compare(
      .noticeClosing, record.number, act: ending.act, isEqual: isOver && unheeded.isEmpty,
      recomputed: Text(isOver: isOver, unheeded: unheeded.map(\.number)),
      stored: Text(zh: "\(past.day)结束", en: "closed on \(past.day)"), report)
  }
}

extension PostingRecord {
  /// The years a calendar is asked of.
  var years: ClosedRange<Int> { postedOn.year...max(end.day?.year ?? postedOn.year, postedOn.year) }
}

extension Text {
  fileprivate init(span: Span, _ postingDayCounts: Bool) {
    let zh = postingDayCounts ? "含张贴当日" : "自张贴次日起"
    let en = postingDayCounts ? "from the day of posting" : "from the day after posting"
    self = Text(
      zh: "\(span.count) \(span.unit.rawValue)，\(zh)",
      en: "\(span.count) \(span.unit.rawValue), \(en)")
  }

  fileprivate init(isOver: Bool, unheeded: [String]) {
    let window =
      isOver
      ? Text(zh: "已期满", en: "window over") : Text(zh: "未期满", en: "window not over")
    let numbers = unheeded.joined(separator: " ")
    self =
      unheeded.isEmpty
      ? window
      : Text(
        zh: "\(window.zh)，异议成立未处理：\(numbers)", en: "\(window.en), upheld and unheeded: \(numbers)")
  }

  init(from day: CivilDate, to end: WorkingCalendar.End) {
    switch end {
    case .on(let last): self = Text(zh: "\(day) 至 \(last)", en: "\(day) to \(last)")
    case .awaitsCalendar(let year):
      self = Text(zh: "\(day)，待\(year)年日历", en: "\(day), awaits the \(year) calendar")
    }
  }
}
