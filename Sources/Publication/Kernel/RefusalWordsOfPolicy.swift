import PrisonAffairs

// Policy and calendar.
extension RefusalWords {
  static let policyNotInForce = RefusalWords(
    message: Phrase(
      zh: "\(.day, after: "这一天")没有生效的规定\(quoted: .code)",
      en: "no figure\(quoted: .code, before: " ") is in force\(.day, before: " on ")"),
    remedy: Phrase(
      zh: "用 yuwu policy show 查看各版本的起止日期；缺少的，补写后用 yuwu policy adopt 采用",
      en:
        """
        see the dates of its versions with yuwu policy show; write what is lacking and adopt it \
        with yuwu policy adopt
        """))

  static let policyNotAdopted = RefusalWords(
    message: Phrase(
      zh: "台账还没有采用所需的政策\(quoted: .code)",
      en: "the book has not adopted the policy this needs\(quoted: .code, before: ": ")"),
    remedy: Phrase(
      zh: "用 yuwu policy adopt 采用政策文件夹",
      en: "adopt the policy folder with yuwu policy adopt"))

  static let policyAssumptionNotAdopted = RefusalWords(
    message: Phrase(
      zh: "\(quoted: .code, or: "有的数值")没有查证，用于正式台账以前须点名采用\(.names, before: "：")",
      en:
        """
        \(quoted: .code, or: "a figure") could not be confirmed and must be adopted by name \
        before live use\(.names, before: ": ")
        """),
    remedy: Phrase(
      zh: "用 yuwu policy list --unconfirmed 逐项核对，再用 yuwu policy adopt 点名采用",
      en:
        """
        go through yuwu policy list --unconfirmed and adopt each by name with yuwu policy adopt
        """))

  static let policySeedInLiveBook = RefusalWords(
    message: Phrase(
      zh: "种子数据\(quoted: .layer)只供培训，不是法律，不能用于正式台账",
      en:
        """
        seed data\(quoted: .layer, before: " ") was made for training and is no law; a live \
        book does not take it
        """),
    remedy: Phrase(
      zh: "采用本省、本监狱的政策文件；练习请用培训台账",
      en:
        """
        adopt the policy files of the province and the prison; for practice use a training book
        """))

  static let policyLayerOversteps = RefusalWords(
    message: Phrase(
      zh:
        """
        \(.layer, after: "层级", or: "下一层级")的规定\(quoted: .code)\
        超出上一层级允许的范围\(.limit, before: "，上一层级为")\(.value, before: "，本层级为")
        """,
      en:
        """
        \(quoted: .code, or: "a figure") of the \(.layer, or: "lower") layer goes beyond what \
        the layer above allows\(.limit, before: "; above: ")\(.value, before: "; here: ")
        """),
    remedy: Phrase(
      zh: "改到上一层级允许的范围内，用 yuwu policy lint 核对，再用 yuwu policy adopt 采用",
      en:
        """
        bring it within what is allowed, check with yuwu policy lint, then run yuwu policy \
        adopt again
        """))

  static let policyLooserThanBefore = RefusalWords(
    message: Phrase(
      zh: "新版本\(quoted: .code)比原来放宽，采用时须写明依据\(.limit, before: "；原为")\(.value, before: "，现为")",
      en:
        """
        the new version\(quoted: .code, before: " of ") is looser than the one before and is \
        adopted only with its basis\(.limit, before: "; before: ")\(.value, before: "; now: ")
        """),
    remedy: Phrase(
      zh: "核对放宽的依据，在 yuwu policy adopt 中写明",
      en: "check what the change rests on and state it to yuwu policy adopt"))

  static let calendarNotAdopted = RefusalWords(
    message: Phrase(
      zh: "\(.year, after: "年的")工作日历还没有采用，不能推算工作日",
      en:
        """
        the working calendar\(.year, before: " of ") has not been adopted, so working days \
        cannot be counted
        """),
    remedy: Phrase(
      zh: "国务院办公厅公布放假安排后，用 yuwu calendar adopt 采用",
      en:
        """
        once the State Council has published the holidays, adopt the year with yuwu calendar \
        adopt
        """))

  static let calendarMovesEarlier = RefusalWords(
    message: Phrase(
      zh: "采用这份日历会把已经告知的日期提前\(.limit, before: "，原为")\(.day, before: "，变为")",
      en:
        """
        with this calendar a date already told to people would move \
        earlier\(.limit, before: ", from ")\(.day, before: " to ")
        """),
    remedy: Phrase(
      zh: "对照国务院办公厅的通知核对日历文件；改正后再用 yuwu calendar adopt 采用，告知过的日期只能推后",
      en:
        """
        compare the file with the State Council's notice and adopt it again with yuwu calendar \
        adopt; a date once told moves only later
        """))
}
