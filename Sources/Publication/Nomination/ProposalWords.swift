public import PrisonAffairs

extension NominationKind {
  public var words: Text {
    switch self {
    case .commutation: Text(zh: "减刑", en: "commutation")
    case .parole: Text(zh: "假释", en: "parole")
    }
  }
}

extension Term {
  /// The length as judgments write it.
  public var words: Text {
    let (years, rest) = months.quotientAndRemainder(dividingBy: 12)
    let zh = [
      years > 0 ? "\(years)年" : "", rest > 0 ? "\(rest)个月" : "", days > 0 ? "\(days)日" : "",
    ].joined()
    let en = [
      years > 0 ? "\(years) y" : "", rest > 0 ? "\(rest) m" : "", days > 0 ? "\(days) d" : "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    return Text(zh: zh.isEmpty ? "0个月" : zh, en: en.isEmpty ? "0 m" : en)
  }
}

extension NominationProposal {
  /// What is proposed, as a notice says it.
  public var words: Text {
    switch self {
    case .reduce(let term):
      Text(zh: "减去有期徒刑\(term.words.zh)", en: "a reduction of \(term.words.en)")
    case .remainder: Text(zh: "减去剩余刑期", en: "the rest of the sentence remitted")
    case .toLife: Text(zh: "减为无期徒刑", en: "commuted to life")
    case .toFixed(let term):
      Text(zh: "减为有期徒刑\(term.words.zh)", en: "commuted to a term of \(term.words.en)")
    case .parole: Text(zh: "假释", en: "parole")
    }
  }
}

extension RulingResult {
  /// What the court ruled.
  public var words: Text {
    switch self {
    case .reduced(let term):
      Text(zh: "减去有期徒刑\(term.words.zh)", en: "a reduction of \(term.words.en)")
    case .remainder: Text(zh: "减去剩余刑期", en: "the rest of the sentence remitted")
    case .toLife: Text(zh: "减为无期徒刑", en: "commuted to life")
    case .toFixed(let term):
      Text(zh: "减为有期徒刑\(term.words.zh)", en: "commuted to a term of \(term.words.en)")
    case .paroled(let until):
      Text(
        zh: "假释\(until.map { "，考验期至\($0)" } ?? "")",
        en: "parole\(until.map { ", on probation until \($0)" } ?? "")")
    case .denied: Text(zh: "不予减刑、假释", en: "denied")
    }
  }
}

extension CommutationBasis {
  public var words: Text {
    switch self {
    case .repentance: Text(zh: "确有悔改表现", en: "repentance")
    case .merit: Text(zh: "有立功表现", en: "merit")
    case .repentanceAndMerit: Text(zh: "确有悔改并有立功表现", en: "repentance and merit")
    case .majorMerit: Text(zh: "有重大立功表现", en: "major merit")
    case .repentanceAndMajorMerit: Text(zh: "确有悔改并有重大立功表现", en: "repentance and major merit")
    }
  }
}

extension RulingCourt {
  public var words: Text {
    switch self {
    case .intermediate: Text(zh: "中级人民法院", en: "intermediate court")
    case .high: Text(zh: "高级人民法院", en: "high court")
    }
  }
}

extension ConsultationStage {
  /// What was done, and for an opinion whether it agrees.
  public func words(agrees: Bool?) -> Text {
    switch self {
    case .sent: Text(zh: "征求检察意见", en: "the procurator was asked")
    case .opinion:
      agrees == false
        ? Text(zh: "检察意见：不同意", en: "the procurator disagrees")
        : Text(zh: "检察意见：无不同意见", en: "the procurator agrees")
    case .reply: Text(zh: "不采纳检察意见的答复", en: "reply where the opinion is not followed")
    }
  }
}

extension Sentence {
  /// The kind and length, as judgments write them.
  public var words: Text {
    switch kind {
    case .fixed:
      Text(
        zh: "有期徒刑\(term?.words.zh ?? "")", en: "a term of \(term?.words.en ?? "")")
    case .life: Text(zh: "无期徒刑", en: "life")
    case .suspendedDeath: Text(zh: "死刑缓期二年执行", en: "death with two years' suspension")
    }
  }
}
