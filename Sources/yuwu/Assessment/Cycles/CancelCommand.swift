import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension CycleCommand {
  struct Cancel: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "cancel", "取消考核分和奖励（第二十九条至第三十四条）", "cancel points and rewards (articles 29 to 34)",
        subcommands: [Request.self, Decide.self])
    }

    struct Request: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("request", "提出取消，先列出取消和保留的内容", "ask for it; shows first what goes and what stays")
      }

      @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
      @Option(
        name: .customLong("case"),
        help: help(
          "情形：fraud、new-crime、outside、parole、omitted-crime", "which case of articles 29 to 34"))
      var ground: String
      @Option(
        help: help(
          "第三十四条的例外：volunteered、protested、open-before、not-guilty、lighter、witness",
          "an exception of article 34"))
      var exception: String?
      @Flag(help: help("已核实第三十四条的例外均不存在", "no exception of article 34 applies"))
      var noException = false
      @Option(help: help("判决生效日期", "the day the judgment took effect")) var judgmentOn: String?
      @Option(help: help("收监日期", "the day of the return to prison")) var returnedOn: String?
      @Option(help: help("弄虚作假所得的记录，用逗号分隔", "entries gained by fraud, parted by commas"))
      var entries: String?
      @Option(help: help("理由和证据", "reason and evidence")) var reason: String
      @OptionGroup var consent: ConsentOptions
      @OptionGroup var book: BookOptions
      @OptionGroup var listing: ListingOptions

      func validate() throws {
        if ground == CancellationGround.omittedCrime.rawValue, exception == nil, !noException {
          throw ValidationError(
            words(
              "第三十四条列有例外，请写明 --exception 或者 --no-exception",
              "article 34 has exceptions; say --exception or --no-exception"))
        }
      }

      func run() throws {
        let office = try book.office()
        let asked = try asked()
        let file = try office.previewCancellation(asked)
        listing.show(CancellationTable(file).table)
        try consent.require(words("提出取消？", "ask for this?"))
        let (act, reference) = try office.requestCancellation(asked)
        Terminal.line("act:\(act) \(reference)")
      }

      private func asked() throws -> CancellationAsked {
        guard let ground = CancellationGround(rawValue: ground) else {
          throw ValidationError(CancellationGround.allCases.map(\.rawValue).joined(separator: ", "))
        }
        let exception = try exception.map { text in
          guard let exception = CancellationException(rawValue: text) else {
            throw ValidationError(
              CancellationException.allCases.map(\.rawValue).joined(separator: ", "))
          }
          return exception
        }
        return CancellationAsked(
          inmate: try inmateNumber(inmate), ground: ground, exception: exception,
          judgmentOn: try judgmentOn.map { try date($0) },
          returnedOn: try returnedOn.map { try date($0) },
          entries: try (entries ?? "").split(separator: ",").map {
            let (act, ordinal) = try entryReference(String($0))
            return FactKey(act: act, ordinal: ordinal)
          }, reason: reason)
      }
    }

    struct Decide: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("decide", "监区小组提出或者监狱工作组审批", "the ward group's or the committee's decision")
      }

      @Argument(help: help("事项，如 cancellation:3301000123/1", "the matter")) var matter: String
      @OptionGroup var sitting: SittingOptions
      @Option(help: help("退回的理由", "why it is sent back")) var returnBecause: String?
      @Option(help: help("工作组不予批准的理由", "why the committee refuses it")) var refuseBecause: String?
      @OptionGroup var consent: ConsentOptions
      @OptionGroup var book: BookOptions

      func run() throws {
        guard case .cancellation(let inmate, let number)? = Reference(matter) else {
          throw ValidationError("cancellation:3301000123/1")
        }
        let office = try book.office()
        try consent.require(words("作出决定？", "decide?"))
        let outcome: StepOutcome? =
          returnBecause != nil ? .returned : refuseBecause != nil ? .refused : nil
        let (act, state) = try office.decideCancellation(
          inmate, number, outcome: outcome, sitting: try sitting.sitting(),
          reason: returnBecause ?? refuseBecause)
        let title = stepTitle(state, office, procedure: "points.cancellation")
        Terminal.line(words("act:\(act)，下一步：\(title)", "act:\(act), next: \(title)"))
      }
    }
  }
}
