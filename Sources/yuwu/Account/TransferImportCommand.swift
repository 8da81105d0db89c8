import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension AccountCommand {
  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "import", "导入款项 CSV（劳动报酬、汇款、超市消费等，同一格式），全部成功或全不写入",
        "import a CSV of transfers (wages, remittances, canteen sales, one form), all or nothing")
    }

    @Argument(help: help("文件，- 为标准输入", "the file, - for standard input")) var file: String
    @Option(help: help("编码：utf-8 或 gb18030（默认自动识别）", "utf-8 or gb18030 (default: found out)"))
    var encoding: TextEncoding?
    @Option(
      name: .customLong("reason"),
      help: help(
        "补记各行的原因（行内有原因的以行内为准）", "why late rows are late, where the row itself has no reason"))
    var lateReason: String?
    @Option(help: help("没有来源一栏或为空时的来源", "the source of rows that name none"))
    var source: String?
    @Flag(help: help("只检查，不写入", "only check, write nothing")) var dryRun = false
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office()
      let text = try TextFile.decode(try TextFile.read(file), file: file, encoding: encoding)
      let summary = try office.importTransfers(
        text.bytes, file: file, dryRun: dryRun, lateReason: lateReason, source: source
      ) { rows in
        Terminal.progress(words("已校验 \(rows) 行", "\(rows) rows validated"))
      }
      Terminal.progress("")
      listing.show(table(summary))
      let written = dryRun ? 0 : summary.written
      Terminal.message(
        words(
          "\(summary.rows) 行（\(text.encodingName)），写入 \(written) 行，已有 \(summary.alreadyThere) 行，其中补记 \(summary.late) 行",
          "\(summary.rows) rows (\(text.encodingName)), \(written) written, \(summary.alreadyThere) there already, \(summary.late) recorded late"
        )
          + (summary.act.map { ", act:\($0)" } ?? ""))
      if dryRun {
        Terminal.message(words("只是检查，没有写入", "only checked; nothing was written"))
      }
    }

    private func table(_ summary: TransferImportSummary) -> Table {
      let kinds = TransferKind.allCases.filter { summary.byKind[$0] != nil }
      return Table(
        title: nil,
        columns: [
          column("种类", "kind", "kind"), column("笔数", "count", "count", .trailing),
          column("金额", "amount", "amount", .trailing),
        ],
        rows: kinds.map { kind in
          let sum = summary.byKind[kind] ?? TransferImportSummary.Sum()
          return [
            .code(kind.rawValue, kind.words), .text(String(sum.count)), .money(sum.amount),
          ]
        }, footnotes: [])
    }
  }
}
