import AffairsServices
import Presentation
import PrisonAffairs
import Publication
import RecordBook

/// Services outside prison, one line each, with the clocks of the notice to society.
struct OutsideTable {
  let table: Table

  init(_ lines: [OutsideLine], _ office: Office) {
    table = Table(
      title: nil,
      columns: [
        column("编号", "reference", "reference"), column("情形", "ground", "ground"),
        column("先行办理", "urgent", "urgent"), column("所处步骤", "step", "step"),
        column("决定书", "decision", "decision"), column("起日", "from", "from"),
        column("止日", "to", "to"), column("结束", "ended", "ended"),
        column("结束日", "on", "ended_on"),
        column("应向社会公示", "society by", "society_by"),
        column("社会公示止日", "society until", "society_until"),
        column("异议答复期限", "answered by", "society_answer_by"),
      ], rows: lines.map { OutsideTable.row($0, office) }, footnotes: [])
  }

  private static func row(_ line: OutsideLine, _ office: Office) -> [Cell] {
    func day(_ day: CivilDate?) -> Cell { day.map { .text($0.description) } ?? .none }
    let proposal = line.proposal
    let isRefused = line.state == ProcedureState.ended.code && line.decision == nil
    return [
      .text(proposal.reference.description),
      .code(proposal.ground.rawValue, proposal.ground.words),
      proposal.isUrgent ? .code("urgent", Text(zh: "是", en: "yes")) : .none,
      isRefused
        ? .code("refused", Text(zh: "未通过或者撤回", en: "refused or withdrawn"))
        : .step(line.state, of: line.procedure, office),
      line.decision.map { .text($0.document) } ?? .none, day(line.decision?.fromDay),
      day(line.decision?.toDay),
      line.end.map { .code($0.ending.rawValue, $0.ending.words) } ?? .none,
      day(line.end?.day), day(line.clocks.postBy?.day), day(line.clocks.windowEnd?.day),
      day(line.clocks.answerBy?.day),
    ]
  }
}
