import AffairsServices
import PrisonAffairs
import Publication
import RecordBook
import SamplePrison

/// One batch of the year, from its opening to the closed notice of what the court ruled.
struct YearBatch {
  let clock: YearClock
  /// 1 to 4.
  let place: Int
  let cases: [ScenarioCase]
  let wards: [WardCode]
  /// Working days from the submission to the rulings.
  let courtDays: Int
  let progress: (String) -> Void

  /// How many working days a batch takes at most beside those of the court.
  static let ownDays = 29

  /// What there is to look at.
  struct Outcome {
    let batch: BatchNumber
    /// The notice that closed, the one it replaced where one was changed, and that of the rulings.
    let notice: String
    let changed: String?
    let results: String
    let objection: String?
    /// The nominations by their inmates.
    let numbers: [InmateNumber: String]
    /// The evening of its last day.
    let endedAt: Moment
  }

  func play() throws -> Outcome {
    let name = words("第\(place)批", "batch \(place)")
    // A notice that is changed hangs anew, so everything after it is three days later.
    let isChanged = cases.contains { $0.turn == .objectionUpheld }
    let closing = isChanged ? 14 : 11
    progress(words("\(name)：监区", "\(name): the wards"))
    let stages = YearWardStages(
      clock: clock, cases: cases, wards: wards, plannedOn: clock.days[closing + 5])
    let batch = try stages.open(place)
    let numbers = try stages.play(in: batch)
    progress(words("\(name)：评审和公示", "\(name): committee and notice"))
    let board = YearBoard(clock: clock, batch: batch, cases: cases, numbers: numbers, wards: wards)
    let posted = try board.play(closing: closing)
    progress(words("\(name)：检察机关、监狱、法院", "\(name): procurator, prison, court"))
    let court = YearCourt(
      clock: clock, place: place, batch: batch, cases: cases, numbers: numbers)
    try court.submit(from: closing)
    let ruledOn = closing + 5 + courtDays
    try court.rule(on: ruledOn)
    let (results, last) = try board.results(on: ruledOn + 2)
    return Outcome(
      batch: batch, notice: posted.notice, changed: posted.changed, results: results,
      objection: posted.objection, numbers: numbers,
      endedAt: Moment(day: clock.days[last], hour: 19, minute: 0))
  }
}
