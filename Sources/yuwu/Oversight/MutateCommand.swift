import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs

extension CaseCommand {
  struct Mutate: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "mutate", "改错每个数字，看算例能否发现",
        "put every figure wrong and see whether a case notices",
        discussion: Text(
          zh: """
            每次只改一处：每个数字上调、下调一个单位，每个“以上”“以下”的本数换边，每个选项换成另一个，每条规则停用，
            然后运行全部算例。已查证的数字，必须有依其条文写成的算例发现改动；没有发现的逐条列出，并写明理由
            （算例文件夹中的 survivors.yaml）。缺少理由或者理由已经过时，退出码为 1。
            """,
          en: """
            One change at a time: every figure goes one unit up and down, the own number of every bound changes sides, every \
            choice takes another value, every rule is left out, and all cases run. Where a figure is confirmed, a \
            case written from its article must notice. What nobody notices is listed with its reason (survivors.yaml \
            in the folder of cases). A missing reason, or one that no longer holds, exits 1.
            """))
    }

    @Argument(help: help("算例文件夹", "the folder of cases"))
    var folder = "Tests/PrisonAffairsTests/Cases"
    @OptionGroup var law: LawOptions
    @OptionGroup var listing: ListingOptions
    @Flag(help: help("列出每一处改动，包括已发现的", "list every change, those noticed too"))
    var all = false

    func run() throws {
      let mutation = Mutation(
        law: MutatedLaw(try law.law()), folder: try CaseFolder(folder))
      let differing = try mutation.differing()
      guard differing.isEmpty else { return try refuse(differing) }
      let reasons = try SurvivorReason.beside(folder)
      let results = try mutation.results { done, count in
        if done % 16 == 0 {
          Terminal.progress(words("已试 \(done)/\(count) 处", "\(done) of \(count) changes"))
        }
      }
      Terminal.progress("")
      let report = MutationReport(
        results: results, reasons: reasons, unused: mutation.unusedValues)
      let tables = MutationListing(report: report, listsAll: all)
      if listing.format == .table {
        for table in tables.forReaders {
          listing.show(table)
          Terminal.line("")
        }
      } else {
        listing.show(tables.changes)
      }
      tell(report)
      if report.holds, listing.format == .table {
        Terminal.line(
          words(
            "成立：已查证的数字，每处改动都有依条文的算例发现、被规定检查拒绝或者写有理由",
            "holds: every change to a confirmed figure is caught from its article, refused by lint or excused by a "
              + "reason"))
      }
      guard report.holds else { throw ExitCode(ExitStatus.refused.rawValue) }
    }

    /// With a case that differs from the law as it is, every change would seem to be noticed.
    private func refuse(_ differing: [CaseResult]) throws {
      for result in differing {
        Terminal.message("\(result.file):\(result.line) \(result.name[interfaceLanguage])")
      }
      Terminal.message(
        words(
          "\(differing.count) 个算例与现行规定不符，先用 yuwu case run 查明",
          "\(differing.count) cases differ from the law as it is; see yuwu case run first"))
      throw ExitCode(ExitStatus.refused.rawValue)
    }

    private func tell(_ report: MutationReport) {
      for result in report.unexplained {
        let mutant = result.mutant
        Terminal.message(
          words(
            "没有算例依条文发现，也没有写明理由：\(mutant.item) \(mutant.change)（\(mutant.citation)）",
            "no case from the article notices, and no reason is given: \(mutant.item) "
              + "\(mutant.change) (\(mutant.citation))"))
      }
      for reason in report.stale {
        let named = (reason.items + reason.changes).joined(separator: ", ")
        Terminal.message(
          words(
            "\(reason.file):\(reason.line) 理由已经过时，其中有改动已被发现或者并不存在：\(named)",
            "\(reason.file):\(reason.line) a reason that no longer holds, because one of its "
              + "changes is noticed or there is none such: \(named)"))
      }
    }
  }
}
