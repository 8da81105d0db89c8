import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension AccountCommand {
  struct Close: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "close", "月度结账：先预览；提交、复核、签批由三个人各加 --digest 办理",
        "close a month: preview; three people hand in, confirm and close it with --digest")
    }

    @Argument(help: help("月份，如 2026-10", "the month, as 2026-10")) var month: String
    @Option(
      help: help("预览给出的摘要：办理到期的一步", "the digest that the preview gave: takes the step that is due"))
    var digest: String?
    @Option(help: help("退回的理由", "why it is sent back")) var returnBecause: String?
    @Option(
      help: help(
        "本人清点的现金（元），复核时必填；有几个现金科目的，写 科目=金额，可重复",
        "the cash you counted in yuan, needed to confirm; ACCOUNT=YUAN where there are several"))
    var cashCounted: [String] = []
    @Flag(
      help: help(
        "只列出须由另一人逐笔过目的款项：期初、现金、付出监狱的、银行对账的说明",
        "list only what a second person looks at: openings, cash, what leaves, explanations"))
    var rows = false
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func validate() throws {
      guard digest == nil || returnBecause == nil else {
        throw ValidationError(
          words("--digest 和 --return-because 只写一个", "write --digest or --return-because, not both"))
      }
      guard !rows || (digest == nil && returnBecause == nil) else {
        throw ValidationError(words("--rows 只用来查看", "--rows only looks"))
      }
      guard cashCounted.isEmpty || digest != nil else {
        throw ValidationError(
          words("--cash-counted 要和 --digest 一起写", "--cash-counted goes with --digest"))
      }
    }

    func run() throws {
      let wanted = try yearMonth(month)
      let isPreview = digest == nil && returnBecause == nil
      let office = try book.office(readOnly: isPreview)
      if let returnBecause {
        try consent.require(words("退回？", "send it back?"))
        Terminal.line("act:\(try office.returnAccounts(wanted, because: returnBecause))")
        return
      }
      let sheet = try office.previewAccounts(wanted)
      guard !rows else { return listing.show(RowsToLookAtTable(sheet).table) }
      show(sheet)
      guard let digest else {
        try preview(sheet, office)
        return
      }
      try consent.require(words("数字如上，办理这一步？", "are these the figures; take the step?"))
      let (act, state) = try office.advanceAccounts(
        wanted, digest: whole(digest, of: sheet), cashCounted: try counted(sheet.chart))
      let next = stepTitle(state, office, procedure: AccountMonthProcedure.identifier)
      Terminal.line(words("act:\(act)，下一步：\(next)", "act:\(act), next: \(next)"))
    }

    /// The preview gives the beginning of the digest, which is enough to name it.
    private func whole(_ digest: String, of sheet: AccountMonthSheet) -> String {
      digest.count >= 16 && sheet.digest.hasPrefix(digest) ? sheet.digest : digest
    }

    private func show(_ sheet: AccountMonthSheet) {
      listing.show(AccountMonthTable(sheet).table)
      Terminal.message(
        words(
          "\(sheet.month)：\(sheet.transfers) 笔，\(sheet.holders) 个账户，罪犯个人资金合计 \(sheet.inmatesMoney) 元，摘要 \(sheet.digest.prefix(16))",
          "\(sheet.month): \(sheet.transfers) transfers, \(sheet.holders) accounts, inmates' money \(sheet.inmatesMoney), digest \(sheet.digest.prefix(16))"
        ))
    }

    /// An amount alone is that of the only cash box.
    private func counted(_ chart: ChartOfAccounts) throws -> [String: Money] {
      let boxes = chart.accounts.filter { $0.accountClass == .cash }.map(\.code)
      var counted: [String: Money] = [:]
      for text in cashCounted {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 || boxes.count == 1, let last = parts.last else {
          throw ValidationError(
            words(
              "写成 科目=金额：\(boxes.joined(separator: "、"))",
              "write ACCOUNT=YUAN: \(boxes.joined(separator: ", "))"))
        }
        let named = chart.accounts.first { $0.title.zh == parts[0] || $0.title.en == parts[0] }
        counted[parts.count == 2 ? named?.code ?? parts[0] : boxes[0]] = try money(last)
      }
      return counted
    }

    /// What does not agree is told, and ends with findings.
    private func preview(_ sheet: AccountMonthSheet, _ office: Office) throws {
      for difference in sheet.differences {
        Terminal.message(sentence(of: difference, sheet.chart))
      }
      for bank in sheet.reconciliations where !bank.isSettled {
        Terminal.message(
          words(
            "\(sheet.chart.name(of: bank.account).zh)：未与银行对清，\(bank.stateWords.zh)（yuwu account reconcile \(sheet.month)）",
            "\(sheet.chart.name(of: bank.account).en): not reconciled, \(bank.stateWords.en) (yuwu account reconcile \(sheet.month))"
          ))
      }
      for inmate in sheet.withoutWard {
        Terminal.message(words("\(inmate)：月末没有所在监区", "\(inmate): no ward at the month's end"))
      }
      for reason in RowToLookAt.Reason.allCases {
        let rows = sheet.rowsToLookAt.filter { $0.reason == reason }
        guard !rows.isEmpty else { continue }
        let words = reason.words[interfaceLanguage]
        Terminal.message("\(words) \(rows.count)：yuwu account close \(sheet.month) --rows")
        for row in rows.prefix(20) { Terminal.message("  " + sentence(of: row)) }
      }
      guard sheet.isReady else { throw ExitCode(1) }
      Terminal.message(
        words(
          "办理：yuwu account close \(sheet.month) --digest \(sheet.digest.prefix(16)) --confirm",
          "take the step: yuwu account close \(sheet.month) --digest \(sheet.digest.prefix(16)) --confirm"
        ))
    }

    private func sentence(of row: RowToLookAt) -> String {
      [
        row.reference.description, row.day.description,
        row.kind?.words[interfaceLanguage], row.inmate?.text, row.amount.description,
        row.staff?.text, row.words,
      ].compactMap(\.self).joined(separator: "  ")
    }

    private func sentence(
      of difference: AccountMonthSheet.Difference, _ chart: ChartOfAccounts
    ) -> String {
      let place = [
        chart.name(of: difference.account)[interfaceLanguage], difference.ward?.text,
        difference.inmate?.text,
      ].compactMap { $0 }.joined(separator: " ")
      return "\(difference.kind.words[interfaceLanguage]) \(place): \(difference.amount)"
    }
  }

  struct Months: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("months", "列出已经结账的月份", "the months that are closed")
    }

    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      listing.show(
        Table(
          title: nil,
          columns: [
            column("月份", "month", "month"), column("签批", "act", "act"),
            column("结账日期", "closed on", "closed_on"),
            column("笔数", "transfers", "transfers", .trailing),
            column("账户数", "accounts", "accounts", .trailing),
            column("个人资金合计", "inmates' money", "inmates_money", .trailing),
          ],
          rows: try office.closedAccounts().map { file in
            [
              .text(file.record.month.description),
              .text(Reference.act(file.record.act).description),
              .text(file.closedOn.description), .text(String(file.record.transfers)),
              .text(String(file.record.holders)), .money(file.inmatesMoney),
            ]
          }, footnotes: []))
    }
  }
}

/// Every account of a month: what it held before, and what it holds.
private struct AccountMonthTable {
  let table: Table

  init(_ sheet: AccountMonthSheet) {
    table = Table(
      title: nil,
      columns: [
        column("科目", "account", "account"), column("名称", "name", "name"),
        column("月末余额", "closing balance", "balance", .trailing),
        column("个人账户合计", "inmates' pockets", "pockets", .trailing),
      ],
      rows: sheet.chart.accounts.map { account in
        let pockets = sheet.pockets.values.compactMap { $0[account.code] }.reduce(.zero, +)
        return [
          .text(account.code), .words(account.title),
          .money(
            sheet.chart.balance(of: account.code, sheet.accounts[account.code] ?? .zero)),
          account.accountClass.isInmates ? .money(pockets) : .none,
        ]
      }, footnotes: [])
  }
}
