import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import RecordBook

extension AccountCommand {
  struct Reverse: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "reverse", "冲正一笔款项：由另一名民警在未结账的月份全额反向登记（先显示，加 --confirm 写入）",
        "undo one transfer wholly, by another officer (shows it first; --confirm writes it)")
    }

    @Argument(help: help("编号，如 entry:812.3", "its number, as entry:812.3")) var entry: String
    @Option(help: help("原因", "why")) var because: String
    @Option(help: help("冲正记在哪一日（默认当日）", "the day it is booked on (default: today)"))
    var day: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office()
      let (act, ordinal) = try entryReference(entry)
      let day = try day.map { try date($0) }
      let preview = try office.previewReversal(
        act: act, ordinal: ordinal, day: day, because: because)
      listing.show(TransferTable(drafts: preview.drafts, office).table)
      try consent.require(words("冲正？", "reverse it?"))
      let posted = try office.reverseTransfer(
        act: act, ordinal: ordinal, day: day, because: because)
      if let act = posted.act { Terminal.message("act:\(act)") }
    }
  }

  struct Move: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("move", "本人账户之间划转", "move money between an inmate's own accounts")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(
      parsing: .unconditional, help: help("金额（元）", "the amount in yuan"))
    var amount: String
    @Option(help: help("从哪个账户（名称或者代码，如 消费账户、spending）", "from this account, by name or code"))
    var from: String
    @Option(help: help("到哪个账户（名称或者代码）", "to this account, by name or code")) var to: String
    @Option(help: help("原因", "why")) var because: String
    @Option(name: .customLong("day"), help: help("日期（默认当日）", "the day (default: today)"))
    var onDay: String?
    @Option(name: .customLong("reason"), help: help("补记原因", "why it is recorded late"))
    var lateReason: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office()
      let posted = try office.postTransfers([
        MoneyPosting(
          TransferRequest(
            day: try onDay.map { try date($0) } ?? office.today, kind: .move,
            inmate: try inmateNumber(inmate), amount: try money(amount),
            debit: office.accountCode(typed: from), credit: office.accountCode(typed: to),
            note: because, lateReason: lateReason))
      ])
      report(posted, dryRun: false, listing, office)
    }
  }

  struct Send: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("send", "寄钱回家", "send an inmate's money home")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(parsing: .unconditional, help: help("金额（元）", "the amount in yuan"))
    var amount: String
    @Option(help: help("收款人", "who receives it")) var to: String
    @Option(help: help("收款人与罪犯的关系", "what they are to the inmate")) var relation: String?
    @Option(
      help: help(
        "从哪个账户，名称或者代码（默认消费账户 spending）", "from this account, by name or code (default: spending)"))
    var from: String?
    @Option(name: .customLong("day"), help: help("日期（默认当日）", "the day (default: today)"))
    var onDay: String?
    @Option(name: .customLong("reason"), help: help("补记原因", "why it is recorded late"))
    var lateReason: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office()
      let posting = MoneyPosting(
        TransferRequest(
          day: try onDay.map { try date($0) } ?? office.today, kind: .homeRemittance,
          inmate: try inmateNumber(inmate), amount: try money(amount),
          debit: from.map { office.accountCode(typed: $0) },
          lateReason: lateReason, sender: RemittanceSender(name: to, relation: relation)))
      let preview = try office.previewTransfers([posting])
      listing.show(TransferTable(drafts: preview.drafts, office).table)
      try consent.require(words("汇出？", "send it?"))
      let posted = try office.postTransfers([posting])
      if let act = posted.act { Terminal.message("act:\(act)") }
    }
  }
}
