import PrisonAffairs

// Transfers to and from other prisons (司规〔2021〕3号 第三十七条).
extension RefusalWords {
  static let transferMonthOpen = RefusalWords(
    message: Phrase(
      zh: "\(.inmate, or: "该犯")\(.month, before: "的", after: "月")考核已经结算或者夹在已办结的月份之间，还没有办结",
      en:
        "month\(.month, before: " ") of inmate\(.inmate, before: " ") was settled, or lies between closed ones, and is not closed"
    ),
    remedy: Phrase(
      zh: "先把这个月的公示张贴、期满后用 yuwu notice close 办结，再移送；没有结算的月份由接收监狱接着结算",
      en:
        """
        post its notice, close it with yuwu notice close, then hand over; months \
        not settled at all go on in the receiving prison
        """))

  static let transferMatterOpen = RefusalWords(
    message: Phrase(
      zh: "\(.inmate, or: "该犯")还有未办结的事项\(.reference, before: "：")",
      en:
        "something about inmate\(.inmate, before: " ") is still to be decided here\(.reference, before: ": ")"
    ),
    remedy: Phrase(
      zh: "由本监狱的机构先作出决定并办结，再移送；yuwu due 列出各项",
      en:
        """
        have it decided and closed by the body of this prison first; yuwu due \
        lists what is due
        """))

  static let transferUnknown = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)没有移送记录",
      en: "inmate\(.inmate, before: " ") was not handed over to another prison"),
    remedy: Phrase(
      zh: "核对编号；要移送的，先不加 --again 执行",
      en: "check the number; to hand somebody over, run it without --again"))

  static let transferChangedSince = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)移送以后，有记录被封存或者删除，不能再写出同样的文件",
      en:
        "records of inmate\(.inmate, before: " ") were sealed or erased since, so the same file cannot be written again"
    ),
    remedy: Phrase(
      zh: "向接收监狱索要原文件；确需另行提供的内容，用纸质材料移交",
      en:
        """
        ask the receiving prison for the file it has; hand over on paper what is \
        needed besides
        """))

  static let transferHandedOver = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)已移送另一监狱，由该监狱接续考核",
      en:
        "inmate\(.inmate, before: " ") was handed over to another prison, which goes on with the assessment"
    ),
    remedy: Phrase(
      zh: "把要补记或者更正的情况书面告知接收监狱，由其办理",
      en:
        """
        tell the receiving prison in writing what is to be added or corrected; \
        it is done there
        """))

  static let transferForm = RefusalWords(
    message: Phrase(
      zh: "移送文件\(quoted: .file)不合格式或者内容已被改动\(.value, before: "（", after: "）")",
      en:
        "the transfer file\(quoted: .file, before: " ") is not in its form, or was changed\(.value, before: " (", after: ")")"
    ),
    remedy: Phrase(
      zh: "请移出监狱用 yuwu inmate transfer-out --again 重新写出，逐字节复制",
      en:
        """
        have the sending prison write it again with yuwu inmate transfer-out \
        --again, and copy it byte for byte
        """))

  static let transferSignature = RefusalWords(
    message: Phrase(
      zh: "移送文件\(quoted: .file)没有\(.value, before: "监狱", after: "的")现行移送密钥的封签，或者封签不对",
      en:
        "the transfer file\(quoted: .file, before: " ") is not sealed with the key in force of prison\(.value, before: " ")"
    ),
    remedy: Phrase(
      zh: "不要收录；向移出监狱核对其公钥，换了密钥的先用 yuwu key adopt 采用",
      en:
        """
        do not take it; compare the public key with the sending prison, and \
        adopt a new one with yuwu key adopt
        """))

  static let transferKeyUnknown = RefusalWords(
    message: Phrase(
      zh: "本台账没有采用过监狱\(.value, or: "移出方")的移送公钥",
      en: "the book has adopted no transfer key of prison \(.value, or: "that sends")"),
    remedy: Phrase(
      zh: "经另一途径核对公钥，用 yuwu key adopt 公钥 --because 依据 采用后再收录",
      en:
        """
        compare the key by another way, adopt it with yuwu key adopt KEY \
        --because GROUND, then take the file
        """))

  static let transferOtherPrison = RefusalWords(
    message: Phrase(
      zh: "监狱代码\(quoted: .value, or: "所写")不是这里可以收发的另一监狱",
      en: "prison \(quoted: .value, or: "as given") is not the one this is for"),
    remedy: Phrase(
      zh: "核对移出、接收监狱的代码；移送须在两座不同的监狱之间",
      en: "check the codes of both prisons; a transfer is between two different ones"))

  static let transferOtherMode = RefusalWords(
    message: Phrase(
      zh: "移送文件\(quoted: .file)与本台账的性质不同：培训与正式不能互通",
      en:
        "the transfer file\(quoted: .file, before: " ") is of another kind of book: training and live never mix"
    ),
    remedy: Phrase(
      zh: "培训文件只能收进培训台账，正式文件只能收进正式台账",
      en: "take training files into training books alone, live ones into live books"))

  static let transferAlreadyTaken = RefusalWords(
    message: Phrase(
      zh: "这份移送文件已经收录\(.inmate, before: "：罪犯")",
      en: "this transfer file was taken before\(.inmate, before: ": inmate ")"),
    remedy: Phrase(
      zh: "不必再收；用 yuwu people show 查看",
      en: "nothing more is to be done; see yuwu people show"))

  static let transferInmateKnown = RefusalWords(
    message: Phrase(
      zh: "台账里已有编号为\(.inmate, or: "所填号码")的罪犯",
      en: "the book already has an inmate with the number \(.inmate, or: "given")"),
    remedy: Phrase(
      zh: "核对编号；同一人转出后又转回的，本版本还不能接续",
      en:
        """
        check the number; somebody who was handed over and comes back cannot be \
        taken in again yet
        """))

  static let transferMonthSettled = RefusalWords(
    message: Phrase(
      zh: "\(.ward, before: "监区")\(.month, after: "月")考核已经结算，转入的罪犯上不了这张表",
      en: "ward\(.ward, before: " ") has settled\(.month, before: " ") without the inmate"),
    remedy: Phrase(
      zh: "未公示的，用 yuwu month reopen 退回再收录；或者收入尚未结算的监区",
      en:
        """
        send the month back with yuwu month reopen where it is not posted, or \
        take the inmate into a ward that has not settled
        """))

  static let transferClauseDiffers = RefusalWords(
    message: Phrase(
      zh: "移送的记录所依条款\(.code, or: "")\(.day, before: "在", after: "")于本监狱没有，或者决定权限不同",
      en:
        "the clause \(.code, or: "of an entry") is not in force here\(.day, before: " on "), or another body decides on it"
    ),
    remedy: Phrase(
      zh: "先采用相应的规定；待决定的，也可以请移出监狱先作出决定",
      en:
        """
        adopt the rule first; what still waits may also be decided by the \
        sending prison
        """))
}
