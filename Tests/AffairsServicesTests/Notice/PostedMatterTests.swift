import PrisonAffairs
import RecordBook
import Testing

@testable import AffairsServices

/// A matter the program does not know goes through the same notices, objections and replay.
@Suite struct PostedMatterTests {
  /// Grades of October, decided on 2 November 2026.
  private func decided() throws -> GradingPrison {
    let grading = try GradingPrison()
    try grading.prison.record(1, "2026-10-08", "JG-04", "-2")
    try grading.prison.record(2, "2026-10-09", "JG-19", "4")
    try grading.prison.record(2, "2026-10-12", "JG-17", "2")
    try grading.decide(on: "2026-11-02")
    return grading
  }

  @Test func itIsPostedForItsOwnSpanAndClosedInItsOwnProcedure() throws {
    let grading = try decided()
    let number = try grading.post(on: "2026-11-03")
    let file = try grading.prison.notice(number)
    #expect(file.record.kind == "points.grading" && file.kind == .pointsGrading)
    #expect(file.record.subject == "grading:01/2026-10")
    // Five working days, where a month hangs for three.
    #expect(file.posting?.end == .on(try day("2026-11-10")))
    let disclosure = try grading.office("open-1", "2026-11-10", 17)
    #expect(refusal { try disclosure.close(number) } == .noticeWindowRunning)
    _ = try grading.office("open-1", "2026-11-11").close(number)
    let office = try grading.office("registrar", "2026-11-12")
    let steps = try office.book.read { reader in
      try reader.instance("test.grading", of: "grading:01/2026-10")?.steps.map(\.step)
    }
    #expect(steps == ["propose", "decide", "hang", "wait", "file"])
    #expect(try grading.differences().isEmpty)
  }

  @Test func theDocumentSaysWhoseWhatAndHowToObject() throws {
    let grading = try decided()
    let number = try grading.post(on: "2026-11-03")
    let text = try grading.document(number)
    for shown in [
      "一监区2026-10等级评定公示表", "单位：测试监狱 一监区", "赵明远", "3301000001", "合格",
      "公示期：自张贴次日起5个工作日，至2026-11-10止", "3个工作日内（至2026-11-06止）向监区计分考核工作小组",
      "依据：司规〔2021〕3号 第二十一条",
    ] {
      #expect(text.contains(shown), "\(shown)")
    }
  }

  @Test func whatInformersReportedIsInNoFigureOfTheWard() throws {
    let grading = try decided()
    let number = try grading.post(on: "2026-11-03")
    #expect(try grading.document(number).contains("钱立新\t2\t积极"))
    #expect(try grading.document(number, .oversight).contains("钱立新\t6\t积极"))
  }

  @Test func theCopyToTheProcuratorStandsInOversightsDocumentAndInTheStep() throws {
    let grading = try decided()
    let number = try grading.post(on: "2026-11-03")
    #expect(try grading.document(number, .oversight).contains("抄送：人民检察院"))
    #expect(try !grading.document(number).contains("抄送"))
    let office = try grading.office("registrar", "2026-11-04")
    let documents = try office.book.read { reader in
      try reader.documentNames(
        subject: number, step: "posting", act: try #require(try reader.postingAct(of: number)))
    }
    #expect(documents.contains("抄送人民检察院"))
  }

  @Test func itsReviewDecidesOnExactlyItsOwnClasses() throws {
    let grading = try decided()
    let clerk = try grading.office("w01-clerk", "2026-11-03")
    let number = try clerk.draftNotice(.grading(try ward("01"), try month("2026-10"))).number
    let office = try grading.office("open-1", "2026-11-03", 13)
    let own = try office.proposedReview(of: number)
    #expect(Set(own.map(\.field)) == Set(NoticeKind.pointsGrading.fields))
    let foreign = FieldReview(field: .monthTotal, treatment: .show)
    #expect(refusal { try office.review(number, own + [foreign]) } == .noticeFieldForeign)
    #expect(
      refusal { try office.review(number, own.filter { $0.field != .grade }) }
        == .noticeFieldNotReviewed)
    #expect(
      refusal { try office.review(number, try office.proposedReview(.pointsMonth)) }
        == .noticeFieldForeign)
    let shown = own.map { FieldReview(field: $0.field, treatment: .show) }
    #expect(refusal { try office.review(number, shown) } == .noticeMandatoryWithholding)
  }

  @Test func aWithheldClassLeavesTheDocumentAndAMaskedOneIsCovered() throws {
    let grading = try decided()
    let number = try grading.post(
      on: "2026-11-03", 11, [.cyclePoints: .withhold, .grade: .mask, .inmateName: .mask])
    let text = try grading.document(number)
    #expect(!text.contains("积分") && !text.contains("合格") && !text.contains("赵明远"))
    #expect(text.contains("赵某某\t***"))
  }

  @Test func aChangedNoticeLeadsBackWhereItsProcedureSaysAndTheNextHasANewClock() throws {
    let grading = try decided()
    let first = try grading.post(on: "2026-11-03")
    let disclosure = try grading.office("open-1", "2026-11-04")
    _ = try disclosure.end(first, .changed, explanation: "等级有误")
    let clerk = try grading.office("w01-clerk", "2026-11-05")
    let subject = Reference.grading(try ward("01"), try month("2026-10"))
    #expect(refusal { try clerk.draftNotice(subject) } == .stepNotNow)
    try grading.decide(on: "2026-11-05")
    let second = try grading.post(on: "2026-11-06")
    let file = try grading.prison.notice(second)
    #expect(file.record.replaces == first)
    #expect(file.posting?.end == .on(try day("2026-11-13")))
    #expect(try grading.document(second).contains("更正：代替\(first)号公示"))
    #expect(try grading.differences().isEmpty)
  }

  @Test func whatNoLongerFollowsFromTheBookIsDueAndIsNotClosed() throws {
    let grading = try decided()
    let number = try grading.post(on: "2026-11-03")
    try grading.prison.record(
      1, "2026-10-20", "JG-04", "-2", recordedOn: "2026-11-04", late: "补录")
    let due = try grading.office("registrar", "2026-11-05").due()
    #expect(due.contains { $0.kind == .noticeOnChangedFacts && $0.reference == number })
    let later = try grading.office("open-1", "2026-11-12")
    #expect(refusal { try later.close(number) } == .noticeInputsChanged)
  }

  @Test func anInmateObjectsToTheirOwnCycleOnce() throws {
    let grading = try decided()
    #expect(refusal { try grading.object(1, on: "2026-11-02") } == .noticeNotOnBoard)
    let notice = try grading.post(on: "2026-11-03")
    let number = try grading.object(1, on: "2026-11-04")
    let file = try grading.office("registrar", "2026-11-04", 15).objection(number)
    #expect(file.record.notice == notice && file.record.target == "cycle:3301000001/10")
    #expect(refusal { try grading.object(1, on: "2026-11-04", 15) } == .objectionAlreadyOpen)
    let clerk = try grading.office("w01-clerk", "2026-11-04", 15)
    let others = ObjectionRequest(
      inmate: try inmate(2), target: .cycle(try inmate(1), 10), content: "不公。", writtenBy: nil)
    #expect(refusal { try clerk.lodge(others) } == .objectionNotConcerned)
    let elsewhere = ObjectionRequest(
      inmate: try inmate(2), target: .cycle(try inmate(2), 10), content: "不公。", writtenBy: nil,
      notice: "GS-2026-0009")
    #expect(refusal { try clerk.lodge(elsewhere) } == .noticeNotOnBoard)
    #expect(refusal { try grading.object(3, on: "2026-11-09") } == .objectionTooLate)
  }

  @Test func nobodyWhoRecordedWhatItRestsOnAnswersAndTheCourseIsReplayed() throws {
    let grading = try GradingPrison()
    let prison = grading.prison
    try prison.record(1, "2026-10-08", "JG-04", "-2", by: "w01-deputy")
    try grading.decide(on: "2026-11-02")
    let notice = try grading.post(on: "2026-11-03")
    let number = try grading.object(1, on: "2026-11-04")
    let sitting = try prison.sitting("ward-group", "01")
    func answer(_ actor: String) throws -> Int {
      try grading.office(actor, "2026-11-05").answer(
        number, .dismissed, content: "等级属实。", sitting: sitting
      ).act
    }
    #expect(refusal { try answer("w01-deputy") } == .separationOfDuties)
    _ = try answer("w01-chief")
    _ = try grading.office("open-1", "2026-11-11").close(notice)
    #expect(try grading.differences().isEmpty)
    let replayed = try grading.office("registrar", "2026-11-12").replay(.notice(notice))
    let kinds = Set(replayed.map(\.kind))
    #expect(kinds.isSuperset(of: [.inputsDigest, .noticeDocument, .noticeSpan, .noticeClosing]))
    #expect(replayed.allSatisfy { $0.difference == nil })
  }

  @Test func aSealedPersonIsLeftOutAndADocumentPostedBeforeIsDrawnAgainAsItWas() throws {
    let grading = try decided()
    let ground = SealGround(ground: "犯罪记录封存", basis: "刑事诉讼法第二百八十六条")
    func seal(_ number: Int, on today: String) throws {
      _ = try grading.office("registrar", today, 10).seal(.inmate(try inmate(number)), ground)
    }
    try seal(3, on: "2026-11-03")
    let number = try grading.post(on: "2026-11-03")
    let posted = try grading.office("procurator", "2026-11-03", 12)
    let archived = try posted.archived(try posted.notice(number), audience: .ward)?.content ?? ""
    #expect(archived.contains("赵明远") && !archived.contains("孙有才"))
    try seal(1, on: "2026-11-04")
    #expect(try grading.differences().isEmpty)
  }

  @Test func itIsExplainedWithItsNotices() throws {
    let grading = try decided()
    let number = try grading.post(on: "2026-11-03")
    let why = try grading.office("registrar", "2026-11-04")
      .why(.grading(try ward("01"), try month("2026-10")))
    #expect(why.children.contains { $0.label.zh.hasPrefix("公示 \(number)（grading:01/2026-10") })
  }

  @Test func aProgramThatDoesNotKnowAMatterRefusesItAndSaysSoWhenItChecks() throws {
    let grading = try decided()
    let number = try grading.post(on: "2026-11-03")
    let clerk = try grading.prison.arriving("w01-clerk", "2026-11-04")
    #expect(refusal { try clerk.draftNotice(.cycle(try inmate(1), 10)) } == .noticeKindUnknown)
    #expect(
      refusal { try clerk.knowing(MatterRegistry([])).draftDocument(number, audience: .ward) }
        == .noticeKindUnknown)
    #expect(try grading.differences(MatterRegistry([])).contains("replay.rule-gone \(number)"))
  }
}
