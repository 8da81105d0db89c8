import AffairsServices
import Presentation
import PrisonAffairs
import Publication
import RecordBook

/// What the year shows at its end.
struct YearReport {
  let path: String
  let outcome: YearPlay.Outcome

  private var office: Office { outcome.office }

  func show() throws {
    let demo = DemoReport.self
    demo.heading(words("一年的提请和裁定", "a year of nominations and rulings"))
    show(try tally())
    demo.heading(words("批次和公示", "batches and notices"))
    show(batches)
    demo.heading(words("一张公示（节选）", "one notice (its beginning)"))
    try demo.showNotice(outcome.batches[1].notice, lines: 30, office)
    demo.heading(words("待办", "due"))
    show(try DueCommand.table(office, limit: 12))
    demo.heading(words("为什么：\(outcome.followed)（节选）", "why \(outcome.followed) (its beginning)"))
    if let reference = Reference(outcome.followed) {
      let lines = OutlineWriter.text(of: try office.why(reference), width: Terminal.width)
        .split(separator: "\n", omittingEmptySubsequences: false)
      lines.prefix(30).forEach { Terminal.line(String($0)) }
      Terminal.line(words("……共 \(lines.count) 行", "... \(lines.count) lines in all"))
    }
    try demo.showCheck(path)
    demo.heading(words("接着试试", "what to try next"))
    next.forEach(Terminal.line)
  }

  private func show(_ table: Table) {
    Terminal.output(
      render(table, as: .table, language: interfaceLanguage, width: Terminal.width))
  }

  private func tally() throws -> Table {
    Table(
      title: nil,
      columns: [
        column("种类", "kind", "kind"), column("提请", "nominated", "nominated"),
        column("按提请裁定", "as proposed", "granted"), column("少于提请", "less", "granted_less"),
        column("不予", "denied", "denied"), column("撤回", "withdrawn", "withdrawn"),
        column("未完", "open", "open"),
      ],
      rows: try office.nominationTallies().map { tally in
        [.code(tally.kind.rawValue, tally.kind.words)]
          + [
            tally.proposed, tally.granted, tally.grantedLess, tally.denied, tally.withdrawn,
            tally.open + tally.refused,
          ].map { .text(String($0)) }
      }, footnotes: [])
  }

  private var batches: Table {
    Table(
      title: nil,
      columns: [
        column("批次", "batch", "batch"), column("件数", "nominations", "count"),
        column("提请公示", "notice", "notice"), column("更正前", "before its change", "changed"),
        column("结果公示", "results", "results"), column("异议", "objection", "objection"),
      ],
      rows: outcome.batches.map { batch in
        [
          .text(batch.batch.reference.description), .text(String(batch.numbers.count)),
          .text(batch.notice), batch.changed.map { .text($0) } ?? .none, .text(batch.results),
          batch.objection.map { .text($0) } ?? .none,
        ]
      }, footnotes: [])
  }

  private var next: [String] {
    let actor = office.actor?.text ?? ""
    let batch = outcome.batches[0].batch
    return [
      "export YUWU_BOOK=\(path) YUWU_AS=\(actor)", "yuwu nominate batch list",
      "yuwu nominate batch show \(batch.year)/\(batch.number)", "yuwu nominate list",
      "yuwu why \(outcome.followed)", "yuwu replay \(outcome.followed)",
      "yuwu minutes \(outcome.followed) committee",
      "yuwu notice show \(outcome.batches[1].notice) --audience public",
      "yuwu notice show \(outcome.batches[1].results)",
      "yuwu notice proof \(outcome.batches[0].notice)",
      outcome.batches[1].objection.map { "yuwu objection show \($0)" } ?? "yuwu objection list",
      "yuwu due", "yuwu check; echo $?",
    ]
  }
}
