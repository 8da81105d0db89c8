import PrisonAffairs

// Property judgments (财产性判项): 法释〔2024〕5号, before 2024-05-01 法释〔2016〕23号.
extension FindingWords {
  static let propertyPerformed = FindingWords(
    about: Phrase(zh: "有没有财产性判项", en: "whether there are property judgments"),
    satisfied: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")已经履行完毕\(.day, before: "（", after: "）")",
      en: "property judgment\(.item, before: " ") is performed\(.day, before: ", since ")"))

  static let propertyNone = FindingWords(
    about: Phrase(zh: "有没有财产性判项", en: "whether there are property judgments"),
    satisfied: Phrase(zh: "判决没有财产性判项", en: "the judgment holds no property judgment"))

  static let propertyExcused = FindingWords(
    about: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")没有履行完毕",
      en: "property judgment\(.item, before: " ") is not performed in full"),
    satisfied: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")没有履行完毕，依照规定不影响：\(.ground)",
      en:
        "property judgment\(.item, before: " ") is not performed in full and does not count: \(.ground)"
    ))

  static let propertyUnable = FindingWords(
    about: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")的履行能力",
      en: "the ability to pay property judgment\(.item, before: " ")"),
    satisfied: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")没有履行完毕，法院认定确无履行能力，不影响",
      en:
        """
        property judgment\(.item, before: " ") is not performed in full; the court found no ability to \
        pay, so it does not count
        """))

  static let propertyAble = FindingWords(
    about: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")的履行能力",
      en: "the ability to pay property judgment\(.item, before: " ")"),
    satisfied: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")不属于有能力而不履行",
      en: "property judgment\(.item, before: " ") is not left unpaid by somebody able to pay"),
    notSatisfied: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")有能力履行而没有履行完毕，应当先履行",
      en:
        """
        property judgment\(.item, before: " ") is not performed in full although there is the ability \
        to pay; it must be performed first
        """))

  static let propertyRefusing = FindingWords(
    about: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")有没有拒不履行的行为",
      en: "acts against property judgment\(.item, before: " ")"),
    satisfied: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")没有拒不履行的行为",
      en: "no acts against property judgment\(.item, before: " ")"),
    notSatisfied: Phrase(
      zh:
        "财产性判项\(.item, before: "第", after: "项")：\(.act)\(.day, before: "（", after: "）")，认定有能力而不履行",
      en:
        """
        property judgment\(.item, before: " "): \(.act)\(.day, before: " on "), which law takes as \
        ability without performance
        """))

  static let propertySpending = FindingWords(
    about: Phrase(
      zh: "狱内消费\(.act, before: "：")\(.month, before: "（", after: "）")",
      en: "spending in prison\(.act, before: ": ")\(.month, before: " (", after: ")")"),
    satisfied: Phrase(zh: "狱内消费没有违反规定", en: "spending in prison keeps to the rules"),
    notSatisfied: Phrase(
      zh:
        """
        财产性判项\(.item, before: "第", after: "项")没有履行完毕，而\(.act)\(.day, before: "（", after: "）")，\
        视为有能力而不履行
        """,
      en:
        """
        property judgment\(.item, before: " ") is not performed in full, and: \(.act)\
        \(.day, before: " on "), which law takes as ability without performance
        """))

  static let propertyWaiting = FindingWords(
    about: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")的等待期",
      en: "the wait for property judgment\(.item, before: " ")"),
    satisfied: Phrase(
      zh:
        """
        财产性判项\(.item, before: "第", after: "项")拒不履行的情形消失或者履行完毕\
        \(.begin, before: "（", after: "）")已满\(.minimum)个月\(.day, before: "（", after: "）")
        """,
      en:
        """
        property judgment\(.item, before: " "): \(.minimum, one: "month", many: "months") have passed \
        since the acts ended or it was paid\(.begin, before: " (", after: ")")\(.day, before: ", on ")
        """),
    notSatisfied: Phrase(
      zh:
        """
        财产性判项\(.item, before: "第", after: "项")拒不履行的情形消失或者履行完毕\
        \(.begin, before: "（", after: "）")不满\(.minimum)个月，\(.day)起方可
        """,
      en:
        """
        property judgment\(.item, before: " "): \(.minimum, one: "month", many: "months") must pass \
        after the acts ended or it was paid\(.begin, before: " (", after: ")"); possible from \(.day)
        """))

  static let propertyAbility = FindingWords(
    about: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")没有履行完毕",
      en: "property judgment\(.item, before: " ") is not performed in full"),
    satisfied: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")的履行能力已经查明",
      en: "the ability to pay property judgment\(.item, before: " ") is known"))

  static let propertyCategory = FindingWords(
    about: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")有能力而不履行",
      en: "property judgment\(.item, before: " ") unpaid by somebody able to pay"),
    satisfied: Phrase(
      zh: "财产性判项\(.item, before: "第", after: "项")有能力履行而没有履行完毕，减刑从严",
      en:
        """
        property judgment\(.item, before: " ") is not performed in full although there is the ability \
        to pay; commutation is stricter
        """))

  static let propertyMajorMerit = FindingWords(
    about: Phrase(zh: "因重大立功减刑", en: "commutation for major merit"),
    satisfied: Phrase(
      zh: "因重大立功减刑，一般不受财产性判项履行情况的影响",
      en: "a commutation for major merit is generally not affected by property judgments"))
}
