import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// Sentences of the test prison, and the steps of a nomination, each by whom it belongs to.
extension TestPrison {
  /// 1, 2 and 6: six years, more than half served; 3: twelve years, too early; 4: life; 5: nothing
  /// is known; 11, of the second ward: as 1.
  func bringInSentences() throws {
    let registrar = try office("registrar", "2026-10-08", 8)
    let six = "原判,2023-12-01,2024-03-12,有期徒刑,6,,,2023-06-01,2029-05-31,否,否,否,,"
    let twelve = "原判,2025-06-01,2025-09-12,有期徒刑,12,,,2025-01-01,2036-12-31,否,否,否,,"
    let life = "原判,2023-12-01,2024-03-12,无期徒刑,,,,,,否,否,否,,终身"
    let judgments = [
      (1, six), (2, six), (6, six), (11, six), (3, twelve), (4, life),
    ].enumerated().map { index, row in
      let decided = row.0 == 3 ? "2025-05-20" : "2023-11-20"
      return "\(3_301_000_000 + row.0),\(decided),\(row.1),测试,\(index + 1)"
    }
    try registrar.bringIn(
      .judgment,
      """
      罪犯编号,判决日期,来由,生效日期,交付执行日期,刑种,年,月,日,刑期起日,刑期止日,限制减刑,终身监禁,不得假释,故意犯罪,剥夺政治权利,来源,行号
      \(judgments.joined(separator: "\n"))

      """)
    let people = [1, 2, 3, 4, 6, 11]
    func rows(_ text: (Int) -> String) -> String {
      people.enumerated().map { index, number in
        "\(3_301_000_000 + number),\(text(number)),测试,\(index + 1)"
      }.joined(separator: "\n")
    }
    let counts = rows { number in
      switch number {
      case 3: "2025-05-20,诈骗罪,有期徒刑,12,,,"
      case 4: "2023-11-20,故意伤害罪,无期徒刑,,,,"
      default: "2023-11-20,盗窃罪,有期徒刑,6,,,"
      }
    }
    try registrar.bringIn(.count, "罪犯编号,判决日期,罪名,刑种,年,月,日,暴力犯罪,来源,行号\n\(counts)\n")
    try registrar.bringIn(.mark, "罪犯编号,从严类别,来源,行号\n\(rows { _ in "无" })\n")
    try registrar.bringIn(
      .property, "罪犯编号,判项编号,判项种类,金额,共同责任,来源,行号\n\(rows { _ in ",无,,否" })\n")
  }

  func openBatch(planned: String = "2026-11-30", on today: String = "2026-10-08") throws
    -> BatchNumber
  {
    try office("penalty-1", today, 9).openBatch(
      title: "2026年第1批", plannedOn: try day(planned)
    ).batch
  }

  /// The four elements of repentance, and for parole what else people judge.
  static func judged(_ kind: NominationKind) -> [NominationJudgement] {
    let commutation: [NominationQuestion] = [.confession, .discipline, .study, .labour]
    let more: [NominationQuestion] = kind == .parole ? [.noRisk, .communityReport] : []
    return (commutation + more).map {
      NominationJudgement(question: $0, isYes: true, ground: "材料在卷")
    }
  }

  @discardableResult
  func nominate(
    _ number: Int, _ proposal: NominationProposal, in batch: BatchNumber,
    by actor: String = "w01-o1", on today: String = "2026-10-09", _ hour: Int = 9,
    judged: [NominationJudgement]? = nil, rightsMonths: Int? = nil
  ) throws -> String {
    try office(actor, today, hour).propose(
      NominationRequest(
        inmate: try inmate(number), batch: batch, proposal: proposal,
        basis: proposal.kind == .parole ? nil : .repentance, rightsMonths: rightsMonths,
        ground: "认罪悔罪，遵守监规",
        judgements: judged ?? TestPrison.judged(proposal.kind))
    ).number
  }

  /// One step of a body or somebody, for nominations by number.
  @discardableResult
  func take(
    _ step: NominationStep, _ numbers: [String], by actor: String, on today: String,
    _ hour: Int = 10, _ outcome: StepOutcome? = nil, because reason: String? = nil,
    without absent: [String] = [], documents: [String]? = nil
  ) throws -> [String] {
    let body: (code: String, ward: String?)? =
      switch step {
      case .study: ("ward-police", "01")
      case .wardChiefs: ("ward-chiefs", "01")
      case .committee: ("review-committee", nil)
      case .wardenMeeting: ("warden-meeting", nil)
      default: nil
      }
    let onward: StepOutcome =
      switch step {
      case .study: .agreed
      case .wardChiefs, .departmentReview: .passed
      default: .approved
      }
    return try office(actor, today, hour).advance(
      AdvanceRequest(
        step: step, selection: .numbers(numbers), outcome: outcome ?? onward, reason: reason,
        sitting: try body.map { try sitting($0.code, $0.ward, without: absent) },
        documents: documents ?? TestPrison.papers)
    ).moved.map(\.state)
  }

  /// Every paper that any step before the court asks for.
  static let papers = [
    "终审判决书复印件", "执行通知书复印件", "历次减刑裁定书复印件或者无减刑说明", "评审鉴定表", "奖惩审批表",
    "悔改或者立功的书面证明", "审查意见书", "社区矫正调查评估报告", "县级司法行政机关调查评估报告", "省级监狱管理局审核意见", "提请减刑建议书",
    "提请假释建议书",
  ]

  func appraise(_ numbers: [String], on today: String = "2026-10-10") throws {
    let day = try day(today)
    _ = try office("w01-o2", today, 15).appraise(
      numbers.map {
        AppraisalRecord(
          number: $0, day: day, place: "一监区大厅", inFavour: 40, against: 1, abstained: 2)
      }, remarks: [numbers[0]: ["劳动认真"]])
  }

  /// From the open appraisal to the committee's decision.
  func carry(_ numbers: [String]) throws {
    try appraise(numbers)
    try take(.study, numbers, by: "w01-chief", on: "2026-10-12")
    try take(.wardChiefs, numbers, by: "w01-chief", on: "2026-10-13")
    try take(.departmentReview, numbers, by: "penalty-1", on: "2026-10-14")
    try take(.committee, numbers, by: "deputy-1", on: "2026-10-16")
  }

  /// The list is checked and settled, drafted, approved and posted; returns the notice.
  func postBatch(_ batch: BatchNumber, on today: String = "2026-10-19") throws -> String {
    _ = try office("penalty-2", today, 9).settleList(batch)
    _ = try office("deputy-2", today, 9).settleList(batch)
    let number = try office("penalty-2", today, 10).draftNotice(batch.reference).number
    let disclosure = try office("open-1", today, 10)
    _ = try disclosure.review(number, try disclosure.proposedReview(of: number))
    _ = try office("deputy-1", today, 11).approve(number)
    _ = try office("open-1", today, 11).post(number, places: ["公示栏"])
    return number
  }
}
