import PrisonAffairs

// Bank statements.
extension RefusalWords {
  static let bankAccountUnknown = RefusalWords(
    message: Phrase(
      zh: "“\(.code, or: "所填")”不是科目表中的银行账户",
      en: "\(.code, or: "it") is no bank account of the chart"),
    remedy: Phrase(
      zh: "写科目表里性质为银行存款的科目，名称或者代码都可以，如 --account 银行存款；见 yuwu account balance",
      en:
        "name an account of the chart that is a bank's, by code or name, as --account bank; see yuwu account balance"
    ))

  static let bankLineSides = RefusalWords(
    message: Phrase(
      zh: "每行只填收入或者支出之一，且大于零", en: "a line has either money in or money out, above zero"),
    remedy: Phrase(
      zh: "没有发生的一栏留空，不写0，不写负数", en: "leave the other column empty, without zero or minus"))

  static let bankLineOutsideMonth = RefusalWords(
    message: Phrase(
      zh: "\(.day, or: "该日")不在\(.month, or: "所对月份")内",
      en: "\(.day, or: "the day") is not in \(.month, or: "the month of the statement")"),
    remedy: Phrase(
      zh: "一份对账单只导入一个月；其他月份的行另行导入",
      en: "a statement is of one month; bring in lines of other months with theirs"))

  static let bankBalanceBroken = RefusalWords(
    message: Phrase(
      zh: "余额接不上：上一行以后应当是\(.limit, or: "另一数")，文件写的是\(.value, or: "别的数")",
      en:
        "the balance does not follow: after the line before it is \(.limit, or: "another"), the file has \(.value, or: "something else")"
    ),
    remedy: Phrase(
      zh: "多半漏了一行或者次序错了；与银行的对账单逐行核对后重新导入",
      en:
        "most likely a line is missing or out of order; compare with the bank's own and bring it in again"
    ))

  static let bankOutOfOrder = RefusalWords(
    message: Phrase(
      zh: "对账单要按时间先后导入：已经导入到\(.limit, or: "后面的日期")",
      en: "statements come in by time: it is there up to \(.limit, or: "a later day") already"),
    remedy: Phrase(
      zh: "从\(.limit, or: "已导入的最后一天")以后的行开始导入；较早的行漏了的，在当前月份用说明登记",
      en:
        "begin after \(.limit, or: "the last day there"); what an earlier one lacked is explained in the month that is open"
    ))

  static let bankLineUnknown = RefusalWords(
    message: Phrase(
      zh: "台账中没有这一行对账单或者这一笔银行收支\(.reference, before: "：")",
      en:
        "the book holds no such line of a statement or movement at the bank\(.reference, before: ": ")"
    ),
    remedy: Phrase(
      zh: "编号见 yuwu account reconcile", en: "yuwu account reconcile gives the references"))

  static let bankMatchAmount = RefusalWords(
    message: Phrase(
      zh: "两边金额不等：银行\(.value, or: "一个数")，账上\(.limit, or: "另一个数")",
      en:
        "the sums differ: \(.value, or: "one") at the bank, \(.limit, or: "another") in the ledger"),
    remedy: Phrase(
      zh: "一行可以对应几笔，各笔合计须与该行相等；--transfer 可以重复",
      en: "a line may be several transfers whose sum it equals; repeat --transfer"))

  static let bankAlreadyMatched = RefusalWords(
    message: Phrase(
      zh: "已经勾对\(.reference, before: "：")", en: "it is matched already\(.reference, before: ": ")"),
    remedy: Phrase(
      zh: "勾对有误的，先用 yuwu account unmatch 撤销并写明理由",
      en: "where that is wrong, end it with yuwu account unmatch and say why"))

  static let bankNotMatched = RefusalWords(
    message: Phrase(
      zh: "没有可撤销的勾对\(.reference, before: "：")",
      en: "there is no match to end\(.reference, before: ": ")"),
    remedy: Phrase(
      zh: "核对编号；勾对情况见 yuwu account reconcile",
      en: "check the reference; yuwu account reconcile shows what is matched"))

  static let bankStatementMissing = RefusalWords(
    message: Phrase(
      zh: "还没有导入\(.month, or: "该月")的银行对账单\(.code, before: "：科目")",
      en:
        "the bank's statement of \(.month, or: "the month") is not there yet\(.code, before: ": account ")"
    ),
    remedy: Phrase(
      zh: "用 yuwu account bank import 导入；当月没有收支的，用 yuwu account bank quiet 登记",
      en:
        "bring it in with yuwu account bank import; for a month without movements use yuwu account bank quiet"
    ))

  static let bankUnexplained = RefusalWords(
    message: Phrase(
      zh: "银行对账还有\(.count, or: "若干")处没有说明\(.reference, before: "，例如")",
      en:
        "\(.count, or: "some") differences with the bank are not explained yet\(.reference, before: ", such as ")"
    ),
    remedy: Phrase(
      zh: "逐项勾对（yuwu account match）、补记，或者写明原因（yuwu account explain）",
      en: "match them (yuwu account match), post what is missing, or say why (yuwu account explain)"
    ))

  static let bankDiffers = RefusalWords(
    message: Phrase(
      zh: "科目\(.code, or: "银行")与对账单相差\(.value, or: "一笔数")元，勾对和说明都解释不了",
      en:
        "account \(.code, or: "bank") differs from the statement by \(.value, or: "a sum"), which neither matches nor explanations cover"
    ),
    remedy: Phrase(
      zh: "多半是期初余额与第一份对账单的期初不等；核对后用冲正和补记改正",
      en:
        "most likely the opening balance is not what the first statement began with; correct it by a reversal and a new entry"
    ))
}
