public import PrisonAffairs
import RecordBook

/// What the bureau decided, as it is brought in.
public struct OutsideApproval: Hashable, Sendable {
  /// The number of the 暂予监外执行决定书.
  public let document: String
  public let decidedOn: CivilDate
  public let fromDay: CivilDate
  /// The last day; nil where the ground itself ends it.
  public let toDay: CivilDate?

  public init(document: String, decidedOn: CivilDate, fromDay: CivilDate, toDay: CivilDate?) {
    self.document = document
    self.decidedOn = decidedOn
    self.fromDay = fromDay
    self.toDay = toDay
  }
}

extension Office {
  /// Records that the bureau approved it, with its document and the days it runs between.
  ///
  /// Refuses days that cannot be (`outside.dates`), a day to come (`record.day-in-future`) and a
  /// number that is blank (`ground.required`).
  public func approveOutside(
    _ inmate: InmateNumber, _ approval: OutsideApproval
  ) throws -> OutsideStep {
    try outsideStep(.outsideAdvanced) { reader in
      let (subject, step) = try dueOutside(inmate, reader)
      try require(.advanceOutside, ward: subject.proposal.ward, reader)
      try requirePast(approval.decidedOn)
      try requireText(approval.document)
      guard approval.fromDay >= approval.decidedOn,
        approval.toDay.map({ $0 >= approval.fromDay }) ?? true
      else {
        throw Refusal(
          .outsideDates,
          [.day: approval.fromDay.description, .limit: approval.toDay?.description ?? ""])
      }
      guard step.identifier == OutsideProcedure.bureau else {
        throw Refusal(.stepNotNow, [.step: OutsideProcedure.bureau, .state: step.identifier])
      }
      let taken = try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: subject.proposal.procedure, step: OutsideProcedure.bureau,
          outcome: .approved, ward: subject.proposal.ward,
          documents: [OutsideProcedure.decisionPaper]), on: subject)
      let decision = OutsideDecision(
        inmate: inmate, number: subject.proposal.number, document: approval.document,
        decidedOn: approval.decidedOn, fromDay: approval.fromDay, toDay: approval.toDay)
      return ([decision.fact] + taken.facts, subject, taken.state)
    }
  }

  /// Notes the bureau's notice to society (司发通〔2023〕24号 第二十条), which comes before its decision.
  ///
  /// Refuses an urgent case, for which there is none, any other time (`step.not-now`), and a
  /// second one (`outside.society-noted`).
  public func noteSocietyNotice(
    of inmate: InmateNumber, postedOn day: CivilDate, place: String
  ) throws -> OutsideStep {
    try outsideStep(.outsideAdvanced) { reader in
      let (subject, step) = try dueOutside(inmate, reader)
      try require(.advanceOutside, ward: subject.proposal.ward, reader)
      try requirePast(day)
      try requireText(place)
      guard step.identifier == OutsideProcedure.bureau, !subject.proposal.isUrgent else {
        throw Refusal(.stepNotNow, [.step: OutsideProcedure.bureau, .state: step.identifier])
      }
      let number = subject.proposal.number
      guard try reader.outsideSocietyNotice(of: inmate, number) == nil else {
        throw Refusal(
          .outsideSocietyNoted, [.reference: subject.reference.description])
      }
      let notice = OutsideSocietyNotice(
        inmate: inmate, number: number, postedOn: day, place: place)
      return ([notice.fact], subject, .at(step.identifier))
    }
  }

  /// Ends a service outside prison: recall, the end of the sentence, or death.
  ///
  /// Refuses where none is served (`outside.not-under-way`), a day before it began
  /// (`outside.dates`), and a recall without its decision (`step.document-missing`).
  public func endOutside(
    _ inmate: InmateNumber, _ ending: OutsideEnding, on day: CivilDate, document: String?
  ) throws -> OutsideStep {
    try outsideStep(.outsideEnded) { reader in
      let count = try reader.outsideCount(of: inmate)
      guard count > 0, let proposal = try reader.outsideProposal(of: inmate, count),
        let decision = try reader.outsideDecision(of: inmate, count),
        try reader.outsideEnd(of: inmate, count) == nil
      else { throw Refusal(.outsideNotUnderWay, [.inmate: inmate.text]) }
      try require(.advanceOutside, ward: proposal.ward, reader)
      try requirePast(day)
      guard day >= decision.fromDay else {
        throw Refusal(
          .outsideDates, [.day: day.description, .limit: decision.fromDay.description])
      }
      guard document?.contains(where: { !$0.isWhitespace }) ?? !ending.isRecall else {
        throw Refusal(
          .stepDocumentMissing, [.step: "end", .names: OutsideProcedure.recallPaper])
      }
      let end = OutsideEnd(
        inmate: inmate, number: count, ending: ending, day: day, document: document)
      let state = try reader.instance(proposal.procedure, of: proposal.reference.description)?.state
      return ([end.fact], try outsideSubject(proposal, reader), state ?? .ended)
    }
  }

  private func requirePast(_ day: CivilDate) throws(Refusal) {
    guard day <= today else {
      throw Refusal(.dayInFuture, [.day: day.description, .limit: today.description])
    }
  }

  func requireText(_ text: String) throws(Refusal) {
    guard text.contains(where: { !$0.isWhitespace }) else { throw Refusal(.groundRequired) }
  }
}
