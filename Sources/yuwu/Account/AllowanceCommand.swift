import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension AccountCommand {
  struct Allowance: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "allowance", "按规定的数额给当日在押的人发放某月零用钱（先显示，加 --confirm 写入）",
        "pay a month's allowance to everybody here on the day (shows it first; --confirm writes it)"
      )
    }

    @Argument(help: help("月份，如 2026-10", "the month, as 2026-10")) var month: String
    @Option(help: help("发放日（默认当日）", "the day of the run (default: today)")) var day: String?
    @Option(name: .customLong("reason"), help: help("补记原因", "why it is recorded late"))
    var lateReason: String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office()
      let month = try yearMonth(month)
      let day = try day.map { try date($0) } ?? office.today
      let preview = try office.previewAllowance(month, on: day, lateReason: lateReason)
      listing.show(table(preview))
      let posted = preview.posted
      Terminal.message(
        words(
          "发放 \(posted.drafts.count) 人，共 \(posted.total) 元；已发 \(posted.alreadyThere) 人",
          "\(posted.drafts.count) inmates, \(posted.total) yuan in all; \(posted.alreadyThere) have it"
        ))
      try consent.require(words("发放？", "pay it?"))
      let run = try office.payAllowance(month, on: day, lateReason: lateReason)
      if let act = run.posted.act { Terminal.message("act:\(act)") }
    }

    /// By group: the amount, its source, how many are paid now.
    private func table(_ run: AllowanceRun) -> Table {
      let paid = Set(run.posted.drafts.compactMap(\.transfer.inmate))
      return Table(
        title: nil,
        columns: [
          column("组别", "group", "group"), column("每人", "each", "each", .trailing),
          column("人数", "inmates", "inmates", .trailing),
          column("金额", "amount", "amount", .trailing), column("出处", "source", "source"),
        ],
        rows: AllowanceGroup.allCases.compactMap { group in
          let lines = run.lines.filter { $0.group == group && paid.contains($0.record.inmate) }
          guard let first = lines.first else { return nil }
          return [
            .code(group.rawValue, group.words), .money(first.amount.value),
            .text(String(lines.count)),
            .money(lines.map(\.amount.value).reduce(.zero, +)),
            .text(first.amount.citation.description),
          ]
        }, footnotes: [])
    }
  }
}
