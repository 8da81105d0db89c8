import PrisonAffairs

// Sealing, erasure and retraction of single facts.
extension RefusalWords {
  static let factUnknown = RefusalWords(
    message: Phrase(
      zh: "台账没有\(.reference, or: "这条")这条事实",
      en: "the book holds no fact \(.reference, or: "of this reference")"),
    remedy: Phrase(
      zh: "事实写作“行为.序号”，如 812.3；用 yuwu why 或 yuwu points list 查找",
      en: "a fact is written ACT.ORDINAL, as 812.3; find it with yuwu why or yuwu points list"))

  static let factSealed = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "该记录")已封存\(.number, before: "（act:", after: "）")",
      en: "\(.reference, or: "this record") is sealed\(.number, before: " (act:", after: ")")"),
    remedy: Phrase(
      zh: "依法查阅用 yuwu seal open，写明理由和法律依据，查阅留有记录",
      en: "where the law lets you, open it with yuwu seal open: ground and basis are written down"))

  static let factAlreadySealed = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "这些记录")已经封存",
      en: "\(.reference, or: "these records") are sealed already"),
    remedy: Phrase(zh: "无须再办", en: "there is nothing more to do"))

  static let factErased = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "该记录")的内容已依法删除\(.number, before: "（act:", after: "）")",
      en:
        "the content of \(.reference, or: "this record") was erased\(.number, before: " (act:", after: ")")"
    ),
    remedy: Phrase(
      zh: "内容不可恢复；删除的经过用 yuwu why 查看该行为",
      en: "it cannot be brought back; yuwu why shows the act that erased it"))

  static let factNotErasable = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "该记录")不能这样封存或删除\(.kind, before: "：")",
      en:
        "\(.reference, or: "this record") cannot be sealed or erased like this\(.kind, before: ": ")"
    ),
    remedy: Phrase(
      zh: "能封存或删除的只有罪犯的个人记录；其他月份据以计算的，连同某人的全部记录用 --inmate 删除",
      en:
        """
        only records about inmates can be sealed or erased; what other months are computed from \
        goes with everything about the person, --inmate
        """))

  static let factNotRetractable = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "该记录")不能这样撤销\(.kind, before: "：")",
      en: "\(.reference, or: "this record") cannot be retracted like this\(.kind, before: ": ")"),
    remedy: Phrase(
      zh: "加扣分用 yuwu points correct；能撤销的是状态、刑期、罪名、从严情形和停工",
      en:
        """
        for points use yuwu points correct; what can be retracted are statuses, sentences, crimes, \
        strict groups and suspensions of work
        """
    ))

  static let factAlreadyCorrected = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "该记录")已经更正过",
      en: "\(.reference, or: "this record") was corrected already"),
    remedy: Phrase(
      zh: "用 yuwu why 查看更正的经过",
      en: "see with yuwu why what corrected it"))

  static let groundRequired = RefusalWords(
    message: Phrase(
      zh: "须写明理由和法律依据",
      en: "the ground and the law it rests on must be stated"),
    remedy: Phrase(
      zh: "用 --ground 写理由，用 --basis 写文件和条款或者法院决定的编号",
      en: "give --ground, and --basis with document and article or the court's decision"))

  static let erasureAlreadyAsked = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "这些记录")的删除已经提出",
      en: "the erasure of \(.reference, or: "these records") was asked for already"),
    remedy: Phrase(
      zh: "由另一人用 yuwu erase confirm 执行；待执行的见 yuwu due",
      en: "somebody else carries it out with yuwu erase confirm; yuwu due shows what waits"))

  static let erasureRequestUnknown = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "该行为")没有提出删除",
      en: "\(.reference, or: "this act") asked for no erasure"),
    remedy: Phrase(
      zh: "待执行的删除见 yuwu due",
      en: "yuwu due shows the erasures that wait"))

  static let erasureCarriedOut = RefusalWords(
    message: Phrase(
      zh: "\(.reference, or: "该行为")提出的删除已经执行",
      en: "the erasure asked for in \(.reference, or: "this act") was carried out"),
    remedy: Phrase(zh: "无须再办", en: "there is nothing more to do"))

  static let erasureByRequester = RefusalWords(
    message: Phrase(
      zh: "提出删除的人\(.staff, before: "（", after: "）")不能自己执行",
      en: "who asked for an erasure\(.staff, before: " (", after: ")") does not carry it out"),
    remedy: Phrase(
      zh: "由另一名有权限的人执行",
      en: "somebody else with the permission carries it out"))

  static let erasureOutdated = RefusalWords(
    message: Phrase(
      zh: "提出删除之后又有了须一并删除的记录\(.reference, before: "：")",
      en:
        "since the erasure was asked for, more came that must go with it\(.reference, before: ": ")"
    ),
    remedy: Phrase(
      zh: "按同样的对象再次提出删除（只补上新的记录），再执行原来的一项",
      en:
        "ask for the erasure of the same again, which adds what is new, then confirm the first one")
  )
}
