import PrisonAffairs
import RecordBook

extension Office {
  /// What is owed of spending: findings that a month's close left and nobody raised, what was
  /// raised and nobody decided, and orders that hold money for too long.
  func spendingDue(_ reader: BookReader) throws -> [DueItem] {
    let flags = try reader.seen.spendingFlags()
    let unraised = try reader.seen.spendingFindings(.everybody).values.flatMap(\.self)
      .filter { finding in
        (finding.concern.isOfArticleSix || finding.concern == .limitUnknown)
          && !flags.contains { $0.answers(finding) }
      }
    let findings = unraised.map { finding in
      item(
        .spendingFinding, Reference.statement(finding.inmate, finding.month).description,
        finding.concern.rawValue, nil)
    }
    let undecided = flags.filter { $0.decision == nil }.map { flag in
      item(.spendingFlag, flag.reference.description, flag.concern.rawValue, nil)
    }
    let orders = try reader.seen.openOrders().compactMap { order -> DueItem? in
      guard let last = lastDay(of: order), last < today else { return nil }
      return item(.orderOpen, order.reference.description, order.amount.description, .on(last))
    }
    return findings + undecided + orders
  }
}
