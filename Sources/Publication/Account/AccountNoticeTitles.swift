import PrisonAffairs

// The names of a notice. An archived notice is drawn again from them, so they do not follow what
// screens call a thing.

extension AccountMonthStep {
  var title: String {
    switch self {
    case .prepare: "对账、提交"
    case .confirm: "复核"
    case .close: "签批结账"
    }
  }
}

extension TransferKind {
  /// As a notice names it. An archived notice is drawn again from these words, so they do not
  /// follow what screens call a kind.
  var noticeTitle: String {
    switch self {
    case .opening: "期初余额"
    case .funding: "经费拨入"
    case .allowance: "零用钱"
    case .labourPay: "劳动报酬"
    case .remittance: "亲属汇款"
    case .purchase: "狱内消费"
    case .refund: "退货退款"
    case .deduction: "代缴财产性判项"
    case .settlement: "支付货款、代缴款"
    case .move: "本人账户划转"
    case .homeRemittance: "寄回家"
    case .payout: "释放结算"
    case .transferOut: "随调动转出"
    case .transferIn: "随调动转入"
    case .cash: "存取现金"
    case .suspense: "来源不明款项"
    case .suspenseCleared: "待查款查清"
    case .reversal: "冲正"
    }
  }
}

extension SpendingConcern {
  /// As a notice names it.
  var noticeTitle: String {
    switch self {
    case .overLimit: "超出消费限额"
    case .anotherName: "借用他人名义消费"
    case .falsePurpose: "虚报用途消费"
    case .whileAbsent: "住院、禁闭、离监期间有消费"
    case .sharedSender: "同一汇款人给多人汇款"
    case .surge: "消费突然增加"
    case .limitUnknown: "额度不能确定而有消费"
    }
  }
}

extension AccountClass {
  /// As a notice names it.
  var noticeTitle: String {
    switch self {
    case .bank: "银行存款"
    case .cash: "库存现金"
    case .fund: "经费"
    case .payable: "应付、代缴"
    case .suspense: "待查款"
    case .opening: "期初余额"
    case .spending: "消费账户"
    case .savings: "储蓄账户"
    case .reserve: "释放准备金"
    }
  }
}
