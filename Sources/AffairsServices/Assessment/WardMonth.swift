public import PrisonAffairs
public import RecordBook

/// One inmate's month with everything it rests on and what it comes to, for both accounts.
public struct InmateMonth: Hashable, Sendable {
  public let record: InmateRecord
  public let entries: [EntryRecord]
  public let facts: MonthFacts
  public let whole: MonthDetermination
  /// Without what is withheld from notices; the same as `whole` where nothing is.
  public let publicOnly: MonthDetermination

  /// Entries that nobody has decided who must.
  public var undecided: [EntryRecord] { entries.filter { $0.state == .awaitsGroup } }
}

/// A ward's month: the sheet (月汇总表) that the ward group settles.
public struct WardMonth: Hashable, Sendable {
  public let ward: WardCode
  public let month: YearMonth
  public let inmates: [InmateMonth]
  /// The digest of everything the sheet rests on.
  public let digest: String

  public var undecided: [EntryRecord] { inmates.flatMap(\.undecided) }

  /// Inmates whose month lacks facts, with what is missing.
  public var incomplete: [(inmate: InmateNumber, missing: [String])] {
    inmates.compactMap { inmate in
      guard case .incomplete(let missing) = inmate.whole.determination.outcome else { return nil }
      return (inmate.record.inmate, missing)
    }
  }

  /// What the settlement writes: every inmate's figures, and the public ones where they differ.
  var results: [Fact] {
    inmates.flatMap { inmate -> [Fact] in
      func result(_ figures: MonthFigures) -> MonthResult {
        MonthResult(
          ward: ward, month: month, inmate: inmate.record.inmate, figures: figures)
      }
      let whole = result(inmate.whole.figures).fact(isPublic: false)
      guard inmate.publicOnly.figures != inmate.whole.figures else { return [whole] }
      return [whole, result(inmate.publicOnly.figures).fact(isPublic: true)]
    }
  }
}
