import PrisonAffairs

// Commutation under 法释〔2012〕2号, until the end of 2016.
extension FindingWords {
  static let olderStart = FindingWords(
    about: Phrase(
      zh: "减刑起始时间\(.minimum, after: "个月")，依当时规定可以适当缩短的由人判断",
      en:
        "the start of \(.minimum, one: "month", many: "months"), which that rule lets people shorten"
    ),
    satisfied: Phrase(
      zh: "\(.begin, before: "从", after: "起")执行已满\(.minimum)个月\(.day, before: "（", after: "）")",
      en:
        """
        \(.minimum, one: "month", many: "months") are served\(.begin, before: " from ")\
        \(.day, before: ", full on ")
        """),
    notSatisfied: Phrase(
      zh: "\(.begin, before: "从", after: "起")执行不满\(.minimum)个月\(.day, before: "，", after: "才满")",
      en:
        """
        \(.minimum, one: "month is", many: "months are") not yet served\(.begin, before: " from ")\
        \(.day, before: "; full on ")
        """))

  static let olderInterval = FindingWords(
    about: Phrase(
      zh: "两次减刑间隔\(.minimum, after: "个月")，依当时规定可以适当缩短的由人判断",
      en:
        "the interval of \(.minimum, one: "month", many: "months"), which that rule lets people shorten"
    ),
    satisfied: Phrase(
      zh: "\(.begin, before: "从", after: "起")间隔已满\(.minimum)个月\(.day, before: "（", after: "）")",
      en:
        """
        the interval of \(.minimum, one: "month", many: "months")\(.begin, before: " from ") is over\
        \(.day, before: ", full on ")
        """),
    notSatisfied: Phrase(
      zh: "\(.begin, before: "从", after: "起")间隔不满\(.minimum)个月\(.day, before: "，", after: "才满")",
      en:
        """
        the interval of \(.minimum, one: "month", many: "months")\(.begin, before: " from ") is not over\
        \(.day, before: "; full on ")
        """))

  static let olderWaived = FindingWords(
    about: Phrase(zh: "重大立功", en: "major merit"),
    satisfied: Phrase(
      zh: "有重大立功\(.waived, before: "（", after: "）")，不受起始时间和间隔时间的限制",
      en: "major merit\(.waived, before: " (", after: ")") lifts the start and the interval"))

  static let olderAmount = FindingWords(
    about: Phrase(zh: "减刑幅度", en: "the amount"),
    satisfied: Phrase(
      zh: "幅度\(.least, before: "最短")\(.most, before: "最多")",
      en: "the amount:\(.least, before: " at least ")\(.most, before: " at most ")"))

  static let olderMinimum = FindingWords(
    about: Phrase(zh: "最低实际执行的刑期", en: "the least time to be served"),
    satisfied: Phrase(
      zh: "减刑后实际执行不少于\(.minimum)\(.end, before: "，刑期不早于", after: "届满")",
      en: "at least \(.minimum) must be served\(.end, before: "; the term ends no earlier than ")"),
    notSatisfied: Phrase(
      zh: "实际执行不少于\(.minimum)，已经没有可减的刑期\(.end, before: "（", after: "）")",
      en:
        "at least \(.minimum) must be served, and nothing is left to take off\(.end, before: " (", after: ")")"
    ))

  static let olderLimited = FindingWords(
    about: Phrase(zh: "限制减刑，从严掌握的理由", en: "limited commutation: the grounds for what is proposed"),
    satisfied: Phrase(
      zh: "限制减刑，已写明从严掌握的理由", en: "limited commutation: the grounds are stated"),
    notSatisfied: Phrase(
      zh: "限制减刑，没有从严掌握", en: "limited commutation: it is not handled strictly enough"))

  static let olderResidue = FindingWords(
    about: Phrase(zh: "余刑不满一年", en: "less than a year left"),
    satisfied: Phrase(
      zh: "判决生效后余刑不满一年，可以酌情减刑",
      en: "less than a year was left when the judgment took effect: commutation is discretionary"))

  static let olderSuspension = FindingWords(
    about: Phrase(zh: "死刑缓期执行的二年", en: "the two years of suspension"),
    satisfied: Phrase(
      zh: "死刑缓期执行已经期满\(.end, before: "（", after: "）")",
      en: "the suspension is over\(.end, before: " (", after: ")")"),
    notSatisfied: Phrase(
      zh: "死刑缓期执行还没有期满\(.end, before: "（", after: "）")",
      en: "the suspension is not over\(.end, before: " (", after: ")")"))

  static let olderMerit = FindingWords(
    about: Phrase(zh: "立功的认定", en: "recognised merit"),
    satisfied: Phrase(
      zh: "上次减刑以后有立功的认定\(.day, before: "（", after: "）")",
      en: "merit was recognised since the last commutation\(.day, before: ", on ")"),
    notSatisfied: Phrase(
      zh: "上次减刑以后没有立功的认定", en: "no merit was recognised since the last commutation"))

  static let olderProperty = FindingWords(
    about: Phrase(
      zh: "有能力而不履行财产性判项，从严掌握的理由",
      en: "able to pay property judgments and not paying: the grounds for what is proposed"),
    satisfied: Phrase(
      zh: "有能力而不履行财产性判项，已写明从严掌握的理由",
      en: "able to pay property judgments and not paying: the grounds are stated"),
    notSatisfied: Phrase(
      zh: "有能力而不履行财产性判项，没有从严掌握",
      en: "able to pay property judgments and not paying: it is not handled strictly enough"))

  static let olderWithout = FindingWords(
    about: Phrase(zh: "终身监禁", en: "life without commutation"),
    satisfied: Phrase(zh: "不属于终身监禁", en: "not a sentence without commutation"),
    notSatisfied: Phrase(zh: "终身监禁，不得减刑", en: "life without commutation is not commuted"))

  static let olderProposal = FindingWords(
    about: Phrase(zh: "提请的幅度", en: "the amount proposed"),
    satisfied: Phrase(
      zh: "提请\(.kind)\(.amount)，在规定以内",
      en: "what is proposed is within the rule\(.kind, before: ": ")\(.amount, before: " ")"),
    notSatisfied: Phrase(
      zh: "提请\(.kind)\(.amount)，超出规定，或者与刑种不符",
      en:
        """
        what is proposed is beyond the rule or does not fit the sentence\(.kind, before: ": ")\
        \(.amount, before: " ")
        """))
}
