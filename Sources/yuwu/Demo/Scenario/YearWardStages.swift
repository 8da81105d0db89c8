import AffairsServices
import PrisonAffairs
import RecordBook
import SamplePrison

/// What the wards do for a batch, up to the department's review.
struct YearWardStages {
  let clock: YearClock
  let cases: [ScenarioCase]
  let wards: [WardCode]
  let plannedOn: CivilDate

  /// What the ward sends up (司法部令第130号 第八条).
  static let papers = [
    "终审判决书复印件", "执行通知书复印件", "历次减刑裁定书复印件或者无减刑说明", "计分考核明细表", "评审鉴定表", "奖惩审批表",
    "悔改或者立功的书面证明",
  ]

  func open(_ place: Int) throws -> BatchNumber {
    try clock.at(0, 9, as: "penalty-officer").openBatch(
      title: "年度第\(place)批提请减刑、假释", plannedOn: plannedOn
    ).batch
  }

  /// Proposed on the first day, appraised on the second, studied and sent up on the third, reviewed
  /// on the fourth; what comes back goes the same way again on the fifth.
  func play(in batch: BatchNumber) throws -> [InmateNumber: String] {
    var numbers: [InmateNumber: String] = [:]
    for (position, one) in cases.enumerated() {
      let officer = try clock.at(0, 14, position, as: "ward-officer", ward: one.ward)
      numbers[one.inmate] = try officer.propose(request(one, in: batch)).number
    }
    try clock.closeDay(0)
    try appraise(cases, numbers, on: 1, hour: 15)
    try clock.closeDay(1)
    try studyAndSendUp(concerned(cases), .batch(batch), on: 2, hour: 10)
    try clock.closeDay(2)
    let back = cases.filter { $0.turn == .completed }
    let department = try clock.at(3, 10, as: "penalty-officer")
    if !back.isEmpty {
      _ = try department.advance(
        AdvanceRequest(
          step: .departmentReview, selection: .numbers(back.compactMap { numbers[$0.inmate] }),
          outcome: .returned, reason: "终审判决书复印件缺页，退回补正", documents: ["审查意见书"]))
    }
    try pass(cases.filter { $0.turn != .completed }, numbers, department)
    try clock.closeDay(3)
    if !back.isEmpty { try complete(back, numbers, in: batch) }
    return numbers
  }

  /// What was missing is put in, and the ward takes its steps again.
  private func complete(
    _ back: [ScenarioCase], _ numbers: [InmateNumber: String], in batch: BatchNumber
  ) throws {
    for one in back {
      _ = try clock.at(4, 9, as: "ward-officer", ward: one.ward).propose(request(one, in: batch))
    }
    try appraise(back, numbers, on: 4, hour: 10)
    for one in back {
      try studyAndSendUp(
        [one.ward], .numbers([numbers[one.inmate]].compactMap { $0 }), on: 4, hour: 11)
    }
    try pass(back, numbers, try clock.at(4, 16, as: "penalty-officer"))
    try clock.closeDay(4)
  }

  private func request(_ one: ScenarioCase, in batch: BatchNumber) -> NominationRequest {
    var questions = RepentanceRule.elements.map { ($0, "查阅台账、谈话记录和同监区民警意见，表现稳定") }
    if one.isStricter { questions.append((.stricterAmount, "系累犯，幅度已从严掌握")) }
    if one.isParole {
      questions.append((.noRisk, "经再犯罪危险评估，为低风险"))
      questions.append((.communityReport, "居住地县级司法行政机关调查评估意见：适宜社区矫正"))
    }
    return NominationRequest(
      inmate: one.inmate, batch: batch, proposal: one.proposal, basis: one.basis,
      rightsMonths: one.rightsMonths, ground: "认罪悔罪，遵守监规，积极参加教育和劳动，近一个间隔期内无违规。",
      judgements: questions.map {
        NominationJudgement(question: $0.0, isYes: true, ground: $0.1)
      })
  }

  private func appraise(
    _ cases: [ScenarioCase], _ numbers: [InmateNumber: String], on day: Int, hour: Int
  ) throws {
    for ward in concerned(cases) {
      let own = cases.filter { $0.ward == ward }
      let records = own.enumerated().compactMap { position, one in
        numbers[one.inmate].map {
          AppraisalRecord(
            number: $0, day: clock.days[day], place: "\(ward)监区大厅", inFavour: 78 - position * 3,
            against: position, abstained: 2 + position)
        }
      }
      let remarks = own.first.flatMap { numbers[$0.inmate] }.map { [$0: ["劳动肯出力，愿意帮助新来的人。"]] }
      _ = try clock.at(day, hour, as: "ward-officer", ward: ward).appraise(
        records, remarks: remarks ?? [:])
    }
  }

  /// The collective study of every ward in the morning, the chiefs' meetings in the afternoon.
  private func studyAndSendUp(
    _ wards: [WardCode], _ selection: NominationSelection, on day: Int, hour: Int
  ) throws {
    for ward in wards {
      let chief = try clock.at(day, hour, as: "ward-chief", ward: ward)
      _ = try chief.advance(
        AdvanceRequest(
          step: .study, selection: selection, outcome: .agreed,
          sitting: try DemoReview.sitting(chief, "ward-police", ward)))
    }
    for ward in wards {
      let chief = try clock.at(day, hour + 3, as: "ward-chief", ward: ward)
      _ = try chief.advance(
        AdvanceRequest(
          step: .wardChiefs, selection: selection, outcome: .passed,
          sitting: SittingRequest(inFavour: try chief.members(of: "ward-chiefs", ward: ward)),
          documents: YearWardStages.papers))
    }
  }

  /// The department's review; for parole the report of the community lies before it.
  private func pass(
    _ cases: [ScenarioCase], _ numbers: [InmateNumber: String], _ department: Office
  ) throws {
    for isParole in [false, true] {
      let own = cases.filter { $0.isParole == isParole }.compactMap { numbers[$0.inmate] }
      guard !own.isEmpty else { continue }
      _ = try department.advance(
        AdvanceRequest(
          step: .departmentReview, selection: .numbers(own), outcome: .passed,
          documents: ["审查意见书"] + (isParole ? ["社区影响调查评估意见"] : [])))
    }
  }

  private func concerned(_ cases: [ScenarioCase]) -> [WardCode] {
    wards.filter { ward in cases.contains { $0.ward == ward } }
  }
}
