/// What a lower layer may do with a value of an upper one.
public enum LowerLayerRight: String, CaseIterable, Sendable {
  case fixed
  case onlyRaise = "only-raise"
  case onlyReduce = "only-reduce"
  case onlyAdd = "only-add"
  case maySet = "may-set"
  case mayLoosen = "may-loosen"
}

/// What every policy item has: its name, words for people, and what lower layers may do.
public struct PolicyHeading: Hashable, Sendable {
  public let identifier: String
  public let title: Text
  /// A plain sentence for an inmate.
  public let plain: Text?
  public let lower: LowerLayerRight
  /// The article that lets a lower layer set or loosen.
  public let lowerArticle: String?

  public init(
    identifier: String, title: Text, plain: Text?, lower: LowerLayerRight, lowerArticle: String?
  ) {
    self.identifier = identifier
    self.title = title
    self.plain = plain
    self.lower = lower
    self.lowerArticle = lowerArticle
  }
}

/// One dated figure of the law.
public struct ValuePolicy: Hashable, Sendable {
  public let heading: PolicyHeading
  public let unit: PolicyUnit
  /// The admitted words of a `choice`.
  public let choices: [String]
  public let versions: [PolicyVersion<PolicyValue>]
  /// The days on which the law of this layer states no figure and leaves it to a lower one, with
  /// the article that does; where no lower layer sets it, there is none.
  public let leftToLower: [PolicyVersion<InForce>]

  public init(
    heading: PolicyHeading, unit: PolicyUnit, choices: [String],
    versions: [PolicyVersion<PolicyValue>], leftToLower: [PolicyVersion<InForce>] = []
  ) {
    self.heading = heading
    self.unit = unit
    self.choices = choices
    self.versions = versions
    self.leftToLower = leftToLower
  }
}

/// One rule of the code, with its source and the values it uses.
public struct RulePolicy: Hashable, Sendable {
  public let heading: PolicyHeading
  public let uses: [String]
  public let versions: [PolicyVersion<InForce>]

  public init(heading: PolicyHeading, uses: [String], versions: [PolicyVersion<InForce>]) {
    self.heading = heading
    self.uses = uses
    self.versions = versions
  }
}

/// A closed list of words the rules refer to.
public struct VocabularyPolicy: Hashable, Sendable {
  public enum Terms: Hashable, Sendable {
    case reasons([Reason])
    case roles([Role])
    case bodies([Body])
    case strictGroups([StrictGroup])
    case treatmentGrades([TreatmentGrade])
    case treatmentEntitlements([TreatmentEntitlements])
    case treatmentConditions([TreatmentConditions])
    case accounts([LedgerAccount])
    case festivals([Festival])
    case goods([GoodsCategory])
  }

  public let heading: PolicyHeading
  public let versions: [PolicyVersion<InForce>]
  public let terms: Terms

  public init(heading: PolicyHeading, versions: [PolicyVersion<InForce>], terms: Terms) {
    self.heading = heading
    self.versions = versions
    self.terms = terms
  }
}

/// A procedure with its dates and source.
public struct ProcedurePolicy: Hashable, Sendable {
  public let heading: PolicyHeading
  public let complaint: Text?
  public let versions: [PolicyVersion<InForce>]
  public let steps: [Step]
  /// The identifier of the choice that says which version governs what is open when the law
  /// changes; nil keeps the one of its beginning.
  public let transition: String?

  public init(
    heading: PolicyHeading, complaint: Text?, versions: [PolicyVersion<InForce>], steps: [Step],
    transition: String? = nil
  ) {
    self.heading = heading
    self.complaint = complaint
    self.versions = versions
    self.steps = steps
    self.transition = transition
  }
}

/// A step that a lower layer inserts into a procedure of an upper one.
public struct StepAddition: Hashable, Sendable {
  public let heading: PolicyHeading
  public let procedure: String
  public let after: String
  public let versions: [PolicyVersion<InForce>]
  public let step: Step

  public init(
    heading: PolicyHeading, procedure: String, after: String,
    versions: [PolicyVersion<InForce>], step: Step
  ) {
    self.heading = heading
    self.procedure = procedure
    self.after = after
    self.versions = versions
    self.step = step
  }
}
