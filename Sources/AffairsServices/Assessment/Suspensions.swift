public import PrisonAffairs
public import RecordBook

/// The names of the procedure by which labour for days without work is decided.
enum SuspensionProcedure {
  static let identifier = "points.suspension"
  static let record = "record"
  static let committee = "committee"
}

/// A suspension of work as a subject of its procedure.
struct SuspensionSubject: ProcedureSubject {
  let number: Int
  let authors: Set<StaffNumber>
  let written: [Fact]

  var reference: Reference { .suspension(number) }
  var inputsDigest: String { "" }

  func holds(_ condition: StepCondition) -> Bool { false }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] { written }
}

extension Office {
  /// Records days on which work was suspended by force majeure or the like (第十六条), of one ward or,
  /// without one, of the whole prison. Until the committee decides, labour for these days is not
  /// known.
  ///
  /// Refuses a day in the future, an unknown ward, and days that overlap another suspension of the
  /// same people (`suspension.overlaps`).
  public func suspendWork(
    ward: WardCode?, days: DateSpan, ground: String
  ) throws -> (act: Int, number: Int) {
    guard !ground.isEmpty else { throw Refusal(.groundRequired) }
    var number = 0
    let act = try act(.workSuspended) { reader in
      let actor = try require(.suspendWork, reader)
      if let ward, try reader.wards()[ward] == nil {
        throw Refusal(.wardUnknown, [.ward: ward.text])
      }
      guard days.last <= today else {
        throw Refusal(.dayInFuture, [.day: days.last.description, .limit: today.description])
      }
      let other = try reader.suspensions(in: days).first {
        ward == nil || $0.ward == nil || $0.ward?.ward == ward?.ward
      }
      if let other {
        throw Refusal(
          .suspensionOverlaps,
          [.day: days.first.description, .reference: other.reference.description])
      }
      number = try reader.nextSuspensionNumber()
      let record = SuspensionRecord(
        number: number, ward: ward.flatMap { WardCode($0.ward.text) }, days: days, ground: ground)
      return try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: SuspensionProcedure.identifier, step: SuspensionProcedure.record,
          outcome: .recorded),
        on: SuspensionSubject(number: number, authors: [actor], written: [record.fact])
      ).facts
    }
    return (act, number)
  }

  /// The committee's decision how labour counts for days without work: by the average of earlier
  /// months, or by an award for a full month, and what single inmates are awarded instead.
  ///
  /// Refuses an unknown suspension (`suspension.unknown`), one that was decided
  /// (`suspension.already-decided`), an award out of bounds (`suspension.outside-bounds`), and
  /// whatever the procedure does: who recorded it does not sign, two thirds of all members agree.
  public func decideSuspension(
    _ number: Int, _ decision: SuspensionRecord.Decision, sitting: SittingRequest
  ) throws -> Int {
    guard !decision.ground.isEmpty else { throw Refusal(.groundRequired) }
    return try act(.suspensionDecided) { reader in
      try require(.decideSuspension, reader)
      let reference = Reference.suspension(number).description
      guard let record = try reader.suspension(number) else {
        throw Refusal(.suspensionUnknown, [.reference: reference])
      }
      guard record.decision == nil else {
        throw Refusal(.suspensionAlreadyDecided, [.reference: reference])
      }
      let assessment = try AssessmentPolicy(policies, on: record.days.last)
      for award in [decision.award].compactMap({ $0 }) + decision.awards.values {
        try assessment.requireAward(award)
      }
      for inmate in decision.awards.keys.sorted() where try reader.inmate(inmate) == nil {
        throw Refusal(.inmateUnknown, [.inmate: inmate.text])
      }
      let authors = Set([try reader.act(record.act)?.actor].compactMap { $0 })
      return try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: SuspensionProcedure.identifier, step: SuspensionProcedure.committee,
          outcome: .approved, reason: decision.ground, sitting: sitting),
        on: SuspensionSubject(
          number: number, authors: authors, written: record.facts(of: decision))
      ).facts
    }
  }

  /// Every suspension of work, the earliest first, without those retracted.
  public func suspensions() throws -> [SuspensionRecord] {
    try book.read { reader in
      try require(.readBook, reader)
      return try reader.suspensions(in: DateSpan(first: .earliest, last: .latest))
    }
  }
}
