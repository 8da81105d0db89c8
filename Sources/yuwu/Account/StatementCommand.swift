import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension AccountCommand {
  struct Statement: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "statement", "一名罪犯的对账单：每一笔和每一笔之后的余额",
        "one inmate's statement: every line and what stood there after it")
    }

    @Argument(help: help("罪犯编号", "inmate number")) var inmate: String
    @Option(help: help("月份（默认当月）", "the month (default: this one)")) var month: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let month = try month.map { try yearMonth($0) } ?? YearMonth(office.today)
      let sheet = try office.statement(of: try inmateNumber(inmate), in: month.days)
      listing.show(StatementTable(sheet).table)
    }
  }

  struct Balance: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "balance", "余额：全部科目；加 --ward 或 --inmates 列出各人的账户",
        "balances of every account; with --ward or --inmates of every inmate")
    }

    @Option(help: help("某日终了时（默认当日）", "at the end of a day (default: today)")) var day: String?
    @Option(help: help("某监区各人的账户", "the inmates of one ward")) var ward: String?
    @Flag(help: help("全监各人的账户", "every inmate")) var inmates = false
    @Option(help: help("只看一个科目（名称或者代码，如 消费账户、spending）", "one account alone, by name or code"))
    var account: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let day = try day.map { try date($0) } ?? office.today
      let account = account.map { office.accountCode(typed: $0) }
      if let account, office.chartOfAccounts[account] == nil {
        throw Refusal(.accountUnknown, [.code: account, .day: day.description])
      }
      if ward != nil || inmates {
        let lines = try office.inmateBalances(on: day, ward: try ward.map { try wardCode($0) })
        listing.show(InmateBalanceTable(lines, account, office.chartOfAccounts).table)
      } else {
        let lines = try office.accountBalances(on: day).filter {
          account == nil || $0.account.code == account
        }
        listing.show(AccountBalanceTable(lines).table)
      }
    }
  }
}
