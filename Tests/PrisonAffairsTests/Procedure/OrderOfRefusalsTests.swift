import PrisonAffairs
import Testing

@Suite("What a step refuses, and in which order")
struct OrderOfRefusalsTests {
  /// Advances the monthly summary, of which `M7` is an author.
  private func advance(
    _ state: ProcedureState = .at("monthly-summary"), by event: StepEvent
  ) throws -> RefusalCode? {
    let engine = try PointsMonth.engine()
    let author = try staff("M7")
    return refusal {
      _ = try engine.advance(state, by: event, authors: [author]) { _ in true }
    }
  }

  @Test("Of all that is wrong the first in the order is told, one after another")
  func order() throws {
    let none: [String] = []
    func event(
      _ step: String = "monthly-summary", _ outcome: StepOutcome = .returned,
      roles: Set<String> = ["ward-chief"], actor: String = "M1", reason: String? = "账不平",
      documents: [String]? = nil, inFavour: Int = 0
    ) throws -> StepEvent {
      try PointsMonth.event(
        step, outcome, roles: roles, actor: actor, reason: reason, documents: documents,
        inFavour: inFavour)
    }
    let worst = try event("post", .closed, roles: [], actor: "M7", reason: nil, documents: none)
    #expect(try advance(.ended, by: worst) == .procedureEnded)
    #expect(try advance(by: worst) == .stepNotNow)
    #expect(
      try advance(
        by: event("monthly-summary", .closed, roles: [], actor: "M7", reason: nil, documents: none))
        == .stepOutcome)
    #expect(
      try advance(by: event(roles: [], actor: "M7", reason: nil, documents: none))
        == .bodyHeadMustSign)
    #expect(
      try advance(by: event(actor: "M7", reason: nil, documents: none)) == .separationOfDuties)
    #expect(try advance(by: event(reason: nil, documents: none)) == .stepReasonRequired)
    #expect(try advance(by: event(documents: none)) == .stepDocumentMissing)
    #expect(try advance(by: event(inFavour: 5)) == .quorumNotReached)
    #expect(try advance(by: event(inFavour: 6)) == nil)
  }

  @Test("An officer without the role of a step may not end it")
  func role() throws {
    let event = try PointsMonth.event("post", .posted, roles: ["ward-officer"])
    #expect(try advance(.at("post"), by: event) == .stepRole)
  }

  @Test("Who wrote an entry decides on it in no review and no decision")
  func separation() throws {
    let deciding = PointsMonth.procedure.steps.filter { [.review, .decide].contains($0.kind) }
    #expect(deciding.map(\.identifier) == ["weekly-review", "monthly-summary", "committee"])
    for step in PointsMonth.procedure.steps {
      let outcome = try #require(step.kind.outcomes.first)
      let event = try PointsMonth.event(step.identifier, outcome, actor: "M7")
      let expected: RefusalCode? = deciding.contains(step) ? .separationOfDuties : nil
      #expect(try advance(.at(step.identifier), by: event) == expected, "\(step.identifier)")
    }
  }

  @Test(
    "Sending back, refusing, reopening, denying and taking back need a stated reason, others none")
  func reasons() throws {
    let needed = StepOutcome.allCases.filter(\.needsReason)
    #expect(needed == [.returned, .refused, .reopened, .denied, .withdrawn])
    for reason in [nil, ""] {
      for (step, outcome) in [("post", StepOutcome.returned), ("objection-window", .reopened)] {
        let event = try PointsMonth.event(step, outcome, reason: reason)
        #expect(try advance(.at(step), by: event) == .stepReasonRequired)
      }
      let event = try PointsMonth.event("post", .posted, reason: reason)
      #expect(try advance(.at("post"), by: event) == nil)
    }
  }

  @Test("A body without a sitting decides nothing")
  func withoutSitting() throws {
    let chief = try staff("M1")
    let event = StepEvent(
      step: "weekly-review", outcome: .passed, actor: chief, roles: ["ward-chief"],
      documents: ["record of weekly-review"])
    #expect(try advance(.at("weekly-review"), by: event) == .quorumNotReached)
  }

  @Test("A refusal for want of votes names body, votes, the votes needed and all members")
  func figuresOfQuorum() throws {
    let engine = try PointsMonth.engine()
    let event = try PointsMonth.event("committee", .approved, inFavour: 5)
    let refused = #expect(throws: Refusal.self) {
      try engine.advance(.at("committee"), by: event, authors: []) { _ in true }
    }
    #expect(refused?[.body] == "committee")
    #expect(refused?[.count] == "5")
    #expect(refused?[.minimum] == "6")
    #expect(refused?[.total] == "9")
    #expect(refused?.citation?.document == "司规〔2021〕3号")
  }
}
