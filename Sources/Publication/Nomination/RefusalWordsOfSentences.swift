import PrisonAffairs

// Sentence data that contradicts itself.
extension RefusalWords {
  private static let asInThePapers = Phrase<DetailKey>(
    zh: "对照判决书、裁定书和执行通知书改正后再录入",
    en: "correct it after the judgment, the rulings and the notice of execution")

  static let sentenceJudgmentMissing = RefusalWords(
    message: Phrase(zh: "没有任何判决", en: "there is no judgment at all"),
    remedy: Phrase(
      zh: "先录入正在执行的判决", en: "bring in the judgment that is executed first"))

  static let sentenceTermKind = RefusalWords(
    message: Phrase(
      zh: "刑期\(quoted: .value, or: "空缺")与刑种\(quoted: .kind, or: "不明")不符",
      en:
        "the term \(quoted: .value, or: "left out") does not go with the kind \(quoted: .kind, or: "of sentence")"
    ),
    remedy: Phrase(
      zh: "有期徒刑须写刑期，无期徒刑和死缓不写",
      en: "a fixed sentence has a term; life and suspended death have none"))

  static let sentenceEndBeforeStart = RefusalWords(
    message: Phrase(
      zh: "刑期止日\(.day, before: "（", after: "）")早于起日\(.minimum, before: "（", after: "）")",
      en: "the sentence ends\(.day, before: " on ") before it starts\(.minimum, before: " on ")"),
    remedy: asInThePapers)

  static let sentenceEndDiffers = RefusalWords(
    message: Phrase(
      zh: "刑期止日\(.day, before: "（", after: "）")与起日加刑期推算的日期\(.limit, before: "（", after: "）")不一致",
      en:
        "the end of the sentence\(.day, before: " (", after: ")") does not follow from start and term\(.limit, before: ", which give ")"
    ),
    remedy: asInThePapers)

  static let sentenceReductionOverTerm = RefusalWords(
    message: Phrase(
      zh: "历次减去的刑期\(.total, before: "（合计", after: "）")达到或者超过刑期\(.limit, before: "（", after: "）")",
      en:
        "the reductions\(.total, before: " (", after: " in all)") take the whole term or more\(.limit, before: " (", after: ")")"
    ),
    remedy: Phrase(
      zh: "减去全部余刑的裁定写 remainder；其余对照裁定书改正",
      en: "a ruling on all that is left is a remainder; correct the others after the rulings"))

  static let sentenceRulingBeforeJudgment = RefusalWords(
    message: Phrase(
      zh: "裁定日期\(.day, before: "（", after: "）")早于判决日期\(.minimum, before: "（", after: "）")",
      en: "the ruling\(.day, before: " of ") is before the judgment\(.minimum, before: " of ")"),
    remedy: asInThePapers)

  static let sentenceRulingKind = RefusalWords(
    message: Phrase(
      zh: "\(.day, after: "的")裁定\(quoted: .value)与当时执行的刑种\(quoted: .kind, or: "不明")不符",
      en:
        """
        the ruling \(quoted: .value, or: "named")\(.day, before: " of ") cannot follow on a sentence \
        of the kind \(quoted: .kind, or: "then served")
        """),
    remedy: Phrase(
      zh: "有期徒刑写 reduced 或者 remainder；无期徒刑写 to-fixed；死缓写 to-life 或者 to-fixed",
      en:
        """
        a fixed term takes reduced or remainder, life takes to-fixed, suspended death takes to-life \
        or to-fixed
        """))

  static let sentenceDayOrder = RefusalWords(
    message: Phrase(
      zh: "日期先后颠倒\(.field, before: "（", after: "）")\(.day, before: "：")\(.minimum, before: "早于")",
      en:
        "days are out of order\(.field, before: " (", after: ")")\(.day, before: ": ")\(.minimum, before: " is before ")"
    ),
    remedy: asInThePapers)

  static let sentenceMarkWithoutCrime = RefusalWords(
    message: Phrase(
      zh: "类别标记\(quoted: .kind)没有相应的罪名",
      en: "the mark \(quoted: .kind, or: "given") has no crime that could carry it"),
    remedy: Phrase(
      zh: "核对判决书认定的罪名，改正罪名或者去掉标记",
      en: "compare the crimes of the judgment; correct the crime or take the mark away"))

  static let sentenceViolenceWithoutCrime = RefusalWords(
    message: Phrase(
      zh: "暴力犯罪标记\(quoted: .kind)与罪名不符",
      en: "the violent crime \(quoted: .kind, or: "marked") is not what the charge says"),
    remedy: Phrase(
      zh: "只有法律列举的暴力犯罪和有组织的暴力性犯罪可以这样标记",
      en: "only the violent crimes that law lists, and organised violent crime, take this mark"))

  static let sentenceLimitedKind = RefusalWords(
    message: Phrase(
      zh: "限制减刑、终身监禁只适用于死缓，不适用于\(quoted: .kind, or: "这种刑罚")",
      en:
        """
        limited commutation and life without commutation go with suspended death alone, not with \
        \(quoted: .kind, or: "this kind")
        """),
    remedy: asInThePapers)

  static let sentenceCountOverSentence = RefusalWords(
    message: Phrase(
      zh: "单罪刑罚\(.value, before: "（", after: "）")重于决定执行的刑罚\(.limit, before: "（", after: "）")",
      en:
        "the punishment of one crime\(.value, before: " (", after: ")") is above the whole sentence\(.limit, before: " (", after: ")")"
    ),
    remedy: asInThePapers)

  static let sentenceOriginForeign = RefusalWords(
    message: Phrase(
      zh: "与判决来由不符的内容\(.field, before: "：")",
      en: "something does not go with how the judgment came about\(.field, before: ": ")"),
    remedy: Phrase(
      zh: "原判只有一个；是否故意只写在新罪判决；收监日期须有撤销假释的判决或者裁定",
      en:
        """
        there is one original judgment; intent belongs to a new crime; a recall needs a revoked \
        parole
        """))
}
