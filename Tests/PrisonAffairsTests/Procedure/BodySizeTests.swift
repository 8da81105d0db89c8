import PrisonAffairs
import Testing

/// A body for which law sets a least size.
@Suite("Size of a body")
struct BodySizeTests {
  private func vote(of members: Int, inFavour: Int, minimum: Int) throws -> RefusalCode? {
    let engine = try PointsMonth.engine()
    let citation = Citation(document: "司法部令第130号", article: "第五条")
    let sized = ProcedureEngine(
      procedure: engine.procedure, bodies: engine.bodies, quorums: engine.quorums,
      minimums: ["ward-group": Sourced(minimum, citation)])
    let all = (1...members).compactMap { StaffNumber("m\($0)") }
    let event = StepEvent(
      step: "weekly-review", outcome: .passed, actor: all[0], roles: ["ward-chief"],
      documents: sized.procedure.step("weekly-review")?.documents ?? [],
      sitting: try Sitting(
        members: all, inFavour: Array(all.prefix(inFavour)),
        against: all.dropFirst(inFavour).map { ($0, "不同意") }))
    return refusal {
      _ = try sized.advance(.at("weekly-review"), by: event, authors: []) { _ in true }
    }
  }

  @Test("One member too few and nobody's agreement counts; the least number is enough")
  func boundary() throws {
    #expect(try vote(of: 8, inFavour: 8, minimum: 9) == .bodyTooSmall)
    #expect(try vote(of: 9, inFavour: 9, minimum: 9) == nil)
  }

  @Test("The size is asked before the share")
  func order() throws {
    #expect(try vote(of: 8, inFavour: 1, minimum: 9) == .bodyTooSmall)
    #expect(try vote(of: 9, inFavour: 1, minimum: 9) == .quorumNotReached)
  }
}
