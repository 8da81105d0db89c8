/// A procedure in force: its steps in order, with what lower layers inserted.
public struct Procedure: Hashable, Sendable {
  public let identifier: String
  public let title: Text
  public let citation: Citation
  public let complaint: Text?
  public let steps: [Step]
  /// The identifier of the choice that says which version governs what is open when the law
  /// changes; nil keeps the one of its beginning.
  public let transition: String?

  public init(
    identifier: String, title: Text, citation: Citation, complaint: Text?, steps: [Step],
    transition: String? = nil
  ) {
    self.identifier = identifier
    self.title = title
    self.citation = citation
    self.complaint = complaint
    self.steps = steps
    self.transition = transition
  }

  public func step(_ identifier: String) -> Step? { steps.first { $0.identifier == identifier } }

  public func position(of identifier: String) -> Int? {
    steps.firstIndex { $0.identifier == identifier }
  }

  /// The citation of one step's own article.
  public func citation(of step: Step) -> Citation {
    Citation(document: citation.document, article: step.article)
  }

  /// The procedure with a step inserted after another: what led on from `after` now leads to the
  /// new step, whose own onward outcome leads where `after` led. Nil when `after` is unknown.
  func inserting(_ step: Step, after identifier: String) -> Procedure? {
    guard let position = position(of: identifier), let target = steps[position].onward,
      let outcome = steps[position].kind.outcomes.first,
      let onward = step.kind.outcomes.first
    else { return nil }
    var before = steps[position].targets
    before[outcome] = .step(step.identifier)
    var inserted = step.targets
    inserted[onward] = target
    // A return lands on the nearest earlier step that is always due; one that may be passed over
    // would lead straight back here.
    if step.kind.outcomes.contains(.returned),
      let earlier = steps[...position].last(where: { $0.condition == nil })
    {
      inserted[.returned] = .step(earlier.identifier)
    }
    var steps = steps
    steps[position] = steps[position].with(targets: before)
    steps.insert(step.with(targets: inserted), at: position + 1)
    return Procedure(
      identifier: self.identifier, title: title, citation: citation, complaint: complaint,
      steps: steps, transition: transition)
  }
}
