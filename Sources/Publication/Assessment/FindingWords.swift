public import PrisonAffairs

/// What a finding says of one rule, as it may stand.
struct FindingWords: Sendable {
  /// What was examined, for findings that are not known or for judgement.
  let about: Phrase<FigureName>
  let satisfied: Phrase<FigureName>
  /// Nil for rules that only say how something counts: they read the same either way.
  var notSatisfied: Phrase<FigureName>?
  /// How the matter is treated while a fact is missing.
  var meanwhile: Text?
}

/// A name that policy gives to a value or role; nil where it has none.
public typealias TitleOfIdentifier = (String) -> Text?

extension Finding {
  /// The finding in a plain sentence for an inmate, without the article it rests on.
  public var sentence: Text { sentence { _ in nil } }

  /// The same, with titles in the place of identifiers, for callers that have policy at hand.
  public func sentence(titles: TitleOfIdentifier) -> Text {
    switch status {
    case .satisfied: text(words.satisfied)
    case .notSatisfied: text(words.notSatisfied ?? words.satisfied)
    case .undetermined(let missing):
      lacking(titles(missing) ?? Text(missing: missing))
    case .forJudgement(let role):
      judged(by: titles(role) ?? Text(judge: role))
    }
  }

  private func lacking(_ fact: Text) -> Text {
    let (about, meanwhile) = (text(words.about), words.meanwhile)
    return Text(
      zh: "\(about.zh)：还缺\(fact.zh)" + (meanwhile.map { "，\($0.zh)" } ?? ""),
      en: "\(about.en): still missing is \(fact.en)" + (meanwhile.map { "; \($0.en)" } ?? ""))
  }

  private func judged(by role: Text) -> Text {
    text(words.about).map(
      zh: { "\($0)：由\(role.zh)决定" }, en: { "\($0): for decision by the \(role.en)" })
  }

  private func text(_ phrase: Phrase<FigureName>) -> Text {
    phrase.text(with: figures.map(\.name), named: \.words) { name, language in
      shown(name)?[language]
    }
  }

  /// A figure in words; nil when the finding does not hold it.
  private func shown(_ name: FigureName) -> Text? {
    guard let value = self[name] else { return nil }
    if name == .part, let part = Part(rawValue: value) { return part.words }
    if name == .layer, let layer = LayerKind(rawValue: value) { return layer.words }
    // A window that runs into a year without calendar ends on a day nobody can name yet.
    if name == .end, CivilDate(value) == nil {
      return Text(
        zh: "\(value)年内待该年日历确定的一天", en: "a day in \(value) still to be fixed by its calendar")
    }
    if name == .grade, let grade = CycleGrade(rawValue: value) { return grade.words }
    // Lists of months and cycles.
    if name == .month || name == .cycles {
      return Text(zh: value.split(separator: ", ").joined(separator: "、"), en: value)
    }
    if name == .reward, let reward = Reward(rawValue: value) { return reward.words }
    if name == .question, let question = NominationQuestion(rawValue: value) {
      return question.words
    }
    if name == .act, let act = PropertyEventKind(rawValue: value) { return act.words }
    if name == .sentence, let kind = SentenceKind(rawValue: value) { return kind.words }
    if name == .food, let category = FoodCategory(rawValue: value) { return category.words }
    if let words = shownOfMeals(name, value) { return words }
    if name == .ground, let ground = nominationGrounds[value] { return ground }
    if name == .kind, let meal = Meal(rawValue: value) { return meal.words }
    if let words = shownOfSpending(name, value) { return words }
    if let words = shownOfCommutation(name, value) { return words }
    return Text(zh: value, en: value)
  }

  /// The value of one figure; nil when the finding does not hold it.
  subscript(name: FigureName) -> String? { figures.first { $0.name == name }?.value }
}
