import PrisonAffairs
import Publication
import Testing

@Suite("A notice of decisions for each audience")
struct DecisionNoticeTests {
  private let citation = Citation(document: "司规〔2021〕3号", article: "第三十五条")

  private func line(
    _ number: String, _ name: String, _ points: DecisionValue, isOfReport: Bool = false
  ) throws -> DecisionLine {
    DecisionLine(
      inmate: try #require(InmateNumber(number)), name: name,
      values: [points, DecisionValue("表扬\t一次\n累计三次")], isOfReport: isOfReport)
  }

  private func material() throws -> DecisionMaterial {
    DecisionMaterial(
      title: "2026年10月奖励公示表", period: "周期结束月份：2026-10", basis: ["第三十八条", "第三十九条"],
      tables: [
        DecisionTable(
          title: "奖励",
          columns: [DecisionColumn("积分", .cyclePoints), DecisionColumn("奖励", .reward)],
          lines: [
            try line("3301000002", "钱立新", DecisionValue("630", withoutReports: "610")),
            try line("3301000003", "孙有才", DecisionValue("650"), isOfReport: true),
            try line("3301000001", "赵明远", DecisionValue("600")),
          ])
      ])
  }

  private func frame(_ end: WorkingCalendar.End?) throws -> NoticeFrame {
    let span = Span(count: 3, unit: .workingDays)
    return NoticeFrame(
      number: "GS-2026-0007", prison: "测试监狱", wardName: nil, isTraining: true, replaces: nil,
      clock: nil, span: span, postingDayCounts: false, requestSpan: span, requestEnd: end,
      addressee: "监区计分考核工作小组", copies: ["人民检察院"])
  }

  private func notice(
    _ audience: Audience, _ other: [NoticeField: Treatment] = [:],
    requestEnd: WorkingCalendar.End? = nil
  ) throws -> DecisionNotice {
    let kind = NoticeKind.pointsReward
    let later = try #require(CivilDate("2027-01-01"))
    let review = try SecrecyReview(
      of: kind,
      kind.fields.map { field in
        FieldReview(
          field: field,
          treatment: other[field] ?? (kind.keptBack.contains(field) ? .withhold : .show),
          ground: "第三十五条", reexamineOn: later)
      }, today: .earliest, citation: citation)
    return DecisionNotice(
      try material(), frame: try frame(requestEnd), review: review, audience: audience)
  }

  @Test("Lines stand by number, numbered by what is shown alone")
  func order() throws {
    let rows = try #require(try notice(.ward).tables.first).rows
    #expect(rows.map { $0[0] } == ["1", "2"])
    #expect(rows.map { $0[1] } == ["3301000001", "3301000002"])
    let whole = try #require(try notice(.oversight).tables.first).rows
    #expect(whole.map { $0[2] } == ["赵明远", "钱立新", "孙有才"])
  }

  @Test("A figure without reports stands for the ward, the whole one for oversight")
  func reports() throws {
    #expect(try notice(.ward).document.contains("610"))
    #expect(try !notice(.ward).document.contains("630"))
    #expect(try notice(.oversight).document.contains("630"))
  }

  @Test("A value is one field whatever it holds")
  func fields() throws {
    let lines = try notice(.ward).document.split(separator: "\n")
    let row = try #require(lines.first { $0.contains("赵明远") })
    #expect(row == "1\t3301000001\t赵明远\t600\t表扬 一次 累计三次")
  }

  @Test("What is withheld has no column, what is masked is covered, for the ward alone")
  func treatments() throws {
    let other: [NoticeField: Treatment] = [
      .cyclePoints: .withhold, .reward: .mask, .inmateNumber: .mask,
    ]
    let table = try #require(try notice(.ward, other).tables.first)
    #expect(table.heads == ["序号", "罪犯编号", "姓名", "奖励"])
    #expect(table.rows[0] == ["1", "******0001", "赵明远", "***"])
    let whole = try #require(try notice(.oversight, other).tables.first)
    #expect(whole.heads.contains("积分") && whole.rows[0][1] == "3301000001")
  }

  @Test("A column of a class that the kind does not have is for oversight alone")
  func foreignColumn() throws {
    let kind = NoticeKind.treatmentChange
    let review = try SecrecyReview(
      of: kind, kind.fields.map { FieldReview(field: $0, treatment: .show) }, today: .earliest,
      citation: citation)
    let ward = DecisionNotice(
      try material(), frame: try frame(nil), review: review, audience: .ward)
    #expect(ward.tables.first?.heads == ["序号", "罪犯编号", "姓名"])
  }

  @Test("Heading and closing say what, where, until when, by which law")
  func frameLines() throws {
    let ward = try notice(.ward, requestEnd: .on(try #require(CivilDate("2026-11-06")))).document
    for shown in [
      "测试监狱2026年10月奖励公示表", "单位：测试监狱\n", "培训 TRAINING", "周期结束月份：2026-10",
      "3个工作日内（至2026-11-06止）向监区计分考核工作小组", "依据：第三十八条、第三十九条",
    ] {
      #expect(ward.contains(shown), "\(shown)")
    }
    #expect(!ward.contains("抄送") && !ward.contains("范围"))
    let oversight = try notice(.oversight, requestEnd: .awaitsCalendar(year: 2027)).document
    #expect(oversight.contains("抄送：人民检察院") && oversight.contains("待2027年工作日历"))
  }

  @Test("A person left out leaves no trace")
  func keeping() throws {
    let first = try #require(InmateNumber("3301000001"))
    let kept = try material().keeping { $0 == first }
    #expect(kept.tables.flatMap(\.lines).map(\.name) == ["赵明远"])
  }
}
