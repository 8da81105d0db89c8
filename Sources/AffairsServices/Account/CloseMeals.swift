public import PrisonAffairs
public import RecordBook

/// A kitchen's month as somebody looks at it before the next step.
public struct MealMonthFile: Sendable {
  public let sheet: MealSheet
  /// The step that is due, or `ended`.
  public let state: String
  public let members: [MealCommitteeMember]
  /// What the members said of the account as it stands now, and objections that stand.
  public let opinions: [MealOpinionRecord]
  /// The names of members, by number; those who are sealed have none.
  public let names: [InmateNumber: String]
  /// What the department said to what is marked; nil before its check.
  public let explanation: String?
}

/// A step of a kitchen's month that was taken.
public struct MealStep: Hashable, Sendable {
  public let act: Int
  public let reference: Reference
  public let state: String
}

/// Where whoever's turn it is takes a kitchen's month.
public enum MealMove: Hashable, Sendable {
  /// Onward; the department says why what is marked is so.
  case onward(explanation: String?)
  /// Back to the account, with the reason.
  case returned(String)
}

extension Office {
  /// A kitchen's month as it stands: the account, its findings, the committee and what is due.
  public func mealMonth(_ kitchen: KitchenCode, _ month: YearMonth) throws -> MealMonthFile {
    try book.read { reader in
      try require(.readBook, reader)
      let subject = try mealSubject(kitchen, month, reader)
      let view = reader.seen
      let known = Set(try view.mealCommittee(of: kitchen, on: today).map(\.inmate))
      let check = try lastMealStep(MealMonth.check, .passed, of: subject.reference, reader)
      return MealMonthFile(
        sheet: subject.sheet, state: try mealState(subject.reference, reader).code,
        members: try reader.mealCommittee(of: kitchen, on: today).filter {
          known.contains($0.inmate)
        },
        opinions: try mealWords(of: kitchen, month, on: subject.sheet.digest, view),
        names: Dictionary(
          try view.inmates().map { ($0.inmate, $0.name) }, uniquingKeysWith: { first, _ in first }),
        explanation: check?.inputsDigest == subject.sheet.digest ? check?.reason : nil)
    }
  }

  private func mealState(_ subject: Reference, _ reader: BookReader) throws -> ProcedureState {
    try reader.instance(MealMonth.procedure, of: subject.description)?.state
      ?? .at(MealMonth.account)
  }

  /// Takes the step of a kitchen's month that is due: the account, the committee's word, the
  /// department's check, or settling it.
  ///
  /// Refuses an account that changed since it was shown or since the committee saw it
  /// (`meal.inputs-changed`), and what each step asks for. What is posted goes on by its notice.
  public func advanceMeals(
    _ kitchen: KitchenCode, _ month: YearMonth, _ move: MealMove, shown digest: String
  ) throws -> MealStep {
    var state = ProcedureState.ended
    let act = try act(.mealMonthAdvanced) { reader in
      let subject = try mealSubject(kitchen, month, reader)
      guard subject.inputsDigest == digest else { throw changedMeals(subject) }
      guard case .at(let step) = try mealState(subject.reference, reader),
        let (permission, outcome) = MealMonth.doors[step]
      else {
        throw Refusal(
          .stepNotNow,
          [.step: MealMonth.settle, .state: try mealState(subject.reference, reader).code])
      }
      try require(permission, reader)
      try requireMealStep(step, move, subject, reader)
      let (taken, reason): (StepOutcome, String?) =
        switch move {
        case .onward(let explanation): (outcome, explanation)
        case .returned(let reason): (.returned, reason)
        }
      let result = try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: MealMonth.procedure, step: step, outcome: taken, reason: reason), on: subject)
      state = result.state
      return result.facts
    }
    return MealStep(act: act, reference: .meals(kitchen, month), state: state.code)
  }

  private func changedMeals(_ subject: MealMonthSubject) -> Refusal {
    Refusal(.mealInputsChanged, [.reference: subject.reference.description])
  }

  private func requireMealStep(
    _ step: String, _ move: MealMove, _ subject: MealMonthSubject, _ reader: BookReader
  ) throws {
    guard case .onward(let explanation) = move else { return }
    try requireAccount(subject, reader)
    switch step {
    case MealMonth.account: break
    case MealMonth.committee: try requireCommittee(subject, reader)
    default:
      let seen = try lastMealStep(MealMonth.committee, .recorded, of: subject.reference, reader)
      guard seen?.inputsDigest == subject.inputsDigest else { throw changedMeals(subject) }
      if step == MealMonth.check { try requireExplained(explanation, subject, reader) }
    }
  }

  /// A month that is over, after every earlier one, of which nothing is missing.
  private func requireAccount(_ subject: MealMonthSubject, _ reader: BookReader) throws {
    let (kitchen, month) = (subject.sheet.kitchen, subject.sheet.month)
    guard today > month.lastDay else {
      throw Refusal(
        .mealMonthRunning, [.month: month.description, .limit: month.lastDay.description])
    }
    guard let first = try reader.firstMealMonth(of: kitchen), first <= month else {
      throw Refusal(.mealAccountIncomplete, [.names: "diners \(month.firstDay)"])
    }
    guard try first == month || mealMonthIsClosed(kitchen, month.previous, reader) else {
      throw Refusal(
        .mealEarlierMonthOpen, [.code: kitchen.text, .month: month.previous.description])
    }
    if case .incomplete(let missing) = subject.sheet.account.determination.outcome {
      // A month of deliveries may be missing: whoever reads it wants the first and the number.
      let shown = 6
      let more = missing.count > shown ? ["more \(missing.count - shown)"] : []
      throw Refusal(
        .mealAccountIncomplete,
        [.names: (missing.prefix(shown) + more).joined(separator: ", ")])
    }
  }

  /// Every member was asked, and enough of them signed or objected.
  private func requireCommittee(_ subject: MealMonthSubject, _ reader: BookReader) throws {
    let sheet = subject.sheet
    let members = try reader.mealCommittee(of: sheet.kitchen, on: today).map(\.inmate)
    let opinions = try reader.mealOpinions(
      of: sheet.kitchen, month: sheet.month, on: sheet.digest
    ).filter { members.contains($0.inmate) }
    let standing = MealCommitteeStanding(
      memberCount: members.count, opinions: opinions.map(\.opinion))
    let finding = try standing.finding(policies, on: today)
    guard finding.status == .satisfied else {
      let silent = Set(members).subtracting(opinions.map(\.inmate))
      throw Refusal(
        .mealCommitteeIncomplete,
        [
          .names: silent.sorted().map(\.text).joined(separator: ", "),
          .count: String(standing.answered),
          .minimum: finding.figures.first { $0.name == .needed }?.value ?? "",
        ], citation: finding.citation)
    }
  }

  /// What is marked and what the committee objected to is answered in words.
  private func requireExplained(
    _ explanation: String?, _ subject: MealMonthSubject, _ reader: BookReader
  ) throws {
    let sheet = subject.sheet
    let objected = try reader.standingMealObjections(of: sheet.kitchen, month: sheet.month)
    let isMarked = !sheet.account.marked.isEmpty || !objected.isEmpty
    guard !isMarked || explanation?.contains(where: { !$0.isWhitespace }) == true else {
      throw Refusal(
        .mealExplanationRequired,
        [.count: String(sheet.account.marked.count), .total: String(objected.count)])
    }
  }
}

extension MealMonth {
  /// Who takes each step that is taken here, and its onward outcome.
  static let doors: [String: (Permission, StepOutcome)] = [
    account: (.recordMeals, .recorded), committee: (.recordMeals, .recorded),
    check: (.confirmMeals, .passed), settle: (.closeMeals, .approved),
  ]
}
