import PrisonAffairs

/// Whether something was recorded in office hours, and how much at once is bulk.
struct RecordingClock {
  enum Hours { case inside, outside, calendarUnknown, noPolicy }

  let policies: PolicySet
  let calendar: WorkingCalendar

  /// An hour before the first or from the last on is outside, and so is a day that is no working
  /// day; a day of a year whose calendar nobody adopted is not known.
  func hours(of moment: Moment) -> Hours {
    let day = moment.day
    guard let begin = policies.count("records.office-hours.begin", on: day),
      let end = policies.count("records.office-hours.end", on: day)
    else { return .noPolicy }
    let isInside =
      moment >= Moment(day: day, hour: begin, minute: 0)
      && moment < Moment(day: day, hour: end, minute: 0)
    guard isInside else { return .outside }
    switch calendar.isWorkingDay(day) {
    case true?: return .inside
    case false?: return .outside
    case nil: return .calendarUnknown
    }
  }

  /// Whether an act with so many entries is one in bulk; nil where no policy says.
  func isBulk(_ entries: Int, on day: CivilDate) -> Bool? {
    policies.count("records.bulk-entries", on: day).map { entries >= $0 }
  }
}
