import PrisonAffairs

/// The tables of a meal account that everybody sees: money, quantities, items, what is marked.
///
/// The columns follow what schools, kindergartens and canteens post; no form of a prison was found.
struct MealNoticeTables {
  let material: MealNoticeMaterial

  private var account: MealAccount { material.account }

  /// Income, what was used, what is left of the month and of all months.
  var money: NoticeTable {
    let facts = account.facts
    var rows = account.groups.flatMap { income($0) }
    rows += material.grants.map { ["收入：另拨", oneLine($0.ground), $0.amount.description] }
    rows.append(["本月收入合计", "", account.income.description])
    let opening = account.items.reduce(Money.zero) { $0 + $1.facts.opening.value }
    let bought = account.items.reduce(Money.zero) { $0 + $1.facts.purchased.value }
    let left = account.items.reduce(Money.zero) { $0 + ($1.closingValue ?? .zero) }
    rows += [
      ["支出：月初库存", "", opening.description], ["支出：本月购入", "", bought.description],
      ["减：月末库存", "按月初和购入的平均价", (-left).description],
      ["本月支出合计", "", account.expense.description],
      balance("本月", account.balance), balance("上月累计", facts.carried),
      balance("累计", account.cumulative),
    ]
    return NoticeTable(title: "收支", heads: ["项目", "说明", "金额（元）"], rows: rows)
  }

  /// The food money of one diet, each standard on a line; of several that are told together in one.
  private func income(_ group: MealGroupAccount) -> [[String]] {
    let lines = account.foodMoney.filter { group.diets.contains($0.diet) }
    let title = "收入：\(name(group))伙食费"
    guard group.diets.count == 1 else {
      let sum = lines.reduce(Money.zero) { $0 + $1.amount }
      return [[title, "\(group.dinerDays)人日，各按标准", sum.description]]
    }
    return lines.map { line in
      [
        title, "\(line.dinerDays)人日 × \(line.price?.description ?? "-")元",
        line.amount.description,
      ]
    }
  }

  /// Its diets by name; the whole kitchen needs none.
  private func name(_ group: MealGroupAccount) -> String {
    account.groups.count == 1 && group.diets.count > 1 ? "全部灶别" : Text(group.diets).zh
  }

  /// Below zero it is a deficit, told by its size.
  private func balance(_ name: String, _ amount: Money) -> [String] {
    [
      name + (amount < .zero ? "亏损" : "结余"), "",
      (amount < .zero ? -amount : amount).description,
    ]
  }

  /// A head and month, what was eaten beside the standard, diet by diet.
  var quantities: NoticeTable {
    NoticeTable(
      title: "每人每月实物量与标准（公斤）",
      heads: ["灶别", "类别", "最低标准", "最高标准", "实际", "与标准的差"],
      rows: account.groups.flatMap { group in
        group.rations.map { ration in
          [
            name(group), ration.category.words.zh, mass(ration.perHeadMinimum),
            mass(ration.perHeadMaximum), mass(ration.perHead), perHeadDifference(ration),
          ]
        }
      })
  }

  /// The same in all: what decides whether something was short.
  var sums: NoticeTable {
    NoticeTable(
      title: "实物量合计（公斤，按就餐人日折算）",
      heads: ["灶别", "类别", "应不少于", "应不超过", "出库", "结果"],
      rows: account.groups.flatMap { group in
        group.rations.map { ration in
          [
            name(group), ration.category.words.zh, mass(ration.minimum),
            mass(ration.maximum), ration.issued.description, result(ration),
          ]
        }
      })
  }

  private func mass(_ mass: FoodMass?) -> String { mass?.description ?? "-" }

  private func perHeadDifference(_ ration: MealRation) -> String {
    guard let had = ration.perHead else { return "-" }
    if ration.shortfall != nil, let least = ration.perHeadMinimum { return "少\(least - had)" }
    if ration.excess != nil, let most = ration.perHeadMaximum { return "多\(had - most)" }
    return ration.minimum == nil && ration.maximum == nil ? "-" : "无"
  }

  private func result(_ ration: MealRation) -> String {
    if let shortfall = ration.shortfall { return "不足\(shortfall)" }
    if let excess = ration.excess { return "超过\(excess)" }
    return ration.minimum == nil && ration.maximum == nil ? "未定标准" : "达到"
  }

  private var itemsInOrder: [MealItemAccount] {
    account.items.sorted { $0.facts.item < $1.facts.item }
  }

  /// By item, what there was, what came, what went to the pot, what was lost and what is left.
  var stores: NoticeTable {
    NoticeTable(
      title: "品种明细（公斤）",
      heads: ["品种", "月初", "购入", "出库", "损耗", "月末", "月末依据"],
      rows: itemsInOrder.map { item in
        let facts = item.facts
        return [
          oneLine(facts.name), facts.opening.mass.description, facts.purchased.mass.description,
          facts.issued.description, item.lost.description, facts.closing.description,
          facts.isCounted ? "盘点" : "账面",
        ]
      })
  }

  /// By item, what a kilogram cost and what was used of it.
  var prices: NoticeTable {
    NoticeTable(
      title: "单价和消耗（元）", heads: ["品种", "类别", "每公斤单价", "上月单价", "消耗金额"],
      rows: itemsInOrder.map { item in
        [
          oneLine(item.facts.name), item.facts.category.words.zh, item.price?.description ?? "-",
          item.facts.previousPrice?.description ?? "-", item.consumed.value.description,
        ]
      })
  }

  /// What counts found missing, or too much, with what was accepted as the reason.
  var losses: NoticeTable? {
    guard !material.losses.isEmpty else { return nil }
    return NoticeTable(
      title: "损耗说明（公斤，盘盈写负数）", heads: ["品种", "损耗", "原因"],
      rows: material.losses.map {
        [oneLine($0.name), $0.mass.description, oneLine($0.explanation)]
      })
  }

  /// Where the standards come from and how sure that is, said plainly.
  var standards: [String] {
    let told = MealStandard.Subject.allCases.flatMap { subject in
      account.standards.filter { $0.subject == subject }.map { standard in
        "\(subject.title)：\(standard.citation.description)（\(standard.confidence.plainTitle)）"
      }
    }
    let merged =
      account.groups.contains { $0.diets.count > 1 }
      ? ["人数少的灶别与其他灶别合并公布。"] : []
    return (told.isEmpty ? [] : ["标准来源：" + told.joined(separator: "；") + "。"])
      + ["没有注明灶别的出库，按就餐人日分摊到各灶别。"] + merged
  }

  /// What is marked, and what the department says to it; nil where there is nothing to say.
  var remarks: NoticeTable? {
    var rows = account.marked.map { ["须说明", $0.sentence.zh] }
    if let explanation = material.explanation, !explanation.isEmpty {
      rows.append(["科室说明", oneLine(explanation)])
    }
    return rows.isEmpty ? nil : NoticeTable(title: "说明", heads: ["事项", "内容"], rows: rows)
  }
}

extension MealStandard.Subject {
  fileprivate var title: String {
    switch self {
    case .money: "伙食费标准"
    case .quantity: "实物量标准"
    }
  }
}

extension Confidence {
  /// As an archived notice says it: these words stay.
  fileprivate var plainTitle: String {
    switch self {
    case .confirmed: "已经核对原文"
    case .singleSource: "只有一个来源，没有核对"
    case .assumption: "假定的数字，没有见到国家规定"
    }
  }
}
