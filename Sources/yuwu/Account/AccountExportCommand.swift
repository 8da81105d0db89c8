import AffairsServices
public import ArgumentParser
import Foundation
import PrisonAffairs

extension AccountCommand {
  struct Export: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "export", "导出资金账：供 hledger、ledger、beancount 等外部程序复算",
        "write the accounts for hledger, ledger, beancount and others to add up again")
    }

    @Option(
      help: help(
        "格式：hledger、ledger、beancount、csv 或 json",
        "format: hledger, ledger, beancount, csv or json"))
    var format: AccountExportFormat
    @Option(help: help("从哪天起（默认有账以来）", "from which day (default: the first with money)"))
    var from: String?
    @Option(help: help("到哪天止（默认最后有账之日）", "to which day (default: the last with money)"))
    var to: String?
    @Option(help: help("只导出这个月，如 2026-10", "this month alone, as 2026-10"))
    var month: String?
    @Flag(
      name: .customLong("public"),
      help: help(
        "只导出已结账月份可以公开的合计，不含任何人", "only the sums of closed months that everybody may see, of nobody")
    )
    var isPublic = false
    @Option(help: help("与 --public 同用：只要这个监区的合计", "with --public: the sums of this ward alone"))
    var ward: String?
    @Option(
      help: help(
        "写入新文件，不覆盖已有文件（默认标准输出）", "a new file; none is written over (default: standard output)"))
    var output: String?
    @OptionGroup var book: BookOptions

    func validate() throws {
      if month != nil, from != nil || to != nil {
        throw ValidationError(
          words("--month 与 --from、--to 不能同用", "give --month, or --from and --to"))
      }
      if ward != nil, !isPublic {
        throw ValidationError(words("--ward 须与 --public 同用", "--ward goes with --public"))
      }
      if let first = try from.map(date), let last = try to.map(date), first > last {
        throw ValidationError(words("--from 晚于 --to", "--from is after --to"))
      }
    }

    func run() throws {
      let office = try book.office(readOnly: true)
      if isPublic { return try exportPublic(office) }
      let month = try month.map(yearMonth)
      let request = AccountExportRequest(
        format: format, from: try month?.firstDay ?? from.map(date),
        to: try month?.lastDay ?? to.map(date))
      if let output {
        try office.exportAccounts(request, to: output)
        Terminal.message(output)
      } else {
        try office.exportAccounts(request) { try Terminal.pass($0) }
      }
    }

    private func exportPublic(_ office: Office) throws {
      let request = PublicAccountsRequest(
        format: format, month: try month.map(yearMonth), from: try from.map(date),
        to: try to.map(date), ward: try ward.map(wardCode))
      if let output {
        try office.exportPublicAccounts(request, to: output)
        Terminal.message(output)
      } else {
        try office.exportPublicAccounts(request) { try Terminal.pass($0) }
      }
    }
  }
}

extension AccountExportFormat: ExpressibleByArgument {}

extension Terminal {
  /// Passes on a piece of a long output; a full disk is a fault, since a journal that lacks its end
  /// would look like one.
  static func pass(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw CommandFault(
        code: .inputOutput,
        message: Text(zh: "标准输出写不下去，内容不全", en: "standard output took no more; it is not whole"),
        hint: Text(zh: "检查磁盘空间后重新导出", en: "check the free space and export again"))
    }
  }
}
