import PrisonAffairs

// The close of a month of inmates' money.
extension RefusalWords {
  static let accountCloseOrder = RefusalWords(
    message: Phrase(
      zh: "\(.limit, or: "更早的月份")还没有结账，不能先结\(.month, or: "这个月")",
      en: "\(.limit, or: "an earlier month") is not closed yet, so \(.month, or: "this") must wait"),
    remedy: Phrase(zh: "按月份先后结账", en: "close the months one after the other"))

  static let accountCloseDiffers = RefusalWords(
    message: Phrase(
      zh:
        "账不相符，差\(.value, or: "一笔数")元：科目\(.code, or: "不明")\(.ward, before: "，监区")\(.inmate, before: "，罪犯")",
      en:
        "the accounts do not agree by \(.value, or: "a sum"): account \(.code, or: "unknown")\(.ward, before: ", ward ")\(.inmate, before: ", inmate ")"
    ),
    remedy: Phrase(
      zh: "全部差异见 yuwu account close 的预览；查明后用冲正和补记改正，再从头办理",
      en:
        "the preview of yuwu account close lists them all; correct them by reversals and new entries, then begin again"
    ))

  static let accountCloseNoWard = RefusalWords(
    message: Phrase(
      zh: "\(.inmate, or: "有罪犯")有款项，但月末没有所在监区",
      en: "\(.inmate, or: "an inmate") has money moved, but no ward at the end of the month"),
    remedy: Phrase(
      zh: "先登记其监区（yuwu people transfer），再结账", en: "record the ward first (yuwu people transfer)"))

  static let accountInputsChanged = RefusalWords(
    message: Phrase(
      zh: "\(.month, or: "该月")的账目在上一步以后有变动",
      en: "the accounts of \(.month, or: "the month") changed since the step before"),
    remedy: Phrase(
      zh: "重新看预览；已经提交或者复核的，由复核或者签批的人退回（--return-because），再从头办理",
      en:
        "look at the preview again; where a step was taken, whoever is next sends it back (--return-because)"
    ))

  static let accountMonthUnknown = RefusalWords(
    message: Phrase(
      zh: "台账中没有\(.month, or: "该月")的账目\(.ward, before: "，监区")",
      en: "the book holds no accounts of \(.month, or: "the month")\(.ward, before: ", ward ")"),
    remedy: Phrase(
      zh: "已经结账的月份见 yuwu account months", en: "yuwu account months lists those that are closed"))
}
