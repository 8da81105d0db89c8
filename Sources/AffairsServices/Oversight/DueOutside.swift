import PrisonAffairs
import RecordBook

extension Office {
  /// What services outside prison still owe beside their steps: the bureau's notice to society as
  /// information, and the end of a period that was granted.
  func outsideDue(_ reader: BookReader) throws -> [DueItem] {
    try reader.outsideProposals().flatMap { proposal -> [DueItem] in
      let reference = proposal.reference.description
      if let decision = try reader.outsideDecision(of: proposal.inmate, proposal.number) {
        guard try reader.outsideEnd(of: proposal.inmate, proposal.number) == nil,
          let last = decision.toDay
        else { return [] }
        return [item(.outsidePeriod, reference, proposal.ground.rawValue, .on(last))]
      }
      let state = try reader.instance(proposal.procedure, of: reference)?.state
      guard state == .at(OutsideProcedure.bureau) else { return [] }
      let clocks = try societyClocks(of: proposal, reader)
      let society = try reader.outsideSocietyNotice(of: proposal.inmate, proposal.number)
      guard let end = society == nil ? clocks.postBy : clocks.windowEnd else { return [] }
      return [item(.outsideSociety, reference, society == nil ? "post" : "window", end)]
    }
  }
}
