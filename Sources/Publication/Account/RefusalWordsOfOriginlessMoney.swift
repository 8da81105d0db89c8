import PrisonAffairs

// Money that would come from nothing or go where nobody looks.
extension RefusalWords {
  static let accountSourceReserved = RefusalWords(
    message: Phrase(
      zh: "来源\(quoted: .value)由系统自己使用，不能填写或者导入",
      en:
        "the source \(quoted: .value, or: "named") is the program's own and is not typed or imported"
    ),
    remedy: Phrase(
      zh: "换一个来源，例如单据或者文件的名称",
      en: "name another source, such as the paper or file it comes from"))

  static let accountOpeningClosed = RefusalWords(
    message: Phrase(
      zh: "\(.month, or: "首个")月已经结账，不能再登记期初余额",
      en: "\(.month, or: "a month") is closed: no opening balances are posted any more"),
    remedy: Phrase(
      zh: "写清这笔钱怎么来的：汇款、经费拨入或者待查款；期初记错的，用 yuwu account reverse 冲正",
      en:
        "say where the money comes from: a remittance, funding or suspense; undo a wrong opening with yuwu account reverse"
    ))

  static let accountHeldByOrder = RefusalWords(
    message: Phrase(
      zh:
        "\(.inmate, before: "罪犯", after: "的")订单\(.reference, or: "")占用着消费账户的钱\(.value, before: "，差", after: "元")",
      en:
        "order \(.reference, or: "named") holds money of the spending account\(.inmate, before: " of inmate ")\(.value, before: ", short by ", after: " yuan")"
    ),
    remedy: Phrase(
      zh: "先用 yuwu account order confirm 交货，或者用 yuwu account order release 取消订单",
      en: "first hand it over with yuwu account order confirm, or yuwu account order release"))

  static let accountRefundOver = RefusalWords(
    message: Phrase(
      zh:
        "\(.inmate, before: "罪犯", after: "")截至\(.day)的退款超过其消费\(.value, before: "，多", after: "元")",
      en:
        "refunds\(.inmate, before: " to inmate ")\(.day, before: " up to ") come to more than was bought\(.value, before: ", by ", after: " yuan")"
    ),
    remedy: Phrase(
      zh: "核对退货单和原来的消费；消费记错的，用 yuwu account reverse 冲正，不用退款",
      en:
        "check the note against the purchase; a wrong purchase is undone with yuwu account reverse"
    ))

  static let accountReasonRequired = RefusalWords(
    message: Phrase(
      zh: "“\(.kind, or: "这一种类")”的这笔款项要写明理由\(.inmate, before: "（", after: "已经离监）")",
      en:
        "this transfer of kind \(.kind, or: "this") needs a reason\(.inmate, before: " (inmate ", after: " has left)")"
    ),
    remedy: Phrase(
      zh: "在说明（--note、备注栏）里写清怎么查明的、为什么现在才付",
      en: "say in the note how it was found out, or why it is paid only now"))

  static let accountCashUncounted = RefusalWords(
    message: Phrase(
      zh: "\(.month, or: "该")月复核以前，要清点科目\(.code, or: "库存现金")的现金",
      en:
        "the cash of account \(.code, or: "cash") is counted before \(.month, or: "a month") is confirmed"
    ),
    remedy: Phrase(
      zh: "复核人自己清点，加 --cash-counted 金额",
      en: "whoever confirms counts it, and adds --cash-counted AMOUNT"))

  static let accountCashDiffers = RefusalWords(
    message: Phrase(
      zh: "科目\(.code)清点的现金与账上相差\(.value)元\(.limit, before: "（账上", after: "元）")",
      en:
        "the cash counted of account\(.code, before: " ") differs from the ledger by \(.value, or: "a sum")\(.limit, before: " (the ledger has ", after: ")")"
    ),
    remedy: Phrase(
      zh: "再清点一次；仍不符的，查明后补记或者冲正，再复核",
      en: "count again; if it stays, find the reason, post or reverse it, then confirm"))
}
