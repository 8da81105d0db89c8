/// Who decides an entry (司规〔2021〕3号 第二十七条).
public enum ApprovalTier: String, CaseIterable, Comparable, Sendable {
  /// 管教民警: decided on the spot, filed with the ward group.
  case officer
  /// 监区工作小组
  case group
  /// 监狱工作组
  case committee

  public static func < (left: ApprovalTier, right: ApprovalTier) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .officer: 0
    case .group: 1
    case .committee: 2
    }
  }
}

/// An entry as it is proposed, before anybody has decided on it.
public struct ProposedEntry: Hashable, Sendable {
  public let inmate: InmateNumber
  public let day: CivilDate
  public let reason: Reason
  /// Signed: a deduction is negative.
  public let points: Points
  public let lateReason: String?

  public init(
    inmate: InmateNumber, day: CivilDate, reason: Reason, points: Points, lateReason: String?
  ) {
    self.inmate = inmate
    self.day = day
    self.reason = reason
    self.points = points
    self.lateReason = lateReason
  }
}

/// What a rule says of a proposed entry: who decides it and whether it is late.
public struct EntryAssessment: Hashable, Sendable {
  public let tier: ApprovalTier
  public let isLate: Bool
  public let findings: [Finding]
}

extension AssessmentPolicy {
  /// Examines a proposed entry on the day it is recorded and says what was compared.
  public func assess(
    _ entry: ProposedEntry, recordedOn today: CivilDate, isIncapacitated: Bool, isInIntake: Bool
  ) throws(Refusal) -> EntryAssessment {
    let (tier, isLate) = try classify(
      entry, recordedOn: today, isIncapacitated: isIncapacitated, isInIntake: isInIntake)
    return EntryAssessment(
      tier: tier, isLate: isLate, findings: findings(of: entry, recordedOn: today))
  }

  /// Who decides a proposed entry and whether it is late, without the account of what was compared.
  ///
  /// Refuses, in this order: a day in the future, the wrong sign, a special bonus over the single
  /// maximum, points outside the clause, labour of somebody without working ability, the appraisal
  /// of the detention house outside intake education, a late entry without a reason.
  public func classify(
    _ entry: ProposedEntry, recordedOn today: CivilDate, isIncapacitated: Bool, isInIntake: Bool
  ) throws(Refusal) -> (tier: ApprovalTier, isLate: Bool) {
    guard entry.day <= today else {
      throw Refusal(.dayInFuture, [.day: entry.day.description, .limit: today.description])
    }
    try requireSign(of: entry)
    try requireBounds(of: entry)
    // 第二十条: labour is not assessed where working ability is certified as lost.
    if entry.reason.account == .labour, isIncapacitated {
      throw Refusal(
        .entryPartNotAssessed, [.part: Part.labour.rawValue, .code: entry.reason.code],
        citation: citation(.incapacityBase))
    }
    // 第十八条: the detention house's appraisal is turned into points within intake education.
    if entry.reason.isDetentionAppraisal, !isInIntake {
      throw Refusal(
        .entryOutsideIntake, [.code: entry.reason.code, .day: entry.day.description],
        citation: citation(.intakeBase))
    }
    let isLate = isLate(day: entry.day, recordedOn: today)
    if isLate, (entry.lateReason ?? "").isEmpty {
      throw Refusal(
        .entryLateWithoutReason,
        [.day: entry.day.description, .limit: lastDayInTime(for: entry.day).description],
        citation: citation(.lateness))
    }
    return (tier(of: entry.reason, points: entry.points), isLate)
  }

  private func requireSign(of entry: ProposedEntry) throws(Refusal) {
    let isBonus = entry.points > .zero
    guard entry.points != .zero, isBonus == (entry.reason.direction == .bonus) else {
      throw Refusal(
        .entryWrongDirection,
        [
          .code: entry.reason.code, .value: entry.points.description,
          .kind: entry.reason.direction.rawValue,
        ])
    }
  }

  private func requireBounds(of entry: ProposedEntry) throws(Refusal) {
    // 第十四条: a single special bonus is at most 100.
    if entry.reason.account == .special, let maximum = specialSingleMaximum,
      entry.points > maximum.value
    {
      throw Refusal(
        .entrySpecialOverMaximum,
        [.value: entry.points.description, .maximum: maximum.value.description],
        citation: maximum.citation)
    }
    let magnitude = entry.points.magnitude
    guard magnitude >= entry.reason.minimum, magnitude <= entry.reason.maximum else {
      throw Refusal(
        .entryOutsideClause,
        [
          .code: entry.reason.code, .value: entry.points.description,
          .minimum: entry.reason.minimum.description, .maximum: entry.reason.maximum.description,
        ],
        citation: entry.reason.citation)
    }
  }

  /// Who decides, by clause and points.
  public func tier(of reason: Reason, points: Points) -> ApprovalTier {
    // 第二十七条第三款: any special bonus, a bonus of at least 5, a deduction of at least 10.
    if reason.account == .special || reason.account == .penalty { return .committee }
    let magnitude = points.magnitude
    switch reason.direction {
    case .bonus:
      if let minimum = committeeBonusMinimum, magnitude >= minimum.value { return .committee }
      return .group
    case .deduction:
      if let minimum = committeeDeductionMinimum, magnitude >= minimum.value { return .committee }
      // 第二十七条第一款: a deduction of at most 2, and deductions only, is the officer's own.
      if let maximum = officerDeductionMaximum, magnitude <= maximum.value { return .officer }
      return .group
    }
  }

  /// The last day on which something of `day` is recorded in time.
  public func lastDayInTime(for day: CivilDate) -> CivilDate {
    day.adding(days: lateAfter?.value.count ?? 0)
  }

  /// Late when recorded after the last day in time has ended.
  public func isLate(day: CivilDate, recordedOn today: CivilDate) -> Bool {
    lateAfter != nil && today > lastDayInTime(for: day)
  }

  private func findings(of entry: ProposedEntry, recordedOn today: CivilDate) -> [Finding] {
    let magnitude = entry.points.magnitude
    var findings = [
      Finding(
        .clauseBounds, citation(.clauseBounds), .satisfied,
        [
          Figure(.value, magnitude), Figure(.minimum, entry.reason.minimum),
          Figure(.maximum, entry.reason.maximum),
        ])
    ]
    if entry.reason.account == .special, let maximum = specialSingleMaximum {
      findings.append(
        Finding(
          .specialSingle, maximum.citation, .satisfied,
          [Figure(.value, magnitude), Figure(.maximum, maximum.value)]))
    }
    findings.append(
      Finding(
        .authority, citation(.authority),
        tier(of: entry.reason, points: entry.points) == .officer
          ? .satisfied : .forJudgement(role: tier(of: entry.reason, points: entry.points).rawValue),
        [Figure(.value, magnitude)]))
    findings.append(
      Finding(
        .lateness, citation(.lateness),
        isLate(day: entry.day, recordedOn: today) ? .notSatisfied : .satisfied,
        [Figure(.day, today), Figure(.limit, lastDayInTime(for: entry.day))]))
    return findings
  }
}
