public import PrisonAffairs
import RecordBook

/// What became of the nominations of one kind, counted.
public struct NominationTally: Hashable, Sendable {
  public let kind: NominationKind
  /// Everybody who was proposed.
  public fileprivate(set) var proposed = 0
  /// Granted as proposed, and granted with less.
  public fileprivate(set) var granted = 0
  public fileprivate(set) var grantedLess = 0
  public fileprivate(set) var denied = 0
  public fileprivate(set) var withdrawn = 0
  /// Ended inside the prison.
  public fileprivate(set) var refused = 0
  /// Still under way.
  public fileprivate(set) var open = 0
}

extension Office {
  /// What became of all nominations in the book, commutation first.
  public func nominationTallies() throws -> [NominationTally] {
    try book.read { reader in
      try require(.readBook, reader)
      var tallies = NominationKind.allCases.map { NominationTally(kind: $0) }
      for record in try reader.seen.nominations() {
        guard let index = tallies.firstIndex(where: { $0.kind == record.kind }) else { continue }
        tallies[index].proposed += 1
        if try reader.withdrawal(of: record.number) != nil {
          tallies[index].withdrawn += 1
        } else if let ruling = try reader.ruling(ofNomination: record.number)?.ruling {
          if ruling.result == .denied {
            tallies[index].denied += 1
          } else if ruling.result.isLess(than: record.proposal) {
            tallies[index].grantedLess += 1
          } else {
            tallies[index].granted += 1
          }
        } else if try reader.instance(record.kind.procedure, of: record.number)?.state == .ended {
          tallies[index].refused += 1
        } else {
          tallies[index].open += 1
        }
      }
      return tallies
    }
  }
}

extension RulingResult {
  /// Whether a court granted less than was proposed: a shorter cut, a longer fixed term, or a cut
  /// where all that was left was asked for.
  fileprivate func isLess(than proposal: NominationProposal) -> Bool {
    switch (self, proposal) {
    case (.reduced(let cut), .reduce(let asked)): cut.isShorter(than: asked)
    case (.reduced, .remainder): true
    case (.toFixed(let term), .toFixed(let asked)): term.isLonger(than: asked)
    case (.toLife, .toFixed): true
    default: false
    }
  }
}
