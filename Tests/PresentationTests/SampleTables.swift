import Presentation
import PrisonAffairs

/// Listings that the tests render.
enum SampleTables {
  static let entries = Table(
    title: Text(zh: "计分记录", en: "Point entries"),
    columns: [
      Column(title: Text(zh: "罪犯编号", en: "inmate"), key: "inmate"),
      Column(title: Text(zh: "姓名", en: "name"), key: "name"),
      Column(title: Text(zh: "分值", en: "points"), alignment: .trailing, key: "points"),
      Column(title: Text(zh: "状态", en: "state"), key: "state"),
      Column(title: Text(zh: "补录", en: "late"), key: "late"),
      Column(title: Text(zh: "说明", en: "note"), key: "note"),
    ],
    rows: [
      [
        .text("3301000123"), .text("张𠮷昇"), .number("-10"),
        .code("approved", Text(zh: "已审批", en: "approved")), .flag(true),
        .text("违反《监狱服刑人员行为规范》，经查属实。"),
      ],
      [
        .text("3301000124"), .text("阿卜杜拉·买买提"), .number("2.5"),
        .code("recorded", Text(zh: "已记载", en: "recorded")), .flag(false), .none,
      ],
    ],
    footnotes: [Text(zh: "分值以分为单位。", en: "Points to two places.")])

  /// A listing of random content, numbers or text by column; the first field of a row is not empty.
  static func random(_ random: inout Seeded, columns count: Int, rows: Int) -> Table {
    let numeric = (0..<count).map { _ in random.happens(oneIn: 3) }
    let columns = (0..<count).map { index in
      Column(
        title: Text(zh: random.pick(["姓名", "监管改造基础分", "加"]), en: "column \(index)"),
        alignment: numeric[index] ? .trailing : .leading, key: "column_\(index)",
        maximumWidth: random.happens(oneIn: 4) ? Int.random(in: 4...30, using: &random) : nil)
    }
    let rows = (0..<rows).map { _ in
      numeric.enumerated().map { index, isNumeric -> Cell in
        isNumeric
          ? .number("\(Int.random(in: -9999...9999, using: &random)).5")
          : .text(random.prose(parts: Int.random(in: (index == 0 ? 1 : 0)...9, using: &random)))
      }
    }
    return Table(columns: columns, rows: rows)
  }
}
