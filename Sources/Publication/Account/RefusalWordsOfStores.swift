import PrisonAffairs

// Stores: what was bought, issued and counted.
extension RefusalWords {
  static let foodItemUnknown = RefusalWords(
    message: Phrase(
      zh: "台账中没有这种物品\(.code, before: "：")", en: "the book knows no such item\(.code, before: ": ")"),
    remedy: Phrase(
      zh: "代码见 yuwu meal item list；新物品用 yuwu meal item import 登记",
      en: "yuwu meal item list gives the codes; new ones come with yuwu meal item import"))

  static let foodItemThere = RefusalWords(
    message: Phrase(
      zh: "物品\(.code)已经登记", en: "item\(.code, before: " ") is recorded already"),
    remedy: Phrase(zh: "换一个代码，或者用原来的", en: "choose another code, or use that one"))

  static let foodAmountDiffers = RefusalWords(
    message: Phrase(
      zh: "金额\(.value)与数量乘单价得出的\(.limit)不符",
      en:
        "the amount\(.value, before: " ") is not quantity times price, which is\(.limit, before: " ")"
    ),
    remedy: Phrase(
      zh: "核对数量（千克）、单价（元/千克）和金额（元），差额不得超过\(.maximum, after: "元", or: "规定")",
      en:
        "check quantity (kg), price (yuan/kg) and amount (yuan)\(.maximum, before: "; they may differ by ")"
    ))

  static let receiptDuplicated = RefusalWords(
    message: Phrase(
      zh: "单据\(.number)已经登记过\(.reference, before: "，见")\(.code, before: "，物品")",
      en:
        """
        receipt\(.number, before: " ") is recorded already\(.reference, before: ", see ")\
        \(.code, before: ", item ")
        """),
    remedy: Phrase(
      zh: "同一供货商的同一单据只登记一次，各行的伙房、日期和验收人相同；登错的先由他人冲销",
      en:
        "a supplier's receipt comes once, its lines for one kitchen, day and pair of receivers; what is wrong is first taken back by another officer"
    ))

  static let receiversSame = RefusalWords(
    message: Phrase(
      zh: "两名验收人是同一人\(.staff, before: "：")",
      en: "both receivers are the same\(.staff, before: ": ")"),
    remedy: Phrase(zh: "货物由两人验收，写两个警号", en: "two officers receive goods; name both"))

  static let stockBelowZero = RefusalWords(
    message: Phrase(
      zh: "库存不够：伙房\(.code)的\(.kind)在\(.day)缺\(.value)千克",
      en:
        "not in store: kitchen\(.code, before: " ") would lack\(.value, before: " ") kg of\(.kind, before: " ") on\(.day, before: " ")"
    ),
    remedy: Phrase(
      zh: "先登记入库，或者核对数量和日期；账实不符的，用 yuwu meal stocktake 盘点",
      en:
        "record the delivery first, or check quantity and day; where book and store differ, use yuwu meal stocktake"
    ))

  static let stockCounted = RefusalWords(
    message: Phrase(
      zh: "\(.kind)在\(.limit)已经盘点，\(.day)的库存不再变动",
      en:
        "\(.kind, or: "it") was counted on\(.limit, before: " "), so the stock of\(.day, before: " ") no longer moves"
    ),
    remedy: Phrase(
      zh: "记在盘点以后的日子并注明；漏记的采购写明补记原因，然后重新盘点",
      en:
        "record it on a day after the count and say so; a forgotten delivery comes in with a reason for being late, then count again"
    ))

  static let stockCountUnknown = RefusalWords(
    message: Phrase(
      zh: "没有这条盘点\(.reference, before: "：")",
      en: "there is no such count\(.reference, before: ": ")"),
    remedy: Phrase(zh: "编号见 yuwu meal stocktake list", en: "see yuwu meal stocktake list"))

  static let stockCountDecided = RefusalWords(
    message: Phrase(
      zh: "这条盘点已经有了结论\(.reference, before: "：")",
      en: "this count was decided already\(.reference, before: ": ")"),
    remedy: Phrase(zh: "有新的差异，重新盘点", en: "count again where there is a new difference"))

  static let stockCountStale = RefusalWords(
    message: Phrase(
      zh: "盘点以后账面又有变动：盘点时\(.value)千克，现在\(.limit)千克\(.kind, before: "（", after: "）")",
      en:
        "the book moved since the count:\(.value, before: " ") kg then,\(.limit, before: " ") kg now\(.kind, before: ", ")"
    ),
    remedy: Phrase(zh: "不予认可，重新盘点", en: "reject it and count again"))

  static let mealExplanationMissing = RefusalWords(
    message: Phrase(
      zh: "盘点与账面不符（账面\(.limit)千克，盘点\(.value)千克），没有说明原因",
      en:
        "the count is\(.value, before: " ") kg and the book says\(.limit, before: " ") kg, and nothing explains it"
    ),
    remedy: Phrase(
      zh: "在“说明”栏写明差异原因，再由另一人认可",
      en: "explain the difference in the column 'explanation'; a second person then accepts it"))
}
