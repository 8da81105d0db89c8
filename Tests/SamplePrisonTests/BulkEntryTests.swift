import PrisonAffairs
import SamplePrison
import Testing

@Suite struct BulkEntryTests {
  private let read: ReadPrison
  private let rows: [Record]

  init() throws {
    read = try ReadPrison(inmates: 240, months: 1)
    var content = SamplePrison.entryHeader
    read.prison.forEachEntryLine(count: 3_000, months: 12) { content += $0 }
    rows = records(content)
  }

  @Test func thereAreAsManyRowsAsAskedForWithKeysOfTheirOwn() {
    #expect(rows.count == 3_000)
    #expect(rows.map { $0["行号"] ?? "" } == (1...3_000).map { String($0) })
    #expect(rows.allSatisfy { $0["来源"] == SamplePrison.bulkSource })
    var count = 0
    read.prison.forEachEntryLine(count: 0, months: 1) { _ in count += 1 }
    #expect(count == 0)
  }

  @Test func everyRowCouldBeImportedToday() throws {
    let admissions = read.admissions
    let first = read.prison.ending.adding(-11).firstDay
    for row in rows {
      #expect(ClauseBounds.hold(row), "\(row)")
      let day = try #require(row.day("日期"))
      let admitted = try #require(admissions[row["罪犯编号"] ?? ""])
      #expect(max(first, admitted) <= day && day <= read.prison.ending.lastDay)
      #expect(read.officers[row["民警"] ?? ""] == read.wards[row["罪犯编号"] ?? "?"])
      #expect(row["迟录原因"] != "")
    }
  }

  @Test func inmatesAndDaysAreMixed() {
    #expect(Set(rows.compactMap { $0["罪犯编号"] }).count == 240)
    #expect(Set(rows.compactMap { $0["日期"]?.prefix(7) }).count == 12)
    #expect(rows.map { $0["日期"] ?? "" } != rows.map { $0["日期"] ?? "" }.sorted())
  }

  @Test func nobodyWithoutWorkingAbilityHasLabourPoints() {
    let unable = Set(
      read.table("status").filter { $0["状态"] == "丧失劳动能力" }.compactMap { $0["罪犯编号"] })
    #expect(!unable.isEmpty)
    let labour = rows.filter { $0["条款"]?.hasPrefix("LD") == true }
    #expect(labour.allSatisfy { !unable.contains($0["罪犯编号"] ?? "") })
  }
}
