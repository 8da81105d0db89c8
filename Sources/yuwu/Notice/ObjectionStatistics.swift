import AffairsServices
import ArgumentParser
import Presentation
import PrisonAffairs
import Publication

struct ObjectionStatistics: ParsableCommand {
  static var configuration: CommandConfiguration {
    command(
      "statistics", "异议统计：按事项种类、监区和阶段计数，不列姓名",
      "objections counted by kind of matter, ward and stage, without names")
  }

  @OptionGroup var book: BookOptions
  @OptionGroup var listing: ListingOptions

  func run() throws {
    let office = try book.office(readOnly: true)
    listing.show(
      Table(
        title: nil,
        columns: [
          column("种类", "kind", "kind"), column("监区", "ward", "ward"),
          column("阶段", "stage", "stage"), column("件数", "lodged", "lodged", .trailing),
          column("成立", "upheld", "upheld", .trailing),
          column("部分成立", "partly", "partly", .trailing),
          column("不成立", "dismissed", "dismissed", .trailing),
          column("未答复", "open", "open", .trailing),
          column("其中超期", "overdue", "overdue", .trailing),
          column("逾期未申请复核", "lapsed", "lapsed", .trailing),
          column("成立比例%", "upheld %", "upheld_percent", .trailing),
          column("按期答复", "in time", "in_time", .trailing),
          column("超期答复", "late", "late", .trailing),
        ], rows: try office.objectionStatistics().map(row), footnotes: []))
  }

  private func row(_ tally: ObjectionTally) -> [Cell] {
    let counts = [
      tally.lodged, tally.upheld, tally.partly, tally.dismissed, tally.open, tally.overdue,
      tally.lapsed,
    ]
    return [
      .code(tally.kind.rawValue, tally.kind.words),
      tally.ward.map { .text($0.text) } ?? .none,
      .code(tally.stage.rawValue, tally.stage.words),
    ] + counts.map { .number(String($0)) } + [
      tally.upheldThousandths.map { .number("\($0 / 10).\($0 % 10)") } ?? .none,
      .number(String(tally.answeredInTime)), .number(String(tally.answeredLate)),
    ]
  }
}
