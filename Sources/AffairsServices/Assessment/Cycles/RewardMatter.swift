import PrisonAffairs
import Publication
import RecordBook

/// The rewards of a ward's cycles as they are posted (司规〔2021〕3号 第三十九条).
struct RewardMatter: PostedDecision {
  static let kind = NoticeKind.pointsReward
  static let course = MatterCourse(
    procedure: PointsReward.procedure, settling: PointsReward.committee, post: PointsReward.post,
    window: PointsReward.objectionWindow, close: PointsReward.close)
  static let span = "points.award.notice-days"
  // 第三十九条: 及时抄送人民检察院.
  static let copies = ["人民检察院"]
  static let targetForms = ["cycle:3301000123/4"]

  let wardOfRewards: WardCode
  let month: YearMonth
  let office: Office
  let reader: BookReader

  init?(_ subject: Reference, _ office: Office, _ reader: BookReader) {
    guard case .rewards(let ward, let month) = subject else { return nil }
    wardOfRewards = ward
    self.month = month
    self.office = office
    self.reader = reader
  }

  var subject: Reference { .rewards(wardOfRewards, month) }

  var ward: WardCode? { wardOfRewards }

  /// Once its grade stands, an objection to a cycle is one to its reward.
  static func subject(
    of target: Reference, concerning inmate: InmateNumber, _ office: Office, _ reader: BookReader
  ) throws -> Reference? {
    guard case .cycle(let owner, let number) = target else { return nil }
    guard owner == inmate else { throw Refusal(.objectionNotConcerned, [.inmate: inmate.text]) }
    guard let grade = try reader.grades(of: inmate)[number] else { return nil }
    // The period that decided its reward last, which may be a later one.
    return try reader.matters(ofCycle: number, of: inmate).last { matter in
      if case .rewards = matter { true } else { false }
    } ?? .rewards(grade.ward, grade.month)
  }

  private func loader() throws -> RewardLoader {
    try RewardLoader(reader, policies: office.policies, ward: wardOfRewards, month: month)
  }

  private func approved() throws -> [RewardProposalRecord] {
    try reader.rewardProposals([PointsReward.committee], ward: wardOfRewards, month: month)
  }

  func proceeding() throws -> any ProcedureSubject<Fact> {
    let loader = try loader()
    return RewardSubject(
      sheet: try loader.sheet(), rewards: try approved(), length: loader.policy.length.value)
  }

  func requireUnchanged(since settled: String) throws {
    guard try loader().sheet().digest == settled else {
      throw Refusal(
        .gradingInputsChanged, [.ward: wardOfRewards.text, .month: month.description])
    }
  }

  func authors(of target: Reference) throws -> Set<StaffNumber> { [] }

  func material() throws -> DecisionMaterial {
    let rows = Dictionary(
      try loader().sheet().rows.map { ($0.inmate, $0) }, uniquingKeysWith: { first, _ in first })
    let lines = try approved().compactMap { reward -> DecisionLine? in
      guard let row = rows[reward.inmate] else { return nil }
      let isBelow = row.earned.determination.findings.contains { $0.status == .notSatisfied }
      return DecisionLine(
        inmate: reward.inmate, name: row.record.name,
        values: [
          "第\(reward.cycle)周期", row.grade.grade.words.zh, reward.reward.words.zh,
          isBelow ? "第三十八条（有月份低于基础分）" : "第三十八条",
        ].map { DecisionValue($0) })
    }
    return DecisionMaterial(
      title: "\(month.year)年\(month.month)月考核奖励公示表", period: "周期结束月份：\(month)",
      basis: ["司规〔2021〕3号 第三十八条、第三十九条"],
      tables: [
        DecisionTable(
          title: "考核奖励",
          columns: [
            DecisionColumn("考核周期", .cycle), DecisionColumn("等级", .grade),
            DecisionColumn("奖励", .reward), DecisionColumn("依据", .ground),
          ], lines: lines)
      ])
  }
}
