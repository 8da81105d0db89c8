import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs

extension RegisterCommand {
  struct Report: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "report", "按监区、民警和月份统计：补录、批量、工作时间以外、更正",
        "entries by ward, officer and month: late, in bulk, outside office hours, corrected")
    }

    @Option(
      help: help(
        "按什么统计：ward、officer、month，可重复（默认三者）",
        "count by ward, officer or month; may be repeated (default: all three)"))
    var by: [RegisterGroup] = []
    @Option(help: help("只看这个监区", "this ward alone")) var ward: String?
    @Option(help: help("只看这名民警", "this officer alone")) var officer: String?
    @Option(help: help("只看这个月，如 2026-10", "this month alone, as 2026-10")) var month: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let report = try office.registerReport(
        RegisterReportRequest(
          groups: Set(by.isEmpty ? RegisterGroup.allCases : by),
          ward: try ward.map { try wardCode($0) }, officer: try officer.map { try staffNumber($0) },
          month: try month.map { try yearMonth($0) }))
      listing.show(table(report))
    }

    /// The total is for people alone, so that whoever adds up a file's lines counts nothing twice.
    private func table(_ report: RegisterReport) -> Table {
      let groups = RegisterGroup.allCases.filter(report.groups.contains)
      var rows = report.lines.map { line in
        groups.map { cell($0, line) } + cells(line.counts)
      }
      if listing.format == .table, report.lines.count > 1 {
        let label: [Cell] = [.words(Text(zh: "合计", en: "total"))]
        rows.append(
          label + groups.dropFirst().map { _ in Cell.none } + cells(report.total))
      }
      return Table(
        title: nil,
        columns: groups.map(heading) + [
          column("记录", "entries", "entries", .trailing),
          column("补录", "late", "late", .trailing),
          column("补录%", "late %", "late_percent", .trailing),
          column("批量", "in bulk", "in_bulk", .trailing),
          column("工作时间外", "outside hours", "outside_hours", .trailing),
          column("不明", "not known", "hours_not_known", .trailing),
          column("他人录入", "by others", "brought_by_others", .trailing),
          column("撤销", "retracted", "retracted", .trailing),
          column("更换", "replaced", "replaced", .trailing),
          column("封存", "sealed", "sealed", .trailing),
        ], rows: rows, footnotes: footnotes(report))
    }

    private func heading(_ group: RegisterGroup) -> Column {
      switch group {
      case .ward: column("监区", "ward", "ward")
      case .officer: column("民警", "officer", "officer")
      case .month: column("月份", "month", "month")
      }
    }

    private func cell(_ group: RegisterGroup, _ line: RegisterReport.Line) -> Cell {
      let text: String? =
        switch group {
        case .ward: line.ward?.text
        case .officer: line.officer?.text
        case .month: line.month?.description
        }
      return text.map { .text($0) } ?? .none
    }

    private func cells(_ counts: RegisterCounts) -> [Cell] {
      func number(_ count: Int?) -> Cell { count.map { .number(String($0)) } ?? .none }
      let share = counts.latePerMille.map { "\($0 / 10).\($0 % 10)" }
      return [
        number(counts.entries), number(counts.late), share.map { .number($0) } ?? .none,
        number(counts.inBulk), number(counts.outsideHours), number(counts.hoursUnknown),
        number(counts.broughtByOthers), number(counts.retracted), number(counts.replaced),
        number(counts.sealed),
      ]
    }

    private func footnotes(_ report: RegisterReport) -> [Text] {
      var notes: [Text] = []
      if report.total.hoursUnknown > 0 {
        notes.append(
          Text(
            zh: "不明：当年工作日历尚未采用，不作推断",
            en: "not known: the calendar of that year is not adopted; nothing is guessed"))
      }
      if report.total.inBulk == nil || report.total.outsideHours == nil {
        notes.append(
          Text(
            zh: "空白：台账采用的规定没有批量条数或工作时间",
            en: "blank: the adopted policy does not set bulk entries or office hours"))
      }
      return notes
    }
  }
}

extension RegisterGroup: ExpressibleByArgument {}
