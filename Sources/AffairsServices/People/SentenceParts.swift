import PrisonAffairs
import RecordBook

/// What the book holds of one inmate's sentence, table by table, before it is put together.
struct SentenceParts {
  /// Judgments in detail, without their crimes, the earliest first.
  var judgments: [JudgmentRecord] = []
  var counts: [CountRecord] = []
  /// Sentences as the older file states them, the earliest first.
  var sentences: [Sentence] = []
  /// Marks, and nil for the statement that there is none.
  var marks: [CategoryMark?] = []
  var rulings: [CourtRuling] = []
  var merits: [Merit] = []
  /// Property judgments, and nil for the statement that there is none.
  var items: [PropertyItem?] = []
  var events: [(item: String, event: PropertyEvent)] = []
  var conditions: [(condition: PersonalCondition, day: CivilDate, holds: Bool)] = []

  /// The file as it is known up to a day; what happened later is left out, judgments and rulings
  /// apart, which rules tell by their days.
  func file(of inmate: InmateNumber, bornOn: CivilDate?, on day: CivilDate) -> SentenceFile {
    SentenceFile(
      inmate: inmate, bornOn: bornOn, judgments: allJudgments,
      rulings: rulings.sorted { $0.ruledOn < $1.ruledOn },
      merits: merits.filter { $0.day <= day }.sorted { $0.day < $1.day },
      marks: Set(marks.compactMap(\.self)), areMarksKnown: !marks.isEmpty, property: property,
      conditions: conditions(on: day),
      recalledOn: judgments.compactMap(\.recalledOn).filter { $0 <= day }.max())
  }

  /// A sentence that only the older file states stands as a judgment of which nothing else is
  /// known; where both speak of one day, the detailed one is read.
  private var allJudgments: [Judgment] {
    let detailed = judgments.map { record in
      record.judgment.with(
        counts: counts.filter { $0.decidedOn == record.judgment.sentence.decidedOn }.map(\.count))
    }
    let days = Set(detailed.map(\.sentence.decidedOn))
    let bare = sentences.filter { !days.contains($0.decidedOn) }.map { Judgment(sentence: $0) }
    return (detailed + bare).sorted { $0.sentence.decidedOn < $1.sentence.decidedOn }
  }

  /// Nil where nobody stated whether there is any property judgment.
  private var property: [PropertyItem]? {
    guard !items.isEmpty else { return nil }
    return items.compactMap(\.self).map { item in
      PropertyItem(
        number: item.number, kind: item.kind, amount: item.amount, isJoint: item.isJoint,
        events: events.filter { $0.item == item.number }.map(\.event)
          .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
          .map(\.element))
    }
  }

  /// Each condition as it was last found up to a day.
  private func conditions(on day: CivilDate) -> Set<PersonalCondition> {
    var found: Set<PersonalCondition> = []
    let ordered = conditions.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    for one in ordered.map(\.element) where one.day <= day {
      if one.holds { found.insert(one.condition) } else { found.remove(one.condition) }
    }
    return found
  }
}

extension Judgment {
  /// The same judgment with its crimes.
  func with(counts: [CrimeCount]) -> Judgment {
    Judgment(
      origin: origin, sentence: sentence, effectiveOn: effectiveOn, deliveredOn: deliveredOn,
      isCommutationLimited: isCommutationLimited, isWithoutCommutation: isWithoutCommutation,
      isParoleBarred: isParoleBarred, isIntentional: isIntentional, rights: rights,
      counts: counts)
  }
}

extension BookReader {
  /// What the book holds of sentences, by inmate; one query for each table.
  func sentenceParts(_ scope: SentenceScope) throws -> [InmateNumber: SentenceParts] {
    var parts: [InmateNumber: SentenceParts] = [:]
    for (inmate, found) in try sentences(scope) {
      parts[inmate, default: .init()].sentences = found
    }
    for (inmate, found) in try judgments(scope) {
      parts[inmate, default: .init()].judgments = found
    }
    for (inmate, found) in try crimeCounts(scope) { parts[inmate, default: .init()].counts = found }
    for (inmate, found) in try categoryMarks(scope) {
      parts[inmate, default: .init()].marks = found.map(\.mark)
    }
    for (inmate, found) in try rulings(scope) {
      parts[inmate, default: .init()].rulings = found.map(\.ruling)
    }
    for (inmate, found) in try merits(scope) {
      parts[inmate, default: .init()].merits = found.map(\.merit)
    }
    for (inmate, found) in try propertyItems(scope) {
      parts[inmate, default: .init()].items = found.map(\.item)
    }
    for (inmate, found) in try propertyEvents(scope) {
      parts[inmate, default: .init()].events = found.map { ($0.item, $0.event) }
    }
    for (inmate, found) in try conditions(scope) {
      parts[inmate, default: .init()].conditions = found.map { ($0.condition, $0.day, $0.holds) }
    }
    return parts
  }
}
