import AffairsServices
import ArgumentParser
import Foundation
import Presentation
import PrisonAffairs
import RecordBook
import Register

extension RegisterCommand {
  struct Checkpoint: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "checkpoint", "签发检查点（有新行为时），输出签名文本；每日定时运行时加 --daily",
        "make a checkpoint if anything was written, print the signed note; --daily from a timer")
    }

    @Flag(help: help("当日例行检查点", "the day's regular checkpoint")) var daily = false
    @Flag(help: help("只输出最近一个，不签发", "only print the latest, make none")) var show = false
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office(readOnly: show)
      if show {
        guard let note = try office.latestCheckpoint() else {
          throw Refusal(.checkpointMissing, [.reference: "act:1"])
        }
        return Terminal.output(note.text)
      }
      let (note, isNew) = try office.checkpoint(daily ? .daily : .request)
      Terminal.output(note.text)
      let record = note.record
      Terminal.message(
        isNew
          ? words(
            "act:\(record.act)，含 \(record.size) 个行为", "act:\(record.act) covers \(record.size) acts"
          )
          : words(
            "自 act:\(record.act) 以来没有新行为，未另签发",
            "nothing was written since act:\(record.act); none was made"))
    }
  }

  struct Checkpoints: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("checkpoints", "全部检查点", "every checkpoint")
    }

    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      listing.show(
        Table(
          title: nil,
          columns: [
            column("行为", "act", "act", .trailing), column("含行为数", "covers", "size", .trailing),
            column("缘由", "reason", "reason"), column("联署", "cosigned", "cosignatures", .trailing),
            column("根值", "root", "root"),
          ],
          rows: try office.checkpoints().map { note in
            [
              .number(String(note.record.act)), .number(String(note.record.size)),
              .code(note.record.reason.rawValue, note.record.reason.words),
              .number(String(note.cosignatureCount)), .text(note.record.root.description),
            ]
          }, footnotes: []))
    }
  }

  struct Cosignature: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "cosignature", "联署：收入检察官对检查点的签名",
        "cosignatures: keep the procurator's signature of a checkpoint", subcommands: [Add.self])
    }

    struct Add: ParsableCommand {
      static var configuration: CommandConfiguration {
        command(
          "add", "收入带联署的检查点（由 yuwu-verify cosign 生成）",
          "keep a cosigned checkpoint, as yuwu-verify cosign writes it")
      }

      @Argument(help: help("文件，- 为标准输入", "the file, - for standard input")) var file: String
      @OptionGroup var book: BookOptions

      func run() throws {
        let office = try book.office()
        let added = try office.addCosignatures(try TextFile.read(file), file: file)
        Terminal.line("act:\(added.act)")
        Terminal.message(
          words("收入 \(added.count) 个联署", "\(added.count) cosignatures were kept"))
      }
    }
  }
}

extension CheckpointReason {
  var words: Text {
    switch self {
    case .posting: Text(zh: "张贴公示", en: "a posting")
    case .closing: Text(zh: "结束公示", en: "a closing")
    case .daily: Text(zh: "每日", en: "daily")
    case .request: Text(zh: "申请", en: "on request")
    case .rotation: Text(zh: "更换密钥", en: "change of key")
    }
  }
}
