import AffairsServices
import Presentation
import PrisonAffairs
import Publication
import RecordBook

/// What the demonstration shows at its end.
struct DemoReport {
  let path: String
  let outcome: DemoPlay.Outcome

  func show() throws {
    let office = outcome.office
    DemoReport.heading(words("一张公示（节选）", "one notice (its beginning)"))
    try DemoReport.showNotice(outcome.notice, lines: 24, outcome.office)
    try showCycle()
    try showAccounts()
    DemoReport.heading(words("待办", "due"))
    let due = try DueCommand.table(office, limit: 12)
    Terminal.output(
      render(due, as: .table, language: interfaceLanguage, width: Terminal.width))
    DemoReport.heading(words("为什么：\(outcome.entry)", "why \(outcome.entry)"))
    Terminal.output(
      OutlineWriter.text(of: try office.why(outcome.entry), width: Terminal.width))
    try DemoReport.showCheck(path)
    if let note = try office.latestCheckpoint() {
      DemoReport.heading(
        words(
          "检查点：交外部保存，以后可证明台账未被改写",
          "checkpoint: kept outside, it shows later that nothing was rewritten"))
      Terminal.output(note.text)
    }
    DemoReport.heading(words("接着试试", "what to try next"))
    next.forEach(Terminal.line)
  }

  /// The beginning of a notice as it hangs.
  static func showNotice(_ number: String, lines limit: Int, _ office: Office) throws {
    let file = try office.notice(number)
    guard let document = try office.archived(file, audience: .ward) else { return }
    let lines = DocumentLayout(document.content).text(width: nil)
      .split(separator: "\n", omittingEmptySubsequences: false)
    lines.prefix(limit).forEach { Terminal.line(String($0)) }
    Terminal.line(words("……共 \(lines.count) 行", "... \(lines.count) lines in all"))
  }

  private func showCycle() throws {
    guard let notice = outcome.cycle.notice, let inmate = outcome.cycle.inmate else { return }
    DemoReport.heading(words("等级评定公示（节选）", "notice of grades (its beginning)"))
    try DemoReport.showNotice(notice, lines: 16, outcome.office)
    DemoReport.heading(words("一个人的考核周期", "one inmate's cycles"))
    let cycles = CycleHistoryTable(try outcome.office.cycles(of: inmate)).table
    Terminal.output(
      render(cycles, as: .table, language: interfaceLanguage, width: Terminal.width))
  }

  private func showAccounts() throws {
    guard let money = outcome.money else { return }
    let office = outcome.office
    DemoReport.heading(words("资金账目公示（节选）", "notice of inmates' money (its beginning)"))
    try DemoReport.showNotice(money.notice, lines: 24, office)
    if let meals = outcome.meals {
      DemoReport.heading(words("伙食账公示（节选）", "notice of the meal account (its beginning)"))
      try DemoReport.showNotice(meals, lines: 24, office)
    }
    DemoReport.heading(words("一个人的对账单", "one inmate's statement"))
    let officer = office.at(
      office.moment, as: try office.holder(of: "account-officer", ward: nil))
    let sheet = try officer.statement(of: money.inmate, in: outcome.month.days)
    Terminal.output(
      render(
        StatementTable(sheet).table, as: .table, language: interfaceLanguage,
        width: Terminal.width))
  }

  static func showCheck(_ path: String) throws {
    DemoReport.heading(words("核对", "check"))
    var findings = 0
    let summary = try Office.check(path: path) { finding in
      findings += 1
      Terminal.line(
        "\(finding.code) act:\(finding.act.map(String.init) ?? "-") \(finding.reference)")
    }
    Terminal.line(
      findings == 0
        ? words(
          "无误：\(summary.acts) 个行为，\(summary.facts) 条事实，根值 \(summary.root)",
          "sound: \(summary.acts) acts, \(summary.facts) facts, root \(summary.root)")
        : words("发现 \(findings) 处问题", "\(findings) findings"))
  }

  static func heading(_ text: String) { Terminal.line("\n== \(text) ==") }

  private var next: [String] {
    let clerk = outcome.office.actor?.text ?? ""
    let month = outcome.month
    let cycle = outcome.cycle.inmate.map { inmate in
      [
        "yuwu cycle status \(inmate)",
        "yuwu inmate show \(inmate)",
      ]
    }
    return [
      "export YUWU_BOOK=\(path) YUWU_AS=\(clerk)",
      "yuwu notice list", "yuwu notice show \(outcome.notice)",
      "yuwu objection show \(outcome.objection)",
      "yuwu why \(outcome.notice)", "yuwu cycle status --full",
    ] + (cycle ?? []) + [
      "yuwu assessment report \(outcome.cycle.ward) --period \(month)", "yuwu due",
      "yuwu month list",
    ] + accountCommands + [
      "yuwu check; echo $?",
      "yuwu register checkpoint --show > note.txt; yuwu check --against note.txt",
      "yuwu register prove \(outcome.notice) > proof.txt",
    ]
  }

  /// What an officer of the funds and a stranger with `hledger` look at.
  private var accountCommands: [String] {
    guard let money = outcome.money,
      let officer = try? outcome.office.holder(of: "account-officer", ward: nil)
    else { return [] }
    return [
      "yuwu account statement \(money.inmate) --month \(outcome.month) --as \(officer)",
      "yuwu account months --as \(officer)",
      "yuwu account export --format hledger --public --month \(outcome.month) --as \(officer) "
        + "> public.journal",
      "hledger check --strict -f public.journal && hledger balance -f public.journal",
      "yuwu why \(money.notice)",
    ] + (outcome.meals.map { ["yuwu notice show \($0)"] } ?? [])
  }
}
