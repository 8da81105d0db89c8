/// Why money moves (款项种类). Closed; the raw values stand in the book and never change.
public enum TransferKind: String, CaseIterable, Sendable {
  /// 期初余额
  case opening
  /// 经费拨入
  case funding
  /// 零用钱
  case allowance
  /// 劳动报酬
  case labourPay = "labour-pay"
  /// 亲属汇款
  case remittance
  /// 狱内消费
  case purchase
  /// 退货退款
  case refund
  /// 代缴财产性判项
  case deduction
  /// 支付货款、上缴代缴款
  case settlement
  /// 本人账户之间划转
  case move
  /// 寄回家
  case homeRemittance = "home-remittance"
  /// 释放结算
  case payout
  /// 随调动转出
  case transferOut = "transfer-out"
  /// 随调动转入
  case transferIn = "transfer-in"
  /// 存取现金
  case cash
  /// 来源不明款项入账
  case suspense
  /// 待查款查清
  case suspenseCleared = "suspense-cleared"
  /// 冲正
  case reversal

  /// The natures of account that a transfer of this kind may take from (`credit`) and give to
  /// (`debit`). A reversal is the mirror of what it names, so it may stand on any side.
  ///
  /// Debit and credit are the bookkeeper's: a debit of the bank is money that came in, a credit of
  /// an inmate's pocket is money that inmate now has.
  public var sides: (debit: Set<AccountClass>, credit: Set<AccountClass>) {
    let pockets = Set(AccountClass.pockets)
    return switch self {
    case .opening:
      ([.bank, .cash, .opening], pockets.union([.fund, .payable, .suspense, .opening]))
    case .funding: ([.bank], [.fund])
    case .allowance: ([.fund], [.spending])
    case .labourPay: ([.fund], pockets)
    case .remittance: ([.bank, .cash], [.spending, .savings])
    case .purchase: ([.spending], [.payable])
    case .refund: ([.payable], [.spending])
    case .deduction: (pockets, [.payable])
    case .settlement: ([.payable], [.bank, .cash])
    // What is kept for the release stays there until then.
    case .move: ([.spending, .savings], pockets)
    case .homeRemittance: ([.spending, .savings], [.bank])
    case .payout: (pockets, [.bank, .cash])
    case .transferOut: (pockets, [.bank])
    case .transferIn: ([.bank], pockets)
    case .cash: ([.bank, .cash], [.bank, .cash])
    case .suspense: ([.bank], [.suspense])
    case .suspenseCleared: ([.suspense], pockets.union([.bank]))
    case .reversal: (Set(AccountClass.allCases), Set(AccountClass.allCases))
    }
  }
}
