/// Everything an inmate's cycles rest on, gathered beforehand.
public struct CycleFacts: Hashable, Sendable {
  public let opening: CycleOpening?
  /// The totals of closed months as they were settled.
  public let months: [YearMonth: Points]
  public let differences: [BookedDifference]
  /// The act that first graded a cycle, by its number.
  public let gradedActs: [Int: Int]
  /// The cycles whose reward was decided: their points were deducted and nothing is left to cancel.
  public let rewarded: Set<Int>
  public let restarts: [CycleRestart]

  public init(
    opening: CycleOpening? = nil, months: [YearMonth: Points],
    differences: [BookedDifference] = [], gradedActs: [Int: Int] = [:],
    rewarded: Set<Int> = [], restarts: [CycleRestart] = []
  ) {
    self.opening = opening
    self.months = months
    self.differences = differences
    self.gradedActs = gradedActs
    self.rewarded = rewarded
    self.restarts = restarts
  }
}

/// The points that complete a cycle, by month; read from policy once for many inmates.
public struct CyclePolicy: Hashable, Sendable {
  private let lengths: [YearMonth: Sourced<Points>]

  /// Refuses (`policy.not-in-force`) a month whose law knows no cycle.
  public init(_ policies: PolicySet, months: some Sequence<YearMonth>) throws(Refusal) {
    var lengths: [YearMonth: Sourced<Points>] = [:]
    for month in months where lengths[month] == nil {
      lengths[month] = try policies.requiredPoints("points.cycle.length", on: month.lastDay)
    }
    self.lengths = lengths
  }

  func length(_ month: YearMonth) -> Points? { lengths[month]?.value }

  /// The source of the length in a month.
  public func citation(_ month: YearMonth) -> Citation? { lengths[month]?.citation }
}

/// An inmate's cycles: those that have ended, in order, and the one that runs.
public struct CycleAccount: Hashable, Sendable {
  public let ended: [Cycle]
  public let running: Cycle

  /// Lays the months end to end.
  ///
  /// A cycle ends with the month in which the balance reaches the length; the length is deducted and
  /// the rest carries over (第四条、第三十八条). One month ends one cycle at most, so what is left may
  /// end the next one with the next month. A difference booked before its cycle was graded belongs
  /// to its month; a later one counts in the month in which it was booked, under the old month's
  /// name, and leaves the graded cycle as it was decided.
  public init(_ facts: CycleFacts, _ policy: CyclePolicy) {
    var reckoning = CycleReckoning(facts, policy)
    for month in facts.months.keys.sorted() where month >= (facts.opening?.month ?? month) {
      guard let length = policy.length(month) else { continue }
      reckoning.take(month, length: length)
    }
    (ended, running) = reckoning.result()
  }

  /// Cycles that were laid before.
  public init(ended: [Cycle], running: Cycle) {
    self.ended = ended
    self.running = running
  }

  /// The balance of an inmate whose ended cycles were rewarded or not: each decided reward deducts
  /// the length (第三十八条), an undecided one has not yet.
  public func balance(rewarded: Set<Int>) -> Points {
    let open = ended.filter { !rewarded.contains($0.number) && !$0.isCancelled }
    return running.balance + open.map(\.length).sum()
  }
}

/// Cycles while they are being laid.
struct CycleReckoning {
  let facts: CycleFacts
  let policy: CyclePolicy
  private var ended: [Cycle] = []
  private var number: Int
  private var carriedIn: Points
  private var months: [CycleMonth] = []
  private var length = Points.zero
  private var byMonth: [YearMonth: [BookedDifference]]
  /// Differences of graded months that no later month has taken up yet.
  private var late: [BookedDifference] = []
  private var restarts: ArraySlice<CycleRestart>

  init(_ facts: CycleFacts, _ policy: CyclePolicy) {
    self.facts = facts
    self.policy = policy
    number = facts.opening?.cycle ?? 1
    carriedIn = facts.opening?.balance ?? .zero
    byMonth = Dictionary(grouping: facts.differences, by: \.month)
    let first = facts.opening?.month
    // What was booked under a month before the opening belongs to a cycle that is graded.
    if let first {
      late = facts.differences.filter { $0.month < first }
      byMonth = byMonth.filter { $0.key >= first }
    }
    restarts =
      facts.restarts.filter { $0.month >= (first ?? $0.month) }
      .sorted { $0.month < $1.month }[...]
  }

  mutating func take(_ month: YearMonth, length: Points) {
    self.length = length
    while let restart = restarts.first, restart.month <= month { begin(anew: restart) }
    var points = facts.months[month] ?? .zero
    let own = byMonth.removeValue(forKey: month) ?? []
    points += own.filter(isOfItsMonth).map(\.points).sum()
    late += own.filter { !isOfItsMonth($0) }
    let (due, later) = late.parted { $0.bookedIn <= month && isOfItsMonth($0) }
    late = later
    points += due.map(\.points).sum()
    months.append(CycleMonth(month: month, points: points))
    // 第四条: 600 points are enough, exactly 600 too.
    let balance = carriedIn + months.map(\.points).sum()
    guard balance >= length else { return }
    ended.append(
      Cycle(
        number: number, carriedIn: carriedIn, months: months, length: length, endedIn: month))
    // 第三十八条: the length is deducted and the rest carries over.
    carriedIn = balance - length
    number += 1
    months = []
  }

  /// Whether the running cycle had not been graded when the difference was booked.
  private func isOfItsMonth(_ difference: BookedDifference) -> Bool {
    facts.gradedActs[number].map { difference.act < $0 } ?? true
  }

  /// 第三十条至第三十四条: points are cancelled, a negative balance stays. A cycle whose reward was
  /// decided stays as it was; a grade without its reward earns nothing any more.
  private mutating func begin(anew restart: CycleRestart) {
    restarts.removeFirst()
    ended = (ended + graded(since: restart)).map { cycle in
      guard !facts.rewarded.contains(cycle.number) else { return cycle }
      return Cycle(
        number: cycle.number, carriedIn: cycle.carriedIn, months: cycle.months,
        length: cycle.length, endedIn: cycle.endedIn, isCancelled: true)
    }
    carriedIn = restart.balance
    // A number that was graded is not given to another cycle.
    number = max(number, ended.last.map { $0.number + 1 } ?? number)
    months = []
    late = late.filter { $0.bookedIn >= restart.month }
  }

  /// Cycles that were graded, before the cancellation, on months that are counted anew since.
  private func graded(since restart: CycleRestart) -> [Cycle] {
    var past = self
    past.restarts = []
    for month in facts.months.keys.sorted() where month >= restart.month {
      if let length = policy.length(month) { past.take(month, length: length) }
    }
    let known = ended.last?.number ?? 0
    return past.ended.filter { cycle in
      cycle.number > known && facts.gradedActs[cycle.number].map { $0 < restart.act } ?? false
    }
  }

  func result() -> (ended: [Cycle], running: Cycle) {
    var ended = ended
    var carriedIn = carriedIn
    var months = months
    // A cancellation that no closed month follows yet.
    if !restarts.isEmpty {
      var last = self
      while let restart = last.restarts.first { last.begin(anew: restart) }
      (ended, carriedIn, months) = (last.ended, last.carriedIn, last.months)
      return (
        ended, Cycle(number: number, carriedIn: carriedIn, months: months, length: length)
      )
    }
    let waiting = late + byMonth.values.flatMap { $0 }
    return (
      ended,
      Cycle(
        number: number, carriedIn: carriedIn, months: months,
        waiting: waiting.map(\.points).sum(), length: length)
    )
  }
}

extension Array {
  /// Those that satisfy a condition and the others, each in order.
  fileprivate func parted(by condition: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(condition), filter { !condition($0) })
  }
}
