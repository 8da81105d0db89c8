import PrisonAffairs

// Audiences of a notice, its copies, and who may object.
extension RefusalWords {
  static let noticeAudience = RefusalWords(
    message: Phrase(
      zh: "公示\(.number)没有给\(quoted: .value)的文本",
      en: "notice\(.number, before: " ") has no document for \(.value, or: "this audience")"),
    remedy: Phrase(
      zh: "这一种公示可用的对象：\(.names, or: "ward、oversight")",
      en: "audiences of this kind of notice: \(.names, or: "ward, oversight")"))

  static let noticePlaceUnknown = RefusalWords(
    message: Phrase(
      zh: "公示\(.number)现在没有张贴在\(quoted: .value)这个地点",
      en: "notice\(.number, before: " ") does not hang at \(.value, or: "that place")"),
    remedy: Phrase(
      zh: "张贴的地点见 yuwu notice proof；已撤下的不再撤",
      en: "yuwu notice proof lists its places; one that came down already stays so"))

  static let objectionStaffNotAdmitted = RefusalWords(
    message: Phrase(
      zh: "对\(.reference, or: "该事项")的公示，异议由罪犯本人提出，不由监狱人民警察提出",
      en: "inmates object to the notice of \(.reference, or: "this matter"), officers do not"),
    remedy: Phrase(
      zh: "民警发现错误的，用相应的更正命令，或者向驻监检察官反映",
      en: "an officer who sees a mistake corrects it, or tells the resident procurator"))

  static let minutesNone = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "该事项")\(.step, before: "的步骤")没有会议记录：没有由组成人员表决的步骤",
      en:
        """
        \(.reference, or: "this")\(.step, before: ", step ") has no minutes: no body voted \
        on it
        """),
    remedy: Phrase(
      zh: "经过见 yuwu why；一次会议决定多件的，用 act:编号 打印",
      en: "yuwu why shows its course; a sitting that decided many is printed by act:NUMBER"))
}
