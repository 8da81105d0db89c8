import PrisonAffairs
import RecordBook

/// Judges the movements of one act as posting judges them: by the day and the actor of the act,
/// and by who was here as the book knew it then.
struct TransferJudge {
  private let past: PastOffice
  private let kind: ActKind?
  /// Where something was erased since, nobody can say any more who was here.
  private let isErasedSince: Bool
  private var people: [InmateNumber: InmateRecord?] = [:]

  init(_ past: PastOffice, kind: ActKind?, isErasedSince: Bool) {
    (self.past, self.kind, self.isErasedSince) = (past, kind, isErasedSince)
  }

  /// What is wrong with a movement; `author` is who wrote the act of a fact.
  mutating func faults(
    of record: TransferRecord, author: (Int) throws -> StaffNumber?
  ) throws -> [AccountFault] {
    var faults: [AccountFault] = []
    if !isOfItsAct(record.transfer.kind) { faults.append(.notOfItsAct) }
    if record.transfer.day > past.day { faults.append(.afterItsDay) }
    if record.isLate, (record.lateReason ?? "").isEmpty { faults.append(.lateWithoutReason) }
    if let reverses = record.reverses, let own = past.office.actor,
      try author(reverses.act) == own
    {
      faults.append(.reversedByAuthor)
    }
    if try !isHere(record.transfer) { faults.append(.notHere) }
    return faults
  }

  /// Some acts write one kind of movement alone, and only one writes reversals.
  private func isOfItsAct(_ transfer: TransferKind) -> Bool {
    switch kind {
    case .moneyReversed: transfer == .reversal
    case .orderConfirmed: transfer == .purchase
    case .deductionsSettled: transfer == .settlement
    default: transfer != .reversal
    }
  }

  private mutating func isHere(_ transfer: MoneyTransfer) throws -> Bool {
    guard !isErasedSince, transfer.kind != .reversal, let inmate = transfer.inmate else {
      return true
    }
    let person: InmateRecord?
    if let known = people[inmate] {
      person = known
    } else {
      person = try past.reader.inmate(inmate)
      people[inmate] = .some(person)
    }
    guard let person else { return false }
    return transfer.day >= person.hereSince
      && (!transfer.kind.needsCustody || person.isInCustody(on: transfer.day))
  }
}
