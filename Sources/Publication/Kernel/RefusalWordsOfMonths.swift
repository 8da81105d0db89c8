import PrisonAffairs

// The month of a ward or an inmate.
extension RefusalWords {
  static let monthNotOver = RefusalWords(
    message: Phrase(
      zh: "\(.month, or: "这个月")还没有过完\(.day, before: "，最后一天是")",
      en: "the month\(.month, before: " ") is not over\(.day, before: "; its last day is ")"),
    remedy: Phrase(
      zh: "该月最后一天过后再办；现在可用 yuwu month preview 预览",
      en: "do it after the last day of the month; until then look with yuwu month preview"))

  static let monthUndecidedEntries = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.ward, after: "监区")\(.month, or: "这个月")还有\(.count, after: "条")\
        记录没有决定\(.names, before: "：")
        """,
      en:
        """
        entries of the month\(.month, before: " ")\(.ward, before: " of ward ") are still \
        undecided\(.count, before: ": ")\(.names, before: ": ")
        """),
    remedy: Phrase(
      zh: "先用 yuwu points review 评议",
      en: "decide on them first with yuwu points review"))

  static let monthInputsChanged = RefusalWords(
    message: Phrase(
      zh: "预览以后，\(.ward, after: "监区")\(.month, or: "这个月")的依据有了变动\(.digest, before: "，现在的摘要为")",
      en:
        """
        what the month\(.month, before: " ")\(.ward, before: " of ward ") rests on has changed \
        since the preview\(.digest, before: "; its digest is now ")
        """),
    remedy: Phrase(
      zh: "重新用 yuwu month preview 预览，核对后再用 yuwu month confirm 确认",
      en: "look again with yuwu month preview, then run yuwu month confirm"))

  static let monthIncomplete = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.ward, after: "监区")\(.month, or: "这个月")有\(.count, after: "名")罪犯的资料不全，\
        不能结算\(.names, before: "：")
        """,
      en:
        """
        facts are missing, so the month\(.month, before: " ")\(.ward, before: " of ward ") \
        cannot be settled\(.count, before: "; inmates concerned: ")\(.names, before: ": ")
        """),
    remedy: Phrase(
      zh: "用 yuwu month preview 查看所缺，补录后再办；确实补不全的，用 yuwu month confirm 时写明原因",
      en:
        """
        yuwu month preview names what is missing; bring it in, or state to yuwu month confirm \
        why it cannot be had
        """))

  static let monthNotStarted = RefusalWords(
    message: Phrase(
      zh: "\(.ward, after: "监区")\(.month, or: "这个月")还没有开始评议",
      en:
        """
        the review of the month\(.month, before: " ")\(.ward, before: " of ward ") has not begun
        """),
    remedy: Phrase(
      zh: "先用 yuwu points review 评议，再用 yuwu month confirm 确认",
      en: "run yuwu points review first, then yuwu month confirm"))

  static let monthUnknown = RefusalWords(
    message: Phrase(
      zh:
        """
        台账里没有\(.inmate, before: "罪犯", after: "的")\(.ward, after: "监区的")\(.month, or: "这个月")考核结果
        """,
      en:
        """
        the book holds no result of the month\(.month, before: " ")\(.ward, before: " of ward ")\
        \(.inmate, before: " for inmate ")
        """),
    remedy: Phrase(
      zh: "核对编号，写法如 month:3301000123/2026-10 或者 ward-month:03/2026-10",
      en:
        """
        check the reference; it is written like month:3301000123/2026-10 or \
        ward-month:03/2026-10
        """))

  static let monthNotClosed = RefusalWords(
    message: Phrase(
      zh: "\(.ward, after: "监区")\(.month, or: "这个月")的程序还没有办结",
      en:
        """
        the month\(.month, before: " ")\(.ward, before: " of ward ") has not been closed yet
        """),
    remedy: Phrase(
      zh: "先办完公示和结束一步；待办事项见 yuwu due",
      en: "finish its notice and close it; yuwu due lists what is waiting"))

  static let monthNothingToRedecide = RefusalWords(
    message: Phrase(
      zh: "\(.ward, after: "监区")\(.month, or: "这个月")没有因更正需要重新决定的结果",
      en:
        """
        nothing in the month\(.month, before: " ")\(.ward, before: " of ward ") rests on \
        corrected facts, so there is nothing to decide again
        """),
    remedy: Phrase(
      zh: "需要改动的，先用 yuwu points correct 更正",
      en: "where something must change, use yuwu points correct first"))
}
