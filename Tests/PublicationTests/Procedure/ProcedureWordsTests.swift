import PrisonAffairs
import Publication
import Testing

@Suite("Words of procedures")
struct ProcedureWordsTests {
  @Test func steps() {
    expectWords(of: \StepKind.words)
    expectWords(of: \StepOutcome.words)
    expectWords(of: \StepCondition.words)
    expectWords(of: \RiskLevel.words)
    expectWords(of: \Ballot.words)
  }

  @Test("Every fault of shape names its step")
  func faults() {
    let faults: [ProcedureFault] = [
      .repeatedStep("x-1"), .unknownTarget(step: "x-1", target: "x-2"),
      .outcomeNotOfKind(step: "x-1", outcome: .returned), .onwardOutcomeMissing(step: "x-1"),
      .unreachable("x-1"), .endNotReachable(from: "x-1"), .returnNotBackwards(step: "x-1"),
      .continueNotToSelf(step: "x-1"), .postWithoutApproval("x-1"),
    ]
    for fault in faults {
      expectWords(fault.words, "\(fault)")
      #expect(fault.words.zh.contains("“x-1”"))
      #expect(fault.words.en.contains("\"x-1\""))
    }
    #expect(faults[1].words.en.contains("x-2"))
    #expect(faults[2].words.zh.contains("退回"))
  }
}
