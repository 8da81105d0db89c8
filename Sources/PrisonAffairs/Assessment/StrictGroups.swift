/// An inmate's place in a strict group, from a day on (司规〔2021〕3号 第十九条).
public struct StrictMembership: Hashable, Sendable {
  /// The code of the group in policy.
  public let group: String
  public let from: CivilDate

  public init(group: String, from: CivilDate) {
    self.group = group
    self.from = from
  }
}

/// A limit that only a lower layer sets, with the layer that does.
public struct LayerLimit<Value: Hashable & Sendable>: Hashable, Sendable {
  public let value: Value
  public let citation: Citation
  public let layer: LayerKind
}

extension PolicySet {
  /// A share that the national layer leaves to a lower one; nil where none sets it.
  func ratioOfLayer(_ identifier: String, on day: CivilDate) -> LayerLimit<Ratio>? {
    guard let found = value(identifier, on: day), case .ratio(let ratio) = found.value else {
      return nil
    }
    return LayerLimit(value: ratio, citation: found.citation, layer: found.layer)
  }

  /// Points that the national layer leaves to a lower one; nil where none sets them.
  func pointsOfLayer(_ identifier: String, on day: CivilDate) -> LayerLimit<Points>? {
    guard let found = value(identifier, on: day), case .points(let points) = found.value else {
      return nil
    }
    return LayerLimit(value: points, citation: found.citation, layer: found.layer)
  }
}

extension AssessmentPolicy {
  /// Whether the sentence in the book reaches what a strict group asks for (第十九条第八项: ten
  /// years or more, life or suspended death); groups that ask for none are always satisfied.
  ///
  /// The sentence is that of the whole judgment: which crime it was given for, the ground of the
  /// fact has to say.
  public func finding(of group: StrictGroup, sentence: Sentence?) -> Finding {
    let code = Figure(.group, group.code)
    guard group.restsOnSentence else {
      return Finding(.strictGroup, group.citation, .satisfied, [code])
    }
    guard let minimum = strictSentence else {
      return Finding(
        .strictGroup, group.citation, .undetermined(missing: "points.strict.sentence-years"),
        [code])
    }
    guard let sentence else {
      return Finding(.strictGroup, group.citation, .undetermined(missing: "sentence"), [code])
    }
    guard sentence.kind == .fixed, let term = sentence.term else {
      return Finding(.strictGroup, group.citation, .satisfied, [code])
    }
    // "十年以上" includes ten years themselves (第五十六条).
    return Finding(
      .strictGroup, group.citation,
      term.months >= minimum.value.count ? .satisfied : .notSatisfied,
      [code, Figure(.months, term.months), Figure(.minimum, minimum.value.count)])
  }

  /// Refuses a sentence that does not reach the group (`strict.sentence-below`) or is not in the
  /// book (`strict.sentence-unknown`).
  public func requireStrictGroup(_ group: StrictGroup, sentence: Sentence?) throws(Refusal) {
    let finding = finding(of: group, sentence: sentence)
    func figure(_ name: FigureName) -> String {
      finding.figures.first { $0.name == name }?.value ?? ""
    }
    switch finding.status {
    case .satisfied: return
    case .notSatisfied:
      throw Refusal(
        .strictSentenceBelow,
        [.code: group.code, .value: figure(.months), .minimum: figure(.minimum)],
        citation: group.citation)
    default:
      throw Refusal(.strictSentenceUnknown, [.code: group.code], citation: group.citation)
    }
  }
}
