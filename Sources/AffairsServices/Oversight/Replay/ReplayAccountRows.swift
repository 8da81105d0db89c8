import PrisonAffairs
import Publication
import RecordBook

extension Replayer {
  /// Every movement of money, in the order in which they count: that its accounts are of the chart
  /// and admitted for its kind, its inmate had an account, a reversal mirrors what it names, no
  /// account goes below zero, and nothing was written into a closed month.
  func accountRows(_ report: Report) throws {
    guard let last = try reader.lastAct else { return }
    try guarded(.accountEntry, Reference.act(last.number).description, act: last.number, report) {
      // The chart of the book as it stands: accounts are added and never taken away.
      let policies = try law(asOf: last.number).policies
      try accountRows(by: policies.chartOfAccounts(on: last.moment.day), report)
    }
  }

  private func accountRows(by chart: ChartOfAccounts, _ report: Report) throws {
    var audit = AccountAudit(chart: chart)
    var findings: [(place: FactKey, fault: AccountFault)] = []
    let closes = try reader.closedAccountMonths()
    try reader.forEachTransfer(in: DateSpan(first: .earliest, last: .latest)) { record in
      let undone = try record.reverses.flatMap {
        try reader.transfer(act: $0.act, ordinal: $0.ordinal)
      }
      for fault in audit.take(record, undoing: undone?.transfer.kind) {
        findings.append((record.factKey, fault))
      }
      let month = YearMonth(record.transfer.day)
      if closes.contains(where: { $0.month >= month && $0.act < record.act }) {
        findings.append((record.factKey, .inClosedMonth))
      }
      if record.reverses != nil, undone.map({ !$0.isMirror(of: record) }) ?? true {
        findings.append((record.factKey, .notMirrored))
      }
    }
    for (place, fault) in findings {
      let reference = Reference.fact(act: place.act, ordinal: place.ordinal).description
      try compare(
        .accountEntry, reference, act: place.act, isEqual: false, recomputed: fault.words,
        stored: Text(zh: "已入账", en: "posted"), report)
    }
  }
}

/// What is wrong with a movement.
enum AccountFault: Hashable {
  case accountUnknown
  case sideNotAdmitted
  case inmateMissing
  case inmateWithoutPocket
  case belowZero
  case inClosedMonth
  case notMirrored
  case notOfItsAct
  case afterItsDay
  case lateWithoutReason
  case reversedByAuthor
  case notHere
  case sourceReserved
  case openingAfterClose
  case refundOverPurchases
  case notReleased
  case withoutReason
  case settledUndone
  case categoryUnknown
  case allowanceTwice

  var words: Text {
    switch self {
    case .accountUnknown: Text(zh: "科目不在科目表中", en: "an account is not of the chart")
    case .sideNotAdmitted: Text(zh: "该种类不能记在这一方", en: "its kind does not admit the side")
    case .inmateMissing: Text(zh: "个人账户没有写明是谁的", en: "a pocket without its inmate")
    case .inmateWithoutPocket: Text(zh: "写了罪犯却不动其账户", en: "an inmate whose pockets it leaves")
    case .belowZero: Text(zh: "记账后余额为负", en: "leaves an account below zero")
    case .inClosedMonth: Text(zh: "记入已经结账的月份", en: "stands in a month that was closed")
    case .notMirrored: Text(zh: "冲正与原笔不符", en: "a reversal that does not mirror its entry")
    case .notOfItsAct: Text(zh: "该行为不记这一种类", en: "its act writes no such kind")
    case .afterItsDay: Text(zh: "记在登记日之后的日期", en: "dated after the day of its act")
    case .lateWithoutReason: Text(zh: "补记没有原因", en: "late without a reason")
    case .reversedByAuthor: Text(zh: "由记账人自己冲正", en: "reversed by who posted it")
    case .notHere: Text(zh: "该犯当日不在押", en: "the inmate was not here on the day")
    case .sourceReserved: Text(zh: "冒用系统的来源", en: "a source that is the program's own")
    case .openingAfterClose:
      Text(zh: "首次结账以后的期初余额", en: "an opening balance after the first close")
    case .refundOverPurchases: Text(zh: "退款超过消费", en: "refunds of more than was bought")
    case .notReleased: Text(zh: "该犯没有离监，钱却付出了", en: "paid out to somebody who had not left")
    case .withoutReason: Text(zh: "没有写明理由", en: "without a reason")
    case .settledUndone: Text(zh: "判项已经缴到法院，却冲正了", en: "undoes what reached the court")
    case .categoryUnknown: Text(zh: "没有这样的商品类别", en: "goods of no category")
    case .allowanceTwice: Text(zh: "当月的零用钱发了两次", en: "a second allowance in the month")
    }
  }
}

/// Runs through all movements with every account's balance.
private struct AccountAudit {
  private let accounts: [String: AccountClass]
  private var own: [String: Money] = [:]
  private var pockets: [InmateNumber: [String: Money]] = [:]
  /// What each inmate bought, less what was given back.
  private var bought: [InmateNumber: Money] = [:]
  /// An account that is below zero is told once, until it has recovered.
  private var below: Set<[String]> = []

  init(chart: ChartOfAccounts) {
    accounts = Dictionary(
      chart.accounts.map { ($0.code, $0.accountClass) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func take(
    _ record: TransferRecord, undoing kind: TransferKind?
  ) -> [AccountFault] {
    let transfer = record.transfer
    guard let debit = accounts[transfer.debit], let credit = accounts[transfer.credit] else {
      return [.accountUnknown]
    }
    var faults: [AccountFault] = []
    let sides = transfer.kind.sides
    if !sides.debit.contains(debit) || !sides.credit.contains(credit) {
      faults.append(.sideNotAdmitted)
    }
    let touchesPocket = debit.isInmates || credit.isInmates
    if touchesPocket, transfer.inmate == nil { faults.append(.inmateMissing) }
    if !touchesPocket, transfer.inmate != nil { faults.append(.inmateWithoutPocket) }
    let credited = move(transfer.amount, to: transfer.credit, credit, of: transfer.inmate)
    let debited = move(-transfer.amount, to: transfer.debit, debit, of: transfer.inmate)
    if credited || debited { faults.append(.belowZero) }
    if isOverBought(transfer, undoing: kind) { faults.append(.refundOverPurchases) }
    return faults
  }

  /// Counts goods; true where that takes what was bought below nothing.
  private mutating func isOverBought(
    _ transfer: MoneyTransfer, undoing kind: TransferKind?
  ) -> Bool {
    guard let inmate = transfer.inmate else { return false }
    let before = bought[inmate] ?? .zero
    var after = before
    switch (transfer.kind, kind) {
    case (.purchase, _), (.reversal, .refund?): after = before + transfer.amount
    case (.refund, _), (.reversal, .purchase?): after = before - transfer.amount
    default: return false
    }
    bought[inmate] = after
    return after < .zero && after < before
  }

  /// Adds credits to an account; true where that takes it below zero.
  private mutating func move(
    _ amount: Money, to code: String, _ kind: AccountClass, of inmate: InmateNumber?
  ) -> Bool {
    let balance: Money
    if kind.isInmates, let inmate {
      balance = (pockets[inmate]?[code] ?? .zero) + amount
      pockets[inmate, default: [:]][code] = balance
    } else {
      balance = (own[code] ?? .zero) + amount
      own[code] = balance
    }
    let name = [code, kind.isInmates ? inmate?.text ?? "" : ""]
    let isBelow = kind.isAsset ? balance > .zero : balance < .zero
    guard isBelow else {
      below.remove(name)
      return false
    }
    return below.insert(name).inserted
  }
}

extension TransferRecord {
  /// Whether a reversal gives back what this took, wholly.
  fileprivate func isMirror(of reversal: TransferRecord) -> Bool {
    reversal.transfer.kind == .reversal && transfer.kind != .reversal
      && reversal.transfer.debit == transfer.credit && reversal.transfer.credit == transfer.debit
      && reversal.transfer.amount == transfer.amount
      && reversal.transfer.inmate == transfer.inmate && reversal.transfer.day >= transfer.day
  }
}
