import PrisonAffairs

// Grades, rewards and their cancellation.
extension RefusalWords {
  static let gradeMissing = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯", or: "有罪犯")还没有等级评定意见
        """,
      en:
        """
        no grade is proposed yet\(.inmate, before: " for inmate ")
        """),
    remedy: Phrase(
      zh: "提出等级后再报批",
      en: "propose a grade first"))

  static let gradeAwaitsJudgement = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯")的等级还不能评定\(.names, before: "，还缺")
        """,
      en:
        """
        the grade\(.inmate, before: " of inmate ") cannot be decided yet\(.names, before: "; still missing: ")
        """),
    remedy: Phrase(
      zh: "由有权的人作出判断、写明依据，或者补上所缺的事实",
      en: "let those who may judge do so with grounds, or bring in what is missing"))

  static let gradeMustBeUnqualified = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯")有应当评为不合格的情形，不能评为别的等级
        """,
      en:
        """
        \(.inmate, before: "inmate ", after: ": ")a bar of article 23 holds, so only "unqualified" can be given
        """),
    remedy: Phrase(
      zh: "评为不合格；对事实有异议的，先更正事实",
      en: "grade \"unqualified\"; where the facts are wrong, correct them first"))

  static let gradeBarred = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯")有不得评为积极的情形
        """,
      en:
        """
        \(.inmate, before: "inmate ", after: ": ")a bar of article 22 holds, so "active" cannot be given
        """),
    remedy: Phrase(
      zh: "评为合格；对事实有异议的，先更正事实",
      en: "grade \"qualified\"; where the facts are wrong, correct them first"))

  static let gradeNoGround = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯")没有应当评为不合格的情形，不能评为不合格
        """,
      en:
        """
        \(.inmate, before: "inmate ", after: ": ")no bar of article 23 holds, so "unqualified" cannot be given
        """),
    remedy: Phrase(
      zh: "评为合格或者积极；有第二十三条情形的，先写明判断",
      en: "grade \"qualified\" or \"active\"; where article 23 applies, record the judgement first")
  )

  static let gradeShareExceeded = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.kind)评为积极的\(.count, after: "人")超过比例\(.limit)，最多\(.maximum, after: "人")\(.total, before: "（基数", after: "人）")
        """,
      en:
        """
        too many are graded "active"\(.kind, before: " in ")\(.count, before: ": ")\(.maximum, before: ", at most ")\(.limit, before: ", a share of ")\(.total, before: " of ")
        """),
    remedy: Phrase(
      zh: "按名次减少积极人数，越过名次的写明理由",
      en:
        "grade fewer \"active\" in the order of ranks; state a reason wherever a rank is passed over"
    ))

  static let gradePassedOver = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯")\(.number, before: "排在第", after: "名")，并不落后于评为积极的人，却没有评为积极，也没有写明理由
        """,
      en:
        """
        \(.inmate, before: "inmate ", after: " ")ranks\(.number, before: " ") no later than another who is graded "active" and was passed over without a reason
        """),
    remedy: Phrase(
      zh: "写明不评为积极的理由，或者按名次评定",
      en: "state the reason, or grade in the order of ranks"))

  static let cycleNotFull = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯", after: "的")\(.number, before: "第", after: "个")考核周期还没有满\(.minimum, after: "分")\(.value, before: "，现有", after: "分")
        """,
      en:
        """
        the cycle\(.number, before: " ")\(.inmate, before: " of inmate ") is not full\(.value, before: ": ", after: " points")\(.minimum, before: ", needed are ")
        """),
    remedy: Phrase(
      zh: "满分的次月再评定等级、决定奖励",
      en: "grade and reward in the month after it fills"))

  static let rewardNotGraded = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯", after: "的")\(.number, before: "第", after: "个")考核周期还没有评定等级，不能决定奖励
        """,
      en:
        """
        the cycle\(.number, before: " ")\(.inmate, before: " of inmate ") is not graded, so no reward can be decided
        """),
    remedy: Phrase(
      zh: "先评定等级",
      en: "grade the cycle first"))

  static let rewardAlreadyDecided = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯", after: "的")\(.number, before: "第", after: "个")考核周期已经决定过奖励
        """,
      en:
        """
        the reward of the cycle\(.number, before: " ")\(.inmate, before: " of inmate ") was decided before
        """),
    remedy: Phrase(
      zh: "同一个周期只决定一次；取消奖励须依第二十九条至第三十四条",
      en: "one cycle has one reward; it falls only by articles 29 to 34"))

  static let rewardNotFollowing = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯", after: "的")\(.number, before: "第", after: "个")考核周期不能决定为“\(.value, or: "这种奖励")”\(.names, before: "，依等级应当为：")
        """,
      en:
        """
        the reward\(.value, before: " ")\(.number, before: " of cycle ")\(.inmate, before: " of inmate ") does not follow from the grade\(.names, before: "; the grade earns: ")
        """),
    remedy: Phrase(
      zh: "按等级和每月考核分决定奖励",
      en: "decide what grade and months earn"))

  static let cancellationException = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯", after: "：")\(.kind, or: "属于保留情形")，积分和奖励保留
        """,
      en:
        """
        \(.inmate, before: "inmate ", after: ": ")\(.kind, or: "an exception applies"), so points and rewards are kept
        """),
    remedy: Phrase(
      zh: "不予取消；解回期间的考核按月结算规则办理",
      en: "cancel nothing; the time away is reckoned with the month"))

  static let cancellationNothing = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯")没有可以取消的积分和奖励\(.kind, before: "（", after: "）")
        """,
      en:
        """
        there are no points and no rewards to cancel\(.inmate, before: " for inmate ")\(.kind, before: " (", after: ")")
        """),
    remedy: Phrase(
      zh: "核对依据和编号",
      en: "look again at the ground and the number"))
}
