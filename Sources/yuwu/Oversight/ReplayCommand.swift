import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication

struct ReplayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "replay", "按当时的规定、日历和事实重算以前的决定，并与台账所存比较",
      "recompute earlier decisions with the policy, calendar and facts of their act")
  }

  @Argument(
    help: help(
      "act:812、entry:812.3、month:编号/2026-10、ward-month:03/2026-10、GS-2026-0017 或 YY-2026-0003",
      "act:812, entry:812.3, month:NUMBER/2026-10, ward-month:03/2026-10, GS-2026-0017 or YY-2026-0003"
    ))
  var subject: String
  @OptionGroup var book: BookOptions
  @OptionGroup var listing: ListingOptions

  func run() throws {
    let office = try book.office(readOnly: true)
    let decisions = try office.replay(try reference(subject))
    let different = decisions.count { $0.difference != nil }
    if listing.format == .table {
      outline(decisions)
    } else {
      listing.show(table(decisions))
    }
    if Terminal.showsProgress || decisions.isEmpty {
      Terminal.message(
        words(
          "重算\(decisions.count)项，不同\(different)项",
          "\(decisions.count) recomputed, \(different) different"))
    }
    guard different == 0 else { throw ExitCode(ExitStatus.refused.rawValue) }
  }

  /// Findings behind every decision of a few, behind the differences alone of many.
  private func outline(_ decisions: [ReplayedDecision]) {
    for decision in decisions {
      let showsFindings = decision.difference != nil || decisions.count <= 12
      Terminal.output(
        OutlineWriter.text(
          of: decision.explanation(withFindings: showsFindings), width: Terminal.width))
    }
  }

  private func table(_ decisions: [ReplayedDecision]) -> Table {
    Table(
      title: nil,
      columns: [
        column("决定", "decision", "decision"), column("对象", "reference", "reference"),
        column("行为", "act", "act", .trailing), column("时间", "moment", "moment"),
        column("规定", "policy", "policy"), column("日历", "calendar", "calendar"),
        column("重算", "recomputed", "recomputed"), column("台账", "stored", "stored"),
        column("结果", "verdict", "verdict"), column("认定", "findings", "findings"),
      ],
      rows: decisions.map { decision in
        [
          .code(decision.kind.rawValue, decision.kind.words), .text(decision.reference),
          .number(String(decision.act)),
          decision.moment.map { .text($0.description) } ?? .none,
          .text(decision.policies), decision.calendar.isEmpty ? .none : .text(decision.calendar),
          .words(decision.recomputed), .words(decision.stored),
          .code(decision.verdict, decision.verdictWords),
          .text(
            decision.findings.map { "\($0.rule.rawValue) \($0.status.code)" }
              .joined(separator: "; ")),
        ]
      }, footnotes: [])
  }
}

extension ReplayedDecision {
  /// The decision as people read it: the verdict, then both figures and what stands behind them.
  func explanation(withFindings: Bool) -> WhyNode {
    let moment = moment?.localText ?? "-"
    let code = difference == nil ? "" : " [\(verdict)]"
    let calendars = calendar.isEmpty ? "" : "，日历 \(calendar)"
    let calendarsEnglish = calendar.isEmpty ? "" : ", calendar \(calendar)"
    var children = [
      WhyNode(
        Text(
          zh: "\(moment)，act:\(act)，规定 \(policies)\(calendars)",
          en: "\(moment), act:\(act), policy \(policies)\(calendarsEnglish)")),
      WhyNode(Text(zh: "重算：\(recomputed.zh)", en: "recomputed: \(recomputed.en)")),
      WhyNode(Text(zh: "台账：\(stored.zh)", en: "stored: \(stored.en)")),
    ]
    if withFindings {
      children += findings.map { finding in
        let sentence = finding.sentence
        return WhyNode(
          Text(
            zh: "\(sentence.zh)〔\(finding.citation)〕", en: "\(sentence.en) [\(finding.citation)]"))
      }
    }
    return WhyNode(
      Text(
        zh: "\(verdictWords.zh)：\(kind.words.zh) \(reference)\(code)",
        en: "\(verdictWords.en): \(kind.words.en) \(reference)\(code)"), children)
  }
}
