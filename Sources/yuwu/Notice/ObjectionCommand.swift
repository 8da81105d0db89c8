import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

struct ObjectionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "objection", "异议：提出、答复、申请复核、查阅",
      "objections: lodge, answer, ask for a review, read",
      subcommands: [
        Lodge.self, Answer.self, Appeal.self, List.self, Show.self, ObjectionStatistics.self,
      ])
  }

  struct Lodge: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "lodge", "登记罪犯（或者依法可以提出的民警）对公示事项的异议",
        "take an objection to something on a posted notice, by an inmate or, where law admits it, an officer"
      )
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Argument(
      help: help(
        "对象，如 entry:812.3、month:编号/2026-10、cycle:编号/4",
        "what it concerns, such as entry:812.3, month:NUMBER/2026-10 or cycle:NUMBER/4"
      ))
    var target: String
    @Option(help: help("内容", "what the inmate says")) var content: String
    @Option(help: help("代写人", "who wrote it for the inmate")) var writtenBy: String?
    @Flag(
      help: help(
        "本人已签名、捺指印；代写的必须如此", "the inmate signed it with a fingerprint; needed if written by another"
      ))
    var signed = false
    @Option(help: help("公示编号；同一事项张贴在几份公示上时写明", "the notice, where several show the same thing"))
    var notice: String?
    @Option(
      help: help(
        "提出异议的监狱人民警察警号；罪犯编号填所涉及的人",
        "the officer who objects; the inmate is then the one it concerns"))
    var byStaff: String?
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let (_, number) = try office.lodge(
        ObjectionRequest(
          inmate: try inmateNumber(inmate), target: try reference(target), content: content,
          writtenBy: writtenBy, isSigned: signed, notice: notice,
          staff: try byStaff.map { try staffNumber($0) }))
      Terminal.line(number)
      // It is lodged; whoever took it down may not be allowed to read it elsewhere.
      if let due = try? office.objection(number).due {
        Terminal.message(words("应于 \(due.text) 前答复", "to be answered by \(due.text)"))
      }
    }
  }

  struct Answer: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "answer", "书面答复：工作小组复查，或工作组复核（最终）",
        "answer in writing: re-examination by the ward group, or the committee's review (final)")
    }

    @Argument(help: help("异议编号", "objection number")) var number: String
    @Argument(help: help("upheld、partly 或 dismissed", "upheld, partly or dismissed"))
    var answer: ObjectionAnswer
    @Option(help: help("答复内容", "the answer's text")) var content: String
    @Option(
      help: help("异议成立但不需要变更公示的理由", "why nothing needs to be changed though it is upheld"))
    var noChangeBecause: String?
    @OptionGroup var sitting: SittingOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      if noChangeBecause != nil, answer == .dismissed {
        throw ValidationError(
          words(
            "不成立的答复不写 --no-change-because", "--no-change-because goes with an answer that upholds"))
      }
      let office = try book.office()
      Terminal.message("\(number): \(answer.words[interfaceLanguage])")
      try consent.require(words("答复？", "give this answer?"))
      let (act, stage) = try office.answer(
        number, answer, content: content, sitting: try sitting.sitting(),
        noChangeBecause: noChangeBecause)
      Terminal.line("act:\(act)")
      Terminal.message(stage.words[interfaceLanguage])
    }
  }

  struct Appeal: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("appeal", "登记复核申请", "take a request for a review")
    }

    @Argument(help: help("异议编号", "objection number")) var number: String
    @Option(help: help("内容", "what the inmate says")) var content: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      Terminal.line("act:\(try office.appeal(number, content: content))")
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "列出异议及其期限", "list objections with their limits")
    }

    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      listing.show(
        Table(
          title: nil,
          columns: [
            column("编号", "number", "number"), column("罪犯编号", "inmate", "inmate"),
            column("对象", "target", "target"), column("公示", "notice", "notice"),
            column("日期", "day", "day"), column("状态", "state", "state"),
            column("期限", "due", "due"), column("答复", "answers", "answers"),
          ],
          rows: try office.objections().map { file in
            [
              .text(file.record.number), .text(file.record.inmate.text),
              .text(file.record.target), .text(file.record.notice),
              .text(file.record.day.description),
              .step(file.state.code, of: file.procedure, office),
              file.due.map { .text($0.text) } ?? .none,
              .text(file.answers.map { $0.answer.words[interfaceLanguage] }.joined(separator: " ")),
            ]
          }, footnotes: []))
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("show", "一件异议的全部经过", "one objection with all its course")
    }

    @Argument(help: help("异议编号", "objection number")) var number: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let file = try office.objection(number)
      let state = stepTitle(file.state.code, office, procedure: file.procedure)
      Terminal.line("\(number) \(file.record.day) \(file.record.inmate) \(file.record.target)")
      Terminal.line(
        words("公示 ", "notice ") + "\(file.record.notice), \(state)"
          + (file.due.map { words("，期限 ", ", due ") + $0.text } ?? ""))
      if let staff = file.record.staff {
        Terminal.line(words("提出异议的民警：", "objecting officer: ") + staff.text)
      }
      Terminal.line(file.record.content)
      if let writer = file.record.writtenBy { Terminal.line(words("代写：", "written by: ") + writer) }
      if file.isSigned {
        Terminal.line(words("本人签名、捺指印", "signed and fingerprinted by the inmate"))
      }
      for answer in file.answers {
        Terminal.line(
          "\(answer.day) \(answer.stage.words[interfaceLanguage]) "
            + "\(answer.answer.words[interfaceLanguage]): \(answer.content)")
        Terminal.line("  " + words("抄送：", "copy to: ") + answer.copyTo)
        if let ground = file.groundsWithoutChange[answer.stage] {
          Terminal.line("  " + words("不变更的理由：", "why nothing is changed: ") + ground)
        }
      }
    }
  }
}

extension ObjectionAnswer: ExpressibleByArgument {}
