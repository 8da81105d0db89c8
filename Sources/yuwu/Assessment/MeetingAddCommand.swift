import AffairsServices
import ArgumentParser
import PrisonAffairs
import RecordBook

extension MeetingCommand {
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "add", "登记一次会议、抽查或者汇报，逐一写明到会和缺席人员",
        "register a meeting, spot check or report, with everybody present or absent by name")
    }

    @Argument(
      help: help(
        "种类：ward、prison、bureau-inspection 或 department-report",
        "kind: ward, prison, bureau-inspection or department-report"))
    var kind: MeetingKind
    @Option(help: help("监区（仅监区会议）", "ward (ward meetings alone)")) var ward: String?
    @Option(help: help("哪一天召开", "the day it was held")) var day: String
    @Option(help: help("地点", "place")) var place: String
    @Option(
      help: help(
        "主持人警号；抽查、汇报写带队或者听取的人", "who chaired, by staff number; who led a check or heard a report"))
    var chair: String
    @Option(help: help("议题", "topic")) var topic: String
    @OptionGroup var minutes: MinutesOptions
    @Option(help: help("到会人员警号，用逗号分隔", "those present, staff numbers parted by commas"))
    var present: String = ""
    @Option(help: help("缺席人员及原因：警号=原因，可重复", "who was absent as NUMBER=REASON; may be repeated"))
    var absent: [String] = []
    @Option(help: help("到会情况的依据，如签到表", "what attendance is taken from, such as a signed list"))
    var source: String
    @OptionGroup var invitation: InvitationOptions
    @Option(help: help("迟记的原因", "why it is registered late")) var lateReason: String?
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let (_, number) = try office.record(
        MeetingRequest(
          kind: kind, ward: try ward.map { try wardCode($0) }, day: try date(day), place: place,
          chair: chair, topic: topic, minutes: try minutes.given(),
          attendance: try attendance(), attendanceSource: source,
          invitation: try invitation.given(), lateReason: lateReason))
      Terminal.line(number)
    }

    private func attendance() throws -> [MeetingAttendance] {
      let there = try present.split(separator: ",").map {
        MeetingAttendance(member: try staffNumber(String($0)), absentBecause: nil)
      }
      let away = try absent.map { text in
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw ValidationError("--absent NUMBER=REASON") }
        return MeetingAttendance(member: try staffNumber(parts[0]), absentBecause: parts[1])
      }
      return there + away
    }
  }
}

/// The minutes of a meeting: their text, or where the paper lies.
struct MinutesOptions: ParsableArguments {
  @Option(help: help("会议记录文本文件，- 为标准输入", "file with the text of the minutes, - for standard input"))
  var minutes: String?
  @Option(help: help("纸质记录文本的 SHA-256", "SHA-256 of the minutes on paper"))
  var minutesSha256: String?
  @Option(help: help("纸质记录存放处", "where the paper lies")) var paper: String?

  func given() throws -> MeetingMinutes? {
    switch (minutes, minutesSha256, paper) {
    case (let file?, nil, nil):
      let text = try TextFile.decode(try TextFile.read(file), file: file)
      let words = String(decoding: text.bytes, as: UTF8.self)
      return words.isEmpty ? nil : .text(words)
    case (nil, let sha256?, let place?): return .paper(sha256: sha256, place: place)
    case (nil, nil, nil): return nil
    default:
      throw ValidationError("--minutes FILE | --minutes-sha256 HEX --paper PLACE")
    }
  }
}

/// How the procuratorate was invited.
struct InvitationOptions: ParsableArguments {
  @Option(help: help("哪一天邀请检察院派员参加", "the day on which the procuratorate was invited"))
  var invited: String?
  @Flag(help: help("检察院派员到会", "the procuratorate came")) var came = false
  @Option(help: help("检察人员的意见", "what the procurator said")) var said: String?

  func given() throws -> MeetingInvitation? {
    guard let invited else {
      guard !came, said == nil else { throw ValidationError("--invited DAY [--came] [--said …]") }
      return nil
    }
    return MeetingInvitation(
      invitedOn: try date(invited), came: came || said != nil, said: said)
  }
}
