import AffairsServices
import Presentation
import PrisonAffairs
import Publication
import RecordBook

/// A kitchen's month as listings show it.
struct MealTables {
  let file: MealMonthFile

  init(_ file: MealMonthFile) { self.file = file }

  func table(_ section: MealSection) -> Table {
    switch section {
    case .money: money
    case .quantities: quantities
    case .items: items
    case .findings: findings
    case .committee: committee
    }
  }

  private var account: MealAccount { file.sheet.account }

  private var money: Table {
    let facts = account.facts
    var rows: [[Cell]] = Diet.allCases.compactMap { diet -> [Cell]? in
      guard let days = facts.dinerDays[diet], days > 0 else { return nil }
      return [
        .code("income-\(diet.rawValue)", diet.words), .text(String(days)),
        .text(account.money(of: diet).description),
      ]
    }
    let sums: [(String, Text, Money)] = [
      ("grants", Text(zh: "另拨", en: "given beside it"), facts.grants),
      ("income", Text(zh: "本月收入", en: "income"), account.income),
      ("expense", Text(zh: "本月支出", en: "spent"), account.expense),
      ("balance", Text(zh: "本月结余（负数为亏损）", en: "left of the month"), account.balance),
      ("carried", Text(zh: "上月累计（负数为亏损）", en: "carried over"), facts.carried),
      ("cumulative", Text(zh: "累计结余（负数为亏损）", en: "running balance"), account.cumulative),
    ]
    rows += sums.map { [.code($0.0, $0.1), .none, .text($0.2.description)] }
    return Table(
      title: nil,
      columns: [
        column("项目", "item", "item"), column("人日数", "diner-days", "diner_days"),
        column("金额（元）", "yuan", "amount"),
      ], rows: rows, footnotes: [])
  }

  private var quantities: Table {
    func mass(_ mass: FoodMass?) -> Cell { mass.map { .text($0.description) } ?? .none }
    return Table(
      title: nil,
      columns: [
        column("灶别", "diet", "diet"), column("类别", "category", "category"),
        column("每人最低（公斤）", "a head at least, kg", "per_head_minimum"),
        column("每人最高（公斤）", "a head at most, kg", "per_head_maximum"),
        column("每人实际（公斤）", "a head, kg", "per_head"),
        column("应不少于（公斤）", "least, kg", "minimum"),
        column("应不超过（公斤）", "most, kg", "maximum"),
        column("出库（公斤）", "issued, kg", "issued"),
        column("不足（公斤）", "short, kg", "shortfall"),
      ],
      rows: account.groups.flatMap { group in
        group.rations.map { ration in
          [
            .code(
              group.diets.map(\.rawValue).joined(separator: "+"), Text(group.diets)),
            .code(ration.category.rawValue, ration.category.words), mass(ration.perHeadMinimum),
            mass(ration.perHeadMaximum), mass(ration.perHead), mass(ration.minimum),
            mass(ration.maximum), mass(ration.issued), mass(ration.shortfall),
          ]
        }
      }, footnotes: [])
  }

  private var items: Table {
    Table(
      title: nil,
      columns: [
        column("代码", "item", "item"), column("品种", "name", "name"),
        column("月初", "opening", "opening"), column("购入", "bought", "bought"),
        column("出库", "issued", "issued"), column("损耗", "lost", "lost"),
        column("月末", "closing", "closing"), column("盘点", "counted", "counted"),
        column("单价", "price", "price"), column("上月单价", "before", "price_before"),
        column("消耗（元）", "used, yuan", "used"), column("月末（元）", "left, yuan", "left"),
      ],
      rows: account.items.map { item in
        let facts = item.facts
        func money(_ money: Money?) -> Cell { money.map { .text($0.description) } ?? .none }
        return [
          .text(facts.item), .text(facts.name), .text(facts.opening.mass.description),
          .text(facts.purchased.mass.description), .text(facts.issued.description),
          .text(item.lost.description), .text(facts.closing.description),
          facts.isCounted ? .code("counted", Text(zh: "是", en: "yes")) : .none,
          money(item.price), money(facts.previousPrice), money(item.consumed.value),
          money(item.closingValue),
        ]
      }, footnotes: [])
  }

  private var findings: Table {
    Table(
      title: nil,
      columns: [
        column("规则", "rule", "rule"), column("状态", "status", "status"),
        column("内容", "what it says", "sentence"), column("依据", "article", "article"),
      ],
      rows: account.determination.findings.map { finding in
        [
          .text(finding.rule.rawValue), .code(finding.status.code, finding.status.words),
          .words(finding.sentence), .text(finding.citation.description),
        ]
      }, footnotes: [])
  }

  private var committee: Table {
    let opinions = Dictionary(
      file.opinions.map { ($0.inmate, $0) }, uniquingKeysWith: { first, _ in first })
    let inmates = Set(file.members.map(\.inmate)).union(opinions.keys).sorted()
    return Table(
      title: nil,
      columns: [
        column("罪犯编号", "inmate", "inmate"), column("姓名", "name", "name"),
        column("意见", "opinion", "opinion"), column("说明", "statement", "statement"),
        column("日期", "day", "day"),
      ],
      rows: inmates.map { inmate in
        let opinion = opinions[inmate]
        return [
          .text(inmate.text), .text(file.names[inmate] ?? ""),
          opinion.map { .code($0.opinion.rawValue, $0.opinion.words) } ?? .none,
          opinion?.statement.map { .text($0) } ?? .none,
          opinion.map { .text($0.day.description) } ?? .none,
        ]
      }, footnotes: [])
  }
}
