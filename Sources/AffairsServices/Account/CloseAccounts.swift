public import PrisonAffairs
import RecordBook

extension Office {
  /// A month as it would be closed now, with whatever does not agree.
  ///
  /// Refuses a month that is not over (`month.not-over`) and one that is closed already: what
  /// that one held is read with `closedAccounts`.
  public func previewAccounts(_ month: YearMonth) throws -> AccountMonthSheet {
    try book.read { reader in
      try requireEveryAccount(reader)
      return try accountSheet(month, reader)
    }
  }

  func accountSheet(_ month: YearMonth, _ reader: BookReader) throws -> AccountMonthSheet {
    guard today > month.lastDay else {
      throw Refusal(
        .monthNotOver, [.month: month.description, .day: month.lastDay.description])
    }
    return try AccountMonthLoader(office: self, reader: reader, month: month).sheet()
  }

  /// The step of a month that is due; the first where it was never begun.
  public func accountStep(_ month: YearMonth) throws -> AccountMonthStep? {
    try book.read { reader in
      try requireEveryAccount(reader)
      return try accountStep(month, reader)
    }
  }

  private func accountStep(
    _ month: YearMonth, _ reader: BookReader
  ) throws -> AccountMonthStep? {
    let instance = try reader.instance(
      AccountMonthProcedure.identifier, of: Reference.accounts(month).description)
    guard let state = instance?.state else { return .prepare }
    return state.step.flatMap { AccountMonthStep(rawValue: $0) }
  }

  /// Takes a month one step further: handed in, confirmed, closed, each by another person.
  ///
  /// Refuses (`account.inputs-changed`) other accounts than `digest` names or than were handed in,
  /// an earlier month that is open (`account.close-order`), a bank that is not reconciled
  /// (`bank.statement-missing`, `bank.unexplained`, `bank.differs`), accounts that do not agree
  /// (`account.close-differs`), cash that whoever confirms did not count (`account.cash-uncounted`)
  /// or that is not what the ledger says (`account.cash-differs`), and one's own work
  /// (`separation-of-duties`). The close is final and is covered by a checkpoint.
  public func advanceAccounts(
    _ month: YearMonth, digest: String, cashCounted: [String: Money] = [:]
  ) throws -> (act: Int, state: String) {
    var state = ""
    let step = try dueStep(month)
    let body = { (reader: BookReader) throws -> [Fact] in
      try require(step.permission, reader)
      let sheet = try accountSheet(month, reader)
      try requireOrder(month, reader)
      let handedIn = try reader.instance(
        AccountMonthProcedure.identifier, of: Reference.accounts(month).description)?.steps.last
      guard sheet.digest == digest,
        step == .prepare || handedIn?.inputsDigest == sheet.digest
      else { throw Refusal(.accountInputsChanged, [.month: month.description]) }
      if let obstacle = sheet.obstacle { throw obstacle }
      let taken = try take(step, step.onward, sheet, reason: nil, reader)
      state = taken.state
      return taken.facts
        + (try cashCountFacts(
          cashCounted, month, isRequired: step == .confirm, reader))
    }
    let act =
      step == .close
      ? try act(step.actKind, coveredBecause: .closing, body) : try act(step.actKind, body)
    return (act, state)
  }

  /// Sends a month back to whoever handed it in, with a reason.
  public func returnAccounts(_ month: YearMonth, because reason: String) throws -> Int {
    let step = try dueStep(month)
    return try act(.accountMonthReturned) { reader in
      try require(step.permission, reader)
      let sheet = try accountSheet(month, reader)
      return try take(step, .returned, sheet, reason: reason, reader).facts
    }
  }

  private func dueStep(_ month: YearMonth) throws -> AccountMonthStep {
    guard let step = try book.read({ try accountStep(month, $0) }) else {
      throw Refusal(.procedureEnded, [.step: AccountMonthStep.close.rawValue])
    }
    return step
  }

  /// The months of the ledger are closed one after the other.
  private func requireOrder(_ month: YearMonth, _ reader: BookReader) throws {
    guard let first = try reader.firstAccountMonth(), first <= month else {
      throw Refusal(.accountMonthUnknown, [.month: month.description])
    }
    let open = try reader.lastClosedAccountMonth()?.month.next ?? first
    guard open == month else {
      throw Refusal(
        .accountCloseOrder, [.limit: open.description, .month: month.description])
    }
  }

  /// A step of the month, and with it that of every ward's notice.
  private func take(
    _ step: AccountMonthStep, _ outcome: StepOutcome, _ sheet: AccountMonthSheet,
    reason: String?, _ reader: BookReader
  ) throws -> (facts: [Fact], state: String) {
    let runner = ProcedureRunner(office: self, reader: reader)
    let authors = try authors(ofAccounts: sheet.month, reader)
    let taken = try runner.take(
      StepRequest(
        procedure: AccountMonthProcedure.identifier, step: step.rawValue, outcome: outcome,
        reason: reason),
      on: AccountMonthSubject(
        month: sheet.month, inputsDigest: sheet.digest, authors: authors, closing: sheet.facts))
    let wards = try noticeWards(sheet, outcome, reader)
    // What the figures show of spending is written once, with the close.
    let spending =
      taken.state == .ended ? try spendingFindingFacts(of: sheet.month, reader) : []
    return (
      taken.facts + spending
        + (try wards.flatMap { ward in
          try runner.take(
            StepRequest(
              procedure: AccountNoticeProcedure.identifier, step: step.ofNotice.rawValue,
              outcome: outcome, ward: ward, reason: reason),
            on: try wardAccountsSubject(ward, sheet.month, reader)
          ).facts
        }), taken.state.code
    )
  }

  /// The wards whose notices go along: all that have accounts; on the way back those that began.
  private func noticeWards(
    _ sheet: AccountMonthSheet, _ outcome: StepOutcome, _ reader: BookReader
  ) throws -> [WardCode] {
    guard outcome == .returned else { return sheet.wards.map(\.ward) }
    return try reader.wards().keys.sorted().filter { ward in
      let name = Reference.wardAccounts(ward, sheet.month).description
      let state = try reader.instance(AccountNoticeProcedure.identifier, of: name)?.state
      return state != nil && state != .at(AccountNoticeStep.prepare.rawValue)
    }
  }
}

extension AccountMonthStep {
  /// What somebody must be allowed to do to take the step.
  var permission: Permission {
    switch self {
    case .prepare: .reconcileBank
    case .confirm: .confirmAccounts
    case .close: .closeAccounts
    }
  }

  fileprivate var actKind: ActKind {
    switch self {
    case .prepare: .accountMonthPrepared
    case .confirm: .accountMonthConfirmed
    case .close: .accountMonthClosed
    }
  }

  /// The outcome that leads on.
  fileprivate var onward: StepOutcome {
    switch self {
    case .prepare: .recorded
    case .confirm: .passed
    case .close: .approved
    }
  }
}
