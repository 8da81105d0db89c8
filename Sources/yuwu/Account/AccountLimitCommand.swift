import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension AccountCommand {
  struct Limit: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "limit", "一名罪犯当月的消费额度、已用、还可以用，以及每一项依据",
        "one inmate's spending limit of a month, what is used and left, with every ground")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("月份（默认当月）", "the month (default: this one)")) var month: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let sheet = try office.spendingLimit(
        of: try inmateNumber(inmate), month: try month.map { try yearMonth($0) })
      listing.show(SpendingSheetTable(sheet).table)
    }
  }
}

/// A month's limit: the figures, then every finding with its source.
struct SpendingSheetTable {
  let table: Table

  init(_ sheet: SpendingSheet) {
    let result = sheet.result
    let unknown = Cell.words(Text(zh: "尚不能确定", en: "not known"))
    var rows: [[Cell]] = [
      Self.row("outcome", "结论", "outcome", result.determination.outcome.cell),
      Self.row("limit", "额度（元）", "limit (yuan)", result.limit.map { .money($0) } ?? unknown),
      Self.row("used", "已消费（元）", "used (yuan)", .money(result.used)),
      Self.row("held", "订单占用（元）", "held by orders (yuan)", .money(result.held)),
      Self.row("left", "还可以消费（元）", "left (yuan)", result.left.map { .money($0) } ?? unknown),
      Self.row("outside", "不计入额度（元）", "outside the limit (yuan)", .money(result.outside)),
    ]
    if result.excess > .zero {
      rows.append(Self.row("excess", "超出（元）", "over (yuan)", .money(result.excess)))
    }
    rows += Self.average(sheet.average)
    rows += result.determination.findings.map { finding in
      [
        .code("ground", Text(zh: "依据", en: "ground")), finding.status.cell,
        .words(finding.sentence), .text(finding.citation.description),
      ]
    }
    table = Table(
      title: Text(
        zh: "\(sheet.record.inmate) \(sheet.record.name)，\(sheet.month)，按\(sheet.day)的情况",
        en: "\(sheet.record.inmate) \(sheet.record.name), \(sheet.month), as of \(sheet.day)"),
      columns: [
        column("项目", "item", "item"), column("状态", "state", "state"),
        column("内容", "content", "content"), column("出处", "source", "source"),
      ], rows: rows, footnotes: [])
  }

  /// The average and the balance, as the papers of a nomination state them.
  static func average(_ average: SpendingAverage) -> [[Cell]] {
    let source = Cell.text("法释〔2024〕5号 第五条")
    let perMonth = average.perMonth.map { money in
      Cell.words(
        Text(
          zh: "\(money)元（\(average.months)个月共\(average.spent)元）",
          en: "\(money) yuan (\(average.spent) yuan in \(average.months) months)"))
    }
    return [
      [
        .code("average", Text(zh: "月均消费", en: "average a month")), .none,
        perMonth ?? .words(Text(zh: "还没有满一个月的账户", en: "no whole month of the account yet")), source,
      ],
      [
        .code("balance", Text(zh: "账户余额（元）", en: "balance (yuan)")), .none,
        .money(average.balance), source,
      ],
    ]
  }

  private static func row(_ key: String, _ zh: String, _ en: String, _ value: Cell) -> [Cell] {
    [.code(key, Text(zh: zh, en: en)), .none, value, .none]
  }
}
