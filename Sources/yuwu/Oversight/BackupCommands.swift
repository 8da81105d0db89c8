import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import RecordBook
import Register

extension BookCommand {
  struct Backup: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "backup", "备份：其他人照常写入时复制整本台账，并核对副本",
        "copy the whole book while others write, and look at the copy")
    }

    @Option(help: help("备份文件；已有文件不会被覆盖", "the backup; a file that stands is never overwritten"))
    var to: String
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let end = try book.office(readOnly: true).backUp(to: to, progress: BackupSheet.progress)
      Terminal.progress("")
      listing.show(BackupSheet.table(end, at: to))
    }
  }

  struct Restore: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "restore", "恢复：先核对整个备份，确认后放到空出的位置",
        "check a whole backup, and with consent put it where a book is gone")
    }

    @Argument(help: help("备份文件", "the backup")) var from: String
    @Option(help: help("恢复到哪里；已有台账须先移走", "where to; a book that stands must be moved away first"))
    var to: String
    @OptionGroup var listing: ListingOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var language: LanguageOption

    func run() throws {
      let end = try examined()
      listing.show(BackupSheet.table(end, at: from))
      Terminal.message(
        words(
          "备份之后的记录不在其中；请与外部保存的根值比较",
          "what was recorded after it is not in it; compare with a root kept elsewhere"
        ))
      try consent.require(words("恢复到 \(to)？", "put it in place as \(to)?"))
      try Office.restore(end, from: from, to: to, progress: BackupSheet.progress)
      Terminal.progress("")
      Terminal.message(words("已恢复：\(to)", "restored: \(to)"))
    }

    /// Where the backup ends, when it is sound.
    private func examined() throws -> BookEnd {
      var findings: [BookFinding] = []
      let end = try Office.examineBackup(at: from) { findings.append($0) }
      if let end { return end }
      for finding in findings { Terminal.message(finding.line) }
      throw CommandFault(
        code: .refused,
        message: Text(
          zh: "备份核对不通过（\(findings.count) 处），没有恢复：\(from)",
          en:
            "the backup does not pass its check (\(findings.count)); nothing was restored: \(from)"),
        hint: Text(zh: "换一个更早的备份，或用备用台账", en: "take an earlier backup, or the standby"))
    }
  }
}

/// What is said of a backup.
private enum BackupSheet {
  static func progress(_ hundredths: Int) { Terminal.progress("\(hundredths) %") }

  static func table(_ end: BookEnd, at path: String) -> Table {
    Table(
      title: nil, columns: [column("项目", "item", "item"), column("内容", "value", "value")],
      rows: [
        [.words(Text(zh: "文件", en: "file")), .text(path)],
        [.words(Text(zh: "监狱", en: "prison")), .text(end.opening.prisonName)],
        [.words(Text(zh: "代码", en: "code")), .text(end.opening.prisonCode)],
        [
          .words(Text(zh: "性质", en: "mode")),
          .words(
            end.opening.mode == .training
              ? Text(zh: "培训 TRAINING", en: "TRAINING") : Text(zh: "正式", en: "live")),
        ],
        [.words(Text(zh: "最后行为", en: "last act")), .text("act:\(end.act.number)")],
        [.words(Text(zh: "时刻", en: "moment")), .text(end.act.moment.localText)],
        [.words(Text(zh: "根值", en: "root")), .text(end.root.description)],
      ], footnotes: [])
  }
}
