import PrisonAffairs
import RecordBook

extension Office {
  /// What kitchens owe: days without diners, differences that wait for another, the next menu.
  func kitchensDue(_ reader: BookReader) throws -> [DueItem] {
    let kitchens = try reader.kitchens(on: today)
    guard !kitchens.isEmpty else { return [] }
    var items: [DueItem] = []
    for kitchen in kitchens.keys.sorted() {
      if let missing = try dinersDue(of: kitchen, reader) { items.append(missing) }
      items += try menusDue(of: kitchen, reader)
    }
    let names = try reader.foodItems()
    items += try reader.stockCounts().filter { $0.state == .waiting }.map { count in
      item(
        .foodCount, Reference.fact(act: count.act, ordinal: count.ordinal).description,
        "\(count.kitchen) \(names[count.item]?.name ?? count.item) \(count.difference) kg", nil)
    }
    return items
  }

  /// So many days back are looked at: older gaps belong to months that were closed.
  private static let daysBack = 31

  /// The first of the days on which a kitchen served wards and nobody recorded diners.
  private func dinersDue(of kitchen: KitchenCode, _ reader: BookReader) throws -> DueItem? {
    let span = DateSpan(first: today.adding(days: -Office.daysBack), last: today.adding(days: -1))
    let known = Set(try reader.diners(of: kitchen, in: span).map(\.day))
    let missing = try sequence(
      first: span.first, next: { $0 < span.last ? $0.adding(days: 1) : nil }
    ).filter { day in
      guard !known.contains(day), try !mealMonthIsClosed(kitchen, YearMonth(day), reader) else {
        return false
      }
      return try !(reader.kitchens(on: day)[kitchen]?.wards.isEmpty ?? true)
    }
    guard let first = missing.first else { return nil }
    let limit = policies.span("records.late-after-days", on: first)?.value.count ?? 0
    return item(
      .mealDiners, "\(kitchen) \(first)", String(missing.count),
      .on(first.adding(days: limit)))
  }

  /// The menus of this week and the next that do not hang.
  private func menusDue(of kitchen: KitchenCode, _ reader: BookReader) throws -> [DueItem] {
    let monday = today.adding(days: 1 - today.weekday)
    return try [monday, monday.adding(days: 7)].compactMap { week in
      guard try reader.menu(of: kitchen, week: week)?.posting == nil,
        try !(reader.kitchens(on: week)[kitchen]?.wards.isEmpty ?? true)
      else { return nil }
      let limit = try MealRule(policies, on: week).menuLimit(ofWeek: week)
      return item(.menu, "\(kitchen) \(week)", week.description, .on(limit))
    }
  }
}
