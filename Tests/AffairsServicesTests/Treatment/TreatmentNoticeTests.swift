import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// A decided change hangs on the board, may be objected to, and takes effect when it closes.
@Suite struct TreatmentNoticeTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.bringInGrades([(1, "ordinary", "2025-01-10")])
  }

  private var change: Reference { get throws { .treatment(try inmate(1), 1) } }

  /// Monday 12 October 2026: proposed, checked and decided in the ward.
  private func decided(from later: String? = nil) throws {
    try prison.propose(1, to: "observation", .violation, from: later)
    try prison.check(1)
    try prison.decideInWard(1)
  }

  /// Draft, review, approval and posting on 13 October, or another day.
  private func post(on today: String = "2026-10-13", _ hour: Int = 10) throws -> String {
    let number = try prison.office("w01-clerk", today, hour).draftNotice(try change).number
    let disclosure = try prison.office("open-1", today, hour)
    _ = try disclosure.review(number, try disclosure.proposedReview(of: number))
    _ = try prison.office("deputy-1", today, hour).approve(number)
    _ = try disclosure.post(number, places: ["一监区公示栏"])
    return number
  }

  private func object(on today: String) throws -> String {
    try prison.office("w01-clerk", today).lodge(
      ObjectionRequest(
        inmate: try inmate(1), target: try change, content: "没有违规。", writtenBy: nil)
    ).number
  }

  private var current: TreatmentGradeRecord? {
    get throws { try prison.reading().treatment(of: try inmate(1)).current }
  }

  @Test func itHangsThreeWorkingDaysAndTakesEffectWhenItCloses() throws {
    try decided()
    let number = try post()
    let file = try prison.notice(number)
    #expect(file.kind == .treatmentChange)
    #expect(file.posting?.end == .on(try day("2026-10-16")))
    let disclosure = try prison.office("open-1", "2026-10-16", 17)
    #expect(refusal { try disclosure.close(number) } == .noticeWindowRunning)
    #expect(try current?.grade == "ordinary")
    _ = try prison.office("open-1", "2026-10-19").close(number)
    let grade = try #require(try current)
    #expect(grade.grade == "observation" && grade.previous == "ordinary" && grade.number == 1)
    #expect(grade.fromDay == (try day("2026-10-19")))
    #expect(grade.basis == "司规〔2021〕3号 第四十条")
    #expect(try prison.findings().isEmpty)
    let kinds = Set(try prison.reading().replay(try change).map(\.kind))
    #expect(kinds.contains(.treatmentGrade))
  }

  @Test func aLaterDayThatWasStatedIsKeptAndBlocksTheNextChangeUntilThen() throws {
    try decided(from: "2026-11-01")
    let number = try post()
    _ = try prison.office("open-1", "2026-10-19", 8).close(number)
    #expect(try current?.grade == "ordinary")
    #expect(
      refusal { try prison.propose(1, to: "strict", .violation, on: "2026-10-31") }
        == .treatmentChangeOpen)
    let after = try prison.office("w01-o1", "2026-11-01").treatment(of: try inmate(1))
    #expect(after.current?.grade == "observation")
    #expect(try prison.propose(1, to: "strict", .violation, on: "2026-11-01").state == "check")
    #expect(try prison.findings().isEmpty)
  }

  @Test func theDocumentNamesGradesAndTheClassOfTheGroundAlone() throws {
    try decided()
    let file = try prison.notice(try post())
    let ward = try prison.office("procurator", "2026-10-14").archived(file, audience: .ward)
    let text = try #require(ward).content
    for shown in ["赵明远", "3301000001", "普管", "考察", "违规违纪", "办结之日", "3日内（至2026-10-16止）"] {
      #expect(text.contains(shown), "\(shown): \(text)")
    }
    #expect(!text.contains("表现记录"))
  }

  @Test func anObjectionIsInTimeForThreeDaysAndHoldsTheNoticeOpen() throws {
    try decided()
    let number = try post()
    let objection = try object(on: "2026-10-16")
    #expect(
      refusal { try prison.office("open-1", "2026-10-19").close(number) } == .noticeObjectionOpen)
    let group = try prison.sitting("ward-group", "01")
    #expect(
      refusal {
        try prison.office("w01-chief", "2026-10-19", 13).answer(
          objection, .dismissed, content: "事实清楚。",
          sitting: try prison.sitting("ward-group", "01", without: ["w01-o4", "w01-o5"]))
      } == .quorumNotReached)
    _ = try prison.office("w01-chief", "2026-10-19", 13).answer(
      objection, .dismissed, content: "事实清楚。", sitting: group)
    #expect(try prison.findings().isEmpty)
  }

  @Test func anObjectionOnTheFourthDayIsTooLate() throws {
    try decided()
    _ = try post()
    #expect(refusal { try object(on: "2026-10-17") } == .objectionTooLate)
  }

  @Test func anotherInmateDoesNotObjectToIt() throws {
    try decided()
    _ = try post()
    let request = ObjectionRequest(
      inmate: try inmate(2), target: try change, content: "不服。", writtenBy: nil)
    #expect(
      refusal { try prison.office("w01-clerk", "2026-10-14").lodge(request) }
        == .objectionNotConcerned)
  }

  @Test func aChangedNoticeLeadsBackToTheWardGroup() throws {
    try decided()
    let number = try post()
    _ = try prison.office("open-1", "2026-10-14").end(number, .changed, explanation: "异议成立")
    let open = try prison.reading().treatment(of: try inmate(1)).open
    #expect(open?.state == "group-decision")
    #expect(
      try prison.decideInWard(1, .refused("异议成立"), on: "2026-10-15", hour: 9).state == "ended")
    #expect(try current?.grade == "ordinary")
    #expect(try prison.findings().isEmpty)
  }

  @Test func beforeItHangsItCanBeSentBack() throws {
    try decided()
    let open = try prison.office("open-1", "2026-10-13")
    #expect(refusal { try open.reopenTreatment(try inmate(1), reason: "") } == .stepReasonRequired)
    #expect(
      try open.reopenTreatment(try inmate(1), reason: "等级写错").state == "group-decision")
    #expect(try prison.findings().isEmpty)
  }

  @Test func whatNoLongerFollowsIsNotPosted() throws {
    try decided()
    let clerk = try prison.office("w01-clerk", "2026-10-13", 8)
    let number = try clerk.draftNotice(try change).number
    let disclosure = try prison.office("open-1", "2026-10-13", 8)
    _ = try disclosure.review(number, try disclosure.proposedReview(of: number))
    _ = try prison.office("deputy-1", "2026-10-13", 8).approve(number)
    let grade = try #require(try current)
    _ = try prison.office("head-1", "2026-10-13", 9).retract(
      FactKey(act: grade.act, ordinal: grade.ordinal), ground: "起日录错")
    let later = try prison.office("open-1", "2026-10-13")
    #expect(refusal { try later.post(number, places: ["公示栏"]) } == .noticeInputsChanged)
  }

  @Test func aDraftIsOnlyOfWhatWasDecided() throws {
    try prison.propose(1, to: "observation", .violation)
    let clerk = try prison.office("w01-clerk", "2026-10-13")
    #expect(refusal { try clerk.draftNotice(try change) } == .stepNotNow)
  }

  /// The posted document stays and is sealed; grades and proposals go.
  @Test func afterAnErasureTheRestStillAddsUp() throws {
    try decided()
    let number = try post()
    _ = try prison.office("open-1", "2026-10-19").close(number)
    let request = try prison.office("registrar", "2026-10-20").requestErasure(
      .inmate(try inmate(1)), SealGround(ground: "依法删除", basis: "示例"))
    _ = try prison.office("warden", "2026-10-20", 13).erase(request: request.act)
    #expect(try prison.findings().isEmpty)
  }
}
