import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

struct OutsideCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "outside", "暂予监外执行：提出、逐级办理、登记决定和结束",
      "temporary service outside prison: propose, take on, decide, end",
      subcommands: [
        Status.self, Propose.self, Advance.self, Approve.self, Society.self, End.self,
      ])
  }

  struct Status: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "status", "暂予监外执行的进度、期限和向社会公示（不含病情）",
        "where each stands, its period, the notice to society; no illness is named")
    }

    @Argument(help: help("罪犯编号（默认全部）", "inmate number (default: everybody)"))
    var inmate: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let lines = try office.outsideLines(of: try inmate.map { try inmateNumber($0) })
      listing.show(OutsideTable(lines, office).table)
    }
  }

  struct Propose: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "propose", "提出暂予监外执行（只写情形类别，不写病情；加 --confirm 写入）",
        "propose it; a category of law and no illness (--confirm writes it)")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(
      help: help(
        "情形：illness 严重疾病、pregnancy 怀孕哺乳、self-care 生活不能自理",
        "ground: illness, pregnancy or self-care"))
    var ground: OutsideGround
    @Option(help: help("拟定期限（月，默认至情形消失）", "months (default: until the ground is gone)"))
    var months: Int?
    @Flag(help: help("病情严重，先行办理，批准后公布", "urgent: approved first, announced afterwards"))
    var urgent = false
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let request = OutsideRequest(
        inmate: try inmateNumber(inmate), ground: ground, isUrgent: urgent, months: months)
      Terminal.message("\(request.inmate): \(ground.words[interfaceLanguage])")
      try consent.require(words("提出暂予监外执行？", "propose it?"))
      show(try office.proposeOutside(request), office)
    }
  }

  struct Advance: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "advance", "办理下一步：同意往下走，或者退回、不同意、撤回",
        "take the step that is due: onward, back, refused or withdrawn")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @OptionGroup var sitting: SittingOptions
    @Option(help: help("随这一步提交的文件，可重复", "a document handed in; may be repeated"))
    var document: [String] = []
    @Option(help: help("退回的理由", "why it is sent back")) var returnBecause: String?
    @Option(help: help("不同意的理由", "why it is refused")) var refuseBecause: String?
    @Option(help: help("撤回的理由", "why it is withdrawn")) var withdrawBecause: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let number = try inmateNumber(inmate)
      let reasons = [returnBecause, refuseBecause, withdrawBecause].compactMap { $0 }
      guard reasons.count <= 1 else {
        throw ValidationError("--return-because | --refuse-because | --withdraw-because")
      }
      let move: OutsideMove =
        returnBecause.map { .returned($0) } ?? refuseBecause.map { .refused($0) }
        ?? withdrawBecause.map { .withdrawn($0) } ?? .onward
      if let line = try office.outsideLines(of: number).last {
        let step = stepTitle(line.state, office, procedure: line.procedure)
        Terminal.message("\(line.proposal.reference): \(step)")
      }
      try consent.require(words("办理这一步？", "take this step?"))
      show(
        try office.advanceOutside(
          number, move, sitting: try sitting.sitting(), documents: document), office)
    }
  }
}

/// The act of a step and what is due after it.
func show(_ step: OutsideStep, _ office: Office) {
  let next = stepTitle(step.state, office, procedure: step.procedure)
  Terminal.line(
    words(
      "act:\(step.act)，\(step.reference)，下一步：\(next)",
      "act:\(step.act), \(step.reference), next: \(next)"))
}

extension OutsideGround: ExpressibleByArgument {}
