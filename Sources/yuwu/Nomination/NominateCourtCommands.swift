import AffairsServices
import ArgumentParser
import PrisonAffairs
import Publication
import RecordBook

extension NominateCommand {
  struct Consult: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "consult", "征求检察意见：登记送出，或者登记检察意见",
        "consult the procurator: that it was sent, or the opinion that came")
    }

    @OptionGroup var selection: SelectionOptions
    @Flag(help: help("只登记已送出征求意见函", "only that the letter was sent")) var sent = false
    @Flag(help: help("检察机关不同意", "the procurator disagrees")) var disagree = false
    @Option(help: help("函号或者意见内容", "the letter, or what the opinion says")) var content: String
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      guard !(sent && disagree) else { throw ValidationError("--sent | --disagree") }
      try consent.require(words("登记？", "record it?"))
      let (act, moved) = try office.consult(
        try selection.value(), sent ? .sent : .opinion, agrees: sent ? nil : !disagree,
        content: content)
      show(act, moved, office)
    }
  }

  struct Reply: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "reply", "不采纳检察意见的，书面答复理由",
        "answer the procurator's opinion that is not followed, with reasons")
    }

    @OptionGroup var selection: SelectionOptions
    @Option(help: help("不采纳的理由", "why it is not followed")) var content: String
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      try consent.require(words("登记答复？", "record the reply?"))
      let (act, moved) = try office.consult(try selection.value(), .reply, content: content)
      show(act, moved, office)
    }
  }

  struct Submit: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "submit", "向人民法院提请，同时抄送检察院", "bring nominations to the court, with a copy to the procurator"
      )
    }

    @OptionGroup var selection: SelectionOptions
    @Option(help: help("法院名称", "the court")) var court: String
    @Option(help: help("建议书副本抄送哪个检察院", "the procuratorate that gets the copy")) var copyTo: String
    @Option(
      name: .customLong("document"),
      help: help("随卷材料名称，可重复", "the name of a paper of the file; may be repeated"))
    var documents: [String] = []
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let chosen = try selection.value()
      for line in try office.waiting(at: .submit, chosen) {
        Terminal.message(
          "\(line.record.number) \(line.record.inmate) \(line.record.proposal.words[interfaceLanguage])"
        )
      }
      try consent.require(words("提请以上各件？", "submit these nominations?"))
      let (act, moved) = try office.submit(
        chosen, courtName: court, copyTo: copyTo, documents: documents)
      show(act, moved, office)
    }
  }

  struct Ruling: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("ruling", "登记法院裁定，刑期随之变更", "record the court's ruling; the sentence changes with it")
    }

    @Argument(help: help("提请编号", "the nomination")) var nomination: String
    @Option(help: help("裁定日期", "the day of the ruling")) var ruledOn: String
    @Option(help: help("送达日期（可以以后再登记）", "the day it was served; may be recorded later"))
    var servedOn: String?
    @Option(help: help("裁定书案号", "the number of the ruling")) var document: String
    @OptionGroup var amount: AmountOptions
    @Flag(help: help("裁定假释", "parole granted")) var parole = false
    @Option(help: help("假释考验期满日", "the last day of probation")) var until: String?
    @Option(help: help("裁定不予减刑、假释的理由", "why it was denied")) var deniedBecause: String?
    @Option(help: help("剥夺政治权利改为几个月", "deprivation of political rights from then on, in months"))
    var rightsMonths: Int?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let number = try nominationNumber(nomination)
      let ruling = CourtRuling(
        ruledOn: try date(ruledOn), servedOn: try servedOn.map { try date($0) },
        result: try result(), rights: rightsMonths.map { .months($0) })
      Terminal.message("\(number) \(ruling.ruledOn) \(ruling.result.words[interfaceLanguage])")
      try consent.require(words("登记裁定？", "record the ruling?"))
      let (act, state) = try office.rule(
        number, ruling, document: document, reason: deniedBecause)
      let next = nominationStepTitle(state, office)
      Terminal.line(words("act:\(act)，下一步：\(next)", "act:\(act), next: \(next)"))
    }

    private func result() throws -> RulingResult {
      let granted: RulingResult? =
        switch try amount.proposal() {
        case .reduce(let term): .reduced(term)
        case .remainder: .remainder
        case .toLife: .toLife
        case .toFixed(let term): .toFixed(term)
        case .parole, nil: nil
        }
      let given = [granted != nil, parole, deniedBecause != nil].count { $0 }
      guard given == 1 else {
        throw ValidationError(
          words(
            "写明 --months 等、--parole 或 --denied-because 之一",
            "give one of --months and the like, --parole and --denied-because"))
      }
      if let granted { return granted }
      return parole ? .paroled(until: try until.map { try date($0) }) : .denied
    }
  }

  struct Serve: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("serve", "登记裁定书送达日期", "record the day a ruling was served")
    }

    @Argument(help: help("提请编号", "the nomination")) var nomination: String
    @Option(help: help("送达日期", "the day")) var on: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      Terminal.line(
        "act:\(try office.serve(try nominationNumber(nomination), on: try date(on)))")
    }
  }

  struct Withdraw: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "withdraw", "裁定以前撤回提请；已送法院的须经法院准许",
        "take a nomination back before the ruling; with the court's leave once it is there")
    }

    @Argument(help: help("提请编号", "the nomination")) var nomination: String
    @Option(help: help("撤回的理由", "why")) var because: String
    @Option(help: help("法院准许撤回的文书", "the paper by which the court gave leave")) var leave: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      try consent.require(words("撤回？", "take it back?"))
      let act = try office.withdraw(
        try nominationNumber(nomination), ground: because, leave: leave)
      Terminal.line("act:\(act)")
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "列出提请及各自所在步骤", "list nominations and where each stands")
    }

    @Option(help: help("只列一名罪犯", "only one inmate")) var inmate: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let lines = try office.nominations(of: try inmate.map { try inmateNumber($0) })
      listing.show(NominationTable(lines, office).table)
    }
  }
}
