import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension NoticeCommand {
  struct Change: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "change", "变更：说明理由，更正后另行公示并重新计算期限",
        "change with an explanation; the corrected one has a new clock")
    }

    @Argument(help: help("公示编号", "notice number")) var number: String
    @Option(help: help("说明", "the explanation")) var explanation: String
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      try consent.require(words("变更 \(number)？", "change \(number)?"))
      Terminal.line("act:\(try office.end(number, .changed, explanation: explanation))")
    }
  }

  struct Withdraw: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("withdraw", "撤回并说明理由", "withdraw with an explanation")
    }

    @Argument(help: help("公示编号", "notice number")) var number: String
    @Option(help: help("说明", "the explanation")) var explanation: String
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      try consent.require(words("撤回 \(number)？", "withdraw \(number)?"))
      Terminal.line("act:\(try office.end(number, .withdrawn, explanation: explanation))")
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "列出公示及其期限", "list notices with their clocks")
    }

    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      listing.show(
        Table(
          title: nil,
          columns: [
            column("编号", "number", "number"), column("种类", "kind", "kind"),
            column("事项", "subject", "subject"), column("状态", "state", "state"),
            column("张贴", "posted", "posted_on"),
            column("至", "until", "ends_on"),
            column("异议", "objections", "objections", .trailing),
            column("代替", "replaces", "replaces"),
          ],
          rows: try office.notices().map { notice in
            [
              .text(notice.record.number),
              .code(
                notice.record.kind,
                notice.kind?.words ?? Text(zh: notice.record.kind, en: notice.record.kind)),
              .text(notice.record.subject),
              .state(of: notice, office),
              notice.posting.map { .text($0.postedOn.description) } ?? .none,
              notice.posting.map { .text($0.end.text) } ?? .none,
              .number(String(notice.objections.count)),
              notice.record.replaces.map { .text($0) } ?? .none,
            ]
          }, footnotes: []))
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("show", "显示公示文本（张贴后为存档原文）", "show the document; once posted, the archived bytes")
    }

    @Argument(help: help("公示编号", "notice number")) var number: String
    @Option(
      help: help(
        "受众：ward、relatives、public 或 oversight", "audience: ward, relatives, public or oversight"))
    var audience: Audience = .ward
    @Flag(help: help("只输出存档的原文字节", "only the archived bytes")) var raw = false
    @Option(help: help("每页行数：每页重复表头", "rows to a page, each with the table's head"))
    var pageRows: Int?
    @OptionGroup var book: BookOptions

    func run() throws {
      if let pageRows, pageRows < 1 { throw ValidationError("--page-rows 1, 2, …") }
      let office = try book.office(readOnly: true)
      let file = try office.notice(number)
      if let document = try office.archived(file, audience: audience) {
        if raw {
          Terminal.output(document.content)
        } else {
          Terminal.output(
            DocumentLayout(document.content, rowsPerPage: pageRows).text(width: Terminal.width))
          Terminal.message("SHA-256 \(document.sha256)")
          NoticeCommand.copies(of: file).forEach(Terminal.message)
        }
        return
      }
      let draft = try office.draftDocument(number, audience: audience)
      Terminal.message(words("草稿，尚未张贴", "a draft, not posted"))
      Terminal.output(
        raw
          ? draft.document
          : DocumentLayout(draft.document, rowsPerPage: pageRows).text(width: Terminal.width))
    }
  }

  /// Where a notice hung that came down somewhere, or that leaves the wards.
  private static func copies(of file: NoticeFile) -> [String] {
    guard file.kind?.hasPublicCopies ?? false || !file.takedowns.isEmpty else { return [] }
    return file.takedowns.map { record in
      words(
        "\(record.place)：\(record.day)由\(record.person)撤下",
        "\(record.place): taken down on \(record.day) by \(record.person)")
    } + file.hanging.map { words("\($0)：仍张贴", "\($0): still hangs") }
  }

  struct Withheld: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "withheld", "不公开内容登记：理由和重新审查日期",
        "the register of what is withheld, with reasons and days of re-examination")
    }

    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let rows = try office.notices().flatMap { notice in
        notice.review.filter { $0.treatment != .show }.map { review -> [Cell] in
          [
            .text(notice.record.number), .code(review.field.rawValue, review.field.words),
            .code(review.treatment.rawValue, review.treatment.words), .text(review.ground ?? ""),
            .text(review.reexamineOn?.description ?? ""),
          ]
        }
      }
      listing.show(
        Table(
          title: nil,
          columns: [
            column("编号", "number", "number"), column("字段", "field", "field"),
            column("处理", "treatment", "treatment"), column("依据", "ground", "ground"),
            column("重新审查", "re-examine on", "reexamine_on"),
          ], rows: rows, footnotes: []))
    }
  }
}

extension Audience: ExpressibleByArgument {}

/// A secrecy review as a table.
struct ReviewTable {
  let table: Table

  init(_ number: String, _ reviews: [FieldReview]) {
    table = Table(
      title: Text(zh: "\(number) 保密审查", en: "secrecy review of \(number)"),
      columns: [
        column("字段", "field", "field"), column("名称", "name", "name"),
        column("处理", "treatment", "treatment"), column("依据", "ground", "ground"),
        column("重新审查", "re-examine on", "reexamine_on"),
      ],
      rows: reviews.map { review in
        [
          .text(review.field.rawValue), .words(review.field.words),
          .words(review.treatment.words), review.ground.map { .text($0) } ?? .none,
          review.reexamineOn.map { .text($0.description) } ?? .none,
        ]
      }, footnotes: [])
  }
}
