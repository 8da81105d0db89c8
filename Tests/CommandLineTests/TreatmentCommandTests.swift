import Foundation
import Testing

/// Grades come in with a file and are shown with what they give.
@Suite struct TreatmentCommandTests {
  private func bringIn(_ rows: String, _ book: String) throws -> Outcome {
    let folder = URL(fileURLWithPath: book).deletingLastPathComponent()
    let file = folder.appendingPathComponent("treatment.csv")
    try Data("罪犯编号,处遇等级,起日,依据,来源,行号\n\(rows)".utf8).write(to: file)
    return try yuwu(
      ["people", "import", "treatment", file.path, "--as", DemoBook.registrar],
      environment: ["YUWU_BOOK": book])
  }

  @Test func theTemplateOfTheHouseHasTheColumnsOfTheCommand() throws {
    let template = try String(
      contentsOf: Place.repository.appendingPathComponent("Data/templates/treatment.csv"),
      encoding: .utf8)
    #expect(template.hasPrefix("罪犯编号,处遇等级,起日,依据,来源,行号\n"))
  }

  @Test func everyEntitlementNamesItsLayerAndSource() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    let outcome = try bringIn("3301000001,普管,2026-07-01,处遇台账,台账,1\n", book)
    #expect(outcome.status == 0, "\(outcome.error)")
    let environment = ["YUWU_BOOK": book, "YUWU_AS": DemoBook.registrar]
    let zh = try yuwu(
      ["treatment", "show", "3301000001"], language: "zh", environment: environment)
    for line in [
      "处遇等级", "普管", "2026-07-01", "每月会见次数", "每月消费限额（元）", "400.00", "亲情会餐",
      "省级", "种子数据（非法律） 种子处遇表", "下次复核不晚于", "2027-01-01",
    ] {
      #expect(zh.output.contains(line), "\(line)\n\(zh.output)")
    }
    let csv = try yuwu(
      ["treatment", "show", "3301000001", "--format", "csv"], environment: environment)
    #expect(csv.output.contains("monthly-spending-fen,40000,province,"))
    #expect(csv.output.contains("activity-range,ward,province,"))
    let list = try yuwu(
      ["treatment", "list", "--grade", "ordinary", "--format", "csv"], environment: environment)
    #expect(list.lines.count == 2 && list.output.contains("3301000001,"))
    #expect(try yuwu(["check", "--book", book]).status == 0)
  }

  @Test func aWrongRowIsNamedWithLineAndCode() throws {
    let book = try DemoBook.copy()
    defer { DemoBook.discard(book) }
    let outcome = try bringIn("3301000001,金牌,2026-07-01,处遇台账,台账,1\n", book)
    #expect(outcome.status == 65)
    #expect(outcome.error.contains("line 2") && outcome.error.contains("treatment.grade-unknown"))
  }
}
