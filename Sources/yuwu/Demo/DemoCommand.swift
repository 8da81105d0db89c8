import AffairsServices
import ArgumentParser
import Foundation
import Presentation
import PrisonAffairs
import Publication
import RecordBook
import SamplePrison

struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "demo", "演示：虚构监狱的一个月，从日记载到结束公示，再到等级评定和奖励",
      "a month of a generated prison, from daily entries to closed notices, grades and rewards")
  }

  @Option(help: help("文件夹（默认新建临时文件夹）", "the folder (default: a new temporary one)"))
  var into: String?
  @Option(help: help("种子", "the seed")) var seed: UInt64 = 42
  @Option(help: help("罪犯人数 (default: 1200)", "how many inmates (default: 1200)")) var inmates: Int?
  @Option(
    help: help(
      "另一场演示：commutation-year 一个地区一年的减刑、假释",
      "another play: commutation-year, a region's year of commutation and parole"))
  var scenario: DemoScenario?
  @Option(help: help("月份，如 2026-10 (default: 2026-10)", "the month, as 2026-10 (default: 2026-10)"))
  var month: String?
  @Option(help: help("政策文件夹", "policy folder")) var policies: String?
  @Option(help: help("数据文件夹", "data folder")) var data: String?
  @OptionGroup var language: LanguageOption

  func validate() throws {
    // The year has people and days of its own: what would be ignored is refused.
    if let scenario, inmates != nil || month != nil {
      throw ValidationError(
        words(
          "--scenario \(scenario.rawValue) 的人数和月份是固定的，不能同时用 --inmates、--month",
          "--scenario \(scenario.rawValue) has its own people and months: leave out --inmates and --month"
        ))
    }
  }

  func run() throws {
    let inmates = inmates ?? 1_200
    guard SamplePrison.sizes.contains(inmates) else {
      throw ValidationError(
        "--inmates \(SamplePrison.sizes.lowerBound)…\(SamplePrison.sizes.upperBound)")
    }
    let folder = into ?? temporaryFolder()
    if scenario == .commutationYear { return try runYear(folder) }
    let play = DemoPlay(
      folder: folder,
      prison: SamplePrison(
        seed: seed, inmates: inmates, months: 1, ending: try yearMonth(month ?? "2026-10")),
      material: material, progress: Terminal.progress)
    try SampleFolder.create(folder)
    Terminal.message(
      words("培训台账：\(play.bookPath)", "training book: \(play.bookPath)"))
    let outcome = try play.play()
    Terminal.progress("")
    try DemoReport(path: play.bookPath, outcome: outcome).show()
  }

  /// The year has people, size and days of its own.
  private func runYear(_ folder: String) throws {
    let year = CommutationYear(seed: seed, ending: try yearMonth(CommutationYear.ending))
    let demo = DemoPlay(
      folder: folder, prison: year.prison, material: material, progress: Terminal.progress)
    try SampleFolder.create(folder)
    Terminal.message(words("培训台账：\(demo.bookPath)", "training book: \(demo.bookPath)"))
    let outcome = try YearPlay(demo: demo, year: year).play()
    Terminal.progress("")
    try YearReport(path: demo.bookPath, outcome: outcome).show()
  }

  private var material: (policies: String, data: String) {
    (
      Material.folder("Policies", option: policies, variable: "YUWU_POLICIES"),
      Material.folder("Data", option: data, variable: "YUWU_DATA")
    )
  }

  private func temporaryFolder() -> String {
    let base = NSTemporaryDirectory()
    return "\(base)yuwu-demo-\(ProcessInfo.processInfo.processIdentifier)"
  }
}

/// A demonstration beside the month.
enum DemoScenario: String, CaseIterable, ExpressibleByArgument {
  case commutationYear = "commutation-year"
}

/// What the demonstration shows at its end.
struct DemoReport {
  let path: String
  let outcome: DemoPlay.Outcome

  func show() throws {
    let office = outcome.office
    DemoReport.heading(words("一张公示（节选）", "one notice (its beginning)"))
    try DemoReport.showNotice(outcome.notice, lines: 24, outcome.office)
    try showCycle()
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
      "yuwu month list", "yuwu check; echo $?",
      "yuwu register checkpoint --show > note.txt; yuwu check --against note.txt",
      "yuwu register prove \(outcome.notice) > proof.txt",
    ]
  }
}
