import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

struct PointsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "points", "日常计分：记录、导入、周评议、更正、列出；停工",
      "daily points: record, import, weekly review, correct, list; suspended work",
      subcommands: [
        Record.self, Import.self, Review.self, Correct.self, List.self, Suspend.self,
        DecideSuspension.self, Suspensions.self,
      ])
  }

  struct Record: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "record", "记录一条加扣分；2 分以下扣分当场生效，其余待评议",
        "record one entry; a deduction of at most 2 takes effect at once, the rest awaits a body")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Argument(help: help("条款，如 JG-06", "clause, as JG-06")) var reason: String
    @Option(
      parsing: .unconditional,
      help: help("分值，扣分为负，如 -10", "points, a deduction is negative, as -10"))
    var points: String
    @Option(help: help("发生日期（默认当日）", "the day it happened (default: today)")) var day: String?
    @Option(help: help("事件键：同一事件的几条记录相同", "shared by entries about one event")) var event: String?
    @Option(help: help("说明", "a note")) var note: String?
    @Option(name: .customLong("reason"), help: help("迟录原因", "why it is recorded late"))
    var lateReason: String?
    @Option(help: help("来源（与 --line 一起作为键）", "source, with --line the key of the entry"))
    var source: String?
    @Option(help: help("行号", "line reference")) var line: String?
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      var key: RowKey?
      if let source, let line { key = RowKey(source: source, line: line) }
      let result = try office.record(
        EntryRequest(
          inmate: try inmateNumber(inmate), day: try day.map { try date($0) } ?? office.today,
          reason: reason, points: try yuwu.points(points), event: event, note: note,
          lateReason: lateReason, key: key))
      guard let act = result.act else {
        Terminal.line(words("已有相同记录，未重复写入", "the same entry is there already"))
        return
      }
      Terminal.line("entry:\(act).1")
      let tier = result.assessment.tier
      Terminal.message(
        tier == .officer
          ? words("已生效，报工作小组备案", "in effect, filed with the ward group")
          : words("待\(tier.words.zh)决定", "awaits \(tier.words.en)"))
      if result.assessment.isLate {
        Terminal.message(words("记为事后补录", "marked as filled in afterwards"))
      }
    }
  }

  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "import", "导入加扣分 CSV（UTF-8、带 BOM 或 GB18030），全部成功或全不写入",
        "import a CSV of entries (UTF-8, with BOM, or GB18030), all or nothing")
    }

    @Argument(help: help("文件，- 为标准输入", "the file, - for standard input")) var file: String
    @Option(help: help("编码：utf-8 或 gb18030（默认自动识别）", "utf-8 or gb18030 (default: found out)"))
    var encoding: TextEncoding?
    @Option(
      name: .customLong("reason"),
      help: help(
        "迟录各行的原因（行内有原因的以行内为准）", "why late rows are late, where the row itself has no reason"))
    var lateReason: String?
    @Flag(help: help("只检查，不写入", "only check, write nothing")) var dryRun = false
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let text = try TextFile.decode(try TextFile.read(file), file: file, encoding: encoding)
      let summary = try office.importEntries(
        text.bytes, file: file, dryRun: dryRun, lateReason: lateReason
      ) { rows in
        Terminal.progress(words("已校验 \(rows) 行", "\(rows) rows validated"))
      }
      Terminal.progress("")
      report(summary, encoding: text.encodingName)
    }

    private func report(_ summary: EntryImportSummary, encoding: String) {
      let written = dryRun ? 0 : summary.written
      Terminal.line(
        words(
          "\(summary.rows) 行（\(encoding)），写入 \(written) 行，已有 \(summary.alreadyThere) 行，其中事后补录 \(summary.late) 行",
          "\(summary.rows) rows (\(encoding)), \(written) written, \(summary.alreadyThere) there already, \(summary.late) filled in afterwards"
        )
          + (summary.act.map { ", act:\($0)" } ?? ""))
      for tier in ApprovalTier.allCases {
        guard let count = summary.byTier[tier], count > 0 else { continue }
        Terminal.message("  \(tier.words[interfaceLanguage]): \(count)")
      }
    }
  }
}
