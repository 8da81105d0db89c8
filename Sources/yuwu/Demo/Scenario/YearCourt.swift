import AffairsServices
import PrisonAffairs
import RecordBook
import SamplePrison

/// What follows the notice: the procurator is heard, the prison decides, the court rules.
struct YearCourt {
  let clock: YearClock
  let place: Int
  let batch: BatchNumber
  let cases: [ScenarioCase]
  let numbers: [InmateNumber: String]

  /// Asked on the day the notice closed, answered two days later, decided, then submitted.
  func submit(from day: Int) throws {
    let all = NominationSelection.batch(batch)
    _ = try clock.at(day, 10, as: "penalty-officer").consult(
      all, .sent, content: "样狱刑函〔\(clock.days[day].year)〕\(place)号")
    try clock.closeDay(day)
    let asked = try clock.at(day + 2, 15, as: "penalty-officer")
    let against = numbers(of: .procuratorAgainst)
    if !against.isEmpty {
      _ = try asked.consult(
        .numbers(against), .opinion, agrees: false, content: "该犯入监后期表现有反复，建议延后提请。")
    }
    _ = try asked.consult(all, .opinion, agrees: true, content: "经审查，同意提请。")
    try clock.closeDay(day + 2)
    let warden = try clock.at(day + 3, 9, as: "warden")
    _ = try warden.advance(
      AdvanceRequest(
        step: .wardenMeeting, selection: all, outcome: .approved,
        sitting: SittingRequest(inFavour: try warden.members(of: "warden-meeting", ward: nil))))
    if !against.isEmpty {
      _ = try clock.at(day + 3, 16, as: "penalty-officer").consult(
        all, .reply, content: "所称反复发生在上一间隔期，已依规处理；本期逐月记载附后，监狱长办公会维持提请。")
    }
    try clock.closeDay(day + 3)
    let life = numbers(of: .life)
    if !life.isEmpty {
      _ = try clock.at(day + 4, 10, as: "penalty-officer").advance(
        AdvanceRequest(
          step: .bureau, selection: .numbers(life), outcome: .approved,
          documents: ["省级监狱管理局审核意见"]))
      try clock.closeDay(day + 4)
    }
    try bring(on: day + 5)
  }

  private func bring(on day: Int) throws {
    let office = try clock.at(day, 10, as: "penalty-officer")
    let groups: [(title: String, cases: [ScenarioCase], court: String)] = [
      ("提请减刑建议书", cases.filter { $0.turn == .life }, "样本省高级人民法院"),
      ("提请减刑建议书", cases.filter { !$0.isParole && $0.turn != .life }, "样本市中级人民法院"),
      ("提请假释建议书", cases.filter(\.isParole), "样本市中级人民法院"),
    ]
    for group in groups where !group.cases.isEmpty {
      _ = try office.submit(
        .numbers(group.cases.compactMap { numbers[$0.inmate] }), courtName: group.court,
        copyTo: "样本市人民检察院", documents: [group.title, "财产性判项履行情况材料"])
    }
    try clock.closeDay(day)
    for number in numbers(of: .withdrawn) {
      _ = try clock.at(day + 5, 10, as: "penalty-officer").withdraw(
        number, ground: "提请后违反监规，监狱认为不再符合确有悔改表现", leave: "（2026）样01刑更准撤1号决定")
      try clock.closeDay(day + 5)
    }
  }

  /// The rulings of one day, served on the next; who is paroled leaves with it.
  func rule(on day: Int) throws {
    for (position, one) in cases.enumerated() {
      guard let number = numbers[one.inmate], let result = one.result else { continue }
      _ = try clock.at(day, 14, position, as: "penalty-officer").rule(
        number,
        CourtRuling(
          ruledOn: clock.days[day], servedOn: nil, result: result,
          rights: one.rightsMonths.map { .months($0) }),
        document: "（\(clock.days[day].year)）样01刑更\(place)\(position + 101)号",
        reason: result == .denied ? "悔改表现的证据不足，不予减刑" : nil)
    }
    try clock.closeDay(day)
    let next = clock.days[day + 1]
    for (position, one) in cases.enumerated() where one.result != nil {
      guard let number = numbers[one.inmate] else { continue }
      _ = try clock.at(day + 1, 10, position, as: "penalty-officer").serve(number, on: next)
    }
    for one in cases where one.isParole && one.result != nil {
      _ = try clock.at(day + 1, 16, as: "registrar").release(
        one.inmate, last: next, ground: "人民法院裁定假释，已办理出监手续")
    }
    try clock.closeDay(day + 1)
  }

  private func numbers(of turn: ScenarioCase.Turn) -> [String] {
    cases.filter { $0.turn == turn }.compactMap { numbers[$0.inmate] }
  }
}
