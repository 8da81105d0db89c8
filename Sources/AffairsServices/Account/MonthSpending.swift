public import PrisonAffairs
import RecordBook

/// What one inmate's month shows: every finding of the limit and of what stands out.
public struct SpendingLine: Hashable, Sendable {
  public let inmate: InmateNumber
  public let concern: SpendingConcern
  /// The finding that says it.
  public let finding: Finding
  /// What it is about, and the figure it was held against, where there is one.
  public let amount: Money
  public let bound: Money?
}

/// What a month's figures show, computed from the book as its reader reads it.
struct MonthSpending {
  let month: YearMonth
  private let reader: BookReader
  private let rule: SpendingRule
  private let patterns: SpendingPatterns

  init(_ reader: BookReader, policies: PolicySet, month: YearMonth) {
    self.reader = reader
    self.month = month
    rule = SpendingRule(policies, month: month)
    patterns = SpendingPatterns(policies, month: month)
  }

  /// Everything that somebody has to look at, by inmate and kind.
  func lines() throws -> [SpendingLine] {
    let facts = try SpendingLoader(reader, month: month).everybody()
    let statuses = try reader.statuses(in: month.days)
    let earlier = try earlierMonths()
    let opened = try reader.holdersOpenedOn()
    var lines: [SpendingLine] = []
    for (inmate, facts) in facts {
      let spent = facts.net
      lines += limit(inmate, facts)
      let absent = patterns.whileAbsent(facts.rows, (statuses[inmate] ?? []).map(\.period))
      lines += line(inmate, .whileAbsent, absent, spent)
      let average = earlier(inmate, opened[inmate])
      if let surge = patterns.surge(spent, earlier: average) {
        lines += line(inmate, .surge, surge, spent)
      }
    }
    lines += try sharedSenders()
    return lines.sorted {
      ($0.inmate, $0.concern.rawValue) < ($1.inmate, $1.concern.rawValue)
    }
  }

  /// As the close of the month writes them: each inmate's month has at most one of a kind.
  func findings() throws -> [SpendingFinding] {
    try lines().map { line in
      SpendingFinding(
        inmate: line.inmate, month: month, concern: line.concern, amount: line.amount,
        bound: line.bound)
    }
  }

  private func limit(_ inmate: InmateNumber, _ facts: SpendingFacts) -> [SpendingLine] {
    let found = rule.decide(facts, on: month.lastDay)
    guard let finding = found.determination.findings.last else { return [] }
    guard found.isOver else { return limitUnknown(inmate, found, finding) }
    return [
      SpendingLine(
        inmate: inmate, concern: .overLimit, finding: finding, amount: found.used,
        bound: found.used - found.excess)
    ]
  }

  /// Money spent while the limit cannot be told is no spending without a limit: somebody states the
  /// grade, or looks at it. Where law sets no limit at all there is none to pass.
  private func limitUnknown(
    _ inmate: InmateNumber, _ found: SpendingDetermination, _ finding: Finding
  ) -> [SpendingLine] {
    guard case .undetermined = finding.status, found.used > .zero,
      rule.hasLimits(on: month.lastDay)
    else { return [] }
    return [
      SpendingLine(
        inmate: inmate, concern: .limitUnknown, finding: finding, amount: found.used, bound: nil)
    ]
  }

  private func line(
    _ inmate: InmateNumber, _ concern: SpendingConcern, _ finding: Finding, _ amount: Money
  ) -> [SpendingLine] {
    guard case .forJudgement = finding.status else { return [] }
    return [
      SpendingLine(
        inmate: inmate, concern: concern, finding: finding,
        amount: finding.amount ?? amount, bound: finding.average)
    ]
  }

  /// What each inmate spent in each of the months that an average is taken from.
  private func earlierMonths() throws -> (InmateNumber, CivilDate?) -> [Money]? {
    guard let count = patterns.monthsOfAverage else { return { _, _ in nil } }
    let months = (1...count).map { month.adding(-$0) }
    let first = month.adding(-count)
    let rows = try reader.spendingRows(
      in: DateSpan(first: first.firstDay, last: month.previous.lastDay))
    return { inmate, opened in
      // An account that is younger has no average of these months yet.
      guard let opened, opened <= first.firstDay else { return nil }
      let own = Dictionary(grouping: rows[inmate] ?? [], by: { YearMonth($0.day) })
      return months.map { (own[$0] ?? []).net }
    }
  }

  /// Senders who sent to several inmates, told of those who got anything of them in the month.
  private func sharedSenders() throws -> [SpendingLine] {
    guard let count = patterns.monthsOfSender else { return [] }
    let first = month.adding(1 - count).firstDay
    let sent = try reader.remittances(in: DateSpan(first: first, last: month.lastDay))
    var inmatesOfName: [String: Set<InmateNumber>] = [:]
    // A blank or a full-width letter makes no other sender.
    for one in sent { inmatesOfName[foldedName(one.name), default: []].insert(one.inmate) }
    var most: [InmateNumber: (count: Int, amount: Money)] = [:]
    for one in sent where month.days.contains(one.day) {
      let inmates = inmatesOfName[foldedName(one.name)]?.count ?? 0
      let known = most[one.inmate] ?? (0, .zero)
      if inmates > known.count { most[one.inmate] = (inmates, .zero) }
    }
    for one in sent where month.days.contains(one.day) {
      let inmates = inmatesOfName[foldedName(one.name)]?.count ?? 0
      guard let known = most[one.inmate], known.count == inmates else { continue }
      most[one.inmate] = (known.count, known.amount + one.amount)
    }
    return most.flatMap { inmate, found -> [SpendingLine] in
      guard let finding = patterns.sharedSender(inmates: found.count) else { return [] }
      return line(inmate, .sharedSender, finding, found.amount)
    }
  }
}

extension SpendingFacts {
  /// What was spent in the month, all goods, without what was given back.
  var net: Money { rows.net }
}

extension [SpendingRow] {
  var net: Money {
    Swift.max(reduce(Money.zero) { $1.isRefund ? $0 - $1.amount : $0 + $1.amount }, .zero)
  }
}

extension Finding {
  fileprivate func money(_ name: FigureName) -> Money? {
    figures.first { $0.name == name }.flatMap { Money($0.value) }
  }

  fileprivate var amount: Money? { money(.amount) }
  fileprivate var average: Money? { money(.average) }
}

extension Office {
  /// What a month's figures show, as the close writes it: facts for the act that closes the month.
  func spendingFindingFacts(of month: YearMonth, _ reader: BookReader) throws -> [Fact] {
    try MonthSpending(reader, policies: policies, month: month).findings().map(\.fact)
  }

  /// How many inmates a month's figures name, by what they show: the counts of a notice.
  func spendingConcerns(
    of month: YearMonth, _ reader: BookReader
  ) throws -> [SpendingConcern: Set<InmateNumber>] {
    let lines = try MonthSpending(reader, policies: policies, month: month).lines()
    return Dictionary(grouping: lines, by: \.concern).mapValues { Set($0.map(\.inmate)) }
  }
}
