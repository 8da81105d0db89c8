public import PrisonAffairs
public import RecordBook

extension Office {
  /// A ward's cycles that wait for their grades, with every bar examined.
  public func gradingSheet(_ ward: WardCode, _ month: YearMonth) throws -> GradingSheet {
    try book.read { reader in
      try require(.readBook, ward: ward, reader)
      return try sheet(ward, month, reader)
    }
  }

  /// What was proposed last for a ward's cycles, by whatever step; empty before the first proposal.
  public func proposedGrades(
    _ ward: WardCode, _ month: YearMonth
  ) throws -> (state: String?, grades: [GradeProposalRecord]) {
    try book.read { reader in
      try require(.readBook, ward: ward, reader)
      let reference = Reference.grading(ward, month).description
      return (
        try reader.instance(PointsGrading.procedure, of: reference)?.state?.code,
        try reader.proposals(
          [PointsGrading.propose, PointsGrading.group, PointsGrading.committee], ward: ward,
          month: month)
      )
    }
  }

  /// Examines a choice as it would be decided; nothing is written and nothing refused.
  public func examine(
    _ sheet: GradingSheet, _ choice: GradeChoice
  ) throws -> ProposalDetermination {
    try GradingPolicy(policies, on: sheet.month.next.firstDay).examine(sheet.proposal(choice))
  }

  private func sheet(
    _ ward: WardCode, _ month: YearMonth, _ reader: BookReader
  ) throws -> GradingSheet {
    guard try reader.wards()[ward] != nil else {
      throw Refusal(.wardUnknown, [.ward: ward.text])
    }
    return try GradingLoader(reader, policies: policies, month: month).sheet(ward)
  }

  /// Records what somebody judged of a bar, or of every bar (`none` holds), for cycles that have
  /// ended; each with a ground (第二十二条、第二十三条).
  ///
  /// Refuses a judgement without ground (`ground.required`), an inmate whose cycle is not full
  /// (`cycle.not-full`).
  public func judge(
    _ ward: WardCode, _ month: YearMonth, _ inmates: [InmateNumber]?, bar: JudgedBar?,
    holds: Bool, ground: String
  ) throws -> (act: Int, count: Int) {
    var count = 0
    let act = try act(.cycleJudged) { reader in
      try require(.proposeCycle, ward: ward, reader)
      // That a bar holds is said of one bar and of named inmates, never of all together.
      guard ground.contains(where: { !$0.isWhitespace }),
        !holds || (bar != nil && inmates != nil)
      else { throw Refusal(.groundRequired) }
      let sheet = try sheet(ward, month, reader)
      let rows = try inmates.map { try $0.map { try self.row(of: $0, sheet, reader) } }
      let judged = rows ?? sheet.rows
      guard !judged.isEmpty else { throw nothing(sheet) }
      count = judged.count
      return judged.map { row in
        JudgementRecord(
          inmate: row.inmate, cycle: row.cycle.number,
          bar: bar?.rawValue ?? JudgementRecord.everyBar, holds: holds, ground: ground
        ).fact
      }
    }
    return (act, count)
  }

  /// The row of an inmate; refuses (`cycle.not-full`) who has no cycle that waits.
  private func row(
    of inmate: InmateNumber, _ sheet: GradingSheet, _ reader: BookReader
  ) throws -> GradingRow {
    if let row = sheet.rows.first(where: { $0.inmate == inmate }) { return row }
    let running = try CycleLoader(reader, policies: policies).history(of: inmate).account.running
    throw Refusal(
      .cycleNotFull,
      [
        .inmate: inmate.text, .number: String(running.number),
        .value: running.balance.description, .minimum: running.length.description,
      ], citation: policies.points("points.cycle.length", on: today)?.citation)
  }

  private func nothing(_ sheet: GradingSheet) -> Refusal {
    Refusal(.gradingNothing, [.ward: sheet.ward.text, .month: sheet.month.description])
  }

  /// The officer's proposal of grades (第六条).
  ///
  /// Refuses a period with nothing to grade (`grading.nothing`), an earlier grading of the ward
  /// that has not ended (`grading.earlier-open`), a month not closed (`grading.month-open`),
  /// somebody whose cycle is not full (`cycle.not-full`), and whatever the rules of articles 21 to
  /// 24 refuse.
  public func proposeGrades(
    _ ward: WardCode, _ month: YearMonth, _ choice: GradeChoice
  ) throws -> Int {
    try act(.gradesProposed) { reader in
      try require(.proposeCycle, ward: ward, reader)
      try requireGradable(ward, month, reader)
      return try step(PointsGrading.propose, .agreed, ward, month, choice, reader).facts
    }
  }

  /// 第四条: the grade follows in the month after the cycle ended, on closed months, in order.
  private func requireGradable(
    _ ward: WardCode, _ month: YearMonth, _ reader: BookReader
  ) throws {
    guard today > month.lastDay else {
      throw Refusal(.monthNotOver, [.month: month.description, .day: month.lastDay.description])
    }
    let wardMonth = Reference.wardMonth(ward, month).description
    if try reader.instance(PointsMonth.procedure, of: wardMonth)?.state != .ended {
      throw Refusal(.gradingMonthOpen, [.ward: ward.text, .month: month.description])
    }
    if let open = try reader.openGradings(of: ward, before: month).first(where: { earlier in
      // Where nothing is left to grade, nothing holds up what comes after.
      try !sheet(ward, earlier, reader).rows.isEmpty
    }) {
      throw Refusal(.gradingEarlierOpen, [.ward: ward.text, .month: open.description])
    }
    // 第四条、第二十一条: what ended in an earlier period is graded in that one, within its share.
    let begun = Set(try reader.gradingMonths(of: ward))
    let left = try sheet(ward, month, reader).rows.filter {
      $0.before == nil && $0.cycle.lastMonth < month && !begun.contains($0.cycle.lastMonth)
    }.map(\.cycle.lastMonth).min()
    if let left {
      throw Refusal(.gradingEarlierOpen, [.ward: ward.text, .month: left.description])
    }
  }

  /// The ward group's discussion, or the committee's approval, whichever is due.
  ///
  /// Without a choice the last proposal is taken over. Refuses inputs that changed since they were
  /// shown (`grading.inputs-changed`), too few in favour (`procedure.quorum-not-reached`), and
  /// whatever the rules refuse. `reason` sends it back one step.
  public func decideGrades(
    _ ward: WardCode, _ month: YearMonth, choice: GradeChoice?, digest: String,
    sitting: SittingRequest, returnBecause reason: String? = nil
  ) throws -> (act: Int, state: String) {
    var state = ""
    let act = try act(.gradesDecided) { reader in
      let reference = Reference.grading(ward, month)
      let due = try reader.instance(PointsGrading.procedure, of: reference.description)?.state
      let isCommittee = due == .at(PointsGrading.committee)
      try require(
        isCommittee ? .approveCycle : .decideCycle, ward: isCommittee ? nil : ward, reader)
      let step = isCommittee ? PointsGrading.committee : PointsGrading.group
      let outcome: StepOutcome =
        reason != nil ? .returned : isCommittee ? .approved : .passed
      let proposed = GradeChoice(
        try reader.proposals(
          [isCommittee ? PointsGrading.group : PointsGrading.propose], ward: ward, month: month))
      let (facts, next) = try self.step(
        step, outcome, ward, month, choice ?? proposed, reader, digest: digest, sitting: sitting,
        reason: reason)
      state = next.code
      return facts
    }
    return (act, state)
  }

  private func step(
    _ step: String, _ outcome: StepOutcome, _ ward: WardCode, _ month: YearMonth,
    _ choice: GradeChoice, _ reader: BookReader, digest: String? = nil,
    sitting: SittingRequest? = nil, reason: String? = nil
  ) throws -> (facts: [Fact], state: ProcedureState) {
    let sheet = try sheet(ward, month, reader)
    guard !sheet.rows.isEmpty else { throw nothing(sheet) }
    // A digest may be shortened when it is typed, but not below twelve digits.
    if let digest, digest.utf8.count < 12 || !sheet.digest.hasPrefix(digest) {
      throw Refusal(.gradingInputsChanged, [.ward: ward.text, .month: month.description])
    }
    for inmate in choice.active.union(choice.reasons.keys).sorted() {
      _ = try row(of: inmate, sheet, reader)
    }
    var grades: [GradeProposalRecord] = []
    if reason == nil {
      let proposal = sheet.proposal(choice)
      _ = try GradingPolicy(policies, on: month.next.firstDay).accept(proposal)
      grades = sheet.records(of: proposal)
    }
    let subject = GradingSubject(
      sheet: sheet, grades: grades, ranks: [:],
      authors: step == PointsGrading.propose
        ? [] : try reader.gradeAuthors(ward: ward, month: month))
    return try ProcedureRunner(office: self, reader: reader).take(
      StepRequest(
        procedure: PointsGrading.procedure, step: step, outcome: outcome, ward: ward,
        reason: reason, sitting: sitting), on: subject)
  }
}

extension GradingSheet {
  /// A proposal as the book keeps it.
  func records(of proposal: GradeProposal) -> [GradeProposalRecord] {
    let cycles = Dictionary(
      rows.map { ($0.inmate, $0.cycle.number) }, uniquingKeysWith: { first, _ in first })
    return proposal.grades.compactMap { proposed in
      guard let grade = proposed.grade, let cycle = cycles[proposed.inmate] else { return nil }
      return GradeProposalRecord(
        ward: ward, month: month, inmate: proposed.inmate, cycle: cycle, grade: grade,
        reason: proposed.reason)
    }
  }
}

extension BookReader {
  /// The gradings of a ward, for periods before another, that have begun and not ended.
  func openGradings(of ward: WardCode, before month: YearMonth) throws -> [YearMonth] {
    try gradingMonths(of: ward).filter { $0 < month }.sorted().filter { earlier in
      let reference = Reference.grading(ward, earlier).description
      return try instance(PointsGrading.procedure, of: reference)?.state != .ended
    }
  }
}
