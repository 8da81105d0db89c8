import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

struct CalendarCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "calendar", "工作日历：计算、显示、采用", "working calendar: count, show, adopt",
      subcommands: [Add.self, Show.self, Adopt.self])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("add", "某日之后第 N 个工作日", "the N-th working day after a day")
    }

    @Argument(help: help("起算日（不计入）", "the day; it is not counted")) var day: String
    @Argument(help: help("工作日数", "how many working days")) var count: Int
    @OptionGroup var law: LawOptions
    @Option(
      help: help("使用某年的某一版，如 2019=1，可重复", "one edition of a year, as 2019=1; may be repeated"))
    var edition: [String] = []

    func run() throws {
      guard count >= 1 else { throw ValidationError(words("工作日数至少为 1", "count at least one day")) }
      let found = try law.law()
      let calendar = try found.calendar(editions: editions())
      switch calendar.end(of: count, after: try date(day)) {
      case .on(let end): Terminal.line(end.description)
      case .awaitsCalendar(let year):
        throw Refusal(.calendarNotAdopted, [.year: String(year), .day: day])
      }
    }

    private func editions() throws -> [Int: Int] {
      var chosen: [Int: Int] = [:]
      for text in edition {
        let parts = text.split(separator: "=").compactMap { Int($0) }
        guard parts.count == 2 else { throw ValidationError("--edition 2019=1") }
        chosen[parts[0]] = parts[1]
      }
      return chosen
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("show", "一年的放假和调休上班日及其通知", "a year's holidays and make-up days with their notices")
    }

    @Argument(help: help("年份", "the year")) var year: Int
    @OptionGroup var law: LawOptions
    @OptionGroup var listing: ListingOptions
    @Option(help: help("版次（默认最新）", "the edition (default: the latest)")) var edition: Int?

    func run() throws {
      let files = try law.law().calendarFiles.filter { $0.year == year }
      let file = edition.map { wanted in files.first { $0.edition == wanted } } ?? files.last
      guard let file else {
        throw Refusal(.calendarNotAdopted, [.year: String(year), .day: "\(year)"])
      }
      listing.show(table(of: file))
    }

    private func table(of file: CalendarFile) -> Table {
      let editions = Text(
        zh: "\(year)年 第\(file.edition)版", en: "\(year), edition \(file.edition)")
      return Table(
        title: editions,
        columns: [
          column("日期", "date", "date"), column("星期", "weekday", "weekday", .trailing),
          column("类别", "kind", "kind"), column("节日", "holiday", "holiday"),
          column("通知", "notice", "notice"), column("印发", "issued", "issued_on"),
        ],
        rows: file.days.map { day in
          [
            .text(day.date.description), .number(String(day.date.weekday)),
            .code(day.kind.rawValue, day.kind.words), .words(day.name), .text(day.notice),
            .text(day.issuedOn),
          ]
        }, footnotes: [])
    }
  }

  struct Adopt: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "adopt", "采用日历文件夹中台账尚无的各版", "adopt the editions of a folder that the book does not have")
    }

    @Argument(help: help("日历文件夹，如 Data/calendars", "the folder, as Data/calendars"))
    var directory: String
    @OptionGroup var book: BookOptions
    @OptionGroup var consent: ConsentOptions

    func run() throws {
      let office = try book.office()
      let files = try office.newCalendars(among: try MaterialFolder.calendars(directory))
      guard !files.isEmpty else {
        Terminal.line(words("没有新的日历", "there is nothing new to adopt"))
        return
      }
      Terminal.message(files.map { "\($0.year)-\($0.edition)" }.joined(separator: " "))
      try consent.require(words("采用以上日历？", "adopt these calendars?"))
      let (act, redated) = try office.adopt(files)
      Terminal.line("act:\(act)")
      redated.forEach { Terminal.message(words("公示期重新计算：", "dated anew: ") + $0) }
    }
  }
}
