import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

struct CycleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "cycle", "考核周期：进度、判断、等级评定、奖励、取消", "cycles of 600: standing, judgements, grades, rewards",
      subcommands: [Status.self, Judge.self, Grade.self, RewardCycle.self, Cancel.self])
  }

  struct Status: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "status", "周期进度：一名罪犯的全部周期，或者各人正在进行的周期",
        "one inmate's cycles, or everybody's running cycle")
    }

    @Argument(help: help("罪犯编号（不写则列出各人）", "inmate number (else everybody)")) var inmate: String?
    @Option(help: help("只列某监区", "only one ward")) var ward: String?
    @Flag(help: help("只列已满未评定的", "only those that are full and not graded")) var full = false
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      if let inmate {
        listing.show(CycleHistoryTable(try office.cycles(of: try inmateNumber(inmate))).table)
        return
      }
      let standings = try office.cycleStandings(ward: try ward.map { try wardCode($0) }).filter {
        !full || $0.state == .full
      }
      listing.show(CycleStandingTable(standings).table)
    }
  }

  struct Judge: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "judge", "登记只能由人判断的情形（第二十二条、第二十三条）：有或者没有，写明依据",
        "record what only people can judge (articles 22 and 23), with grounds")
    }

    @Argument(help: help("监区", "the ward")) var ward: String
    @Argument(help: help("周期结束月份", "the month in which the cycles ended")) var month: String
    @Option(help: help("罪犯编号，用逗号分隔（不写则为表上全部）", "inmates, parted by commas (else all on the sheet)"))
    var inmates: String?
    @Option(
      help: help(
        "情形：property-judgment、active-province、constitution、unity、culture、extremism、cult、resistance、unqualified-province、paper-months（不写则为全部情形均不存在）",
        "which bar (else: none of them holds)"))
    var bar: String?
    @Flag(help: help("该情形存在（不写则为不存在）", "the bar holds (else it does not)")) var holds = false
    @Option(help: help("依据", "the grounds")) var ground: String
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func validate() throws {
      if holds, bar == nil || inmates == nil {
        throw ValidationError(
          words("--holds 要写明 --bar 和 --inmates", "--holds needs --bar and --inmates"))
      }
    }

    func run() throws {
      let office = try book.office()
      let judged = try bar.map { text in
        guard let bar = JudgedBar(rawValue: text) else {
          throw ValidationError(JudgedBar.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return bar
      }
      let concerned = try inmates.map(inmateNumbers)
      show(judged, concerned)
      try consent.require(
        words("登记判断？", "record the judgement?"))
      let (act, count) = try office.judge(
        try wardCode(ward), try yearMonth(month), concerned, bar: judged,
        holds: holds, ground: ground)
      Terminal.line(words("act:\(act)，\(count) 人", "act:\(act), inmates: \(count)"))
    }

    /// What would be recorded, of whom.
    private func show(_ bar: JudgedBar?, _ concerned: [InmateNumber]?) {
      let whom =
        concerned.map { $0.map(\.text).joined(separator: words("、", ", ")) }
        ?? words("\(ward) 监区 \(month) 表上全部罪犯", "everybody on the sheet of ward \(ward), \(month)")
      let what =
        bar.map { $0.words[interfaceLanguage] } ?? words("全部情形", "every bar")
      Terminal.message(
        holds
          ? words("\(whom)：有“\(what)”", "\(whom): holds: \(what)")
          : words("\(whom)：没有“\(what)”", "\(whom): does not hold: \(what)"))
    }
  }
}

/// Inmate numbers parted by commas.
func inmateNumbers(_ text: String) throws -> [InmateNumber] {
  try text.split(separator: ",").map { try inmateNumber(String($0)) }
}

/// Reasons as `NUMBER=TEXT`.
func reasonsByInmate(_ texts: [String]) throws -> [InmateNumber: String] {
  var reasons: [InmateNumber: String] = [:]
  for text in texts {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw ValidationError("--reason NUMBER=TEXT") }
    reasons[try inmateNumber(parts[0])] = parts[1]
  }
  return reasons
}

/// The votes of a body, where a command may also only show.
struct OptionalSittingOptions: ParsableArguments {
  @Option(help: help("同意的组成人员警号，用逗号分隔", "members in favour, staff numbers parted by commas"))
  var inFavour: String?

  @Option(
    help: help("反对的组成人员及意见：警号=意见，可重复", "a dissent as NUMBER=STATEMENT; may be repeated"))
  var against: [String] = []

  /// Nil where nobody voted: nothing is decided then.
  func sitting() throws -> SittingRequest? {
    guard let inFavour else { return nil }
    var options = SittingOptions()
    options.inFavour = inFavour
    options.against = against
    return try options.sitting()
  }
}
