/// What ranks a candidate for 积极.
public struct GradeCandidate: Hashable, Sendable {
  public let inmate: InmateNumber
  /// The points of the cycle's months.
  public let total: Points
  public let assessedDays: Int
  /// Deductions and penalties of the cycle, as a magnitude.
  public let deducted: Points

  public init(inmate: InmateNumber, total: Points, assessedDays: Int, deducted: Points) {
    self.inmate = inmate
    self.total = total
    self.assessedDays = assessedDays
    self.deducted = deducted
  }
}

extension GradingFacts {
  /// The inmate as a candidate, whether barred or not.
  public var candidate: GradeCandidate {
    GradeCandidate(
      inmate: inmate, total: months.map(\.total).sum(),
      assessedDays: months.map(\.assessedDays).reduce(0, +),
      deducted: months.map { month in
        month.figures.parts.values.map(\.deduction).sum() + month.figures.penalty
      }.sum())
  }
}

/// What put a candidate behind the one before.
public enum RankCriterion: String, CaseIterable, Sendable {
  /// Nobody is before.
  case first
  /// Fewer points: by the day or in all, as policy ranks.
  case points
  /// More points deducted.
  case deducted
  /// Nothing: the rank is the same.
  case equal
}

/// A candidate with rank, equals and what decided.
public struct RankedCandidate: Hashable, Sendable {
  public let candidate: GradeCandidate
  /// From 1; equals share a rank and the next one is counted on (1, 2, 2, 4).
  public let rank: Int
  /// The others of the same rank, by number.
  public let ties: [InmateNumber]
  /// What decided against the one before in the list.
  public let criterion: RankCriterion
  public let finding: Finding
}

extension GradingPolicy {
  /// Ranks candidates; the law states no order, so this is policy (`points.grade.ranking`).
  ///
  /// Points first, compared exactly, then fewer points deducted, then the same rank. Within a rank
  /// the list runs by number, so any order of the same candidates gives the same list.
  public func rank(_ candidates: [GradeCandidate]) -> [RankedCandidate] {
    let ordered = candidates.sorted { left, right in
      switch decides(left, against: right) {
      case .before: true
      case .behind: false
      case .level: left.inmate < right.inmate
      }
    }
    var ranked: [(GradeCandidate, Int, RankCriterion)] = []
    for (index, candidate) in ordered.enumerated() {
      guard let (before, rank, _) = ranked.last else {
        ranked.append((candidate, 1, .first))
        continue
      }
      let criterion = criterion(of: before, against: candidate)
      ranked.append((candidate, criterion == .equal ? rank : index + 1, criterion))
    }
    let members = Dictionary(grouping: ranked, by: \.1).mapValues { $0.map(\.0.inmate) }
    return ranked.map { candidate, rank, criterion in
      let ties = (members[rank] ?? []).filter { $0 != candidate.inmate }
      return RankedCandidate(
        candidate: candidate, rank: rank, ties: ties, criterion: criterion,
        finding: finding(of: candidate, rank: rank))
    }
  }

  private enum Order { case before, behind, level }

  private func decides(_ left: GradeCandidate, against right: GradeCandidate) -> Order {
    let points = comparePoints(left, right)
    if points != .level { return points }
    if left.deducted == right.deducted { return .level }
    return left.deducted < right.deducted ? .before : .behind
  }

  private func criterion(
    of better: GradeCandidate, against worse: GradeCandidate
  ) -> RankCriterion {
    if comparePoints(better, worse) != .level { return .points }
    return better.deducted == worse.deducted ? .equal : .deducted
  }

  /// Means are compared crosswise, without dividing; who has no day assessed has no mean and
  /// comes last.
  private func comparePoints(_ left: GradeCandidate, _ right: GradeCandidate) -> Order {
    let first: Int
    let second: Int
    switch ranking {
    case .total: (first, second) = (left.total.hundredths, right.total.hundredths)
    case .dailyMean:
      guard left.assessedDays > 0, right.assessedDays > 0 else {
        if (left.assessedDays > 0) == (right.assessedDays > 0) { return .level }
        return left.assessedDays > 0 ? .before : .behind
      }
      first = left.total.hundredths * right.assessedDays
      second = right.total.hundredths * left.assessedDays
    }
    if first == second { return .level }
    return first > second ? .before : .behind
  }

  private func finding(of candidate: GradeCandidate, rank: Int) -> Finding {
    Finding(
      .gradeRanking, citation(.gradeRanking), .satisfied,
      [
        Figure(.rank, rank), Figure(.total, candidate.total), Figure(.days, candidate.assessedDays),
        Figure(.deduction, candidate.deducted),
      ])
  }
}
