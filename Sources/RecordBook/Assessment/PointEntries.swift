import GRDB
public import PrisonAffairs

/// An entry as the book holds it.
public struct PointEntry: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  public let day: CivilDate
  public let reason: String
  public let points: Points
  public let event: String?
  public let officer: StaffNumber
  public let tier: ApprovalTier
  public let isLate: Bool
  public let lateReason: String?
  public let note: String?
  public let source: String
  public let line: String

  public var reference: Reference { .fact(act: act, ordinal: ordinal) }
}

/// How an entry was decided, and by which body.
public struct EntryDecision: Hashable, Sendable {
  public enum Outcome: String, CaseIterable, Sendable { case approved, submitted, rejected }

  public let entryAct: Int
  public let entryOrdinal: Int
  public let body: String
  public let outcome: Outcome
  public let reason: String?
  /// The act of the decision.
  public let act: Int

  public init(
    entryAct: Int, entryOrdinal: Int, body: String, outcome: Outcome, reason: String?, act: Int = 0
  ) {
    self.entryAct = entryAct
    self.entryOrdinal = entryOrdinal
    self.body = body
    self.outcome = outcome
    self.reason = reason
    self.act = act
  }

  public var fact: Fact {
    Fact(
      .entryDecision,
      [
        .integer(entryAct), .integer(entryOrdinal), .text(body), .text(outcome.rawValue),
        FactValue(reason),
      ])
  }
}

/// An entry with everything that was decided about it.
public struct EntryRecord: Hashable, Sendable {
  public enum State: String, CaseIterable, Sendable {
    /// Counts in its month.
    case effective
    /// Waits for the ward group.
    case awaitsGroup = "awaits-group"
    /// Waits for the prison's committee.
    case awaitsCommittee = "awaits-committee"
    case rejected
    case corrected
  }

  public let entry: PointEntry
  public let state: State
}

/// An entry as it is written, by one command or one row of an import.
public struct EntryDraft: Hashable, Sendable {
  public let inmate: InmateNumber
  public let day: CivilDate
  public let reason: String
  public let points: Points
  public let event: String?
  public let officer: StaffNumber
  public let tier: ApprovalTier
  public let isLate: Bool
  public let lateReason: String?
  public let note: String?
  public let source: String
  public let line: String

  public init(
    inmate: InmateNumber, day: CivilDate, reason: String, points: Points, event: String?,
    officer: StaffNumber, tier: ApprovalTier, isLate: Bool, lateReason: String?, note: String?,
    source: String, line: String
  ) {
    self.inmate = inmate
    self.day = day
    self.reason = reason
    self.points = points
    self.event = event
    self.officer = officer
    self.tier = tier
    self.isLate = isLate
    self.lateReason = lateReason
    self.note = note
    self.source = source
    self.line = line
  }

  public var fact: Fact {
    Fact(
      .pointEntry,
      [
        .text(inmate.text), .text(day.description), .text(reason), .integer(points.hundredths),
        FactValue(event), .text(officer.text), .text(tier.rawValue), .integer(isLate ? 1 : 0),
        FactValue(isLate ? lateReason : nil), FactValue(note), .text(source), .text(line),
      ])
  }
}

/// A correction that names a fact (更正).
public func correctionFact(
  table: FactTable, act: Int, ordinal: Int, replacedBy: Int?, reason: String
) -> Fact {
  Fact(
    .correction,
    [
      .text(table.name), .integer(act), .integer(ordinal),
      .text(replacedBy == nil ? "retract" : "replace"), FactValue(replacedBy), .text(reason),
    ])
}

/// A correction of an entry.
public func entryCorrectionFact(
  _ entry: PointEntry, replacedBy: Int?, reason: String
) -> Fact {
  correctionFact(
    table: .pointEntry, act: entry.act, ordinal: entry.ordinal, replacedBy: replacedBy,
    reason: reason)
}
