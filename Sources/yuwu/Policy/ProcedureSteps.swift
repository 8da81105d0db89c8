import AffairsServices
import Presentation
import PrisonAffairs
import Publication

/// The steps of a procedure as a table for readers: who acts, on which papers, in what time, and
/// where each outcome leads.
struct ProcedureSteps {
  private let policies: PolicySet
  private let procedure: Procedure
  private let day: CivilDate

  /// Nil where no procedure of that name is in force on the day.
  init?(_ identifier: String, _ policies: PolicySet, on day: CivilDate) {
    guard let procedure = policies.procedure(identifier, on: day) else { return nil }
    self.policies = policies
    self.procedure = procedure
    self.day = day
  }

  var table: Table {
    Table(
      title: Text(zh: "步骤", en: "steps"),
      columns: [
        column("编号", "step", "step"), column("步骤", "title", "title"),
        column("办理", "who", "who"), column("材料", "papers", "papers"),
        column("期限", "limit", "limit"), column("结果与去向", "outcomes", "outcomes"),
        column("条文", "article", "article"),
      ],
      rows: procedure.steps.map(row), footnotes: [])
  }

  private func row(_ step: Step) -> [Cell] {
    [
      .text(step.identifier), .words(titled(step)), .words(actor(of: step)),
      .text(step.documents.joined(separator: "、")),
      step.limit.flatMap { policies.span($0, on: day) }.map { .words($0.value.words) } ?? .none,
      .words(outcomes(of: step)), .text(step.article),
    ]
  }

  private func titled(_ step: Step) -> Text {
    guard let condition = step.condition else { return step.title }
    return Text(
      zh: "\(step.title.zh)（\(condition.words.zh)）", en: "\(step.title.en), \(condition.words.en)")
  }

  private func actor(of step: Step) -> Text {
    switch step.actor {
    case .body(let code, _): policies.bodies(on: day)[code]?.title ?? Text(zh: code, en: code)
    case .roles(let codes):
      joined(
        codes.map { policies.roles(on: day)[$0]?.title ?? Text(zh: $0, en: $0) }, zh: "、", en: ", ")
    }
  }

  /// Every outcome, the one that leads onwards first.
  private func outcomes(of step: Step) -> Text {
    joined(
      step.kind.outcomes.compactMap { outcome in
        guard let target = step.targets[outcome] else { return nil }
        let title: Text =
          switch target {
          case .end: Text(zh: "终结", en: "end")
          case .step(let name): procedure.step(name)?.title ?? Text(zh: name, en: name)
          }
        return Text(
          zh: "\(outcome.words.zh)→\(title.zh)", en: "\(outcome.words.en) → \(title.en)")
      }, zh: "；", en: "; ")
  }

  private func joined(_ texts: [Text], zh: String, en: String) -> Text {
    Text(
      zh: texts.map(\.zh).joined(separator: zh), en: texts.map(\.en).joined(separator: en))
  }
}
