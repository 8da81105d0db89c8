extension RulingResult {
  /// The length that goes with it, where one does.
  public var term: Term? {
    switch self {
    case .reduced(let term), .toFixed(let term): term
    case .remainder, .toLife, .paroled, .denied: nil
    }
  }

  /// The last day of probation, where it is parole and the day is known.
  public var paroledUntil: CivilDate? {
    if case .paroled(let until) = self { until } else { nil }
  }

  /// Reads a word with what goes with it; refuses (nil) a word that is unknown, a length or a day
  /// that is missing and one too many.
  public init?(code: String, term: Term?, until: CivilDate? = nil) {
    switch (code, term, until) {
    case ("reduced", let term?, nil): self = .reduced(term)
    case ("to-fixed", let term?, nil): self = .toFixed(term)
    case ("remainder", nil, nil): self = .remainder
    case ("to-life", nil, nil): self = .toLife
    case ("paroled", nil, let until): self = .paroled(until: until)
    case ("denied", nil, nil): self = .denied
    default: return nil
    }
  }
}
