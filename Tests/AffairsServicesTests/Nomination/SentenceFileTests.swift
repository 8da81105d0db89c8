import AffairsServices
import PrisonAffairs
import Publication
import RecordBook
import Testing

/// Rows of a sentence file under the headers of its template.
enum SentenceRows {
  static let judgment =
    "罪犯编号,判决日期,来由,生效日期,交付执行日期,刑种,年,月,日,刑期起日,刑期止日,限制减刑,终身监禁,不得假释,故意犯罪,剥夺政治权利,收监日期,来源,行号"
  static let count = "罪犯编号,判决日期,罪名,刑种,年,月,日,暴力犯罪,来源,行号"
  static let mark = "罪犯编号,从严类别,来源,行号"
  static let ruling = "罪犯编号,裁定日期,送达日期,裁定结果,年,月,日,考验期止日,剥夺政治权利,重大立功,案号,来源,行号"
  static let merit = "罪犯编号,立功程度,日期,依据,来源,行号"
  static let property = "罪犯编号,判项编号,判项种类,金额,共同责任,来源,行号"
  static let event = "罪犯编号,判项编号,履行情况,日期,金额,依据,来源,行号"
  static let condition = "罪犯编号,身体状况,日期,是否存在,依据,来源,行号"
  static let sentence = "罪犯编号,判决日期,刑种,年,月,日,刑期起日,刑期止日,罪名,来源,行号"

  /// Eight years from 2023-06-01 on the first inmate.
  static let first =
    "3301000001,2024-01-10,原判,2024-01-22,2024-03-12,有期徒刑,8,,,2023-06-01,2031-05-31,否,否,否,,1年,,判决,1"

  static func header(_ kind: PeopleFile) -> String {
    switch kind {
    case .judgment: judgment
    case .count: count
    case .mark: mark
    case .ruling: ruling
    case .merit: merit
    case .property: property
    case .propertyEvent: event
    case .condition: condition
    default: sentence
    }
  }
}

extension Office {
  func bringIn(_ kind: PeopleFile, rows: String...) throws {
    try bringIn(
      kind, ([SentenceRows.header(kind)] + rows).joined(separator: "\n") + "\n")
  }
}

extension TestPrison {
  /// A prison that knows the first inmate's sentence with all that belongs to it.
  static func withSentence() throws -> TestPrison {
    let prison = try TestPrison()
    let office = try prison.office("registrar", "2026-10-08")
    try office.bringIn(.judgment, rows: SentenceRows.first)
    try office.bringIn(
      .count, rows: "3301000001,2024-01-10,诈骗罪,有期徒刑,6,,,,罪名,1",
      "3301000001,2024-01-10,抢劫罪,有期徒刑,4,,,抢劫,罪名,2")
    try office.bringIn(.mark, rows: "3301000001,累犯,类别,1")
    try office.bringIn(
      .ruling, rows: "3301000001,2026-06-20,,减刑,,6,15,,8个月,否,（2026）示01刑更7号,裁定,1")
    try office.bringIn(.merit, rows: "3301000001,立功,2025-08-01,立功审批表,立功,1")
    try office.bringIn(
      .property, rows: "3301000001,1,罚金,20000,否,判项,1", "3301000002,,无,,,判项,2")
    try office.bringIn(
      .propertyEvent, rows: "3301000001,1,缴纳,2025-05-06,5000.50,收据,履行,1",
      "3301000001,1,终结本次执行,2025-06-06,,裁定书,履行,2")
    try office.bringIn(
      .condition, rows: "3301000001,身体残疾,2025-01-15,是,鉴定意见书,身体,1",
      "3301000001,患严重疾病,2025-01-15,是,鉴定意见书,身体,2",
      "3301000001,患严重疾病,2026-02-01,否,复查意见书,身体,3")
    return prison
  }
}

@Suite struct SentenceFileTests {
  @Test func whatIsBroughtInIsReadBackWhole() throws {
    let prison = try TestPrison.withSentence()
    let found = try prison.reading().book.read {
      try SentenceLoader($0).file(of: try inmate(1), on: try day("2026-10-08"))
    }
    let file = try #require(found)
    let judgment = try #require(file.judgments.first)
    #expect(file.judgments.count == 1)
    #expect(judgment.sentence.endsOn == CivilDate("2031-05-31"))
    #expect(judgment.deliveredOn == CivilDate("2024-03-12"))
    #expect(judgment.rights == .months(12))
    #expect(judgment.counts.map(\.crime) == ["诈骗罪", "抢劫罪"])
    #expect(judgment.counts.map(\.violence) == [nil, .robbery])
    #expect(file.marks == [.recidivist] && file.areMarksKnown)
    let cut = try #require(Term(months: 6, days: 15))
    #expect(file.rulings.first?.result == .reduced(cut))
    #expect(file.rulings.first?.rights == .months(8))
    #expect(file.merits.map(\.degree) == [.merit])
    #expect(file.property?.first?.amount == Money("20000.00"))
    #expect(file.property?.first?.events.map(\.kind) == [.payment, .nothingFound])
    #expect(file.conditions == [.disability])
    let standing = file.standing(on: try day("2026-10-08"))
    #expect(standing?.endsOn == CivilDate("2030-11-15"))
    try #expect(prison.findings().isEmpty)
  }

  @Test func aStatementOfNoneIsNotTheSameAsNothing() throws {
    let prison = try TestPrison.withSentence()
    let office = try prison.office("registrar", "2026-10-08")
    try office.bringIn(
      .judgment,
      rows:
        "3301000002,2024-01-10,原判,,,无期徒刑,,,,2024-01-10,,,,,,终身,,判决,2",
      "3301000003,2024-01-10,原判,,,死缓,,,,,,是,否,否,,终身,,判决,3")
    try office.bringIn(.mark, rows: "3301000002,无,类别,2")
    let facts = try office.book.read { try SentenceLoader($0).facts(.everybody) }
    let none = try #require(facts[try inmate(2)]?.file)
    let nothing = try #require(facts[try inmate(3)]?.file)
    #expect(none.areMarksKnown && none.marks.isEmpty && none.property == [])
    #expect(!nothing.areMarksKnown && nothing.property == nil)
    #expect(nothing.judgments.first?.isCommutationLimited == true)
    #expect(facts.count == 3)
  }

  /// A second time everything is there already; nothing is written.
  @Test func theSameFileAgainWritesNothing() throws {
    let prison = try TestPrison.withSentence()
    let office = try prison.office("registrar", "2026-10-08")
    let acts = try prison.actCount()
    try office.bringIn(.judgment, rows: SentenceRows.first)
    try office.bringIn(.mark, rows: "3301000001,累犯,类别,1")
    try office.bringIn(
      .property, rows: "3301000001,1,罚金,20000,否,判项,1", "3301000002,,无,,,判项,2")
    #expect(try prison.actCount() == acts)
    let other = SentenceRows.first.replacing("1年", with: "2年")
    #expect(rowRefusals { try office.bringIn(.judgment, rows: other) } == [.keyRepeatedDifferently])
  }

  static let refusals: [(PeopleFile, String, RefusalCode)] = [
    (
      .judgment,
      "3301000002,2024-01-10,原判,,,有期徒刑,5,,,2023-06-01,2022-06-01,,,,,,,判决,2",
      .sentenceEndBeforeStart
    ),
    (
      .judgment,
      "3301000002,2024-01-10,原判,,,有期徒刑,5,,,2023-06-01,2028-06-01,,,,,,,判决,2", .sentenceEndDiffers
    ),
    (
      .judgment, "3301000002,2024-01-10,原判,,,无期徒刑,5,,,,,,,,,,,判决,2", .sentenceTermKind
    ),
    (
      .judgment, "3301000002,2026-10-09,原判,,,无期徒刑,,,,,,,,,,,,判决,2", .dayInFuture
    ),
    (
      .judgment,
      "3301000002,2024-01-10,原判,2024-01-05,,无期徒刑,,,,,,,,,,,,判决,2", .sentenceDayOrder
    ),
    (
      .judgment, "3301000002,2024-01-10,原判,,,无期徒刑,,,,,,是,,,,,,判决,2", .sentenceLimitedKind
    ),
    (
      .judgment, SentenceRows.first.replacing("判决,1", with: "判决,9"), .judgmentAlreadyThere
    ),
    (
      .judgment, "3301000001,2025-01-10,原判,,,无期徒刑,,,,,,,,,,,,判决,2", .sentenceOriginForeign
    ),
    (.judgment, "3301000099,2024-01-10,原判,,,无期徒刑,,,,,,,,,,,,判决,2", .inmateUnknown),
    (.sentence, "3301000001,2024-01-10,有期徒刑,7,,,2023-06-01,2030-05-31,诈骗罪,刑期,1", .judgmentDiffers),
    (.count, "3301000002,2024-01-10,盗窃罪,有期徒刑,2,,,,罪名,9", .judgmentUnknown),
    (.count, "3301000001,2024-01-10,盗窃罪,有期徒刑,9,,,,罪名,9", .sentenceCountOverSentence),
    (.count, "3301000001,2024-01-10,盗窃罪,有期徒刑,2,,,抢劫,罪名,9", .sentenceViolenceWithoutCrime),
    (.mark, "3301000001,无,类别,9", .markContradicts),
    (.mark, "3301000001,累犯,类别,9", .markContradicts),
    (.mark, "3301000001,涉黑,类别,9", .sentenceMarkWithoutCrime),
    (.ruling, "3301000001,2023-12-20,,减刑,,6,,,,,,裁定,9", .sentenceRulingBeforeJudgment),
    (.ruling, "3301000001,2026-06-20,,减刑,,5,,,,,,裁定,9", .rulingAlreadyThere),
    (.ruling, "3301000001,2026-09-20,,减刑,8,,,,,,,裁定,9", .sentenceReductionOverTerm),
    (.ruling, "3301000001,2026-09-20,,减为有期徒刑,8,,,,,,,裁定,9", .sentenceRulingKind),
    (.ruling, "3301000001,2026-09-20,2026-09-01,减刑,,6,,,,,,裁定,9", .sentenceDayOrder),
    (.ruling, "3301000001,2026-10-09,,减刑,,6,,,,,,裁定,9", .dayInFuture),
    (.property, "3301000001,1,罚金,300,,判项,9", .propertyAlreadyThere),
    (.property, "3301000002,1,罚金,300,,判项,9", .propertyContradicts),
    (.propertyEvent, "3301000001,2,缴纳,2026-01-05,300,收据,履行,9", .propertyUnknown),
    (.propertyEvent, "3301000001,1,缴纳,2026-10-09,300,收据,履行,9", .dayInFuture),
    (.merit, "3301000001,立功,2026-10-09,审批表,立功,9", .dayInFuture),
    (.condition, "3301000001,身体残疾,2026-10-09,是,意见书,身体,9", .dayInFuture),
  ]

  @Test(arguments: refusals.indices) func aRowThatContradictsIsRefused(index: Int) throws {
    let (kind, row, code) = SentenceFileTests.refusals[index]
    let prison = try TestPrison.withSentence()
    let acts = try prison.actCount()
    let office = try prison.office("registrar", "2026-10-08")
    let found = rowRefusals { try office.bringIn(kind, rows: row) }
    #expect(found == [code], "\(row)")
    #expect(try prison.actCount() == acts)
  }

  static let forms: [(PeopleFile, String, String)] = [
    (.judgment, "3301000002,2024-01-10,上诉,,,无期徒刑,,,,,,,,,,,,判决,2", "origin"),
    (.judgment, "3301000002,2024-01-10,原判,,,死缓,,,,,,,否,,,,,判决,2", "limited"),
    (.judgment, "3301000002,2024-01-10,又犯新罪,,,无期徒刑,,,,,,,,,,,,判决,2", "intentional"),
    (.judgment, "3301000002,2024-01-10,原判,,,无期徒刑,,,,,,,,,,两年,,判决,2", "rights"),
    (.count, "3301000001,2024-01-10,盗窃罪,有期徒刑,,,,,罪名,9", "years"),
    (.mark, "3301000001,黑恶,类别,9", "mark"),
    (.ruling, "3301000001,2026-09-20,,减刑,,,,,,,,裁定,9", "years"),
    (.ruling, "3301000001,2026-09-20,,减去剩余刑期,,6,,,,,,裁定,9", "years"),
    (.ruling, "3301000001,2026-09-20,,减刑,,6,,2027-01-01,,,,裁定,9", "until_on"),
    (.property, "3301000001,2,罚金,,,判项,9", "amount"),
    (.property, "3301000001,2,罚金,-5,,判项,9", "amount"),
    (.property, "3301000003,1,无,,,判项,9", "item"),
    (.propertyEvent, "3301000001,1,缴纳,2026-01-05,,收据,履行,9", "amount"),
    (.propertyEvent, "3301000001,1,认定有能力,2026-01-05,5,复函,履行,9", "amount"),
    (.condition, "3301000001,心情不好,2026-01-05,是,意见书,身体,9", "condition"),
    (.condition, "3301000001,身体残疾,2026-01-05,,意见书,身体,9", "holds"),
  ]

  @Test(arguments: forms.indices) func aFieldThatSaysNothingIsNamedWithItsLine(index: Int) throws {
    let (kind, row, field) = SentenceFileTests.forms[index]
    let office = try TestPrison.withSentence().office("registrar", "2026-10-08")
    let faults = #expect(throws: FileFaults.self) { try office.bringIn(kind, rows: row) }
    #expect(faults?.faults.map(\.field) == [field], "\(row)")
    #expect(faults?.faults.first?.line == 2)
  }

  /// What is wrong is said by line and field; a condition, its ground or a day of birth never is.
  @Test(arguments: [
    "3301000001,身体残疾,2026-10-09,是,查体所见,身体,9", "3301000001,身体残疾,2026-01-05,也许,查体所见,身体,9",
    "3301000001,身体残疾,2025-01-16,是,查体所见,身体,1", "3301000099,身体残疾,2026-01-05,是,查体所见,身体,9",
  ])
  func noErrorRepeatsACondition(row: String) throws {
    let office = try TestPrison.withSentence().office("registrar", "2026-10-08")
    let faults = #expect(throws: FileFaults.self) { try office.bringIn(.condition, rows: row) }
    let said = (faults?.faults ?? []).flatMap { [$0.sentence.zh, $0.sentence.en] }
    #expect(!said.isEmpty)
    for text in said {
      for secret in ["身体残疾", "disability", "查体所见", "1988-05-06"] {
        #expect(!text.contains(secret), "\(text)")
      }
    }
  }

  @Test func oneBadRowKeepsTheWholeFileOut() throws {
    let prison = try TestPrison.withSentence()
    let acts = try prison.actCount()
    let office = try prison.office("registrar", "2026-10-08")
    let found = rowRefusals {
      try office.bringIn(
        .property, rows: "3301000003,1,罚金,100,,判项,7", "3301000003,1,罚金,200,,判项,8")
    }
    #expect(found == [.propertyAlreadyThere])
    #expect(try prison.actCount() == acts)
  }

  /// Crimes may come after marks; what carries a mark may stand on the file's last row.
  @Test func aMarkWaitsForTheWholeFileOfCrimes() throws {
    let prison = try TestPrison()
    let office = try prison.office("registrar", "2026-10-08")
    try office.bringIn(.judgment, rows: SentenceRows.first)
    try office.bringIn(.mark, rows: "3301000001,涉黑,类别,1")
    let fraud = "3301000001,2024-01-10,诈骗罪,有期徒刑,6,,,,罪名,1"
    #expect(rowRefusals { try office.bringIn(.count, rows: fraud) } == [.sentenceMarkWithoutCrime])
    try office.bringIn(
      .count, rows: fraud, "3301000001,2024-01-10,参加黑社会性质组织罪,有期徒刑,4,,,,罪名,2")
    let counts = try office.book.read { try $0.crimeCounts(.everybody) }
    #expect(counts[try inmate(1)]?.count == 2)
  }

  /// Assessment goes on as before: the older file may hold two judgments of one inmate.
  @Test func theOlderFileMayHoldALaterJudgment() throws {
    let office = try TestPrison().office("registrar", "2026-10-08")
    try office.bringIn(
      .sentence, rows: "3301000001,2024-01-10,有期徒刑,8,,,2023-06-01,2031-05-31,诈骗罪,刑期,1",
      "3301000001,2025-01-10,有期徒刑,10,,,2023-06-01,2033-05-31,诈骗罪,刑期,2")
    let last = try office.book.read { try $0.pronouncedSentence(of: try inmate(1)) }
    #expect(last?.term == Term(years: 10))
  }

  /// The older file alone gives a judgment of which nothing else is known.
  @Test func aSentenceOfTheOlderFileStandsUntilTheJudgmentComes() throws {
    let prison = try TestPrison()
    let office = try prison.office("registrar", "2026-10-08")
    try office.bringIn(
      .sentence, rows: "3301000001,2024-01-10,有期徒刑,8,,,2023-06-01,2031-05-31,诈骗罪,刑期,1")
    let before = try office.book.read { try SentenceLoader($0).file(of: try inmate(1)) }
    #expect(before?.judgments.count == 1)
    #expect(before?.judgments.first?.deliveredOn == nil)
    try office.bringIn(.judgment, rows: SentenceRows.first)
    let after = try office.book.read { try SentenceLoader($0).file(of: try inmate(1)) }
    #expect(after?.judgments.count == 1)
    #expect(after?.judgments.first?.deliveredOn == CivilDate("2024-03-12"))
    let other = SentenceRows.first.replacing("判决,1", with: "判决,2")
      .replacing("3301000001", with: "3301000002")
    try office.bringIn(
      .sentence, rows: "3301000002,2024-01-10,有期徒刑,7,,,2023-06-01,2030-05-31,诈骗罪,刑期,2")
    #expect(rowRefusals { try office.bringIn(.judgment, rows: other) } == [.judgmentDiffers])
  }
}
