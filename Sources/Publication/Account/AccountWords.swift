public import PrisonAffairs

extension TransferKind {
  /// As officers and inmates call it.
  public var words: Text {
    switch self {
    case .opening: Text(zh: "期初余额", en: "opening balance")
    case .funding: Text(zh: "经费拨入", en: "funding")
    case .allowance: Text(zh: "零用钱", en: "allowance")
    case .labourPay: Text(zh: "劳动报酬", en: "labour pay")
    case .remittance: Text(zh: "亲属汇款", en: "remittance")
    case .purchase: Text(zh: "狱内消费", en: "purchase")
    case .refund: Text(zh: "退货退款", en: "refund")
    case .deduction: Text(zh: "代缴财产性判项", en: "towards a property judgment")
    case .settlement: Text(zh: "支付货款、代缴款", en: "payment of what is owed")
    case .move: Text(zh: "本人账户划转", en: "between own accounts")
    case .homeRemittance: Text(zh: "寄回家", en: "sent home")
    case .payout: Text(zh: "释放结算", en: "paid out at release")
    case .transferOut: Text(zh: "随调动转出", en: "moved out with the inmate")
    case .transferIn: Text(zh: "随调动转入", en: "moved in with the inmate")
    case .cash: Text(zh: "存取现金", en: "cash paid in or drawn")
    case .suspense: Text(zh: "来源不明款项", en: "money not yet explained")
    case .suspenseCleared: Text(zh: "待查款查清", en: "explained afterwards")
    case .reversal: Text(zh: "冲正", en: "reversal")
    }
  }
}

extension AccountClass {
  /// What an account of the class is.
  public var words: Text {
    switch self {
    case .bank: Text(zh: "银行存款", en: "bank")
    case .cash: Text(zh: "库存现金", en: "cash")
    case .fund: Text(zh: "经费", en: "fund")
    case .payable: Text(zh: "应付、代缴", en: "owed")
    case .suspense: Text(zh: "待查款", en: "unexplained")
    case .opening: Text(zh: "期初余额", en: "opening")
    case .spending: Text(zh: "消费账户", en: "spending")
    case .savings: Text(zh: "储蓄账户", en: "savings")
    case .reserve: Text(zh: "释放准备金", en: "release reserve")
    }
  }
}

extension AllowanceGroup {
  /// Whom the figure is for.
  public var words: Text {
    switch self {
    case .male: Text(zh: "男犯", en: "men")
    case .female: Text(zh: "女犯", en: "women")
    }
  }
}
