/// How long a notice must hang: posted on a day, for a span, with or without the day of posting.
public struct NoticeClock: Hashable, Sendable {
  public let postedOn: CivilDate
  public let span: Span
  public let postingDayCounts: Bool
  public let end: WorkingCalendar.End

  /// Starts the clock. A count into a year that is not adopted starts and runs; only its end is
  /// open ("awaits the 2027 calendar").
  public init(
    postedOn: CivilDate, span: Span, postingDayCounts: Bool, calendar: WorkingCalendar
  ) {
    self.postedOn = postedOn
    self.span = span
    self.postingDayCounts = postingDayCounts
    // Counting the day of posting is the same as counting from the day before it.
    let start = postingDayCounts ? postedOn.adding(days: -1) : postedOn
    end = span.end(after: start, calendar: calendar)
  }

  /// A later end only: a date already told to somebody never moves earlier.
  public func keeping(told: CivilDate?) -> WorkingCalendar.End {
    guard let told, case .on(let end) = end else { return end }
    return .on(max(end, told))
  }

  /// The finding on whether the window has run out before `day`.
  public func finding(on day: CivilDate, citation: Citation) -> Finding {
    let status: FindingStatus
    let shownEnd: String
    switch end {
    case .on(let last):
      // The last day belongs to the window in full, so closing begins the day after.
      status = day > last ? .satisfied : .notSatisfied
      shownEnd = last.description
    case .awaitsCalendar(let year):
      // Before that year begins the count has certainly not ended.
      status = day.year < year ? .notSatisfied : .undetermined(missing: "calendar \(year)")
      shownEnd = "\(year)"
    }
    return Finding(
      .noticeClock, citation, status,
      [Figure(.day, day), Figure(.limit, span.count), Figure(.end, shownEnd)])
  }
}
