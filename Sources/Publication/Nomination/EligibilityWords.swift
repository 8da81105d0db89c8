public import PrisonAffairs

extension CommutationLimit {
  /// How far a commutation may go.
  public var words: Text {
    switch self {
    case .reduction(let term):
      Text(zh: "减去不超过\(term.words.zh)", en: "a reduction of at most \(term.words.en)")
    case .toFixed(let shortest, let longest):
      shortest == longest
        ? Text(zh: "减为\(shortest.words.zh)有期徒刑", en: "a fixed term of \(shortest.words.en)")
        : Text(
          zh: "减为\(shortest.words.zh)以上\(longest.words.zh)以下有期徒刑",
          en: "a fixed term of \(shortest.words.en) to \(longest.words.en)")
    case .toLife: Text(zh: "减为无期徒刑", en: "life")
    case .discretionary: Text(zh: "幅度由法院酌情决定", en: "the amount is for the court")
    case .none: Text(zh: "不得减刑", en: "no commutation")
    }
  }
}

/// What the inmate is told, in plain words and without promising anything.
public struct EligibilityInPlainWords: Sendable {
  public let kind: NominationKind
  /// What time and law say, apart from what people judge.
  public let byLaw: Outcome
  public let earliestOn: CivilDate?
  public let day: CivilDate

  public init(kind: NominationKind, byLaw: Outcome, earliestOn: CivilDate?, day: CivilDate) {
    self.kind = kind
    self.byLaw = byLaw
    self.earliestOn = earliestOn
    self.day = day
  }

  public var words: Text {
    let (zh, en) = (kind.words.zh, kind.words.en)
    switch byLaw {
    case .permitted, .awaitsJudgement:
      return Text(
        zh: "从时间和法律规定看，\(day)可以提请\(zh)。改造表现还要由民警和评审委员会判断，最后由法院裁定。",
        en:
          """
          By time and law a nomination for \(en) is possible on \(day). Conduct is for the officers \
          and the review committee to judge, and the court rules in the end.
          """)
    case .incomplete(let missing):
      let facts = missing.map { Text(missing: $0) }
      return Text(
        zh: "还缺\(facts.map(\.zh).joined(separator: "、"))，补齐以后才能判断能不能提请\(zh)。",
        en:
          """
          Whether a nomination for \(en) is possible cannot be said before this is known: \
          \(facts.map(\.en).joined(separator: ", ")).
          """)
    case .refused:
      guard let earliestOn, earliestOn > day else {
        return Text(
          zh: "按现在的情况不能提请\(zh)，原因逐条写在上面。",
          en: "As things stand a nomination for \(en) is not possible; the reasons stand above.")
      }
      return Text(
        zh: "现在还不能提请\(zh)。按目前已知的情况，最早从\(earliestOn)起可以提请。",
        en:
          """
          A nomination for \(en) is not possible yet. By what is known now, the first day is \
          \(earliestOn).
          """)
    }
  }
}
