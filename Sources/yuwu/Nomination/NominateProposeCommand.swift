import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension NominateCommand {
  struct Propose: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "propose", "提出减刑、假释建议（先显示法定条件，加 --confirm 写入）",
        "propose commutation or parole (shows what law says first; --confirm writes it)")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("放入哪一批次，如 2026/3", "the batch, as 2026/3")) var batch: String
    @OptionGroup var amount: AmountOptions
    @Flag(help: help("提请假释", "parole")) var parole = false
    @Option(
      help: help(
        "减刑的依据：repentance 悔改、merit 立功、repentance-and-merit 悔改并立功、major-merit 重大立功、repentance-and-major-merit 悔改并重大立功",
        "what a commutation rests on"))
    var basis: CommutationBasis?
    @Option(help: help("剥夺政治权利改为几个月", "deprivation of political rights from then on, in months"))
    var rightsMonths: Int?
    @Option(help: help("具体事实，一两句话", "the concrete facts, in a sentence or two")) var ground: String
    @Option(
      name: .customLong("judge"),
      help: help(
        "由人判断的事项：问题=yes:理由 或 问题=no:理由，可重复",
        "what people judge, as QUESTION=yes:GROUND or QUESTION=no:GROUND; may be repeated"))
    var judgements: [String] = []
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      guard let proposal = try parole ? .parole : amount.proposal() else {
        throw ValidationError(
          words(
            "写明 --months、--remainder、--to-life、--to-fixed-months 或 --parole 之一",
            "give one of --months, --remainder, --to-life, --to-fixed-months and --parole"))
      }
      guard (proposal.kind == .commutation) == (basis != nil) else {
        throw ValidationError(
          words("减刑须写明 --basis，假释不写", "--basis is for commutation, which needs it"))
      }
      let request = NominationRequest(
        inmate: try inmateNumber(inmate), batch: try batchNumber(batch), proposal: proposal,
        basis: basis, rightsMonths: rightsMonths, ground: ground,
        judgements: try judgements.map { try nominationJudgement($0) })
      let found = try office.previewNomination(request)
      Terminal.message("\(found.row): \(found.determination.outcome.words[interfaceLanguage])")
      for finding in found.determination.findings {
        Terminal.message("  \(finding.sentence[interfaceLanguage]) [\(finding.citation)]")
      }
      try consent.require(words("提出这一建议？", "propose it?"))
      let (act, number) = try office.propose(request)
      Terminal.line("act:\(act), \(number)")
    }
  }

  struct Appraise: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "appraise", "登记罪犯评议的人数和意见，不记是谁说的",
        "record an open appraisal: the counts and what was said, never by whom")
    }

    @Argument(help: help("提请编号", "the nomination")) var nomination: String
    @Option(help: help("同意人数", "how many were for it")) var inFavour: Int
    @Option(help: help("反对人数", "how many were against")) var against: Int = 0
    @Option(help: help("弃权人数", "how many abstained")) var abstained: Int = 0
    @Option(help: help("地点", "the place")) var place: String
    @Option(help: help("日期（默认当日）", "the day (default: today)")) var on: String?
    @Option(
      name: .customLong("remark"),
      help: help("意见原话，可重复；不要写姓名和编号", "what was said; may be repeated; no names or numbers"))
    var remarks: [String] = []
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let number = try nominationNumber(nomination)
      guard inFavour >= 0, against >= 0, abstained >= 0 else {
        throw ValidationError(words("人数不能是负数", "counts are not negative"))
      }
      let record = AppraisalRecord(
        number: number, day: try on.map { try date($0) } ?? office.today, place: place,
        inFavour: inFavour, against: against, abstained: abstained)
      let (act, moved) = try office.appraise([record], remarks: [number: remarks])
      show(act, moved, office)
    }
  }
}

/// How a sentence is or was changed.
struct AmountOptions: ParsableArguments {
  @Option(help: help("减刑几个月", "months of a reduction")) var months: Int?
  @Option(help: help("另加几日", "days beside the months")) var days: Int?
  @Flag(help: help("减去剩余刑期", "the rest of the sentence")) var remainder = false
  @Flag(help: help("死缓减为无期徒刑", "suspended death to life")) var toLife = false
  @Option(help: help("减为有期徒刑多少个月，如 264", "life to a fixed term of so many months"))
  var toFixedMonths: Int?

  /// Nil where nothing was given; refuses more than one, and lengths that are negative.
  func proposal() throws -> NominationProposal? {
    let given = [
      months != nil || days != nil, remainder, toLife, toFixedMonths != nil,
    ].count { $0 }
    guard given <= 1, (months ?? 0) >= 0, (days ?? 0) >= 0, (toFixedMonths ?? 0) >= 0 else {
      throw ValidationError("--months --days | --remainder | --to-life | --to-fixed-months")
    }
    if remainder { return .remainder }
    if toLife { return .toLife }
    if let toFixedMonths { return Term(months: toFixedMonths).map { .toFixed($0) } }
    guard months != nil || days != nil else { return nil }
    return Term(months: months ?? 0, days: days ?? 0).map { .reduce($0) }
  }
}

extension CommutationBasis: ExpressibleByArgument {}
