public import PrisonAffairs

extension PolicyMutant {
  /// The change in a few words: `35 → 36`, `CF-01.minimum 100 → 99`, `规则停用`.
  public var changeWords: Text {
    if kind == .switchedOff { return kind.words }
    let place = path == "value" ? "" : "\(path) "
    let change = "\(place)\(before) → \(after)"
    return kind == .bound
      ? Text(zh: "\(change)（本数换边）", en: "\(change) (its own number changes sides)")
      : Text(zh: change, en: change)
  }
}

extension PolicyMutant.Kind {
  /// What was changed.
  public var words: Text {
    switch self {
    case .raised: Text(zh: "上调一个单位", en: "one unit up")
    case .lowered: Text(zh: "下调一个单位", en: "one unit down")
    case .bound: Text(zh: "本数换边", en: "own number on the other side")
    case .swapped: Text(zh: "换成另一选项", en: "another choice")
    case .switchedOff: Text(zh: "规则停用", en: "rule left out")
    }
  }
}

extension MutantVerdict {
  /// How a mutant came out.
  public var words: Text {
    switch self {
    case .caught: Text(zh: "依条文的算例发现", en: "caught from the article")
    case .caughtElsewhere: Text(zh: "其他算例发现", en: "caught by another case")
    case .refused: Text(zh: "规定检查拒绝", en: "refused by lint")
    case .survived: Text(zh: "没有发现", en: "survived")
    }
  }
}
