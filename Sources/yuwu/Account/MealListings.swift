import AffairsServices
import Presentation
import PrisonAffairs
import Publication
import RecordBook

/// The listings of kitchens and stores.
enum MealListings {
  static func diet(_ diet: Diet?) -> Cell {
    diet.map { .code($0.rawValue, $0.words) } ?? .none
  }

  static func item(_ code: String, _ items: [FoodItem]) -> [Cell] {
    [.text(code), .text(items.first { $0.item == code }?.name ?? code)]
  }

  private static func figure(_ value: some CustomStringConvertible) -> Cell {
    .number(value.description)
  }

  private static func number(_ zh: String, _ en: String, _ key: String) -> Column {
    column(zh, en, key, .trailing)
  }

  /// Whether a line takes back another, is taken back, or came late.
  private static func remark(
    isReversal: Bool, isReversed: Bool, isLate: Bool
  ) -> Cell {
    if isReversal { return .code("reversal", Text(zh: "冲销", en: "taken back")) }
    if isReversed { return .code("reversed", Text(zh: "已冲销", en: "taken back later")) }
    return isLate ? .code("late", Text(zh: "补记", en: "late")) : .none
  }

  static func items(_ items: [FoodItem]) -> Table {
    Table(
      title: nil,
      columns: [
        column("物品", "item", "item"), column("名称", "name", "name"),
        column("类别", "category", "category"),
      ],
      rows: items.map { item in
        [
          .text(item.item), .text(item.name),
          .code(item.category.rawValue, item.category.words),
        ]
      }, footnotes: [])
  }

  static func purchases(_ lines: [FoodLine<FoodPurchase>], _ items: [FoodItem]) -> Table {
    Table(
      title: nil,
      columns: [
        column("编号", "entry", "entry"), column("日期", "day", "day"),
        column("供货商", "supplier", "supplier"), column("单据号", "receipt", "receipt"),
        column("物品", "item", "item"), column("名称", "name", "name"),
        number("数量（千克）", "kilograms", "kilograms"), number("单价", "price", "price"),
        number("金额", "amount", "amount"), column("验收人", "receivers", "receivers"),
        column("标记", "mark", "mark"),
      ],
      rows: lines.map { line in
        let purchase = line.content
        return [
          .text(Reference.fact(act: line.act, ordinal: line.ordinal).description),
          .text(line.day.description), .text(purchase.supplier), .text(purchase.receipt),
        ] + item(purchase.item, items) + [
          figure(line.mass), figure(purchase.price), figure(line.amount),
          .text(purchase.receivers.map(\.text).joined(separator: " ")),
          remark(
            isReversal: line.isReversal, isReversed: line.isReversed,
            isLate: purchase.row.isLate),
        ]
      },
      footnotes: [
        Text(
          zh: "合计 \(lines.reduce(Money.zero) { $0 + $1.amount }) 元",
          en: "\(lines.reduce(Money.zero) { $0 + $1.amount }) yuan in all")
      ])
  }

  static func issues(_ lines: [FoodLine<FoodIssue>], _ items: [FoodItem]) -> Table {
    Table(
      title: nil,
      columns: [
        column("编号", "entry", "entry"), column("日期", "day", "day"),
        column("物品", "item", "item"), column("名称", "name", "name"),
        number("数量（千克）", "kilograms", "kilograms"), column("灶别", "diet", "diet"),
        column("标记", "mark", "mark"),
      ],
      rows: lines.map { line in
        [
          .text(Reference.fact(act: line.act, ordinal: line.ordinal).description),
          .text(line.day.description),
        ] + item(line.content.item, items) + [
          figure(line.mass), diet(line.content.diet),
          remark(
            isReversal: line.isReversal, isReversed: line.isReversed,
            isLate: line.content.row.isLate),
        ]
      }, footnotes: [])
  }

  static func diners(_ records: [DinersRecord]) -> Table {
    Table(
      title: nil,
      columns: [
        column("编号", "entry", "entry"), column("日期", "day", "day"),
        column("灶别", "diet", "diet"), number("就餐人数", "diners", "diners"),
        number("早餐", "breakfast", "breakfast"), number("中餐", "lunch", "lunch"),
        number("晚餐", "supper", "supper"), column("说明", "explanation", "explanation"),
        column("标记", "mark", "mark"),
      ],
      rows: records.map { record in
        [
          .text(Reference.fact(act: record.act, ordinal: record.ordinal).description),
          .text(record.day.description), diet(record.diet), figure(record.count.diners),
          figure(record.count[.breakfast]), figure(record.count[.lunch]),
          figure(record.count[.supper]), record.explanation.map { .text($0) } ?? .none,
          remark(isReversal: false, isReversed: false, isLate: record.row.isLate),
        ]
      },
      footnotes: [
        Text(
          zh: "就餐人日 \(records.reduce(0) { $0 + $1.count.diners })",
          en: "\(records.reduce(0) { $0 + $1.count.diners }) diner-days")
      ])
  }

  static func counts(_ counts: [StockCount], _ items: [FoodItem]) -> Table {
    Table(
      title: nil,
      columns: [
        column("编号", "entry", "entry"), column("日期", "day", "day"),
        column("物品", "item", "item"), column("名称", "name", "name"),
        number("账面（千克）", "book", "expected"), number("盘点（千克）", "counted", "counted"),
        number("差异", "difference", "difference"), column("说明", "explanation", "explanation"),
        column("结论", "state", "state"),
      ],
      rows: counts.map { count in
        [
          .text(Reference.fact(act: count.act, ordinal: count.ordinal).description),
          .text(count.day.description),
        ] + item(count.item, items) + [
          figure(count.expected), figure(count.counted), figure(count.difference),
          count.explanation.map { .text($0) } ?? .none,
          .code(count.state.rawValue, count.state.words),
        ]
      }, footnotes: [])
  }

  static func stock(_ lines: [StockLine]) -> Table {
    Table(
      title: nil,
      columns: [
        column("物品", "item", "item"), column("名称", "name", "name"),
        column("类别", "category", "category"), number("库存（千克）", "stock", "kilograms"),
        column("最近盘点", "last counted", "counted_on"),
      ],
      rows: lines.map { line in
        [
          .text(line.item.item), .text(line.item.name),
          .code(line.item.category.rawValue, line.item.category.words), figure(line.mass),
          line.countedOn.map { .text($0.description) } ?? .none,
        ]
      }, footnotes: [])
  }
}
