public import PrisonAffairs
public import RecordBook

/// A service outside prison and where it stands.
public struct OutsideLine: Hashable, Sendable {
  public let proposal: OutsideProposal
  /// The step that is due, or `ended`.
  public let state: String
  public let procedure: String
  public let decision: OutsideDecision?
  public let society: OutsideSocietyNotice?
  public let end: OutsideEnd?
  /// The clocks of the notice to society, as information.
  public let clocks: OutsideSocietyClocks
}

/// The clocks of the notice to society (司发通〔2023〕24号 第二十条); nil where they do not run.
public struct OutsideSocietyClocks: Hashable, Sendable {
  /// The day by which the bureau posts it.
  public let postBy: WorkingCalendar.End?
  /// The last day of its window.
  public let windowEnd: WorkingCalendar.End?
  /// The day by which an objection is answered that came on the last day.
  public let answerBy: WorkingCalendar.End?
}

extension Office {
  /// One inmate's services outside prison, or everybody's; what is sealed is left out, and one
  /// inmate who is sealed is refused (`fact.sealed`).
  public func outsideLines(of inmate: InmateNumber?) throws -> [OutsideLine] {
    try book.read { reader in
      if let inmate {
        try require(.readBook, ward: try reader.placement(of: inmate, on: today)?.ward, reader)
        guard try reader.inmate(inmate) != nil else {
          throw Refusal(.inmateUnknown, [.inmate: inmate.text])
        }
        guard try reader.seen.inmate(inmate) != nil else {
          throw Refusal(.factSealed, [.reference: inmate.text])
        }
      } else {
        try require(.readBook, reader)
      }
      // The ground is one of health: a ward's officers see their own ward alone.
      let own = actor == nil || inmate != nil ? nil : try wardLimit(.readBook, reader)
      return try reader.seen.outsideProposals(of: inmate)
        .filter { own == nil || $0.ward.ward == own?.ward }.map { try line(of: $0, reader.seen) }
    }
  }

  private func line(of proposal: OutsideProposal, _ reader: BookReader) throws -> OutsideLine {
    let (inmate, number) = (proposal.inmate, proposal.number)
    let instance = try reader.instance(proposal.procedure, of: proposal.reference.description)
    return OutsideLine(
      proposal: proposal, state: instance?.state?.code ?? ProcedureState.ended.code,
      procedure: proposal.procedure,
      decision: try reader.outsideDecision(of: inmate, number),
      society: try reader.outsideSocietyNotice(of: inmate, number),
      end: try reader.outsideEnd(of: inmate, number),
      clocks: try societyClocks(of: proposal, reader))
  }

  /// 司发通〔2023〕24号 第二十条: posted within five working days of receipt, three days long, what is
  /// objected answered within five working days. Urgent cases have none.
  func societyClocks(
    of proposal: OutsideProposal, _ reader: BookReader
  ) throws -> OutsideSocietyClocks {
    let instance = try reader.instance(proposal.procedure, of: proposal.reference.description)
    let submitted = try instance?.steps.last { $0.step == OutsideProcedure.submit }
      .flatMap { try reader.act($0.act)?.moment.day }
    let calendar = try reader.calendar()
    func end(_ span: String, after day: CivilDate?) -> WorkingCalendar.End? {
      guard !proposal.isUrgent, let day else { return nil }
      return policies.span(span, on: day)?.value.end(after: day, calendar: calendar)
    }
    let posted = try reader.outsideSocietyNotice(of: proposal.inmate, proposal.number)?.postedOn
    let windowEnd = end("outside.society.window-days", after: posted)
    return OutsideSocietyClocks(
      postBy: end("outside.society.post-days", after: submitted), windowEnd: windowEnd,
      answerBy: end("outside.society.answer-days", after: windowEnd?.day))
  }
}
