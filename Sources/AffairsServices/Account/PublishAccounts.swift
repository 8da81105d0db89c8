public import PrisonAffairs
public import RecordBook

/// A closed month as a listing shows it.
public struct ClosedAccountsFile: Hashable, Sendable {
  public let record: ClosedAccountMonth
  public let closedOn: CivilDate
  /// What all inmates had at its end.
  public let inmatesMoney: Money
}

extension Office {
  /// The closed months, the earliest first.
  public func closedAccounts() throws -> [ClosedAccountsFile] {
    try book.read { reader in
      try requireEveryAccount(reader)
      return try reader.closedAccountMonths().map { record in
        let money = try reader.closingBalances(of: record.month).filter { $0.inmate != nil }
        return ClosedAccountsFile(
          record: record, closedOn: try reader.act(record.act)?.moment.day ?? today,
          inmatesMoney: money.map(\.balance).reduce(.zero, +))
      }
    }
  }

  /// The wards of a closed month whose notice is not drafted yet.
  ///
  /// Refuses a month that is not closed (`account.month-unknown`).
  public func accountNoticesWaiting(_ month: YearMonth) throws -> [WardCode] {
    try book.read { reader in
      try require(.draftNotice, reader)
      guard try reader.closedAccountMonths().contains(where: { $0.month == month }) else {
        throw Refusal(.accountMonthUnknown, [.month: month.description])
      }
      return try reader.wardAccountMonths(month).map(\.ward).filter { ward in
        let subject = Reference.wardAccounts(ward, month)
        let state = try reader.instance(
          AccountNoticeProcedure.identifier, of: subject.description)?.state
        return try state == .at(AccountNoticeStep.post.rawValue)
          && reader.notices(on: subject).allSatisfy {
            try reader.ending(of: $0.number) != nil
          }
      }
    }
  }

  /// Drafts the notices that wait, ward by ward; each gets its number.
  public func draftAccountNotices(
    _ month: YearMonth
  ) throws -> [(ward: WardCode, number: String, act: Int)] {
    try accountNoticesWaiting(month).map { ward in
      let (act, number) = try draftNotice(.wardAccounts(ward, month))
      return (ward, number, act)
    }
  }

  /// Settles a ward's notice again after it was changed or sent back; the closed month itself
  /// stays as it is.
  public func settleAccountNotice(_ ward: WardCode, _ month: YearMonth) throws -> Int {
    try act(.accountNoticeSettled) { reader in
      try require(.closeAccounts, ward: ward, reader)
      guard try reader.closedAccountMonths().contains(where: { $0.month == month }) else {
        throw Refusal(
          .accountMonthUnknown, [.month: month.description, .ward: ward.text])
      }
      return try ProcedureRunner(office: self, reader: reader).take(
        StepRequest(
          procedure: AccountNoticeProcedure.identifier,
          step: AccountNoticeStep.settle.rawValue, outcome: .approved, ward: ward),
        on: try wardAccountsSubject(ward, month, reader)
      ).facts
    }
  }
}
