import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

/// Which part of a kitchen's month is shown.
enum MealSection: String, CaseIterable, ExpressibleByArgument {
  case money, quantities, items, findings, committee
}

extension MealCommand {
  struct Account: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "account", "一个伙房一个月的账：收支、实物量、品种、须说明的事项、委员会意见",
        "a kitchen's month: money, quantities, items, what is marked, the committee")
    }

    @Argument(help: help("伙房代码", "the kitchen")) var kitchen: String
    @Argument(help: help("月份，如 2026-10", "the month, as 2026-10")) var month: String
    @Option(
      help: help(
        "看哪一部分：money 收支、quantities 实物量、items 品种、findings 事项、committee 委员会",
        "which part: money, quantities, items, findings or committee"))
    var section: MealSection = .money
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let file = try office.mealMonth(try kitchenCode(kitchen), try yearMonth(month))
      listing.show(MealTables(file).table(section))
      Terminal.message(
        words(
          "所处步骤：\(stepTitle(file.state, office, procedure: "meal.month"))，摘要 \(file.sheet.digest.prefix(16))",
          "at: \(stepTitle(file.state, office, procedure: "meal.month")), digest \(file.sheet.digest.prefix(16))"
        ))
    }
  }

  struct Close: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "close", "月结：编制、委员会、审核、签发，轮到谁由谁办（先看，加 --confirm 写入）",
        "close a month: account, committee, check, settle, each by its own person (--confirm writes)"
      )
    }

    @Argument(help: help("伙房代码", "the kitchen")) var kitchen: String
    @Argument(help: help("月份", "the month")) var month: String
    @Option(
      help: help(
        "审核时对须说明的事项和委员异议的说明，印在公示上",
        "the department's word on what is marked and objected, printed on the notice"))
    var because: String?
    @Option(help: help("退回重新编制的理由", "why it is sent back to be made again")) var returnBecause:
      String?
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office()
      let (code, wanted) = (try kitchenCode(kitchen), try yearMonth(month))
      let file = try office.mealMonth(code, wanted)
      listing.show(MealTables(file).table(.money))
      preview(file, office)
      try consent.require(words("办理这一步？", "take this step?"))
      let move: MealMove =
        returnBecause.map { .returned($0) } ?? .onward(explanation: because)
      let step = try office.advanceMeals(code, wanted, move, shown: file.sheet.digest)
      let next = stepTitle(step.state, office, procedure: "meal.month")
      Terminal.line(
        words("act:\(step.act)，下一步：\(next)", "act:\(step.act), next: \(next)"))
    }

    /// What whoever takes the step consents to.
    private func preview(_ file: MealMonthFile, _ office: Office) {
      let account = file.sheet.account
      let step = stepTitle(file.state, office, procedure: "meal.month")
      Terminal.message("\(file.sheet.reference): \(step)")
      Terminal.message(
        words(
          "收入 \(account.income)，支出 \(account.expense)，本月\(Text(balance: account.balance).zh)，"
            + "累计\(Text(balance: account.cumulative).zh)",
          "income \(account.income), spent \(account.expense), "
            + "month: \(Text(balance: account.balance).en), "
            + "running: \(Text(balance: account.cumulative).en)"))
      for finding in account.determination.findings where finding.status != .satisfied {
        Terminal.message("  " + finding.sentence[interfaceLanguage])
      }
      for opinion in file.opinions where opinion.opinion != .signed {
        Terminal.message(
          "  \(opinion.inmate) \(opinion.opinion.words[interfaceLanguage]): \(opinion.statement ?? "")"
        )
      }
    }
  }

  struct Publish: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "publish", "为已签发的账目起草公示（以后照 yuwu notice 办理）",
        "draft the notice of a settled account (it goes on with yuwu notice)")
    }

    @Argument(help: help("伙房代码", "the kitchen")) var kitchen: String
    @Argument(help: help("月份", "the month")) var month: String
    @OptionGroup var book: BookOptions

    func run() throws {
      let subject = Reference.meals(try kitchenCode(kitchen), try yearMonth(month))
      let (act, number) = try book.office().draftNotice(subject)
      Terminal.line("act:\(act), \(number)")
    }
  }

  struct Grant: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "grant", "登记标准以外另拨的伙食费（节日加餐等）",
        "record money given beside the standard, such as for a festival")
    }

    @Argument(help: help("伙房代码", "the kitchen")) var kitchen: String
    @Argument(help: help("日期", "the day")) var day: String
    @Argument(help: help("金额（元）", "the amount in yuan")) var amount: String
    @Option(name: .customLong("for"), help: help("用途", "what it is for")) var ground: String
    @Option(help: help("凭证", "the paper it stands on")) var source: String
    @Option(help: help("凭证中的行号", "its line there")) var line: String = "1"
    @OptionGroup var book: BookOptions

    func run() throws {
      guard let money = Money(amount) else {
        throw ValidationError(
          words("不能识别“\(amount)”，应写成 1200.00", "cannot read '\(amount)'; write it as 1200.00"))
      }
      let grant = MealGrant(
        kitchen: try kitchenCode(kitchen), day: try date(day), amount: money, ground: ground,
        key: RowKey(source: source, line: line))
      let act = try book.office().grantMeals(grant)
      Terminal.line(act.map { "act:\($0)" } ?? words("已经登记过", "recorded already"))
    }
  }
}
