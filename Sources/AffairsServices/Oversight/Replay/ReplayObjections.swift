import PrisonAffairs
import Publication
import RecordBook

extension Replayer {
  /// An objection: whether it and the request for review came in time, and who answered.
  func objection(_ number: String, _ report: Report) throws {
    guard let record = try reader.objection(number) else { return }
    var known: ObjectionCourse?
    try guarded(.objectionLimit, number, act: record.act, report) {
      known = try objectionCourse(of: record)
    }
    guard let course = known else { return }
    try guarded(.objectionLimit, number, act: record.act, report) {
      try lodging(record, course, report)
    }
    if let act = try reader.appealAct(of: number) {
      try guarded(.objectionLimit, number, act: act, report) {
        try appeal(record, course, act, report)
      }
    }
    for answer in try reader.answers(to: number) {
      try guarded(.objectionAnswer, number, act: answer.act, report) {
        try self.answer(answer, course, report)
      }
    }
  }

  /// The objection procedure of what an objection is about; nil where its notice is not there.
  func objectionCourse(of record: ObjectionRecord) throws -> ObjectionCourse? {
    try reader.notice(record.notice).map { try matters.kind(of: $0).objections }
  }

  /// 第三十六条: three working days from the posting.
  private func lodging(
    _ record: ObjectionRecord, _ course: ObjectionCourse, _ report: Report
  ) throws {
    guard let past = try office(before: record.act) else { return }
    let start = try past.reader.posting(of: record.notice)?.postedOn
    try limit(
      course.requestLimit, after: start, told: record.day, record.number, past, report)
  }

  /// 第三十六条: three working days from the answer.
  private func appeal(
    _ record: ObjectionRecord, _ course: ObjectionCourse, _ act: Int, _ report: Report
  ) throws {
    guard let past = try office(before: act) else { return }
    let start = try past.reader.answers(to: record.number).last?.day
    let told = try reader.asOf(act).appealDay(of: record.number) ?? .latest
    try limit(course.appealLimit, after: start, told: told, record.number, past, report)
  }

  private func limit(
    _ identifier: String, after start: CivilDate?, told: CivilDate, _ number: String,
    _ past: PastOffice, _ report: Report
  ) throws {
    let stored = Text(zh: "\(told)提出", en: "asked for on \(told)")
    guard let start else {
      try compare(
        .objectionLimit, number, act: past.act, isEqual: false,
        recomputed: Text(zh: "期限尚未开始", en: "the limit had not begun"), stored: stored, report)
      return
    }
    let span = try past.law.policies.requiredSpan(identifier, on: past.day)
    let time = TimeLimit(
      rule: .objectionTime, limit: span, after: start, on: told,
      calendar: try calendar(asOf: past.act - 1))
    let last = Text(from: start, to: time.end)
    try compare(
      .objectionLimit, number, act: past.act,
      isEqual: told == past.day && time.finding.status != .notSatisfied,
      recomputed: Text(
        zh: "\(past.day)提出，期限 \(last.zh)", en: "asked for on \(past.day), limit \(last.en)"),
      stored: stored, findings: [time.finding],
      years: start.year...max(start.year, time.end.day?.year ?? start.year), report)
  }

  /// The stage follows from where the objection stood, and the copy from the stage.
  private func answer(
    _ answer: ObjectionAnswerRecord, _ course: ObjectionCourse, _ report: Report
  ) throws {
    guard let past = try office(before: answer.act) else { return }
    let state = try past.reader.instance(course.procedure, of: answer.number)?.state
    let stage: ObjectionStage? =
      switch state?.step {
      case ObjectionProcedure.reexamination: .reexamination
      case ObjectionProcedure.review: .review
      default: nil
      }
    let copy = stage.map { course.copy(of: $0) }
    let time = try answerTime(answer.number, stage, course, past)
    try compare(
      .objectionAnswer, answer.number, act: answer.act,
      isEqual: stage == answer.stage && past.day == answer.day && copy == answer.copyTo,
      recomputed: Text(stage, past.day, copyTo: copy ?? "-"),
      stored: Text(answer.stage, answer.day, copyTo: answer.copyTo),
      findings: time.map { [$0] } ?? [], report)
  }

  /// Whether the answer came in its five working days; a late one is shown, not undone.
  private func answerTime(
    _ number: String, _ stage: ObjectionStage?, _ course: ObjectionCourse, _ past: PastOffice
  ) throws -> Finding? {
    let isReview = stage == .review
    let start =
      try isReview
      ? past.reader.appealDay(of: number) : past.reader.objection(number)?.day
    let limit = past.law.policies.span(
      isReview ? course.reviewLimit : course.reexaminationLimit, on: past.day)
    guard let start, let limit else { return nil }
    return TimeLimit(
      rule: .objectionTime, limit: limit, after: start, on: past.day,
      calendar: try calendar(asOf: past.act - 1)
    ).finding
  }
}

extension Text {
  fileprivate init(_ stage: ObjectionStage?, _ day: CivilDate, copyTo: String) {
    let words = stage?.words ?? Text(zh: "不应答复", en: "not to be answered")
    self = Text(
      zh: "\(words.zh)，\(day)，抄送\(copyTo)", en: "\(words.en), \(day), copy to \(copyTo)")
  }
}
