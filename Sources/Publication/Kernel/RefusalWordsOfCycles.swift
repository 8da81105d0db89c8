import PrisonAffairs

// Running gradings, rewards and cancellations.
extension RefusalWords {
  static let gradingNothing = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.ward, before: "", after: "监区")\(.month, before: "截至", after: "")没有等待评定等级的考核周期
        """,
      en:
        """
        no cycle waits for its grade\(.ward, before: " in ward ")\(.month, before: " as of ")
        """),
    remedy: Phrase(
      zh: "用 yuwu cycle status 查看谁的周期已满、谁已评定",
      en: "see with yuwu cycle status whose cycle is full and whose is graded"))

  static let gradingMonthOpen = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.ward, before: "", after: "监区")\(.month)的考核还没有结束公示，不能评定等级
        """,
      en:
        """
        the month is not closed yet\(.ward, before: ": ward ")\(.month, before: ", "), so nothing can be graded on it
        """),
    remedy: Phrase(
      zh: "先结束该月的公示（yuwu notice close），再评定等级",
      en: "close the notice of the month first (yuwu notice close)"))

  static let gradingEarlierOpen = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.ward, before: "", after: "监区")\(.month, before: "", after: "的")等级评定还没有办结
        """,
      en:
        """
        an earlier grading has not ended\(.ward, before: ": ward ")\(.month, before: ", ")
        """),
    remedy: Phrase(
      zh: "先办结较早的一期，再评定这一期",
      en: "end the earlier one first"))

  static let gradingInputsChanged = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.ward, before: "", after: "监区")\(.month)的等级评定所依据的事实已经变化
        """,
      en:
        """
        what the grades rest on has changed\(.ward, before: ": ward ")\(.month, before: ", ")
        """),
    remedy: Phrase(
      zh: "重新查看等级评定表，用新的摘要再办；已张贴的，先变更公示",
      en:
        "look at the sheet again and repeat with its digest; where it is posted, change the notice first"
    ))

  static let gradingOpen = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.ward, before: "", after: "监区")\(.month)的等级还没有定下来，不能决定奖励
        """,
      en:
        """
        the grades are not settled yet\(.ward, before: ": ward ")\(.month, before: ", "), so no reward can be decided
        """),
    remedy: Phrase(
      zh: "等级公示结束以后再决定奖励",
      en: "decide rewards once the notice of the grades has closed"))

  static let cycleUnknown = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯", after: "的")第\(.number, before: "", after: "")个考核周期还没有评定
        """,
      en:
        """
        no such graded cycle\(.number, before: ": ")\(.inmate, before: " of inmate ")
        """),
    remedy: Phrase(
      zh: "用 yuwu cycle status 查看周期编号",
      en: "see the numbers with yuwu cycle status"))

  static let rewardNothing = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.ward, before: "", after: "监区")\(.month)没有等待决定奖励的周期
        """,
      en:
        """
        no graded cycle waits for its reward\(.ward, before: ": ward ")\(.month, before: ", ")
        """),
    remedy: Phrase(
      zh: "用 yuwu cycle status 查看谁已评定、谁已奖励",
      en: "see with yuwu cycle status who is graded and who is rewarded"))

  static let balanceAlreadyThere = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯")的余分已经录入过
        """,
      en:
        """
        a balance was brought in before\(.inmate, before: " for inmate ")
        """),
    remedy: Phrase(
      zh: "录错的，先由他人撤回原记录，再重新录入",
      en: "where it is wrong, let somebody else retract it first, then bring in the right one"))

  static let balanceAfterMonths = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯")从\(.month)起的月考核分已经在台账里汇总，不能再用余分替换
        """,
      en:
        """
        the book has settled months\(.inmate, before: " of inmate ")\(.month, before: " since "), and a balance would replace them
        """),
    remedy: Phrase(
      zh: "余分要在汇总第一个月以前录入；以前的分数有错的，更正有关记录后重新决定该月",
      en:
        "bring a balance in before the first month is settled; correct what is wrong entry by entry and decide the month again"
    ))

  static let cancellationOpen = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯")还有一件取消考核分的事项没有办结\(.reference, before: "：")
        """,
      en:
        """
        a cancellation is under way already\(.inmate, before: " for inmate ")\(.reference, before: ": ")
        """),
    remedy: Phrase(zh: "先办结这一件", en: "end that one first"))

  static let cancellationIncomplete = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.inmate, before: "罪犯")的取消考核分事项资料不全\(.names, before: "，还缺：")
        """,
      en:
        """
        the cancellation cannot be decided yet\(.inmate, before: " for inmate ")\(.names, before: ", missing: ")
        """),
    remedy: Phrase(
      zh: "查清以后再提出：日期用 --judgment-on、--returned-on，第三十四条的例外用 --exception 或者 --no-exception",
      en:
        "find it out first; days are given with --judgment-on and --returned-on, exceptions of article 34 with --exception or --no-exception"
    ))
}
