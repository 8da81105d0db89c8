import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import RecordBook

extension AccountCommand {
  struct Publish: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "publish", "为已结账月份的每个监区拟制账目公示（之后用 yuwu notice 审查、批准、张贴）",
        "draft the notice of every ward for a closed month (then review, approve and post with yuwu notice)"
      )
    }

    @Argument(help: help("月份，如 2026-10", "the month, as 2026-10")) var month: String
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let wanted = try yearMonth(month)
      let office = try book.office()
      let waiting = try office.accountNoticesWaiting(wanted)
      for ward in waiting { Terminal.message(Reference.wardAccounts(ward, wanted).description) }
      try consent.require(words("拟制以上监区的公示？", "draft these notices?"))
      let drafted = try office.draftAccountNotices(wanted)
      listing.show(
        Table(
          title: nil,
          columns: [
            column("监区", "ward", "ward"), column("公示编号", "notice", "notice"),
            column("行为", "act", "act"),
          ],
          rows: drafted.map {
            [
              .text($0.ward.text), .text($0.number), .text(Reference.act($0.act).description),
            ]
          }, footnotes: []))
    }
  }

  struct Settle: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "settle", "公示更正以后，重新签批某监区的账目公示", "settle a ward's notice again after it was changed")
    }

    @Argument(help: help("监区", "the ward")) var ward: String
    @Argument(help: help("月份，如 2026-10", "the month, as 2026-10")) var month: String
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      try consent.require(words("重新签批？", "settle it again?"))
      let act = try office.settleAccountNotice(try wardCode(ward), try yearMonth(month))
      Terminal.line("act:\(act)")
    }
  }
}
