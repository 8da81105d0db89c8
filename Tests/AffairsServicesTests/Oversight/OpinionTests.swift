import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// 1 to 7 October 2026 are holidays, Saturday the 10th is worked to make up.
@Suite struct OpinionTests {
  private let prison: TestPrison
  private let entry: Reference
  private let kinds: Set<DueItem.Kind> = [.opinionAnswer, .opinionCorrection]

  init() throws {
    prison = try TestPrison()
    entry = try prison.record(1, "2026-10-08", "JG-04", "-2")
  }

  private func due(on today: String) throws -> [String] { try prison.due(kinds, on: today) }

  @Test func anOpinionIsAnsweredWithinFiveWorkingDays() throws {
    let number = try prison.lodgeOpinion(on: entry, "2026-10-09")
    #expect(number == "JC-2026-0001")
    // 10, 12, 13, 14 and 15 October.
    #expect(try due(on: "2026-10-15") == ["\(number) \(entry) 2026-10-15"])
    #expect(try due(on: "2026-10-16") == ["\(number) \(entry) 2026-10-15 !"])
    try prison.answerOpinion(number, .objected, on: "2026-10-15")
    let file = try prison.reading().opinion(number)
    #expect(file.time?.finding.status == .satisfied && file.state == .objected)
    #expect(file.record.inmate == (try inmate(1)))
    #expect(try due(on: "2026-10-16").isEmpty)
    #expect(try prison.findings().isEmpty)
  }

  @Test func aLateAnswerIsTakenAndStaysLate() throws {
    let number = try prison.lodgeOpinion(on: entry, "2026-10-09")
    try prison.answerOpinion(number, .objected, on: "2026-10-16")
    #expect(try prison.reading().opinion(number).time?.finding.status == .notSatisfied)
    let replayed = try prison.reading().replay(.opinion(number))
    #expect(replayed.map(\.kind) == [.late, .opinionLimit])
    #expect(replayed.last?.recomputed.zh == "2026-10-16逾期答复")
    #expect(replayed.allSatisfy { $0.difference == nil })
    let why = try prison.reading().why(.opinion(number))
    #expect(why.children.contains { $0.label.zh.contains("已过期限") })
  }

  @Test func whereTheCalendarIsNotAdoptedTheLimitAwaitsIt() throws {
    let number = try prison.lodgeOpinion(on: entry, "2026-12-28")
    let time = try prison.reading().opinion(number).time
    #expect(time?.end == .awaitsCalendar(year: 2027))
    #expect(try due(on: "2026-12-31") == ["\(number) \(entry) -"])
    try prison.answerOpinion(number, .objected, on: "2027-01-20")
    #expect(
      try prison.reading().opinion(number).time?.finding.status
        == .undetermined(missing: "calendar 2027"))
    #expect(try prison.findings().isEmpty)
  }

  @Test func anAcceptedOpinionStaysDueUntilTheEntryIsCorrected() throws {
    let number = try prison.lodgeOpinion(on: entry, "2026-10-09")
    try prison.answerOpinion(number, on: "2026-10-12")
    #expect(try due(on: "2026-10-12") == ["\(number) \(entry) 2026-10-15"])
    #expect(try prison.reading().opinion(number).state == .awaitsCorrection)
    #expect(try prison.reading().opinion(number).isInTime == nil)
    let other = try prison.record(2, "2026-10-12", "JG-04", "-2", hour: 18)
    try prison.correct(other, by: "w01-clerk", on: "2026-10-12", 19)
    #expect(try due(on: "2026-10-16") == ["\(number) \(entry) 2026-10-15 !"])
    let act = try prison.correct(entry, by: "w01-clerk", on: "2026-10-16", 19)
    #expect(try due(on: "2026-10-16").isEmpty)
    let file = try prison.reading().opinion(number)
    #expect(file.correctedBy == act && file.state == .settled)
    #expect(file.isInTime == false, "answered in time, corrected a day too late")
    #expect(try prison.findings().isEmpty)
  }

  @Test func anAnswerNamesTheActThatCorrectedAndNoOther() throws {
    let number = try prison.lodgeOpinion(on: entry, "2026-10-09")
    let recorded = try prison.actCount() - 1
    let act = try prison.correct(entry, by: "w01-clerk", on: "2026-10-10")
    for wrong in [recorded, act + 1, act - 1] {
      #expect(
        refusal { try prison.answerOpinion(number, on: "2026-10-12", [.by(act: wrong)]) }
          == .opinionNotCorrectedBy)
    }
    try prison.answerOpinion(number, on: "2026-10-12", [.by(act: act)])
    #expect(try prison.reading().opinion(number).corrections == [.by(act: act)])
    #expect(
      refusal {
        try prison.office("head-1", "2026-10-13").settleOpinion(number, [.by(act: act)])
      } == .opinionAlreadyCorrected)
  }

  @Test func whyNothingNeedsCorrectingIsSaidOnce() throws {
    let month = Reference.month(try inmate(1), try month("2026-10"))
    let number = try prison.lodgeOpinion(on: month, "2026-10-09")
    try prison.answerOpinion(number, on: "2026-10-12")
    #expect(try due(on: "2026-10-12").count == 1)
    let office = try prison.office("warden", "2026-10-13")
    _ = try office.settleOpinion(number, [.nothingNeeded(because: "当月尚未汇总")])
    #expect(try due(on: "2026-10-13").isEmpty)
    #expect(try prison.reading().opinion(number).isInTime == true)
    #expect(
      refusal { try office.settleOpinion(number, [.nothingNeeded(because: "当月尚未汇总")]) }
        == .opinionAlreadyCorrected)
  }

  /// A month that is settled after the opinion was settled with it in mind.
  @Test func aMonthIsCorrectedByItsNextSettlement() throws {
    let reference = Reference.month(try inmate(1), try month("2026-10"))
    let number = try prison.lodgeOpinion(on: reference, "2026-10-30")
    try prison.answerOpinion(number, on: "2026-10-30")
    #expect(try due(on: "2026-10-30").count == 1)
    try prison.settle("01", "2026-10", on: "2026-11-02")
    #expect(try due(on: "2026-11-02").isEmpty)
  }

  @Test func onlyTheProcuratorLodgesAndOnlyThePrisonAnswers() throws {
    #expect(
      refusal { try prison.lodgeOpinion(on: entry, "2026-10-09", by: "head-1") }
        == .actorNotPermitted)
    let number = try prison.lodgeOpinion(on: entry, "2026-10-09")
    #expect(
      refusal { try prison.answerOpinion(number, by: "procurator", on: "2026-10-09") }
        == .actorNotPermitted)
    #expect(
      refusal { try prison.answerOpinion(number, by: "w01-chief", on: "2026-10-09") }
        == .actorNotPermitted)
    try prison.office("registrar", "2026-10-09", 17).bringIn(
      .staff,
      "警号,姓名,系统账户,职务,监区,起日,止日,来源,行号\nprocurator,检察官,,科室负责人,,2026-01-01,,补,1\n")
    #expect(
      refusal { try prison.answerOpinion(number, by: "procurator", on: "2026-10-09", [], 18) }
        == .separationOfDuties)
  }

  @Test func whatIsNotThereOrAnsweredAlreadyIsRefused() throws {
    #expect(
      refusal { try prison.lodgeOpinion(on: .fact(act: 999, ordinal: 1), "2026-10-09") }
        == .referenceUnknown)
    #expect(
      refusal { try prison.lodgeOpinion(on: entry, "2026-10-09", received: "2026-10-10") }
        == .dayInFuture)
    #expect(
      refusal { try prison.lodgeOpinion(on: entry, "2026-10-12", received: "2026-10-09") }
        == .recordLateWithoutReason)
    let number = try prison.lodgeOpinion(
      on: entry, "2026-10-12", received: "2026-10-09", late: "信件转递")
    #expect(try prison.reading().opinion(number).time?.end == .on(try day("2026-10-15")))
    #expect(
      refusal { try prison.answerOpinion("JC-2026-0009", on: "2026-10-12") } == .opinionUnknown)
    #expect(
      refusal {
        try prison.answerOpinion(
          number, .objected, on: "2026-10-12", [.nothingNeeded(because: "无")])
      } == .opinionNotAccepted)
    try prison.answerOpinion(number, .objected, on: "2026-10-12")
    #expect(
      refusal { try prison.answerOpinion(number, on: "2026-10-12") } == .opinionAlreadyAnswered)
    #expect(
      refusal {
        try prison.office("head-1", "2026-10-13").settleOpinion(
          number, [.nothingNeeded(because: "无")])
      } == .opinionNotAccepted)
  }

  @Test func aSealedOpinionIsNotShown() throws {
    let number = try prison.lodgeOpinion(on: entry, "2026-10-09")
    let act = try prison.actCount()
    _ = try prison.office("registrar", "2026-10-09", 19).seal(
      .facts([FactKey(act: act, ordinal: 1)]), SealGround(ground: "涉密", basis: "测试"))
    #expect(try prison.reading().opinions().isEmpty)
    #expect(refusal { try prison.reading().opinion(number) } == .factSealed)
    #expect(try due(on: "2026-10-16").count == 1, "it is still to be answered")
  }

  /// Written past the services: the day of the answer is that of its act, whatever it says.
  @Test func anAnswerUnderAnotherDayIsFoundByTheCheck() throws {
    let number = try prison.lodgeOpinion(on: entry, "2026-10-09")
    let office = try prison.office("head-1", "2026-10-20")
    let early = OpinionAnswerRecord(
      number: number, answer: .objected, content: "无", writtenNotice: "无",
      day: try day("2026-10-15"))
    _ = try office.book.write(.opinionAnswered, actor: staff("head-1"), moment: office.moment) {
      _ in [early.fact]
    }
    #expect(try prison.findings().map(\.code) == ["derived.opinion-limit"])
    let replayed = try prison.reading().replay(.opinion(number)).last
    #expect(replayed?.recomputed.zh == "2026-10-20逾期答复")
    #expect(replayed?.stored.zh == "2026-10-15期限内答复")
  }
}
