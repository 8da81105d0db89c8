import AffairsServices
public import ArgumentParser
import Presentation
public import PrisonAffairs
import Publication
import RecordBook

extension SpendingConcern: ExpressibleByArgument {
  /// By code, or by its Chinese name.
  public init?(argument: String) {
    let named = SpendingConcern.allCases.first {
      $0.rawValue == argument || $0.words.zh == argument || $0.question.zh == argument
        || $0.shortName == argument
    }
    guard let named else { return nil }
    self = named
  }

  /// As the help of the commands names it.
  private var shortName: String {
    switch self {
    case .overLimit: "超额"
    case .anotherName: "借名"
    case .falsePurpose: "虚报用途"
    case .whileAbsent: "不在时消费"
    case .sharedSender: "同一汇款人"
    case .surge: "突然增加"
    case .limitUnknown: "额度不明"
    }
  }
}

extension AccountCommand {
  struct Findings: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "findings", "当月的消费疑点：超额、不在监区期间消费、同一汇款人、突然增加，以及已经提出、认定的",
        "a month's findings on spending: what the figures show, and what was raised and decided")
    }

    @Argument(help: help("月份，如 2026-10", "the month, as 2026-10")) var month: String
    @Option(help: help("只列某监区", "only one ward")) var ward: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let lines = try office.spendingFindings(
        month: try yearMonth(month), ward: try ward.map { try wardCode($0) })
      listing.show(SpendingFindingTable(lines).table)
    }
  }

  struct Flagging: ParsableCommand {
    static var configuration: CommandConfiguration {
      var configuration = command(
        "flag", "消费疑点：提出（默认）、认定、登记消失",
        "findings on spending: raise (default), decide, state their end",
        subcommands: [Raise.self, Decide.self, End.self])
      configuration.defaultSubcommand = Raise.self
      return configuration
    }
  }
}

extension AccountCommand.Flagging {
  struct Raise: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("raise", "提出一条疑点（由他人认定以前不算数）", "raise a finding; it counts for nothing until decided")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("月份", "the month")) var month: String
    @Option(
      help: help(
        "情形，代码或者名称：over-limit 超额、another-name 借名、false-purpose 虚报用途、while-absent 不在时消费、shared-sender 同一汇款人、surge 突然增加、limit-unknown 额度不明",
        "over-limit, another-name, false-purpose, while-absent, shared-sender, surge, limit-unknown"
      ))
    var concern: SpendingConcern
    @Option(help: help("事实和依据，一句话", "what happened, in a sentence")) var reason: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let flag = try book.office().flagSpending(
        of: try inmateNumber(inmate), month: try yearMonth(month), concern, reason: reason)
      Terminal.line(
        words("act:\(flag.act)，疑点 \(flag.reference)", "act:\(flag.act), finding \(flag.reference)"))
    }
  }

  struct Decide: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "decide", "由另一人认定：属于第六条第二款的哪一种，或者不认定（加 --confirm 写入）",
        "somebody else decides: found as which act of the article, or not (--confirm writes it)")
    }

    @Argument(help: help("疑点，如 812.1", "the finding, as 812.1")) var flag: String
    @Option(
      help: help(
        "认定为：超额 over-limit、借名 another-name 或虚报用途 false-purpose",
        "found as over-limit, another-name or false-purpose"))
    var found: SpendingConcern?
    @Flag(name: .customLong("not-found"), help: help("不认定（如有特殊原因）", "not found (a special cause)"))
    var isNotFound = false
    @Option(help: help("从哪一日起（默认超额之日或者当月第一日）", "from which day")) var from: String?
    @Option(help: help("情形消失之日", "the day on which it had ended")) var ended: String?
    @Option(help: help("理由", "why")) var reason: String
    @Option(
      help: help(
        "认定超额时：怎样明显超出规定额度（第六条第二款）", "for over-limit: how the limit was clearly passed"))
    var clearlyOver: String?
    @Option(
      help: help(
        "认定超额时：查过哪些情况，为什么没有特殊原因（第六条第二款）",
        "for over-limit: what was looked into, and why there is no special cause"))
    var noSpecialCause: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func validate() throws {
      guard (found != nil) != isNotFound else {
        throw ValidationError(words("写明 --found 或者 --not-found", "give --found or --not-found"))
      }
      guard found?.isOfArticleSix ?? true else {
        throw ValidationError("--found over-limit | another-name | false-purpose")
      }
      // 第六条第二款 names both, and none of them for the other acts.
      let isOverLimit = found == .overLimit
      guard (clearlyOver != nil) == isOverLimit, (noSpecialCause != nil) == isOverLimit else {
        throw ValidationError(
          words(
            "--found over-limit 要同时写明 --clearly-over 和 --no-special-cause，其他认定不写",
            "--found over-limit goes with --clearly-over and --no-special-cause, nothing else does")
        )
      }
    }

    private var grounds: OverLimitGrounds? {
      guard let clearlyOver, let noSpecialCause else { return nil }
      return OverLimitGrounds(clearlyOver: clearlyOver, noSpecialCause: noSpecialCause)
    }

    func run() throws {
      let office = try book.office()
      let judgement = SpendingJudgement(
        found: found, first: try from.map { try date($0) },
        ended: try ended.map { try date($0) }, reason: reason, grounds: grounds)
      if found != nil {
        Terminal.message(
          words(
            "认定成立的，视为有能力而不履行财产性判项（法释〔2024〕5号 第六条第二款），情形消失六个月以后方可提请。",
            "If found, law takes it as ability without performance (法释〔2024〕5号 第六条); nominations wait until six months after its end."
          ))
      }
      try consent.require(words("作出认定？", "decide?"))
      Terminal.line("act:\(try office.decideSpending(try factKey(flag), judgement))")
    }
  }

  struct End: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("end", "登记认定成立的情形何时消失", "state when what was found had ended")
    }

    @Argument(help: help("疑点，如 812.1", "the finding, as 812.1")) var flag: String
    @Option(help: help("消失之日", "the day on which it had ended")) var on: String
    @Option(help: help("依据", "on what this rests")) var reason: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let act = try book.office().endSpending(
        try factKey(flag), on: try date(on), reason: reason)
      Terminal.line("act:\(act)")
    }
  }
}

/// A month's findings, each with what became of it.
struct SpendingFindingTable {
  let table: Table

  init(_ lines: [SpendingFindingLine]) {
    table = Table(
      title: nil,
      columns: [
        column("罪犯编号", "inmate", "inmate"), column("监区", "ward", "ward"),
        column("情形", "concern", "concern"), column("金额", "amount", "amount", .trailing),
        column("内容", "content", "content"), column("疑点", "finding", "finding"),
        column("认定", "decision", "decision"),
      ],
      rows: lines.map { line in
        let decision = line.flag.map { flag -> Cell in
          guard let decided = flag.decision else {
            return .code("open", Text(zh: "核查中，待认定", en: "under review"))
          }
          return decided.found.map { .code($0.rawValue, $0.words) }
            ?? .code("not-found", Text(zh: "不成立", en: "not found"))
        }
        return [
          .text(line.inmate.text), line.ward.map { .text($0.text) } ?? .none,
          .code(line.concern.rawValue, line.concern.question),
          line.line.map { .money($0.amount) } ?? .none,
          line.line.map { .words($0.finding.sentence) }
            ?? line.flag.map { .text($0.reason) } ?? .none,
          line.flag.map { .text($0.reference.description) } ?? .none, decision ?? .none,
        ]
      }, footnotes: [])
  }
}
