public import PrisonAffairs
public import RecordBook

/// The prison's answer as it is given.
public struct OpinionAnswerRequest: Hashable, Sendable {
  public let answer: OpinionAnswer
  /// What was corrected, or the reasons for objecting.
  public let content: String
  /// The written notice to the procuratorate, by its own number or place.
  public let writtenNotice: String
  /// What corrected the matter, or why nothing needs correcting; none where it is still to come.
  public let corrections: [OpinionCorrection]

  public init(
    answer: OpinionAnswer, content: String, writtenNotice: String,
    corrections: [OpinionCorrection] = []
  ) {
    self.answer = answer
    self.content = content
    self.writtenNotice = writtenNotice
    self.corrections = corrections
  }
}

extension Office {
  /// Answers an opinion in writing: without objection it is corrected within five working days,
  /// with objection the reasons are given (司规〔2021〕3号 第四十九条). A late answer is taken, and
  /// shown as late.
  ///
  /// Refuses whoever lodged it (`procedure.separation-of-duties`), a second answer
  /// (`opinion.already-answered`), corrections of an opinion that is objected to
  /// (`opinion.not-accepted`) and acts that corrected nothing of it (`opinion.not-corrected-by`).
  public func answer(_ number: String, _ request: OpinionAnswerRequest) throws -> Int {
    try act(.opinionAnswered) { reader in
      let record = try requireAnswerable(number, reader)
      if let known = try reader.answer(toOpinion: number) {
        throw Refusal(
          .opinionAlreadyAnswered, [.number: number, .day: known.day.description])
      }
      guard request.answer == .accepted || request.corrections.isEmpty else {
        throw Refusal(.opinionNotAccepted, [.number: number])
      }
      let answer = OpinionAnswerRecord(
        number: number, answer: request.answer, content: request.content,
        writtenNotice: request.writtenNotice, day: today)
      return [answer.fact] + (try facts(of: request.corrections, for: record, reader))
    }
  }

  /// Adds to an accepted opinion what corrected the matter since, or why nothing needs correcting.
  ///
  /// Refuses one that was not accepted (`opinion.not-accepted`) and what stands there already
  /// (`opinion.already-corrected`).
  public func settleOpinion(
    _ number: String, _ corrections: [OpinionCorrection]
  ) throws -> Int {
    try act(.opinionSettled) { reader in
      let record = try requireAnswerable(number, reader)
      guard try reader.answer(toOpinion: number)?.answer == .accepted else {
        throw Refusal(.opinionNotAccepted, [.number: number])
      }
      guard !corrections.isEmpty else { throw Refusal(.groundRequired) }
      return try facts(of: corrections, for: record, reader)
    }
  }

  /// The opinion, where the actor may answer it and did not lodge it.
  private func requireAnswerable(
    _ number: String, _ reader: BookReader
  ) throws -> OpinionRecord {
    let actor = try require(.answerOpinion, reader)
    guard let record = try reader.opinion(number) else {
      throw Refusal(.opinionUnknown, [.number: number])
    }
    guard let header = try reader.act(record.act), header.actor != actor else {
      throw Refusal(.separationOfDuties, [.number: number, .staff: actor.text])
    }
    return record
  }

  private func facts(
    of corrections: [OpinionCorrection], for record: OpinionRecord, _ reader: BookReader
  ) throws -> [Fact] {
    var known = try reader.corrections(byOpinion: record.number)
    return try corrections.map { correction in
      let isSettled = known.contains { if case .nothingNeeded = $0 { true } else { false } }
      guard !isSettled, !known.contains(correction) else {
        throw Refusal(.opinionAlreadyCorrected, [.number: record.number])
      }
      known.append(correction)
      if case .by(let act) = correction { try require(act, corrects: record, reader) }
      return correction.fact(number: record.number)
    }
  }

  /// Refuses an act that came before the opinion, or did not correct what it names.
  private func require(
    _ act: Int, corrects record: OpinionRecord, _ reader: BookReader
  ) throws {
    let reference = Reference(record.subject)
    let last = try reader.lastAct?.number ?? 0
    var isCorrected = act > record.act && act <= last
    if isCorrected, let reference, reference.isCorrectable {
      isCorrected = try reader.asOf(act).act(correcting: reference, after: act - 1) == act
    }
    guard isCorrected else {
      throw Refusal(
        .opinionNotCorrectedBy,
        [.number: Reference.act(act).description, .reference: record.subject])
    }
  }
}
