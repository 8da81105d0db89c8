import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension AccountCommand {
  struct Reconcile: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "reconcile", "与银行对账：已勾对、账上有银行没有、银行有账上没有",
        "set the ledger beside the bank: matched, missing, unexplained")
    }

    @Argument(help: help("月份，如 2026-10", "the month, as 2026-10")) var month: String
    @Flag(
      help: help(
        "先按流水号、金额、日期自动勾对并登记", "first match by reference, amount and day, and record it"))
    var match = false
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: !match)
      let wanted = try yearMonth(month)
      if match {
        let (act, matched) = try office.matchBank(wanted)
        let mark = act.map { ", act:\($0)" } ?? ""
        Terminal.message(words("新勾对 \(matched) 行\(mark)", "\(matched) lines matched\(mark)"))
      }
      let accounts = try office.reconciliations(wanted)
      for account in accounts { Terminal.message(summary(of: account, office.chartOfAccounts)) }
      listing.show(ReconciliationTable(accounts, office.chartOfAccounts).table)
      if accounts.contains(where: { !$0.isSettled }) { throw ExitCode(1) }
    }

    private func summary(of account: Reconciliation, _ chart: ChartOfAccounts) -> String {
      let name = chart.name(of: account.account)
      let state = account.stateWords
      guard let bank = account.bank else {
        return words(
          "\(name.zh)：\(state.zh)，账上 \(account.book)",
          "\(name.en): \(state.en), ledger \(account.book)")
      }
      return words(
        "\(name.zh)：银行 \(bank)，账上 \(account.book)，对账单 \(account.lines) 行，已勾对 \(account.matched) 行；\(state.zh)",
        "\(name.en): bank \(bank), ledger \(account.book), \(account.lines) lines, \(account.matched) matched; \(state.en)"
      )
    }
  }

  struct Match: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "match", "人工勾对：银行的一行就是账上的一笔或者几笔", "match a line of the bank with transfers by hand")
    }

    @Argument(help: help("对账单的一行，如 entry:812.3", "the line, as entry:812.3")) var line: String
    @Option(help: help("账上的一笔，可以重复", "a transfer; may be repeated")) var transfer: [String]
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let act = try office.match(try factKey(line), with: try transfer.map { try factKey($0) })
      Terminal.line("act:\(act)")
    }
  }

  struct Unmatch: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("unmatch", "撤销有误的勾对", "end a match that was wrong")
    }

    @Argument(help: help("对账单的一行，如 entry:812.3", "the line, as entry:812.3")) var line: String
    @Option(help: help("理由", "why")) var reason: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      Terminal.line("act:\(try office.unmatch(try factKey(line), reason: reason))")
    }
  }

  struct Explain: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "explain", "写明只在一边出现的原因（在途、银行手续费等）",
        "say why something stands on one side alone (under way, the bank's fee)")
    }

    @Argument(help: help("对账单的一行或者账上的一笔，如 entry:812.3", "a line or a transfer, as entry:812.3"))
    var target: String
    @Option(help: help("原因", "why")) var because: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      Terminal.line("act:\(try office.explainBank(try factKey(target), because))")
    }
  }
}

/// What stands on one side alone.
private struct ReconciliationTable {
  let table: Table

  init(_ accounts: [Reconciliation], _ chart: ChartOfAccounts) {
    table = Table(
      title: nil,
      columns: [
        column("科目", "account", "account"), column("编号", "reference", "reference"),
        column("情形", "finding", "finding"), column("日期", "day", "day"),
        column("金额", "amount", "amount", .trailing), column("来处", "origin", "origin"),
        column("说明", "explanation", "explanation"),
      ],
      rows: accounts.flatMap { account in
        account.items.map { item in
          [
            .account(account.account, chart), .text(item.target.description),
            .code(item.finding.code, item.finding.words), .text(item.day.description),
            .money(item.amount), .text(item.reference),
            item.explanation.map { .text($0) } ?? .none,
          ]
        }
      }, footnotes: [])
  }
}

extension Reconciliation.Item {
  /// What it is called: explained, missing at the bank, or unexplained in the ledger.
  fileprivate var finding: (code: String, words: Text) {
    switch (side, explanation) {
    case (_, _?): ("explained", Text(zh: "已说明", en: "explained"))
    case (.transfer, nil): ("missing", Text(zh: "银行没有", en: "missing at the bank"))
    case (.line, nil): ("unexplained", Text(zh: "账上没有", en: "not in the ledger"))
    }
  }
}
