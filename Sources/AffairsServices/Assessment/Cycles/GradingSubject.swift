import PrisonAffairs
import RecordBook

/// The names of the grading procedure and its steps, as `points.grading` has them.
enum PointsGrading {
  static let procedure = "points.grading"
  static let propose = "propose"
  static let group = "group"
  static let committee = "committee"
  static let post = "post"
  static let objectionWindow = "objection-window"
  static let close = "close"
}

/// A ward's grading as a subject of its procedure.
struct GradingSubject: ProcedureSubject {
  let sheet: GradingSheet
  /// What the step writes: the proposal, or what the committee approved before.
  let grades: [GradeProposalRecord]
  let ranks: [InmateNumber: Int]
  let authors: Set<StaffNumber>

  var reference: Reference { .grading(sheet.ward, sheet.month) }

  var inputsDigest: String { sheet.digest }

  func holds(_ condition: StepCondition) -> Bool { false }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] {
    switch (step.identifier, outcome) {
    case (PointsGrading.propose, .agreed), (PointsGrading.group, .passed),
      (PointsGrading.committee, .approved):
      grades.map(\.fact)
    // The grades stand once their notice has closed.
    case (PointsGrading.close, .closed): closing.map(\.fact)
    default: []
    }
  }

  /// The grades with the accounts they close.
  var closing: [CycleGradeRecord] {
    let cycles = Dictionary(
      sheet.rows.map { ($0.inmate, $0.cycle) }, uniquingKeysWith: { first, _ in first })
    return grades.compactMap { grade in
      cycles[grade.inmate].map { cycle in
        CycleGradeRecord(
          ward: grade.ward, month: grade.month, inmate: grade.inmate, cycle: cycle.number,
          firstMonth: cycle.firstMonth, lastMonth: cycle.lastMonth, carriedIn: cycle.carriedIn,
          balance: cycle.balance, carriedOut: cycle.carriedOut, grade: grade.grade,
          rank: ranks[grade.inmate], reason: grade.reason)
      }
    }
  }
}

extension BookReader {
  /// What the last act of a step wrote of a ward's grading.
  func proposals(
    _ steps: Set<String>, ward: WardCode, month: YearMonth
  ) throws -> [GradeProposalRecord] {
    let reference = Reference.grading(ward, month).description
    let outcomes = [StepOutcome.agreed, .passed, .approved].map(\.rawValue)
    guard
      let last = try instance(PointsGrading.procedure, of: reference)?.steps.last(where: {
        steps.contains($0.step) && outcomes.contains($0.outcome)
      })
    else { return [] }
    return try gradeProposals(ward: ward, month: month, act: last.act)
  }

  /// Whoever proposed the grades of a ward: their own work is decided.
  func gradeAuthors(ward: WardCode, month: YearMonth) throws -> Set<StaffNumber> {
    let reference = Reference.grading(ward, month).description
    let proposed = try instance(PointsGrading.procedure, of: reference)?.steps.last {
      $0.step == PointsGrading.propose
    }
    return try Set([proposed.flatMap { try act($0.act)?.actor }].compactMap { $0 })
  }
}
