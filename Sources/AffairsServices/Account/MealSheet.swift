public import PrisonAffairs
public import RecordBook
import Register

/// A firm that delivered in a month, with how often and for how much.
public struct MealSupplier: Hashable, Sendable {
  public let name: String
  /// Delivery notes, each counted once.
  public let receipts: Int
  public let amount: Money
}

/// What a count found missing of an item, with the reason that somebody accepted; below zero where
/// there was more.
public struct MealLoss: Hashable, Sendable {
  public let name: String
  public let mass: FoodMass
  public let explanation: String
}

/// A kitchen's month with everything its account rests on.
public struct MealSheet: Hashable, Sendable {
  public let kitchen: KitchenCode
  public let kitchenName: String
  public let account: MealAccount
  public let grants: [MealGrant]
  public let suppliers: [MealSupplier]
  public let losses: [MealLoss]
  /// Records of the month that came in late.
  public let late: Int
  /// The digest of all of it.
  public let digest: String

  public var month: YearMonth { account.facts.month }

  public var reference: Reference { .meals(kitchen, month) }
}

/// Puts a kitchen's month together from one reading of the book.
struct MealLoader {
  let reader: BookReader
  let policies: PolicySet

  /// The month as it stands in the book.
  ///
  /// Refuses a kitchen the book does not know (`meal.kitchen-unknown`).
  func sheet(_ kitchen: KitchenCode, _ month: YearMonth) throws -> MealSheet {
    guard let record = try reader.kitchens(on: month.lastDay)[kitchen] else {
      throw Refusal(.mealKitchenUnknown, [.code: kitchen.text])
    }
    let before = try reader.mealAccount(of: kitchen, month: month.previous)
    let purchases = try reader.purchases(of: kitchen, month: month)
    let issues = try reader.issues(of: kitchen, month: month)
    let grants = try reader.mealGrants(of: kitchen, month: month)
    let records = try reader.diners(of: kitchen, in: month.days)
    let recorded = Set(records.map(\.day))
    let counts = try reader.foodCounts(of: kitchen, in: month.days)
    let facts = MealAccountFacts(
      month: month,
      diners: Dictionary(grouping: records, by: \.day).mapValues { day in
        day.reduce(into: [:]) { $0[$1.diet, default: 0] += $1.count.diners }
      },
      daysWithoutDiners: month.days.days.filter { !recorded.contains($0) },
      grants: grants.reduce(.zero) { $0 + $1.amount }, carried: before?.cumulative ?? .zero,
      items: try items(
        kitchen, month, purchases, issues, before, counted: counts.countedOnLastDay),
      undecidedCounts: counts.undecided, undecidedDiners: try undecidedDiners(of: kitchen, month),
      unconfirmedPurchases: try reader.unconfirmedPurchases(of: kitchen, in: month.days)
        .map(\.reference))
    let account = try MealAccountRule(policies, of: month).determine(facts)
    let suppliers = suppliers(purchases)
    let taken = try reader.stockCounts(of: kitchen).filter { month.days.contains($0.day) }
    let losses = try losses(taken)
    let late =
      records.count { $0.row.isLate }
      + purchases.count { !$0.isReversal && $0.content.row.isLate }
      + issues.count { !$0.isReversal && $0.content.row.isLate } + taken.count { $0.row.isLate }
    let lines = lines(kitchen, account, grants, suppliers) + told(losses, late)
    return MealSheet(
      kitchen: kitchen, kitchenName: record.name, account: account, grants: grants,
      suppliers: suppliers, losses: losses, late: late,
      digest: Digest32(hashing: lines).description)
  }

  /// The differences that somebody accepted, with their reasons.
  private func losses(_ counts: [StockCount]) throws -> [MealLoss] {
    let items = try reader.foodItems()
    return counts.filter { $0.state == .accepted }.map { count in
      MealLoss(
        name: items[count.item]?.name ?? count.item, mass: -count.difference,
        explanation: count.explanation ?? "-")
    }
  }

  /// What the digest covers of what is told beside the account.
  private func told(_ losses: [MealLoss], _ late: Int) -> String {
    (["late \(late)"] + losses.map { "lost \($0.mass) \($0.name) \($0.explanation)" })
      .map { $0 + "\n" }.joined()
  }

  private func items(
    _ kitchen: KitchenCode, _ month: YearMonth, _ purchases: [FoodLine<FoodPurchase>],
    _ issues: [FoodLine<FoodIssue>], _ before: MealAccountRecord?, counted: Set<String>
  ) throws -> [MealItemFacts] {
    let known = try reader.foodItems()
    let earlier = Dictionary(
      (before?.lines ?? []).map { ($0.item, $0) }, uniquingKeysWith: { first, _ in first })
    var bought: [String: ValuedMass] = [:]
    for line in purchases {
      bought[line.content.item, default: .zero] =
        bought[line.content.item, default: .zero] + ValuedMass(line.mass, line.amount)
    }
    var issued: [String: FoodMass] = [:]
    var issuedOf: [String: [Diet: FoodMass]] = [:]
    for line in issues {
      let item = line.content.item
      issued[item] = (issued[item] ?? .zero) + line.mass
      if let diet = line.content.diet {
        issuedOf[item, default: [:]][diet] = (issuedOf[item]?[diet] ?? .zero) + line.mass
      }
    }
    let left = try reader.stock(of: kitchen, on: month.lastDay)
    let held = earlier.values.filter { $0.closing.mass != .zero }.map(\.item)
    let names = Set(held).union(bought.keys).union(issued.keys).union(left.keys).union(counted)
    return names.sorted().compactMap { name in
      guard let item = known[name] else { return nil }
      return MealItemFacts(
        item: name, name: item.name, category: item.category,
        opening: earlier[name]?.closing ?? .zero, purchased: bought[name] ?? .zero,
        issued: issued[name] ?? .zero, issuedOf: issuedOf[name] ?? [:],
        closing: left[name] ?? .zero,
        isCounted: counted.contains(name), previousPrice: earlier[name]?.price)
    }
  }

  private func suppliers(_ purchases: [FoodLine<FoodPurchase>]) -> [MealSupplier] {
    Dictionary(grouping: purchases, by: \.content.supplier).map { name, lines in
      MealSupplier(
        name: name,
        receipts: Set(lines.filter { !$0.isReversal && !$0.isReversed }.map(\.content.receipt))
          .count,
        amount: lines.reduce(.zero) { $0 + $1.amount })
    }.sorted { $0.name < $1.name }
  }

  /// What a digest covers, line by line in a fixed order.
  private func lines(
    _ kitchen: KitchenCode, _ account: MealAccount, _ grants: [MealGrant],
    _ suppliers: [MealSupplier]
  ) -> String {
    let facts = account.facts
    var lines = ["meals:\(kitchen)/\(facts.month)", "carried \(facts.carried)"]
    lines += Diet.allCases.map { diet in
      "diners \(diet.rawValue) \(facts.dinerDays[diet] ?? 0) \(account.money(of: diet))"
    }
    lines += facts.daysWithoutDiners.map { "without \($0)" }
    lines += facts.undecidedCounts.map { "undecided \($0)" }
    lines += grants.map { "grant \($0.day) \($0.amount) \($0.ground)" }
    lines += account.items.map { item in
      let one = item.facts
      return "item \(one.item) \(one.category.rawValue) \(one.opening.mass) \(one.opening.value) "
        + "\(one.purchased.mass) \(one.purchased.value) \(one.issued) \(one.closing) "
        + "\(item.closingValue?.description ?? "-") \(one.isCounted) "
        + "\(one.previousPrice?.description ?? "-")"
    }
    lines += account.categories.map { category in
      let bounds = [category.minimum, category.maximum].map { $0?.description ?? "-" }
      return "category \(category.category.rawValue) \(bounds.joined(separator: " "))"
    }
    lines += account.groups.flatMap { group in
      group.rations.map { ration in
        "ration \(group.diets.map(\.rawValue).joined(separator: "+")) "
          + "\(ration.category.rawValue) \(ration.issued)"
      }
    }
    lines += suppliers.map { "supplier \($0.amount) \($0.receipts) \($0.name)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
