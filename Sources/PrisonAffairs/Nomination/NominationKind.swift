/// What an inmate is nominated for. The raw values stand in the book.
public enum NominationKind: String, CaseIterable, Sendable {
  /// 减刑
  case commutation
  /// 假释
  case parole

  /// The procedure that a nomination of this kind runs through.
  public var procedure: String { "\(rawValue).nomination" }
}

extension NominationProposal {
  /// The word for files and the book.
  public var code: String {
    switch self {
    case .reduce: "reduced"
    case .remainder: "remainder"
    case .toLife: "to-life"
    case .toFixed: "to-fixed"
    case .parole: "parole"
    }
  }

  /// The length that goes with it, where one does.
  public var term: Term? {
    switch self {
    case .reduce(let term), .toFixed(let term): term
    case .remainder, .toLife, .parole: nil
    }
  }

  public var kind: NominationKind { self == .parole ? .parole : .commutation }

  /// Reads a word with its length; refuses (nil) a word that is unknown, a length that is missing
  /// and one too many.
  public init?(code: String, term: Term?) {
    switch (code, term) {
    case ("reduced", let term?): self = .reduce(term)
    case ("to-fixed", let term?): self = .toFixed(term)
    case ("remainder", nil): self = .remainder
    case ("to-life", nil): self = .toLife
    case ("parole", nil): self = .parole
    default: return nil
    }
  }
}
