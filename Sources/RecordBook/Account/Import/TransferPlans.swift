import PrisonAffairs

/// Between which accounts the rows of a day move, found once for each combination that occurs.
struct TransferPlans {
  /// What tells one plan from another; the amount does not.
  private struct Key: Hashable {
    let day: Int32
    let kind: Int
    let debit: Int
    let credit: Int
    let hasInmate: Bool
    let hasSender: Bool
    let hasNote: Bool
  }

  private let policies: PolicySet
  private let kinds: [TransferKind]
  private let kindCodes: CodeTable
  /// Accounts by code or Chinese title, each with its code; over all days.
  private let accounts: [String]
  private let accountCodes: CodeTable
  private var plans: [Key: LedgerPlan] = [:]
  private var laws: [Int32: LedgerPolicy] = [:]

  init(_ context: TransferImportContext) {
    policies = context.policies
    let named = context.kinds.sorted { $0.key < $1.key }
    kinds = named.map(\.value)
    kindCodes = CodeTable(named.map { composedText($0.key) })
    let chart = context.chart.accounts
    accounts = chart.map(\.code) + chart.map(\.code)
    accountCodes = CodeTable(chart.map(\.code) + chart.map { composedText($0.title.zh) })
  }

  func kind(_ field: FieldBytes) -> TransferKind? {
    kindCodes.position(of: field).map { kinds[$0] }
  }

  mutating func law(on day: CivilDate) -> LedgerPolicy {
    if let law = laws[day.dayNumber] { return law }
    let law = LedgerPolicy(policies, on: day)
    laws[day.dayNumber] = law
    return law
  }

  /// The plan of a row; refuses what `LedgerPolicy.plan` refuses.
  mutating func plan(
    _ kind: TransferKind, on day: CivilDate, _ row: TransferText
  ) throws(Refusal) -> LedgerPlan {
    let debit = position(row[.debit])
    let credit = position(row[.credit])
    let key = Key(
      day: day.dayNumber, kind: kind.position, debit: debit, credit: credit,
      hasInmate: !row[.inmate].isEmpty, hasSender: !row[.sender].isEmpty,
      hasNote: !row[.note].isEmpty)
    if debit > -2, credit > -2, let plan = plans[key] { return plan }
    let request = TransferRequest(
      day: day, kind: kind, inmate: row[.inmate].isEmpty ? nil : InmateNumber(row[.inmate].text),
      amount: Money(fen: 1), debit: code(row[.debit], debit), credit: code(row[.credit], credit),
      note: row[.note].isEmpty ? nil : row[.note].text,
      sender: row[.sender].isEmpty
        ? nil : RemittanceSender(name: row[.sender].text, relation: nil))
    let law = law(on: day)
    let plan = LedgerPlan(try law.plan(for: request), kind, law)
    plans[key] = plan
    return plan
  }

  /// −1 where no account is named, −2 where none has the name.
  private func position(_ field: FieldBytes) -> Int {
    field.isEmpty ? -1 : accountCodes.position(of: field) ?? -2
  }

  private func code(_ field: FieldBytes, _ position: Int) -> String? {
    position >= 0 ? accounts[position] : position == -1 ? nil : field.text
  }
}

/// A plan with the bytes of its codes, which stay as long as it does.
final class LedgerPlan {
  let plan: TransferPlan
  let kind: FieldBytes
  let debit: FieldBytes
  let lateAfter: Int?
  let needsCustody: Bool
  let counted: TransferKind
  /// The only account that is given anything; nil for a wage in parts.
  let credit: FieldBytes?
  private let credits: [String: FieldBytes]
  private let keeper = TextSpill()

  init(_ plan: TransferPlan, _ kind: TransferKind, _ law: LedgerPolicy) {
    self.plan = plan
    counted = kind
    needsCustody = kind.needsCustody
    lateAfter = law.lateAfter?.value.count
    self.kind = LedgerPlan.bytes(kind.rawValue, keeper)
    debit = LedgerPlan.bytes(plan.debit, keeper)
    var credits: [String: FieldBytes] = [:]
    for credit in plan.credits {
      credits[credit.account] = LedgerPlan.bytes(credit.account, keeper)
    }
    self.credits = credits
    credit = plan.credits.count == 1 ? credits[plan.credits[0].account] : nil
  }

  private static func bytes(_ text: String, _ keeper: TextSpill) -> FieldBytes {
    var text = text
    return text.withUTF8 { keeper.store($0) }
  }

  /// Hands on each part of an amount.
  func forEachPart(
    of amount: Money, _ body: (FieldBytes, Money) -> Void
  ) throws(Refusal) {
    if let credit { return body(credit, amount) }
    for part in try plan.parts(of: amount) {
      body(credits[part.credit] ?? FieldBytes(start: nil, count: 0), part.amount)
    }
  }
}

extension TransferKind {
  /// A number of its own.
  fileprivate var position: Int { TransferKind.allCases.firstIndex(of: self) ?? 0 }
}
