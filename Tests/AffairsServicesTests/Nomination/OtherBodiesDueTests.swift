import AffairsServices
import PrisonAffairs
import Publication
import RecordBook
import Testing

/// The clocks of the court and the procurator, as the prison is told of them.
@Suite struct OtherBodiesDueTests {
  private let prison: TestPrison
  private let number: String

  /// One nomination of a fixed term, sent to court on Monday the 2nd of November.
  init() throws {
    prison = try TestPrison()
    try prison.bringInSentences()
    let batch = try prison.openBatch()
    number = try prison.nominate(1, .reduce(try #require(Term(months: 7))), in: batch)
    try prison.carry([number])
    let notice = try prison.postBatch(batch)
    try prison.close(notice, on: "2026-10-27")
    _ = try prison.office("penalty-1", "2026-10-28", 9).consult(
      .numbers([number]), .sent, content: "征求意见函")
    _ = try prison.office("penalty-1", "2026-10-29", 9).consult(
      .numbers([number]), .opinion, agrees: true, content: "无不同意见")
    try prison.take(.wardenMeeting, [number], by: "warden", on: "2026-10-30")
  }

  private func submit() throws {
    _ = try prison.office("penalty-1", "2026-11-02", 9).submit(
      .numbers([number]), courtName: "测试市中级人民法院", copyTo: "测试市人民检察院",
      documents: TestPrison.papers)
  }

  private func rule(on day: String, servedOn: String? = nil) throws {
    _ = try prison.office("penalty-1", day, 9).rule(
      number,
      CourtRuling(
        ruledOn: try self.day(day), servedOn: try servedOn.map { try self.day($0) },
        result: .reduced(try #require(Term(months: 6)))), document: "（2026）测01刑更1号")
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  /// What is told on a day, as `clock until`.
  private func told(on today: String) throws -> [String] {
    let items = try prison.office("penalty-1", today).due().filter { $0.clock != nil }
    #expect(items.allSatisfy { !$0.isOverdue })
    #expect(items.allSatisfy { $0.reference == "nominations:2026/1" && $0.clock?.nominations == 1 })
    return items.map { item in
      "\(item.kind.rawValue) \(item.matter) \(item.end?.day?.description ?? "open")"
    }
  }

  @Test func beforeItGoesToCourtNoOtherBodyHasAClock() throws {
    #expect(try told(on: "2026-11-01").isEmpty)
  }

  @Test func afterTheSubmissionTheClocksOfCourtAndProcuratorAreTold() throws {
    try submit()
    #expect(
      try told(on: "2026-11-03") == [
        // 2 + 5 is a Saturday; its notice would hang from Monday to Saturday.
        "court-clock court-notice 2026-11-09", "procurator-clock procurator-opinion 2026-11-12",
        "court-clock court-notice-window 2026-11-16",
        "procurator-clock procurator-opinion-extended 2026-11-23",
        "court-clock court-ruling 2026-12-02", "court-clock court-ruling-extended open",
      ])
  }

  @Test func onlyTheRulingIsStillToldWhenItsTimeIsOver() throws {
    try submit()
    #expect(try told(on: "2026-11-23").count == 3)
    #expect(
      try told(on: "2026-12-02") == [
        "court-clock court-ruling 2026-12-02", "court-clock court-ruling-extended open",
      ])
    #expect(try told(on: "2026-12-31") == ["court-clock court-ruling-extended open"])
  }

  @Test func afterTheRulingItsServiceIsWaitedForUntilItIsRecorded() throws {
    try submit()
    try rule(on: "2026-11-25")
    #expect(try told(on: "2026-11-26") == ["court-clock court-service 2026-12-02"])
    #expect(try told(on: "2026-12-20") == ["court-clock court-service 2026-12-02"])
    _ = try prison.office("penalty-1", "2026-12-21", 9).serve(number, on: try day("2026-11-27"))
    #expect(try told(on: "2026-12-21").isEmpty)
  }

  @Test(arguments: [("2026-12-17", 1), ("2026-12-18", 0)])
  func afterTheServiceTheProcuratorHasTwentyDays(today: String, count: Int) throws {
    try submit()
    try rule(on: "2026-11-27", servedOn: "2026-11-27")
    let told = try told(on: today)
    #expect(told.count == count)
    #expect(
      told.allSatisfy { $0 == "procurator-clock procurator-ruling-opinion 2026-12-17" })
  }

  @Test func whatWasTakenBackIsBeforeNoCourt() throws {
    try submit()
    _ = try prison.office("penalty-1", "2026-11-04", 9).withdraw(
      number, ground: "材料有误", leave: "准许撤回")
    #expect(try told(on: "2026-11-05").isEmpty)
  }

  @Test func theWordsSayWhoseClockItIsFromWhenItIsCountedAndTheArticle() throws {
    try submit()
    let items = try prison.office("penalty-1", "2026-11-03").due()
    let item = try #require(items.first { $0.matter == "procurator-opinion-extended" })
    let clock = try #require(item.clock)
    #expect(
      clock.time.words(of: clock.nominations).zh
        == "检察院对提请建议提出意见（延长的）：1件，自2026-11-02抄送之日起算，检察院收到之日未登记；"
        + "人民检察院刑事诉讼规则 第六百三十五条")
    #expect(item.kind.words.zh == "检察院的期限（供参考）")
  }
}
