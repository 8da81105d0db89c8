import PrisonAffairs
import RecordBook

/// Where an inmate's account stands on the months that are closed: what the next prison goes on
/// from.
struct InmateStanding {
  /// The closed months, with what each came to in force and the cycle it counts to.
  let months: [YearMonth: CarriedMonth]
  /// Of them, those whose public account differs.
  let publicMonths: [YearMonth: CarriedMonth]
  /// Months that were settled and are not closed.
  let settledOnly: [YearMonth]
  /// Months in custody between closed ones that were never settled.
  let gaps: [YearMonth]
  /// The first month that nobody has closed.
  let fromMonth: YearMonth
  let account: CycleAccount
  let previousGrade: CycleGrade?
  /// Cycles that ended and on whose reward nothing was decided.
  let unrewarded: [Int]

  init(
    of record: InmateRecord, _ reader: BookReader, policies: PolicySet, opening: BookOpening
  ) throws {
    let inmate = record.inmate
    let closed = try reader.closedMonths(of: inmate)
    let results = try reader.monthResults(of: inmate)
    let carried = try reader.carriedMonths(of: inmate)
    let brought = try reader.cycleOpenings(of: inmate)[inmate]
    account = try CycleLoader(reader, policies: policies).account(of: inmate)
    let cycles = InmateStanding.cycles(account)
    func month(_ result: MonthResult, inForce: Points) -> CarriedMonth {
      CarriedMonth(
        inmate: inmate, month: result.month, cycle: cycles[result.month] ?? 1,
        prison: opening.prisonCode, figures: result.figures, inForce: inForce)
    }
    var months = carried
    var publicMonths = try reader.carriedMonths(of: inmate, .publicOnly)
    let publicResults = try reader.monthResults(of: inmate, .publicOnly)
    for name in closed.map(\.month) {
      guard let result = results[name] else { continue }
      let booked = try reader.adjustments(of: inmate, month: name).last { $0.act > result.act }
      let inForce = booked?.after ?? result.figures.total
      months[name] = month(result, inForce: inForce)
      publicMonths[name] = publicResults[name].map { month($0, inForce: inForce) }
    }
    self.months = months
    self.publicMonths = publicMonths.filter { $0.value.figures != months[$0.key]?.figures }
    settledOnly = results.keys.filter { months[$0] == nil }.sorted()
    let known = months.keys.sorted()
    if let first = known.first, let last = known.last {
      fromMonth = last.next
      gaps = InmateStanding.months(first, through: last).filter {
        months[$0] == nil && record.assessed(in: $0) != nil
      }
    } else {
      fromMonth = try InmateStanding.beginning(of: record, brought, reader)
      gaps = []
    }
    let grades = try reader.grades(of: inmate)
    previousGrade = grades[account.running.number - 1]?.grade ?? brought?.previousGrade
    let rewarded = try reader.rewards(of: inmate)
    unrewarded = account.ended.filter { !$0.isCancelled && rewarded[$0.number] == nil }
      .map(\.number)
  }

  /// The cycle of every month that counts in one.
  private static func cycles(_ account: CycleAccount) -> [YearMonth: Int] {
    var cycles: [YearMonth: Int] = [:]
    for cycle in account.ended + [account.running] {
      for month in cycle.months { cycles[month.month] = cycle.number }
    }
    return cycles
  }

  private static func months(_ first: YearMonth, through last: YearMonth) -> [YearMonth] {
    var months: [YearMonth] = []
    var month = first
    while month <= last {
      months.append(month)
      month = month.next
    }
    return months
  }

  /// Where no month is closed: that of the balance brought in, or the first one that this book
  /// could settle.
  private static func beginning(
    of record: InmateRecord, _ brought: CycleOpeningRecord?, _ reader: BookReader
  ) throws -> YearMonth {
    if let brought { return brought.opening.month }
    let began = YearMonth(try reader.act(1)?.moment.day ?? record.admittedOn)
    let first = max(YearMonth(record.admittedOn), began)
    let span = DateSpan(first: .earliest, last: first.firstDay)
    let entry = try reader.entries(of: record.inmate, in: span).first
    return entry.map { min(first, YearMonth($0.entry.day)) } ?? first
  }
}
