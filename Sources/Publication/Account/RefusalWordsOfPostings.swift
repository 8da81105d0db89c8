import PrisonAffairs

// Postings to inmates' accounts.
extension RefusalWords {
  static let accountUnknown = RefusalWords(
    message: Phrase(
      zh: "科目表里没有\(quoted: .code, or: "这个")科目\(.day, before: "（", after: "）")",
      en:
        "the chart of accounts has no account \(quoted: .code, or: "of that code")\(.day, before: " on ")"
    ),
    remedy: Phrase(
      zh: "用 yuwu account balance 看有哪些科目",
      en: "see yuwu account balance for the accounts there are"))

  static let accountSideNotAdmitted = RefusalWords(
    message: Phrase(
      zh: "“\(.kind, or: "这一种类")”的款项，\(.part, or: "这")方不能是科目\(.code)",
      en:
        "a transfer of kind \(.kind, or: "this") cannot have account \(.code, or: "that") on its \(.part, or: "named") side"
    ),
    remedy: Phrase(
      zh: "换一个科目，或者换一个种类；每个科目用于哪些款项，见 yuwu policy show account.chart",
      en:
        "choose another account, or another kind of transfer; yuwu policy show account.chart says what each serves"
    ))

  static let accountSideUnnamed = RefusalWords(
    message: Phrase(
      zh: "“\(.kind, or: "这一种类")”的款项，\(.part, or: "一")方要写明科目\(.code, before: "：")",
      en:
        "the \(.part, or: "other") side of a transfer of kind \(.kind, or: "this") must be named\(.code, before: ": ")"
    ),
    remedy: Phrase(
      zh: "用 --debit 或者 --credit 写明其中一个科目",
      en: "name one of them with --debit or --credit"))

  static let accountKindUnknown = RefusalWords(
    message: Phrase(
      zh: "没有\(quoted: .value, or: "这一")款项种类",
      en:
        "there is no kind of transfer \(quoted: .value, or: "of that name")"
    ),
    remedy: Phrase(
      zh: "种类见模板：零用钱、劳动报酬、亲属汇款、狱内消费等，或者英文代码如 allowance",
      en: "see the template: allowance, labour-pay, remittance, purchase and so on"))

  static let accountKindReserved = RefusalWords(
    message: Phrase(
      zh: "“\(.kind, or: "这一种类")”的款项不能直接登记",
      en:
        "a transfer of kind \(.kind, or: "this") is not posted by itself"
    ),
    remedy: Phrase(
      zh:
        "冲正用 yuwu account reverse 指明要冲的那一笔；释放、调动结算用 yuwu account payout；零用钱用 yuwu account allowance",
      en:
        "use yuwu account reverse and name the entry, yuwu account payout to settle an account, or yuwu account allowance"
    ))

  static let accountAmount = RefusalWords(
    message: Phrase(
      zh: "金额\(quoted: .value)应大于零",
      en:
        "the amount\(quoted: .value, before: " ") must be above zero"
    ),
    remedy: Phrase(
      zh: "写正数；方向由种类和科目决定，记错的用 yuwu account reverse 冲正",
      en:
        "write a positive amount: kind and accounts say the direction; undo a wrong entry with yuwu account reverse"
    ))

  static let accountAmountForm = RefusalWords(
    message: Phrase(
      zh: "金额\(quoted: .value)写法不对",
      en:
        "the amount \(quoted: .value, or: "given") is not in its form"
    ),
    remedy: Phrase(
      zh: "只写数字，最多两位小数，如 128.50；不要货币符号、千分位逗号和单位",
      en:
        "write digits with at most two places, as 128.50: no currency sign, no separators, no unit")
  )

  static let accountSame = RefusalWords(
    message: Phrase(
      zh: "借方和贷方是同一个科目\(.code, before: "：")",
      en:
        "both sides are the same account\(.code, before: ": ")"
    ),
    remedy: Phrase(
      zh: "核对两方的科目",
      en: "check the two sides"))

  static let accountUnbalanced = RefusalWords(
    message: Phrase(
      zh: "借方合计\(.total)与贷方合计\(.value)不相等",
      en:
        "debits of\(.total, before: " ") and credits of\(.value, before: " ") are not equal"
    ),
    remedy: Phrase(
      zh: "核对每一行的金额；两边相等才能登记",
      en: "check each amount; both sides must be equal"))

  static let accountInmateRequired = RefusalWords(
    message: Phrase(
      zh: "“\(.kind, or: "这一种类")”的款项动了个人账户，要写明是谁的",
      en:
        "a transfer of kind \(.kind, or: "this") touches a personal account: say whose"
    ),
    remedy: Phrase(
      zh: "用 --inmate 写明罪犯编号（文件里填“罪犯编号”一栏）；给所有在押的人发零用钱用 yuwu account allowance 月份",
      en:
        "name the inmate with --inmate (in a file, its column); to pay everybody an allowance use yuwu account allowance MONTH"
    ))

  static let accountInmateForeign = RefusalWords(
    message: Phrase(
      zh: "“\(.kind, or: "这一种类")”的这笔款项不动个人账户，不应写罪犯编号",
      en:
        "this transfer of kind \(.kind, or: "this") touches no personal account: it names an inmate for nothing"
    ),
    remedy: Phrase(
      zh: "去掉罪犯编号，或者换成个人账户科目",
      en: "leave out the inmate, or name one of the personal accounts"))

  static let accountSenderRequired = RefusalWords(
    message: Phrase(
      zh: "“\(.kind, or: "汇款")”要写明汇款人",
      en:
        "a transfer of kind \(.kind, or: "this") must say who sent it"
    ),
    remedy: Phrase(
      zh: "补上汇款人；不知道是谁汇的，先按“来源不明款项”（suspense）登记",
      en: "name the sender; where nobody knows, post it as suspense first"))

  static let accountSenderForeign = RefusalWords(
    message: Phrase(
      zh: "“\(.kind, or: "这一种类")”的款项没有汇款人",
      en:
        "a transfer of kind \(.kind, or: "this") has no sender"
    ),
    remedy: Phrase(
      zh: "去掉汇款人，或者把种类改成亲属汇款",
      en: "leave out the sender, or make it a remittance"))
}
