import PrisonAffairs
import Publication
import RecordBook

extension Explainer {
  /// A record of the kitchens by its place: who ate, a delivery, an issue, a count, a sample, money
  /// given, or an item of a settled account; nil for any other fact.
  func ofMeals(_ key: FactKey) throws -> WhyNode? {
    if let record = try reader.mealRecord(act: key.act, ordinal: key.ordinal) {
      return try mealRecord(record, key)
    }
    if let count = try reader.stockCount(act: key.act, ordinal: key.ordinal) {
      return try counted(count, key)
    }
    if let grant = try reader.mealGrant(at: key) {
      return try node(
        key, Text(zh: "另拨伙食费\(grant.amount)元", en: "\(grant.amount) yuan for food"),
        on: grant.day, in: grant.kitchen,
        [
          source(grant.key),
          WhyNode(Text(zh: "依据：\(grant.ground)", en: "ground: \(grant.ground)")),
          rule(.mealMoney, on: grant.day),
        ])
    }
    if let item = try reader.mealAccountItem(at: key) {
      return try accountItem(item, key)
    }
    return try reader.foodSample(act: key.act, ordinal: key.ordinal).map { sample in
      try node(
        key,
        Text(zh: "食品留样：\(sample.dish)", en: "food sample: \(sample.dish)"), on: sample.day,
        in: sample.kitchen, [rule(.foodSample, on: sample.day)])
    }
  }

  private func mealRecord(_ record: MealRecord, _ key: FactKey) throws -> WhyNode {
    var nodes: [WhyNode]
    let head: Text
    switch record {
    case .diners(let diners):
      head = Text(
        zh: "\(diners.diet.words.zh)就餐\(diners.count.diners)人",
        en: "\(diners.count.diners) diners, \(diners.diet.words.en)")
      nodes = [
        source(diners.row.key),
        diners.explanation.map { WhyNode(Text(zh: "说明：\($0)", en: "explained: \($0)")) },
        late(diners.row), rule(.mealDiners, on: diners.day),
      ].compactMap(\.self)
    case .purchase(let purchase):
      let item = try itemName(purchase.item)
      head = Text(
        zh: "采购\(item) \(purchase.mass)千克，单价\(purchase.price)元，\(purchase.amount)元",
        en: "\(item) bought: \(purchase.mass) kg at \(purchase.price), \(purchase.amount) yuan")
      nodes = bought(purchase)
    case .issue(let issue):
      let item = try itemName(issue.item)
      let diet = issue.diet?.words
      head = Text(
        zh: "出库\(item) \(issue.mass)千克\(diet.map { "（\($0.zh)）" } ?? "")",
        en: "\(item) issued: \(issue.mass) kg\(diet.map { " (\($0.en))" } ?? "")")
      nodes = [
        source(issue.row.key),
        issue.note.map { WhyNode(Text(zh: "说明：\($0)", en: "note: \($0)")) },
        late(issue.row), rule(.foodStock, on: issue.day),
      ].compactMap(\.self)
    }
    if let undone = try reader.reversal(ofMealRecord: key.act, key.ordinal) {
      nodes.append(try line(Text(zh: "已收回", en: "taken back"), act: undone))
    }
    return try node(key, head, on: record.day, in: record.kitchen, nodes)
  }

  private func bought(_ purchase: FoodPurchase) -> [WhyNode] {
    let receivers = purchase.receivers.map { "\(names[$0] ?? "")（\($0)）" }
    let numbers = purchase.receivers.map(\.text)
    return [
      source(purchase.row.key),
      WhyNode(
        Text(
          zh: "供货单位\(purchase.supplier)，单据\(purchase.receipt)",
          en: "supplier \(purchase.supplier), receipt \(purchase.receipt)")),
      WhyNode(
        Text(
          zh: "验收：\(receivers.joined(separator: "、"))",
          en: "received by \(numbers.joined(separator: ", "))")),
      purchase.note.map { WhyNode(Text(zh: "说明：\($0)", en: "note: \($0)")) },
      late(purchase.row), rule(.foodAmount, on: purchase.day),
      rule(.foodReceivers, on: purchase.day),
    ].compactMap(\.self)
  }

  private func counted(_ count: StockCount, _ key: FactKey) throws -> WhyNode {
    let item = try itemName(count.item)
    let state = count.state.words
    let decided = try count.decidedBy.map {
      try line(Text(zh: "认可或者退回", en: "decided"), act: $0)
    }
    let nodes = [
      source(count.row.key),
      count.explanation.map { WhyNode(Text(zh: "说明：\($0)", en: "explained: \($0)")) },
      late(count.row), decided, rule(.foodCount, on: count.day),
    ].compactMap(\.self)
    return try node(
      key,
      Text(
        zh: "盘点\(item)：实有\(count.counted)千克，账面\(count.expected)千克（\(state.zh)）",
        en: "\(item) counted: \(count.counted) kg, book \(count.expected) kg (\(state.en))"),
      on: count.day, in: count.kitchen, nodes)
  }

  private func accountItem(
    _ item: (kitchen: KitchenCode, month: YearMonth, line: MealAccountLine), _ key: FactKey
  ) throws -> WhyNode {
    let known = try reader.foodItems()[item.line.item]
    let span = item.month.days
    let purchases = try reader.purchases(of: item.kitchen, in: span)
      .filter { $0.content.item == item.line.item }
      .map { moved($0.act, $0.ordinal, $0.day, $0.mass, Text(zh: "购入", en: "bought")) }
    let issues = try reader.issues(of: item.kitchen, in: span)
      .filter { $0.content.item == item.line.item }
      .map { moved($0.act, $0.ordinal, $0.day, $0.mass, Text(zh: "出库", en: "issued")) }
    return try node(
      key,
      sum(
        of: item.line, named: known?.name ?? item.line.item,
        (known?.category ?? .other).words), on: item.month.lastDay, in: item.kitchen,
      purchases + issues + [rule(.mealMoney, on: item.month.lastDay)])
  }

  private func moved(
    _ act: Int, _ ordinal: Int, _ day: CivilDate, _ mass: FoodMass, _ words: Text
  ) -> WhyNode {
    WhyNode(
      Text(
        zh: "entry:\(act).\(ordinal) \(day) \(words.zh)\(mass)千克",
        en: "entry:\(act).\(ordinal) \(day) \(words.en) \(mass) kg"))
  }

  /// A record with who wrote it down, what stands behind it, and the account that counts it.
  private func node(
    _ key: FactKey, _ head: Text, on day: CivilDate, in kitchen: KitchenCode,
    _ children: [WhyNode]
  ) throws -> WhyNode {
    let month = YearMonth(day)
    return WhyNode(
      Text(
        zh: "entry:\(key.act).\(key.ordinal) \(kitchen) \(day) \(head.zh)",
        en: "entry:\(key.act).\(key.ordinal) \(kitchen) \(day) \(head.en)"),
      [try line(Text(zh: "登记", en: "recorded"), act: key.act)] + children
        + (try aboveMeals(kitchen, month)) + (try objections(to: .meals(kitchen, month))))
  }

  private func itemName(_ code: String) throws -> String {
    try reader.foodItems()[code]?.name ?? code
  }

  private func source(_ key: RowKey) -> WhyNode {
    WhyNode(
      Text(
        zh: "来源：\(key.source) 第\(key.line)行", en: "source: \(key.source) line \(key.line)"))
  }

  private func late(_ row: RecordedRow) -> WhyNode? {
    row.lateReason.map { WhyNode(Text(zh: "补记原因：\($0)", en: "recorded late because: \($0)")) }
  }

}
