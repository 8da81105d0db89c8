public import PrisonAffairs
public import RecordBook

extension Office {
  /// Takes money of an inmate towards a property judgment; it stays with the prison until it is
  /// paid to the court.
  ///
  /// Refuses a judgment that is not known (`property.unknown`), and more than is unpaid of it
  /// (`account.deduction-over-item`).
  public func deduct(
    _ inmate: InmateNumber, _ amount: Money, item: String, from pocket: String?,
    on day: CivilDate, note: String?, lateReason: String?
  ) throws -> PostedMoney {
    var posted = PostedMoney()
    let act = try moneyAct(.moneyPosted) { reader in
      try require(.postMoney, of: inmate, on: day, reader)
      try requireOwed(inmate, amount, item, on: day, reader)
      let request = TransferRequest(
        day: day, kind: .deduction, inmate: inmate, amount: amount, debit: pocket, note: note,
        lateReason: lateReason)
      let money = try moneyFacts(
        [MoneyPosting(request, item: item)], permission: .postMoney, reader)
      posted = money.posted
      return money.facts
    }
    posted.act = act
    return posted
  }

  /// The deductions that stand, of one inmate or of everybody, oldest first.
  public func deductions(of inmate: InmateNumber? = nil) throws -> [DeductionRecord] {
    try book.read { reader in
      try requireAccount(ofInmate: inmate, reader)
      return try reader.seen.deductions(of: inmate)
    }
  }

  /// Records that deductions were paid to the court: the payment, and for the rules of
  /// nominations that the judgment was paid (法释〔2024〕5号 第二条).
  ///
  /// Refuses what is no deduction (`account.transfer-unknown`) and what has reached the court
  /// before (`account.deduction-settled`).
  public func settleDeductions(
    _ keys: [FactKey], document: String, on day: CivilDate, lateReason: String?
  ) throws -> PostedMoney {
    var posted = PostedMoney()
    let act = try moneyAct(.deductionsSettled) { reader in
      let money = try settlement(keys, document, on: day, lateReason, reader)
      posted = money.posted
      return money.facts
    }
    posted.act = act
    return posted
  }

  /// What `settleDeductions` would write; it refuses the same and writes nothing.
  public func previewSettlement(
    _ keys: [FactKey], document: String, on day: CivilDate, lateReason: String?
  ) throws -> PostedMoney {
    var posted = PostedMoney()
    try book.rehearse(.deductionsSettled, actor: try requireActor(), moment: moment) { reader in
      let money = try settlement(keys, document, on: day, lateReason, reader)
      posted = money.posted
      return money.facts
    } check: { reader, act in
      try requireCovered(act, reader)
    }
    return posted
  }

  private func settlement(
    _ keys: [FactKey], _ document: String, on day: CivilDate, _ lateReason: String?,
    _ reader: BookReader
  ) throws -> MoneyFacts {
    try require(.postMoney, reader)
    guard !document.isEmpty, !keys.isEmpty else { throw Refusal(.groundRequired) }
    let known = Dictionary(
      try reader.deductions().map { ($0.record.factKey, $0) }, uniquingKeysWith: { one, _ in one })
    var money = MoneyFacts()
    for key in keys {
      let reference = Reference.fact(act: key.act, ordinal: key.ordinal).description
      guard let deduction = known[key], let inmate = deduction.record.transfer.inmate else {
        throw Refusal(.accountTransferUnknown, [.reference: reference])
      }
      guard deduction.settlement == nil else {
        throw Refusal(.accountDeductionSettled, [.reference: reference])
      }
      let amount = deduction.record.transfer.amount
      let request = TransferRequest(
        day: day, kind: .settlement, amount: amount, debit: deduction.record.transfer.credit,
        note: document, lateReason: lateReason)
      let paid = try moneyFacts(
        [MoneyPosting(request, key: RowKey(source: "deduction", line: reference))],
        permission: .postMoney, precedingFacts: money.facts.count, reader)
      money.facts += paid.facts
      money.posted.drafts += paid.posted.drafts
      let settlement = DeductionSettlement(
        deduction: key, transferOrdinal: money.facts.count, document: document)
      let event = PropertyEventRecord(
        inmate: inmate, item: deduction.item,
        event: PropertyEvent(kind: .payment, day: day, amount: amount), ground: document,
        key: RowKey(source: "deduction", line: reference))
      money.facts += [settlement.fact, event.fact]
    }
    return money
  }

  /// What is unpaid of a judgment, with what was deducted and has not reached the court.
  private func requireOwed(
    _ inmate: InmateNumber, _ amount: Money, _ item: String, on day: CivilDate,
    _ reader: BookReader
  ) throws {
    let items = try reader.propertyItems(.inmate(inmate))[inmate] ?? []
    guard let judged = items.compactMap(\.item).first(where: { $0.number == item }) else {
      throw Refusal(.propertyUnknown, [.inmate: inmate.text, .code: item])
    }
    guard let whole = judged.amount else { return }
    let events = try reader.propertyEvents(.inmate(inmate))[inmate] ?? []
    let paid = events.filter {
      $0.item == item && ($0.event.kind == .payment || $0.event.kind == .deposited)
    }.compactMap(\.event.amount).reduce(.zero, +)
    let waiting = try reader.deductions(of: inmate)
      .filter { $0.item == item && $0.settlement == nil }
      .map(\.record.transfer.amount).reduce(.zero, +)
    let owed = max(whole - paid - waiting, .zero)
    guard amount <= owed else {
      throw Refusal(
        .accountDeductionOverItem,
        [.value: amount.description, .code: item, .maximum: owed.description])
    }
  }
}
