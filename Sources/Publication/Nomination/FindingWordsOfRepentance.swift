import PrisonAffairs

// Repentance (确有悔改表现): 法释〔2016〕23号 第三条, 法发〔2021〕31号.
extension FindingWords {
  static let repentanceElement = FindingWords(
    about: Phrase(zh: "确有悔改表现之“\(.question)”", en: "repentance: \(.question)"),
    satisfied: Phrase(
      zh: "认定“\(.question)”", en: "found: \(.question)"),
    notSatisfied: Phrase(zh: "没有认定“\(.question)”", en: "not found: \(.question)"))

  static let repentanceAppeal = FindingWords(
    about: Phrase(zh: "申诉", en: "appeals"),
    satisfied: Phrase(
      zh: "申诉是权利，不能因为申诉就认为不认罪悔罪",
      en: "an appeal is a right; it may not by itself be taken as lack of confession"))

  static let repentanceProceeds = FindingWords(
    about: Phrase(
      zh: "积极退赃、协助追缴、赔偿损失，没有用不正当手段谋取减刑假释",
      en: "proceeds actively returned, and no influence used to obtain the benefit"),
    satisfied: Phrase(
      zh: "已积极退赃、协助追缴、赔偿损失，没有用不正当手段谋取减刑假释",
      en: "proceeds were actively returned, and no influence was used to obtain the benefit"),
    notSatisfied: Phrase(
      zh: "没有积极退赃、协助追缴、赔偿损失，或者用不正当手段谋取减刑假释，不认定确有悔改表现",
      en:
        """
        proceeds were not actively returned, or influence was used to obtain the benefit: no \
        repentance is found
        """))

  static let repentanceScores = FindingWords(
    about: Phrase(
      zh: "考核分数不能是唯一依据\(.rewards, before: "（表扬", after: "个）")：四项各要写明依据",
      en:
        """
        scores may not be the only basis\(.rewards, before: " (commendations: ", after: ")"): each of \
        the four elements needs its own ground
        """),
    satisfied: Phrase(
      zh: "除考核分数\(.rewards, before: "（表扬", after: "个）")以外，四项都写明了依据",
      en:
        """
        beside the scores\(.rewards, before: " (commendations: ", after: ")") each of the four elements \
        has its own ground
        """))

  static let repentanceUnnamed = FindingWords(
    about: Phrase(zh: "不讲真实姓名、住址", en: "name and address withheld"),
    satisfied: Phrase(
      zh: "身份不明，但是有重大立功表现", en: "name and address are withheld, but there is major merit"),
    notSatisfied: Phrase(
      zh: "仍不讲真实姓名、住址且无法查清，没有重大立功，不予减刑、假释",
      en:
        "name and address are withheld and cannot be found, without major merit: neither is granted"
    ))
}
