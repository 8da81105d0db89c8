import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension TreatmentCommand {
  struct Propose: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "propose", "提出处遇等级变动（先显示条件，加 --confirm 写入）",
        "propose a change of grade (shows the conditions first; --confirm writes it)")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("变动到哪一级（代码）", "the grade to change to, by its code")) var to: String
    @Option(
      help: help(
        "理由：initial 首次定级、conduct 改造表现、review 定期复核、penalty 处罚、solitary 禁闭、violation 违规违纪",
        "ground: initial, conduct, review, penalty, solitary or violation"))
    var ground: TreatmentGround
    @Option(help: help("事实和依据，一句话", "what happened, in a sentence")) var reason: String
    @Option(help: help("办结以后从哪一日起生效（默认办结当日）", "a later day from which it takes effect"))
    var from: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let number = try inmateNumber(inmate)
      showFindings(try office.previewTreatment(number, to: to, ground: ground))
      let request = TreatmentRequest(
        inmate: number, grade: to, ground: ground, reason: reason,
        fromDay: try from.map { try date($0) })
      try consent.require(words("提出变动？", "propose the change?"))
      show(try office.proposeTreatment(request), office)
    }
  }

  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "check", "计分专职民警核对变动建议，通过或者退回", "the clerk's check of a proposal: it passes or goes back")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("退回的理由", "why it is sent back")) var returnBecause: String?
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      show(
        try office.checkTreatment(try inmateNumber(inmate), returnBecause: returnBecause), office)
    }
  }

  struct Decide: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "decide", "监区集体决定；须报监狱的，再由监狱批准",
        "the ward group decides; where the prison must approve, the committee after it")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @OptionGroup var sitting: SittingOptions
    @Option(help: help("退回的理由", "why it is sent back")) var returnBecause: String?
    @Option(help: help("不同意变动的理由", "why the change is refused")) var refuseBecause: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let number = try inmateNumber(inmate)
      guard returnBecause == nil || refuseBecause == nil else {
        throw ValidationError("--return-because | --refuse-because")
      }
      let decision: TreatmentDecision =
        returnBecause.map { .returned($0) } ?? refuseBecause.map { .refused($0) } ?? .approved
      if let open = try office.treatment(of: number).open {
        Terminal.message(
          "\(open.reference): \(open.proposal.previous ?? "-") → \(open.proposal.grade), "
            + open.proposal.reason)
      }
      try consent.require(words("作出决定？", "decide?"))
      show(
        try office.decideTreatment(number, decision, sitting: try sitting.sitting()), office)
    }
  }
}

extension TreatmentCommand {
  struct Reopen: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "reopen", "把已决定、尚未张贴的变动退回监区重新决定",
        "send a decided change that was not yet posted back to the ward")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("退回的理由", "why it is sent back")) var reason: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      show(try office.reopenTreatment(try inmateNumber(inmate), reason: reason), office)
    }
  }
}

/// The act of a step and what is due after it.
private func show(_ step: TreatmentStep, _ office: Office) {
  let next = stepTitle(step.state, office, procedure: "treatment.change")
  Terminal.line(
    words(
      "act:\(step.act)，\(step.reference)，下一步：\(next)",
      "act:\(step.act), \(step.reference), next: \(next)"))
}

extension TreatmentGround: ExpressibleByArgument {}
