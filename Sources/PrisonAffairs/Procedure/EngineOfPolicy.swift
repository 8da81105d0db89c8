extension PolicySet {
  /// The engine of a procedure with the bodies, their least sizes and shares in force on a day.
  public func engine(_ identifier: String, on day: CivilDate) throws(Refusal) -> ProcedureEngine {
    guard let procedure = procedure(identifier, on: day) else {
      throw Refusal(.procedureUnknown, [.code: identifier, .day: day.description])
    }
    var quorums: [String: Ratio] = [:]
    var minimums: [String: Sourced<Int>] = [:]
    let bodies = bodies(on: day)
    for case .body(let body, let quorum) in procedure.steps.map(\.actor) {
      if case .ratio(let ratio) = try required(quorum, on: day).value { quorums[quorum] = ratio }
      if let minimum = bodies[body]?.minimum {
        minimums[body] = try requiredCount(minimum, on: day)
      }
    }
    return ProcedureEngine(
      procedure: procedure, bodies: bodies, quorums: quorums, minimums: minimums)
  }
}
