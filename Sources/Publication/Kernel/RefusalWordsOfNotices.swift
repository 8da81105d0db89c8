import PrisonAffairs

// Notices and their secrecy review.
extension RefusalWords {
  static let noticeUnknown = RefusalWords(
    message: Phrase(
      zh: "没有编号为\(.number, or: "所填号码")的公示",
      en: "no notice has the number \(.number, or: "given")"),
    remedy: Phrase(
      zh: "全部公示见 yuwu notice list",
      en: "yuwu notice list shows all notices"))

  static let noticeAlreadyDrafted = RefusalWords(
    message: Phrase(
      zh: "这个月的公示已经起草\(.number, before: "，编号为")",
      en: "the notice of this month has already been drafted\(.number, before: ": ")"),
    remedy: Phrase(
      zh: "用 yuwu notice show 查看；要换新的，先用 yuwu notice change 或者 yuwu notice withdraw",
      en:
        """
        see it with yuwu notice show; to replace it, run yuwu notice change or yuwu notice \
        withdraw first
        """))

  static let noticeEnded = RefusalWords(
    message: Phrase(
      zh: "公示\(.number)已经结束\(.state, before: "：")",
      en: "notice\(.number, before: " ") has come to its end\(.state, before: ": ")"),
    remedy: Phrase(
      zh: "办理经过见 yuwu why；需要再公示的，用 yuwu notice draft 起草新的公示",
      en: "yuwu why shows how it went; to post again, draft a new one with yuwu notice draft"))

  static let noticeFieldNotReviewed = RefusalWords(
    message: Phrase(
      zh: "\(quoted: .field, or: "该项")还没有作保密审查",
      en: "\(quoted: .field, or: "the field") has not been reviewed for secrecy"),
    remedy: Phrase(
      zh: "在 yuwu notice review 中对每一项写明公开、遮盖或者不公开",
      en: "in yuwu notice review say of every field whether it is shown, masked or withheld"))

  static let noticeGroundRequired = RefusalWords(
    message: Phrase(
      zh: "\(quoted: .field, or: "该项")遮盖或者不公开，须写明依据",
      en:
        """
        \(quoted: .field, or: "the field") can be masked or withheld only on a stated ground
        """),
    remedy: Phrase(
      zh: "在 yuwu notice review 中写明依据的条文",
      en: "name the article in yuwu notice review"))

  static let noticeReexaminationDay = RefusalWords(
    message: Phrase(
      zh: "\(quoted: .field, or: "该项")遮盖或者不公开，须写明\(.day, after: "以后", or: "今天以后")的重新审查日期",
      en:
        """
        \(quoted: .field, or: "the field") can be masked or withheld only with a day of \
        re-examination after \(.day, or: "today")
        """),
    remedy: Phrase(
      zh: "在 yuwu notice review 中写明重新审查的日期",
      en: "give the day of re-examination in yuwu notice review"))

  static let noticeMandatoryWithholding = RefusalWords(
    message: Phrase(
      zh: "\(quoted: .field, or: "该项")依法不得公示，只能选不公开",
      en:
        """
        the law keeps \(quoted: .field, or: "the field") out of every posting, so it can only \
        be withheld
        """),
    remedy: Phrase(
      zh: "在 yuwu notice review 中把这一项定为不公开",
      en: "mark it as withheld in yuwu notice review"))

  static let noticeWindowRunning = RefusalWords(
    message: Phrase(
      zh: "公示\(.number)还没有期满\(.limit, before: "，最后一天是")\(.day, before: "，今天是")",
      en:
        """
        notice\(.number, before: " ") must stay on the \
        board\(.limit, before: "; its last day is ")\(.day, before: "; today is ")
        """),
    remedy: Phrase(
      zh: "最后一天过后再结束公示；期限见 yuwu due",
      en: "close it after its last day; yuwu due shows the time left"))

  static let noticeAwaitsCalendar = RefusalWords(
    message: Phrase(
      zh: "公示\(.number)的最后一天还不能确定：\(.year, after: "年的")工作日历还没有采用",
      en:
        """
        the last day of notice\(.number, before: " ") is not known yet: the working \
        calendar\(.year, before: " of ") has not been adopted
        """),
    remedy: Phrase(
      zh: "先用 yuwu calendar adopt 采用该年的日历",
      en: "adopt that year first with yuwu calendar adopt"))

  static let noticeObjectionOpen = RefusalWords(
    message: Phrase(
      zh:
        """
        异议\(.number)还没有办结\(quoted: .state, before: "，现在办到")\(.limit, before: "，期限到")\
        \(.names, before: "：")
        """,
      en:
        """
        objection\(.number, before: " ") is still \
        open\(quoted: .state, before: "; it stands at ")\(.limit, before: ", due by ")\
        \(.names, before: ": ")
        """),
    remedy: Phrase(
      zh: "先用 yuwu objection answer 答复；已答复的，等申请复核的期限过去",
      en:
        """
        answer it first with yuwu objection answer; once answered, let the time for asking a \
        review run out
        """))

  static let noticeInputsChanged = RefusalWords(
    message: Phrase(
      zh: "公示\(.number)所依据的\(.ward, after: "监区")\(.month, after: "的")结果与台账现有的事实不符",
      en:
        """
        the figures\(.month, before: " of ")\(.ward, before: ", ward ")\
        \(.number, before: ", for notice ") no longer follow from the facts of the book
        """),
    remedy: Phrase(
      zh: "用 yuwu month preview 核对变动；重新结算后再公示",
      en:
        """
        see what changed with yuwu month preview; settle the month again before it is posted
        """))

  static let noticeNotOnBoard = RefusalWords(
    message: Phrase(
      zh:
        """
        公示\(.number)\(.reference, before: "（", after: "）")\
        现在没有张贴\(quoted: .state, before: "，现在办到")
        """,
      en:
        """
        notice\(.number, before: " ")\(.reference, before: " of ") is not on the board \
        now\(quoted: .state, before: "; it stands at ")
        """),
    remedy: Phrase(
      zh: "用 yuwu notice list 和 yuwu notice show 查看",
      en: "see where it stands with yuwu notice list and yuwu notice show"))
}
