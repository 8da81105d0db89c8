import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// October 2026 in two wards, settled, posted, objected to and closed.
@Suite struct AssessmentReportTests {
  private let prison: TestPrison
  private let period: CalendarPeriod

  init() throws {
    prison = try TestPrison()
    period = try #require(CalendarPeriod("2026-10"))
    let first = try prison.record(1, "2026-10-08", "JG-04", "-2")
    try prison.record(2, "2026-10-08", "JG-04", "-2")
    try prison.record(3, "2026-10-09", "JG-04", "-2", by: "w01-o2")
    for number in 1...5 { try prison.record(number, "2026-10-10", "JG-16", "-2", by: "w01-o3") }
    try prison.record(4, "2026-10-12", "JG-17", "2", by: "w01-o2")
    let wrong = try prison.record(11, "2026-10-12", "JG-04", "-2", by: "w02-o1", hour: 17)
    try prison.record(12, "2026-10-12", "JG-04", "-2", by: "w02-o1", hour: 18)
    try prison.record(
      12, "2026-10-12", "JG-04", "-2", by: "w02-o1", recordedOn: "2026-10-16", late: "外出")
    try prison.correct(wrong, by: "w02-clerk", on: "2026-10-16", 17)
    try prison.hold(prison.meeting(held: "2026-10-20"))
    let opinion = try prison.lodgeOpinion(on: first, "2026-10-28")
    try prison.answerOpinion(opinion, on: "2026-10-30")
    try prison.settle("01", "2026-10", on: "2026-11-02")
    try prison.settle("02", "2026-10", on: "2026-11-03")
    _ = try prison.post("01", "2026-10", on: "2026-11-03")
    let objection = try prison.object(1, to: first, on: "2026-11-04")
    try prison.answer(objection, .upheld, by: "w01-chief", on: "2026-11-05")
  }

  private func report(
    _ code: String? = nil, as actor: String = "procurator", _ other: CalendarPeriod? = nil
  ) throws -> AssessmentReport {
    try prison.reading(as: actor).assessmentReport(try code.map(ward), other ?? period)
  }

  private func lines(
    _ kind: ReportSection.Kind, _ code: String? = nil, _ other: CalendarPeriod? = nil
  ) throws -> [String] {
    let section = try #require(try report(code, other)[kind])
    return section.lines.map { $0.map(text).joined(separator: " ") }
  }

  private func text(_ value: ReportSection.Value) -> String {
    switch value {
    case .text(let text): text
    case .code(let code, _): code
    case .count(let count): "\(count)"
    case .points(let points): "\(points)"
    case .perMille(let share): "\(share)‰"
    case .rate(let rate): "\(rate)"
    case .flag(let flag): flag ? "!" : "."
    case .none: "-"
    }
  }

  @Test func monthsAreCountedByHand() throws {
    // Months, settled, posted, closed, posted late, most days, mean days, overdue steps.
    #expect(try lines(.months) == ["01 1 1 1 0 0 3 3 0", "02 1 1 0 0 0 - - 0"])
    #expect(try lines(.months, "02") == ["02 1 1 0 0 0 - - 0"])
    let total = try #require(try report()[.months]).total.map(text).joined(separator: " ")
    #expect(total == "- 2 2 1 0 0 3 3 0")
    // September began before the book did, and November is not over.
    let year = try #require(CalendarPeriod("2026"))
    #expect(try lines(.months, nil, year) == lines(.months))
  }

  @Test func entriesComeAsTheRegisterCountsThem() throws {
    #expect(
      try lines(.entries) == [
        "01 w01-o1 2 0 0‰ 0 0", "01 w01-o2 2 0 0‰ 0 0", "01 w01-o3 5 0 0‰ 0 0",
        "02 w02-o1 3 1 333‰ 0 0",
      ])
    let register = try prison.reading(as: "procurator").registerReport(
      RegisterReportRequest(groups: [.ward, .officer], month: try month("2026-10")))
    let total = try #require(try report()[.entries]).total
    #expect(total[2] == .count(register.total.entries) && total[3] == .count(register.total.late))
    let year = try #require(CalendarPeriod("2026"))
    #expect(try lines(.entries, nil, year) == lines(.entries))
  }

  @Test func clausesAndOfficersAddUpToTheSameEntries() throws {
    #expect(try lines(.deductionsByClause) == ["JG-04 5 10 2", "JG-16 5 10 2"])
    #expect(
      try lines(.deductionsByOfficer) == [
        "01 w01-o1 2 4 2", "01 w01-o2 1 2 2", "01 w01-o3 5 10 2", "02 w02-o1 2 4 2",
      ])
    #expect(try lines(.bonusesByClause) == ["JG-17 1 2 2"])
    #expect(try lines(.bonusesByOfficer, "02").isEmpty)
    let whole = try report()
    let clauses = try #require(whole[.deductionsByClause]).total
    let officers = try #require(whole[.deductionsByOfficer]).total
    #expect(clauses[1] == officers[2] && clauses[2] == officers[3])
  }

  /// Six inmates in ward 01, two in ward 02.
  @Test func whoDeductsFarMoreThanOthersIsMarked() throws {
    #expect(
      try lines(.unevenness) == [
        "01 w01-o1 2 6 3333 3333 5833 . .", "01 w01-o2 1 6 1667 3333 5833 . .",
        "01 w01-o3 5 6 8333 3333 5833 ! .", "02 w02-o1 2 2 10000 10000 5833 . .",
      ])
    // A ward's own report has the prison's median beside its own.
    #expect(try lines(.unevenness, "02") == ["02 w02-o1 2 2 10000 10000 5833 . ."])
  }

  @Test func correctionsObjectionsMeetingsAndOpinionsAreCounted() throws {
    #expect(try lines(.corrections) == ["01 0 0 0", "02 1 0 0"])
    let quarter = try #require(CalendarPeriod("2026-Q4"))
    // Lodged, upheld, partly, dismissed, unanswered; answers in time, late, not known.
    #expect(try lines(.objections) == ["01 0 0 0 0 0 0 0 0", "02 0 0 0 0 0 0 0 0"])
    #expect(
      try lines(.objections, nil, quarter) == ["01 1 1 0 0 0 1 0 0", "02 0 0 0 0 0 0 0 0"])
    // Owed, held; periods met, missed, running.
    #expect(try lines(.meetings) == ["ward 01 1 1 1 0 0", "ward 02 1 0 0 1 0"])
    #expect(
      try lines(.meetings, nil, quarter) == [
        "ward 01 2 1 1 0 1", "ward 02 2 0 0 1 1", "prison - 1 0 0 0 1",
        "bureau-inspection - 1 0 0 0 1", "department-report - 1 0 0 0 1",
      ])
    // Received, accepted, objected to, unanswered; in time, late, not known; to be corrected.
    // It was accepted in time; what it names is not corrected after its five working days.
    #expect(try lines(.opinions) == ["01 1 1 0 0 0 1 0 1", "02 0 0 0 0 0 0 0 0"])
  }

  @Test func everyTotalIsTheSumOfItsLines() throws {
    let year = try #require(CalendarPeriod("2026"))
    for report in [try report(), try report("01"), try report(nil, year)] {
      #expect(report.sections.map(\.kind) == ReportSection.Kind.allCases)
      for section in report.sections {
        #expect(section.total.count == section.columns.count)
        #expect(section.lines.allSatisfy { $0.count == section.columns.count })
        for (index, column) in section.columns.enumerated() where column.isSum {
          let values = section.lines.map { $0[index] }
          let counts = values.compactMap { if case .count(let count) = $0 { count } else { nil } }
          let points = values.compactMap { if case .points(let one) = $0 { one } else { nil } }
          #expect(counts.isEmpty || points.isEmpty)
          let expected: ReportSection.Value =
            points.isEmpty ? .count(counts.reduce(0, +)) : .points(points.sum())
          #expect(section.total[index] == expected, "\(section.kind) \(column.key)")
        }
      }
    }
  }

  /// What each ward sees adds up to what the prison sees.
  @Test func theWardsTogetherAreThePrison() throws {
    let (whole, first, second) = (try report(), try report("01"), try report("02"))
    for kind in ReportSection.Kind.allCases {
      let (sections, prison) = (try [first, second].map { try #require($0[kind]) }, whole[kind])
      guard kind != .deductionsByClause, kind != .bonusesByClause, kind != .gradesByGroup else {
        continue
      }
      #expect(sections.flatMap(\.lines) == prison?.lines, "\(kind)")
    }
  }

  @Test func noInmateIsNamed() throws {
    let year = try #require(CalendarPeriod("2026"))
    let words = "\(try report()) \(try report("01")) \(try report(nil, year))"
    #expect(!words.contains("330100000") && !words.contains("赵明远"))
  }

  @Test func whatIsSealedIsNotCountedByClause() throws {
    let act = try prison.actCount()
    let entry = try prison.record(
      5, "2026-11-06", "JG-04", "-2", by: "w01-o4", hour: 9)
    guard case .fact(let number, let ordinal) = entry else { return }
    #expect(number == act + 1)
    let november = try #require(CalendarPeriod("2026-11"))
    #expect(try lines(.deductionsByClause, nil, november) == ["JG-04 1 2 2"])
    _ = try prison.office("registrar", "2026-11-06", 19).seal(
      .facts([FactKey(act: number, ordinal: ordinal)]), SealGround(ground: "涉密", basis: "测试"))
    #expect(try lines(.deductionsByClause, nil, november).isEmpty)
  }

  @Test func aWardSeesItselfAndThePrisonAndOversightSeeAll() throws {
    #expect(try report("02", as: "w02-chief").ward?.text == "02")
    #expect(refusal { try report("01", as: "w02-chief") } == .actorNotOfWard)
    #expect(refusal { try report(nil, as: "w02-chief") } == .actorNotOfWard)
    #expect(refusal { try report(nil, as: "stranger") } == .actorNotPermitted)
    #expect(try report(nil, as: "warden").sections.count == ReportSection.Kind.allCases.count)
  }

  @Test func anUnknownWardAndAPeriodToComeAreRefused() throws {
    #expect(refusal { try report("09") } == .wardUnknown)
    let next = try #require(CalendarPeriod("2027"))
    #expect(refusal { try report(nil, as: "warden", next) } == .dayInFuture)
  }

  /// Three graded in ward 01, of whom one is in two strict groups, and one in ward 02.
  @Test func gradesAreCountedByWardAndByStrictGroup() throws {
    func grade(_ number: Int, _ code: String, _ grade: CycleGrade) throws -> Fact {
      CycleGradeRecord(
        ward: try ward(code), month: try month("2026-10"), inmate: try inmate(number), cycle: 1,
        firstMonth: try month("2026-05"), lastMonth: try month("2026-10"), carriedIn: .zero,
        balance: Points(600), carriedOut: .zero, grade: grade, rank: nil, reason: nil
      ).fact
    }
    func member(_ number: Int, _ group: String, from: String) throws -> Fact {
      StrictMembership(group: group, from: try day(from)).fact(
        inmate: try inmate(number), ground: "判决书", source: "类别", line: "\(number) \(group)")
    }
    let office = try prison.office("registrar", "2026-11-09")
    let members = [
      try member(1, "CY-01", from: "2026-01-01"), try member(1, "CY-02", from: "2026-10-31"),
      try member(2, "CY-02", from: "2026-11-01"),
    ]
    _ = try office.book.write(
      .strictGroupsImported, actor: staff("registrar"), moment: office.moment
    ) { _ in members }
    let grades = [
      try grade(1, "01", .qualified), try grade(2, "01", .active), try grade(3, "01", .unqualified),
      try grade(11, "02", .active),
    ]
    _ = try office.book.write(.gradesDecided, actor: staff("warden"), moment: office.moment) {
      _ in grades
    }
    // Active, qualified, unqualified, share of active.
    #expect(try lines(.grades) == ["01 1 1 1 333‰", "02 1 0 0 1000‰"])
    #expect(
      try lines(.gradesByGroup) == ["none 2 0 1 667‰", "CY-01 0 1 0 0‰", "CY-02 0 1 0 0‰"])
    #expect(try lines(.gradesByGroup, "02") == ["none 1 0 0 1000‰"])
  }
}
