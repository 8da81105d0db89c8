import AffairsServices
import PrisonAffairs
import Publication
import RecordBook
import SamplePrison

/// Plays a year of commutation and parole in one region, on the training clock and from an empty
/// book: a month of one ward down to its rewards, then four batches.
struct YearPlay {
  let demo: DemoPlay
  let year: CommutationYear

  /// What the play leaves for the reader to look at.
  struct Outcome {
    let office: Office
    let batches: [YearBatch.Outcome]
    /// The ward with closed months.
    let ward: WardCode
    /// A nomination that can be followed down to daily entries.
    let followed: String
  }

  /// When each batch is opened, and how many working days the court takes; the last is opened
  /// after 2026-11-01, so that the revised Prison Law governs it.
  private static let openings: [(day: String, courtDays: Int)] = [
    ("2025-12-29", 15), ("2026-03-16", 15), ("2026-06-15", 15), ("2026-11-02", 7),
  ]

  func play() throws -> Outcome {
    try demo.make { founded in
      try bringIn(founded)
      let ward = year.cases[0].ward
      let graded = try WardMonthPlay(year: year, ward: ward, progress: demo.progress).play(founded)
      let wards = try founded.wardsWithStaff()
      // The meetings of the first two months were held with the month and its grades.
      let meetings = try YearMeetings(
        founded, after: year.prison.months[0].next, through: year.prison.ending)
      var batches: [YearBatch.Outcome] = []
      for (index, opening) in YearPlay.openings.enumerated() {
        let clock = try YearClock(
          founded, from: try date(opening.day), count: opening.courtDays + YearBatch.ownDays,
          meetings: meetings)
        // What closed with the batch before has hung long enough.
        for number in batches.last.map({ [$0.notice, $0.results] }) ?? [] {
          _ = try clock.at(0, 8, 30, as: "disclosure-officer").takeDown(number)
        }
        batches.append(
          try YearBatch(
            clock: clock, place: index + 1, cases: year.cases.filter { $0.batch == index + 1 },
            wards: wards, courtDays: opening.courtDays, progress: demo.progress
          ).play())
      }
      return Outcome(
        office: founded.at(batches[batches.count - 1].endedAt), batches: batches, ward: ward,
        followed: followed(graded ?? year.cases[0].inmate, batches))
    }
  }

  private func followed(_ inmate: InmateNumber, _ batches: [YearBatch.Outcome]) -> String {
    batches.compactMap { $0.numbers[inmate] }.first ?? ""
  }

  /// Places, staff, roster, sentences and what happened to them before the year.
  private func bringIn(_ office: Office) throws {
    demo.progress(words("导入名册和判决", "bringing in the roster and judgments"))
    let eve = year.prison.firstDay.adding(days: -1)
    let morning = office.at(Moment(day: eve, hour: 9, minute: 0))
    for file in year.files {
      let stem = file.name.split(separator: ".").first.map(String.init) ?? ""
      guard let kind = PeopleFile(rawValue: stem) else { continue }
      _ = try morning.importPeople(
        kind, bytes: Array(file.content.utf8), file: file.name, dryRun: false)
    }
  }
}

/// The first month of one ward: daily entries, settlement, closed notice, grades and rewards.
struct WardMonthPlay {
  let year: CommutationYear
  let ward: WardCode
  let progress: (String) -> Void

  /// Gives somebody nominated whose commendation rests on entries of the month.
  func play(_ start: Office) throws -> InmateNumber? {
    let month = year.prison.months[0]
    let office = try record(month, start)
    let ending = DemoEnding(office: office, month: month, progress: progress)
    let recorded = try nominatedWithEntries(office)
    let days = try ending.workingDays(6 + DemoCycle.dayCount)
    try ending.settle([ward], on: days[0])
    let notice = try ending.post([ward], on: days[1])[ward]
    try ending.close(notice, on: days[5])
    _ = try DemoCycle(
      office: office, month: month, days: Array(days[6...]), progress: progress
    ).play([year.balances(of: ward)], ward: ward, later: nil, notice: nil)
    _ = try office.at(Moment(day: days[days.count - 1], hour: 18, minute: 0)).checkpoint(.daily)
    return try recorded.first { inmate in
      try office.cycles(of: inmate).rewards.values.contains { $0.reward == .commendation }
    }
  }

  /// The nominated of the ward about whom there are entries in the month.
  private func nominatedWithEntries(_ office: Office) throws -> [InmateNumber] {
    let nominated = year.cases.filter { $0.ward == ward && $0.turn == .plain }.map(\.inmate)
    let chief = office.at(office.moment, as: try office.holder(of: "ward-chief", ward: ward))
    let recorded = Set(
      try chief.preview(ward, year.prison.months[0]).inmates.flatMap(\.entries)
        .map(\.entry.inmate))
    return nominated.filter { recorded.contains($0) }
  }

  private func record(_ month: YearMonth, _ start: Office) throws -> Office {
    let entries = Dictionary(grouping: year.entryBatches(of: ward), by: \.day)
    let chief = try start.holder(of: "ward-chief", ward: ward)
    let meetingDay = try DemoMeetings.lastWorkingDay(of: month, try start.calendar())
    var office = start
    var day = month.firstDay
    while day <= month.lastDay.adding(days: 6) {
      progress(words("\(day) 日记载", "\(day) daily records"))
      for batch in entries[day] ?? [] {
        office = office.at(Moment(day: day, hour: 17, minute: 30))
        _ = try office.importEntries(
          Array(batch.file.content.utf8), file: batch.file.name, dryRun: false, lateReason: nil)
      }
      if day.weekday == 5, day < month.lastDay {
        let evening = office.at(Moment(day: day, hour: 18, minute: 0), as: chief)
        _ = try evening.review(
          ward, through: day, sitting: try DemoReview.sitting(evening, "ward-group", ward),
          rejections: [])
      }
      if day == meetingDay {
        office = office.at(Moment(day: day, hour: 18, minute: 30))
        try DemoMeetings(office: office).ofWards(on: day, topic: "讨论当月计分考核")
      }
      if office.today == day {
        office = office.at(Moment(day: day, hour: 19, minute: 0))
        _ = try office.checkpoint(.daily)
      }
      day = day.adding(days: 1)
    }
    return office
  }
}
