import PrisonAffairs

// Rows of sentence files that contradict what the book holds already.
extension RefusalWords {
  private static let retractFirst = Phrase<DetailKey>(
    zh: "确属录错的，先用 yuwu people retract 撤销原记录，再用新的行号录入",
    en:
      """
      where the earlier one is wrong, retract it with yuwu people retract and bring the right one \
      in under a line reference of its own
      """)

  static let judgmentAlreadyThere = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)\(.day, before: "在", after: "")的判决已经录入",
      en:
        "the judgment\(.day, before: " of ") on\(.inmate, before: " inmate ", or: " an inmate") is there already"
    ),
    remedy: retractFirst)

  static let judgmentUnknown = RefusalWords(
    message: Phrase(
      zh: "没有罪犯\(.inmate)\(.day, before: "在", after: "")的判决",
      en:
        "there is no judgment\(.day, before: " of ") on\(.inmate, before: " inmate ", or: " an inmate")"
    ),
    remedy: Phrase(
      zh: "先导入判决（judgment），判决日期须一致",
      en: "bring the judgment in first (judgment), under the same day"))

  static let judgmentDiffers = RefusalWords(
    message: Phrase(
      zh: "\(.day, after: "的")判决有两种说法\(.value, before: "：")\(.limit, before: "；")",
      en:
        "the judgment\(.day, before: " of ") is stated in two ways\(.value, before: ": ")\(.limit, before: "; ")"
    ),
    remedy: Phrase(
      zh: "对照判决书；台账中的刑期录错的，先用 yuwu people retract 撤销",
      en:
        """
        compare the judgment; where the sentence in the book is wrong, retract it first with \
        yuwu people retract
        """))

  static let markContradicts = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)的从严类别重复，或者与“无”并存",
      en: "the marks\(.inmate, before: " of inmate ") are repeated, or stand beside \"none\""),
    remedy: retractFirst)

  static let rulingAlreadyThere = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)\(.day, before: "在", after: "")的裁定已经录入",
      en:
        "the ruling\(.day, before: " of ") on\(.inmate, before: " inmate ", or: " an inmate") is there already"
    ),
    remedy: retractFirst)

  static let rulingOfNomination = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)\(.day, before: "在", after: "")的裁定，是对本监狱提请\(.number)的裁定，不能导入",
      en:
        "the ruling\(.day, before: " of ") on\(.inmate, before: " inmate ", or: " an inmate") answers nomination\(.number, before: " ") of this prison and is not brought in"
    ),
    remedy: Phrase(
      zh: "用 yuwu nominate ruling 登记；原裁定录错的，先撤销再登记",
      en:
        "record it with yuwu nominate ruling; where the first one was wrong, retract it before"))

  static let propertyAlreadyThere = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)的财产性判项\(quoted: .number)已经录入",
      en:
        "the property judgment\(quoted: .number, before: " ")\(.inmate, before: " of inmate ") is there already"
    ),
    remedy: retractFirst)

  static let propertyUnknown = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)没有财产性判项\(quoted: .number)",
      en:
        "the inmate\(.inmate, before: " ") has no property judgment\(quoted: .number, before: " ")"),
    remedy: Phrase(
      zh: "先导入财产性判项（property），判项编号须一致",
      en: "bring the property judgment in first (property), under the same number"))

  static let propertyContradicts = RefusalWords(
    message: Phrase(
      zh: "罪犯\(.inmate)既写“无”财产性判项，又有判项",
      en: "the inmate\(.inmate, before: " ") is said to have no property judgment, and to have one"),
    remedy: retractFirst)
}
