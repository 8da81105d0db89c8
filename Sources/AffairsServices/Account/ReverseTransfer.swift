public import PrisonAffairs
import RecordBook

extension Office {
  /// Undoes one movement wholly (冲正), by its mirror on a day of the open month.
  ///
  /// Refuses a movement that is not there (`account.transfer-unknown`), that was reversed before
  /// (`account.reversed`) or is a reversal itself (`account.reversal-final`), whoever posted it
  /// (`account.reversal-by-author`), a deduction that has reached the court
  /// (`account.deduction-settled`), a closed month and an account that would be below zero.
  public func reverseTransfer(
    act entryAct: Int, ordinal: Int, day: CivilDate? = nil, because reason: String
  ) throws -> PostedMoney {
    var posted = PostedMoney()
    let act = try moneyAct(.moneyReversed) { reader in
      let draft = try reversal(of: FactKey(act: entryAct, ordinal: ordinal), day, reason, reader)
      posted.drafts = [draft]
      return [draft.fact]
    }
    posted.act = act
    return posted
  }

  /// What `reverseTransfer` would write; it refuses the same and writes nothing.
  public func previewReversal(
    act entryAct: Int, ordinal: Int, day: CivilDate? = nil, because reason: String
  ) throws -> PostedMoney {
    var posted = PostedMoney()
    try book.rehearse(.moneyReversed, actor: try requireActor(), moment: moment) { reader in
      let draft = try reversal(of: FactKey(act: entryAct, ordinal: ordinal), day, reason, reader)
      posted.drafts = [draft]
      return [draft.fact]
    } check: { reader, act in
      try requireCovered(act, reader)
    }
    return posted
  }

  private func reversal(
    of key: FactKey, _ day: CivilDate?, _ reason: String, _ reader: BookReader
  ) throws -> TransferDraft {
    let reference = Reference.fact(act: key.act, ordinal: key.ordinal).description
    let actor = try require(.postMoney, reader)
    guard let record = try reader.transfer(act: key.act, ordinal: key.ordinal) else {
      throw Refusal(.accountTransferUnknown, [.reference: reference])
    }
    guard !reason.isEmpty else { throw Refusal(.groundRequired) }
    guard record.transfer.kind != .reversal else {
      throw Refusal(.accountReversalFinal, [.reference: reference])
    }
    guard record.reversedBy == nil else {
      throw Refusal(.accountReversed, [.reference: reference])
    }
    guard try reader.act(record.act)?.actor != actor else {
      throw Refusal(
        .accountReversalByAuthor, [.reference: reference, .staff: actor.text])
    }
    if record.transfer.kind == .deduction, let inmate = record.transfer.inmate,
      try reader.deductions(of: inmate).contains(where: {
        $0.record.factKey == key && $0.settlement != nil
      })
    {
      throw Refusal(.accountDeductionSettled, [.reference: reference])
    }
    try requireNoCourtPayment(record, reference, reader)
    let day = day ?? today
    guard day <= today, day >= record.transfer.day else {
      throw Refusal(
        .dayInFuture, [.day: day.description, .limit: today.description])
    }
    let month = YearMonth(day)
    guard try !reader.isAccountMonthClosed(month) else {
      throw Refusal(.accountMonthClosed, [.month: month.description])
    }
    return TransferDraft(
      record.transfer.mirrored(on: day), note: reason, reverses: key,
      key: RowKey(source: "reversal", line: reference))
  }

  /// The payment that a judgment counts as paid by stays while the judgment stands as paid.
  private func requireNoCourtPayment(
    _ record: TransferRecord, _ reference: String, _ reader: BookReader
  ) throws {
    guard record.transfer.kind == .settlement,
      try reader.deductions().contains(where: { $0.settlement?.key.act == record.act })
    else { return }
    throw Refusal(.accountDeductionSettled, [.reference: reference])
  }
}
