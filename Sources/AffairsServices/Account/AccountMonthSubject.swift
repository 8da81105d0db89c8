import PrisonAffairs
import RecordBook

/// A month of inmates' money as a subject of its procedure.
struct AccountMonthSubject: ProcedureSubject {
  let month: YearMonth
  let inputsDigest: String
  /// Who posted the month's transfers, and who took its steps before.
  let authors: Set<StaffNumber>
  /// What the close writes.
  let closing: [Fact]

  var reference: Reference { .accounts(month) }

  func holds(_ condition: StepCondition) -> Bool { false }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] {
    step.identifier == AccountMonthStep.close.rawValue && outcome == .approved ? closing : []
  }
}

/// What a ward is told of a month, as a subject of the procedure that leads to its notice.
struct WardAccountsSubject: ProcedureSubject {
  let ward: WardCode
  let month: YearMonth
  let inputsDigest: String
  let authors: Set<StaffNumber>

  var reference: Reference { .wardAccounts(ward, month) }

  func holds(_ condition: StepCondition) -> Bool { false }

  func facts(for step: Step, outcome: StepOutcome) -> [Fact] { [] }
}

extension Office {
  /// Those whose work a month is: nobody confirms what they posted or explained, nor closes what they
  /// handed in or confirmed.
  func authors(ofAccounts month: YearMonth, _ reader: BookReader) throws -> Set<StaffNumber> {
    let steps =
      try reader.instance(
        AccountMonthProcedure.identifier, of: Reference.accounts(month).description)?.steps ?? []
    let onward = [StepOutcome.recorded.rawValue, StepOutcome.passed.rawValue]
    let actors = try steps.filter { onward.contains($0.outcome) }.compactMap {
      try reader.act($0.act)?.actor
    }
    return try reader.posters(of: month).union(try reader.bankJudges(of: month)).union(actors)
  }

  /// What a ward's notice rests on, as it stood when the month was closed.
  func wardAccountsSubject(
    _ ward: WardCode, _ month: YearMonth, _ reader: BookReader
  ) throws -> WardAccountsSubject {
    let close = try reader.closedAccountMonths().first { $0.month == month }
    let then = close.map { reader.asOf($0.act - 1) } ?? reader
    return WardAccountsSubject(
      ward: ward, month: month, inputsDigest: try WardAccountsDigest.digest(of: ward, month, then),
      authors: try authors(ofAccounts: month, then))
  }
}
