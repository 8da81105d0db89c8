import PrisonAffairs

// What the ledger refuses as a whole: closed months, overdrafts, reversals, settlements.
extension RefusalWords {
  static let accountSplitOver = RefusalWords(
    message: Phrase(
      zh: "劳动报酬的分配比例合计超过全部\(.value, before: "：")",
      en:
        "the shares of a wage come to more than the whole\(.value, before: ": ")"
    ),
    remedy: Phrase(
      zh: "由制定比例的一级改正比例",
      en: "the layer that sets the shares must correct them"))

  static let accountMonthClosed = RefusalWords(
    message: Phrase(
      zh: "\(.month, or: "该")月已经结账，不能再登记这个月的款项",
      en:
        "the accounts of \(.month, or: "that month") are closed; nothing more is posted there"
    ),
    remedy: Phrase(
      zh: "在没有结账的月份登记，并在说明里写清原来的日期；记错的，冲正后在没有结账的月份重新登记",
      en:
        "post it on a day of an open month and say the true day in the note; undo what is wrong by a reversal and a new entry there"
    ))

  static let accountOverdrawn = RefusalWords(
    message: Phrase(
      zh: "\(.inmate, before: "罪犯", after: "的")科目\(.code)从\(.day)起余额不足，差\(.value)元",
      en:
        "account\(.code, before: " ")\(.inmate, before: " of inmate ") falls short by\(.value, before: " ") yuan from\(.day, before: " ") on"
    ),
    remedy: Phrase(
      zh: "核对金额和日期；先登记应到的款项，再登记支出",
      en: "check amounts and days; post what has come in before what goes out"))

  static let accountTransferUnknown = RefusalWords(
    message: Phrase(
      zh: "没有这一笔款项\(.reference, before: "：")",
      en:
        "there is no such transfer\(.reference, before: ": ")"
    ),
    remedy: Phrase(
      zh: "用 yuwu account statement 查到编号，如 entry:812.3",
      en: "find its number with yuwu account statement, as entry:812.3"))

  static let accountReversed = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "这一笔")已经冲正过",
      en:
        "\(.reference, or: "this transfer") was reversed before"
    ),
    remedy: Phrase(
      zh: "不必再冲；需要的话重新登记",
      en: "nothing more is to be undone; post anew where needed"))

  static let accountReversalFinal = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "这一笔")本身是冲正，不能再冲正",
      en:
        "\(.reference, or: "this") is a reversal itself and is not reversed"
    ),
    remedy: Phrase(
      zh: "按正确的内容重新登记一笔",
      en: "post the right transfer anew"))

  static let accountReversalByAuthor = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "这一笔")是本人登记的，不能由本人冲正",
      en:
        "\(.reference, or: "this transfer") was posted by the same officer, who may not reverse it"
    ),
    remedy: Phrase(
      zh: "由另一名有权限的民警办理",
      en: "another officer with the permission must do it"))

  static let accountAllowancePaid = RefusalWords(
    message: Phrase(
      zh: "\(.month, or: "该")月的零用钱已经发放",
      en:
        "the allowance of \(.month, or: "that month") was paid before"
    ),
    remedy: Phrase(
      zh: "不必再发；后来入监的人在其在押的一天再发一次即可",
      en: "nothing more is to be paid; run it again on a day on which more people are here"))

  static let accountDeductionOverItem = RefusalWords(
    message: Phrase(
      zh: "扣缴\(.value)元超过判项\(.code)尚未缴纳的数额\(.maximum, before: "：", after: "元")",
      en:
        "\(.value, or: "it") yuan is more than what is unpaid of judgment\(.code, before: " ")\(.maximum, before: ": ")"
    ),
    remedy: Phrase(
      zh: "核对判项和金额；yuwu nominate check 列出履行情况",
      en: "check the judgment and the amount; yuwu nominate check shows what was paid"))

  static let accountDeductionSettled = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "这一笔扣缴")已经缴到法院",
      en:
        "\(.reference, or: "this deduction") has reached the court"
    ),
    remedy: Phrase(
      zh: "向法院办理退款，收到以后按来款登记",
      en: "claim it back from the court and post what comes in"))

  static let accountNothingLeft = RefusalWords(
    message: Phrase(
      zh: "\(.inmate, or: "该犯")账户里没有余额",
      en:
        "inmate \(.inmate, or: "named") has nothing left"
    ),
    remedy: Phrase(
      zh: "不必结算；可能已经结算过，用 yuwu account statement 核对",
      en: "nothing is to be settled; see yuwu account statement"))

  static let accountMoneyLeft = RefusalWords(
    message: Phrase(
      zh: "\(.inmate, or: "该犯")账户里还有余额\(.value, before: "（", after: "元）")",
      en:
        "inmate \(.inmate, or: "named") still has money here\(.value, before: " (", after: " yuan)")"
    ),
    remedy: Phrase(
      zh: "先用 yuwu account payout 编号 --to transfer 随人转出，再移送",
      en: "hand it over first with yuwu account payout NUMBER --to transfer"))

  static let accountNotReleased = RefusalWords(
    message: Phrase(
      zh: "\(.inmate, or: "该犯")还没有登记释放",
      en: "the release of inmate \(.inmate, or: "named") is not recorded"),
    remedy: Phrase(
      zh: "先用 yuwu inmate release 登记释放，再结算账户",
      en: "record it with yuwu inmate release, then settle the account"))

  static let accountAllowanceDay = RefusalWords(
    message: Phrase(
      zh: "发放日\(.day)不在\(.month, or: "所发")月里",
      en: "the day\(.day, before: " ") is not in the month paid\(.month, before: ", ")"),
    remedy: Phrase(
      zh: "用 --day 写明该月的一天；补发的同时用 --reason 写明原因",
      en: "name a day of that month with --day, and with --reason why it is paid late"))
}
