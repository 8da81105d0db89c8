import PrisonAffairs
import RecordBook

extension Office {
  /// Cycles that wait for their grades or rewards, and what rests on facts that changed since.
  func cyclesDue(_ reader: BookReader) throws -> [DueItem] {
    guard policies.points("points.cycle.length", on: today) != nil else { return [] }
    let grading = try GradingLoader(reader, policies: policies, month: YearMonth(today))
    return try gradesDue(grading, reader) + rewardsDue(reader) + changedGrades(grading)
      + changedRewards(reader)
  }

  /// The last day on which a grading is in time (第四条); nil for another matter.
  func gradingEnd(of subject: String) -> CivilDate? {
    guard case .grading(_, let month)? = Reference(subject) else { return nil }
    return GradingTime(policies, endedIn: month)?.end
  }

  /// Once a grading has begun, its step is what is due.
  private func gradesDue(_ loader: GradingLoader, _ reader: BookReader) throws -> [DueItem] {
    try loader.backlog.flatMap { ward, months in
      let begun = Set(try reader.gradingMonths(of: ward))
      return months.filter { !begun.contains($0.key) }.map { month, count in
        item(
          .cycleGrading, Reference.grading(ward, month).description, String(count),
          GradingTime(policies, endedIn: month).map { .on($0.end) })
      }
    }
  }

  private func rewardsDue(_ reader: BookReader) throws -> [DueItem] {
    let last = YearMonth(today).previous
    let waiting = Dictionary(grouping: try reader.gradesWithoutReward()) { $0.ward }
    return try waiting.keys.sorted().flatMap { ward -> [DueItem] in
      let periods = Set(waiting[ward]?.map(\.month) ?? []).sorted()
      return try periods.compactMap { period -> DueItem? in
        let reference = Reference.rewards(ward, period).description
        // Under way, its step is what is due; ended without these, the last period takes them.
        let state = try reader.instance(PointsReward.procedure, of: reference)?.state
        guard state == nil || state == .ended else { return nil }
        let matter = state == nil ? period : max(last, period.next)
        let sheet = try RewardLoader(reader, policies: policies, ward: ward, month: matter).sheet()
        let count = sheet.rows.count { $0.grade.month == period }
        guard count > 0 else { return nil }
        return item(
          .cycleReward, Reference.rewards(ward, matter).description, String(count), nil)
      }
    }
  }

  private func changedGrades(_ loader: GradingLoader) throws -> [DueItem] {
    try loader.shaken(nil).map { row in
      item(
        .gradeOnChangedFacts, Reference.cycle(row.inmate, row.cycle.number).description,
        row.before?.rawValue ?? "", nil)
    }
  }

  private func changedRewards(_ reader: BookReader) throws -> [DueItem] {
    guard let ward = try reader.wards().keys.min() else { return [] }
    return try RewardLoader(reader, policies: policies, ward: ward, month: YearMonth(today))
      .shaken().map { row in
        item(
          .rewardOnChangedFacts, Reference.cycle(row.inmate, row.grade.cycle).description,
          row.before?.reward.rawValue ?? "", nil)
      }
  }
}
