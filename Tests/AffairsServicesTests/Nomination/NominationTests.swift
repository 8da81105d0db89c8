import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct NominationTests {
  private func reduction(_ months: Int) throws -> NominationProposal {
    .reduce(try #require(Term(months: months)))
  }

  private func prison() throws -> (TestPrison, BatchNumber) {
    let prison = try TestPrison()
    try prison.bringInSentences()
    return (prison, try prison.openBatch())
  }

  @Test func aNominationGoesFromTheWardToTheRulingAndTheSentenceChanges() throws {
    let (prison, batch) = try prison()
    let number = try prison.nominate(1, try reduction(7), in: batch)
    try prison.carry([number])
    let notice = try prison.postBatch(batch)
    // 2026-10-20 to 26 are five working days after the day of posting.
    try prison.close(notice, on: "2026-10-27")
    _ = try prison.office("penalty-1", "2026-10-28", 9).consult(
      .numbers([number]), .sent, content: "征求意见函")
    _ = try prison.office("penalty-1", "2026-10-29", 9).consult(
      .numbers([number]), .opinion, agrees: true, content: "无不同意见")
    #expect(
      try prison.take(.wardenMeeting, [number], by: "warden", on: "2026-10-30") == ["submit"])
    _ = try prison.office("penalty-1", "2026-11-02", 9).submit(
      .numbers([number]), courtName: "测试市中级人民法院", copyTo: "测试市人民检察院",
      documents: TestPrison.papers)
    let court = try #require(
      try prison.reading().book.read { try $0.submission(of: number) })
    #expect(court.court == .intermediate && court.copyTo == "测试市人民检察院")
    let ruled = try prison.office("penalty-1", "2026-11-27", 9).rule(
      number,
      CourtRuling(
        ruledOn: try day("2026-11-25"), servedOn: nil,
        result: .reduced(try #require(Term(months: 6)))), document: "（2026）测01刑更1号")
    #expect(ruled.state == "result")
    _ = try prison.office("penalty-1", "2026-11-30", 9).serve(number, on: try day("2026-11-27"))
    let file = try #require(
      try prison.reading().book.read {
        try SentenceLoader($0).file(of: try inmate(1), on: try day("2026-12-01"))
      })
    // 2023-06-01 + 6 years − 6 months − 1 day.
    #expect(file.standing(on: try day("2026-12-01"))?.endsOn == (try day("2028-11-30")))
    #expect(try prison.findings().isEmpty)
  }

  @Test func beforeTheLawsDayNobodyIsProposedAndTheNextDayIsNamed() throws {
    let (prison, batch) = try prison()
    let refusal = refused { try prison.nominate(3, try reduction(6), in: batch) }
    #expect(refusal?.code == .nominationNotPermitted)
    // 法释〔2016〕23号 第六条: ten years or more, two years from delivery on 2025-09-12.
    #expect(refusal?[.day] == "2027-09-12")
    #expect(refusal?.citation != nil)
  }

  @Test(arguments: [(9, true), (10, false)])
  func noProposalGoesOverTheLawsLength(months: Int, isWithin: Bool) throws {
    let (prison, batch) = try prison()
    if isWithin {
      try prison.nominate(1, try reduction(months), in: batch)
    } else {
      #expect(
        refusal { try prison.nominate(1, try reduction(months), in: batch) }
          == .nominationNotPermitted)
    }
  }

  @Test func withoutTheJudgmentInTheBookNobodyIsProposed() throws {
    let (prison, batch) = try prison()
    #expect(
      refusal { try prison.nominate(5, try reduction(6), in: batch) }
        == .sentenceJudgmentMissing)
  }

  @Test func anInmateHasOneNominationAtATime() throws {
    let (prison, batch) = try prison()
    let number = try prison.nominate(1, try reduction(7), in: batch)
    try prison.appraise([number])
    #expect(
      refusal { try prison.nominate(1, .parole, in: batch, on: "2026-10-12") }
        == .nominationAlreadyOpen)
  }

  @Test func whatIsReturnedIsProposedAgainUnderTheSameNumber() throws {
    let (prison, batch) = try prison()
    let number = try prison.nominate(1, try reduction(7), in: batch)
    try prison.appraise([number])
    #expect(
      try prison.take(
        .study, [number], by: "w01-chief", on: "2026-10-12", 10, .returned, because: "事实写得不具体")
        == ["propose"])
    #expect(
      try prison.nominate(1, try reduction(6), in: batch, on: "2026-10-13") == number)
    #expect(
      try prison.reading().nominations(of: try inmate(1)).map(\.record.proposal)
        == [try reduction(6)])
  }

  @Test func theDepartmentSendsBackWithAReasonAlone() throws {
    let (prison, batch) = try prison()
    let number = try prison.nominate(1, try reduction(7), in: batch)
    try prison.appraise([number])
    try prison.take(.study, [number], by: "w01-chief", on: "2026-10-12")
    try prison.take(.wardChiefs, [number], by: "w01-chief", on: "2026-10-13")
    #expect(
      refusal {
        try prison.take(
          .departmentReview, [number], by: "penalty-1", on: "2026-10-14", documents: [])
      } == .stepDocumentMissing)
    #expect(
      try prison.take(
        .departmentReview, [number], by: "penalty-1", on: "2026-10-14", 10, .returned,
        because: "判决书缺页", documents: []) == ["propose"])
  }

  @Test func aReturnWithoutReasonIsRefused() throws {
    let (prison, batch) = try prison()
    let number = try prison.nominate(1, try reduction(7), in: batch)
    try prison.appraise([number])
    #expect(
      refusal {
        try prison.take(.study, [number], by: "w01-chief", on: "2026-10-12", 10, .returned)
      } == .stepReasonRequired)
  }

  @Test func whatNobodyJudgedYetStopsAtTheDepartment() throws {
    let (prison, batch) = try prison()
    let number = try prison.nominate(1, try reduction(7), in: batch, judged: [])
    try prison.appraise([number])
    try prison.take(.study, [number], by: "w01-chief", on: "2026-10-12")
    try prison.take(.wardChiefs, [number], by: "w01-chief", on: "2026-10-13")
    let refusal = refused {
      try prison.take(.departmentReview, [number], by: "penalty-1", on: "2026-10-14")
    }
    #expect(refusal?.code == .nominationAwaitsJudgement)
    #expect(refusal?[.number] == number)
  }

  @Test func withoutItsPapersAStepIsRefusedByName() throws {
    let (prison, batch) = try prison()
    let number = try prison.nominate(1, try reduction(7), in: batch)
    try prison.appraise([number])
    try prison.take(.study, [number], by: "w01-chief", on: "2026-10-12")
    let refusal = refused {
      try prison.take(
        .wardChiefs, [number], by: "w01-chief", on: "2026-10-13",
        documents: TestPrison.papers.filter { $0 != "评审鉴定表" })
    }
    #expect(refusal?.code == .stepDocumentMissing)
    #expect(refusal?[.names] == "评审鉴定表")
  }

  @Test func oneRefusalInASittingLeavesTheWholeSittingUnwritten() throws {
    let (prison, batch) = try prison()
    let first = try prison.nominate(1, try reduction(7), in: batch)
    let second = try prison.nominate(2, try reduction(7), in: batch, by: "w01-o2")
    try prison.appraise([first])
    let before = try prison.reading().book.read { try $0.lastAct?.number }
    // The second was never appraised.
    #expect(
      refusal { try prison.take(.study, [first, second], by: "w01-chief", on: "2026-10-12") }
        == .stepNotNow)
    #expect(try prison.reading().book.read { try $0.lastAct?.number } == before)
  }
}
