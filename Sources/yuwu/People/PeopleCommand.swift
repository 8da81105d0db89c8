import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

struct PeopleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "people", "人员：导入名册、刑期、状态、民警；调动、释放",
      "people: import rosters, sentences, status and staff; transfer, release",
      subcommands: [
        Import.self, List.self, Show.self, Staff.self, Transfer.self, Release.self,
        EndStatus.self, EndRole.self, Retract.self,
      ])
  }

  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "import", "导入 CSV（模板见 Data/templates），全部成功或全不写入",
        "import a CSV (templates in Data/templates), all or nothing")
    }

    @Argument(
      help: help(
        "wards、staff、roster、sentence、status、strict-group、treatment、balance；刑罚：judgment、count、mark、ruling、merit、property、property-event、condition",
        "wards, staff, roster, sentence, status, strict-group, treatment, balance; of sentences: judgment, count, mark, ruling, merit, property, property-event, condition"
      )
    )
    var kind: PeopleFile
    @Argument(help: help("文件，- 为标准输入", "the file, - for standard input")) var file: String
    @Option(help: help("编码：utf-8 或 gb18030（默认自动识别）", "utf-8 or gb18030 (default: found out)"))
    var encoding: TextEncoding?
    @Flag(help: help("只检查，不写入", "only check, write nothing")) var dryRun = false
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let text = try TextFile.decode(try TextFile.read(file), file: file, encoding: encoding)
      let summary = try office.importPeople(kind, bytes: text.bytes, file: file, dryRun: dryRun)
      Terminal.line(
        words(
          "\(summary.rows) 行（\(text.encodingName)），写入 \(dryRun ? 0 : summary.written) 行，已有 \(summary.alreadyThere) 行",
          "\(summary.rows) rows (\(text.encodingName)), \(dryRun ? 0 : summary.written) written, \(summary.alreadyThere) there already"
        )
          + (summary.act.map { ", act:\($0)" } ?? ""))
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "列出在押罪犯", "list the inmates in custody")
    }

    @Option(help: help("只列某监区", "only one ward")) var ward: String?
    @Option(help: help("日期（默认台账时钟当日）", "the day (default: the book's)")) var on: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let day = try on.map { try date($0) } ?? office.today
      let people = try office.roster(on: day, ward: try ward.map { try wardCode($0) })
      listing.show(
        Table(
          title: nil,
          columns: [
            column("罪犯编号", "inmate", "inmate"), column("姓名", "name", "name"),
            column("监区", "ward", "ward"), column("分监区", "sub-ward", "sub_ward"),
            column("入监日期", "admitted", "admitted_on"), column("状态", "status", "status"),
          ],
          rows: people.map { person in
            [
              .text(person.record.inmate.text), .text(person.record.name),
              .text(person.placement?.ward.text ?? ""),
              person.placement?.subWard.map { .text($0.text) } ?? .none,
              .text(person.record.admittedOn.description),
              .text(
                person.statuses.map { $0.words[interfaceLanguage] }.joined(separator: " ")),
            ]
          }, footnotes: []))
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("show", "一名罪犯的刑期、罪名、监区和状态", "one inmate's sentence, crimes, wards and status")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      listing.show(
        InmateSheet(
          person: try office.person(try inmateNumber(inmate)),
          groups: office.policies.strictGroups(on: office.today)
        ).table)
    }
  }

  struct Staff: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("staff", "列出民警及其职务", "list staff and their roles")
    }

    @Option(help: help("只列某监区", "only one ward")) var ward: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let wanted = try ward.map { try wardCode($0) }
      let titles = office.policies.roles(on: office.today)
      let roles = try office.staff().filter { wanted == nil || $0.ward == wanted }
      listing.show(
        Table(
          title: nil,
          columns: [
            column("警号", "staff", "staff"), column("姓名", "name", "name"),
            column("账户", "account", "account"), column("代码", "role", "role"),
            column("职务", "title", "title"), column("监区", "ward", "ward"),
          ],
          rows: roles.map { role in
            [
              .text(role.staff.text), .text(role.name), role.account.map { .text($0) } ?? .none,
              .text(role.role), titles[role.role].map { .words($0.title) } ?? .none,
              role.ward.map { .text($0.text) } ?? .none,
            ]
          }, footnotes: []))
    }
  }
}

extension PeopleFile: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}
