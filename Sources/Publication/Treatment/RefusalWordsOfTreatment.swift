import PrisonAffairs

// Treatment grades.
extension RefusalWords {
  static let treatmentGradeUnknown = RefusalWords(
    message: Phrase(
      zh: "\(.day, after: "施行的")处遇等级中没有\(quoted: .value, or: "这一级")",
      en:
        "no treatment grade \(quoted: .value, or: "of this name")\(.day, before: " is in force on ")"
    ),
    remedy: Phrase(
      zh: "等级代码见 yuwu policy show treatment.grades 所列文件",
      en: "see the grades of the policy file treatment.grades with yuwu policy show"))

  static let treatmentSameGrade = RefusalWords(
    message: Phrase(
      zh: "本人现在就是\(quoted: .value, or: "这一级")处遇",
      en: "the inmate is in the grade \(quoted: .value, or: "named") already"),
    remedy: Phrase(
      zh: "用 yuwu treatment show 核对现在的等级", en: "look with yuwu treatment show"))

  static let treatmentGroundDirection = RefusalWords(
    message: Phrase(
      zh: "理由\(quoted: .value)与变动方向不符\(.kind, before: "：")",
      en: "the ground \(quoted: .value, or: "given") does not lead there\(.kind, before: ": ")"),
    remedy: Phrase(
      zh: "首次定级写 initial；处罚和违规只能作为从严的理由；从宽写 conduct 或者 review",
      en:
        """
        a first grade takes initial; penalties and violations lead to stricter grades alone; a \
        milder grade takes conduct or review
        """))

  static let treatmentConditions = RefusalWords(
    message: Phrase(
      zh: "不符合\(quoted: .value, or: "这一级")处遇的条件\(.names, before: "：")",
      en:
        """
        the conditions of the grade \(quoted: .value, or: "named") are not met\(.names, before: ": ")
        """),
    remedy: Phrase(
      zh: "条件和依据用 yuwu treatment show 查看；缺少事实的先补录",
      en: "yuwu treatment show gives the conditions; bring in the facts that are missing first"))

  static let treatmentChangeOpen = RefusalWords(
    message: Phrase(
      zh: "本人已有处遇变动正在办理\(.reference, before: "：")\(.state, before: "，所处步骤")",
      en:
        """
        a change of treatment is under way already\(.reference, before: ": ")\
        \(.state, before: ", at ")
        """),
    remedy: Phrase(
      zh: "办结以后再提；进度见 yuwu treatment history", en: "wait for its end; see yuwu treatment history"))

  static let treatmentNoChange = RefusalWords(
    message: Phrase(
      zh: "\(.inmate, before: "罪犯")没有正在办理的处遇变动",
      en: "no change of treatment is under way\(.inmate, before: " for inmate ")"),
    remedy: Phrase(
      zh: "先用 yuwu treatment propose 提出", en: "propose one first with yuwu treatment propose"))

  static let treatmentAlreadyGraded = RefusalWords(
    message: Phrase(
      zh: "\(.inmate, before: "罪犯")已有处遇等级\(.day, before: "，自")，不能再导入初始等级",
      en:
        """
        a treatment grade stands already\(.inmate, before: " for inmate ")\(.day, before: ", since "); \
        no initial one can be brought in
        """),
    remedy: Phrase(
      zh: "变动用 yuwu treatment propose 提出", en: "propose a change with yuwu treatment propose"))

  static let treatmentUnknown = RefusalWords(
    message: Phrase(
      zh: "台账里没有这次处遇变动\(.reference, before: "：")",
      en: "the book holds no such change of treatment\(.reference, before: ": ")"),
    remedy: Phrase(
      zh: "核对编号，写法如 treatment:3301000123/2；各次变动见 yuwu treatment history",
      en: "check the reference, as treatment:3301000123/2; yuwu treatment history lists changes"))
}
