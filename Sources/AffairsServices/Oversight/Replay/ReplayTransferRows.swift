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
  private var knownGoods: [String: GoodsCategory]?
  private var wasClosed: Bool?
  private var paid: [YearMonth: Set<InmateNumber>] = [:]

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
    if !isOfItsSource(record.key) { faults.append(.sourceReserved) }
    if record.transfer.kind == .opening, try hasClosed() { faults.append(.openingAfterClose) }
    if let category = record.category, goods()[category] == nil {
      faults.append(.categoryUnknown)
    }
    if let reverses = record.reverses, try past.reader.isSettled(reverses) {
      faults.append(.settledUndone)
    }
    return try faults + faultsOfPeople(record)
  }

  /// What is owed to, or leaves with, somebody who left.
  private mutating func faultsOfPeople(_ record: TransferRecord) throws -> [AccountFault] {
    let transfer = record.transfer
    let hasNote = (record.note ?? "").contains { !$0.isWhitespace }
    guard let inmate = transfer.inmate else { return [] }
    if transfer.kind == .suspenseCleared, !hasNote { return [.withoutReason] }
    if kind == .allowancePaid, try isPaid(inmate, YearMonth(transfer.day)) {
      return [.allowanceTwice]
    }
    guard !isErasedSince, let person = try person(inmate) else { return [] }
    // Money goes ahead of somebody who is handed over, by a payout alone.
    let mustHaveLeft =
      transfer.kind == .payout || (transfer.kind == .transferOut && kind == .moneyImported)
    if mustHaveLeft, person.releasedOn.map({ transfer.day < $0 }) ?? true { return [.notReleased] }
    if transfer.kind.needsReasonAfterCustody, !hasNote, !person.isInCustody(on: past.day) {
      return [.withoutReason]
    }
    return []
  }

  private mutating func isPaid(_ inmate: InmateNumber, _ month: YearMonth) throws -> Bool {
    let known = try paid[month] ?? past.reader.inmatesWithAllowance(in: month)
    paid[month] = known
    return known.contains(inmate)
  }

  private mutating func hasClosed() throws -> Bool {
    let known = try wasClosed ?? (past.reader.lastClosedAccountMonth() != nil)
    wasClosed = known
    return known
  }

  private mutating func goods() -> [String: GoodsCategory] {
    let known = knownGoods ?? past.law.policies.goodsCategories(on: past.day)
    knownGoods = known
    return known
  }

  /// What the services write has sources of its own, each in its acts alone.
  private func isOfItsSource(_ key: RowKey) -> Bool {
    guard let source = ReservedSource(reading: key.folded.source) else { return true }
    return switch source {
    case .terminal: kind == .moneyPosted
    case .order: kind == .orderConfirmed
    case .reversal: kind == .moneyReversed
    case .allowance: kind == .allowancePaid
    case .deduction: kind == .deductionsSettled
    case .orders, .payout: false
    }
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
    guard let person = try person(inmate) else { return false }
    return transfer.day >= person.hereSince
      && (!transfer.kind.needsCustody || person.isInCustody(on: transfer.day))
  }

  private mutating func person(_ inmate: InmateNumber) throws -> InmateRecord? {
    if let known = people[inmate] { return known }
    let person = try past.reader.inmate(inmate)
    people[inmate] = .some(person)
    return person
  }
}
