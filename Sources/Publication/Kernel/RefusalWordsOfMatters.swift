import PrisonAffairs

// Notices and objections of any matter.
extension RefusalWords {
  static let noticeFieldForeign = RefusalWords(
    message: Phrase(
      zh: "这一种公示\(.kind, before: "（", after: "）")没有\(quoted: .field, or: "所填")这一类字段",
      en:
        """
        notices of this kind\(.kind, before: " (", after: ")") have no class of fields \
        \(quoted: .field, or: "as given")
        """),
    remedy: Phrase(
      zh: "不加 --field 运行 yuwu notice review，先看这份公示有哪几类字段",
      en: "run yuwu notice review without --field to see the classes of this notice"))

  static let noticeKindUnknown = RefusalWords(
    message: Phrase(
      zh: "\(.number, after: "：")\(.reference, or: "所指的事项")不是本程序办理公示的事项",
      en:
        """
        \(.number, after: ": ")\(.reference, or: "the matter") is nothing this program posts \
        notices of
        """),
    remedy: Phrase(
      zh: "写明要公示的事项，如 ward-month:03/2026-10 或者 grading:03/2026-10",
      en: "name what is to be posted, such as ward-month:03/2026-10 or grading:03/2026-10"))

  static let noticeObjectionUpheld = RefusalWords(
    message: Phrase(
      zh: "异议\(.number)答复为成立\(.reference, before: "，但")还没有重新决定，也没有写明不变更的理由",
      en:
        """
        objection\(.number, before: " ") was upheld, but \(.reference, or: "the matter") was \
        neither decided again nor was it stated why no change is needed
        """),
    remedy: Phrase(
      zh: "用 yuwu notice change 变更公示并重新决定；不需要变更的，由答复的机构在答复时用 --no-change-because 写明理由",
      en:
        """
        change the notice with yuwu notice change and decide again; where nothing needs to be \
        changed, the body says why with --no-change-because when it answers
        """))

  static let objectionNotSigned = RefusalWords(
    message: Phrase(
      zh: "由他人代写的申请\(.names, before: "（", after: "代写）")须有本人签名、捺指印",
      en:
        """
        a request written by another person\(.names, before: " (", after: ")") must bear the \
        inmate's own signature and fingerprint
        """),
    remedy: Phrase(
      zh: "读给本人听，由本人签名、捺指印以后，加 --signed 再登记",
      en: "read it to the inmate, who signs it with a fingerprint; then register it with --signed"
    ))
}
