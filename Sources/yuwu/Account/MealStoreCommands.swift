import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension MealCommand {
  struct Item: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "item", "仓库物品：登记、导入、列出", "items of the stores: record, import, list",
        subcommands: [Add.self, Import.self, List.self])
    }

    struct Add: ParsableCommand {
      static var configuration: CommandConfiguration { command("add", "登记一种物品", "record an item") }

      @Argument(help: help("代码，如 rice", "its code, such as rice")) var item: String
      @Option(help: help("名称", "its name")) var name: String
      @Option(
        help: help(
          "类别：grain、vegetable、meat、egg-fish、soy、oil、seasoning、fuel、other",
          "grain, vegetable, meat, egg-fish, soy, oil, seasoning, fuel or other"))
      var category: String
      @OptionGroup var book: BookOptions

      func run() throws {
        showRecorded(
          try book.office().recordMeal(
            .items, ["food": item, "name": name, "category": category]))
      }
    }

    struct Import: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("import", "导入物品 CSV，全部成功或全不写入", "import a CSV of items, all or nothing")
      }

      @OptionGroup var input: MealImportOptions
      @OptionGroup var book: BookOptions

      func run() throws { try input.bring(.items, into: try book.office()) }
    }

    struct List: ParsableCommand {
      static var configuration: CommandConfiguration { command("list", "列出物品", "list the items") }

      @OptionGroup var book: BookOptions
      @OptionGroup var listing: ListingOptions

      func run() throws {
        listing.show(MealListings.items(try book.office(readOnly: true).foodItems()))
      }
    }
  }

  struct Purchase: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "purchase", "采购入库：登记、导入、列出", "purchases: record, import, list",
        subcommands: [Add.self, Import.self, List.self])
    }

    struct Add: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("add", "登记单据上的一行", "record one line of a delivery note")
      }

      @Argument(help: help("伙房", "the kitchen")) var kitchen: String
      @Argument(help: help("物品（代码或名称）", "the item, by code or name")) var item: String
      @Option(help: help("供货商", "the supplier")) var supplier: String
      @Option(help: help("单据号", "the number of the delivery note")) var receipt: String
      @Option(help: help("数量（千克，三位小数以内）", "kilograms, at most three places")) var kilograms: String
      @Option(help: help("单价（元/千克）", "yuan for a kilogram")) var price: String
      @Option(help: help("金额（元）", "the amount in yuan")) var amount: String
      @Option(help: help("两名验收人的警号，用逗号分隔", "the two who received it, parted by a comma"))
      var receivers: String
      @Option(help: help("备注", "a note")) var note: String?
      @OptionGroup var row: MealRowOptions
      @OptionGroup var book: BookOptions

      func run() throws {
        let office = try book.office()
        let two = receivers.split(separator: ",", omittingEmptySubsequences: false)
          .map(String.init)
        guard two.count == 2 else { throw ValidationError("--receivers 3301001,3301002") }
        showRecorded(
          try office.recordMeal(
            .purchase,
            try row.fields(
              office,
              [
                "kitchen": kitchen, "food": item, "supplier": supplier, "receipt": receipt,
                "kilograms": kilograms, "price": price, "amount": amount,
                "receiver_one": two[0], "receiver_two": two[1], "note": note,
              ])))
      }
    }

    struct Import: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("import", "导入采购 CSV，全部成功或全不写入", "import a CSV of purchases, all or nothing")
      }

      @OptionGroup var input: MealImportOptions
      @OptionGroup var book: BookOptions

      func run() throws { try input.bring(.purchase, into: try book.office()) }
    }

    struct List: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("list", "列出一个月的采购，冲销的也列出", "list a month's purchases, those taken back too")
      }

      @Argument(help: help("伙房", "the kitchen")) var kitchen: String
      @OptionGroup var days: MealSpanOptions
      @OptionGroup var book: BookOptions
      @OptionGroup var listing: ListingOptions

      func run() throws {
        let office = try book.office(readOnly: true)
        let lines = try office.purchases(of: try kitchenCode(kitchen), in: try days.span(office))
        listing.show(MealListings.purchases(lines, try office.foodItems()))
      }
    }
  }

  struct Issue: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "issue", "出库：登记、导入、列出", "issues: record, import, list",
        subcommands: [Add.self, Import.self, List.self])
    }

    struct Add: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("add", "登记一笔出库", "record what was taken out of the store")
      }

      @Argument(help: help("伙房", "the kitchen")) var kitchen: String
      @Argument(help: help("物品（代码或名称）", "the item, by code or name")) var item: String
      @Option(help: help("数量（千克，三位小数以内）", "kilograms, at most three places")) var kilograms: String
      @Option(help: help("灶别（默认全部）", "the diet it is for (default: all)")) var diet: String?
      @Option(help: help("备注", "a note")) var note: String?
      @OptionGroup var row: MealRowOptions
      @OptionGroup var book: BookOptions

      func run() throws {
        let office = try book.office()
        showRecorded(
          try office.recordMeal(
            .issue,
            try row.fields(
              office,
              [
                "kitchen": kitchen, "food": item, "kilograms": kilograms, "diet": diet,
                "note": note,
              ])))
      }
    }

    struct Import: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("import", "导入出库 CSV，全部成功或全不写入", "import a CSV of issues, all or nothing")
      }

      @OptionGroup var input: MealImportOptions
      @OptionGroup var book: BookOptions

      func run() throws { try input.bring(.issue, into: try book.office()) }
    }

    struct List: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("list", "列出一个月的出库，冲销的也列出", "list a month's issues, those taken back too")
      }

      @Argument(help: help("伙房", "the kitchen")) var kitchen: String
      @OptionGroup var days: MealSpanOptions
      @OptionGroup var book: BookOptions
      @OptionGroup var listing: ListingOptions

      func run() throws {
        let office = try book.office(readOnly: true)
        let lines = try office.issues(of: try kitchenCode(kitchen), in: try days.span(office))
        listing.show(MealListings.issues(lines, try office.foodItems()))
      }
    }
  }
}
