/// The time in which a cycle is graded (司规〔2021〕3号 第四条): 等级评定在考核周期结束的次月进行.
public struct GradingTime: Hashable, Sendable {
  /// The last day that is in time.
  public let end: CivilDate
  private let offset: Int
  private let citation: Citation

  /// Reckons from the month in which the cycle ended, by the law of its last day; nil where that
  /// law sets no time.
  public init?(_ policies: PolicySet, endedIn month: YearMonth) {
    guard let offset = policies.span("points.cycle.grading-offset", on: month.lastDay)?.value,
      offset.unit == .months
    else { return nil }
    end = month.adding(offset.count).lastDay
    self.offset = offset.count
    citation = policies.citation(of: .gradingTime, on: month.lastDay)
  }

  /// Whether a grade of a day is in time; the last day of the month still is.
  public func finding(gradedOn day: CivilDate) -> Finding {
    Finding(
      .gradingTime, citation, day <= end ? .satisfied : .notSatisfied,
      [Figure(.day, day), Figure(.months, offset), Figure(.end, end)])
  }
}
