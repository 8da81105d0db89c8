/// The three layers of rules; a lower one may only do what the upper one allows.
public enum LayerKind: String, CaseIterable, Comparable, Sendable {
  case national, province, prison

  public static func < (left: LayerKind, right: LayerKind) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .national: 0
    case .province: 1
    case .prison: 2
    }
  }
}

/// All the policy of one layer.
public struct PolicyLayer: Hashable, Sendable {
  /// The code of a layer made for training, whose figures are no law.
  public static let seedCode = "seed"

  public let kind: LayerKind
  public let code: String
  public let title: Text
  public var values: [ValuePolicy] = []
  public var rules: [RulePolicy] = []
  public var vocabularies: [VocabularyPolicy] = []
  public var procedures: [ProcedurePolicy] = []
  public var additions: [StepAddition] = []

  public init(kind: LayerKind, code: String, title: Text) {
    self.kind = kind
    self.code = code
    self.title = title
  }

  public var isSeed: Bool { code == PolicyLayer.seedCode }

  /// The identifiers of the layer's procedures, each once: versions whose steps differ stand in
  /// files of their own.
  public var procedureNames: [String] {
    var seen: Set<String> = []
    return procedures.map(\.heading.identifier).filter { seen.insert($0).inserted }
  }

  /// The identifiers of all items, each procedure once.
  var names: [String] {
    values.map(\.heading.identifier) + rules.map(\.heading.identifier)
      + vocabularies.map(\.heading.identifier) + procedureNames
      + additions.map(\.heading.identifier)
  }

  /// Every heading of the layer, in the order values, rules, vocabularies, procedures, additions.
  public var headings: [PolicyHeading] {
    values.map(\.heading) + rules.map(\.heading) + vocabularies.map(\.heading)
      + procedures.map(\.heading) + additions.map(\.heading)
  }
}
