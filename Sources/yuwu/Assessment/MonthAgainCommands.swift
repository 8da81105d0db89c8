import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import RecordBook

extension MonthCommand {
  struct Redecide: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "redecide", "结案后因更正由原机构重新决定，差额记在原月份名下",
        "decide a closed month again after corrections; the difference is booked under its name")
    }

    @Argument(help: help("监区", "the ward")) var ward: String
    @Argument(help: help("月份", "the month")) var month: String
    @Option(help: help("理由", "the ground")) var ground: String
    @OptionGroup var sitting: SittingOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      try consent.require(words("重新决定？", "decide again?"))
      let (act, changes, state) = try office.redecide(
        try wardCode(ward), try yearMonth(month), sitting: try sitting.sitting(), ground: ground)
      Terminal.line(
        words(
          "act:\(act)，下一步：\(stepTitle(state, office))",
          "act:\(act), next: \(stepTitle(state, office))"))
      for change in changes {
        Terminal.line("month:\(change.inmate)/\(change.month) \(change.before) → \(change.after)")
      }
    }
  }

  struct Reopen: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "reopen", "尚未张贴的月份退回工作小组重新汇总",
        "send a settled month that is not posted back to the ward group")
    }

    @Argument(help: help("监区", "the ward")) var ward: String
    @Argument(help: help("月份", "the month")) var month: String
    @Option(help: help("理由", "the ground")) var ground: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      Terminal.line(
        "act:\(try office.reopen(try wardCode(ward), try yearMonth(month), reason: ground))")
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "各监区各月走到哪一步", "where every ward's month stands")
    }

    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      listing.show(
        Table(
          title: nil,
          columns: [
            column("事项", "subject", "subject"), column("步骤", "step", "step"),
            column("时间", "since", "since"),
          ],
          rows: try office.monthStates().map { state in
            [
              .text(state.subject), .step(state.step, of: "points.month", office),
              state.since.map { .text($0.localText) } ?? .none,
            ]
          }, footnotes: []))
    }
  }
}

/// A ward's sheet as a table.
struct MonthTable {
  let table: Table

  init(_ sheet: WardMonth) {
    var columns = [
      column("罪犯编号", "inmate", "inmate"), column("姓名", "name", "name"),
    ]
    let parts: [(Part, String, String)] = [
      (.custody, "监管", "custody"), (.education, "教育", "education"), (.labour, "劳动", "labour"),
    ]
    for (part, zh, en) in parts {
      columns += [
        column("\(zh)基础", "\(en) base", "\(part.rawValue)_base", .trailing),
        column("加", "+", "\(part.rawValue)_counted", .trailing),
        column("扣", "-", "\(part.rawValue)_deduction", .trailing),
      ]
    }
    columns += [
      column("专项", "special", "special", .trailing),
      column("处罚", "penalty", "penalty", .trailing),
      column("合计", "total", "total", .trailing),
    ]
    let rows = sheet.inmates.map { inmate -> [Cell] in
      let figures = inmate.whole.figures
      var row: [Cell] = [.text(inmate.record.inmate.text), .text(inmate.record.name)]
      for (part, _, _) in parts {
        let account = figures[part]
        row += [account.base, account.counted, account.deduction].map { .number($0.description) }
      }
      return row
        + [figures.special, figures.penalty, figures.total].map { .number($0.description) }
    }
    table = Table(
      title: Text(zh: "\(sheet.ward) 监区 \(sheet.month)", en: "ward \(sheet.ward), \(sheet.month)"),
      columns: columns, rows: rows, footnotes: [])
  }
}
