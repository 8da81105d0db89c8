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
    let state =
      try reader.instance(ObjectionProcedure.identifier, of: number)?.state ?? .ended
    let answers = try reader.answers(to: number)
    let appealedOn = try reader.appealDay(of: number)
    return ObjectionFile(
      record: record, state: state, answers: answers, appealedOn: appealedOn,
      due: try due(record, state: state, answers: answers, appealedOn: appealedOn, reader))
  }

  /// 第三十六条: answered in five working days; a review asked for in three; answered in five.
  private func due(
    _ record: ObjectionRecord, state: ProcedureState, answers: [ObjectionAnswerRecord],
    appealedOn: CivilDate?, _ reader: BookReader
  ) throws -> WorkingCalendar.End? {
    let start: CivilDate?
    let limit: String
    switch state.step {
    case ObjectionProcedure.reexamination:
      (start, limit) = (record.day, "points.objection.reexamination")
    case ObjectionProcedure.appealWindow:
      (start, limit) = (answers.last?.day, "points.objection.appeal")
    case ObjectionProcedure.review: (start, limit) = (appealedOn, "points.objection.review")
    default: return nil
    }
    guard let start else { return nil }
    return try policies.requiredSpan(limit, on: record.day).value
      .end(after: start, calendar: try reader.calendar())
  }

  /// Answers an objection in writing: the ward group at re-examination, the committee at review,
  /// whose answer is final and is copied to the procurator.
  public func answer(
    _ number: String, _ answer: ObjectionAnswer, content: String, sitting: SittingRequest
  ) throws -> (act: Int, stage: ObjectionStage) {
    var stage = ObjectionStage.reexamination
    let act = try act(.objectionAnswered) { reader in
      let file = try objectionFile(number, reader)
      guard file.state != .ended else { throw Refusal(.objectionFinal, [.number: number]) }
      let isReview = file.state == .at(ObjectionProcedure.review)
      stage = isReview ? .review : .reexamination
      let (ward, _) = try wardMonth(
        of: try reader.noticeFile(file.record.notice).record)
      try require(isReview ? .decideObjection : .reexamineObjection, ward: ward, reader)
      let outcome: StepOutcome =
        isReview ? (answer == .dismissed ? .refused : .approved) : .passed
      let subject = ObjectionSubject(
        number: number, isAppealed: file.appealedOn != nil,
        authors: try objectedAuthors(file.record, reader))
      let runner = ProcedureRunner(office: self, reader: reader)
      let step = try runner.take(
        StepRequest(
          procedure: ObjectionProcedure.identifier,
          step: isReview ? ObjectionProcedure.review : ObjectionProcedure.reexamination,
          outcome: outcome, ward: ward, reason: content, sitting: sitting,
          leavesAuthorsOut: true), on: subject)
      let record = ObjectionAnswerRecord(
        number: number, stage: stage, answer: answer, content: content, day: today,
        copyTo: Office.copy(of: stage))
      return [record.fact] + step.facts
        + (isReview ? closing(number, from: step.state) : [])
    }
    return (act, stage)
  }

  /// To whom the copy of an answer goes: the final one to the people's procuratorate.
  static func copy(of stage: ObjectionStage) -> String {
    stage == .review ? "人民检察院" : "监狱计分考核工作组"
  }

  /// Nobody answers an objection to their own entry.
  func objectedAuthors(
    _ record: ObjectionRecord, _ reader: BookReader
  ) throws -> Set<StaffNumber> {
    guard case .fact(let act, let ordinal) = Reference(record.target),
      let entry = try reader.entry(act: act, ordinal: ordinal)
    else { return [] }
    return try authors(of: [entry], reader)
  }

  /// Asks for a review (复核申请) of an answer, in three working days.
  public func appeal(_ number: String, content: String) throws -> Int {
    try act(.objectionAppealed) { reader in
      let file = try objectionFile(number, reader)
      let (ward, _) = try wardMonth(of: try reader.noticeFile(file.record.notice).record)
      try require(.lodgeObjection, ward: ward, reader)
      guard file.state == .at(ObjectionProcedure.appealWindow), let answer = file.answers.last
      else {
        throw Refusal(
          file.state == .ended ? .objectionFinal : .stepNotNow,
          [.number: number, .step: ObjectionProcedure.appealWindow, .state: file.state.code])
      }
      try requireInTime("points.objection.appeal", after: answer.day, reader)
      return [
        objectionAppealFact(number, day: today, content: content),
        StepRecord(
          subject: number, procedure: ObjectionProcedure.identifier,
          step: ObjectionProcedure.appealWindow, outcome: StepOutcome.elapsed.rawValue,
          next: ObjectionProcedure.review
        ).fact,
      ]
    }
  }

  /// The end of an objection's course after its last answer.
  private func closing(_ number: String, from state: ProcedureState) -> [Fact] {
    guard state == .at(ObjectionProcedure.close) else { return [] }
    return [
      StepRecord(
        subject: number, procedure: ObjectionProcedure.identifier,
        step: ObjectionProcedure.close, outcome: StepOutcome.closed.rawValue,
        next: ProcedureState.ended.code
      ).fact
    ]
  }

  /// The facts that end every objection to a notice whose time for a review has run out; refuses
  /// (`notice.objection-open`) one that still waits for an answer or may still be appealed, be it
  /// to an earlier notice that this one replaces.
  func endedObjections(of file: NoticeFile, _ reader: BookReader) throws -> [Fact] {
    var facts: [Fact] = []
    let (ward, month) = try wardMonth(of: file.record)
    let notices = try reader.notices(on: .wardMonth(ward, month))
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
          subject: record.number, procedure: ObjectionProcedure.identifier,
          step: ObjectionProcedure.appealWindow, outcome: StepOutcome.elapsed.rawValue,
          next: ObjectionProcedure.close
        ).fact)
      facts += closing(record.number, from: .at(ObjectionProcedure.close))
    }
    return facts
  }
}
