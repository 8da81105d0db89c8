import PrisonAffairs
import Testing

/// Small policy layers for tests, without files.
enum PolicyMaker {
  static let document = "司规〔2021〕3号"

  static func heading(
    _ identifier: String, lower: LowerLayerRight = .fixed, article: String? = "第一条"
  ) -> PolicyHeading {
    PolicyHeading(
      identifier: identifier, title: Text(zh: identifier, en: identifier), plain: nil,
      lower: lower, lowerArticle: article)
  }

  static func version<Content>(
    _ content: Content, from: String = "2021-10-01", to: String? = nil, document: String = document
  ) throws -> PolicyVersion<Content> {
    PolicyVersion(
      from: try date(from), to: try to.map { try date($0) },
      citation: Citation(document: document, article: "第九条"), confidence: .confirmed, note: nil,
      content: content)
  }

  /// A value with one version without an end.
  static func value(
    _ identifier: String, _ text: String, _ unit: PolicyUnit, lower: LowerLayerRight = .fixed,
    from: String = "2021-10-01", choices: [String] = []
  ) throws -> ValuePolicy {
    let content = try #require(PolicyValue(text, unit: unit), "\(text) as \(unit.rawValue)")
    return ValuePolicy(
      heading: heading(identifier, lower: lower), unit: unit, choices: choices,
      versions: [try version(content, from: from)])
  }

  static func layer(
    _ kind: LayerKind, values: [ValuePolicy] = [], rules: [RulePolicy] = [],
    vocabularies: [VocabularyPolicy] = [], procedures: [ProcedurePolicy] = [],
    additions: [StepAddition] = []
  ) -> PolicyLayer {
    var layer = PolicyLayer(
      kind: kind, code: kind.rawValue, title: Text(zh: kind.rawValue, en: kind.rawValue))
    layer.values = values
    layer.rules = rules
    layer.vocabularies = vocabularies
    layer.procedures = procedures
    layer.additions = additions
    return layer
  }

  /// Every rule of the code, as a national layer must write them.
  static func rules() throws -> [RulePolicy] {
    try RuleIdentifier.allCases.map {
      RulePolicy(heading: heading($0.rawValue), uses: [], versions: [try version(InForce())])
    }
  }

  /// The roles and bodies the monthly assessment names.
  static func vocabularies() throws -> [VocabularyPolicy] {
    let codes = ["ward-officer", "ward-chief", "warden", "disclosure-officer"]
    let roles = codes.map {
      Role(code: $0, title: Text(zh: $0, en: $0), scope: .ward, may: [])
    }
    let bodies = PointsMonth.bodies.values.sorted { $0.code < $1.code }
    let inForce = [try version(InForce())]
    return [
      VocabularyPolicy(heading: heading("staff.roles"), versions: inForce, terms: .roles(roles)),
      VocabularyPolicy(heading: heading("staff.bodies"), versions: inForce, terms: .bodies(bodies)),
    ]
  }

  static func procedure(_ steps: [Step]) throws -> ProcedurePolicy {
    ProcedurePolicy(
      heading: heading("points.month"), complaint: nil, versions: [try version(InForce())],
      steps: steps)
  }

  /// A national layer without fault: rules, roles, bodies, the share and the procedure.
  static func national(
    values: [ValuePolicy] = [], steps: [Step] = PointsMonth.procedure.steps
  ) throws -> PolicyLayer {
    layer(
      .national, values: [try value(PointsMonth.quorum, "2/3", .ratio)] + values,
      rules: try rules(), vocabularies: try vocabularies(), procedures: [try procedure(steps)])
  }

  /// What lint finds in layers.
  static func faults(_ layers: PolicyLayer...) -> [PolicyFault.Kind] {
    PolicySet(layers: layers).faults.map(\.kind)
  }
}
