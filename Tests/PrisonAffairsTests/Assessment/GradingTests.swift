import PrisonAffairs
import Testing

@Suite("Facts of grading and cancelling")
struct GradingTests {
  private func month(
    _ text: String, _ periods: [StatusPeriod?] = [], from first: String? = nil
  ) throws -> MonthFacts {
    let month = try yearMonth(text)
    let start = try first.map { try date($0) } ?? month.firstDay
    return MonthFacts(
      month: month, custody: DateSpan(first: start, last: month.lastDay),
      periods: try periods.map { try #require($0) }, entries: [], earlier: [:], specialBefore: .zero
    )
  }

  private func period(
    _ status: CustodyStatus, _ first: String, _ last: String?, _ circumstance: Circumstance? = nil
  ) throws -> StatusPeriod? {
    StatusPeriod(
      status: status, first: try date(first), last: try last.map { try date($0) },
      circumstance: circumstance)
  }

  @Test("Days without expected base points are not assessed days")
  func assessedDays() throws {
    #expect(try month("2026-02").assessedDays == 28)
    #expect(try month("2026-02", from: "2026-02-15").assessedDays == 14)
    let status: [(CustodyStatus, Circumstance?, Int)] = [
      (.intake, nil, 24), (.away, .paused, 24), (.away, nil, 24), (.investigation, nil, 24),
      (.away, .kept, 28), (.investigation, .violation, 28), (.investigation, .cleared, 28),
      (.solitary, nil, 28), (.hospital, nil, 28), (.incapacity, nil, 28),
    ]
    for (status, circumstance, days) in status {
      let facts = try month(
        "2026-02", [period(status, "2026-02-03", "2026-02-06", circumstance)])
      #expect(facts.assessedDays == days, "\(status) \(String(describing: circumstance))")
    }
  }

  @Test("The full base is weighed only where working ability was lost for part of the month")
  func fullBase() throws {
    let policy = try AssessmentLaw.policy()
    let ordinary = try policy.fullBase(
      of: month("2026-02", [period(.hospital, "2026-02-01", nil)], from: "2026-02-15"))
    #expect(ordinary == [.custody: Points(35), .education: Points(35), .labour: Points(30)])
    let whole = try policy.fullBase(of: month("2026-02", [period(.incapacity, "2026-01-01", nil)]))
    #expect(whole == [.custody: Points(50), .education: Points(50), .labour: .zero])
    let half = try policy.fullBase(of: month("2026-02", [period(.incapacity, "2026-02-15", nil)]))
    #expect(half[.custody] == Points(hundredths: 4_250))
    #expect(half[.labour] == Points(15))
  }

  @Test("A settled month comes to grading with its days, base and points in force")
  func gradedMonth() throws {
    let policy = try AssessmentLaw.policy()
    let facts = try month("2026-02", [period(.intake, "2026-02-01", "2026-02-14")])
    let settled = policy.month(facts)
    let graded = policy.gradedMonth(
      facts, figures: settled.figures, total: settled.figures.total + Points(2))
    #expect(graded.assessedDays == 14)
    #expect(graded.total == Points(52))
    #expect(graded.fullBase[.custody] == Points(35))
    #expect(graded.figures[.custody].base == Points(hundredths: 1_750))
  }

  @Test("Before the rule there are no grades, and a missing choice is no default")
  func notInForce() throws {
    let policies = try GradingLaw.policies()
    let before = try date("2021-09-30")
    #expect(refusal { _ = try GradingPolicy(policies, on: before) } == .policyNotInForce)
    let day = try date("2026-07-15")
    for identifier in ["points.grade.ranking", "points.grade.base", "points.grade.low-month"] {
      let strange = try GradingLaw.policies([identifier: "otherwise"])
      #expect(refusal { _ = try GradingPolicy(strange, on: day) } == .policyNotInForce)
    }
    #expect(refusal { _ = try RewardPolicy(policies, on: before) } == .policyNotInForce)
    #expect(refusal { _ = try CancellationPolicy(policies, on: day) } == .policyNotInForce)
  }

  @Test("The bars stand in the order of the articles, one finding for each item")
  func orderOfBars() throws {
    let facts = GradingFacts(
      inmate: try GradingLaw.inmate(1), cycle: 1, previous: .first,
      months: [GradingLaw.month(try yearMonth("2026-01"))], entries: [], solitaryPeriods: 0,
      judgements: [:], strictGroups: [], restsOnPaper: true)
    let findings = try GradingLaw.policy().grade(facts).determination.findings
    #expect(
      findings.map(\.rule) == [
        .gradeSingleDeduction, .gradePartBelowBase, .gradePrevious, .gradePropertyJudgment,
        .gradeActiveProvince, .gradePaperMonths, .gradeConstitution, .gradeUnity, .gradeCulture,
        .gradeExtremism,
        .gradeCult, .gradeResistance, .gradePenalties, .gradeSolitary, .gradeLowMonths,
        .gradeUnqualifiedProvince,
      ])
    let waiting = findings.filter { $0.status.code == "undetermined" }
    #expect(waiting.map(\.rule) == JudgedBar.allCases.map(\.rule))
  }

  @Test("What a candidate is ranked by is summed over the months")
  func candidate() throws {
    let first = try yearMonth("2026-01")
    let facts = GradingFacts(
      inmate: try GradingLaw.inmate(1), cycle: 1, previous: .first,
      months: [
        GradingLaw.month(first, less: [.custody: Points(3), .labour: Points(1)]),
        GradingLaw.month(first.next, total: Points(90), days: 20),
      ],
      entries: [], solitaryPeriods: 0, judgements: [:], strictGroups: [])
    #expect(
      facts.candidate
        == GradeCandidate(
          inmate: facts.inmate, total: Points(186), assessedDays: 51, deducted: Points(4)))
  }

  @Test("A bar that holds is told with its item", arguments: [CycleGrade.active, .qualified])
  func barAgainst(grade: CycleGrade) throws {
    var judgements: [JudgedBar: Judgement] = [:]
    for bar in JudgedBar.allCases {
      judgements[bar] = try GradingLaw.judgement(
        holds: bar == .propertyJudgment || bar == .cult)
    }
    let found = try GradingLaw.policy().grade(
      GradingFacts(
        inmate: GradingLaw.inmate(1), cycle: 1, previous: .first,
        months: [GradingLaw.month(yearMonth("2026-01"))], entries: [], solitaryPeriods: 0,
        judgements: judgements, strictGroups: []))
    #expect(found.consequence == .mustBeUnqualified)
    let rule: RuleIdentifier = grade == .active ? .gradePropertyJudgment : .gradeCult
    #expect(found.bar(against: grade)?.rule == rule)
    #expect(found.bar(against: .unqualified)?.rule == .gradeCult)
  }

  @Test(
    "Only article 34 has exceptions", arguments: CancellationGround.allCases,
    CancellationException.allCases)
  func exceptions(ground: CancellationGround, exception: CancellationException) throws {
    let facts = CancellationFacts(
      inmate: try GradingLaw.inmate(1), ground: ground, exception: exception, balance: Points(1),
      rewards: [])
    #expect((facts != nil) == (ground == .omittedCrime))
  }
}
