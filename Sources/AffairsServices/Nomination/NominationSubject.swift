import PrisonAffairs
import RecordBook
import Register

/// A nomination as a subject of its procedure.
struct NominationSubject: ProcedureSubject {
  let record: NominationRecord
  /// What law says of it on the day it is judged for, on what the book holds.
  let eligibility: NominationEligibility
  let authors: Set<StaffNumber>
  /// Whether the procurator's last opinion was against it.
  var isOpposed: Bool
  /// What the step writes beside the step itself.
  var written: [Fact] = []

  var reference: Reference { record.reference }

  /// Everything a body decides on: the proposal, what law says of it and the facts law looked at.
  var inputsDigest: String {
    let proposal = [
      record.number, record.inmate.text, record.proposal.code,
      record.proposal.term.map { "\($0.months).\($0.days)" } ?? "-",
      record.basis?.rawValue ?? "-", record.rightsMonths.map(String.init) ?? "-", record.ground,
    ]
    let law = [eligibility.row, eligibility.determination.outcome.code, eligibility.factsDigest]
    return Digest32(hashing: (proposal + law).map { "\($0)\n" }.joined()).description
  }

  func holds(_ condition: StepCondition) -> Bool {
    switch condition {
    // 司发通〔2014〕38号: an opinion that is not adopted is answered with reasons.
    case .opinionNotFollowed: isOpposed
    case .bureauRequired: eligibility.route.isForBureau
    case .higherApproval, .appealed: false
    }
  }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] { written }

  /// Refuses what law does not permit, with the first finding that stands against it, and the next
  /// possible day (`nomination.not-permitted`); or what still waits for somebody's judgement
  /// (`nomination.awaits-judgement`), where nothing may be open any more.
  func requirePermitted(allowingJudgement: Bool) throws(Refusal) {
    let found = eligibility.determination
    switch found.outcome {
    case .permitted: return
    case .awaitsJudgement:
      if allowingJudgement { return }
      let open = found.findings.first { $0.status.code == "for-judgement" }
      throw Refusal(
        .nominationAwaitsJudgement,
        [.number: record.number, .code: open?.rule.rawValue ?? ""], citation: open?.citation)
    case .refused, .incomplete:
      let against =
        found.findings.first { $0.status == .notSatisfied }
        ?? found.findings.first { $0.status.code == "undetermined" }
      throw Refusal(
        .nominationNotPermitted,
        [
          .number: record.number, .code: against?.rule.rawValue ?? "",
          .day: eligibility.earliestOn?.description ?? "",
        ], citation: against?.citation)
    }
  }
}

extension Office {
  /// A nomination of the book as a subject, judged for the day its batch is planned to go to court,
  /// or today where that day has come.
  func nominationSubject(
    _ number: String, _ reader: BookReader
  ) throws -> NominationSubject {
    guard let record = try reader.nomination(number) else {
      throw Refusal(.nominationUnknown, [.number: number])
    }
    return try nominationSubject(record, reader)
  }

  /// The same with judgements that are not in the book yet, or for another day.
  func nominationSubject(
    _ record: NominationRecord, judgements: [NominationJudgement] = [], on day: CivilDate? = nil,
    _ reader: BookReader
  ) throws -> NominationSubject {
    let planned = try reader.batch(ofNomination: record.number).flatMap { try reader.batch($0) }?
      .plannedOn
    var answers = try reader.nominationJudgements(of: record.number)
    for judgement in judgements { answers[judgement.question] = judgement }
    let steps = try reader.instance(record.kind.procedure, of: record.number)?.steps ?? []
    let proposers = try steps.filter { $0.step == NominationStep.propose.rawValue }
      .compactMap { try reader.act($0.act)?.actor }
    let opinion = try reader.consultations(of: record.number).last { $0.stage == .opinion }
    return NominationSubject(
      record: record,
      eligibility: try eligibility(
        of: record, judgements: answers, on: day ?? max(today, planned ?? today), reader),
      authors: Set(proposers), isOpposed: opinion?.agrees == false)
  }
}
