public import PrisonAffairs
public import RecordBook
import Register

/// One graded cycle whose reward is to be decided.
public struct RewardRow: Sendable {
  public let record: InmateRecord
  public let grade: CycleGradeRecord
  public let facts: RewardFacts
  /// What the grade earns.
  public let earned: RewardDetermination
  /// The reward decided before the cycle was graded again; nil for a first one.
  public let before: RewardRecord?

  public var inmate: InmateNumber { record.inmate }
}

/// A ward's graded cycles that wait for their rewards (奖励审批表).
public struct RewardSheet: Sendable {
  public let ward: WardCode
  public let month: YearMonth
  public let rows: [RewardRow]
  public let digest: String
}

/// Who gets a material reward beside the commendation, which article 38 leaves to the body.
public struct RewardChoice: Hashable, Sendable {
  public let material: Set<InmateNumber>
  public let reasons: [InmateNumber: String]

  public init(material: Set<InmateNumber>, reasons: [InmateNumber: String] = [:]) {
    self.material = material
    self.reasons = reasons
  }
}

/// Gathers what the rewards of a ward and period rest on.
struct RewardLoader {
  let reader: BookReader
  let policies: PolicySet
  let policy: RewardPolicy
  let ward: WardCode
  let month: YearMonth

  init(
    _ reader: BookReader, policies: PolicySet, ward: WardCode, month: YearMonth
  ) throws {
    self.reader = reader
    self.policies = policies
    self.ward = ward
    self.month = month
    policy = try RewardPolicy(policies, on: month.next.firstDay)
  }

  /// Graded cycles without a reward, and those graded again since.
  func sheet() throws -> RewardSheet {
    let book = MonthBook(reader, policies: policies)
    let rows = try reader.grades(ward: ward, month: month).values.sorted { $0.inmate < $1.inmate }
      .compactMap { grade -> RewardRow? in
        guard let record = try reader.inmate(grade.inmate) else { return nil }
        let before = try reader.rewards(of: grade.inmate)[grade.cycle]
        if let before, before.act > grade.act { return nil }
        return try row(record, grade, before, book)
      }
    return RewardSheet(ward: ward, month: month, rows: rows, digest: digest(rows))
  }

  private func row(
    _ record: InmateRecord, _ grade: CycleGradeRecord, _ before: RewardRecord?,
    _ book: MonthBook
  ) throws -> RewardRow {
    let loader = GradingFactsLoader(
      reader: reader, record: record, cycle: GradableCycle(grade), book: book)
    let months = try loader.months(
      statuses: try reader.statuses(of: record.inmate).map(\.period))
    let facts = RewardFacts(
      inmate: record.inmate, cycle: grade.cycle, grade: grade.grade, months: months,
      balance: grade.balance, decided: nil)
    return RewardRow(
      record: record, grade: grade, facts: facts,
      earned: policy.reward(grade: grade.grade, months: months, balance: grade.balance),
      before: before)
  }

  /// 第三十八条: a reward follows from the grade; one that was decided falls only by articles 29 to
  /// 34, so a cycle graded again earns at least what it had.
  func records(
    _ sheet: RewardSheet, _ choice: RewardChoice
  ) throws -> [RewardProposalRecord] {
    try sheet.rows.map { row in
      let wanted: Reward =
        choice.material.contains(row.inmate) ? .commendationAndMaterial : row.earned.reward
      _ = try policy.decide(wanted, for: row.facts)
      let kept = row.before?.reward
      return RewardProposalRecord(
        ward: ward, month: month, inmate: row.inmate, cycle: row.grade.cycle,
        reward: kept.map { max($0, wanted) } ?? wanted, reason: choice.reasons[row.inmate])
    }
  }

  private func digest(_ rows: [RewardRow]) -> String {
    var text = "\(Reference.rewards(ward, month))\n"
    for row in rows {
      text += "\(row.inmate) \(row.grade.cycle) \(row.grade.grade.rawValue)"
      text += " \(row.grade.balance.hundredths) \(row.before?.reward.rawValue ?? "")\n"
      for finding in row.earned.determination.findings {
        text += "f \(finding.rule.rawValue) \(finding.status.code)"
        text += " \(finding.figures.map(\.value).joined(separator: " "))\n"
      }
    }
    return Digest32(hashing: text).description
  }
}

/// The greater of two rewards, as article 38 ranks them.
private func max(_ left: Reward, _ right: Reward) -> Reward {
  let order: [Reward] = [.none, .material, .commendation, .commendationAndMaterial]
  let rank = { (reward: Reward) in order.firstIndex(of: reward) ?? 0 }
  return rank(left) >= rank(right) ? left : right
}
