import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication
import RecordBook

extension MealCommand {
  struct Kitchen: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "kitchen", "伙房：登记、列出、变更所供监区", "kitchens: record, list, change the wards they serve",
        subcommands: [Add.self, List.self, Serve.self])
    }
  }
}

extension MealCommand.Kitchen {
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("add", "登记一个伙房", "record a kitchen")
    }

    @Argument(help: help("伙房代码，如 K1", "its code, such as K1")) var kitchen: String
    @Option(help: help("名称", "its name")) var name: String
    @Option(help: help("所供监区，用逗号分隔", "the wards it serves, parted by commas")) var wards: String
    @Option(
      help: help(
        "灶别，用逗号分隔：ordinary 普通、ethnic 民族、medical 病号",
        "what it cooks, parted by commas: ordinary, ethnic, medical"))
    var diets: String = "ordinary"
    @Option(help: help("从哪一日起供应（默认今天）", "the first day (default: today)")) var from: String?
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let record = KitchenRecord(
        kitchen: try kitchenCode(kitchen), name: name, diets: try dietSet(diets),
        wards: try wardSet(wards))
      let act = try office.addKitchen(record, from: try from.map { try date($0) } ?? office.today)
      Terminal.line("act:\(act), \(record.kitchen)")
    }
  }

  struct Serve: ParsableCommand {
    static var configuration: CommandConfiguration {
      command(
        "serve", "变更伙房所供的监区（写全部监区）", "change the wards a kitchen serves (name all of them)")
    }

    @Argument(help: help("伙房代码", "the kitchen")) var kitchen: String
    @Option(help: help("所供监区，用逗号分隔", "the wards it serves, parted by commas")) var wards: String
    @Option(help: help("从哪一日起（默认今天）", "the first day (default: today)")) var from: String?
    @OptionGroup var book: BookOptions

    func run() throws {
      let office = try book.office()
      let day = try from.map { try date($0) } ?? office.today
      let act = try office.serveWards(
        try wardSet(wards), by: try kitchenCode(kitchen), from: day)
      Terminal.line(act.map { "act:\($0)" } ?? words("没有变动", "nothing changed"))
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      command("list", "列出伙房、灶别和今天所供的监区", "list kitchens, what they cook and whom they serve today")
    }

    @OptionGroup var book: BookOptions
    @OptionGroup var listing: ListingOptions

    func run() throws {
      let kitchens = try book.office(readOnly: true).kitchens()
      listing.show(
        Table(
          title: nil,
          columns: [
            column("伙房", "kitchen", "kitchen"), column("名称", "name", "name"),
            column("灶别", "diets", "diets"), column("所供监区", "wards", "wards"),
          ],
          rows: kitchens.map { kitchen in
            let diets = Diet.allCases.filter { kitchen.diets.contains($0) }
            return [
              .text(kitchen.kitchen.text), .text(kitchen.name),
              .code(
                diets.map(\.rawValue).joined(separator: " "),
                Text(
                  zh: diets.map(\.words.zh).joined(separator: "、"),
                  en: diets.map(\.words.en).joined(separator: ", "))),
              .text(kitchen.wards.sorted().map(\.text).joined(separator: " ")),
            ]
          }, footnotes: []))
    }
  }
}

func kitchenCode(_ text: String) throws -> KitchenCode {
  guard let code = KitchenCode(text) else {
    throw ValidationError(words("不能识别“\(text)”，应写成 K1", "cannot read '\(text)'; write it as K1"))
  }
  return code
}

private func wardSet(_ text: String) throws -> Set<WardCode> {
  Set(try text.split(separator: ",").map { try wardCode(String($0)) })
}

private func dietSet(_ text: String) throws -> Set<Diet> {
  Set(
    try text.split(separator: ",").map { word in
      guard let diet = Diet.allCases.first(where: { $0.isNamed(String(word)) }) else {
        throw ValidationError("ordinary, ethnic, medical")
      }
      return diet
    })
}
