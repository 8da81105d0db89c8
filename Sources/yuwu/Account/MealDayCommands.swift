import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension MealCommand {
  struct Diners: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "diners", "就餐人数：登记、导入、列出、认可超出", "diners: record, import, list, decide on too many",
        subcommands: [Add.self, Import.self, List.self, Decide.self])
    }

    struct Add: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("add", "登记一天一个灶别的就餐人数和各餐份数", "record the diners and meals of a day and diet")
      }

      @Argument(help: help("伙房", "the kitchen")) var kitchen: String
      @Argument(help: help("灶别：ordinary、ethnic、medical", "the diet: ordinary, ethnic, medical"))
      var diet: String
      @Option(help: help("就餐人数", "how many ate")) var diners: String
      @Option(help: help("早餐份数", "breakfasts")) var breakfast: String
      @Option(help: help("中餐份数", "lunches")) var lunch: String
      @Option(help: help("晚餐份数", "suppers")) var supper: String
      @Option(help: help("多于在押人数时的说明", "why more ate than were in custody"))
      var explanation: String?
      @OptionGroup var row: MealRowOptions
      @OptionGroup var book: BookOptions

      func run() throws {
        let office = try book.office()
        showRecorded(
          try office.recordMeal(
            .diners,
            try row.fields(
              office,
              [
                "kitchen": kitchen, "diet": diet, "diners": diners, "breakfast": breakfast,
                "lunch": lunch, "supper": supper, "explanation": explanation,
              ])))
      }
    }

    struct Import: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("import", "导入就餐人数 CSV，全部成功或全不写入", "import a CSV of diners, all or nothing")
      }

      @OptionGroup var input: MealImportOptions
      @OptionGroup var book: BookOptions

      func run() throws { try input.bring(.diners, into: try book.office()) }
    }

    struct List: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("list", "列出一个月的就餐人数", "list a month's diners")
      }

      @Argument(help: help("伙房", "the kitchen")) var kitchen: String
      @OptionGroup var days: MealSpanOptions
      @OptionGroup var book: BookOptions
      @OptionGroup var listing: ListingOptions

      func run() throws {
        let office = try book.office(readOnly: true)
        let records = try office.diners(of: try kitchenCode(kitchen), in: try days.span(office))
        listing.show(MealListings.diners(records))
      }
    }
  }

  struct Stock: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("stock", "伙房在一天结束时的库存", "what a kitchen holds at the end of a day")
    }

    @Argument(help: help("伙房", "the kitchen")) var kitchen: String
    @Option(help: help("哪一日（默认今天）", "the day (default: today)")) var on: String?
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let day = try on.map { try date($0) } ?? office.today
      listing.show(MealListings.stock(try office.stock(of: try kitchenCode(kitchen), on: day)))
    }
  }

  struct Status: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "status", "伙房一个月的情况：每天就餐与在押人数、采购、待认可的盘点",
        "a kitchen's month: diners against custody, purchases, counts that wait")
    }

    @Argument(help: help("伙房", "the kitchen")) var kitchen: String
    @OptionGroup var days: MealSpanOptions
    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let office = try book.office(readOnly: true)
      let status = try office.kitchenStatus(
        of: try kitchenCode(kitchen), month: try days.yearMonth(office))
      listing.show(MealStatusTable(status).table)
      for day in status.days where day.finding?.status != .satisfied {
        guard let finding = day.finding else { continue }
        Terminal.message("\(day.day): \(finding.sentence[interfaceLanguage])")
      }
      Terminal.message(
        words(
          "采购 \(status.purchases) 行，净额 \(status.bought) 元；出库 \(status.issues) 行；"
            + "冲销 \(status.takenBack) 行，补记 \(status.late) 行；"
            + "待认可的盘点 \(status.waitingCounts.count) 条"
            + (status.isClosed ? "；已结账" : ""),
          "\(status.purchases) purchases, \(status.bought) yuan net; \(status.issues) issues; "
            + "\(status.takenBack) taken back, \(status.late) late; "
            + "\(status.waitingCounts.count) counts wait" + (status.isClosed ? "; closed" : "")))
    }
  }

  struct Reverse: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "reverse", "冲销登错的就餐人数、采购或出库（由登记人以外的人办理）",
        "take back wrong diners, purchases or issues (by another than who recorded them)")
    }

    @Argument(help: help("编号，如 812.3", "the reference, such as 812.3")) var entry: String
    @Option(help: help("理由", "why")) var reason: String
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let (number, ordinal) = try entryReference(entry)
      try consent.require(words("冲销这条记录？", "take this record back?"))
      let act = try office.reverseMealRecord(act: number, ordinal: ordinal, reason: reason)
      Terminal.line("act:\(act)")
    }
  }
}

/// A kitchen's month by day.
private struct MealStatusTable {
  let table: Table

  init(_ status: KitchenStatus) {
    table = Table(
      title: nil,
      columns: [
        column("日期", "day", "day"),
        column("普通灶", "ordinary", "ordinary", .trailing),
        column("民族灶", "ethnic", "ethnic", .trailing),
        column("病号灶", "medical", "medical", .trailing),
        column("就餐合计", "diners", "diners", .trailing),
        column("在押人数", "in custody", "custody", .trailing),
        column("核对", "check", "check"),
      ],
      rows: status.days.map { day in
        [.text(day.day.description)]
          + Diet.allCases.map { diet in
            day.diners[diet].map { .number(String($0)) } ?? .none
          } + [
            day.finding == nil ? .none : .number(String(day.total)), .number(String(day.inCustody)),
            MealStatusTable.check(day),
          ]
      }, footnotes: [])
  }

  private static func check(_ day: DinersOfDay) -> Cell {
    switch day.finding?.status {
    case nil: .code("missing", Text(zh: "未登记", en: "not recorded"))
    case .satisfied: .code("satisfied", Text(zh: "相符", en: "in order"))
    case .forJudgement: .code("explained", Text(zh: "超出，已说明", en: "above, explained"))
    case .notSatisfied, .undetermined: .code("above", Text(zh: "超出", en: "above"))
    }
  }
}
