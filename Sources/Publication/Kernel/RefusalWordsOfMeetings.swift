import PrisonAffairs

// Meetings and the procurator's opinions.
extension RefusalWords {
  static let meetingUnknown = RefusalWords(
    message: Phrase(
      zh: "没有编号为\(.number, or: "所填号码")的会议",
      en: "no meeting has the number \(.number, or: "given")"),
    remedy: Phrase(
      zh: "核对编号，写法如 HY-2026-0012；已登记的会议见 yuwu meeting list",
      en: "check the number; it is written like HY-2026-0012, and yuwu meeting list has them all"))

  static let meetingWard = RefusalWords(
    message: Phrase(
      zh: "监区会议须写明监区，其他会议不写监区\(.kind, before: "：")",
      en: "a ward meeting names its ward, and no other does\(.kind, before: ": ")"),
    remedy: Phrase(
      zh: "监区会议加 --ward，其他种类去掉 --ward",
      en: "add --ward to a ward meeting and leave it out of the other kinds"))

  static let meetingAlreadyRecorded = RefusalWords(
    message: Phrase(
      zh: "同一天同一会议已经登记为\(.number, or: "另一编号")",
      en: "the same meeting of the same day is registered already\(.number, before: " as ")"),
    remedy: Phrase(
      zh: "核对日期；原登记有误的，由他人用 yuwu meeting retract 撤销后重新登记",
      en:
        """
        check the day; where the earlier one is wrong, somebody else retracts it with yuwu \
        meeting retract
        """))

  static let meetingAttendanceIncomplete = RefusalWords(
    message: Phrase(
      zh: "组成人员未逐一写明到会或者缺席\(.names, before: "：")",
      en: "not every member is named as present or absent\(.names, before: ": ")"),
    remedy: Phrase(
      zh: "用 --present 写明到会人员，用 --absent 警号=原因 写明缺席人员",
      en: "name those present with --present and the others with --absent NUMBER=REASON"))

  static let meetingMinutesMissing = RefusalWords(
    message: Phrase(
      zh: "会议没有记录",
      en: "the meeting has no minutes"),
    remedy: Phrase(
      zh: "用 --minutes 附上记录全文，或者用 --minutes-sha256 和 --paper 写明记录的摘要和纸质记录存放处",
      en:
        """
        give their text with --minutes, or their SHA-256 and where the paper lies with \
        --minutes-sha256 and --paper
        """))

  static let meetingRetracted = RefusalWords(
    message: Phrase(
      zh: "会议\(.number)的登记已经撤销",
      en: "the meeting\(.number, before: " ") was retracted already"),
    remedy: Phrase(
      zh: "有误的另行登记：yuwu meeting add",
      en: "where it took place after all, register it anew with yuwu meeting add"))

  static let meetingInvitedAfterwards = RefusalWords(
    message: Phrase(
      zh: "邀请检察院的日期\(.day)晚于会议日期\(.limit)",
      en:
        """
        the day of the invitation\(.day, before: ", ", after: ",") is after that of the \
        meeting\(.limit, before: ", ")
        """),
    remedy: Phrase(
      zh: "核对日期；没有事先邀请的，不填 --invited",
      en: "check the days; where nobody was invited beforehand, leave --invited out"))

  static let recordLateWithoutReason = RefusalWords(
    message: Phrase(
      zh: "\(.day, or: "此前")的事登记已迟\(.limit, before: "，最晚应在")，没有写明原因",
      en:
        """
        what happened on \(.day, or: "that day") is registered \
        late\(.limit, before: "; the last day was "), and no reason is stated
        """),
    remedy: Phrase(
      zh: "款项用 --reason、会议用 --late-reason 写明迟记的原因，文件里填“补记原因”一栏",
      en:
        "state why: --reason for money, --late-reason for a meeting, the column late_reason in a file"
    ))
}
