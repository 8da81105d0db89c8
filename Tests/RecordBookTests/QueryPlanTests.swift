import GRDB
import PrisonAffairs
import Testing

@testable import RecordBook

/// The queries a person waits for never walk through a whole table.
struct QueryPlanTests {
  /// The plan of every statement that `body` runs.
  func plans(_ body: (BookReader) throws -> Void) throws -> [String] {
    try RegisterSample.withBook { _, book in
      try book.queue.read { database in
        var statements: [String] = []
        database.trace { event in
          if case .statement(let statement) = event { statements.append(statement.expandedSQL) }
        }
        try body(BookReader(database: database, asOf: .max))
        database.trace(options: [])
        let plans = try statements.map { sql in
          try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN \(sql)")
            .map { $0["detail"] as String }.joined(separator: "; ")
        }
        #expect(!plans.isEmpty)
        return plans
      }
    }
  }

  func expectIndexes(_ body: (BookReader) throws -> Void) throws {
    for plan in try plans(body) {
      #expect(plan.contains("INDEX") || plan.contains("PRIMARY KEY"), "\(plan)")
      // A walk through a table reads `SCAN point_entry`, or `SCAN e` after its short name.
      let walks = plan.replacing("SCAN CONSTANT ROW", with: "").contains("SCAN")
      #expect(!walks, "\(plan)")
    }
  }

  let inmate = InmateNumber("3301000123")
  private let month = YearMonth("2026-10")
  private let ward = WardCode("03")

  @Test func entriesOfAnInmatesMonth() throws {
    let inmate = try #require(inmate)
    let span = try #require(month).days
    try expectIndexes { reader in
      try #expect(reader.entries(of: inmate, in: span).count == 6)
      try #expect(reader.entries(of: [inmate], in: span).count == 1)
    }
  }

  @Test func oneEntryWithItsHistory() throws {
    try expectIndexes { reader in
      try #expect(reader.entry(act: 13, ordinal: 1) != nil)
      try #expect(reader.decisions(ofAct: 13, ordinal: 1).count == 1)
      try #expect(reader.correction(ofAct: 13, ordinal: 1) != nil)
    }
  }

  @Test func treatmentGradesAndProposalsOfAnInmate() throws {
    let inmate = try #require(InmateNumber("3301000124"))
    try expectIndexes { reader in
      try #expect(reader.treatmentGrades(of: inmate).count == 2)
      try #expect(reader.treatmentProposals(of: inmate).count == 1)
      try #expect(reader.treatmentProposal(of: inmate, 1) != nil)
      try #expect(reader.treatmentChangeCount(of: inmate) == 1)
    }
  }

  @Test func serviceOutsidePrisonOfAnInmate() throws {
    let inmate = try #require(InmateNumber("3301000124"))
    try expectIndexes { reader in
      try #expect(reader.outsideProposals(of: inmate).count == 2)
      try #expect(reader.outsideCount(of: inmate) == 2)
      try #expect(reader.outsideDecision(of: inmate, 1) != nil)
      try #expect(reader.outsideSocietyNotice(of: inmate, 2) != nil)
      try #expect(reader.outsideEnd(of: inmate, 1) != nil)
    }
  }

  @Test func monthResultsOfAWard() throws {
    let ward = try #require(ward)
    let month = try #require(month)
    try expectIndexes { reader in
      try #expect(reader.monthResults(ward: ward, month: month).count == 2)
      try #expect(reader.monthResults(ward: ward, month: month, .publicOnly).count == 2)
    }
  }

  @Test func monthsOfAnInmate() throws {
    let inmate = try #require(inmate)
    let month = try #require(month)
    try expectIndexes { reader in
      try #expect(reader.monthResults(of: inmate).count == 1)
      try #expect(reader.monthResults(of: inmate, .publicOnly).count == 1)
      try #expect(reader.adjustments(of: inmate, month: month).count == 1)
    }
  }

  @Test func noticesOnASubject() throws {
    let subject = Reference.wardMonth(try #require(ward), try #require(month))
    try expectIndexes { reader in
      try #expect(reader.notices(on: subject).count == 1)
      try #expect(reader.objections(toNotice: "GS-2026-0001").count == 1)
    }
  }

  @Test func stepsOfASubject() throws {
    let subject = Reference.wardMonth(try #require(ward), try #require(month)).description
    try expectIndexes { reader in
      try #expect(reader.instance("points-month", of: subject)?.steps.count == 1)
      try #expect(reader.votes(subject: subject, step: "settle", act: 16).count == 2)
    }
  }

  @Test func whatAReplayStartsFrom() throws {
    let inmate = try #require(inmate)
    let month = try #require(month)
    let ward = try #require(ward)
    try expectIndexes { reader in
      try #expect(!reader.settlements(of: inmate, month: month).isEmpty)
      try #expect(!reader.settlements(of: ward, month: month).isEmpty)
      try #expect(reader.settlements(ofAct: 1).isEmpty)
      try #expect(reader.decidedEntries(act: 13, ordinal: 1).count == 1)
      try reader.forEachDecision(ofAct: 1) { _ in }
      try #expect(reader.documentNames(subject: "", step: "", act: 1).isEmpty)
      try #expect(reader.appealAct(of: "YY-2026-9999") == nil)
      try #expect(reader.redatings(of: "GS-2026-9999").isEmpty)
    }
  }

  /// A report on one month looks for every inmate's entries of that month, not through them all.
  @Test func entriesOfAMonthAreCountedByInmate() throws {
    let month = try #require(month)
    let plans = try plans { try #expect(!$0.entryCounts(EntryCountFilter(month: month)).isEmpty) }
    #expect(plans.count == 1)
    for plan in plans {
      #expect(plan.contains("SEARCH e USING INDEX point_entry_of_inmate"), "\(plan)")
      #expect(plan.contains("SEARCH p USING INDEX placement_of_inmate"), "\(plan)")
    }
  }

  @Test func whatIsSeenOfAnInmate() throws {
    let inmate = try #require(inmate)
    let span = try #require(month).days
    try expectIndexes { reader in
      try #expect(reader.seen.entries(of: inmate, in: span).count == 5)
      try #expect(reader.seen.entry(act: 13, ordinal: 3) == nil)
      try #expect(reader.seen.decisions(ofAct: 13, ordinal: 1).count == 1)
      try #expect(reader.seen.statuses(of: inmate).isEmpty)
      try #expect(reader.seen.sentences(of: inmate).count == 1)
      try #expect(reader.seen.crimes(of: inmate).count == 1)
      try #expect(reader.seen.placements(of: inmate).count == 1)
      try #expect(reader.seen.inmate(inmate) != nil)
      try #expect(reader.seen.monthResults(of: inmate).count == 1)
      try #expect(reader.seen.objection("YY-2026-0001") != nil)
      try #expect(reader.seen.documents(of: "GS-2026-0001").count == 1)
    }
  }

  @Test func specialCasesOfAnInmate() throws {
    let inmate = try #require(InmateNumber("3301000124"))
    let span = try #require(YearMonth("2026-09")).days
    try expectIndexes { reader in
      try #expect(reader.seen.strictGroups(of: inmate).count == 1)
      // The period that was adjusted is sealed with nothing; it stands beside its adjustment.
      try #expect(reader.seen.conductAdjustments(of: inmate).count == 1)
      try #expect(reader.suspensions(in: span).count == 1)
    }
  }

  @Test func aCheckpointWithItsCosignatures() throws {
    try expectIndexes { reader in
      try #expect(reader.cosignatures(ofSize: 28).count == 1)
      try #expect(reader.firstActSinceCheckpoint()?.number == 31)
    }
  }

  @Test func aFactByItsPlace() throws {
    let (sealed, erased) = (RegisterSample.sealed[0], RegisterSample.erased)
    try expectIndexes { reader in
      try #expect(reader.table(of: sealed) == .statusPeriod)
      try #expect(reader.content(of: sealed) != nil)
      try #expect(reader.erasure(of: erased) == 34)
      try #expect(reader.hasErasureRequest(erased))
      try #expect(reader.correction(of: RegisterSample.retracted) == 31)
      try #expect(reader.erasureRequests(ofAct: RegisterSample.request).count == 1)
      try #expect(reader.erasedLeaves(ofAct: 27).count == 1)
    }
  }

  @Test func theProofOfAFact() throws {
    let inmate = try #require(inmate)
    let month = try #require(month)
    try expectIndexes { reader in
      try #expect(reader.proofMaterial(act: 27, ordinal: 3)?.leaves.count == 4)
      try #expect(reader.monthResultKey(of: inmate, month: month) != nil)
      try #expect(reader.documentKey(of: "GS-2026-0001", .ward) != nil)
    }
  }

  @Test func meetingsAndOpinions() throws {
    let ward = try #require(ward)
    let month = try #require(month)
    let inmate = try #require(inmate)
    try expectIndexes { reader in
      try #expect(reader.meeting("HY-2026-0001") != nil)
      try #expect(reader.meetingDays(.ward, ward: ward, in: month.days).count == 1)
      try #expect(
        reader.meetings(MeetingFilter(kind: .ward, ward: ward, span: month.days)).count == 1)
      try #expect(reader.minutes(of: "HY-2026-0001") != nil)
      try #expect(reader.attendance(of: "HY-2026-0001").count == 2)
      try #expect(reader.invitation(to: "HY-2026-0001") != nil)
      try #expect(reader.seen.opinion("JC-2026-0001") != nil)
      try #expect(reader.answer(toOpinion: "JC-2026-0001") != nil)
      try #expect(reader.corrections(byOpinion: "JC-2026-0001").count == 1)
      try #expect(reader.act(correcting: .month(inmate, month), after: 1_000) == nil)
      try #expect(reader.act(correcting: .fact(act: 13, ordinal: 1), after: 1) != nil)
    }
  }

  /// A report looks for every inmate's entries of its days, and for a ward's grades and rewards.
  @Test func whatAReportCounts() throws {
    let ward = try #require(ward)
    let month = try #require(month)
    let plans = try plans { _ = try $0.clauseCounts(in: month.days) }
    for plan in plans {
      #expect(plan.contains("SEARCH e USING INDEX point_entry_of_inmate"), "\(plan)")
      #expect(plan.contains("SEARCH p USING INDEX placement_of_inmate"), "\(plan)")
      for table in ["g", "c", "k"] { #expect(plan.contains("SEARCH \(table) USING"), "\(plan)") }
    }
    try expectIndexes { reader in
      let months = month.previous...month
      try #expect(reader.gradeCounts(of: ward, in: months) == [.active: 1])
      try #expect(reader.grades(of: ward, in: months).count == 1)
      try #expect(reader.rewardCounts(of: ward, in: months) == [.commendation: 1])
    }
  }

  /// A ward's sheet of grades counts the whole prison: from the inmates to their last cycle and the
  /// months since, and from the ward months that are closed, but never through all months and grades.
  @Test func whatTheGradesOfAPrisonRestOn() throws {
    let month = try #require(YearMonth("2026-09"))
    let plans = try plans { reader in
      try #expect(reader.continuations().count == 1)
      try #expect(reader.closedMonthsSinceGraded().isEmpty)
    }
    #expect(plans.count == 3)
    for plan in plans {
      #expect(!plan.replacing("SCAN i USING", with: "").contains("SCAN"), "\(plan)")
    }
    try expectIndexes { reader in
      try #expect(reader.inmatesWithClosedMonth(month).isEmpty)
    }
  }

  @Test func whatTheGradeOfACycleRestsOn() throws {
    let inmate = try #require(InmateNumber("3301000124"))
    let month = try #require(month)
    try expectIndexes { reader in
      try #expect(reader.monthResults(of: inmate, in: month.previous...month).count == 1)
      try #expect(reader.adjustments(of: inmate).isEmpty)
      try #expect(reader.grades(of: inmate).count == 1)
      try #expect(reader.judgements(of: inmate, cycle: 3).count == 1)
      _ = try reader.statuses(of: inmate)
      try #expect(reader.strictGroups(of: inmate).count == 1)
    }
  }

  /// The check reads every table in the order of its key, without sorting.
  @Test func factsComeInOrderByThemselves() throws {
    let plans = try plans { reader in _ = try FactMerge(reader.database, acts: 1...26) }
    #expect(plans.count == FactTable.all.count)
    for plan in plans { #expect(!plan.contains("TEMP B-TREE"), "\(plan)") }
  }

  @Test func theCopiesOfANoticeItsObjectionsAndTheStepsOfAnAct() throws {
    try expectIndexes { reader in
      try #expect(reader.takedowns(of: "GS-2026-0001").count == 1)
      try #expect(reader.objections(toNotice: "GS-2026-0001").first?.staff?.text == "3301042")
      try #expect(reader.objection("YY-2026-0001") != nil)
      try #expect(reader.steps(ofAct: 13).isEmpty)
    }
  }
}
