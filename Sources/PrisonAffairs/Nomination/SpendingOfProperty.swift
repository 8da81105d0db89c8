extension PropertyItem {
  /// The same item with what was decided on spending in prison, as events of their days.
  func with(_ spending: SpendingHistory) -> PropertyItem {
    guard !spending.violations.isEmpty else { return self }
    let decided = spending.spans.flatMap { span -> [PropertyEvent] in
      [PropertyEvent(kind: .overspent, day: span.first)]
        + (span.ended.map { [PropertyEvent(kind: .ceased, day: $0)] } ?? [])
    }
    // Of one day, what the papers say stands before what was decided.
    let all = (events + decided).enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    return PropertyItem(
      number: number, kind: kind, amount: amount, isJoint: isJoint, events: all.map(\.element))
  }

  /// Whether it is not performed on a day and nothing says that it need not be yet: instalments
  /// paid as they fall due, and confiscation, leave the spending limit as it is.
  public func isUnperformed(on day: CivilDate) -> Bool {
    let course = PropertyCourse(self, on: day)
    guard course.settledOn == nil else { return false }
    return kind != .confiscation && course.paysInstalments != true
  }
}
