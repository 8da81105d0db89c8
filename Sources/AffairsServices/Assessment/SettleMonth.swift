public import PrisonAffairs
import RecordBook

extension Office {
  /// A ward's sheet as it would be settled now.
  public func preview(_ ward: WardCode, _ month: YearMonth) throws -> WardMonth {
    try book.read { reader in
      try require(.previewMonth, ward: ward, reader)
      guard try reader.wards()[ward] != nil else {
        throw Refusal(.wardUnknown, [.ward: ward.text])
      }
      return try MonthLoader(reader, policies: policies, month: month).ward(ward)
    }
  }

  /// The ward group's monthly decision: settles every inmate's figures.
  ///
  /// Refuses a month that is not over, entries nobody decided (`month.undecided-entries`), inputs
  /// that changed since the preview (`month.inputs-changed`) and, unless reasons are given,
  /// months that lack facts (`month.incomplete`).
  public func confirm(
    _ ward: WardCode, _ month: YearMonth, digest: String, sitting: SittingRequest,
    incompleteBecause reason: String? = nil
  ) throws -> (act: Int, state: String) {
    var state = ""
    let act = try act(.monthConfirmed) { reader in
      try require(.confirmMonth, ward: ward, reader)
      guard today > month.lastDay else {
        throw Refusal(.monthNotOver, [.month: month.description, .day: month.lastDay.description])
      }
      let sheet = try MonthLoader(reader, policies: policies, month: month).ward(ward)
      try requireSettled(sheet, digest: digest, incompleteBecause: reason)
      let subject = try WardMonthSubject(sheet, reader: reader)
      let runner = ProcedureRunner(office: self, reader: reader)
      guard try runner.state(PointsMonth.procedure, of: subject.reference) != nil else {
        throw Refusal(.monthNotStarted, [.ward: ward.text, .month: month.description])
      }
      let (facts, next) = try runner.take(
        StepRequest(
          procedure: PointsMonth.procedure, step: PointsMonth.monthlySummary, outcome: .approved,
          ward: ward, reason: reason, sitting: sitting), on: subject)
      state = next.code
      return facts
    }
    return (act, state)
  }

  private func requireSettled(
    _ sheet: WardMonth, digest: String, incompleteBecause reason: String?
  ) throws(Refusal) {
    let month = sheet.month.description
    guard sheet.undecided.isEmpty else {
      throw Refusal(
        .monthUndecidedEntries, [.month: month, .count: String(sheet.undecided.count)])
    }
    // A digest may be shortened when it is typed, but not below twelve digits.
    guard digest.utf8.count >= 12, sheet.digest.hasPrefix(digest) else {
      throw Refusal(.monthInputsChanged, [.month: month])
    }
    if (reason ?? "").isEmpty, !sheet.incomplete.isEmpty {
      throw Refusal(.monthIncomplete, [.month: month, .count: String(sheet.incomplete.count)])
    }
  }

  /// The committee's decision on what the ward group submitted (第二十七条): approves the entries of
  /// its tier, or rejects some with reasons, which sends the month back to be summed again.
  public func decide(
    _ ward: WardCode, _ month: YearMonth, sitting: SittingRequest, rejections: [Rejection],
    returnBecause reason: String? = nil
  ) throws -> (act: Int, state: String) {
    var state = ""
    let act = try act(.monthDecided) { reader in
      try require(.decideMonth, reader)
      let sheet = try MonthLoader(reader, policies: policies, month: month).ward(ward)
      let subject = try WardMonthSubject(sheet, reader: reader)
      let outcome: StepOutcome = rejections.isEmpty && reason == nil ? .approved : .returned
      let decisions =
        reason != nil && rejections.isEmpty
        ? []
        : try decide(
          subject.awaitingCommittee, rejections: rejections, body: PointsMonth.committeeBody,
          ward: ward, sitting: sitting, reader)
      let (facts, next) = try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: PointsMonth.procedure, step: PointsMonth.committee, outcome: outcome,
          ward: ward, reason: reason ?? rejections.first?.reason, sitting: sitting), on: subject)
      state = next.code
      return decisions.map(\.fact) + facts
    }
    return (act, state)
  }

  /// Sends a settled month that was not yet posted back to the ward group.
  public func reopen(_ ward: WardCode, _ month: YearMonth, reason: String) throws -> Int {
    try sendBack(.wardMonth(ward, month), reason: reason)
  }
}
