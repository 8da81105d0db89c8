import PrisonAffairs
import RecordBook
import Register

/// The names of the procedure that changes a treatment grade, as `treatment.change` has them.
enum TreatmentProcedure {
  static let identifier = "treatment.change"
  static let propose = "propose"
  static let check = "check"
  static let groupDecision = "group-decision"
  static let prisonDecision = "prison-decision"
  static let post = "post"
  static let objectionWindow = "objection-window"
  static let close = "close"
}

/// A change of treatment grade as a subject of its procedure.
struct TreatmentSubject: ProcedureSubject {
  let proposal: TreatmentProposal
  let facts: TreatmentFacts
  /// What the rule says of it, or why it cannot be judged any more: then it can still be sent back
  /// or refused.
  let judged: Result<TreatmentDetermination, Refusal>
  /// The source of the grade it leads to.
  let basis: Citation
  /// The digest of everything a decision on it rests on.
  let inputsDigest: String
  /// Those who proposed it.
  let authors: Set<StaffNumber>
  /// The day of the act.
  let today: CivilDate

  /// The proposal as it stands, judged as of the day it was made, on what the book holds now.
  init(
    _ proposal: TreatmentProposal, proposedOn day: CivilDate, authors: Set<StaffNumber>,
    today: CivilDate, policies: PolicySet, _ reader: BookReader
  ) throws {
    let rule = try TreatmentRule(policies, on: day)
    let facts = try TreatmentLoader(reader: reader, policies: policies).facts(
      of: proposal.inmate, on: day, to: proposal.grade, ground: proposal.ground)
    self.proposal = proposal
    self.facts = facts
    judged = Result { () throws(Refusal) -> TreatmentDetermination in try rule.determine(facts) }
    basis = rule.grade(proposal.grade)?.citation ?? Citation(document: "", article: "")
    let adoptions = try reader.policyAdoptions().map { "\($0.layer) \($0.digest)\n" }.joined()
    inputsDigest =
      Digest32(
        hashing: "\(proposal.reference)\n\(adoptions)\(proposal.lines)\(facts.lines)"
      ).description
    self.authors = authors
    self.today = today
  }

  var reference: Reference { proposal.reference }

  var result: TreatmentDetermination? { try? judged.get() }

  func holds(_ condition: StepCondition) -> Bool {
    switch condition {
    case .higherApproval: result?.approval != .ward
    case .appealed, .opinionNotFollowed, .bureauRequired: false
    }
  }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] {
    // It takes effect when the change closes, and never before an objection is answered.
    step.identifier == TreatmentProcedure.close && outcome == .closed ? [grade.fact] : []
  }

  /// The grade as it takes effect on the day of the act, or on a later day that was stated.
  var grade: TreatmentGradeRecord {
    TreatmentGradeRecord(
      inmate: proposal.inmate, number: proposal.number, grade: proposal.grade,
      previous: proposal.previous, fromDay: max(today, proposal.fromDay ?? today),
      ground: proposal.ground, reason: proposal.reason, basis: basis.description, key: nil)
  }

  /// Refuses (`treatment.conditions-not-met`) a change whose conditions do not hold, or are not
  /// known to hold, and as `TreatmentRule` does.
  func requirePermitted() throws(Refusal) {
    let result = try judged.get()
    let names: [String]
    switch result.determination.outcome {
    case .permitted: return
    case .incomplete(let missing): names = missing
    case .refused, .awaitsJudgement:
      names = result.determination.findings.filter {
        $0.status == .notSatisfied && $0.rule != .treatmentApproval
      }.map(\.rule.rawValue)
    }
    throw Refusal(
      .treatmentConditions,
      [.value: proposal.grade, .names: names.joined(separator: ", ")])
  }
}

extension TreatmentProposal {
  var reference: Reference { .treatment(inmate, number) }

  /// What a digest covers, line by line in a fixed order.
  fileprivate var lines: String {
    let day = fromDay?.description ?? ""
    return "w \(ward)\nto \(grade) from \(previous ?? "") \(day)\ng \(ground.rawValue) \(reason)\n"
  }
}

extension TreatmentFacts {
  fileprivate var lines: String {
    var text = "d \(day)\nc \(current.map { "\($0.grade) \($0.since)" } ?? "")\n"
    for (month, points) in months.sorted(by: { $0.key < $1.key }) {
      text += "m \(month) \(points.hundredths)\n"
    }
    for (day, penalty) in penalties.sorted(by: { $0.key < $1.key }) {
      text += "p \(day) \(penalty.rawValue)\n"
    }
    for day in solitary.sorted() { text += "s \(day)\n" }
    if let latestCycle { text += "g \(latestCycle.rawValue)\n" }
    return text
  }
}
