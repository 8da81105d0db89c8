import PrisonAffairs

// Closing a kitchen's month, and its committee.
extension RefusalWords {
  static let mealMonthRunning = RefusalWords(
    message: Phrase(
      zh: "\(.month)还没有过完\(.limit, before: "，月末是")",
      en: "\(.month, or: "it") is not over\(.limit, before: "; it ends on ")"),
    remedy: Phrase(zh: "月末以后再编制账目", en: "make the account after the end of the month"))

  static let mealAccountIncomplete = RefusalWords(
    message: Phrase(
      zh: "账目不完整，还缺\(.names)", en: "the account is incomplete; missing:\(.names, before: " ")"),
    remedy: Phrase(
      zh: "补登就餐人数（yuwu meal diners）、请验收人确认到货（yuwu meal receive）、决定盘点差异，或者采用省里的伙食费标准",
      en:
        """
        record the diners (yuwu meal diners), have deliveries confirmed (yuwu meal receive), decide \
        on counts, or adopt the province's food money
        """
    ))

  static let mealEarlierMonthOpen = RefusalWords(
    message: Phrase(
      zh: "伙房\(.code)\(.month)的账目还没有签发",
      en: "kitchen\(.code, before: " "): the account of\(.month, before: " ") is not settled"),
    remedy: Phrase(
      zh: "先结前一个月：yuwu meal close", en: "settle the earlier month first: yuwu meal close"))

  static let mealLaterMonthClosed = RefusalWords(
    message: Phrase(
      zh: "伙房\(.code)\(.month)的账目已经在它上面结转",
      en: "kitchen\(.code, before: " "): the account of\(.month, before: " ") rests on it already"),
    remedy: Phrase(
      zh: "不能重开；错的在没有结账的月份冲销（yuwu meal reverse），异议答复写明下月更正",
      en:
        "it is not opened again; take back what is wrong in the open month, and say so in the answer"
    ))

  static let mealInputsChanged = RefusalWords(
    message: Phrase(
      zh: "\(.reference)的账目在看过以后变了", en: "\(.reference, or: "it") changed since it was seen"),
    remedy: Phrase(
      zh: "重新看过再办；委员会已经表态的，退回重新编制（--return-because）",
      en: "look at it again; where the committee has spoken, send it back (--return-because)"))

  static let mealCommitteeIncomplete = RefusalWords(
    message: Phrase(
      zh: "伙食管理委员会还没有表完态：\(.count)人签字或者异议，须有\(.minimum)人\(.names, before: "，还没有问到")",
      en:
        """
        the meal committee has not spoken:\(.count, before: " ") signed or objected,\(.minimum, before: " ") are asked \
        for\(.names, before: "; not asked yet: ")
        """),
    remedy: Phrase(
      zh: "逐人登记：yuwu meal committee sign、object 或者 absent",
      en: "record each member: yuwu meal committee sign, object or absent"))

  static let mealExplanationRequired = RefusalWords(
    message: Phrase(
      zh: "有\(.count)项须说明，委员异议\(.total)件，须写明原因和答复",
      en:
        "\(.count, or: "it") marked findings and\(.total, before: " ") objections of members need an explanation"
    ),
    remedy: Phrase(
      zh: "用 --because 写明，会印在公示上", en: "state it with --because; it is printed on the notice"))

  static let mealMemberThere = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)已经是伙房\(.code)委员会的成员",
      en: "inmate\(.inmate, before: " ") is a member at kitchen\(.code, before: " ") already"),
    remedy: Phrase(
      zh: "成员见 yuwu meal committee list", en: "yuwu meal committee list shows the members"))

  static let mealMemberUnknown = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)不是伙房\(.code)委员会的成员",
      en: "inmate\(.inmate, before: " ") is no member at kitchen\(.code, before: " ")"),
    remedy: Phrase(
      zh: "成员见 yuwu meal committee list；新成员用 add 登记",
      en: "yuwu meal committee list shows the members; add records a new one"))

  static let mealNotEatingHere = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)不在伙房\(.code)就餐",
      en: "inmate\(.inmate, before: " ") does not eat from kitchen\(.code, before: " ")"),
    remedy: Phrase(
      zh: "委员须在这个伙房供应的监区", en: "a member is in a ward that the kitchen serves"))

  static let mealStatementRequired = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)的异议或者缺席没有写明内容",
      en: "the objection or absence of inmate\(.inmate, before: " ") has no words"),
    remedy: Phrase(
      zh: "用 --because 写下本人的原话，或者未能参加的原因",
      en: "write the member's own words, or why the member was not there, with --because"))

  static let mealGrantAmount = RefusalWords(
    message: Phrase(
      zh: "另拨的伙食费应当大于零，不是\(.value)", en: "money given must be above zero, not\(.value, before: " ")"
    ),
    remedy: Phrase(zh: "金额用元写，如 1200.00", en: "write the amount in yuan, such as 1200.00"))
}
