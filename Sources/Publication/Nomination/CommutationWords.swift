public import PrisonAffairs

extension CategoryMark {
  /// What the mark says, as law words it.
  public var words: Text {
    switch self {
    case .office: Text(zh: "职务犯罪", en: "crime of office")
    case .finance: Text(zh: "破坏金融管理秩序、金融诈骗犯罪", en: "financial crime")
    case .mafia: Text(zh: "黑社会性质组织犯罪", en: "crime of mafia-like organisations")
    case .stateSecurity: Text(zh: "危害国家安全犯罪", en: "crime against state security")
    case .terrorism: Text(zh: "恐怖活动犯罪", en: "terrorism")
    case .drugRing: Text(zh: "毒品犯罪集团的首要分子", en: "ringleader of a drug gang")
    case .drugRepeat: Text(zh: "毒品再犯", en: "repeated drug crime")
    case .recidivist: Text(zh: "累犯", en: "recidivism")
    case .corruption: Text(zh: "原国家工作人员贪污贿赂犯罪", en: "corruption of a former official")
    case .countyRank: Text(zh: "原县处级以上职务", en: "former rank of county level or above")
    case .bureauRank: Text(zh: "原厅局级以上职务", en: "former rank of bureau level or above")
    case .unnamed: Text(zh: "身份不明", en: "name and address withheld")
    }
  }
}

extension Finding {
  /// Figures of sentences and commutation in words; nil for any other.
  func shownOfCommutation(_ name: FigureName, _ value: String) -> Text? {
    switch name {
    case .least, .most, .amount, .minimum, .cap:
      // Lengths have a letter; a bare number is one of months or of something else.
      return value.last?.isNumber == false ? Term(value)?.words : nil
    case .category:
      return value == "ordinary"
        ? Text(zh: "一般", en: "ordinary") : Text(zh: "\(value)类", en: "category \(value)")
    case .mark: return CategoryMark(rawValue: value)?.words ?? commutationMarks[value]
    case .waived: return CommutationBasis(rawValue: value)?.words ?? commutationWaivers[value]
    case .kind: return commutationProposals[value]
    default: return nil
    }
  }
}

/// What else makes a category, and merit, by a code.
private let commutationMarks: [String: Text] = [
  "property": Text(
    zh: "确有履行能力而不履行财产性判项", en: "able to perform property judgments and not doing so"),
  "violent": Text(zh: "法律列举的暴力犯罪", en: "violent crime that law lists"),
  "combined": Text(zh: "数罪并罚", en: "several crimes together"),
  "merit": Text(zh: "立功表现", en: "merit"),
  "major-merit": Text(zh: "重大立功表现", en: "major merit"),
  "commutation-limited": Text(zh: "限制减刑", en: "commutation limited by the judgment"),
]

/// What is proposed, by its code.
private let commutationWaivers: [String: Text] = [
  "lapsed": Text(zh: "原减刑裁定失效后重新裁定", en: "the new ruling on what lapsed")
]

private let commutationProposals: [String: Text] = [
  "reduced": Text(zh: "减去有期徒刑", en: "a cut from the fixed term"),
  "remainder": Text(zh: "减去剩余刑期", en: "all that is left of the term"),
  "to-life": Text(zh: "减为无期徒刑", en: "life instead of suspended death"),
  "to-fixed": Text(zh: "减为有期徒刑", en: "a fixed term instead"),
  "parole": Text(zh: "假释", en: "parole"),
]
