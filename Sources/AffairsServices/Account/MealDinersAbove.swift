import PrisonAffairs
import RecordBook

extension MealLoader {
  /// The days of a month on which a kitchen, or all kitchens together, fed more than were in
  /// custody, and nobody but who recorded it accepted that for the records as they stand.
  func undecidedDiners(of kitchen: KitchenCode, _ month: YearMonth) throws -> [CivilDate] {
    let all = Dictionary(grouping: try reader.diners(of: nil, in: month.days), by: \.day)
    let decisions = try reader.dinersDecisions(in: month.days)
    var custody = try CustodyOfDays(month.days, reader)
    return try all.keys.sorted().filter { day in
      let records = all[day] ?? []
      guard records.contains(where: { $0.kitchen == kitchen }) else { return false }
      return try scopes(kitchen, day, records, custody.on(day)).contains {
        !$0.isAccepted(by: decisions)
      }
    }
  }

  /// The records of a day that are together more than custody: the kitchen's, and those of all.
  func scopes(
    _ kitchen: KitchenCode, _ day: CivilDate, _ records: [DinersRecord], _ custody: CustodyOfDay
  ) throws -> [DinersScope] {
    let allowance = try MealRule(policies, on: day).allowance
    let own = DinersScope(
      records: records.filter { $0.kitchen == kitchen }, inCustody: custody.count(of: kitchen))
    let whole = DinersScope(records: records, inCustody: custody.total)
    // Of one kitchen alone the second question is the first.
    let scopes = Set(records.map(\.kitchen)).count > 1 ? [own, whole] : [own]
    return scopes.filter { $0.diners > $0.inCustody + allowance }
  }
}

/// Records of diners of a day that are held against custody together.
struct DinersScope {
  let records: [DinersRecord]
  let inCustody: Int

  var diners: Int { records.reduce(0) { $0 + $1.count.diners } }

  /// Whether the last decision on any of them accepts, and knew all of them.
  func isAccepted(by decisions: [DinersDecision]) -> Bool {
    let last = records.map(\.act).max() ?? 0
    let decision = decisions.last { decision in
      records.contains { $0.act == decision.diners.act && $0.ordinal == decision.diners.ordinal }
    }
    return decision.map { $0.isAccepted && $0.act > last } ?? false
  }
}
