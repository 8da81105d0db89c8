extension PolicySet {
  /// The engine of a procedure with the bodies and shares in force on a day.
  public func engine(_ identifier: String, on day: CivilDate) throws(Refusal) -> ProcedureEngine {
    guard let procedure = procedure(identifier, on: day) else {
      throw Refusal(.procedureUnknown, [.code: identifier, .day: day.description])
    }
    var quorums: [String: Ratio] = [:]
    for case .body(_, let quorum) in procedure.steps.map(\.actor) {
      if case .ratio(let ratio) = try required(quorum, on: day).value { quorums[quorum] = ratio }
    }
    return ProcedureEngine(
      procedure: procedure, bodies: bodies(on: day), quorums: quorums)
  }
}
