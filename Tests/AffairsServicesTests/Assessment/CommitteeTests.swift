import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct CommitteeTests {
  /// A month with two entries that only the committee decides.
  private func submitted() throws -> (prison: TestPrison, bonus: Reference, deduction: Reference) {
    let prison = try TestPrison()
    let bonus = try prison.record(1, "2026-10-08", "LD-09", "6")
    let deduction = try prison.record(2, "2026-10-09", "LD-05", "-10", by: "w01-o2")
    #expect(try prison.settle("01", "2026-10", on: "2026-11-02") == "committee")
    return (prison, bonus, deduction)
  }

  @Test func whatTheGroupSubmitsTakesEffectByTheCommitteeAlone() throws {
    let (prison, bonus, _) = try submitted()
    #expect(try prison.entry(bonus).state == .awaitsCommittee)
    #expect(refusal { try prison.draft("01", "2026-10", on: "2026-11-02") } == .stepNotNow)
    let chief = try prison.office("w01-chief", "2026-11-02")
    let sitting = try prison.sitting("committee", nil)
    #expect(
      refusal {
        try chief.decide(
          try ward("01"), try month("2026-10"), sitting: sitting, rejections: [])
      } == .actorNotPermitted)
    #expect(try prison.decide("01", "2026-10", on: "2026-11-03") == "post")
    #expect(try prison.entry(bonus).state == .effective)
    #expect(try prison.findings().isEmpty)
  }

  @Test func fourOfSevenMembersAreTooFew() throws {
    let (prison, _, _) = try submitted()
    let warden = try prison.office("warden", "2026-11-02")
    func decide(without absent: [String]) throws -> String {
      try warden.decide(
        try ward("01"), try month("2026-10"),
        sitting: try prison.sitting("committee", nil, without: absent), rejections: []
      ).state
    }
    #expect(
      refusal { try decide(without: ["head-1", "head-2", "head-3"]) } == .quorumNotReached)
    #expect(try decide(without: ["head-1", "head-2"]) == "post")
  }

  @Test func aRejectionReturnsTheMonthWhichIsThenSettledAgain() throws {
    let (prison, bonus, deduction) = try submitted()
    #expect(
      try prison.decide(
        "01", "2026-10", on: "2026-11-02", rejecting: [(deduction, "证据不足")])
        == "monthly-summary")
    #expect(try prison.entry(deduction).state == .rejected)
    #expect(try prison.entry(bonus).state == .effective)
    #expect(try prison.confirm("01", "2026-10", on: "2026-11-03") == "post")
    let number = try prison.post("01", "2026-10", on: "2026-11-03")
    #expect(try !prison.document(number).contains("LD-05"))
    #expect(try prison.document(number).contains("+6"))
    #expect(try prison.findings().isEmpty)
  }

  @Test func aReturnWithAReasonLeavesTheEntriesWaiting() throws {
    let (prison, bonus, _) = try submitted()
    let state = try prison.office("warden", "2026-11-02").decide(
      try ward("01"), try month("2026-10"), sitting: try prison.sitting("committee", nil),
      rejections: [], returnBecause: "请补充证据"
    ).state
    #expect(state == "monthly-summary")
    #expect(try prison.entry(bonus).state == .awaitsCommittee)
    #expect(try prison.confirm("01", "2026-10", on: "2026-11-03") == "committee")
    #expect(try prison.decide("01", "2026-10", on: "2026-11-03") == "post")
  }

  @Test func theGroupRejectsInWritingAndOnlyWhatWaits() throws {
    let prison = try TestPrison()
    let bonus = try prison.record(1, "2026-10-08", "JG-17", "2")
    let summary = try prison.review(
      "01", through: "2026-10-09", on: "2026-10-09", rejecting: [(bonus, "没有记录")])
    #expect(summary.rejected == 1 && summary.approved == 0)
    #expect(try prison.entry(bonus).state == .rejected)
    #expect(
      refusal {
        try prison.review(
          "01", through: "2026-10-16", on: "2026-10-16", rejecting: [(bonus, "没有记录")])
      } == .entryAlreadyDecided)
    #expect(
      refusal {
        try prison.review(
          "01", through: "2026-10-16", on: "2026-10-16",
          rejecting: [(.fact(act: 1, ordinal: 9), "没有记录")])
      } == .entryUnknown)
  }
}
