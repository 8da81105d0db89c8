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

  /// Graded cycles of the period without a reward, and those graded again since; rewards of
  /// earlier periods that came out too small, because a month was corrected.
  func sheet() throws -> RewardSheet {
    let rows = try (unrewarded() + shaken().filter { $0.grade.ward == ward })
      .sorted { ($0.inmate, $0.grade.cycle) < ($1.inmate, $1.grade.cycle) }
    // One inmate, one line: a later cycle waits for the next period.
    let first = rows.enumerated().filter { index, row in
      index == 0 || rows[index - 1].inmate != row.inmate
    }.map(\.element)
    return RewardSheet(ward: ward, month: month, rows: first, digest: digest(first))
  }

  /// Only the grade in force of a cycle is rewarded; an earlier period that has ended without its
  /// cycles leaves them to this one.
  private func unrewarded() throws -> [RewardRow] {
    let book = MonthBook(reader, policies: policies)
    return try reader.grades(ofWard: ward, through: month).compactMap { grade -> RewardRow? in
      guard try grade.month == month || isDecided(grade.month),
        let record = try reader.inmate(grade.inmate)
      else { return nil }
      let before = try reader.rewards(of: grade.inmate)[grade.cycle]
      if let before, before.act > grade.act { return nil }
      guard try !isCancelled(grade) else { return nil }
      return try row(record, grade, before, book)
    }
  }

  /// 第三十八条: rewards in force that no longer follow from the months, to the inmate's harm; a
  /// reward falls only by articles 29 to 34, so one that came out too great stays.
  func shaken() throws -> [RewardRow] {
    let book = MonthBook(reader, policies: policies)
    return try reader.bookedDifferences().keys.sorted().flatMap { inmate -> [RewardRow] in
      guard let record = try reader.inmate(inmate) else { return [] }
      let grades = try reader.grades(of: inmate)
      let differences = try reader.bookedDifferences(of: inmate)[inmate] ?? []
      return try reader.rewards(of: inmate).values.compactMap { reward -> RewardRow? in
        guard reward.month < month, let grade = grades[reward.cycle], grade.act < reward.act,
          differences.contains(where: { $0.act > reward.act && grade.covers($0.month) }),
          try !isCancelled(grade)
        else { return nil }
        let row = try row(record, grade, reward, book)
        return max(reward.reward, row.earned.reward) == reward.reward ? nil : row
      }
    }
  }

  /// Whether the rewards of the ward and a period have been decided.
  private func isDecided(_ period: YearMonth) throws -> Bool {
    let reference = Reference.rewards(ward, period).description
    return try reader.instance(PointsReward.procedure, of: reference)?.state == .ended
  }

  /// 第二十九条至第三十四条: what was cancelled, or graded before its points were, earns nothing.
  private func isCancelled(_ grade: CycleGradeRecord) throws -> Bool {
    if try reader.cancelledRewards(of: grade.inmate).contains(grade.cycle) { return true }
    guard try reader.cycleRestarts(of: grade.inmate)[grade.inmate] != nil else { return false }
    return try CycleLoader(reader, policies: policies).account(of: grade.inmate).ended.contains {
      $0.number == grade.cycle && $0.isCancelled
    }
  }

  private func row(
    _ record: InmateRecord, _ grade: CycleGradeRecord, _ before: RewardRecord?,
    _ book: MonthBook
  ) throws -> RewardRow {
    let loader = try GradingFactsLoader(
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
