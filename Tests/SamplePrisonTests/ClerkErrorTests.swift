import PrisonAffairs
import SamplePrison
import Testing

@Suite struct ClerkErrorTests {
  private let read: ReadPrison
  private let rows: [Record]

  init() throws {
    read = try ReadPrison(inmates: 240, months: 1)
    rows = records(read.prison.clerkErrors.content)
  }

  private func row(_ fault: String) throws -> Record {
    try #require(rows.first { $0["说明"]?.contains(fault) == true })
  }

  @Test func theFirstRowIsSoundAndEveryOtherNamesItsFault() {
    #expect(read.prison.clerkErrors.name == "entries-with-errors.csv")
    #expect(rows.count == 15)
    #expect(rows.dropFirst().allSatisfy { $0["说明"]?.hasPrefix("错误：") == true })
    #expect(ClauseBounds.hold(rows[0]))
    #expect(read.officers[rows[0]["民警"] ?? ""] == read.wards[rows[0]["罪犯编号"] ?? "?"])
  }

  @Test func onlyOneKeyIsRepeated() throws {
    #expect(rows[1].key == rows[0].key && rows[1]["条款"] != rows[0]["条款"])
    #expect(Set(rows.map(\.key)).count == rows.count - 1)
    let monthKeys = Set(read.entries.map(\.key))
    #expect(monthKeys.isDisjoint(with: rows.map(\.key)))
  }

  @Test func faultsAreWhatTheySay() throws {
    #expect(read.wards[try row("无此罪犯编号")["罪犯编号"] ?? ""] == nil)
    #expect(try row("上限").points("分值") == Points(-15))
    #expect(try row("三位小数").points("分值") == nil)
    #expect(try row("全角").points("分值") == nil)
    #expect(try #require(row("将来").day("日期")) > read.prison.today)
    #expect(try row("没有这一天").day("日期") == nil)
    #expect(try row("未填民警")["民警"] == "")
    #expect(read.officers[try row("无此警号")["民警"] ?? ""] == nil)
    #expect(try row("未填原因")["迟录原因"] == "")
    #expect(ClauseBounds.deductions[try row("无此条款")["条款"] ?? ""] == nil)
    #expect(!ClauseBounds.hold(try row("写成加分")))
    let early = try row("入监之前")
    let admitted = try #require(read.admissions[early["罪犯编号"] ?? ""])
    #expect(try #require(early.day("日期")) < admitted)
    let unable = try row("丧失劳动能力")
    #expect(read.isIn(["丧失劳动能力"], unable["罪犯编号"], on: try #require(unable.day("日期"))))
  }
}
