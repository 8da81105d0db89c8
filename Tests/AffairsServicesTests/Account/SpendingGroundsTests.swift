import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// What a decision on spending over the limit rests on, and which finding it answers.
@Suite struct SpendingGroundsTests {
  private let prison: TestPrison

  init() throws {
    prison = try TestPrison()
    try prison.bringInGrades([(1, "ordinary", "2025-01-10")])
    try prison.bringInSentences()
    try prison.remit(1, "2000.00", on: "2026-10-09")
    try prison.remit(3, "2000.00", on: "2026-10-09", 10)
  }

  private func lines(_ concern: SpendingConcern) throws -> [SpendingFindingLine] {
    try prison.office("account-1", "2026-10-20").spendingFindings(
      month: try #require(YearMonth("2026-10")), ward: nil
    ).filter { $0.concern == concern }
  }

  @Test func overTheLimitIsNotDecidedBeforeTheMonthIsOver() throws {
    let key = try prison.flag(1, on: "2026-10-13")
    for found in [SpendingConcern.overLimit, nil] {
      #expect(refusal { try prison.judge(key, as: found, on: "2026-10-31") } == .monthNotOver)
    }
    try prison.judge(key, as: .overLimit, on: "2026-11-01")
    #expect(try prison.findings().isEmpty)
  }

  @Test func anotherNameIsDecidedWithinTheMonthButNotAsOverTheLimit() throws {
    let key = try prison.flag(1, .anotherName, on: "2026-10-13")
    #expect(refusal { try prison.judge(key, as: .overLimit, on: "2026-10-14") } == .monthNotOver)
    try prison.judge(key, as: .anotherName, on: "2026-10-14")
  }

  @Test(
    arguments: [
      (SpendingConcern.overLimit, nil, nil), (.overLimit, "超出一半", " "), (.overLimit, " ", "没有"),
      (.anotherName, "超出一半", "没有"),
    ] as [(SpendingConcern, String?, String?)])
  func bothGroundsStandByThemselves(
    found: SpendingConcern, clearlyOver: String?, noSpecialCause: String?
  ) throws {
    let key = try prison.flag(1, on: "2026-10-13")
    var grounds: OverLimitGrounds?
    if let clearlyOver, let noSpecialCause {
      grounds = OverLimitGrounds(clearlyOver: clearlyOver, noSpecialCause: noSpecialCause)
    }
    #expect(
      refusal {
        try prison.office("head-1", "2026-11-02").decideSpending(
          key,
          SpendingJudgement(
            found: found, first: nil, ended: nil, reason: "核查属实", grounds: grounds))
      } == .groundRequired)
  }

  @Test func whyShowsBothGrounds() throws {
    let key = try prison.flag(1, on: "2026-10-13")
    try prison.judge(key, as: .overLimit, on: "2026-11-02")
    let text = "\(try prison.reading(as: "account-1").why(.fact(act: key.act, ordinal: 1)))"
    #expect(text.contains("明显超出：超出额度一半以上") && text.contains("无特殊原因：本人没有说明原因"))
  }

  @Test func aDecisionBeforeTheFindingDoesNotAnswerIt() throws {
    let month = try #require(YearMonth("2026-10"))
    let finding = SpendingFinding(
      act: 50, ordinal: 1, inmate: try inmate(1), month: month, concern: .overLimit,
      amount: Money(fen: 90_000), bound: Money(fen: 60_000))
    func flag(_ act: Int, decided: Int?) throws -> SpendingFlag {
      SpendingFlag(
        act: act, ordinal: 1, inmate: try inmate(1), month: month, concern: .overLimit,
        reason: "台账所记",
        decision: decided.map {
          SpendingFlag.Decision(act: $0, found: nil, first: nil, ended: nil, reason: "无")
        })
    }
    #expect(try !flag(40, decided: 49).answers(finding))
    #expect(try flag(40, decided: 51).answers(finding))
    #expect(try flag(40, decided: nil).answers(finding))
  }

  @Test func whatNobodyGradedSpendsIsAFinding() throws {
    try prison.buy(3, "120.00", on: "2026-10-12")
    let found = try lines(.limitUnknown)
    #expect(found.map(\.inmate) == [try inmate(3)])
    #expect(found.first?.line?.amount == Money("120.00"))
    #expect(try lines(.overLimit).isEmpty)
  }

  @Test func aboveTheLimitOfEveryGradeItIsCertain() throws {
    // The highest grade has 600 yuan; the festival of October adds.
    try prison.buy(3, "1900.00", on: "2026-10-12")
    #expect(try lines(.overLimit).map(\.inmate) == [try inmate(3)])
    #expect(try lines(.limitUnknown).isEmpty)
  }

  @Test func whatIsPaidLaterDoesNotJudgeWhatWasBoughtBefore() throws {
    // In a book that does not state yet that there is no judgment.
    let prison = try TestPrison()
    try prison.bringInGrades([(4, "ordinary", "2025-01-10")])
    try prison.office("registrar", "2026-10-10").bringIn(
      .property, rows: "3301000004,1,罚金,100,否,判项,91")
    try prison.remit(4, "1000.00", on: "2026-10-11")
    // 60 % of the 600 yuan of October are left while the fine is unpaid.
    try prison.buy(4, "500.00", on: "2026-10-12")
    func bound() throws -> Money? {
      try prison.office("account-1", "2026-10-20").spendingFindings(
        month: try #require(YearMonth("2026-10")), ward: nil
      ).first { $0.concern == .overLimit }?.line?.bound
    }
    #expect(try bound() == Money("360.00"))
    try prison.office("registrar", "2026-10-20").bringIn(
      .propertyEvent, rows: "3301000004,1,缴纳,2026-10-19,100,收据,履行,91")
    #expect(try bound() == Money("360.00"))
  }
}
