public import PrisonAffairs

extension OtherBodiesClock.Body {
  public var words: Text {
    switch self {
    case .court: Text(zh: "法院", en: "the court")
    case .procurator: Text(zh: "检察院", en: "the procurator")
    }
  }
}

extension OtherBodiesClock {
  /// What the body does within its time.
  public var words: Text {
    switch self {
    case .procuratorOpinion:
      Text(zh: "检察院对提请建议提出意见", en: "the procurator may object to the nomination")
    case .courtNotice: Text(zh: "法院张贴公示", en: "the court posts its own notice")
    case .courtNoticeWindow: Text(zh: "法院公示期", en: "the court's notice hangs")
    case .courtRuling: Text(zh: "法院作出裁定", en: "the court rules")
    case .courtService: Text(zh: "法院送达裁定", en: "the court serves the ruling")
    case .procuratorRulingOpinion:
      Text(zh: "检察院对裁定提出纠正意见", en: "the procurator may object to the ruling")
    case .courtNewPanel:
      Text(zh: "法院另行组成合议庭审理", en: "other judges of the court hear it anew")
    }
  }

  /// From what the prison counts. Law counts from receipt, filing or posting by the other body,
  /// which the prison does not learn: so the words say from what was counted instead.
  public var beginning: Text {
    switch self {
    case .procuratorOpinion:
      Text(zh: "抄送之日起算，检察院收到之日未登记", en: "counted from the day the copy was sent")
    case .courtNotice:
      Text(zh: "提请之日起算，法院立案之日未登记", en: "counted from the day it was sent, not of its filing")
    case .courtNoticeWindow:
      Text(zh: "按最迟张贴之日起算", en: "counted from the last day for its posting")
    case .courtRuling:
      Text(zh: "提请之日起算，法院收到之日未登记", en: "counted from the day it was sent, not received")
    case .courtService: Text(zh: "裁定之日起算", en: "counted from the day of the ruling")
    case .procuratorRulingOpinion:
      Text(
        zh: "送达之日起算，检察院收到之日未登记", en: "counted from its service as the book has it")
    case .courtNewPanel:
      Text(zh: "法院收到纠正意见之日起算", en: "counted from the procurator's opinion")
    }
  }
}

extension OtherBodiesTime {
  /// The clock in a line: what is done, whether extended, for how many nominations, from when it
  /// was counted, and the article.
  public func words(of nominations: Int) -> Text {
    let citation = limit.citation.description
    return Text(
      zh:
        "\(clock.words.zh)\(isExtended ? "（延长的）" : "")：\(nominations)件，自\(since)"
        + "\(clock.beginning.zh)；\(citation)",
      en:
        "\(clock.words.en)\(isExtended ? ", if extended" : ""): \(nominations), "
        + "\(clock.beginning.en) (\(since)); \(citation)")
  }
}
