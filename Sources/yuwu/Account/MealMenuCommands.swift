import AffairsServices
public import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension MealCommand {
  struct Menu: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "menu", "每周食谱：登记、查看、公布", "the menu of a week: set, show, publish",
        subcommands: [Set.self, Show.self, Publish.self])
    }

    struct Set: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("set", "从 CSV 登记一周的食谱", "set the menu of a week from a CSV")
      }

      @Argument(help: help("伙房", "the kitchen")) var kitchen: String
      @Argument(help: help("文件，- 为标准输入", "the file, - for standard input")) var file: String
      @Option(help: help("那一周的星期一", "the Monday of the week")) var week: String
      @Option(help: help("已公布的食谱改动的理由", "why a menu that hangs already is changed"))
      var reason: String?
      @OptionGroup var book: BookOptions

      func run() throws {
        let office = try book.office()
        let text = try TextFile.decode(try TextFile.read(file), file: file)
        let act = try office.setMenu(
          of: try kitchenCode(kitchen), week: try date(week), bytes: text.bytes, file: file,
          reason: reason)
        Terminal.line("act:\(act)")
      }
    }

    struct Show: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("show", "一周的食谱和公布情况", "the menu of a week, and whether it hangs")
      }

      @Argument(help: help("伙房", "the kitchen")) var kitchen: String
      @Option(help: help("那一周的星期一", "the Monday of the week")) var week: String
      @OptionGroup var book: BookOptions
      @OptionGroup var listing: ListingOptions

      func run() throws {
        let office = try book.office(readOnly: true)
        let menu = try office.menu(of: try kitchenCode(kitchen), week: try date(week))
        listing.show(
          Table(
            title: nil,
            columns: [
              column("日期", "day", "day"), column("餐次", "meal", "meal"),
              column("灶别", "diet", "diet"), column("菜品", "dishes", "dishes"),
            ],
            rows: menu.dishes.map { dish in
              [
                .text(dish.day.description), .code(dish.meal.rawValue, dish.meal.words),
                MealListings.diet(dish.diet), .text(dish.dishes),
              ]
            }, footnotes: []))
        Terminal.message(try office.menuFinding(menu).sentence[interfaceLanguage])
      }
    }

    struct Publish: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("publish", "登记食谱已经张贴", "record that the menu hangs")
      }

      @Argument(help: help("伙房", "the kitchen")) var kitchen: String
      @Option(help: help("那一周的星期一", "the Monday of the week")) var week: String
      @Option(help: help("张贴地点", "where it hangs")) var place: String
      @OptionGroup var book: BookOptions

      func run() throws {
        let office = try book.office()
        let code = try kitchenCode(kitchen)
        let act = try office.publishMenu(of: code, week: try date(week), place: place)
        Terminal.line("act:\(act)")
        let menu = try office.menu(of: code, week: try date(week))
        Terminal.message(try office.menuFinding(menu).sentence[interfaceLanguage])
      }
    }
  }

  struct Sample: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "sample", "食品留样：登记、处理、列出", "samples of cooked food: keep, discard, list",
        subcommands: [Keep.self, Discard.self, List.self])
    }

    struct Keep: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("keep", "登记今天一餐的留样", "record the sample of a meal of today")
      }

      @Argument(help: help("伙房", "the kitchen")) var kitchen: String
      @Argument(help: help("餐次：breakfast、lunch、supper", "breakfast, lunch or supper"))
      var meal: Meal
      @Option(help: help("菜品", "the dish")) var dish: String
      @Option(help: help("存放处", "where it is kept")) var place: String
      @OptionGroup var book: BookOptions

      func run() throws {
        let act = try book.office().keepFoodSample(
          of: try kitchenCode(kitchen), meal, dish: dish, place: place)
        Terminal.line("entry:\(act).1")
      }
    }

    struct Discard: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("discard", "登记留样已经处理", "record that a sample was thrown away")
      }

      @Argument(help: help("编号，如 812.1", "the reference, such as 812.1")) var entry: String
      @Option(help: help("原因", "why")) var ground: String
      @OptionGroup var book: BookOptions

      func run() throws {
        let (number, ordinal) = try entryReference(entry)
        let act = try book.office().discardFoodSample(
          act: number, ordinal: ordinal, ground: ground)
        Terminal.line("act:\(act)")
      }
    }

    struct List: ParsableCommand {
      static var configuration: CommandConfiguration {
        command("list", "列出留样", "list the samples")
      }

      @Argument(help: help("伙房", "the kitchen")) var kitchen: String
      @OptionGroup var book: BookOptions
      @OptionGroup var listing: ListingOptions

      func run() throws {
        let samples = try book.office(readOnly: true).foodSamples(of: try kitchenCode(kitchen))
        listing.show(
          Table(
            title: nil,
            columns: [
              column("编号", "entry", "entry"), column("日期", "day", "day"),
              column("餐次", "meal", "meal"), column("菜品", "dish", "dish"),
              column("存放处", "place", "place"), column("留到", "kept until", "until"),
              column("处理", "thrown away", "discarded"),
            ],
            rows: samples.map { sample, until in
              [
                .text(Reference.fact(act: sample.act, ordinal: sample.ordinal).description),
                .text(sample.day.description), .code(sample.meal.rawValue, sample.meal.words),
                .text(sample.dish), .text(sample.place), .text(until.localText),
                sample.ended.map { .text("\($0.moment.localText) \($0.ground)") } ?? .none,
              ]
            }, footnotes: []))
      }
    }
  }
}

extension Meal: ExpressibleByArgument {}
