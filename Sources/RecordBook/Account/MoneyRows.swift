public import PrisonAffairs

/// Whose accounts are open, since when (开户).
public struct AccountHolder: Hashable, Sendable {
  public let inmate: InmateNumber
  public let openedOn: CivilDate

  public init(inmate: InmateNumber, openedOn: CivilDate) {
    self.inmate = inmate
    self.openedOn = openedOn
  }

  public var fact: Fact {
    Fact(.accountHolder, [.text(inmate.text), .text(openedOn.description)])
  }
}

/// A movement as it is written: one row, or one part of a transfer of several.
public struct TransferDraft: Hashable, Sendable {
  public let transfer: MoneyTransfer
  public let category: String?
  public let note: String?
  public let isLate: Bool
  public let lateReason: String?
  /// The row that a reversal undoes.
  public let reverses: FactKey?
  public let key: RowKey
  /// From 1.
  public let part: Int

  public init(
    _ transfer: MoneyTransfer, category: String? = nil, note: String? = nil, isLate: Bool = false,
    lateReason: String? = nil, reverses: FactKey? = nil, key: RowKey, part: Int = 1
  ) {
    self.transfer = transfer
    self.category = category
    self.note = note
    self.isLate = isLate
    self.lateReason = lateReason
    self.reverses = reverses
    self.key = key
    self.part = part
  }

  public var fact: Fact {
    Fact(
      .accountTransfer,
      [
        .text(transfer.day.description), .text(transfer.kind.rawValue), .text(transfer.debit),
        .text(transfer.credit), FactValue(transfer.inmate), .integer(transfer.amount.fen),
        FactValue(category), FactValue(note), .integer(isLate ? 1 : 0),
        FactValue(isLate ? lateReason : nil), FactValue(reverses?.act),
        FactValue(reverses?.ordinal), .text(key.source), .text(key.line), .integer(part),
      ])
  }
}

/// A movement as the book holds it.
public struct TransferRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let transfer: MoneyTransfer
  public let category: String?
  public let note: String?
  public let isLate: Bool
  public let lateReason: String?
  public let reverses: FactKey?
  public let key: RowKey
  public let part: Int
  /// The reversal that undid it.
  public let reversedBy: FactKey?

  public var factKey: FactKey { FactKey(act: act, ordinal: ordinal) }

  public var reference: Reference { .fact(act: act, ordinal: ordinal) }

  /// The whole transfer is what stood in the file or command; lateness is not part of it: the
  /// same row, brought again later, is the same transfer.
  public func isSame(as draft: TransferDraft) -> Bool {
    transfer == draft.transfer && category == draft.category && note == draft.note
      && reverses == draft.reverses
  }
}
