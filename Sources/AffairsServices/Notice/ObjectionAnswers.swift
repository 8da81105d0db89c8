public import PrisonAffairs
import RecordBook

extension Office {
  /// All objections, in order of number.
  public func objections() throws -> [ObjectionFile] {
    try book.read { reader in
      try require(.readBook, reader)
      return try reader.seen.objections().map { try objectionFile($0.number, reader.seen) }
    }
  }

  public func objection(_ number: String) throws -> ObjectionFile {
    try book.read { reader in
      try require(.readBook, ward: try ward(of: .objection(number), reader), reader)
      if let record = try reader.objection(number), try reader.seen.objection(number) == nil {
        throw Refusal(.factSealed, [.reference: record.number])
      }
      return try objectionFile(number, reader.seen)
    }
  }

  func objectionFile(_ number: String, _ reader: BookReader) throws -> ObjectionFile {
    guard let record = try reader.objection(number) else {
      throw Refusal(.objectionUnknown, [.number: number])
    }
    let course = try objectionCourse(of: record, reader)
    let state = try reader.instance(course.procedure, of: number)?.state ?? .ended
    let answers = try reader.answers(to: number)
    let appealedOn = try reader.appealDay(of: number)
    return ObjectionFile(
      record: record, procedure: course.procedure, state: state, answers: answers,
      appealedOn: appealedOn,
      due: try due(
        record, course, state: state, answers: answers, appealedOn: appealedOn, reader),
      isSigned: try reader.documentNames(
        subject: number, step: ObjectionProcedure.lodge, act: record.act
      ).contains(ObjectionProcedure.signature),
      groundsWithoutChange: try answers.reduce(into: [:]) { grounds, answer in
        grounds[answer.stage] = try reader.groundWithoutChange(of: number, answer.stage)
      })
  }

  /// The objection procedure that the matter of a notice names.
  func objectionCourse(
    of record: ObjectionRecord, _ reader: BookReader
  ) throws -> ObjectionCourse {
    try matters.kind(of: try requireNotice(of: record, reader)).objections
  }

  private func requireNotice(
    of record: ObjectionRecord, _ reader: BookReader
  ) throws -> NoticeRecord {
    guard let notice = try reader.notice(record.notice) else {
      throw Refusal(.noticeUnknown, [.number: record.notice])
    }
    return notice
  }

  /// What an objection is about.
  func matter(of record: ObjectionRecord, _ reader: BookReader) throws -> any PostedMatter {
    try matter(of: try requireNotice(of: record, reader), reader)
  }

  /// 第三十六条: answered in five working days; a review asked for in three; answered in five.
  private func due(
    _ record: ObjectionRecord, _ course: ObjectionCourse, state: ProcedureState,
    answers: [ObjectionAnswerRecord],
    appealedOn: CivilDate?, _ reader: BookReader
  ) throws -> WorkingCalendar.End? {
    let start: CivilDate?
    let limit: String
    switch state.step {
    case ObjectionProcedure.reexamination:
      (start, limit) = (record.day, course.reexaminationLimit)
    case ObjectionProcedure.appealWindow:
      (start, limit) = (answers.last?.day, course.appealLimit)
    case ObjectionProcedure.review: (start, limit) = (appealedOn, course.reviewLimit)
    default: return nil
    }
    guard let start else { return nil }
    return try policies.requiredSpan(limit, on: record.day).value
      .end(after: start, calendar: try reader.calendar())
  }

  /// Answers an objection in writing: the ward group at re-examination, the committee at review,
  /// whose answer is final and is copied to the procurator.
  ///
  /// With an answer that upholds, the body may say why nothing needs to be changed; without that
  /// the matter has to be decided again before its notice closes. Refuses a final one
  /// (`objection.final`), an answer to one's own work and what the engine refuses.
  public func answer(
    _ number: String, _ answer: ObjectionAnswer, content: String, sitting: SittingRequest,
    noChangeBecause ground: String? = nil
  ) throws -> (act: Int, stage: ObjectionStage) {
    var stage = ObjectionStage.reexamination
    let act = try act(.objectionAnswered) { reader in
      let file = try objectionFile(number, reader)
      guard file.state != .ended else { throw Refusal(.objectionFinal, [.number: number]) }
      let isReview = file.state == .at(ObjectionProcedure.review)
      stage = isReview ? .review : .reexamination
      let matter = try matter(of: file.record, reader)
      let ward = try ward(of: matter, for: file.record.inmate, reader)
      try require(isReview ? .decideObjection : .reexamineObjection, ward: ward, reader)
      let outcome: StepOutcome =
        isReview ? (answer == .dismissed ? .refused : .approved) : .passed
      let subject = ObjectionSubject(
        number: number, isAppealed: file.appealedOn != nil,
        authors: try objectedAuthors(file.record, reader))
      let runner = ProcedureRunner(office: self, reader: reader)
      let step = try runner.take(
        StepRequest(
          procedure: file.procedure,
          step: isReview ? ObjectionProcedure.review : ObjectionProcedure.reexamination,
          outcome: outcome, ward: ward, reason: content, sitting: sitting,
          leavesAuthorsOut: true), on: subject)
      let record = ObjectionAnswerRecord(
        number: number, stage: stage, answer: answer, content: content, day: today,
        copyTo: type(of: matter).objections.copy(of: stage))
      let unchanged = answer == .dismissed ? nil : ground
      return [record.fact] + step.facts
        + (unchanged.map { [objectionWithoutChangeFact(number, stage, ground: $0)] } ?? [])
        + (isReview ? closing(file, from: step.state) : [])
    }
    return (act, stage)
  }

  /// Nobody answers an objection to their own work, or one that they raised themselves.
  func objectedAuthors(
    _ record: ObjectionRecord, _ reader: BookReader
  ) throws -> Set<StaffNumber> {
    let objector = Set([record.staff].compactMap { $0 })
    guard let target = Reference(record.target) else { return objector }
    return try matter(of: record, reader).authors(of: target).union(objector)
  }

  /// Asks for a review (复核申请) of an answer, in three working days.
  public func appeal(_ number: String, content: String) throws -> Int {
    try act(.objectionAppealed) { reader in
      let file = try objectionFile(number, reader)
      let matter = try matter(of: file.record, reader)
      try require(
        .lodgeObjection, ward: try ward(of: matter, for: file.record.inmate, reader), reader)
      guard file.state == .at(ObjectionProcedure.appealWindow), let answer = file.answers.last
      else {
        throw Refusal(
          file.state == .ended ? .objectionFinal : .stepNotNow,
          [.number: number, .step: ObjectionProcedure.appealWindow, .state: file.state.code])
      }
      try requireInTime(type(of: matter).objections.appealLimit, after: answer.day, reader)
      return [
        objectionAppealFact(number, day: today, content: content),
        StepRecord(
          subject: number, procedure: file.procedure,
          step: ObjectionProcedure.appealWindow, outcome: StepOutcome.elapsed.rawValue,
          next: ObjectionProcedure.review
        ).fact,
      ]
    }
  }

  /// The end of an objection's course after its last answer.
  private func closing(_ file: ObjectionFile, from state: ProcedureState) -> [Fact] {
    guard state == .at(ObjectionProcedure.close) else { return [] }
    return [
      StepRecord(
        subject: file.record.number, procedure: file.procedure,
        step: ObjectionProcedure.close, outcome: StepOutcome.closed.rawValue,
        next: ProcedureState.ended.code
      ).fact
    ]
  }

  /// The facts that end every objection to a matter whose time for a review has run out; refuses
  /// (`notice.objection-open`) one that still waits for an answer or may still be appealed, be it
  /// to an earlier notice that this one replaces.
  func endedObjections(to matter: any PostedMatter, _ reader: BookReader) throws -> [Fact] {
    var facts: [Fact] = []
    let notices = try reader.notices(on: matter.subject)
    for record in try notices.flatMap({ try reader.objections(toNotice: $0.number) }) {
      let objection = try objectionFile(record.number, reader)
      if objection.state == .ended { continue }
      guard objection.state == .at(ObjectionProcedure.appealWindow), let end = objection.due?.day,
        today > end
      else {
        throw Refusal(
          .noticeObjectionOpen,
          [
            .number: record.number, .state: objection.state.code,
            .limit: objection.due?.day?.description ?? "",
          ])
      }
      facts.append(
        StepRecord(
          subject: record.number, procedure: objection.procedure,
          step: ObjectionProcedure.appealWindow, outcome: StepOutcome.elapsed.rawValue,
          next: ObjectionProcedure.close
        ).fact)
      facts += closing(objection, from: .at(ObjectionProcedure.close))
    }
    return facts
  }
}
