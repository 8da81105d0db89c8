extension Sentence {
  /// Makes a sentence of what a file or a person states.
  ///
  /// Refuses a term beside another kind and a fixed sentence without one (`sentence.term-kind`), an
  /// end before the start (`sentence.end-before-start`) and an end that does not follow from start
  /// and term (`sentence.end-differs`), with the days.
  public static func stated(
    kind: SentenceKind, term: Term?, decidedOn: CivilDate, startsOn: CivilDate? = nil,
    endsOn: CivilDate? = nil
  ) throws(Refusal) -> Sentence {
    guard (kind == .fixed) == (term != nil), term?.isNothing != true else {
      throw Refusal(
        .sentenceTermKind, [.kind: kind.rawValue, .value: term?.description ?? ""])
    }
    if let startsOn, let endsOn, endsOn < startsOn {
      throw Refusal(
        .sentenceEndBeforeStart, [.day: endsOn.description, .minimum: startsOn.description])
    }
    guard
      let sentence = Sentence(
        kind: kind, term: term, decidedOn: decidedOn, startsOn: startsOn, endsOn: endsOn)
    else {
      let due = startsOn.flatMap { start in term.map { $0.lastDay(from: start) } }
      throw Refusal(
        .sentenceEndDiffers, [.day: endsOn?.description ?? "", .limit: due?.description ?? ""])
    }
    return sentence
  }
}
