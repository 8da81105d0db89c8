import AffairsServices
import ArgumentParser
import Foundation
import Presentation
import PrisonAffairs
import Publication
import RecordBook
import Register

struct DueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command("due", "全部期限，逾期在前", "every running deadline, overdue first")
  }

  @OptionGroup var book: BookOptions
  @OptionGroup var listing: ListingOptions

  func run() throws {
    listing.show(try DueCommand.table(try book.office(readOnly: true), limit: .max))
  }

  /// The running deadlines, as far as `limit`.
  static func table(_ office: Office, limit: Int) throws -> Table {
    Table(
      title: nil,
      columns: [
        column("逾期", "overdue", "overdue"), column("期限", "until", "until"),
        column("事由", "kind", "kind"), column("对象", "reference", "reference"),
        column("步骤", "matter", "matter"),
      ],
      rows: try office.due().prefix(limit).map { item in
        [
          .flag(item.isOverdue), item.end.map { .text($0.text) } ?? .none,
          .code(item.kind.rawValue, item.kind.words), .text(item.reference),
          .matter(of: item, office),
        ]
      }, footnotes: [])
  }
}

struct WhyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "why", "为什么：记录、每一笔钱和伙食 → 当月 → 公示，每一步的人、时间、条款和认定",
      "why: entry, money or food, its month and notice, with actor, moment, article and finding")
  }

  @Argument(
    help: help(
      """
      entry:812.3、month:编号/2026-10、ward-month:03/2026-10、statement:编号/2026-10、accounts:2026-10、\
      ward-accounts:03/2026-10、meals:K1/2026-10、GS-2026-0017、YY-… 或 act:812
      """,
      """
      entry:812.3, month:NUMBER/2026-10, ward-month:03/2026-10, statement:NUMBER/2026-10, \
      accounts:2026-10, ward-accounts:03/2026-10, meals:K1/2026-10, GS-2026-0017, YY-… or act:812
      """))
  var subject: String
  @Option(help: help("输出格式：tree 或 json", "output format: tree or json"))
  var format: OutlineFormat = .tree
  @OptionGroup var book: BookOptions

  func run() throws {
    let office = try book.office(readOnly: true)
    let node = try office.why(try reference(subject))
    switch format {
    case .tree: Terminal.output(OutlineWriter.text(of: node, width: Terminal.width))
    case .json: Terminal.output(OutlineWriter.json(of: node))
    }
  }
}

/// How an explanation is written.
enum OutlineFormat: String, CaseIterable, ExpressibleByArgument {
  case tree, json
}

struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "check", "核对整本台账：登记、派生结果、规定和日历的摘要、公示期；无误则不作声",
      "recompute the whole book; quiet when it is sound, else one line per finding")
  }

  @Option(
    parsing: .upToNextOption,
    help: help(
      "他处保存的检查点，可多个：连同比较台账是否仍是当时那一本",
      "checkpoints kept outside, one or more: is this still the book they were made of"))
  var against: [String] = []
  @OptionGroup var book: BookOptions
  @OptionGroup var listing: ListingOptions

  func run() throws {
    let notes = try against.map { file in
      HeldNote(
        file: file, signed: try HeldNote.checkpoint(try TextFile.read(file), file: file))
    }
    var findings: [BookFinding] = []
    var summary: RegisterSummary?
    do {
      summary = try Office.check(path: book.path) { findings.append($0) }
      try Office.check(path: book.path, against: notes) { findings.append($0) }
    } catch {
      // A file too broken to be read to its end: what was found until then is said.
      if findings.isEmpty { throw error }
      for line in FaultReport(error)?.lines ?? [] { Terminal.message(line) }
    }
    if listing.format != .table { listing.show(table(findings)) }
    guard findings.isEmpty else {
      if listing.format == .table {
        for finding in findings { Terminal.line(finding.line) }
      }
      throw ExitCode(ExitStatus.refused.rawValue)
    }
    guard let summary else { return }
    if Terminal.showsProgress {
      Terminal.message(
        words(
          "无误：\(summary.acts) 个行为，\(summary.facts) 条事实，根值 \(summary.root)",
          "sound: \(summary.acts) acts, \(summary.facts) facts, root \(summary.root)"))
    }
    for (act, count) in summary.erased.sorted(by: { $0.key < $1.key }) {
      Terminal.message(
        words("\(count) 条事实由 act:\(act) 依法删除", "\(count) facts were erased by act:\(act)"))
    }
    // A clean check is easily taken for more than it is, so this is always said.
    Terminal.message(notes.isEmpty ? CheckCommand.notExcluded : compared(notes))
  }

  /// What a book can never say of itself.
  private static var notExcluded: String {
    words(
      "本核对不能排除整本台账被连同签名重写：请用 --against 与他处保存的检查点比较",
      "this does not exclude that the whole book was rewritten and signed anew: compare it with a checkpoint kept elsewhere, --against"
    )
  }

  private func compared(_ notes: [HeldNote]) -> String {
    let largest = notes.map(\.signed.checkpoint.size).max() ?? 0
    return words(
      "与 \(notes.count) 个检查点一致：前 \(largest) 个行为未被改写",
      "consistent with \(notes.count) checkpoints: the first \(largest) acts were not rewritten")
  }

  private func table(_ findings: [BookFinding]) -> Table {
    Table(
      title: nil,
      columns: [
        column("代码", "code", "code"), column("行为", "act", "act", .trailing),
        column("对象", "reference", "reference"),
      ],
      rows: findings.map { finding in
        [
          .text(finding.code), finding.act.map { .number(String($0)) } ?? .none,
          .text(finding.reference),
        ]
      }, footnotes: [])
  }
}

extension BookFinding {
  /// Code, act and reference on one line.
  var line: String { "\(code)  act:\(act.map(String.init) ?? "-")  \(reference)" }
}

struct RegisterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "register", "登记：供外部核对的导出", "the register, for checking outside",
      subcommands: [
        Checkpoint.self, Checkpoints.self, Prove.self, Tiles.self, Cosignature.self, Export.self,
        Report.self,
      ])
  }

  struct Export: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "export", "导出行为与事实（JSON Lines，格式见 BookFormat）",
        "export acts and facts as JSON Lines (see BookFormat)")
    }

    @Option(help: help("从第几个行为起", "from which act")) var from = 1
    @Option(help: help("到第几个行为止", "through which act")) var through: Int?
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      var buffer = ""
      try office.exportRegister(from: from, through: through ?? .max) { line in
        buffer += line + "\n"
        if buffer.utf8.count > 1 << 20 {
          Terminal.output(buffer)
          buffer = ""
        }
      }
      Terminal.output(buffer)
    }
  }
}
