import AffairsServices
public import ArgumentParser
import PrisonAffairs

extension PeopleCommand {
  struct Transfer: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("transfer", "调往另一监区", "move an inmate to another ward")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("监区或分监区", "the ward or sub-ward")) var to: String
    @Option(help: help("日期（默认当日）", "the day (default: today)")) var on: String?
    @Option(help: help("依据", "the ground")) var ground: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let act = try office.transfer(
        try inmateNumber(inmate), to: try wardCode(to),
        on: try on.map { try date($0) } ?? office.today, ground: ground)
      Terminal.line("act:\(act)")
    }
  }

  struct Release: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("release", "释放", "release an inmate")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("在押最后一日（默认当日）", "the last day in custody (default: today)"))
    var on: String?
    @Option(help: help("依据", "the ground")) var ground: String
    @OptionGroup var book: BookOptions
    @OptionGroup var consent: ConsentOptions

    func run() throws {
      let office = try book.office()
      let number = try inmateNumber(inmate)
      let day = try on.map { try date($0) } ?? office.today
      Terminal.message(words("释放 \(number)，在押至 \(day)", "release \(number), last day \(day)"))
      try consent.require(words("确认释放？", "release?"))
      Terminal.line("act:\(try office.release(number, last: day, ground: ground))")
    }
  }

  struct EndStatus: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("end-status", "结束一段状态（住院、立案侦查等）并记明情形", "end a status period and say what came of it")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Argument(
      help: help(
        "intake、hospital、solitary、investigation、away 或 incapacity",
        "intake, hospital, solitary, investigation, away or incapacity"))
    var status: CustodyStatus
    @Option(help: help("最后一日（默认当日）", "the last day (default: today)")) var on: String?
    @Option(
      help: help(
        "情形：rescue、cleared、violation、kept 或 paused", "rescue, cleared, violation, kept or paused"))
    var circumstance: Circumstance?
    @Option(
      help: help(
        "查清无责后按表现调整平均分：部分=分值（整月计），如 custody=-5，可重复",
        "after being cleared, adjust the average by conduct: PART=POINTS for a full month, as custody=-5; may be repeated"
      ))
    var adjust: [String] = []
    @Option(help: help("依据", "the ground")) var ground: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let act = try office.endStatus(
        try inmateNumber(inmate), status: status,
        last: try on.map { try date($0) } ?? office.today, circumstance: circumstance,
        adjustments: try adjustments(), ground: ground)
      Terminal.line("act:\(act)")
    }

    private func adjustments() throws -> [Part: Points] {
      var found: [Part: Points] = [:]
      for text in adjust {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let part = Part(rawValue: parts[0]), found[part] == nil else {
          throw Refusal(.referenceForm, [.value: text, .kind: "custody=-5"])
        }
        found[part] = try points(parts[1])
      }
      return found
    }
  }

  struct EndRole: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("end-role", "免去一项职务", "end a role somebody holds")
    }

    @Argument(help: help("警号", "staff number")) var staff: String
    @Argument(help: help("职务代码", "role")) var role: String
    @Option(help: help("监区", "the ward")) var ward: String?
    @Option(help: help("最后一日（默认当日）", "the last day (default: today)")) var on: String?
    @Option(help: help("依据", "the ground")) var ground: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let act = try office.endRole(
        try staffNumber(staff), role: role, ward: try ward.map { try wardCode($0) },
        last: try on.map { try date($0) } ?? office.today, ground: ground)
      Terminal.line("act:\(act)")
    }
  }
}

extension CustodyStatus: ExpressibleByArgument {}
extension Circumstance: ExpressibleByArgument {}
