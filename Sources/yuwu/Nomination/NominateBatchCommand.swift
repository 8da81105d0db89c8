import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension NominateCommand {
  struct Batch: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "batch", "提请批次：建立、查看、换批、拟定公示名单", "batches: open, show, move between them, settle the list",
        subcommands: [Open.self, List.self, Show.self, Move.self, Settle.self])
    }
  }
}

extension NominateCommand.Batch {
  struct Open: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("open", "建立一个提请批次", "open a batch of nominations")
    }

    @Option(help: help("名称，如“2026年第3批”", "its title")) var title: String
    @Option(help: help("拟向法院提请的日期", "the day on which it is meant to go to court"))
    var plannedOn: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let (act, batch) = try office.openBatch(title: title, plannedOn: try date(plannedOn))
      Terminal.line("act:\(act), \(batch.reference)")
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "列出提请批次", "list the batches")
    }

    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      listing.show(
        Table(
          title: nil,
          columns: [
            column("批次", "batch", "batch"), column("名称", "title", "title"),
            column("拟提请日", "planned on", "planned_on"),
            column("步骤", "step", "state"), column("件数", "nominations", "count"),
          ],
          rows: try office.batches().map { file in
            [
              .text(file.record.reference.description), .text(file.record.title),
              .text(file.record.plannedOn.description),
              file.state.map { .step($0, of: BatchPurpose.nomination.procedure, office) } ?? .none,
              .text(String(file.nominations.count)),
            ]
          }, footnotes: []))
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("show", "一个批次的全部提请及各自所在步骤", "the nominations of a batch and where each stands")
    }

    @Argument(help: help("批次 2026/3", "the batch, 2026/3")) var batch: String
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let file = try office.batch(try batchNumber(batch))
      listing.show(NominationTable(file.nominations, office).table)
    }
  }

  struct Move: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("move", "把一件提请换到另一批次", "move a nomination to another batch")
    }

    @Argument(help: help("提请编号", "the nomination")) var nomination: String
    @Option(help: help("换到哪一批次", "the other batch")) var to: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let number = try nominationNumber(nomination)
      Terminal.line("act:\(try office.move(number, to: try batchNumber(to)))")
    }
  }

  struct Settle: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "settle", "核对并拟定公示名单：评审通过、等待公示的",
        "check and settle the list to be posted: what the committee approved")
    }

    @Argument(help: help("批次 2026/3", "the batch, 2026/3")) var batch: String
    @Flag(help: help("裁定结果的公示名单", "the list of what the court ruled")) var results = false
    @Option(help: help("退回的理由", "why it is sent back")) var returnBecause: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let number = try batchNumber(batch)
      let purpose: BatchPurpose = results ? .result : .nomination
      for line in try office.waiting(at: purpose.waiting, .batch(number)) {
        Terminal.message(
          "\(line.record.number) \(line.record.inmate) \(line.record.proposal.words[interfaceLanguage])"
        )
      }
      try consent.require(words("名单如上？", "is this the list?"))
      let (act, state) = try office.settleList(
        number, for: purpose, returnBecause: returnBecause)
      let next = stepTitle(state, office, procedure: purpose.procedure)
      Terminal.line(words("act:\(act)，下一步：\(next)", "act:\(act), next: \(next)"))
    }
  }
}

/// Nominations with where each stands.
struct NominationTable {
  let table: Table

  init(_ lines: [NominationLine], _ office: Office) {
    table = Table(
      title: nil,
      columns: [
        column("编号", "number", "number"), column("批次", "batch", "batch"),
        column("罪犯编号", "inmate", "inmate"), column("姓名", "name", "name"),
        column("监区", "ward", "ward"), column("种类", "kind", "kind"),
        column("提请意见", "proposal", "proposal"), column("依据", "basis", "basis"),
        column("步骤", "step", "state"),
      ],
      rows: lines.map { line in
        [
          .text(line.record.number), line.batch.map { .text("\($0.year)/\($0.number)") } ?? .none,
          .text(line.record.inmate.text), .text(line.name), .text(line.record.ward.text),
          .code(line.record.kind.rawValue, line.record.kind.words),
          .words(line.record.proposal.words),
          line.record.basis.map { .code($0.rawValue, $0.words) } ?? .none,
          line.isWithdrawn
            ? .code("withdrawn", StepOutcome.withdrawn.words)
            : .step(line.state, of: line.record.kind.procedure, office),
        ]
      }, footnotes: [])
  }
}
