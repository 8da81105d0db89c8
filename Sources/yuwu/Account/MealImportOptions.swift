import AffairsServices
import ArgumentParser
import PrisonAffairs
import Publication
import RecordBook

/// A CSV of the kitchens, and how it is taken.
struct MealImportOptions: ParsableArguments {
  @Argument(help: help("文件，- 为标准输入", "the file, - for standard input")) var file: String
  @Option(help: help("编码：utf-8 或 gb18030（默认自动识别）", "utf-8 or gb18030 (default: found out)"))
  var encoding: TextEncoding?
  @Option(
    name: .customLong("reason"),
    help: help(
      "补记各行的原因（行内有原因的以行内为准）", "why late rows are late, where the row itself has no reason"))
  var lateReason: String?
  @Flag(help: help("只检查，不写入", "only check, write nothing")) var dryRun = false

  func bring(_ kind: MealFile, into office: Office) throws {
    let text = try TextFile.decode(try TextFile.read(file), file: file, encoding: encoding)
    let summary = try office.importMeals(
      kind, bytes: text.bytes, file: file, dryRun: dryRun, lateReason: lateReason)
    let written = dryRun ? 0 : summary.written
    Terminal.line(
      words(
        "\(summary.rows) 行（\(text.encodingName)），写入 \(written) 行，已有 \(summary.alreadyThere) 行，"
          + "其中补记 \(summary.late) 行",
        "\(summary.rows) rows (\(text.encodingName)), \(written) written, "
          + "\(summary.alreadyThere) there already, \(summary.late) filled in afterwards")
        + (summary.act.map { ", act:\($0)" } ?? ""))
    showWarnings(summary.warnings)
  }
}

/// What was taken, though a rule asks somebody to look at it.
func showWarnings(_ findings: [Finding]) {
  for finding in findings {
    Terminal.message(
      "\(words("注意：", "note: "))\(finding.sentence[interfaceLanguage]) [\(finding.citation)]")
  }
}

/// What a row that was typed came to.
func showRecorded(_ summary: MealImportSummary) {
  guard let act = summary.act else {
    Terminal.line(words("已有相同记录，未重复写入", "the same record is there already"))
    return
  }
  Terminal.line("entry:\(act).1")
  if summary.late > 0 { Terminal.message(words("记为事后补录", "marked as filled in afterwards")) }
  showWarnings(summary.warnings)
}

/// The key of a row that was typed, and why it is late.
struct MealRowOptions: ParsableArguments {
  @Option(help: help("日期（默认今天）", "the day (default: today)")) var day: String?
  @Option(name: .customLong("reason"), help: help("补记原因", "why it is recorded late"))
  var lateReason: String?
  @Option(help: help("来源（与 --line 一起作为键）", "source, with --line the key of the row"))
  var source: String?
  @Option(help: help("行号", "line reference")) var line: String?

  func fields(_ office: Office, _ others: [String: String?]) throws -> [String: String] {
    let day = try day.map { try date($0) } ?? office.today
    let own: [String: String?] = [
      "day": day.description, "late_reason": lateReason, "source": source,
      "line_reference": line,
    ]
    return own.merging(others) { first, _ in first }.compactMapValues { $0 }
  }
}

/// The days a listing covers.
struct MealSpanOptions: ParsableArguments {
  @Option(help: help("月份（默认本月）", "the month (default: this one)")) var month: String?

  func span(_ office: Office) throws -> DateSpan { try yearMonth(office).days }

  func yearMonth(_ office: Office) throws -> YearMonth {
    try month.map { try yuwu.yearMonth($0) } ?? YearMonth(office.today)
  }
}
