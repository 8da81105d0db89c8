public import PrisonAffairs
public import RecordBook

/// One entry as an officer types it.
public struct EntryRequest: Hashable, Sendable {
  public let inmate: InmateNumber
  public let day: CivilDate
  public let reason: String
  public let points: Points
  public let event: String?
  public let note: String?
  public let lateReason: String?
  /// The row's key; nil lets the book give one.
  public let key: RowKey?

  public init(
    inmate: InmateNumber, day: CivilDate, reason: String, points: Points, event: String?,
    note: String?, lateReason: String?, key: RowKey?
  ) {
    self.inmate = inmate
    self.day = day
    self.reason = reason
    self.points = points
    self.event = event
    self.note = note
    self.lateReason = lateReason
    self.key = key
  }
}

/// What became of an entry that was recorded.
public struct RecordedEntry: Sendable {
  /// Nil where the same entry was there already.
  public let act: Int?
  public let assessment: EntryAssessment
}

extension Office {
  /// Records one entry as the acting officer's own.
  ///
  /// A deduction of at most 2 takes effect at once (司规〔2021〕3号 第二十七条); everything else is a
  /// proposal until the body of its tier decides.
  public func record(_ request: EntryRequest) throws -> RecordedEntry {
    var assessment: EntryAssessment?
    do {
      let act = try act(.entryRecorded) { reader in
        let ward = try wardOfEntry(request.inmate, on: request.day, reader)
        let officer = try require(.recordPoints, ward: ward, reader)
        let (draft, result) = try draft(request, officer: officer, reader)
        assessment = result
        if try isKnown(draft, reader) { throw NothingNew() }
        return [draft.fact]
      }
      guard let assessment else { throw Refusal(.entryUnknown) }
      return RecordedEntry(act: act, assessment: assessment)
    } catch is NothingNew {
      guard let assessment else { throw Refusal(.entryUnknown) }
      return RecordedEntry(act: nil, assessment: assessment)
    }
  }

  /// The entry as it would be written, with the findings of the rules.
  func draft(
    _ request: EntryRequest, officer: StaffNumber, _ reader: BookReader
  ) throws -> (EntryDraft, EntryAssessment) {
    _ = try knownInmate(request.inmate, on: request.day, reader)
    guard let reason = policies.reasons(on: request.day)[request.reason] else {
      throw Refusal(
        .entryReasonUnknown, [.code: request.reason, .day: request.day.description])
    }
    let statuses = try reader.statuses(of: request.inmate).map(\.period)
      .filter { $0.contains(request.day) }.map(\.status)
    let proposed = ProposedEntry(
      inmate: request.inmate, day: request.day, reason: reason, points: request.points,
      lateReason: request.lateReason)
    let assessment = try AssessmentPolicy(policies, on: request.day)
      .assess(
        proposed, recordedOn: today, isIncapacitated: statuses.contains(.incapacity),
        isInIntake: statuses.contains(.intake))
    let key = try request.key ?? nextKey(reader)
    let draft = EntryDraft(
      inmate: request.inmate, day: request.day, reason: reason.code, points: request.points,
      event: request.event, officer: officer, tier: assessment.tier, isLate: assessment.isLate,
      lateReason: request.lateReason, note: request.note, source: key.source, line: key.line)
    return (draft, assessment)
  }

  /// The key of an entry typed at the terminal: the number of the act that will hold it.
  private func nextKey(_ reader: BookReader) throws -> RowKey {
    RowKey(source: "terminal", line: String((try reader.lastAct?.number ?? 0) + 1))
  }

  private func isKnown(_ draft: EntryDraft, _ reader: BookReader) throws -> Bool {
    guard
      let known = try reader.facts(of: draft.fact.table, source: draft.source)[draft.line]
    else { return false }
    guard known == draft.fact.values else {
      throw Refusal(.keyRepeatedDifferently, [.value: draft.line])
    }
    return true
  }

  /// The ward an inmate was in on the day of an entry.
  func wardOfEntry(
    _ inmate: InmateNumber, on day: CivilDate, _ reader: BookReader
  ) throws -> WardCode? {
    guard try reader.inmate(inmate) != nil else {
      throw Refusal(.inmateUnknown, [.inmate: inmate.text])
    }
    return try reader.placement(of: inmate, on: day)?.ward
  }
}
