import PrisonAffairs
import RecordBook

/// The form of a sentence in case files. What a case does not say is ordinary: marks were looked at
/// and there are none, there is no property judgment; `marks-unknown` and `property-unknown` say
/// otherwise. Days and crimes that are left out are not known.
struct SentenceFileOfCase {
  let node: CaseNode

  /// Reads the file; a form that is wrong is a fault of the node.
  func read() throws -> SentenceFile? {
    guard let inmate = InmateNumber(node.text("inmate") ?? "3301000001") else {
      node.fault(.valueForm(node.text("inmate") ?? "", expected: "3301000001"), "inmate")
      return nil
    }
    var judgments: [Judgment] = []
    for entry in node.list("judgments") {
      if let judgment = try judgment(entry) { judgments.append(judgment) }
      entry.finish()
    }
    let marks = Set(words("marks", CategoryMark.self))
    let isPropertyUnknown = node.flag("property-unknown")
    let property = propertyItems()
    return SentenceFile(
      inmate: inmate, bornOn: node.date("born"), judgments: judgments, rulings: rulings(),
      merits: merits(), marks: marks, areMarksKnown: !node.flag("marks-unknown"),
      property: isPropertyUnknown ? nil : property,
      conditions: Set(words("conditions", PersonalCondition.self)),
      recalledOn: node.date("recalled"))
  }

  private func words<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, _: Word.Type
  ) -> [Word] {
    node.texts(key).compactMap { text in
      let word = Word(rawValue: text)
      if word == nil {
        node.fault(.valueUnknown(text, admitted: Word.allCases.map(\.rawValue)), key)
      }
      return word
    }
  }

  /// One judgment; `crime` with `violence` stands for a single crime with the whole punishment.
  private func judgment(_ entry: CaseNode) throws -> Judgment? {
    let term = entry.term("term")
    let kind = entry.word("kind", SentenceKind.self) ?? (term == nil ? .life : .fixed)
    guard let decided = entry.date("decided") else {
      entry.fault(.keyMissing("decided"), "decided")
      return nil
    }
    let sentence = try Sentence.stated(
      kind: kind, term: term, decidedOn: decided, startsOn: entry.date("start"),
      endsOn: entry.date("end"))
    return Judgment(
      origin: entry.word("origin", JudgmentOrigin.self) ?? .original, sentence: sentence,
      effectiveOn: entry.date("effective"), deliveredOn: entry.date("delivered"),
      isCommutationLimited: entry.flag("limited"), isWithoutCommutation: entry.flag("without"),
      isParoleBarred: entry.flag("parole-barred"),
      isIntentional: entry.has("intentional") ? entry.flag("intentional") : nil,
      rights: entry.rights("rights"), counts: counts(entry, kind, term),
      isOnProbation: entry.flag("probation"))
  }

  private func counts(_ entry: CaseNode, _ kind: SentenceKind, _ term: Term?) -> [CrimeCount] {
    if let crime = entry.text("crime") {
      let violence = entry.word("violence", Violence.self)
      return CrimeCount(crime: crime, kind: kind, term: term, violence: violence).map { [$0] } ?? []
    }
    return entry.list("crimes").compactMap { crime in
      defer { crime.finish() }
      let term = crime.term("term")
      let count = CrimeCount(
        crime: crime.text("crime") ?? "",
        kind: crime.word("kind", SentenceKind.self) ?? (term == nil ? .life : .fixed), term: term,
        violence: crime.word("violence", Violence.self))
      if count == nil { crime.fault(.keyMissing("term"), "term") }
      return count
    }
  }

  private func rulings() -> [CourtRuling] {
    node.list("rulings").compactMap { entry in
      defer { entry.finish() }
      let term = entry.term("term")
      guard let day = entry.date("day"), let result = entry.result(term) else {
        entry.fault(.keyMissing("day, result"), "day")
        return nil
      }
      return CourtRuling(
        ruledOn: day, servedOn: entry.date("served"), result: result,
        rights: entry.rights("rights"), isForMajorMerit: entry.flag("major-merit"))
    }
  }

  private func merits() -> [Merit] {
    node.list("merits").compactMap { entry in
      defer { entry.finish() }
      guard let day = entry.date("day") else { return nil }
      return Merit(degree: entry.word("degree", Merit.Degree.self) ?? .merit, day: day)
    }
  }

  private func propertyItems() -> [PropertyItem] {
    node.list("property").enumerated().map { index, entry in
      defer { entry.finish() }
      let events = entry.list("events").compactMap { event -> PropertyEvent? in
        defer { event.finish() }
        guard let kind = event.word("kind", PropertyEventKind.self), let day = event.date("day")
        else { return nil }
        return PropertyEvent(kind: kind, day: day, amount: event.money("amount"))
      }
      return PropertyItem(
        number: entry.text("number") ?? String(index + 1),
        kind: entry.word("kind", PropertyKind.self) ?? .fine, amount: entry.money("amount"),
        isJoint: entry.flag("joint"), events: events)
    }
  }
}

extension CaseNode {
  /// A length such as `15y`, `9m` or `7m15d`.
  func term(_ key: String) -> Term? { value(key, expected: "7m15d") { Term($0) } }

  func money(_ key: String) -> Money? { value(key, expected: "5000.00") { Money($0) } }

  /// A word of a closed list.
  func word<Word: RawRepresentable<String> & CaseIterable>(_ key: String, _: Word.Type) -> Word? {
    value(key, expected: Word.allCases.map(\.rawValue).joined(separator: ", ")) {
      Word(rawValue: $0)
    }
  }

  /// Political rights as months, or `life`.
  func rights(_ key: String) -> RightsDeprivation? {
    value(key, expected: "24m, life") { text in
      text == "life" ? .life : Term(text).map { .months($0.months) }
    }
  }

  fileprivate func result(_ term: Term?) -> RulingResult? {
    switch (text("result") ?? "reduced", term) {
    case ("reduced", let term?): .reduced(term)
    case ("to-fixed", let term?): .toFixed(term)
    case ("remainder", nil): .remainder
    case ("to-life", nil): .toLife
    case ("denied", nil): .denied
    case ("paroled", nil): .paroled(until: date("until"))
    default: nil
    }
  }
}
