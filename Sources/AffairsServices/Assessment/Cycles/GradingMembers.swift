import PrisonAffairs
import RecordBook

/// Who in the whole prison counts in the share of a period (第二十一条), read once for all wards.
struct GradingMembers {
  /// What the committee approved; what other wards have counts too.
  private let approved: [InmateNumber: CycleGrade]
  private let assessed: Set<InmateNumber>
  private let graded: Set<InmateNumber>
  /// The groups of article 19; nil where no layer gives them a share of their own.
  private let strict: Set<InmateNumber>?

  /// `waiting` has a cycle that waits for its grade and is in custody.
  init(
    _ reader: BookReader, month: YearMonth, waiting: some Sequence<InmateNumber>,
    readsStrict: Bool
  ) throws {
    approved = try reader.approvedGrades(month: month)
    assessed = try reader.inmatesWithClosedMonth(month)
    let underWay = try reader.gradesUnderWay(otherThan: month)
    graded = Set(waiting.filter { !underWay.contains($0.text) }).union(approved.keys)
    strict = readsStrict ? try GradingMembers.strict(reader, month) : nil
  }

  /// The rest of the prison beside a ward's sheet.
  func count(elsewhereThan here: Set<InmateNumber>) -> GradeCount {
    GradeCount(
      graded: graded.count - here.count(where: graded.contains),
      assessed: assessed.count - here.count(where: assessed.contains),
      active: approved.count { $0.value == .active && !here.contains($0.key) })
  }

  /// The same of the strict groups alone (第二十四条).
  func strictCount(elsewhereThan here: Set<InmateNumber>) -> GradeCount {
    guard let strict else { return GradeCount() }
    let others = strict.subtracting(here)
    return GradeCount(
      graded: others.count(where: graded.contains),
      assessed: others.count(where: assessed.contains),
      active: others.count { approved[$0] == .active })
  }

  /// 第十九条、第二十四条: those who belong to a strict group by the end of the period.
  private static func strict(
    _ reader: BookReader, _ month: YearMonth
  ) throws -> Set<InmateNumber> {
    Set(
      try reader.strictGroups().filter { groups in
        groups.value.contains { $0.membership.from <= month.lastDay }
      }.keys)
  }
}
