import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

struct InmateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "inmate", "一名罪犯：全部考核经历和余额，移送另一监狱和从另一监狱转入",
      "one inmate: the whole history of assessment and the balance; transfer to and from another prison",
      subcommands: [Show.self, TransferOut.self, TransferIn.self])
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "show", "全部经历：人员、周期、各月、每条记录", "the whole history: person, cycles, months, every entry")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(
      help: help(
        "只列一节：person、cycles、months、entries", "one section: person, cycles, months, entries"))
    var section: Section?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    enum Section: String, CaseIterable, ExpressibleByArgument {
      case person, cycles, months, entries
    }

    func validate() throws {
      // A listing for machines is one table, so it says which.
      if listing.format != .table, section == nil {
        throw ValidationError(
          words("--format json 和 csv 要写明 --section", "--format json and csv need --section"))
      }
    }

    func run() throws {
      let office = try book.office(readOnly: true)
      let history = try office.history(of: try inmateNumber(inmate))
      for one in Section.allCases where section == nil || section == one {
        if section == nil, one != .person { Terminal.line("") }
        switch one {
        case .person:
          let groups = office.policies.strictGroups(on: office.today)
          listing.show(InmateSheet(person: history.person, groups: groups).table)
        case .cycles: listing.show(CycleHistoryTable(history.cycles).table)
        case .months: listing.show(HistoryTables.months(history))
        case .entries: listing.show(HistoryTables.entries(history, office))
        }
      }
    }
  }
}

/// The sections of an inmate's history.
enum HistoryTables {
  static func months(_ history: AssessmentHistory) -> Table {
    Table(
      title: Text(zh: "各月考核分", en: "months"),
      columns: [
        column("月份", "month", "month"), column("监区", "ward", "ward"),
        column("监管", "custody", "custody", .trailing),
        column("教育", "education", "education", .trailing),
        column("劳动", "labour", "labour", .trailing),
        column("专项", "special", "special", .trailing),
        column("处罚", "penalty", "penalty", .trailing),
        column("合计", "total", "total", .trailing), column("状态", "state", "state"),
      ],
      rows: history.months.map { line in
        let figures = line.figures
        return [
          .text(line.month.description), .text(line.ward.text),
          .number(figures[.custody].score.description),
          .number(figures[.education].score.description),
          .number(figures[.labour].score.description), .number(figures.special.description),
          .number(figures.penalty.description), .number(line.total.description),
          line.isClosed
            ? .code("closed", Text(zh: "已结束公示", en: "closed"))
            : .code("settled", Text(zh: "已汇总", en: "settled")),
        ]
      }, footnotes: [])
  }

  static func entries(_ history: AssessmentHistory, _ office: Office) -> Table {
    Table(
      title: Text(zh: "加扣分记录", en: "entries"),
      columns: [
        column("编号", "reference", "reference"), column("日期", "day", "day"),
        column("条款", "clause", "clause"), column("名称", "title", "title"),
        column("分值", "points", "points", .trailing), column("民警", "officer", "officer"),
        column("状态", "state", "state"), column("补录", "late", "late"),
      ],
      rows: history.entries.map { record in
        let entry = record.entry
        let reason = office.policies.reasons(on: entry.day)[entry.reason]
        return [
          .text(entry.reference.description), .text(entry.day.description), .text(entry.reason),
          reason.map { .words($0.title) } ?? .none, .number(entry.points.description),
          .text(entry.officer.text), .code(record.state.rawValue, record.state.words),
          entry.isLate ? .code("late", Text(zh: "补录", en: "late")) : .none,
        ]
      }, footnotes: [])
  }
}
