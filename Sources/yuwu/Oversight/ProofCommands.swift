import AffairsServices
import ArgumentParser
import Foundation
import PrisonAffairs
import RecordBook
import Register

extension RegisterCommand {
  struct Prove: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "prove", "证明某一事实、月考核、公示文本或行为在册，不露出其他记录；或用 --since 证明账册只增未改",
        "prove that a fact, month, notice or act is in the book, showing nothing else; or, with --since, that the book only grew"
      )
    }

    @Argument(
      help: help(
        "812.3、month:编号/2026-10、GS-2026-0017 或 act:812",
        "812.3, month:NUMBER/2026-10, GS-2026-0017 or act:812"))
    var subject: String?
    @Option(
      help: help(
        "公示文本的对象：ward、relatives、public 或 oversight",
        "whose view of a notice: ward, relatives, public or oversight"))
    var audience: Audience = .ward
    @Option(
      help: help(
        "证明到哪个检查点：其文件或行为数（默认最早的一个）",
        "the checkpoint to prove it under: its file or number of acts (default: the earliest)"))
    var under: String?
    @Option(help: help("以前的检查点文件或其行为数", "an earlier checkpoint, or its number of acts"))
    var since: String?
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      if let since {
        guard subject == nil else { throw ValidationError("--since") }
        return Terminal.output(String(decoding: try consistency(since, office), as: UTF8.self))
      }
      guard let subject else {
        throw ValidationError(
          words("写明要证明什么，或用 --since", "name what is to be proved, or use --since"))
      }
      let proof = try office.prove(
        try proofSubject(try reference(subject)), under: try under.map(size))
      Terminal.output(String(decoding: proof, as: UTF8.self))
    }

    /// The number of acts of a checkpoint, given itself or as the file that holds it.
    private func size(_ checkpoint: String) throws -> Int {
      if let size = Int(checkpoint) { return size }
      return try HeldNote.checkpoint(try TextFile.read(checkpoint), file: checkpoint)
        .checkpoint.size
    }

    private func consistency(_ since: String, _ office: Office) throws -> [UInt8] {
      if let size = Int(since) { return try office.proveConsistency(since: size) }
      let signed = try HeldNote.checkpoint(try TextFile.read(since), file: since)
      return try office.proveConsistency(since: HeldNote(file: since, signed: signed))
    }

    private func proofSubject(_ reference: Reference) throws -> ProofSubject {
      switch reference {
      case .act(let number): .act(number)
      case .fact(let act, let ordinal): .fact(act: act, ordinal: ordinal)
      case .month(let inmate, let month): .month(inmate, month)
      case .notice(let number): .notice(number, audience)
      case .wardMonth, .objection, .cycle, .grading, .rewards, .cancellation, .treatment,
        .suspension, .batch, .results, .outside, .nomination, .meeting, .opinion, .accounts,
        .wardAccounts, .statement, .meals:
        throw ValidationError(
          words(
            "写成 812.3、month:编号/2026-10、GS-2026-0017 或 act:812",
            "write it as 812.3, month:NUMBER/2026-10, GS-2026-0017 or act:812"))
      }
    }
  }

  struct Tiles: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "tiles", "输出供网站放置的静态登记文件（tlog-tiles）：最近一个每日检查点及其各层散列",
        "write the register as static files for a web server (tlog-tiles): the last daily checkpoint and its hashes"
      )
    }

    @Option(help: help("文件夹", "the folder")) var output: String
    @Flag(
      help: help(
        "连同行为首部（序号、种类、时刻、警号，不含事实）",
        "with the acts' headers too: number, kind, moment, staff number, never a fact"))
    var headers = false
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      var count = 0
      let folder = RegisterFolder(output)
      // What outsiders were given before must be the beginning of what they get now.
      if let earlier = folder.checkpoint {
        let signed = try HeldNote.checkpoint(try TextFile.read(earlier), file: earlier)
        _ = try office.proveConsistency(since: HeldNote(file: earlier, signed: signed))
      }
      let record = try office.registerFiles(headers: headers) { file in
        if try folder.put(file) { count += 1 }
      }
      Terminal.message(
        words(
          "含 \(record.size) 个行为的检查点；写入 \(count) 个文件",
          "the checkpoint of \(record.size) acts; \(count) files written"))
    }
  }
}

/// The folder that a web server hands out.
struct RegisterFolder {
  private let folder: URL

  init(_ path: String) { folder = URL(fileURLWithPath: path, isDirectory: true) }

  /// The checkpoint that lies there already.
  var checkpoint: String? {
    let path = folder.appendingPathComponent("checkpoint").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Writes a file whole or not at all; a full tile that is there already is left alone.
  func put(_ file: RegisterFile) throws -> Bool {
    let target = folder.appendingPathComponent(file.path)
    if file.isFinal, FileManager.default.fileExists(atPath: target.path) { return false }
    do {
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: target, options: .atomic)
    } catch {
      throw BookError.cannotCreate(path: target.path)
    }
    return true
  }
}
