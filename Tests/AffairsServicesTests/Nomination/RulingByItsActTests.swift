import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// A ruling on a nomination of this prison comes by its own act, and by no import.
@Suite struct RulingByItsActTests {
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

  private func rule(
    on day: String, _ hour: Int = 9, months: Int = 6, document: String = "（2026）测01刑更1号"
  ) throws {
    _ = try prison.office("penalty-1", day, hour).rule(
      number,
      CourtRuling(
        ruledOn: try self.day(day), servedOn: nil,
        result: .reduced(try #require(Term(months: months)))), document: document)
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  /// A file of rulings with one row on the nominated inmate.
  private func bringIn(_ ruledOn: String, at hour: Int) throws {
    try prison.office("registrar", "2026-11-26", hour).bringIn(
      .ruling, rows: "3301000001,\(ruledOn),,减刑,,6,,,,,（2026）测01刑更1号,裁定,9")
  }

  private func retractRuling(at hour: Int) throws {
    let record = try #require(
      try prison.reading().book.read { try $0.ruling(ofNomination: number) })
    _ = try prison.office("head-1", "2026-11-26", hour).retract(
      FactKey(act: record.act, ordinal: record.ordinal), ground: "幅度录错")
  }

  @Test func aRulingOnWhatIsBeforeTheCourtIsNotBroughtIn() throws {
    try submit()
    #expect(rowRefusals { try bringIn("2026-11-25", at: 10) } == [.rulingOfNomination])
  }

  @Test func aRetractedRulingIsRuledOnAnewByTheSameActAndNotByAnImport() throws {
    try submit()
    try rule(on: "2026-11-25")
    try retractRuling(at: 9)
    #expect(rowRefusals { try bringIn("2026-11-25", at: 10) } == [.rulingOfNomination])
    #expect(refusal { try serve() } == .stepNotNow)
    try rule(on: "2026-11-26", 11, months: 5, document: "（2026）测01刑更2号")
    let standing = try #require(
      try prison.reading().book.read { try $0.ruling(ofNomination: number) })
    #expect(standing.ruling.result == .reduced(try #require(Term(months: 5))))
    #expect(refusal { try rule(on: "2026-11-26", 12) } == .stepNotNow)
    #expect(try prison.findings().isEmpty)
    _ = try serve()
  }

  private func serve() throws -> Int {
    try prison.office("penalty-1", "2026-11-30", 9).serve(number, on: try day("2026-11-27"))
  }
}
