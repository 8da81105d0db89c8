import PrisonAffairs

// Strict groups, intake, averages adjusted by conduct and days without work.
extension RefusalWords {
  static let strictGroupUnknown = RefusalWords(
    message: Phrase(
      zh: "没有从严情形\(quoted: .code)",
      en: "there is no strict group\(quoted: .code, before: " ")"),
    remedy: Phrase(
      zh: "从严情形的代码 CY-01 至 CY-09 见 yuwu policy show points.strict.groups",
      en: "use one of the codes CY-01 to CY-09, see yuwu policy show points.strict.groups"))

  static let strictGroupRepeated = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)的从严情形\(quoted: .code)已经登记",
      en:
        "the strict group\(quoted: .code, before: " ") of inmate\(.inmate, before: " ") is recorded already"
    ),
    remedy: Phrase(
      zh: "核对编号；日期有误的，先用 yuwu people retract 撤销原来的",
      en:
        "check the number; where the day is wrong, withdraw the old one with yuwu people retract first"
    ))

  static let strictSentenceUnknown = RefusalWords(
    message: Phrase(
      zh: "从严情形\(quoted: .code)须核对刑期，台账里没有罪犯\(.inmate)的判决",
      en:
        "the strict group\(quoted: .code, before: " ") rests on the sentence, and the book has none\(.inmate, before: " for inmate ")"
    ),
    remedy: Phrase(
      zh: "先用 yuwu people import sentence 导入判决",
      en: "bring the sentence in with yuwu people import sentence first"))

  static let strictSentenceBelow = RefusalWords(
    message: Phrase(
      zh: "刑期\(.value, after: "个月")没有达到从严情形\(quoted: .code)要求的\(.minimum, after: "个月")",
      en:
        "the sentence\(.value, before: " of ", after: " months") does not reach what the strict group\(quoted: .code, before: " ") asks for\(.minimum, before: ": ", after: " months")"
    ),
    remedy: Phrase(
      zh: "核对判决；刑期有误的，撤销后重新导入判决",
      en: "check the judgment; where the sentence is wrong, withdraw it and import it anew"))

  static let entryOutsideIntake = RefusalWords(
    message: Phrase(
      zh: "条款\(quoted: .code)只用于入监教育期间，\(.day, or: "这一天")不在其内",
      en:
        "clause\(quoted: .code, before: " ") is for intake education alone, and \(.day, or: "the day") is not within it"
    ),
    remedy: Phrase(
      zh: "核对日期；入监教育没有登记的，先用 yuwu people import status 导入",
      en:
        "check the day; where intake education is not recorded, bring it in with yuwu people import status first"
    ))

  static let conductNotCleared = RefusalWords(
    message: Phrase(
      zh: "只有查清无责的调查才能按表现调整\(.part, after: "的")平均分",
      en:
        "only after an investigation that found nothing is the average\(.part, before: " of ") adjusted by conduct"
    ),
    remedy: Phrase(
      zh: "情形应为 cleared；没有查清的不作调整",
      en: "the circumstance must be cleared; otherwise nothing is adjusted"))

  static let conductOutsideBounds = RefusalWords(
    message: Phrase(
      zh: "按表现调整\(.part)平均分的分值\(.value)不在限度以内\(.maximum, before: "（不为零，上下不超过", after: "分）")",
      en:
        "the adjustment\(.value, before: " of ")\(.part, before: " for ") is outside its bounds\(.maximum, before: ": not zero, at most ", after: " up or down")"
    ),
    remedy: Phrase(
      zh: "把分值改到限度以内，或者不作调整",
      en: "bring it within the bounds, or adjust nothing"))

  static let suspensionUnknown = RefusalWords(
    message: Phrase(
      zh: "台账里没有停工\(quoted: .reference)",
      en: "the book holds no suspension of work\(quoted: .reference, before: " ")"),
    remedy: Phrase(
      zh: "停工的编号见 yuwu points suspensions",
      en: "yuwu points suspensions lists them"))

  static let suspensionOverlaps = RefusalWords(
    message: Phrase(
      zh: "\(.day, before: "自", after: "起的")停工与已经登记的\(.reference, or: "停工")日期重叠",
      en:
        "the days\(.day, before: " from ") overlap a suspension of work that is recorded already\(.reference, before: ": ")"
    ),
    remedy: Phrase(
      zh: "核对日期和监区；登记有误的，先用 yuwu people retract 撤销",
      en: "check days and ward; withdraw a wrong one with yuwu people retract first"))

  static let suspensionAlreadyDecided = RefusalWords(
    message: Phrase(
      zh: "停工\(.reference)已经作出决定",
      en: "the suspension of work\(.reference, before: " ") has been decided already"),
    remedy: Phrase(
      zh: "决定有误的，用 yuwu people retract 撤销该停工，重新登记和决定",
      en:
        "where the decision is wrong, withdraw the suspension with yuwu people retract, record and decide it anew"
    ))

  static let suspensionOutsideBounds = RefusalWords(
    message: Phrase(
      zh: "停工期间的劳动改造分\(.value, after: "分")不在零分至\(.maximum, after: "分")之内",
      en:
        "the labour points awarded\(.value, before: ", ", after: ",") are not between zero and \(.maximum, or: "their maximum")"
    ),
    remedy: Phrase(
      zh: "把分值改到限度以内，或者按平均分计",
      en: "bring them within the limit, or let the average count"))
}
