import PrisonAffairs
import Testing

/// The monthly points assessment (司规〔2021〕3号 第二十五条至第二十七条、第三十五条), in code.
enum PointsMonth {
  static let quorum = "procedure.quorum.ratio"

  static let procedure = Procedure(
    identifier: "points.month", title: Text(zh: "月度计分考核程序", en: "Monthly points assessment"),
    citation: Citation(document: "司规〔2021〕3号", article: "第二十五条至第二十七条、第三十五条"),
    complaint: nil,
    steps: [
      step("record", .record, .roles(["ward-officer"]), [.recorded: .step("weekly-review")]),
      step(
        "weekly-review", .review, .body("ward-group", quorum: quorum),
        [.passed: .step("monthly-summary"), .continued: .step("weekly-review")]),
      step(
        "monthly-summary", .decide, .body("ward-group", quorum: quorum),
        [.approved: .step("committee"), .returned: .step("weekly-review")]),
      step(
        "committee", .decide, .body("committee", quorum: quorum),
        [.approved: .step("post"), .returned: .step("monthly-summary")],
        condition: .higherApproval),
      step(
        "post", .post, .roles(["disclosure-officer"]),
        [.posted: .step("objection-window"), .returned: .step("monthly-summary")]),
      step(
        "objection-window", .objectionWindow, .roles(["disclosure-officer"]),
        [.elapsed: .step("close"), .reopened: .step("monthly-summary")]),
      step("close", .close, .roles(["disclosure-officer"]), [.closed: .end]),
    ])

  /// A step that needs one document, its own record.
  static func step(
    _ identifier: String, _ kind: StepKind, _ actor: StepActor,
    _ targets: [StepOutcome: Step.Target], condition: StepCondition? = nil,
    limit: String? = nil
  ) -> Step {
    Step(
      identifier: identifier, kind: kind, title: Text(zh: identifier, en: identifier),
      actor: actor, documents: ["record of \(identifier)"], limit: limit, risk: .medium,
      supervision: Text(zh: "监察点", en: "supervision point"), article: "第二十六条",
      condition: condition, targets: targets)
  }

  static let bodies: [String: Body] = [
    "ward-group": Body(
      code: "ward-group", title: Text(zh: "监区工作小组", en: "Ward group"), scope: .ward,
      members: ["ward-chief", "ward-officer"], head: ["ward-chief"], article: "第六条"),
    "committee": Body(
      code: "committee", title: Text(zh: "监狱工作组", en: "Prison committee"), scope: .prison,
      members: ["warden", "section-chief"], head: ["warden"], article: "第五条"),
  ]

  static func engine() throws -> ProcedureEngine {
    let twoThirds = try #require(Ratio(2, 3))
    return ProcedureEngine(procedure: procedure, bodies: bodies, quorums: [quorum: twoThirds])
  }

  /// Members `M1` to `M9`.
  static func members(_ count: Int = 9) throws -> [StaffNumber] {
    try (1...count).map { try staff("M\($0)") }
  }

  /// A sitting of nine in which the first `inFavour` agree and the rest stay away.
  static func sitting(inFavour: Int = 9) throws -> Sitting {
    let members = try members()
    return try Sitting(members: members, inFavour: Array(members.prefix(inFavour)), against: [])
  }

  /// An event to which nothing is lacking: every role, a reason, the document, all in favour.
  static func event(
    _ step: String, _ outcome: StepOutcome, roles: Set<String>? = nil, actor: String = "M1",
    reason: String? = "看清了", documents: [String]? = nil, inFavour: Int = 9
  ) throws -> StepEvent {
    let admitted: Set = ["ward-officer", "ward-chief", "warden", "disclosure-officer"]
    return try StepEvent(
      step: step, outcome: outcome, actor: staff(actor), roles: roles ?? admitted,
      reason: reason, documents: documents ?? ["record of \(step)"],
      sitting: sitting(inFavour: inFavour))
  }
}
