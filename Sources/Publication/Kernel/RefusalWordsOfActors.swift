import PrisonAffairs

// Actor and clock.
extension RefusalWords {
  static let actorUnknown = RefusalWords(
    message: Phrase(
      zh: "当前系统账户没有对应的在册民警",
      en: "the current system account belongs to no officer on the staff list"),
    remedy: Phrase(
      zh: "在民警名册（staff.csv）中写明该账户，再用 yuwu people import 导入",
      en: "enter the account in staff.csv and bring it in with yuwu people import"))

  static let actorNotPermitted = RefusalWords(
    message: Phrase(
      zh: "当前职务没有办理此事的权限\(.permission, before: "：")",
      en:
        """
        the roles of the actor do not give the permission for this\(.permission, before: ": ")
        """),
    remedy: Phrase(
      zh: "请由有这项权限的民警办理；各职务的权限见 yuwu policy show staff.roles",
      en:
        """
        have it done by somebody whose role may; yuwu policy show staff.roles lists what each \
        may do
        """))

  static let actorNotOfWard = RefusalWords(
    message: Phrase(
      zh: "此事涉及\(.ward, after: "监区", or: "全监")，当前民警的职务不及于此",
      en:
        """
        this concerns \(.ward, before: "ward ", or: "the whole prison"), which the roles of the \
        actor do not reach
        """),
    remedy: Phrase(
      zh: "请职务在该范围的民警办理；职务有变动的，先用 yuwu people import 导入民警名册",
      en:
        """
        have it done by an officer whose role reaches it; where roles have changed, run yuwu \
        people import first
        """))

  static let inmateOfOtherWard = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)当日不在\(.ward, after: "监区")，当前民警只能办理、查看本监区的事",
      en:
        """
        inmate \(.inmate) was not in ward \(.ward) on the day, and the actor may act and read for \
        that ward only
        """),
    remedy: Phrase(
      zh: "核对编号和日期；其他监区的，请该监区民警办理",
      en: "check number and day; for another ward, an officer of that ward does it"))

  static let actorAsInLiveBook = RefusalWords(
    message: Phrase(
      zh: "正式台账只认系统账户，不能用 --as 代替他人",
      en: "a live book knows people by their system account, so --as cannot be used"),
    remedy: Phrase(
      zh: "用本人的系统账户办理，去掉 --as；练习请用培训台账",
      en: "use your own system account without --as; for practice use a training book"))

  static let clockWentBack = RefusalWords(
    message: Phrase(
      zh: "现在的时间\(.moment)早于台账中最后一项行为的时间\(.limit)",
      en:
        """
        the clock\(.moment, before: " reads ", after: " and") is behind the last act of the \
        book\(.limit, before: " at ")
        """),
    remedy: Phrase(
      zh: "校正本机时钟后重试；培训台账可用 --now 指定更晚的时间",
      en:
        """
        set this machine's clock right and try again; in a training book give a later time with \
        --now
        """))

  static let clockNotSettable = RefusalWords(
    message: Phrase(
      zh: "正式台账只用本机时钟，不能用 --now 指定时间",
      en: "a live book takes the time from this machine, so --now cannot be used"),
    remedy: Phrase(
      zh: "去掉 --now 重试；练习请用培训台账",
      en: "leave --now out; for practice use a training book"))
}
