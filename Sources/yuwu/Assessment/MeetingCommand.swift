import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

struct MeetingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "meeting", "考核会议、抽查、听取汇报：登记、查阅、撤销",
      "meetings about points, spot checks, reports: register, read, retract",
      subcommands: [Add.self, List.self, Show.self, Retract.self])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "列出会议，撤销的也列出", "list meetings, retracted ones too")
    }

    @Option(help: help("只看这个监区", "this ward alone")) var ward: String?
    @Option(
      help: help(
        "只看一类：ward、prison、bureau-inspection、department-report",
        "one kind alone: ward, prison, bureau-inspection or department-report"))
    var kind: MeetingKind?
    @Option(help: help("只看这一年，如 2026", "this year alone, as 2026")) var year: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let meetings = try office.meetings(
        MeetingFilter(
          kind: kind, ward: try ward.map { try wardCode($0) },
          span: try year.map { try calendarYear($0).days }))
      listing.show(
        Table(
          title: nil,
          columns: [
            column("编号", "number", "number"), column("种类", "kind", "kind"),
            column("监区", "ward", "ward"), column("日期", "day", "day"),
            column("主持", "chair", "chair"), column("应到", "members", "members", .trailing),
            column("到会", "present", "present", .trailing),
            column("检察院", "procuratorate", "procuratorate"),
            column("补记", "late", "late"), column("撤销", "retracted", "retracted"),
          ], rows: meetings.map(row), footnotes: []))
    }

    private func row(_ file: MeetingFile) -> [Cell] {
      let record = file.record
      return [
        .text(record.number), .code(record.kind.rawValue, record.kind.words),
        record.ward.map { .text($0.text) } ?? .none, .text(record.day.description),
        .text(record.chair), .number(String(file.attendance.count)),
        .number(String(file.presentCount)), .invitation(file.invitation),
        .flag(record.isLate), .flag(record.retraction != nil),
      ]
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("show", "一次会议的全部登记内容", "everything registered about one meeting")
    }

    @Argument(help: help("会议编号，如 HY-2026-0012", "number of the meeting, as HY-2026-0012"))
    var number: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let file = try book.office(readOnly: true).meeting(number)
      let record = file.record
      let ward = record.ward.map { " \($0)" } ?? ""
      Terminal.line("\(number) \(record.kind.words[interfaceLanguage])\(ward) \(record.day)")
      Terminal.line("\(record.place), \(words("主持", "chair")): \(record.chair)")
      Terminal.line(record.topic)
      let source = words("依据", "taken from") + ": \(record.attendanceSource)"
      Terminal.line(
        words(
          "应到\(file.attendance.count)人，到会\(file.presentCount)人",
          "members \(file.attendance.count), present \(file.presentCount)") + ", \(source)")
      for one in file.attendance {
        if let reason = one.absentBecause {
          Terminal.line("  \(one.member) \(words("缺席", "absent")): \(reason)")
        }
      }
      if let invitation = file.invitation {
        Terminal.line(
          words("邀请检察院：", "procuratorate invited: ") + "\(invitation.invitedOn), "
            + (invitation.came ? words("到会", "came") : words("未到会", "did not come")))
        if let said = invitation.said { Terminal.line("  \(said)") }
      }
      if let paper = record.paper {
        Terminal.line(words("纸质记录：", "minutes on paper: ") + paper.place)
        Terminal.line("  SHA-256 \(paper.sha256)")
      }
      if let minutes = file.minutes { Terminal.line(minutes) }
      if let reason = record.lateReason, record.isLate {
        Terminal.line(words("事后补记：", "registered late: ") + reason)
      }
      if let retraction = record.retraction {
        Terminal.line(words("已撤销：", "retracted: ") + "act:\(retraction.act), \(retraction.reason)")
      }
    }
  }

  struct Retract: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "retract", "撤销登记有误的会议（由登记人以外的人办理）",
        "retract a meeting registered wrongly (by another than who registered it)")
    }

    @Argument(help: help("会议编号", "number of the meeting")) var number: String
    @Option(help: help("原因", "why")) var reason: String
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let record = try office.meeting(number).record
      Terminal.message("\(number) \(record.kind.words[interfaceLanguage]) \(record.day)")
      try consent.require(words("撤销？", "retract it?"))
      Terminal.line("act:\(try office.retractMeeting(number, reason: reason))")
    }
  }
}

extension MeetingKind: ExpressibleByArgument {}

extension Cell {
  /// Whether the procuratorate was invited, and came (第四十八条).
  static func invitation(_ invitation: MeetingInvitation?) -> Cell {
    switch invitation?.came {
    case true?: .code("came", Text(zh: "到会", en: "came"))
    case false?: .code("invited", Text(zh: "已邀请，未到会", en: "invited"))
    case nil: .code("not-invited", Text(zh: "未邀请", en: "not invited"))
    }
  }
}

/// A whole year of the calendar, as `2026`.
private func calendarYear(_ text: String) throws -> CalendarPeriod {
  let period = try calendarPeriod(text)
  guard period.length == .year else { throw ValidationError("2026") }
  return period
}
