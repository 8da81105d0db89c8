public import PrisonAffairs
public import RecordBook

/// What a ward proposes for one inmate.
public struct NominationRequest: Sendable {
  public let inmate: InmateNumber
  public let batch: BatchNumber
  public let proposal: NominationProposal
  /// Nil for parole.
  public let basis: CommutationBasis?
  public let rightsMonths: Int?
  /// The concrete facts it rests on, in words.
  public let ground: String
  /// What the proposer judges, each with a ground.
  public let judgements: [NominationJudgement]

  public init(
    inmate: InmateNumber, batch: BatchNumber, proposal: NominationProposal,
    basis: CommutationBasis?, rightsMonths: Int? = nil, ground: String,
    judgements: [NominationJudgement]
  ) {
    self.inmate = inmate
    self.batch = batch
    self.proposal = proposal
    self.basis = basis
    self.rightsMonths = rightsMonths
    self.ground = ground
    self.judgements = judgements
  }
}

extension Office {
  /// What law says of a proposal before anybody writes it.
  public func previewNomination(_ request: NominationRequest) throws -> NominationEligibility {
    try book.read { reader in
      // What the preview tells is for those who may propose in the inmate's own ward.
      let ward = try reader.placement(of: request.inmate, on: today)?.ward
      try require(.propose, ward: ward, reader)
      return try draft(request, number: "-", reader).eligibility
    }
  }

  /// Proposes an inmate for commutation or parole, or proposes again what was returned.
  ///
  /// Refuses a batch whose list is settled (`batch.list-settled`), an inmate who has another
  /// nomination under way (`nomination.already-open`), a proposal without ground
  /// (`ground.required`), and what law does not permit on the day the batch is to go to court
  /// (`nomination.not-permitted`); what people must judge may still be open.
  public func propose(_ request: NominationRequest) throws -> (act: Int, number: String) {
    var given = ""
    let act = try act(.nominationProposed) { reader in
      let open = try openNomination(of: request.inmate, reader)
      let number =
        try open?.number ?? reader.nextNumber(.nomination, year: today.year).description
      given = number
      let drafted = try draft(request, number: number, reader)
      try require(.propose, ward: drafted.record.ward, reader)
      guard request.ground.contains(where: { !$0.isWhitespace }),
        request.judgements.allSatisfy({ $0.ground.contains { !$0.isWhitespace } })
      else { throw Refusal(.groundRequired) }
      try requireOpen(request.batch, reader)
      try drafted.requirePermitted(allowingJudgement: true)
      let step = try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: drafted.record.kind.procedure, step: NominationStep.propose.rawValue,
          outcome: .recorded, ward: drafted.record.ward),
        on: drafted)
      return [drafted.record.fact, nominationPlaceFact(number, in: request.batch)]
        + request.judgements.map { $0.fact(nomination: number) } + step.facts
    }
    return (act, given)
  }

  /// A nomination of an inmate that waits to be proposed again; refuses
  /// (`nomination.already-open`) where another is under way.
  private func openNomination(
    of inmate: InmateNumber, _ reader: BookReader
  ) throws -> NominationRecord? {
    for record in try reader.nominations(of: inmate) {
      let state = try reader.instance(record.kind.procedure, of: record.number)?.state
      if state == .ended { continue }
      guard state == .at(NominationStep.propose.rawValue) else {
        throw Refusal(
          .nominationAlreadyOpen,
          [.inmate: inmate.text, .number: record.number, .state: state?.code ?? "-"])
      }
      return record
    }
    return nil
  }

  /// The nomination a request makes, with what law says of it.
  private func draft(
    _ request: NominationRequest, number: String, _ reader: BookReader
  ) throws -> NominationSubject {
    guard try reader.inmate(request.inmate) != nil else {
      throw Refusal(.inmateUnknown, [.inmate: request.inmate.text])
    }
    guard try reader.seen.inmate(request.inmate) != nil else {
      throw Refusal(.factSealed, [.reference: request.inmate.text])
    }
    guard let batch = try reader.batch(request.batch) else {
      throw Refusal(.batchUnknown, [.reference: request.batch.reference.description])
    }
    guard let ward = try reader.placement(of: request.inmate, on: today)?.ward else {
      throw Refusal(
        .inmateNotInCustody, [.inmate: request.inmate.text, .day: today.description])
    }
    let record = NominationRecord(
      number: number, inmate: request.inmate, ward: ward.ward, proposal: request.proposal,
      basis: request.basis, rightsMonths: request.rightsMonths, ground: request.ground,
      factsDigest: "", row: "")
    let answers = Dictionary(
      request.judgements.map { ($0.question, $0) }, uniquingKeysWith: { _, last in last })
    let found = try eligibility(
      of: record, judgements: answers, on: max(today, batch.plannedOn), reader)
    return NominationSubject(
      record: NominationRecord(
        number: number, inmate: record.inmate, ward: record.ward, proposal: record.proposal,
        basis: record.basis, rightsMonths: record.rightsMonths, ground: record.ground,
        factsDigest: found.factsDigest, row: found.row),
      eligibility: found, authors: [], isOpposed: false)
  }
}
