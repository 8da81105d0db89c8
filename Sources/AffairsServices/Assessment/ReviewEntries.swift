public import PrisonAffairs
public import RecordBook

/// An entry that a body rejects, with the reason.
public struct Rejection: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let reason: String

  public init(act: Int, ordinal: Int, reason: String) {
    self.act = act
    self.ordinal = ordinal
    self.reason = reason
  }
}

/// What a sitting of the ward group decided on entries.
public struct ReviewSummary: Hashable, Sendable {
  public let act: Int
  public let approved: Int
  public let submitted: Int
  public let rejected: Int
  public let state: String
}

extension Office {
  /// The entries of a ward's month up to a day that wait for the ward group.
  public func entriesAwaitingGroup(_ ward: WardCode, through day: CivilDate) throws -> [EntryRecord]
  {
    try book.read { reader in
      try require(.readBook, ward: ward, reader)
      return try awaitingGroup(ward, through: day, reader)
    }
  }

  private func awaitingGroup(
    _ ward: WardCode, through day: CivilDate, _ reader: BookReader
  ) throws -> [EntryRecord] {
    let span = DateSpan(first: YearMonth(day).firstDay, last: day)
    // An entry is reviewed by the ward in which the inmate was on its day, be it only in between.
    let before = try reader.placements(on: span.first).filter { $0.value.ward == ward }
    let since = try reader.placements(on: day).filter { inmate, last in
      if last.ward == ward { return true }
      guard last.day > span.first else { return false }
      return try reader.placements(of: inmate).contains {
        $0.ward == ward && $0.day > span.first && $0.day < last.day
      }
    }
    let entries = try reader.entries(
      of: Set(before.keys).union(since.keys).sorted(), in: span)
    return try entries.values.flatMap { $0 }.filter { $0.state == .awaitsGroup }.filter {
      try reader.placement(of: $0.entry.inmate, on: $0.entry.day)?.ward == ward
        && reader.inmate($0.entry.inmate)?.handedOverFrom == nil
    }.sorted { ($0.entry.act, $0.entry.ordinal) < ($1.entry.act, $1.entry.ordinal) }
  }

  /// The ward group's weekly review (周评议, 司规〔2021〕3号 第二十六条): decides the entries of its
  /// tier and submits those of the committee's.
  ///
  /// Refuses without two thirds of all members in favour, not counting the author of the entry
  /// (`procedure.quorum-not-reached`), and a head who entered one of them.
  public func review(
    _ ward: WardCode, through day: CivilDate, sitting: SittingRequest, rejections: [Rejection]
  ) throws -> ReviewSummary {
    guard day <= today else {
      throw Refusal(.dayInFuture, [.day: day.description, .limit: today.description])
    }
    var counts = (approved: 0, submitted: 0, rejected: 0)
    var state = ""
    let act = try act(.entriesReviewed) { reader in
      try require(.reviewPoints, ward: ward, reader)
      let entries = try awaitingGroup(ward, through: day, reader)
      let decisions = try decide(
        entries, rejections: rejections, body: PointsMonth.wardGroup, ward: ward,
        sitting: sitting, reader)
      counts = (
        decisions.count { $0.outcome == .approved }, decisions.count { $0.outcome == .submitted },
        decisions.count { $0.outcome == .rejected }
      )
      let (facts, next) = try reviewSteps(
        ward, through: day, authors: authors(of: entries, reader), sitting: sitting, reader)
      state = next.code
      return decisions.map(\.fact) + facts
    }
    return ReviewSummary(
      act: act, approved: counts.approved, submitted: counts.submitted,
      rejected: counts.rejected, state: state)
  }

  /// Those who observed entries and those who brought them into the book.
  func authors(of entries: [EntryRecord], _ reader: BookReader) throws -> Set<StaffNumber> {
    var authors = Set(entries.map(\.entry.officer))
    for act in Set(entries.map(\.entry.act)) {
      if let header = try reader.act(act) { authors.insert(header.actor) }
    }
    return authors
  }

  /// Decisions of a body, each with the share of all members that agreed without the author.
  func decide(
    _ entries: [EntryRecord], rejections: [Rejection], body: String, ward: WardCode,
    sitting request: SittingRequest, _ reader: BookReader
  ) throws -> [EntryDecision] {
    for rejection in rejections
    where !entries.contains(where: {
      $0.entry.act == rejection.act && $0.entry.ordinal == rejection.ordinal
    }) {
      let reference = Reference.fact(act: rejection.act, ordinal: rejection.ordinal)
      let known = try reader.entry(act: rejection.act, ordinal: rejection.ordinal) != nil
      throw Refusal(
        known ? .entryAlreadyDecided : .entryUnknown, [.reference: reference.description])
    }
    let sitting = try Sitting(
      members: try members(of: body, ward: ward, reader), inFavour: request.inFavour,
      against: request.against.map { ($0.member, $0.statement) })
    return try entries.map { record in
      try requireQuorum(sitting, for: record, body: body, reader)
      let rejection = rejections.first {
        $0.act == record.entry.act && $0.ordinal == record.entry.ordinal
      }
      let outcome: EntryDecision.Outcome =
        rejection != nil
        ? .rejected
        : body == PointsMonth.wardGroup && record.entry.tier == .committee ? .submitted : .approved
      return EntryDecision(
        entryAct: record.entry.act, entryOrdinal: record.entry.ordinal, body: body,
        outcome: outcome, reason: rejection?.reason)
    }
  }

  private func requireQuorum(
    _ sitting: Sitting, for record: EntryRecord, body: String, _ reader: BookReader
  ) throws {
    guard let ratio = policies.ratio(PointsMonth.quorum, on: today) else {
      throw Refusal(.policyNotInForce, [.code: PointsMonth.quorum, .day: today.description])
    }
    // 第二十五条, and separation of duties: one's own vote does not carry one's own entry.
    let counts = policies.flag("procedure.author-vote-counts", on: today) ?? false
    let without = counts ? [] : try authors(of: [record], reader)
    let finding = sitting.finding(quorum: ratio.value, citation: ratio.citation, without: without)
    guard finding.status == .satisfied else {
      throw Refusal(
        .quorumNotReached,
        [
          .body: body, .count: String(sitting.inFavourCount(without: without)),
          .minimum: String(ratio.value.smallestCount(of: sitting.memberCount)),
          .total: String(sitting.memberCount), .reference: record.entry.reference.description,
        ], citation: ratio.citation)
    }
  }

  /// The steps a review takes: begins the month's procedure if it is the first, goes back from the
  /// monthly summary if entries came after it, and goes on once the whole month is reviewed.
  private func reviewSteps(
    _ ward: WardCode, through day: CivilDate, authors: Set<StaffNumber>, sitting: SittingRequest,
    _ reader: BookReader
  ) throws -> (facts: [Fact], state: ProcedureState) {
    let month = YearMonth(day)
    let runner = ProcedureRunner(office: self, reader: reader)
    let sheet = try MonthLoader(reader, policies: policies, month: month).ward(ward)
    let subject = try WardMonthSubject(sheet, reader: reader)
    var facts: [Fact] = []
    var state = try runner.state(PointsMonth.procedure, of: subject.reference)
    if state == nil {
      facts += beginning(of: subject)
      state = .at(PointsMonth.weeklyReview)
    }
    if state == .at(PointsMonth.monthlySummary) {
      let back = try runner.take(
        StepRequest(
          procedure: PointsMonth.procedure, step: PointsMonth.monthlySummary, outcome: .returned,
          ward: ward, reason: "补充评议", sitting: sitting, authors: authors), on: subject,
        from: state)
      facts += back.facts
      state = back.state
    }
    let (last, next) = try runner.take(
      StepRequest(
        procedure: PointsMonth.procedure, step: PointsMonth.weeklyReview,
        outcome: day == month.lastDay ? .passed : .continued, ward: ward, sitting: sitting,
        authors: authors), on: subject, from: state)
    return (facts + last, next)
  }

  /// The beginning of a month's procedure: the entries themselves are the officers' step.
  private func beginning(of subject: WardMonthSubject) -> [Fact] {
    let name = subject.reference.description
    return [
      procedureStartFact(PointsMonth.procedure, subject: name, lawDay: subject.sheet.month.lastDay),
      StepRecord(
        subject: name, procedure: PointsMonth.procedure, step: PointsMonth.record,
        outcome: StepOutcome.recorded.rawValue, next: PointsMonth.weeklyReview
      ).fact,
    ]
  }
}
