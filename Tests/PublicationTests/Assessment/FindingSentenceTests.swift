import PrisonAffairs
import Publication
import Testing

/// Findings as the rules make them, read as an inmate reads them.
@Suite("Findings read aloud")
struct FindingSentenceTests {
  private func sentence(
    _ rule: RuleIdentifier, _ status: FindingStatus, _ figures: [Figure]
  ) -> Text {
    Finding(rule, Citation(document: "司规〔2021〕3号", article: "第十条"), status, figures).sentence
  }

  @Test("Bonuses over and within the monthly cap")
  func bonusCap() {
    let cap = Points(hundredths: 1_750)
    #expect(
      sentence(
        .bonusCap, .notSatisfied,
        [
          Figure(.part, "custody"), Figure(.bonus, Points(20)), Figure(.cap, cap),
          Figure(.counted, cap),
        ])
        == Text(
          zh: "监管改造加分20分，本月最多计17.5分，计入17.5分",
          en: "custody bonuses of 20: at most 17.5 count this month, 17.5 counted"))
    #expect(
      sentence(
        .bonusCap, .satisfied,
        [
          Figure(.part, "labour"), Figure(.bonus, Points(5)), Figure(.cap, Points(15)),
          Figure(.counted, Points(5)),
        ])
        == Text(
          zh: "劳动改造加分5分，没有超过本月上限15分，全部计入",
          en: "labour bonuses of 5: within the 15 that count this month, all counted"))
  }

  @Test("Days under investigation, while open, with a violation and cleared")
  func investigation() {
    let days = Figure(.days, 1)
    #expect(
      sentence(.investigation, .satisfied, [days, Figure(.base, Points.zero)])
        == Text(
          zh: "立案侦查或者隔离调查1天，这些天暂停考核，基础分0分",
          en: "under investigation, 1 day: assessment is paused for these days, base points 0"))
    #expect(
      sentence(.investigation, .notSatisfied, [days, Figure(.base, Points.zero)]).zh
        == "立案侦查或者隔离调查1天，查实违法违规，这些天的基础分按每月0分计")
    #expect(
      sentence(
        .investigation, .satisfied,
        [days, Figure(.months, 3), Figure(.average, Points(hundredths: 322))]
      ).en
        == "cleared, after being under investigation, 1 day: 3.22 by the average of 3 months before"
    )
  }

  @Test("The month as a whole, with a negative total kept")
  func monthTotal() {
    let figures = [
      Figure(.base, Points(100)), Figure(.bonus, Points(5)), Figure(.deduction, Points(10)),
      Figure(.special, Points.zero), Figure(.penalty, Points(200)), Figure(.total, Points(-105)),
    ]
    #expect(
      sentence(.monthTotal, .satisfied, figures)
        == Text(
          zh: "基础分100，加计入的加分5，减扣分10，加专项加分0，减处罚扣分200，当月考核分-105分",
          en: "base 100, plus counted bonuses 5, less deductions 10, plus special bonuses 0, less "
            + "penalties 200: -105 points for the month"))
  }

  @Test("A notice's clock, run out, running and without a calendar")
  func noticeClock() throws {
    let posted = try #require(CivilDate("2026-12-30"))
    let day = try #require(CivilDate("2027-01-08"))
    let span = Span(count: 3, unit: .workingDays)
    let citation = Citation(document: "司规〔2021〕3号", article: "第三十五条")
    func sentence(_ years: Set<Int>, on day: CivilDate) -> Text {
      NoticeClock(
        postedOn: posted, span: span, postingDayCounts: false,
        calendar: WorkingCalendar(years: years, exceptions: [:])
      ).finding(on: day, citation: citation).sentence
    }
    #expect(
      sentence([2026, 2027], on: day)
        == Text(
          zh: "公示期3个工作日，最后一天为2027-01-04，到2027-01-08已经期满",
          en: "posted for 3 working days, up to 2027-01-04: run out by 2027-01-08"))
    #expect(sentence([2026, 2027], on: posted).zh.hasSuffix("到2026-12-30还没有期满"))
    #expect(
      sentence([2026], on: day)
        == Text(
          zh: "2027-01-08，公示期3个工作日：还缺2027年的工作日历",
          en: "2027-01-08, posted for 3 working days: still missing is the working calendar of 2027"
        ))
  }

  @Test("An objection in time although its last day is not known yet")
  func objectionTime() throws {
    let start = try #require(CivilDate("2026-12-30"))
    let limit = Sourced(
      Span(count: 3, unit: .workingDays), Citation(document: "司规〔2021〕3号", article: "第三十六条"))
    let time = TimeLimit(
      rule: .objectionTime, limit: limit, after: start, on: start.adding(days: 1),
      calendar: WorkingCalendar(years: [2026], exceptions: [:]))
    #expect(
      time.finding.sentence
        == Text(
          zh: "2026-12-31在期限之内：3个工作日，到2027年内待该年日历确定的一天为止",
          en: "2026-12-31 is in time: 3 working days, up to a day in 2027 still to be fixed by its "
            + "calendar"))
  }

  @Test("A vote of all members")
  func quorum() throws {
    let votes = ["1", "2", "3"].compactMap { StaffNumber($0) }.map {
      Vote(member: $0, ballot: .inFavour)
    }
    let ratio = try #require(Ratio(2, 3))
    let finding = Sitting(recorded: votes).finding(
      quorum: ratio, citation: Citation(document: "司规〔2021〕3号", article: "第二十五条"))
    #expect(
      finding.sentence
        == Text(
          zh: "全体成员3人，须有2人同意，有3人同意，已经达到",
          en: "of all 3 members 2 must be in favour; 3 are, which is enough"))
  }
}
