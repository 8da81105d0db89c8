import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import Testing

@Suite struct ReplayTests {
  @Test func everyDecisionIsReplayedEqualAndEveryKindIsThere() throws {
    let story = try ReplayStory()
    var kinds: Set<DecisionKind> = []
    for reference in try story.references {
      for decision in try story.replays(reference) {
        #expect(decision.verdict == "equal", "\(decision)")
        #expect(decision.recomputed == decision.stored || !decision.kind.namesItsResult)
        kinds.insert(decision.kind)
      }
    }
    try story.adoptLaterCalendarWhileANoticeHangs()
    kinds.formUnion(try story.replays(.notice("GS-2026-0002")).map(\.kind))
    let elsewhere = DecisionKind.ofTreatment.union(DecisionKind.ofTransfers)
      .union(DecisionKind.ofCycles).union(DecisionKind.ofMeetings)
      .union(DecisionKind.ofNominations).union(DecisionKind.ofAccounts)
    #expect(kinds == Set(DecisionKind.allCases).subtracting(elsewhere))
    #expect(try story.prison.findings().isEmpty)
  }

  /// What was decided under one policy and calendar stays what it was under others.
  @Test func adoptingOtherFiguresAndAnotherCalendarChangesNoReplay() throws {
    let story = try ReplayStory()
    var before: [Reference: [ReplayedDecision]] = [:]
    for reference in try story.references { before[reference] = try story.replays(reference) }
    try story.adoptOtherFigures(on: "2026-11-16")
    try story.adoptOtherCalendar(on: "2026-11-17")
    let now = try story.prison.arriving("w01-chief", "2026-11-18")
    // The figures do differ now: a replay that looked at them would be found out.
    let sheet = try now.preview(try ward("01"), try month("2026-10"))
    #expect(sheet.inmates.first?.whole.figures.total == Points(103))
    #expect(now.policies.span("points.notice.days", on: now.today)?.value.count == 5)
    for (reference, decisions) in before {
      let again = try story.replays(reference)
      #expect(again == decisions, "\(reference)")
      #expect(again.allSatisfy { $0.difference == nil })
    }
    #expect(try story.prison.findings().isEmpty)
  }

  @Test func aDecisionAfterTheAdoptionIsReplayedWithTheNewFigures() throws {
    let story = try ReplayStory()
    try story.adoptOtherFigures(on: "2026-11-16")
    let officer = try story.prison.arriving("w01-o1", "2026-11-17")
    let recorded = try officer.record(
      EntryRequest(
        inmate: try inmate(1), day: try day("2026-11-10"), reason: "JG-04",
        points: try points("-2"), event: nil, note: nil, lateReason: nil, key: nil))
    let act = try #require(recorded.act)
    // Seven days after is in time under the new figure, and two points are the group's.
    #expect(recorded.assessment.tier == .group && !recorded.assessment.isLate)
    let decisions = try story.replays(.fact(act: act, ordinal: 1))
    #expect(decisions.map(\.verdict) == ["equal", "equal"])
    #expect(
      decisions.map(\.policies) == [
        "national@\(act - 1) province@3", "national@\(act - 1) province@3",
      ])
    #expect(try story.prison.findings().isEmpty)
  }

  @Test func theMonthNamesItsFiguresItsPolicyAndItsFindings() throws {
    let story = try ReplayStory()
    let decisions = try story.replays(.month(try inmate(4), try month("2026-10")))
    #expect(decisions.map(\.kind) == [.month, .publicMonth])
    let whole = try #require(decisions.first)
    #expect(
      whole.recomputed.en
        == "103 (custody 35+3-0, education 35+0-0, labour 30+0-0, special 0, penalty 0, 31 days)")
    #expect(decisions.last?.stored.en.hasPrefix("100 (custody 35+0-0") == true)
    #expect(whole.policies == "national@2 province@3")
    #expect(whole.findings.contains { $0.rule == .monthTotal })
    let adjusted = try story.replays(.month(try inmate(3), try month("2026-10")))
    #expect(adjusted.map(\.kind) == [.month, .publicMonth, .adjustment])
    #expect(adjusted.last?.recomputed.en == "110 → 100")
  }

  /// A difference booked without the correction that would call for it, written with all hashes.
  @Test func aForgedAdjustmentHasItsName() throws {
    let story = try ReplayStory()
    let last = try #require(try story.prison.reading().book.read { try $0.lastAct })
    let book = try RecordBook.open(at: story.prison.path, trainingSeed: 7)
    let name = "ward-month:01/2026-10#2"
    let step = "group-decision"
    let members = try story.prison.reading().members(of: "ward-group", ward: try ward("01"))
    let act = try book.write(
      .monthRedecided, actor: try staff("w01-chief"),
      moment: Moment(day: last.moment.day, hour: 22, minute: 0)
    ) { _ in
      [
        procedureStartFact("points.redecision", subject: name, lawDay: last.moment.day),
        taken(name, "prepare", "agreed", next: step),
        taken(name, step, "approved", next: "close"),
        procedureDocumentFact(subject: name, step: step, name: "更正记录"),
        procedureDocumentFact(subject: name, step: step, name: "工作小组会议记录"),
        taken(name, "close", "closed", next: "ended"),
        MonthAdjustment(
          ward: try ward("01"), month: try month("2026-10"), inmate: try inmate(1),
          before: Points(98), after: Points(198)
        ).fact,
      ] + members.map { Vote(member: $0, ballot: .inFavour).fact(subject: name, step: step) }
    }
    let decisions = try story.replays(.act(act))
    #expect(
      decisions.filter { $0.difference != nil }.map(\.verdict) == ["replay.adjustment"])
    #expect(try story.prison.findings().map(\.code) == ["derived.adjustment"])
    let own = try story.replays(.month(try inmate(1), try month("2026-10"))).last
    #expect(own?.recomputed.en == "none" && own?.stored.en == "98 → 198")
  }

  @Test func aDifferenceBookedByNoBodyHasItsName() throws {
    let story = try ReplayStory()
    let last = try #require(try story.prison.reading().book.read { try $0.lastAct })
    let book = try RecordBook.open(at: story.prison.path, trainingSeed: 7)
    let act = try book.write(
      .monthRedecided, actor: try staff("w01-chief"),
      moment: Moment(day: last.moment.day, hour: 22, minute: 0)
    ) { _ in
      [
        MonthAdjustment(
          ward: try ward("01"), month: try month("2026-10"), inmate: try inmate(1),
          before: Points(98), after: Points(198)
        ).fact
      ]
    }
    for reference in [Reference.act(act), .month(try inmate(1), try month("2026-10"))] {
      #expect(try story.replays(reference).last?.verdict == "replay.adjustment")
    }
    #expect(try story.prison.findings().map(\.code) == ["derived.adjustment"])
  }

  private func taken(_ name: String, _ step: String, _ outcome: String, next: String) -> Fact {
    StepRecord(
      subject: name, procedure: "points.redecision", step: step, outcome: outcome, next: next
    ).fact
  }

  @Test func aForgedNewDateOfANoticeHasItsName() throws {
    let story = try ReplayStory()
    let prison = story.prison
    try prison.record(
      11, "2026-11-10", "JG-04", "-2", by: "w02-o1", recordedOn: "2026-11-12", hour: 18)
    try prison.settle("02", "2026-10", on: "2026-11-13")
    let number = try prison.post("02", "2026-10", on: "2026-11-13")
    let posting = try #require(try prison.notice(number).posting)
    let book = try RecordBook.open(at: prison.path, trainingSeed: 7)
    try book.write(
      .calendarAdopted, actor: try staff("registrar"),
      moment: Moment(day: try day("2026-11-14"), hour: 9, minute: 0)
    ) { reader in
      let file = try #require(try reader.calendarFiles().last)
      return [
        try CalendarFile(name: "2026-2.csv", content: file.content).fact,
        posting.redating(to: .on(try day("2026-11-16"))),
      ]
    }
    #expect(
      try story.replays(.notice(number)).filter { $0.difference != nil }.map(\.verdict)
        == ["replay.notice-redating"])
    #expect(try prison.findings().map(\.code) == ["derived.notice-redating"])
  }

  @Test func whatIsNotInTheBookIsRefused() throws {
    let prison = try TestPrison()
    let office = try prison.reading()
    let number = try inmate(1)
    let october = try month("2026-10")
    #expect(refusal { try office.replay(.act(999)) } == .referenceUnknown)
    #expect(refusal { try office.replay(.fact(act: 999, ordinal: 1)) } == .referenceUnknown)
    #expect(refusal { try office.replay(.month(number, october)) } == .monthUnknown)
    #expect(
      refusal { try office.replay(.wardMonth(try ward("01"), october)) } == .monthUnknown)
    #expect(refusal { try office.replay(.notice("GS-2026-0001")) } == .noticeUnknown)
    #expect(refusal { try office.replay(.objection("YY-2026-0001")) } == .objectionUnknown)
  }

  @Test func aFactThatIsNoEntryStandsForItsAct() throws {
    let story = try ReplayStory()
    let settlement = try #require(
      try story.replays(.month(try inmate(1), try month("2026-10"))).first)
    #expect(
      try story.replays(.fact(act: settlement.act, ordinal: 1))
        == story.replays(.act(settlement.act)))
    #expect(try story.replays(.act(1)).isEmpty)
  }

  @Test func aWardSeesItsOwnMattersAlone() throws {
    let story = try ReplayStory()
    let reference = Reference.month(try inmate(1), try month("2026-10"))
    let own = try story.prison.office("w01-o3", "2026-11-12", 23)
    #expect(try own.replay(reference).count == 2)
    let other = try story.prison.office("w02-o1", "2026-11-12", 23)
    #expect(refusal { try other.replay(reference) } == .actorNotOfWard)
  }
}

extension DecisionKind {
  /// The kinds that the tests of treatment grades replay.
  /// Replayed in the tests of cycles.
  fileprivate static let ofCycles: Set<DecisionKind> = [.grade, .reward, .cancellation]

  /// Replayed in the tests of meetings and opinions.
  fileprivate static let ofMeetings: Set<DecisionKind> = [.meetingAttendance, .opinionLimit]

  fileprivate static let ofTreatment: Set<DecisionKind> = [.treatmentProposal, .treatmentGrade]

  /// Whether both sides are written the same way, so that equal ones read alike.
  fileprivate var namesItsResult: Bool {
    ![.entryDecision, .noticeClosing, .objectionLimit].contains(self)
  }
}

extension ReplayStory {
  /// A second notice, over which another calendar is adopted.
  fileprivate func adoptLaterCalendarWhileANoticeHangs() throws {
    try prison.settle("02", "2026-10", on: "2026-11-13")
    _ = try prison.post("02", "2026-10", on: "2026-11-13")
    let content = try String(contentsOfFile: "\(SourceTree.calendars)/2026-1.csv", encoding: .utf8)
    let day = "2026-11-16,holiday,临时放假,Day off,试验,2026-11-14,assumption\n"
    let moved = try prison.arriving("registrar", "2026-11-14").adopt([
      try CalendarFile(
        name: "2026-2.csv", content: content.hasSuffix("\n") ? content + day : content + "\n" + day)
    ])
    #expect(moved.redated == ["GS-2026-0002"])
  }
}
