/// The steps of a batch's list, by the names its procedures give them.
public enum BatchStep: String, CaseIterable, Sendable {
  case open
  case check
  /// The list that is to be posted is settled.
  case list
  case post
  case objectionWindow = "objection-window"
  case close
}

/// For what a list of a batch is posted.
public enum BatchPurpose: CaseIterable, Sendable {
  /// What the prison means to propose (监狱法 2026 第五十条).
  case nomination
  /// What the court ruled (司发〔2015〕7号).
  case result

  public var procedure: String {
    switch self {
    case .nomination: "nomination.batch"
    case .result: "nomination.results"
    }
  }

  /// The step of a nomination at which it waits for the list.
  public var waiting: NominationStep {
    switch self {
    case .nomination: .post
    case .result: .result
    }
  }

  public func reference(year: Int, number: Int) -> Reference {
    switch self {
    case .nomination: .batch(year: year, number: number)
    case .result: .results(year: year, number: number)
    }
  }

  /// The batch of a list's reference; nil for a reference of another kind.
  public static func of(_ reference: Reference?) -> (BatchPurpose, year: Int, number: Int)? {
    switch reference {
    case .batch(let year, let number)?: (.nomination, year, number)
    case .results(let year, let number)?: (.result, year, number)
    default: nil
    }
  }
}
