import AffairsServices
import PrisonAffairs
import Publication
import RecordBook
import Testing

/// What is said of a month over the limit before and after somebody decided.
@Suite struct SpendingReviewTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.bringInGrades([(1, "ordinary", "2025-01-10")])
    try prison.bringInSentences()
    try prison.remit(1, "1000.00", on: "2026-10-09")
    try prison.buy(1, "600.01", on: "2026-10-12")
  }

  private func words(on today: String) throws -> Text? {
    let office = try prison.office("account-1", today)
    let sheet = try office.statement(of: try inmate(1), in: try prison.month("2026-10").days)
    return try #require(sheet.spending).overLimitWords(sheet.flags)
  }

  @Test func aFigureOverTheLimitIsUnderReviewUntilSomebodyDecided() throws {
    #expect(try words(on: "2026-10-13")?.zh.contains("核查中，没有认定") == true)
    #expect(try words(on: "2026-10-13")?.en.contains("under review") == true)
    let statement = Reference.statement(try inmate(1), try prison.month("2026-10"))
    #expect("\(try prison.reading(as: "account-1").why(statement))".contains("核查中，没有认定"))
    let key = try prison.flag(1, on: "2026-11-02")
    #expect(try words(on: "2026-11-03")?.zh.contains("核查中，没有认定") == true)
    // What is raised is a question: the words of the article are a verdict.
    let why = "\(try prison.reading(as: "account-1").why(.fact(act: key.act, ordinal: 1)))"
    #expect(!why.contains("无特殊原因明显超出") && why.contains("核查中，尚未认定"))
    try prison.judge(key, as: nil, on: "2026-11-04")
    let cleared = try words(on: "2026-11-05")
    #expect(cleared?.zh.contains("已核查，不成立") == true && cleared?.en.contains("not found") == true)
  }

  @Test func whatWasFoundIsSaidAsFound() throws {
    let key = try prison.flag(1, on: "2026-11-02")
    try prison.judge(key, as: .overLimit, on: "2026-11-04")
    #expect(try words(on: "2026-11-05")?.zh.contains("已认定：无特殊原因明显超出") == true)
  }

  @Test func whoKeepsToTheLimitIsToldNothing() throws {
    try prison.remit(3, "10.00", on: "2026-10-14")
    let office = try prison.office("account-1", "2026-10-15")
    let sheet = try office.statement(of: try inmate(3), in: try prison.month("2026-10").days)
    #expect(sheet.spending.flatMap { $0.overLimitWords(sheet.flags) } == nil)
  }

  @Test func noQuestionIsAVerdict() {
    for concern in SpendingConcern.allCases {
      #expect(concern.underReview.zh.contains("核查中") && concern.underReview.en.contains("review"))
      #expect(concern.question.zh != concern.words.zh)
    }
  }
}
