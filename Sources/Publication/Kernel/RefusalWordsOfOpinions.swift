import PrisonAffairs

// The procurator's correction opinions: 司规〔2021〕3号 第四十九条.
extension RefusalWords {
  static let opinionUnknown = RefusalWords(
    message: Phrase(
      zh: "没有编号为\(.number, or: "所填号码")的检察纠正意见",
      en: "no opinion of the procurator has the number \(.number, or: "given")"),
    remedy: Phrase(
      zh: "核对编号，写法如 JC-2026-0001；收到的意见见 yuwu opinion list",
      en: "check the number; it is written like JC-2026-0001, and yuwu opinion list has them all"))

  static let opinionAlreadyAnswered = RefusalWords(
    message: Phrase(
      zh: "检察纠正意见\(.number)已经答复\(.day, before: "，答复日期是")",
      en: "opinion\(.number, before: " ") is answered already\(.day, before: ", on ")"),
    remedy: Phrase(
      zh: "答复见 yuwu opinion show；之后的纠正用 yuwu opinion settle 登记",
      en: "yuwu opinion show has the answer; yuwu opinion settle adds what was corrected since"))

  static let opinionNotAccepted = RefusalWords(
    message: Phrase(
      zh: "检察纠正意见\(.number)没有被接受，不登记纠正\(.state, before: "，所处状态：")",
      en: "opinion\(.number, before: " ") was not accepted, so there is nothing to correct by it"),
    remedy: Phrase(
      zh: "先用 yuwu opinion answer 答复；有异议的，理由已在答复中",
      en: "answer it first with yuwu opinion answer; reasons for objecting stand in the answer"))

  static let opinionNotCorrectedBy = RefusalWords(
    message: Phrase(
      zh: "\(.number, or: "所指行为")没有在意见之后纠正\(.reference, or: "意见所指的事项")",
      en:
        """
        \(.number, or: "the act") did not correct \(.reference, or: "what the opinion names") \
        after the opinion
        """),
    remedy: Phrase(
      zh: "写明纠正该事项的行为，如 act:812；没有需要纠正的，用 --nothing-to-correct 写明原因",
      en:
        """
        name the act that corrected it, such as act:812; where nothing needs correcting say why \
        with --nothing-to-correct
        """))

  static let opinionAlreadyCorrected = RefusalWords(
    message: Phrase(
      zh: "检察纠正意见\(.number)的纠正情况已经登记",
      en: "what became of opinion\(.number, before: " ") stands in the book already"),
    remedy: Phrase(
      zh: "经过见 yuwu opinion show",
      en: "its course is shown by yuwu opinion show"))
}
