import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension MealCommand {
  struct Stocktake: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "stocktake", "盘点：登记、导入、认可差异、列出",
        "stock-takes: record, import, accept differences, list",
        subcommands: [Add.self, Import.self, Decide.self, List.self])
    }

    struct Add: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("add", "登记一种物品的盘点数", "record what was counted of an item")
      }

      @Argument(help: help("伙房", "the kitchen")) var kitchen: String
      @Argument(help: help("物品（代码或名称）", "the item, by code or name")) var item: String
      @Option(help: help("盘点数量（千克）", "what was counted, in kilograms")) var kilograms: String
      @Option(help: help("与账面不符的原因", "why it is not what the book says")) var explanation: String?
      @OptionGroup var row: MealRowOptions
      @OptionGroup var book: BookOptions

      func run() throws {
        let office = try book.office()
        showRecorded(
          try office.recordMeal(
            .stocktake,
            try row.fields(
              office,
              [
                "kitchen": kitchen, "food": item, "kilograms": kilograms,
                "explanation": explanation,
              ])))
      }
    }

    struct Import: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("import", "导入盘点 CSV，全部成功或全不写入", "import a CSV of counts, all or nothing")
      }

      @OptionGroup var input: MealImportOptions
      @OptionGroup var book: BookOptions

      func run() throws { try input.bring(.stocktake, into: try book.office()) }
    }

    struct Decide: ParsableCommand {
      static var configuration: CommandConfiguration {
        command(
          "decide", "认可盘点差异，或者写明理由不予认可（由盘点人以外的人办理）",
          "accept a difference, or reject it with a reason (by another than who counted)")
      }

      @Argument(help: help("编号，如 812.3", "the reference, such as 812.3")) var entry: String
      @Option(help: help("不予认可的理由", "why it is rejected")) var rejectBecause: String?
      @OptionGroup var consent: ConsentOptions
      @OptionGroup var book: BookOptions

      func run() throws {
        let office = try book.office()
        let (number, ordinal) = try entryReference(entry)
        try consent.require(
          rejectBecause == nil
            ? words("认可差异并改账？", "accept the difference and change the book?")
            : words("不予认可？", "reject the count?"))
        let act = try office.decideStockCount(
          act: number, ordinal: ordinal, rejectBecause: rejectBecause)
        Terminal.line("act:\(act)")
      }
    }

    struct List: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("list", "列出盘点及其结论", "list counts and what came of them")
      }

      @Argument(help: help("伙房", "the kitchen")) var kitchen: String
      @OptionGroup var book: BookOptions
      @OptionGroup var listing: ListingOptions

      func run() throws {
        let office = try book.office(readOnly: true)
        let counts = try office.stockCounts(of: try kitchenCode(kitchen))
        listing.show(MealListings.counts(counts, try office.foodItems()))
      }
    }
  }
}
