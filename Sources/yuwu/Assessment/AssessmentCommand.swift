import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs

struct AssessmentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "assessment", "计分考核工作情况", "how assessment is carried out",
      subcommands: [Report.self])
  }

  struct Report: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "report", "一个监区或者全监的考核工作报表：办理、补录、扣分是否均衡、异议、等级、会议、检察意见",
        "report on a ward or the prison: months, late entries, unevenness, objections, grades, meetings, opinions"
      )
    }

    @Argument(help: help("监区，或者 prison（全监）", "a ward, or prison for the whole")) var scope: String
    @Option(
      help: help("期间：2026-10、2026-Q4、2026-H2 或 2026", "period: 2026-10, 2026-Q4, 2026-H2 or 2026"))
    var period: String
    @Option(
      help: help(
        "只看一部分，可重复；CSV 须选一部分", "one section alone, may be repeated; CSV takes exactly one"))
    var section: [ReportSection.Kind] = []
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func validate() throws {
      guard listing.format != .csv || section.count == 1 else {
        throw ValidationError(
          words("CSV 须用 --section 选一部分", "CSV is one table: choose it with --section"))
      }
    }

    func run() throws {
      let office = try book.office(readOnly: true)
      let report = try office.assessmentReport(
        scope == "prison" ? nil : try wardCode(scope), try calendarPeriod(period))
      let sections = report.sections.filter {
        section.isEmpty || section.contains($0.kind)
      }
      switch listing.format {
      case .csv: sections.forEach { listing.show(table($0)) }
      case .json: Terminal.output(json(report, sections))
      case .table:
        for (index, section) in sections.enumerated() {
          if index > 0 { Terminal.line("") }
          listing.show(table(section))
        }
      }
    }

    /// One object: scope, period, and an array of lines for every section.
    private func json(_ report: AssessmentReport, _ sections: [ReportSection]) -> String {
      let scope = report.ward.map { "\"\($0)\"" } ?? "null"
      let members = sections.map { section in
        let lines = render(
          table(section), as: .json, language: interfaceLanguage, width: nil
        ).trimmingSuffix { $0.isNewline }
        return "\"\(section.kind.rawValue.replacing("-", with: "_"))\": \(lines)"
      }
      let heading = ["\"ward\": \(scope)", "\"period\": \"\(report.period)\""]
      return "{\n" + (heading + members).joined(separator: ",\n") + "\n}\n"
    }

    /// The total is for people alone, so that whoever adds up a file's lines counts nothing twice.
    private func table(_ section: ReportSection) -> Table {
      var rows = section.lines.map { $0.map(cell) }
      if listing.format == .table, section.lines.count > 1 {
        rows.append([.words(Text(zh: "合计", en: "total"))] + section.total.dropFirst().map(cell))
      }
      return Table(
        title: listing.format == .table ? section.kind.words : nil,
        columns: section.columns.enumerated().map { index, column in
          let isFigure = section.lines.contains { $0[index].isFigure }
          return Column(
            title: column.title, alignment: column.isSum || isFigure ? .trailing : .leading,
            key: column.key)
        }, rows: rows, footnotes: section.lines.isEmpty ? [] : section.notes)
    }

    private func cell(_ value: ReportSection.Value) -> Cell {
      switch value {
      case .text(let text): .text(text)
      case .code(let code, let words): .code(code, words)
      case .count(let count): .number(String(count))
      case .points(let points): .number(points.description)
      case .perMille(let share): .number("\(share / 10).\(share % 10)")
      case .rate(let rate): .number(Points(hundredths: rate).description)
      case .flag(let flag): .flag(flag)
      case .none: .none
      }
    }
  }
}

extension ReportSection.Value {
  fileprivate var isFigure: Bool {
    switch self {
    case .count, .points, .perMille, .rate: true
    case .text, .code, .flag, .none: false
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return String(text)
  }
}

extension ReportSection.Kind: ExpressibleByArgument {}
