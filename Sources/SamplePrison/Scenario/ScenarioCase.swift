public import PrisonAffairs

/// Somebody who is nominated in the year, with what will come of it.
public struct ScenarioCase: Hashable, Sendable {
  /// What makes a case another than the rest.
  public enum Turn: Hashable, Sendable {
    /// Nothing: proposed, posted and granted as proposed.
    case plain
    /// An inmate objects while it hangs; the objection is dismissed.
    case objectionDismissed
    /// An officer objects; the notice is changed and the committee decides again.
    case objectionUpheld
    /// The department sends it back to be completed.
    case completed
    /// Life becomes a fixed term: the bureau decides too, and the high court rules.
    case life
    /// The procurator disagrees and gets a reply with reasons.
    case procuratorAgainst
    /// Taken back from the court, with its leave.
    case withdrawn
    case denied
    /// The court grants less than was proposed.
    case grantedLess
    /// Was a minor at the time of the crime.
    case juvenile
  }

  public let inmate: InmateNumber
  public let ward: WardCode
  /// The batch of the year, 1 to 4.
  public let batch: Int
  public let turn: Turn
  public let proposal: NominationProposal
  /// Nil for parole.
  public let basis: CommutationBasis?
  /// Political rights from the ruling on, in months; nil leaves them as they are.
  public let rightsMonths: Int?
  /// Whether law is stricter for this person without a figure, so that grounds are stated.
  public let isStricter: Bool
  /// The last day of the term as it stands before the nomination; nil for life.
  public let endsOn: CivilDate?

  public var isParole: Bool { proposal == .parole }

  /// What the court rules; nil for what is taken back before.
  public var result: RulingResult? {
    switch (turn, proposal) {
    case (.withdrawn, _): nil
    case (.denied, _): .denied
    case (.grantedLess, .reduce(let asked)):
      Term(months: asked.months - 1).map { .reduced($0) }
    case (_, .reduce(let cut)): .reduced(cut)
    case (_, .toFixed(let term)): .toFixed(term)
    case (_, .toLife): .toLife
    case (_, .remainder): .remainder
    case (_, .parole): .paroled(until: endsOn)
    }
  }
}

/// Where a case stands among those of its batch.
struct CasePlace {
  let batch: Int
  let position: Int
  let isParole: Bool

  /// How many commutations and paroles each of the four batches holds.
  static let batches: [(commutations: Int, paroles: Int)] = [(24, 5), (23, 5), (23, 5), (20, 4)]

  /// Every place of the year, in order.
  static let all: [CasePlace] = batches.enumerated().flatMap { index, count in
    (0..<(count.commutations + count.paroles)).map {
      CasePlace(batch: index + 1, position: $0, isParole: $0 >= count.commutations)
    }
  }

  var turn: ScenarioCase.Turn {
    if isParole { return .plain }
    switch (batch, position) {
    case (1, 1): return .objectionDismissed
    case (1, 2): return .completed
    case (1, 3): return .denied
    case (2, 1): return .objectionUpheld
    case (2, 2): return .juvenile
    case (3, 1): return .procuratorAgainst
    case (3, 2): return .withdrawn
    case (4, 1): return .life
    case (_, 6), (_, 12): return .grantedLess
    default: return .plain
    }
  }

  /// A recidivist here and there, for whom law is stricter.
  var isRecidivist: Bool { !isParole && turn == .plain && position % 8 == 7 }

  /// Somebody with a merit (立功) here and there.
  var hasMerit: Bool { !isParole && turn == .plain && position % 10 == 9 }
}
