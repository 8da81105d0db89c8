import PrisonAffairs

// Nominations for commutation and parole, their batches and rulings.
extension RefusalWords {
  static let nominationUnknown = RefusalWords(
    message: Phrase(
      zh: "没有提请\(quoted: .number)",
      en: "there is no nomination\(.number, before: " ")"),
    remedy: Phrase(
      zh: "用 yuwu nominate list 查看编号",
      en: "yuwu nominate list shows the numbers"))

  static let batchUnknown = RefusalWords(
    message: Phrase(
      zh: "没有提请批次\(quoted: .reference)",
      en: "there is no batch\(.reference, before: " ")"),
    remedy: Phrase(
      zh: "用 yuwu nominate batch list 查看批次",
      en: "yuwu nominate batch list shows the batches"))

  static let batchPlannedDay = RefusalWords(
    message: Phrase(
      zh: "拟提请日\(.day)已经过去，今天是\(.limit)",
      en: "the planned day\(.day, before: " ") is over; today is\(.limit, before: " ")"),
    remedy: Phrase(
      zh: "写明今天或者以后的日期",
      en: "name today or a later day"))

  static let batchListSettled = RefusalWords(
    message: Phrase(
      zh: "批次\(.reference)的公示名单已定，不能再加入",
      en: "the list of\(.reference, before: " ") is settled; nobody joins it any more"),
    remedy: Phrase(
      zh: "放入下一批：yuwu nominate batch open",
      en: "put it into the next batch: yuwu nominate batch open"))

  static let nominationAlreadyOpen = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)的提请\(.number)正在办理\(.state, before: "（", after: "）")",
      en:
        "nomination\(.number, before: " ") of inmate\(.inmate, before: " ") is under way, at\(.state, before: " ")"
    ),
    remedy: Phrase(
      zh: "先办结或者撤回：yuwu nominate withdraw",
      en: "end it or take it back first: yuwu nominate withdraw"))

  static let nominationNotPermitted = RefusalWords(
    message: Phrase(
      zh: "法律不允许这样提请\(.number, before: "：")\(.code, before: "，")\(.day, before: "；最早日期")",
      en:
        "law does not permit this nomination\(.number, before: " ")\(.code, before: ": ")\(.day, before: "; possible from ")"
    ),
    remedy: Phrase(
      zh: "用 yuwu nominate check 编号 查看每一项依据",
      en: "yuwu nominate check NUMBER shows every finding"))

  static let nominationAwaitsJudgement = RefusalWords(
    message: Phrase(
      zh: "提请\(.number)还有须由人判断的事项\(.code, before: "：")",
      en: "nomination\(.number, before: " ") still waits for a judgement\(.code, before: ": ")"),
    remedy: Phrase(
      zh: "用 --judge 问题=yes:理由 写明判断和理由",
      en: "state it with its ground: --judge QUESTION=yes:GROUND"))

  static let nominationNoneAtStep = RefusalWords(
    message: Phrase(
      zh: "\(.reference, after: "中")没有等待\(quoted: .step)的提请",
      en: "no nomination\(.reference, before: " of ") waits for\(quoted: .step, before: " ")"),
    remedy: Phrase(
      zh: "用 yuwu nominate batch show 查看各自所在的步骤",
      en: "yuwu nominate batch show tells where each stands"))

  static let nominationCannotMove = RefusalWords(
    message: Phrase(
      zh: "提请\(.number)\(.state, before: "（", after: "）")不能换批次：已在公示名单上或者公示已过",
      en:
        "nomination\(.number, before: " ") at\(.state, before: " ") cannot change its batch: it is on a list or beyond its notice"
    ),
    remedy: Phrase(
      zh: "退回评审委员会以后再换",
      en: "send it back to the committee first"))

  static let appraisalEmpty = RefusalWords(
    message: Phrase(
      zh: "提请\(.number)的评议没有人参加",
      en: "nobody took part in the appraisal of\(.number, before: " ")"),
    remedy: Phrase(
      zh: "写明同意、反对、弃权的人数",
      en: "state how many were for, against and abstained"))

  static let withdrawalLeaveRequired = RefusalWords(
    message: Phrase(
      zh: "提请\(.number)已送人民法院，撤回须经法院准许",
      en: "nomination\(.number, before: " ") is at the court, whose leave is needed to take it back"
    ),
    remedy: Phrase(
      zh: "用 --leave 写明法院准许的文书",
      en: "name the paper of the court with --leave"))

  static let rulingOtherKind = RefusalWords(
    message: Phrase(
      zh: "裁定结果与提请\(.number)的种类不符：\(.value)",
      en:
        "the ruling is of another kind than nomination\(.number, before: " "):\(.value, before: " ")"
    ),
    remedy: Phrase(
      zh: "核对裁定书；减刑用 --months 等，假释用 --paroled-until",
      en: "check the ruling; --months and the like are for commutation, --paroled-until for parole")
  )

  static let rulingBeforeSubmission = RefusalWords(
    message: Phrase(
      zh: "裁定日\(.day)早于提请日\(.limit)",
      en: "the ruling of\(.day, before: " ") is before the submission of\(.limit, before: " ")"),
    remedy: Phrase(
      zh: "核对裁定书上的日期",
      en: "check the date of the ruling"))

  static let rulingAlreadyServed = RefusalWords(
    message: Phrase(
      zh: "提请\(.number)的裁定已登记送达",
      en: "the ruling on\(.number, before: " ") was served already"),
    remedy: Phrase(
      zh: "日期有误的，先用 yuwu people retract 撤销",
      en: "where the day is wrong, retract it first with yuwu people retract"))
}
