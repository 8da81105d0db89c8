import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct RetractionTests {
  /// Five days of solitary confinement in October that were another inmate's, settled and posted.
  private struct Posted {
    let prison: TestPrison
    let period: FactKey
    let notice: String

    init() throws {
      prison = try TestPrison()
      let registrar = try prison.office("registrar", "2026-10-20")
      let before = try prison.actCount()
      try registrar.bringIn(
        .status,
        """
        罪犯编号,状态,起日,止日,情形,依据,来源,行号
        3301000002,禁闭,2026-10-08,2026-10-12,,禁闭审批表,测试,1

        """)
      period = FactKey(act: before + 1, ordinal: 1)
      try prison.settle("01", "2026-10", on: "2026-11-02")
      notice = try prison.post("01", "2026-10", on: "2026-11-03")
    }
  }

  @Test func aRetractedPeriodPutsItsMonthAndItsPostedNoticeOnTheDueList() throws {
    let posted = try Posted()
    let prison = posted.prison
    let kinds: [DueItem.Kind] = [.changedFacts, .noticeOnChangedFacts]
    #expect(try prison.reading().due().allSatisfy { !kinds.contains($0.kind) })
    let office = try prison.office("head-1", "2026-11-03", 15)
    _ = try office.retract(posted.period, ground: "录错了人")
    let due = try prison.reading().due().filter { kinds.contains($0.kind) }
    #expect(
      Set(due.map { "\($0.kind.rawValue) \($0.reference)" }) == [
        "changed-facts month:3301000002/2026-10", "notice-on-changed-facts \(posted.notice)",
      ])
    #expect(try prison.reading().person(try inmate(2)).periods.isEmpty)
    #expect(try prison.findings().isEmpty)
    #expect(refusal { try prison.close(posted.notice, on: "2026-11-10") } == .noticeInputsChanged)
    #expect(refusal { try office.retract(posted.period, ground: "再次") } == .factAlreadyCorrected)
  }

  @Test func neitherItsAuthorNorAnyOtherFactIsTaken() throws {
    let posted = try Posted()
    let prison = posted.prison
    let acts = try prison.actCount()
    let author = try prison.office("registrar", "2026-11-03", 15)
    #expect(refusal { try author.retract(posted.period, ground: "录错") } == .correctionByAuthor)
    let officer = try prison.office("w01-o1", "2026-11-03", 15)
    #expect(refusal { try officer.retract(posted.period, ground: "录错") } == .actorNotPermitted)
    let head = try prison.office("head-1", "2026-11-03", 15)
    #expect(refusal { try head.retract(posted.period, ground: "") } == .groundRequired)
    let opening = FactKey(act: 1, ordinal: 1)
    #expect(refusal { try head.retract(opening, ground: "录错") } == .factNotRetractable)
    let missing = FactKey(act: 9_999, ordinal: 1)
    #expect(refusal { try head.retract(missing, ground: "录错") } == .factUnknown)
    #expect(try prison.actCount() == acts)
  }
}
