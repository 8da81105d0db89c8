import AffairsServices
import PrisonAffairs
import RecordBook

/// The working days of one course of the year, and who acts at which hour of them.
struct YearClock {
  let office: Office
  /// The working days from the first one on.
  let days: [CivilDate]
  let meetings: YearMeetings

  init(
    _ office: Office, from first: CivilDate, count: Int, meetings: YearMeetings
  ) throws {
    self.office = office
    self.meetings = meetings
    let calendar = try office.calendar()
    var days: [CivilDate] = []
    var day = first.adding(days: -1)
    for _ in 0..<count {
      guard let next = calendar.end(of: 1, after: day).day else {
        throw Refusal(.calendarNotAdopted, [.year: String(day.year), .day: day.description])
      }
      days.append(next)
      day = next
    }
    self.days = days
  }

  /// The office at an hour of a working day, as the holder of a role; `position` picks one of many.
  func at(
    _ day: Int, _ hour: Int, _ minute: Int = 0, as role: String, ward: WardCode? = nil,
    position: Int = 0
  ) throws -> Office {
    try meetings.hold(through: days[day].adding(days: -1))
    let holders = try office.holders(of: role, ward: ward)
    guard holders.indices.contains(position) else {
      throw Refusal(.staffUnknown, [.role: role, .ward: ward?.text ?? ""])
    }
    return office.at(
      Moment(day: days[day], hour: hour, minute: minute), as: holders[position])
  }

  /// The acts of a day are covered by a checkpoint in its evening.
  func closeDay(_ day: Int) throws {
    try meetings.hold(through: days[day])
    _ = try at(day, 19, as: "registrar").checkpoint(.daily)
  }

  /// From the draft of a list's notice to the board, within an afternoon.
  func post(_ subject: Reference, on day: Int, wards: [WardCode]) throws -> String {
    let number = try at(day, 15, as: "penalty-officer").draftNotice(subject).number
    let disclosure = try at(day, 15, 30, as: "disclosure-officer")
    _ = try disclosure.review(number, try disclosure.proposedReview(of: number))
    _ = try at(day, 16, as: "deputy-warden").approve(number)
    _ = try at(day, 16, 30, as: "disclosure-officer").post(
      number, places: wards.map { "\($0)监区公示栏" })
    return number
  }

  func close(_ number: String, on day: Int) throws {
    _ = try at(day, 9, as: "disclosure-officer").close(number)
  }
}

/// The meetings of the year that articles 43 and 44 ask for, each held when its day has come: of the
/// wards every month, of the prison every quarter.
final class YearMeetings {
  private let office: Office
  private var due: [CivilDate] = []

  init(_ office: Office, after first: YearMonth, through last: YearMonth) throws {
    self.office = office
    var month = first.next
    while month <= last {
      due.append(try DemoMeetings.lastWorkingDay(of: month, try office.calendar()))
      month = month.next
    }
  }

  /// Holds what is due up to a day.
  func hold(through day: CivilDate) throws {
    while let next = due.first, next <= day {
      due.removeFirst()
      let evening = office.at(Moment(day: next, hour: 18, minute: 0))
      try DemoMeetings(office: evening).ofWards(on: next, topic: "讨论当月计分考核")
      if next.month % 3 == 0 {
        try DemoMeetings(office: evening).ofPrison(on: next, topic: "审议计分考核和提请减刑、假释")
      }
      _ = try office.at(Moment(day: next, hour: 19, minute: 0)).checkpoint(.daily)
    }
  }
}
