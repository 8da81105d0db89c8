import AffairsServices
import PrisonAffairs
import RecordBook
import SamplePrison

/// The month's end in the demonstration: last review, settlement, committee, notices, one
/// objection with its answer, and closing.
struct DemoEnding {
  let office: Office
  let month: YearMonth
  var hasAccounts = false
  let progress: (String) -> Void

  /// The ward whose notice gets the objection.
  private static let ward = "03"

  /// Plays to the end, with what is known of the prison from before the month.
  func play(_ prison: SamplePrison) throws -> DemoPlay.Outcome {
    let wards = try office.wardsWithStaff()
    let shown = wards.first { $0.text == DemoEnding.ward } ?? wards[0]
    // Everything of the month has been recorded; the first working days after it.
    let days = try workingDays(8 + DemoCycle.dayCount)
    try settle(wards, on: days[0])
    // The last ward is late with its notice, so that a clock still runs at the end.
    let late = wards.last == shown ? nil : wards.last
    let numbers = try post(wards.filter { $0 != late }, on: days[1])
    guard let notice = numbers[shown] else { throw Refusal(.noticeUnknown) }
    let (entry, objection) = try object(ward: shown, lodgedOn: days[2], answeredOn: days[3])
    let (money, meals) = try accounts(of: prison, showing: shown, on: days[4])
    // Posted on the second day, three working days: closing begins on the sixth.
    for ward in wards where ward != shown {
      progress(words("结束公示 \(ward)", "closing the notice of \(ward)"))
      try close(numbers[ward], on: days[5])
    }
    let lateNotice = try late.map { try post([$0], on: days[6])[$0] } ?? nil
    // The answer of the fourth day may be appealed for three working days.
    try close(notice, on: days[7])
    _ = try office.at(Moment(day: days[7], hour: 18, minute: 0)).checkpoint(.daily)
    let cycle = try DemoCycle(
      office: office, month: month, days: Array(days[8...]), progress: progress
    ).play(prison.earlierFiles, ward: shown, later: late, notice: lateNotice)
    let lastDay = days[days.count - 1]
    progress(words("导入判决、裁定和财产性判项", "bringing in judgments, rulings and property"))
    let evening = office.at(Moment(day: lastDay, hour: 17, minute: 30))
    for file in prison.sentenceFiles { try DemoPlay.importPeople(file, evening) }
    let last = office.at(Moment(day: lastDay, hour: 18, minute: 0))
    _ = try last.checkpoint(.daily)
    return DemoPlay.Outcome(
      office: last, notice: notice, objection: objection, entry: entry, month: month,
      cycle: cycle, money: money, meals: meals)
  }

  /// The month's money and meals, closed and on the board.
  private func accounts(
    of prison: SamplePrison, showing ward: WardCode, on day: CivilDate
  ) throws -> (DemoMoney.Outcome?, String?) {
    guard hasAccounts else { return (nil, nil) }
    progress(words("资金结账、伙食结账", "closing the accounts of money and meals"))
    guard let bank = prison.money().months.last?.bank else { throw Refusal(.noticeUnknown) }
    let money = try DemoMoney(office: office, month: month).close(bank, showing: ward, on: day)
    return (money, try DemoKitchens(office: office, prison: prison).close(on: day))
  }

  func workingDays(_ count: Int) throws -> [CivilDate] {
    let calendar = try office.calendar()
    var days: [CivilDate] = []
    var day = office.today
    for _ in 0..<count {
      guard let next = calendar.end(of: 1, after: day).day else {
        throw Refusal(.calendarNotAdopted, [.year: String(day.year), .day: day.description])
      }
      days.append(next)
      day = next
    }
    return days
  }

  func settle(_ wards: [WardCode], on day: CivilDate) throws {
    for ward in wards {
      progress(words("\(ward) 监区汇总", "settling ward \(ward)"))
      let morning = office.at(Moment(day: day, hour: 9, minute: 0))
      let chief = morning.at(
        morning.moment, as: try morning.holder(of: "ward-chief", ward: ward))
      let sitting = try DemoReview.sitting(morning, "ward-group", ward)
      _ = try chief.review(ward, through: month.lastDay, sitting: sitting, rejections: [])
      let sheet = try chief.preview(ward, month)
      let (_, state) = try chief.confirm(
        ward, month, digest: sheet.digest, sitting: sitting,
        incompleteBecause: sheet.incomplete.isEmpty ? nil : "培训台账没有此前月份，按已知事实汇总")
      guard state == "committee" else { continue }
      let warden = morning.at(morning.moment, as: try morning.holder(of: "warden", ward: nil))
      _ = try warden.decide(
        ward, month, sitting: try DemoReview.sitting(morning, "committee", nil), rejections: [])
    }
  }

  func post(_ wards: [WardCode], on day: CivilDate) throws -> [WardCode: String] {
    var numbers: [WardCode: String] = [:]
    let now = Moment(day: day, hour: 10, minute: 0)
    let disclosure = office.at(now, as: try office.holder(of: "disclosure-officer", ward: nil))
    let leader = office.at(now, as: try office.holder(of: "deputy-warden", ward: nil))
    for ward in wards {
      progress(words("张贴 \(ward) 监区公示", "posting the notice of ward \(ward)"))
      let clerk = office.at(now, as: try office.holder(of: "assessment-clerk", ward: ward))
      let number = try clerk.draftPointsNotice(ward, month).number
      _ = try disclosure.review(number, try disclosure.proposedReview())
      _ = try leader.approve(number)
      _ = try disclosure.post(number, places: ["\(ward)监区公示栏"])
      numbers[ward] = number
    }
    return numbers
  }

  /// One inmate objects to a deduction; the ward group answers.
  private func object(
    ward: WardCode, lodgedOn: CivilDate, answeredOn: CivilDate
  ) throws -> (Reference, String) {
    progress(words("异议与答复", "an objection and its answer"))
    let reader = office.at(Moment(day: lodgedOn, hour: 9, minute: 0))
    let chief = try reader.holder(of: "ward-chief", ward: ward)
    let sheet = try reader.at(reader.moment, as: chief).preview(ward, month)
    let deductions = sheet.inmates.flatMap(\.entries).filter { $0.entry.points < .zero }
    guard let entry = (deductions.first { $0.entry.tier == .group } ?? deductions.first)?.entry
    else { throw Refusal(.entryUnknown) }
    let clerk = reader.at(
      reader.moment, as: try reader.holder(of: "assessment-clerk", ward: ward))
    let number = try clerk.lodge(
      ObjectionRequest(
        inmate: entry.inmate, target: entry.reference, content: "当时我在医务室，没有这件事，请查看出工登记。",
        writtenBy: nil)
    ).number
    let later = office.at(Moment(day: answeredOn, hour: 15, minute: 0), as: chief)
    _ = try later.answer(
      number, .dismissed, content: "经查出工登记和监控，当日本人在岗，记录属实，维持原决定。",
      sitting: try DemoReview.sitting(office, "ward-group", ward))
    return (entry.reference, number)
  }

  func close(_ number: String?, on day: CivilDate) throws {
    guard let number else { return }
    let officer = try office.holder(of: "disclosure-officer", ward: nil)
    _ = try office.at(Moment(day: day, hour: 17, minute: 0), as: officer).close(number)
  }
}
