import AffairsServices
import PrisonAffairs
import Publication
import RecordBook
import SamplePrison

/// A cycle in the demonstration: balances from before the book, grades and rewards of the shown
/// ward up to the closed notice, and the grades of another ward whose notice still hangs.
struct DemoCycle {
  let office: Office
  let month: YearMonth
  /// Working days after the month's notices closed.
  let days: [CivilDate]
  let progress: (String) -> Void

  /// How many working days the play takes.
  static let dayCount = 9

  /// What there is to look at.
  struct Outcome {
    let ward: WardCode
    /// The notice of grades; nil where nobody's cycle was full.
    let notice: String?
    /// Somebody whose cycle was graded.
    let inmate: InmateNumber?
  }

  func play(
    _ earlier: [SampleFile], ward: WardCode, later: WardCode?, notice: String?
  ) throws -> Outcome {
    let morning = office.at(Moment(day: days[0], hour: 8, minute: 30))
    progress(words("会议、余分、从严情形", "meetings, balances, strict groups"))
    for file in earlier { try DemoPlay.importPeople(file, morning) }
    try DemoMeetings(office: morning).ofWards(on: days[0], topic: "讨论等级评定和当月计分考核")
    try DemoMeetings(office: morning).ofPrison(on: days[0], topic: "审议等级评定")
    let inmate = try grade(ward, on: days[0])
    let number = try inmate.map { _ in try post(.grading(ward, month), on: days[0], hour: 16) }
    try close(notice, on: days[2])
    // Posted on the first day, three working days: closing begins on the fifth.
    if let number {
      try close(number, on: days[4], hour: 9)
      try reward(ward, on: days[4])
      let rewards = try post(.rewards(ward, month), on: days[4], hour: 14)
      try playLater(later)
      try close(rewards, on: days[8], hour: 9)
    }
    return Outcome(ward: ward, notice: number, inmate: inmate)
  }

  /// The other ward is later, so that a clock still runs at the end.
  private func playLater(_ ward: WardCode?) throws {
    guard let ward, try grade(ward, on: days[6]) != nil else { return }
    _ = try post(.grading(ward, month), on: days[6], hour: 16)
  }

  /// Judgements, proposal, ward group and committee; gives somebody who is graded, best rank first,
  /// or nil where no cycle is full.
  private func grade(_ ward: WardCode, on day: CivilDate) throws -> InmateNumber? {
    progress(words("\(ward) 监区等级评定", "grading ward \(ward)"))
    let clerk = try at(day, 10, "assessment-clerk", ward)
    let found = try clerk.gradingSheet(ward, month).rows.map(\.inmate)
    guard let last = found.last else { return nil }
    _ = try clerk.judge(
      ward, month, nil, bar: nil, holds: false, ground: "逐人查阅档案和记载，所列情形均不存在")
    if found.count > 1 {
      _ = try clerk.judge(
        ward, month, [last], bar: .propertyJudgment, holds: true,
        ground: "财产性判项有能力履行而未履行，查账户消费明细")
    }
    let officer = try at(day, 11, "ward-officer", ward)
    let sheet = try officer.gradingSheet(ward, month)
    let choice = try choice(sheet, officer)
    _ = try officer.proposeGrades(ward, month, choice)
    let chief = try at(day, 14, "ward-chief", ward)
    _ = try chief.decideGrades(
      ward, month, choice: nil, digest: sheet.digest,
      sitting: try DemoReview.sitting(chief, "ward-group", ward))
    let warden = try at(day, 15, "warden", nil)
    _ = try warden.decideGrades(
      ward, month, choice: nil, digest: sheet.digest,
      sitting: try DemoReview.sitting(warden, "committee", nil))
    return choice.active.min() ?? found[0]
  }

  /// The first in rank, as many as are the ward's part of the prison's ceiling and with no more of
  /// the strict groups than theirs, and why those of no later rank are not among them.
  private func choice(_ sheet: GradingSheet, _ office: Office) throws -> GradeChoice {
    let examined = try office.examine(sheet, GradeChoice(active: []))
    let share = examined.share
    let part = share.total > 0 ? sheet.rows.count * share.ceiling / share.total : 0
    let places = min(part, share.ceiling - share.active)
    var strictPlaces = examined.strictShare.map { $0.ceiling - $0.active } ?? places
    let strict = Set(sheet.rows.filter { !$0.facts.strictGroups.isEmpty }.map(\.inmate))
    var active: Set<InmateNumber> = []
    var lastRank = 0
    for ranked in examined.ranking where active.count < places {
      let inmate = ranked.candidate.inmate
      if strict.contains(inmate) {
        guard strictPlaces > 0 else { continue }
        strictPlaces -= 1
      }
      active.insert(inmate)
      lastRank = ranked.rank
    }
    let passed = examined.ranking.filter {
      $0.rank <= lastRank && !active.contains($0.candidate.inmate)
    }
    return GradeChoice(
      active: active,
      reasons: Dictionary(
        passed.map { ranked in
          let inmate = ranked.candidate.inmate
          return (inmate, strict.contains(inmate) ? "从严掌握，名额已满" : "名次相同，名额有限，平时表现稍逊")
        }, uniquingKeysWith: { first, _ in first }))
  }

  /// The ward group submits the rewards, the committee approves them.
  private func reward(_ ward: WardCode, on day: CivilDate) throws {
    progress(words("\(ward) 监区奖励", "rewards of ward \(ward)"))
    let chief = try at(day, 10, "ward-chief", ward)
    let sheet = try chief.rewardSheet(ward, month)
    _ = try chief.decideRewards(
      ward, month, choice: nil, digest: sheet.digest,
      sitting: try DemoReview.sitting(chief, "ward-group", ward))
    let warden = try at(day, 11, "warden", nil)
    _ = try warden.decideRewards(
      ward, month, choice: nil, digest: sheet.digest,
      sitting: try DemoReview.sitting(warden, "committee", nil))
  }

  /// From the draft to the board.
  private func post(_ subject: Reference, on day: CivilDate, hour: Int) throws -> String {
    let ward = subject.ward
    let number = try at(day, hour, "assessment-clerk", ward).draftNotice(subject).number
    let disclosure = try at(day, hour, "disclosure-officer", nil)
    _ = try disclosure.review(number, try disclosure.proposedReview(of: number))
    _ = try at(day, hour, "deputy-warden", nil).approve(number)
    _ = try disclosure.post(number, places: ["\(ward?.text ?? "")监区公示栏"])
    return number
  }

  private func close(_ number: String?, on day: CivilDate, hour: Int = 17) throws {
    guard let number else { return }
    _ = try at(day, hour, "disclosure-officer", nil).close(number)
  }

  private func at(_ day: CivilDate, _ hour: Int, _ role: String, _ ward: WardCode?) throws -> Office
  {
    office.at(
      Moment(day: day, hour: hour, minute: 0), as: try office.holder(of: role, ward: ward))
  }
}

extension Reference {
  /// The ward of a period's grades or rewards.
  fileprivate var ward: WardCode? {
    switch self {
    case .grading(let ward, _), .rewards(let ward, _): ward
    default: nil
    }
  }
}
