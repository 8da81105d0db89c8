public import PrisonAffairs
public import RecordBook

/// The allowance of a month as it was paid, or would be.
public struct AllowanceRun: Sendable {
  public let month: YearMonth
  public let day: CivilDate
  /// Everybody who is here on the day, with what each is paid.
  public var lines: [Line] = []
  public var posted = PostedMoney()

  public struct Line: Sendable {
    public let record: InmateRecord
    public let group: AllowanceGroup
    public let amount: Sourced<Money>
  }
}

extension Office {
  /// Pays the month's allowance to everybody who is in custody on a day, by the figures in force
  /// on it; whoever has it already is passed over.
  ///
  /// Refuses (`policy.not-in-force`) where no layer says how much, a day outside the month
  /// (`account.allowance-day`), a month that everybody has (`account.allowance-paid`), and a fund
  /// that does not suffice (`account.overdrawn`).
  public func payAllowance(
    _ month: YearMonth, on day: CivilDate, lateReason: String?
  ) throws -> AllowanceRun {
    var run = AllowanceRun(month: month, day: day)
    let act = try moneyAct(.allowancePaid) { reader in
      let money = try allowance(&run, lateReason: lateReason, reader)
      return money.facts
    }
    run.posted.act = act
    return run
  }

  /// What `payAllowance` would pay; it refuses the same and writes nothing.
  public func previewAllowance(
    _ month: YearMonth, on day: CivilDate, lateReason: String?
  ) throws -> AllowanceRun {
    var run = AllowanceRun(month: month, day: day)
    try book.rehearse(.allowancePaid, actor: try requireActor(), moment: moment) { reader in
      let money = try allowance(&run, lateReason: lateReason, reader)
      return money.facts
    } check: { reader, act in
      try requireCovered(act, reader)
    }
    return run
  }

  private func allowance(
    _ run: inout AllowanceRun, lateReason: String?, _ reader: BookReader
  ) throws -> MoneyFacts {
    try require(.postMoney, reader)
    guard run.month.days.contains(run.day) else {
      throw Refusal(
        .accountAllowanceDay, [.day: run.day.description, .month: run.month.description])
    }
    let rule = AllowanceRule(policies, on: run.day)
    for record in try reader.inmates() where record.isInCustody(on: run.day) {
      let group = AllowanceGroup(record.sex)
      run.lines.append(
        AllowanceRun.Line(record: record, group: group, amount: try rule.amount(group)))
    }
    let postings = try run.lines.map { line in
      MoneyPosting(
        TransferRequest(
          day: run.day, kind: .allowance, inmate: line.record.inmate, amount: line.amount.value,
          lateReason: lateReason),
        key: try allowanceKey(run.month, line.record.inmate, reader))
    }
    // Somebody who has an allowance in the month has it, whatever it was and whoever posted it.
    let paid = try reader.inmatesWithAllowance(in: run.month)
    let unpaid = postings.filter { $0.request.inmate.map { !paid.contains($0) } ?? true }
    let money = try moneyFacts(unpaid, permission: .postMoney, reader)
    run.posted = money.posted
    run.posted.alreadyThere = postings.count - unpaid.count
    guard !money.facts.isEmpty else {
      throw Refusal(.accountAllowancePaid, [.month: run.month.description])
    }
    return money
  }
}

extension Office {
  /// One for each month and inmate; another after a run was undone.
  private func allowanceKey(
    _ month: YearMonth, _ inmate: InmateNumber, _ reader: BookReader
  ) throws -> RowKey {
    let source = ReservedSource.allowance.rawValue
    let key = RowKey(source: source, line: "\(month)/\(inmate)")
    guard try !reader.transfers(key: key).isEmpty else { return key }
    return RowKey(
      source: source, line: "\(month)/\(inmate)/\((try reader.lastAct?.number ?? 0) + 1)")
  }
}

extension AllowanceGroup {
  /// By the roster's sex.
  init(_ sex: Sex) {
    self =
      switch sex {
      case .male: .male
      case .female: .female
      }
  }
}
