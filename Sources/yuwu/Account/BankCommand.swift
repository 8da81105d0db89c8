import AffairsServices
import ArgumentParser
import PrisonAffairs
import RecordBook

extension AccountCommand {
  struct Bank: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "bank", "银行对账单：导入，或者登记某月没有收支", "the bank's statements: bring in, or say that nothing moved",
        subcommands: [Import.self, Quiet.self])
    }
  }
}

/// Which bank account.
struct BankAccountOption: ParsableArguments {
  @Option(help: help("银行科目（名称或者代码，如 银行存款、bank）", "the bank account of the chart, by name or code"))
  var account = "bank"
}

extension AccountCommand.Bank {
  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "import", "导入一个月的银行对账单（模板 Data/templates/bank.csv），余额须逐行接上",
        "bring in a month's statement (Data/templates/bank.csv); each balance must follow")
    }

    @Argument(help: help("文件，- 为标准输入", "the file, - for standard input")) var file: String
    @Option(help: help("月份，如 2026-10", "the month, as 2026-10")) var month: String
    @OptionGroup var account: BankAccountOption
    @Option(help: help("编码：utf-8 或 gb18030（默认自动识别）", "utf-8 or gb18030 (default: found out)"))
    var encoding: TextEncoding?
    @Flag(help: help("只检查，不写入", "only check, write nothing")) var dryRun = false
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office(readOnly: dryRun)
      let text = try TextFile.decode(try TextFile.read(file), file: file, encoding: encoding)
      let summary = try office.importBank(
        BankFile(account: office.accountCode(typed: account.account), month: try yearMonth(month)),
        bytes: text.bytes,
        file: file, dryRun: dryRun)
      let written = dryRun ? 0 : summary.written
      Terminal.line(
        words(
          "\(summary.rows) 行（\(text.encodingName)），写入 \(written) 行，已有 \(summary.alreadyThere) 行",
          "\(summary.rows) lines (\(text.encodingName)), \(written) written, \(summary.alreadyThere) there already"
        ) + (summary.act.map { ", act:\($0)" } ?? ""))
    }
  }

  struct Quiet: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("quiet", "登记某月银行账户没有收支", "say that nothing moved at the bank in a month")
    }

    @Argument(help: help("月份，如 2026-10", "the month, as 2026-10")) var month: String
    @OptionGroup var account: BankAccountOption
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let act = try office.recordQuietBankMonth(
        BankFile(account: office.accountCode(typed: account.account), month: try yearMonth(month)))
      Terminal.line("act:\(act)")
    }
  }
}
