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
    var rows: [[String]] = Diet.allCases.compactMap { diet -> [String]? in
      guard let days = facts.dinerDays[diet], days > 0 else { return nil }
      let amount = account.money[diet] ?? .zero
      return [
        "收入：\(diet.words.zh)伙食费", "\(days)人日 × \(Money(fen: amount.fen / days))元",
        amount.description,
      ]
    }
    rows += material.grants.map { ["收入：另拨", oneLine($0.ground), $0.amount.description] }
    rows.append(["本月收入合计", "", account.income.description])
    let opening = account.items.reduce(Money.zero) { $0 + $1.facts.opening.value }
    let bought = account.items.reduce(Money.zero) { $0 + $1.facts.purchased.value }
    let left = account.items.reduce(Money.zero) { $0 + ($1.closingValue ?? .zero) }
    rows += [
      ["支出：月初库存", "", opening.description], ["支出：本月购入", "", bought.description],
      ["减：月末库存", "按月初和购入的平均价", (-left).description],
      ["本月支出合计", "", account.expense.description],
      [account.balance < .zero ? "本月亏损" : "本月结余", "", account.balance.description],
      ["上月累计", "", facts.carried.description],
      [account.cumulative < .zero ? "累计亏损" : "累计结余", "", account.cumulative.description],
    ]
    return NoticeTable(title: "收支", heads: ["项目", "说明", "金额（元）"], rows: rows)
  }

  /// By category, what went to the pot beside the standard.
  var quantities: NoticeTable {
    NoticeTable(
      title: "实物量与标准（公斤）",
      heads: ["类别", "最低标准", "最高标准", "实际出库", "每人每月", "差额", "消耗金额（元）"],
      rows: account.categories.map { category in
        [
          category.category.words.zh, category.minimum?.description ?? "-",
          category.maximum?.description ?? "-", category.issued.description,
          category.perHead?.description ?? "-", difference(category),
          category.value.description,
        ]
      })
  }

  private func difference(_ category: MealCategoryAccount) -> String {
    if let minimum = category.minimum, category.issued < minimum {
      return "不足\(minimum - category.issued)"
    }
    if let maximum = category.maximum, category.issued > maximum {
      return "超过\(category.issued - maximum)"
    }
    return category.minimum == nil && category.maximum == nil ? "未定标准" : "达到"
  }

  /// By item, what there was, what came, what went to the pot, what was lost and what is left.
  var items: NoticeTable {
    NoticeTable(
      title: "品种明细（公斤）",
      heads: [
        "品种", "类别", "月初", "购入", "出库", "损耗", "月末", "月末依据", "单价（元）", "上月单价",
        "消耗金额（元）",
      ],
      rows: account.items.sorted { $0.facts.item < $1.facts.item }.map { item in
        let facts = item.facts
        return [
          oneLine(facts.name), facts.category.words.zh, facts.opening.mass.description,
          facts.purchased.mass.description, facts.issued.description, item.lost.description,
          facts.closing.description, facts.isCounted ? "盘点" : "账面",
          item.price?.description ?? "-", facts.previousPrice?.description ?? "-",
          item.consumed.value.description,
        ]
      })
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
