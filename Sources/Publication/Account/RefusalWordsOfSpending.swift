import PrisonAffairs

// Orders that hold money, and findings on spending.
extension RefusalWords {
  static let orderAmount = RefusalWords(
    message: Phrase(
      zh: "订单金额必须大于零\(quoted: .value, before: "，所填是")",
      en: "the amount of an order must be above zero\(quoted: .value, before: ", given was ")"),
    remedy: Phrase(zh: "金额写成如 25.50，单位元", en: "write the amount in yuan, as 25.50"))

  static let orderCategoryUnknown = RefusalWords(
    message: Phrase(
      zh: "\(.day, after: "施行的")商品类别中没有\(quoted: .code, or: "这一类")",
      en:
        "no category of goods \(quoted: .code, or: "of this name")\(.day, before: " is in force on ")"
    ),
    remedy: Phrase(
      zh: "类别代码见 yuwu policy show account.goods", en: "see yuwu policy show account.goods"))

  static let orderOverLimit = RefusalWords(
    message: Phrase(
      zh:
        """
        订单使\(.month, after: " ")消费超出本人额度\(.limit, before: "（额度", after: "元")\
        \(.maximum, before: "，还可以消费", after: "元）")
        """,
      en:
        """
        the order goes over the inmate's spending limit\(.month, before: " of ")\
        \(.limit, before: " (", after: " yuan")\(.maximum, before: ", ", after: " yuan left)")
        """),
    remedy: Phrase(
      zh: "减少金额，或者等下月再订；额度和依据见 yuwu account limit",
      en: "order less, or next month; yuwu account limit gives the limit and its grounds"))

  static let orderLimitUnknown = RefusalWords(
    message: Phrase(
      zh: "不能确定本人\(.month, after: " ")的消费额度\(.names, before: "，还缺")",
      en:
        "the inmate's spending limit\(.month, before: " of ") cannot be told\(.names, before: "; missing is ")"
    ),
    remedy: Phrase(
      zh: "先补录缺少的事实（处遇等级、财产性判项、日历），再下订单",
      en: "bring in what is missing (treatment grade, property judgments, calendar) first"))

  static let orderNotCovered = RefusalWords(
    message: Phrase(
      zh: "消费账户可用余额不足\(.maximum, before: "，除去其他订单还可以订", after: "元")",
      en:
        "the spending account does not cover the order\(.maximum, before: "; beside other orders ", after: " yuan can be ordered")"
    ),
    remedy: Phrase(
      zh: "减少金额，或者先取消其他订单；余额见 yuwu account statement",
      en: "order less or release another order; see yuwu account statement"))

  static let orderUnknown = RefusalWords(
    message: Phrase(
      zh: "台账中没有这个订单\(.reference, before: "：")",
      en: "the book holds no such order\(.reference, before: ": ")"
    ),
    remedy: Phrase(
      zh: "编号写成 812.1，见 yuwu account order list",
      en: "write it as 812.1; see yuwu account order list"))

  static let orderEnded = RefusalWords(
    message: Phrase(
      zh: "订单\(.reference)已经\(.outcome, or: "了结")",
      en: "the order\(.reference, before: " ") is \(.outcome, or: "ended") already"),
    remedy: Phrase(
      zh: "要退货的登记退款，要再买的另下订单", en: "record a refund, or order anew"))

  static let spendingFlagUnknown = RefusalWords(
    message: Phrase(
      zh: "台账中没有这条消费疑点\(.reference, before: "：")",
      en: "the book holds no such finding on spending\(.reference, before: ": ")"),
    remedy: Phrase(
      zh: "编号写成 812.1，见 yuwu account findings", en: "write it as 812.1; see yuwu account findings"))

  static let spendingFlagOpen = RefusalWords(
    message: Phrase(
      zh: "本人\(.month, after: " ")的这一疑点已经提出\(.reference, before: "：")",
      en: "the same was raised already\(.month, before: " of ")\(.reference, before: ": ")"),
    remedy: Phrase(
      zh: "由他人用 yuwu account flag decide 作出认定",
      en: "somebody else decides it with yuwu account flag decide"))

  static let spendingFlagDecided = RefusalWords(
    message: Phrase(
      zh: "疑点\(.reference)已经作出认定",
      en: "the finding\(.reference, before: " ") has been decided already"),
    remedy: Phrase(
      zh: "有新的情况另提一条", en: "raise another one for what is new"))

  static let spendingFlagByRaiser = RefusalWords(
    message: Phrase(
      zh: "疑点\(.reference)由本人提出，不能由本人认定",
      en: "whoever raised the finding\(.reference, before: " ") cannot decide it"),
    remedy: Phrase(zh: "由另一名有权限的民警认定", en: "another person with the permission decides it"))

  static let spendingFlagNotFound = RefusalWords(
    message: Phrase(
      zh: "疑点\(.reference)没有认定成立，或者已经写明消失之日",
      en: "the finding\(.reference, before: " ") was not upheld, or its end is stated already"),
    remedy: Phrase(
      zh: "只有认定成立、没有写消失之日的才登记", en: "only what was upheld without an end takes one"))

  static let spendingFlagDates = RefusalWords(
    message: Phrase(
      zh: "消费疑点的日期前后不符\(.day, before: "：")\(.limit, before: "，界限是")",
      en:
        "the days of the finding do not follow each other\(.day, before: ": ")\(.limit, before: ", the bound is ")"
    ),
    remedy: Phrase(
      zh: "起日在所属月份以内，消失之日不早于起日、不晚于今天",
      en: "it begins within its month and has ended neither before that nor after today"))
}
