import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs
import RecordBook

extension AccountCommand {
  struct Payout: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "payout", "结清一人的账户：释放时付现或转账，调动时随人转出（先显示，加 --confirm 写入）",
        "pay out all that an inmate has, at release or to another prison (shows it; --confirm writes)"
      )
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(
      help: help(
        "cash 付现、bank 转入本人银行账户、transfer 转往接收监狱",
        "cash, bank (the inmate's own account) or transfer (to the receiving prison)"))
    var to: PayoutWay = .cash
    @Option(help: help("说明", "a note")) var note: String?
    @Option(name: .customLong("day"), help: help("日期（默认当日）", "the day (default: today)"))
    var onDay: String?
    @Option(name: .customLong("reason"), help: help("补记原因", "why it is recorded late"))
    var lateReason: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office()
      let (number, day) = (
        try inmateNumber(inmate), try onDay.map { try date($0) } ?? office.today
      )
      let preview = try office.previewPayOut(
        number, to, on: day, note: note, lateReason: lateReason)
      listing.show(TransferTable(drafts: preview.drafts, office).table)
      Terminal.message(words("共 \(preview.total) 元", "\(preview.total) yuan in all"))
      try consent.require(words("付出？", "pay it out?"))
      let posted = try office.payOut(number, to, on: day, note: note, lateReason: lateReason)
      if let act = posted.act { Terminal.message("act:\(act)") }
    }
  }
}

extension PayoutWay: ExpressibleByArgument {}
