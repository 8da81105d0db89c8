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
  @Flag(
    help: help(
      "只演示计分考核和公示，不含资金、伙食和处遇等级（较快）",
      "points and their notices alone, without money, meals and treatment grades (faster)"))
  var pointsOnly = false
  @Option(help: help("政策文件夹", "policy folder")) var policies: String?
  @Option(help: help("数据文件夹", "data folder")) var data: String?
  @OptionGroup var language: LanguageOption

  func validate() throws {
    // The year has people and days of its own: what would be ignored is refused.
    if let scenario, inmates != nil || month != nil || pointsOnly {
      throw ValidationError(
        words(
          "--scenario \(scenario.rawValue) 的人数、月份和内容是固定的，不能同时用 --inmates、--month、--points-only",
          """
          --scenario \(scenario.rawValue) has its own people, months and matters: leave out \
          --inmates, --month and --points-only
          """
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
      hasAccounts: !pointsOnly, material: material, progress: Terminal.progress)
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
      folder: folder, prison: year.prison, hasAccounts: false, material: material,
      progress: Terminal.progress)
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
