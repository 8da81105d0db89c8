import PrisonAffairs

// Amount, leniency and proposal of a commutation: 法释〔2016〕23号, 法释〔2019〕6号.
extension FindingWords {
  static let commutationLeniency = FindingWords(
    about: Phrase(
      zh: "是否从宽，最多放宽\(.ratio)", en: "whether to be lenient, by at most \(.ratio)"),
    satisfied: Phrase(
      zh: "已写明理由，从宽掌握，放宽不超过\(.ratio)",
      en: "leniency is granted with grounds, by at most \(.ratio)"),
    notSatisfied: Phrase(
      zh: "不符合从宽的条件，不放宽\(.ratio)",
      en: "there is no ground in law for leniency; nothing is softened by \(.ratio)"))

  static let commutationMerit = FindingWords(
    about: Phrase(zh: "\(.mark, or: "立功表现")", en: "\(.mark, or: "merit")"),
    satisfied: Phrase(
      zh: "\(.mark, or: "立功表现")\(.day, before: "，", after: "认定")",
      en: "\(.mark, or: "merit")\(.day, before: ", recognised on ")"),
    notSatisfied: Phrase(
      zh: "上次裁定以后没有认定\(.mark, or: "立功表现")",
      en: "no \(.mark, or: "merit") was recognised since the last ruling"))

  static let commutationAmount = FindingWords(
    about: Phrase(zh: "可以减多少", en: "how much may be commuted"),
    satisfied: Phrase(
      zh:
        """
        减刑限度\(.least, before: "：减为不少于")\(.most, before: "：不超过")\
        \(.cap, before: "（规定的幅度", after: "，为达到最低执行刑期而减少）")
        """,
      en:
        """
        limit of the commutation\(.least, before: ": to no less than ")\(.most, before: ": at most ")\
        \(.cap, before: " (the law's ", after: ", less for the minimum to be served)")
        """))

  static let commutationStricter = FindingWords(
    about: Phrase(
      zh: "法律要求从严而没有写数字，须写明幅度的理由",
      en: "law is stricter without a figure; the grounds of the amount must be stated"),
    satisfied: Phrase(
      zh: "已写明从严掌握幅度的理由", en: "the grounds of the stricter amount are stated"),
    notSatisfied: Phrase(
      zh: "没有体现从严掌握幅度", en: "the amount is not found to be stricter"))

  static let commutationMinimum = FindingWords(
    about: Phrase(
      zh: "实际执行刑期不得少于\(.minimum)", en: "the least actually served\(.minimum, before: ", ")"),
    satisfied: Phrase(
      zh:
        """
        \(.minimum, before: "实际执行不得少于", after: "，")刑期至早到\(.end)届满\
        \(.day, before: "，减刑后到", after: "届满")
        """,
      en:
        """
        \(.minimum, after: " must actually be served: ")the term may end on \(.end) at the earliest\
        \(.day, before: " and will end on ")
        """),
    notSatisfied: Phrase(
      zh:
        """
        \(.minimum, before: "实际执行不得少于", after: "，")刑期至早到\(.end)届满，\
        \(.day, before: "减刑后到", after: "届满，")不能再减
        """,
      en:
        """
        \(.minimum, after: " must actually be served: ")the term may not end before \(.end)\
        \(.day, before: " and would end on ")
        """))

  static let commutationLapsed = FindingWords(
    about: Phrase(zh: "原减刑裁定失效", en: "earlier commutations that lapsed"),
    satisfied: Phrase(
      zh: "原减刑裁定已经失效，可以另行报请重新裁定，合计不超过\(.most)",
      en:
        """
        earlier commutations lapsed; they may be ruled anew by themselves, up to \(.most) in all
        """))

  static let commutationProposal = FindingWords(
    about: Phrase(zh: "提请\(.kind)", en: "proposal: \(.kind)"),
    satisfied: Phrase(
      zh:
        """
        提请\(.kind)\(.amount)\(.end, before: "，刑期到", after: "为止")在限度以内\
        \(.least, before: "，不少于")\(.most, before: "，不超过")
        """,
      en:
        """
        proposal: \(.kind)\(.amount, before: ", ")\(.end, before: ", the term ending on "), within the \
        limit\(.least, before: ", no less than ")\(.most, before: ", at most ")
        """),
    notSatisfied: Phrase(
      zh:
        """
        提请\(.kind)\(.amount)\(.end, before: "，刑期到", after: "为止")超出限度\
        \(.least, before: "，不少于")\(.most, before: "，不超过")
        """,
      en:
        """
        proposal: \(.kind)\(.amount, before: ", ")\(.end, before: ", the term ending on "), outside the \
        limit\(.least, before: ", no less than ")\(.most, before: ", at most ")
        """))

  static let commutationResidue = FindingWords(
    about: Phrase(zh: "剩余刑期", en: "what is left of the term"),
    satisfied: Phrase(
      zh: "减去\(.amount)以后，刑期到\(.day)届满", en: "after a cut of \(.amount) the term ends on \(.day)"),
    notSatisfied: Phrase(
      zh: "减去\(.amount)以后，刑期到\(.day)已经届满，应当提请减去剩余刑期",
      en:
        """
        after a cut of \(.amount) the term would have ended on \(.day); what is left is what can be \
        proposed
        """))

  /// The term is over on the day that is asked about.
  static let commutationOver = FindingWords(
    about: Phrase(zh: "剩余刑期", en: "what is left of the term"),
    satisfied: Phrase(zh: "刑期到\(.end)届满", en: "the term ends on \(.end)"),
    notSatisfied: Phrase(
      zh: "刑期已于\(.end)届满，没有可减的刑期", en: "the term ended on \(.end); nothing is left of it"))

  static let commutationRights = FindingWords(
    about: Phrase(
      zh:
        "剥夺政治权利期限\(.minimum, before: "，不少于", after: "个月")\(.maximum, before: "，不超过", after: "个月")",
      en:
        """
        deprivation of political rights\(.minimum, before: ", no less than ", after: " months")\
        \(.maximum, before: ", at most ", after: " months")
        """),
    satisfied: Phrase(
      zh:
        """
        剥夺政治权利\(.months, after: "个月")，符合规定\(.minimum, before: "，不少于", after: "个月")\
        \(.maximum, before: "，不超过", after: "个月")
        """,
      en:
        """
        deprivation of political rights\(.months, before: " for ", after: " months"), as law has it\
        \(.minimum, before: ", no less than ", after: " months")\
        \(.maximum, before: ", at most ", after: " months")
        """),
    notSatisfied: Phrase(
      zh:
        """
        剥夺政治权利\(.months, after: "个月")，不符合规定\(.minimum, before: "，不少于", after: "个月")\
        \(.maximum, before: "，不超过", after: "个月")
        """,
      en:
        """
        deprivation of political rights\(.months, before: " for ", after: " months") is not as law has \
        it\(.minimum, before: ", no less than ", after: " months")\
        \(.maximum, before: ", at most ", after: " months")
        """))
}
