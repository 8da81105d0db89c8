import PrisonAffairs

// Objections and references.
extension RefusalWords {
  static let objectionUnknown = RefusalWords(
    message: Phrase(
      zh: "没有编号为\(.number, or: "所填号码")的异议",
      en: "no objection has the number \(.number, or: "given")"),
    remedy: Phrase(
      zh: "核对编号，写法如 YY-2026-0003；正在办理的异议见 yuwu due",
      en:
        """
        check the number; it is written like YY-2026-0003, and yuwu due lists those that are \
        open
        """))

  static let objectionTooLate = RefusalWords(
    message: Phrase(
      zh: "提出异议的期限已过\(.limit, before: "，最后一天是")\(.day, before: "，提出的日期是")",
      en:
        """
        the time for objecting has run out\(.limit, before: "; its last day was ")\
        \(.day, before: "; the objection is of ")
        """),
    remedy: Phrase(
      zh:
        "仍可向驻监检察官反映；记录确有错误的，由民警更正：分值用 yuwu points correct，款项用 yuwu account reverse，伙食记录用 yuwu meal reverse",
      en:
        """
        the resident procurator can still be told; where the record is wrong, an officer uses \
        yuwu points correct for points, yuwu account reverse for money, yuwu meal reverse for food
        """))

  static let objectionNotConcerned = RefusalWords(
    message: Phrase(
      zh: "\(.number, or: "所指事项")不涉及罪犯\(.inmate)",
      en: "\(.number, or: "the matter") does not concern inmate\(.inmate, before: " ")"),
    remedy: Phrase(
      zh: "异议由本人对自己的结果提出；他人的事可向民警或者驻监检察官反映",
      en:
        """
        an objection is made by the inmate to his or her own result; of others, tell an officer \
        or the resident procurator
        """))

  static let objectionAlreadyOpen = RefusalWords(
    message: Phrase(
      zh: "同一事项的异议\(.number)正在办理",
      en: "objection\(.number, before: " ") to the same matter is already being dealt with"),
    remedy: Phrase(
      zh: "等待答复；期限见 yuwu due，答复用 yuwu objection answer",
      en: "wait for its answer, due by yuwu due; it is given with yuwu objection answer"))

  static let objectionFinal = RefusalWords(
    message: Phrase(
      zh: "异议\(.number)已经办结，答复是最终答复",
      en: "objection\(.number, before: " ") is closed, and its answer is final",
      implied: [.step, .state]),
    remedy: Phrase(
      zh:
        "仍可向驻监检察官反映；记录确有错误的，由民警更正：分值用 yuwu points correct，款项用 yuwu account reverse，伙食记录用 yuwu meal reverse",
      en:
        """
        the resident procurator can still be told; where the record is wrong, an officer uses \
        yuwu points correct for points, yuwu account reverse for money, yuwu meal reverse for food
        """))

  static let referenceForm = RefusalWords(
    message: Phrase(
      zh: "\(quoted: .value, or: "所填")的写法不对\(.kind, before: "，应如 ")",
      en:
        """
        \(quoted: .value, or: "what was given") is not written as \
        expected\(.kind, before: "; write it like ")
        """),
    remedy: Phrase(
      zh:
        """
        编号写作 act:812、entry:812.3、month:3301000123/2026-10、ward-month:03/2026-10、GS-2026-0017 或者 \
        YY-2026-0003
        """,
      en:
        """
        references are written act:812, entry:812.3, month:3301000123/2026-10, \
        ward-month:03/2026-10, GS-2026-0017 or YY-2026-0003
        """))

  static let referenceUnknown = RefusalWords(
    message: Phrase(
      zh: "台账里没有\(.reference, or: "所指的事项")",
      en: "the book holds nothing under \(.reference, or: "this reference")"),
    remedy: Phrase(
      zh: "核对编号；公示见 yuwu notice list",
      en: "check the reference; notices are listed by yuwu notice list"))
}
