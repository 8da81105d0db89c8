public import PrisonAffairs
public import RecordBook

extension Office {
  /// Records open appraisals (评议) of nominations: the counts, and what was said; never by whom.
  ///
  /// Refuses an appraisal in which nobody took part (`appraisal.empty`), one without its place
  /// (`ground.required`), one before the proposal (`procedure.step-not-now`) or on a day to come.
  public func appraise(
    _ records: [AppraisalRecord], remarks: [String: [String]]
  ) throws -> (act: Int, moved: [NominationMove]) {
    var moved: [NominationMove] = []
    let act = try act(.nominationAppraised) { reader in
      try records.flatMap { record -> [Fact] in
        let subject = try nominationSubject(record.number, reader)
        try require(.appraise, ward: subject.record.ward, reader)
        guard record.inFavour + record.against + record.abstained > 0 else {
          throw Refusal(.appraisalEmpty, [.number: record.number])
        }
        try requireText(record.place)
        for remark in remarks[record.number] ?? [] { try requireText(remark) }
        let proposed = try reader.act(subject.record.act)?.moment.day ?? today
        guard record.day >= proposed else {
          // Before it was proposed there was nothing to appraise.
          throw Refusal(
            .stepNotNow,
            [
              .step: NominationStep.appraisal.rawValue, .state: NominationStep.propose.rawValue,
              .number: record.number, .day: record.day.description,
            ])
        }
        guard record.day <= today else {
          throw Refusal(
            .dayInFuture, [.day: record.day.description, .limit: today.description])
        }
        let taken = try step(.appraisal, .recorded, on: subject, reader)
        moved.append(NominationMove(number: record.number, state: taken.state.code))
        return [record.fact]
          + (remarks[record.number] ?? []).map { appraisalRemarkFact(record.number, $0) }
          + taken.facts
      }
    }
    return (act, moved)
  }

  /// Records that the procurator was asked, and what the opinion is; the opinion ends the step.
  ///
  /// Refuses an opinion without its content (`ground.required`). The law sets no limit for the
  /// opinion; what was sent and when stands in the book.
  public func consult(
    _ selection: NominationSelection, _ stage: ConsultationStage, agrees: Bool? = nil,
    content: String
  ) throws -> (act: Int, moved: [NominationMove]) {
    var moved: [NominationMove] = []
    let due: NominationStep = stage == .reply ? .reply : .consult
    let act = try act(.nominationConsulted) { reader in
      guard content.contains(where: { !$0.isWhitespace }) else { throw Refusal(.groundRequired) }
      let records = try selected(selection, at: due, reader)
      guard !records.isEmpty else { throw nothing(at: due, selection) }
      return try records.flatMap { record -> [Fact] in
        try require(.consultProcurator, reader)
        let subject = try nominationSubject(record, reader)
        let said = ConsultationRecord(
          number: record.number, stage: stage, day: today, agrees: agrees, content: content)
        guard stage != .sent else {
          let state = try reader.instance(record.kind.procedure, of: record.number)?.state
          guard state == .at(due.rawValue) else {
            throw Refusal(
              .stepNotNow,
              [.step: due.rawValue, .state: state?.code ?? "-", .number: record.number])
          }
          moved.append(NominationMove(number: record.number, state: due.rawValue))
          return [said.fact]
        }
        let taken = try step(
          due, stage == .reply ? .recorded : .answered, on: subject,
          documents: try papers(of: record, stage, reader), reader)
        moved.append(NominationMove(number: record.number, state: taken.state.code))
        return [said.fact] + taken.facts
      }
    }
    return (act, moved)
  }

  /// The papers of a consultation, which stand in the book word for word: the letter once it was
  /// sent, the opinion, the reply.
  private func papers(
    of record: NominationRecord, _ stage: ConsultationStage, _ reader: BookReader
  ) throws -> [String] {
    if stage == .reply { return ["检察意见答复函"] }
    let wasSent = try reader.consultations(of: record.number).contains { $0.stage == .sent }
    return (wasSent ? ["征求意见函"] : []) + ["检察意见书"]
  }

  /// Brings nominations to the court that has to rule on them, with a copy to the procurator.
  ///
  /// The day is today: from it intervals are measured, so law must hold on this very day
  /// (`nomination.not-permitted`). The court follows from the sentence (监狱法 2026 第五十一条至第五十三条).
  public func submit(
    _ selection: NominationSelection, courtName: String, copyTo: String, documents: [String]
  ) throws -> (act: Int, moved: [NominationMove]) {
    var moved: [NominationMove] = []
    let act = try act(.nominationsSubmitted) { reader in
      let records = try selected(selection, at: .submit, reader)
      guard !records.isEmpty else { throw nothing(at: .submit, selection) }
      return try records.flatMap { record -> [Fact] in
        try require(.submitNomination, reader)
        // Whatever day had been planned, this is the day that counts.
        let subject = try nominationSubject(record, on: today, reader)
        try subject.requirePermitted(allowingJudgement: false)
        try requireAsDecided(record, reader)
        let taken = try step(.submit, .submitted, on: subject, documents: documents, reader)
        moved.append(NominationMove(number: record.number, state: taken.state.code))
        return [
          SubmissionRecord(
            number: record.number, court: subject.eligibility.route.court, courtName: courtName,
            day: today, copyTo: copyTo
          ).fact
        ] + taken.facts
      }
    }
    return (act, moved)
  }

  /// Takes a nomination back before it was ruled on, with its reason.
  ///
  /// After it went to court the court's leave is needed (`withdrawal.leave-required`); the
  /// procurator is told (监狱法 2026 第五十六条第二款; 法释〔2014〕5号 第十六条).
  public func withdraw(
    _ number: String, ground: String, leave: String?
  ) throws -> Int {
    try act(.nominationWithdrawn) { reader in
      try require(.withdrawNomination, reader)
      try requireText(ground)
      let subject = try nominationSubject(number, reader)
      let state = try reader.instance(subject.record.kind.procedure, of: number)?.state
      guard let due = state?.step.flatMap({ NominationStep(rawValue: $0) }) else {
        throw Refusal(.procedureEnded, [.step: "withdraw", .number: number])
      }
      if due == .ruling, !(leave ?? "").contains(where: { !$0.isWhitespace }) {
        throw Refusal(.withdrawalLeaveRequired, [.number: number])
      }
      let taken = try step(due, .withdrawn, on: subject, reason: ground, reader)
      return [
        WithdrawalRecord(number: number, ground: ground, leave: leave, day: today).fact
      ] + taken.facts
    }
  }
}
