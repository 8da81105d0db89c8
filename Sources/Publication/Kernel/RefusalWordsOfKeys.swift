import PrisonAffairs

// Keys, notes and proofs.
extension RefusalWords {
  static let keyMissing = RefusalWords(
    message: Phrase(
      zh: "没有\(quoted: .kind)所用的私钥文件\(.file, before: "：")",
      en: "the private key file\(quoted: .kind, before: " for ") is not there\(.file, before: ": ")"
    ),
    remedy: Phrase(
      zh: "用 YUWU_KEYS 或 --keys 指明存放密钥的文件夹；私钥丢失时用 yuwu key rotate 换新并写明原因",
      en:
        """
        name the folder of the keys with YUWU_KEYS or --keys; where the key is lost, change it \
        with yuwu key rotate and say why
        """))

  static let keyOpenPermissions = RefusalWords(
    message: Phrase(
      zh: "私钥文件可被他人读取\(.file, before: "：")",
      en: "the key file may be read by others\(.file, before: ": ")"),
    remedy: Phrase(
      zh: "执行 chmod 0400；如已可能外泄，用 yuwu key rotate 换新",
      en: "run chmod 0400 on it; if others may have read it, change it with yuwu key rotate"))

  static let keyForm = RefusalWords(
    message: Phrase(
      zh: "密钥\(quoted: .file)的格式不对",
      en: "what stands\(.file, before: " in ") is not a key"),
    remedy: Phrase(
      zh: "私钥由 yuwu key new 生成；公钥是一行“名称+散列+编码”",
      en: "private keys are made by yuwu key new; a public key is one line, NAME+HASH+BASE64"))

  static let keyNotAdopted = RefusalWords(
    message: Phrase(
      zh: "台账没有采用过用途为\(quoted: .kind)的公钥",
      en: "the book has adopted no public key\(quoted: .kind, before: " for ")"),
    remedy: Phrase(
      zh: "用 yuwu key new 生成，或用 yuwu key adopt 采用驻监检察的公钥",
      en: "make one with yuwu key new, or adopt the procurator's with yuwu key adopt"))

  static let keyAlreadyAdopted = RefusalWords(
    message: Phrase(
      zh: "台账已有用途为\(quoted: .kind)的密钥",
      en: "the book has a key\(quoted: .kind, before: " for ") already"),
    remedy: Phrase(
      zh: "要换新密钥，用 yuwu key rotate 并写明原因",
      en: "to change it, use yuwu key rotate and say why"))

  static let keyStaysOutside = RefusalWords(
    message: Phrase(
      zh: "驻监检察的私钥不在本机生成，也不由监狱保管",
      en: "the procurator's private key is neither made on this machine nor kept by the prison"),
    remedy: Phrase(
      zh: "由检察官在自己的机器上用 yuwu-verify key new 生成，再用 yuwu key adopt 采用其公钥",
      en:
        """
        the procurator makes it elsewhere with yuwu-verify key new; adopt its public half with \
        yuwu key adopt
        """))

  static let noteForm = RefusalWords(
    message: Phrase(
      zh: "\(.file, or: "该文件")不是检查点\(.code, before: "（", after: "）")",
      en: "\(.file, or: "this file") is not a checkpoint\(.code, before: " (", after: ")")"),
    remedy: Phrase(
      zh: "检查点由 yuwu register checkpoint 输出，须原样保存，一字节也不能改",
      en: "checkpoints come from yuwu register checkpoint and are kept byte by byte"))

  static let noteForeign = RefusalWords(
    message: Phrase(
      zh: "\(.file, or: "该检查点")没有本台账采用过的密钥的签名",
      en: "\(.file, or: "the checkpoint") carries no signature of a key this book adopted"),
    remedy: Phrase(
      zh: "核对是否拿错了文件；若文件确由本监狱发出，说明台账已被替换，应报告驻监检察",
      en:
        """
        check that it is the right file; if this prison did hand it out, the book was replaced: \
        tell the procurator
        """))

  static let noteOtherPrison = RefusalWords(
    message: Phrase(
      zh: "\(.file, or: "该检查点")属于\(quoted: .value)，不是\(quoted: .limit)的",
      en:
        """
        \(.file, or: "the checkpoint") belongs to \(quoted: .value, or: "another prison")\
        \(quoted: .limit, before: ", not to ")
        """),
    remedy: Phrase(
      zh: "用本监狱的检查点，或用 --book 指明相应的台账",
      en: "use a checkpoint of this prison, or name the other book with --book"))

  static let noteNotOfBook = RefusalWords(
    message: Phrase(
      zh: "台账在\(.count, after: "个")行为处的检查点与\(.file, or: "该文件")不同",
      en:
        "the book's checkpoint\(.count, before: " of ", after: " acts") differs from \(.file, or: "this one")"
    ),
    remedy: Phrase(
      zh: "运行 yuwu check --against 查明，并报告驻监检察",
      en: "find out with yuwu check --against, and tell the procurator"))

  static let noteBeyondBook = RefusalWords(
    message: Phrase(
      zh: "\(.file, or: "该检查点")含\(.count, after: "个")行为，台账只有\(.total, after: "个")",
      en:
        """
        \(.file, or: "the checkpoint") covers \(.count, or: "more") acts, the book holds \
        \(.total, or: "fewer")
        """),
    remedy: Phrase(
      zh: "台账可能被截短或换成旧备份；运行 yuwu check --against 查明，并报告驻监检察",
      en:
        """
        the book may have been cut short or replaced by an old backup: run yuwu check --against, \
        and tell the procurator
        """))

  static let checkpointMissing = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "该记录")之后还没有检查点",
      en: "no checkpoint covers \(.reference, or: "this") yet"),
    remedy: Phrase(
      zh: "先运行 yuwu register checkpoint",
      en: "run yuwu register checkpoint first"))

  static let cosignatureMissing = RefusalWords(
    message: Phrase(
      zh: "\(.file, or: "该检查点")没有台账采用过的联署公钥的签名",
      en: "\(.file, or: "the checkpoint") carries no signature of a cosigner the book adopted"),
    remedy: Phrase(
      zh: "由驻监检察用 yuwu-verify cosign 联署；其公钥须先用 yuwu key adopt 采用",
      en:
        """
        the procurator cosigns with yuwu-verify cosign; the public key is adopted before with \
        yuwu key adopt
        """))

  static let cosignatureKnown = RefusalWords(
    message: Phrase(
      zh: "该联署已在台账中",
      en: "the book has this cosignature already"),
    remedy: Phrase(
      zh: "无须再办；用 yuwu register checkpoint --show 可输出带联署的检查点",
      en: "nothing to do; yuwu register checkpoint --show prints the note with its cosignatures"))
}
