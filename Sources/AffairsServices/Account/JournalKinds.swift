import PrisonAffairs
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
  var journalName: String {
    switch self {
    case .opening: "期初余额"
    case .funding: "经费拨入"
    case .allowance: "零用钱"
    case .labourPay: "劳动报酬"
    case .remittance: "亲属汇款"
    case .purchase: "狱内消费"
    case .refund: "退货退款"
    case .deduction: "代缴财产性判项"
    case .settlement: "支付上缴"
    case .move: "账户间划转"
    case .homeRemittance: "寄回家"
    case .payout: "释放结算"
    case .transferOut: "随调动转出"
    case .transferIn: "随调动转入"
    case .cash: "存取现金"
    case .suspense: "待查款入账"
    case .suspenseCleared: "待查款查清"
    case .reversal: "冲正"
    }
  }
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
