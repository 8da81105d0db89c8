import PrisonAffairs
import Publication
import RecordBook
import Register

/// Names of transactions that stand for no single transfer, and what is said of a journal.
enum JournalKind {
  /// What the accounts held before the first day of a period.
  static let carriedForward = "上期结转"
  /// The balances of a closed month.
  static let closing = "月结余额"

  /// The commands with which a reader convinces himself.
  static let checks = [
    "hledger check --strict payees / ledger --pedantic balance / bean-check",
    "借方为正、贷方为负 debits are above zero, credits below",
  ]
}

extension TransferKind {
  /// What a transaction of this kind is called in a journal: always Chinese, so that a journal
  /// does not depend on who wrote it out.
  var journalName: String { words.zh }
}

extension Office {
  /// The head of a journal of the book as it stands.
  func journalHead(
    _ reader: BookReader, span: DateSpan, accounts: [String], kinds: [String], remarks: [String]
  ) throws -> JournalHead {
    let register = try reader.registerHead
    return JournalHead(
      prison: opening.prisonName, isTraining: isTraining, span: span, act: register.size,
      root: register.root.description, accounts: accounts, kinds: kinds, remarks: remarks)
  }
}
