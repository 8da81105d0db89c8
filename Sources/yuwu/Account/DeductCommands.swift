import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import RecordBook
import Register

extension AccountCommand {
  struct Deduct: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "deduct", "从罪犯账户代扣财产性判项款，缴到法院以前由监狱代管",
        "take money towards a property judgment; the prison holds it until the court has it")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(parsing: .unconditional, help: help("金额（元）", "the amount in yuan"))
    var amount: String
    @Option(help: help("判项编号", "the number of the property judgment")) var item: String
    @Option(
      help: help(
        "从哪个账户，名称或者代码（默认消费账户 spending）", "from this account, by name or code (default: spending)"))
    var from: String?
    @Option(help: help("说明", "a note")) var note: String?
    @Option(name: .customLong("day"), help: help("日期（默认当日）", "the day (default: today)"))
    var onDay: String?
    @Option(name: .customLong("reason"), help: help("补记原因", "why it is recorded late"))
    var lateReason: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office()
      let posted = try office.deduct(
        try inmateNumber(inmate), try money(amount), item: item,
        from: from.map { office.accountCode(typed: $0) },
        on: try onDay.map { try date($0) } ?? office.today, note: note, lateReason: lateReason)
      report(posted, dryRun: false, listing, office)
    }
  }

  struct Deductions: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "deductions", "列出代扣的财产性判项款，缴到法院没有",
        "list what was taken towards property judgments, and whether the court has it")
    }

    @Argument(help: help("罪犯编号（默认全部）", "inmate number (default: everybody)"))
    var inmate: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let lines = try office.deductions(of: try inmate.map { try inmateNumber($0) })
      listing.show(
        Table(
          title: nil,
          columns: [
            column("编号", "entry", "entry"), column("日期", "day", "day"),
            column("罪犯编号", "inmate", "inmate"), column("判项", "item", "item"),
            column("金额", "amount", "amount", .trailing), column("缴法院", "court", "court"),
            column("票据", "document", "document"),
          ],
          rows: lines.map { line in
            [
              .text(line.record.reference.description),
              .text(line.record.transfer.day.description),
              line.record.transfer.inmate.map { .text($0.text) } ?? .none, .text(line.item),
              .money(line.record.transfer.amount),
              line.settlement.map { .text("act:\($0.key.act)") }
                ?? .code("waiting", Text(zh: "待缴", en: "waiting")),
              line.settlement.map { .text($0.document) } ?? .none,
            ]
          }, footnotes: []))
    }
  }

  struct PayCourt: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "pay-court", "登记代扣款已缴到法院，同时记入判项的履行情况（先显示，加 --confirm 写入）",
        "record that deductions were paid to the court, and with it that the judgment was paid")
    }

    @Argument(help: help("代扣的编号，如 entry:812.3", "the deductions, as entry:812.3"))
    var entries: [String]
    @Option(help: help("法院票据", "the court's receipt")) var document: String
    @Option(name: .customLong("day"), help: help("日期（默认当日）", "the day (default: today)"))
    var onDay: String?
    @Option(name: .customLong("reason"), help: help("补记原因", "why it is recorded late"))
    var lateReason: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office()
      let keys = try entries.map { entry in
        let (act, ordinal) = try entryReference(entry)
        return FactKey(act: act, ordinal: ordinal)
      }
      let day = try onDay.map { try date($0) } ?? office.today
      let preview = try office.previewSettlement(
        keys, document: document, on: day, lateReason: lateReason)
      listing.show(TransferTable(drafts: preview.drafts, office).table)
      Terminal.message(words("共 \(preview.total) 元", "\(preview.total) yuan in all"))
      try consent.require(words("登记？", "record it?"))
      let posted = try office.settleDeductions(
        keys, document: document, on: day, lateReason: lateReason)
      if let act = posted.act { Terminal.message("act:\(act)") }
    }
  }
}
