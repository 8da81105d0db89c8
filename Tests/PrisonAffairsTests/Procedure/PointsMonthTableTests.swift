import PrisonAffairs
import Testing

@Suite("The monthly assessment, state by state")
struct PointsMonthTableTests {
  /// One row of the hand-written table.
  struct Row: Hashable {
    let state: String
    let event: StepOutcome
    let result: String
    /// Whether the matter goes to the prison's committee; nil where it makes no difference.
    let higher: Bool?

    init(_ fields: [String]) throws {
      try #require(fields.count == 4, "\(fields)")
      state = fields[0]
      let event: StepOutcome = try #require(StepOutcome(rawValue: fields[1]), "\(fields)")
      self.event = event
      result = fields[2]
      try #require(["", "yes", "no"].contains(fields[3]), "\(fields)")
      higher = fields[3].isEmpty ? nil : fields[3] == "yes"
    }
  }

  static func rows() throws -> [Row] {
    try SourceTree.rows(
      SourceTree.caseFile("procedure/points-month-states-and-events.csv"),
      header: "state,event,result,higher"
    ).map(Row.init)
  }

  @Test("From every state every event leads where the regulation says, or is refused")
  func everyRow() throws {
    let engine = try PointsMonth.engine()
    for row in try Self.rows() {
      for higher in row.higher.map({ [$0] }) ?? [true, false] {
        let result = try Self.result(of: row, higher: higher, engine: engine)
        #expect(result == row.result, "\(row.state), \(row.event.rawValue), higher \(higher)")
      }
    }
  }

  private static func result(
    of row: Row, higher: Bool, engine: ProcedureEngine
  ) throws -> String {
    let state: ProcedureState = row.state == "ended" ? .ended : .at(row.state)
    let event = try PointsMonth.event(row.state, row.event)
    do {
      return try engine.advance(state, by: event, authors: []) { condition in
        condition == .higherApproval && higher
      }.code
    } catch {
      return error.code.rawValue
    }
  }

  @Test("The table leaves out no state and no event")
  func complete() throws {
    let states = PointsMonth.procedure.steps.map(\.identifier) + ["ended"]
    let rows = try Self.rows()
    #expect(states.count == 8)
    #expect(StepOutcome.allCases.count == 17)
    for state in states {
      for event in StepOutcome.allCases {
        let found = rows.filter { $0.state == state && $0.event == event }
        let higher = found.map(\.higher)
        #expect(
          higher == [nil] || Set(higher) == [true, false] && found.count == 2,
          "\(state), \(event.rawValue)")
      }
    }
    #expect(Set(rows.map(\.state)) == Set(states))
    #expect(Set(rows).count == rows.count)
  }

  @Test("The procedure of the table has no fault of shape")
  func withoutFault() {
    #expect(PointsMonth.procedure.faults.isEmpty)
  }

  @Test("A month begins with the daily record, and one begins at the committee only if due there")
  func start() throws {
    let engine = try PointsMonth.engine()
    #expect(engine.start { _ in false } == .at("record"))
    let steps = Array(PointsMonth.procedure.steps.dropFirst(3))
    let late = Procedure(
      identifier: "late", title: Text(zh: "", en: ""),
      citation: PointsMonth.procedure.citation, complaint: nil, steps: steps)
    let rest = ProcedureEngine(procedure: late, bodies: [:], quorums: [:])
    #expect(rest.start { _ in false } == .at("post"))
    #expect(rest.start { $0 == .higherApproval } == .at("committee"))
  }
}
