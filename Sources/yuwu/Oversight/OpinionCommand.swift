import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

struct OpinionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "opinion", "检察纠正意见：提出、答复、登记纠正、查阅",
      "correction opinions of the procurator: lodge, answer, settle, read",
      subcommands: [Lodge.self, Answer.self, Settle.self, List.self, Show.self])
  }

  struct Lodge: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "lodge", "驻监检察提出纠正意见", "lodge a correction opinion, as the resident procurator")
    }

    @Argument(
      help: help(
        "对象：entry:812.3、month:编号/2026-10、cycle:编号/4 等",
        "what it concerns: entry:812.3, month:NUMBER/2026-10, cycle:NUMBER/4 and others"))
    var subject: String
    @Option(help: help("意见内容", "what must be corrected, and why")) var content: String
    @Option(help: help("监狱收到的日期（默认当日）", "the day the prison got it (default: today)"))
    var received: String?
    @Option(help: help("来自哪个检察院、哪名检察官", "which procuratorate and procurator it is from"))
    var from: String
    @Option(help: help("迟记的原因", "why it is registered late")) var lateReason: String?
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let (_, number) = try office.lodge(
        OpinionRequest(
          subject: try reference(subject), content: content,
          receivedOn: try received.map { try date($0) } ?? office.today, fromWhom: from,
          lateReason: lateReason))
      Terminal.line(number)
      if let end = try office.opinion(number).time?.end {
        Terminal.message(words("应于 \(end.text) 前办理答复", "to be answered by \(end.text)"))
      }
    }
  }

  struct Answer: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "answer", "监狱书面答复：无异议即纠正，有异议说明理由",
        "the prison's written answer: accepted and corrected, or objected to with reasons")
    }

    @Argument(help: help("意见编号", "number of the opinion")) var number: String
    @Argument(help: help("accepted 或 objected", "accepted or objected")) var answer: OpinionAnswer
    @Option(help: help("纠正了什么，或者有异议的理由", "what was corrected, or the reasons for objecting"))
    var content: String
    @Option(help: help("书面告知的文号或者存放处", "the written notice, by number or place"))
    var notice: String
    @OptionGroup var correction: CorrectionOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      Terminal.message("\(number): \(answer.words[interfaceLanguage])")
      let corrections = try correction.corrections()
      try consent.require(words("答复？", "give this answer?"))
      let act = try office.answer(
        number,
        OpinionAnswerRequest(
          answer: answer, content: content, writtenNotice: notice, corrections: corrections))
      Terminal.line("act:\(act)")
      if try office.opinion(number).awaitsCorrection {
        Terminal.message(
          words("纠正之前列在待办中", "it stays on the list of what is due until the matter is corrected"))
      }
    }
  }

  struct Settle: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "settle", "登记接受的意见后来由哪个行为纠正，或者为何无须纠正",
        "say which act corrected an accepted opinion's matter, or why nothing needs correcting")
    }

    @Argument(help: help("意见编号", "number of the opinion")) var number: String
    @OptionGroup var correction: CorrectionOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let corrections = try correction.corrections()
      Terminal.message("\(number): \(try office.opinion(number).record.subject)")
      try consent.require(words("登记？", "write it down?"))
      Terminal.line("act:\(try office.settleOpinion(number, corrections))")
    }
  }
}

/// What corrected the matter of an opinion.
struct CorrectionOptions: ParsableArguments {
  @Option(
    help: help("纠正所用的行为，如 act:812，可重复", "the act that corrected it, as act:812; may be repeated"))
  var corrected: [String] = []
  @Option(help: help("无须纠正的原因", "why nothing needs correcting")) var nothingToCorrect: String?

  func corrections() throws -> [OpinionCorrection] {
    try corrected.map { text in
      switch try reference(text) {
      case .act(let act), .fact(let act, _): .by(act: act)
      default: throw ValidationError("--corrected act:812")
      }
    } + (nothingToCorrect.map { [.nothingNeeded(because: $0)] } ?? [])
  }
}

extension OpinionAnswer: ExpressibleByArgument {}
