import PrisonAffairs
import RecordBook

/// What rows of sentence files are judged by: everything the book and the rows before hold of each
/// inmate's sentence, in which a new row must not contradict anything.
struct SentenceImport {
  /// A row that was read, until it is known whether it is new.
  enum Row {
    case judgment(JudgmentRecord)
    case count(CountRecord)
    case mark(CategoryMark?, of: InmateNumber)
    case ruling(CourtRuling, of: InmateNumber)
    case merit(Merit, of: InmateNumber)
    case item(PropertyItem?, of: InmateNumber)
    case event(PropertyEvent, item: String, of: InmateNumber)
    case condition(ConditionRecord)
    case sentence(Sentence, of: InmateNumber)
  }

  var pending: Row?
  private let inmates: [InmateNumber: InmateRecord]
  private var parts: [InmateNumber: SentenceParts]
  private let today: CivilDate
  /// The day each inmate's nomination went to court that nobody ruled on, with its number.
  private let beforeCourt: [InmateNumber: (number: String, day: CivilDate)]
  /// What contradicted itself before the first row of this file, by inmate.
  private var begun: [InmateNumber: Set<Refusal>] = [:]

  init(
    inmates: [InmateNumber: InmateRecord], parts: [InmateNumber: SentenceParts],
    beforeCourt: [InmateNumber: (number: String, day: CivilDate)], today: CivilDate
  ) {
    self.beforeCourt = beforeCourt
    self.inmates = inmates
    self.parts = parts
    self.today = today
  }

  /// Takes the row that was read; gives the field and the reason where it contradicts what is known.
  mutating func accept() -> (field: String, refusal: Refusal)? {
    guard let row = pending else { return nil }
    pending = nil
    let inmate = row.inmate
    let before = parts[inmate] ?? SentenceParts()
    if let fault = before.fault(of: row, inmate: inmate) { return fault }
    // A ruling on a nomination of this prison comes by its own act, with the step and its papers.
    if case .ruling(let ruling, _) = row, let sent = beforeCourt[inmate],
      ruling.ruledOn >= sent.day
    {
      return (
        "ruled_on",
        Refusal(
          .rulingOfNomination,
          [.number: sent.number, .inmate: inmate.text, .day: ruling.ruledOn.description])
      )
    }
    var after = before
    after.add(row)
    // The older file may hold later judgments without saying how they came about.
    guard !row.isOfOlderFile else {
      parts[inmate] = after
      return nil
    }
    let known = Set(contradictions(before, inmate))
    begun[inmate] = begun[inmate] ?? known
    // The crime that carries a mark may stand on the next row: that is asked at the end.
    let fresh = contradictions(after, inmate).first {
      !known.contains($0) && !(row.isCount && $0.code == .sentenceMarkWithoutCrime)
    }
    if let fresh { return (row.field, fresh) }
    parts[inmate] = after
    return nil
  }

  /// A mark that no crime of the whole file can carry, though it could before.
  func markWithoutCrime(of inmate: InmateNumber) -> Refusal? {
    guard let parts = parts[inmate], let begun = begun[inmate] else { return nil }
    return contradictions(parts, inmate).first {
      $0.code == .sentenceMarkWithoutCrime && !begun.contains($0)
    }
  }

  /// What contradicts itself in the file so far; without any judgment there is nothing to compare.
  private func contradictions(_ parts: SentenceParts, _ inmate: InmateNumber) -> [Refusal] {
    let file = parts.file(of: inmate, bornOn: inmates[inmate]?.bornOn, on: today)
    return file.judgments.isEmpty ? [] : file.contradictions
  }
}

extension SentenceImport.Row {
  var inmate: InmateNumber {
    switch self {
    case .judgment(let record): record.inmate
    case .count(let record): record.inmate
    case .condition(let record): record.inmate
    case .mark(_, let inmate), .ruling(_, let inmate), .merit(_, let inmate),
      .item(_, let inmate), .event(_, _, let inmate), .sentence(_, let inmate):
      inmate
    }
  }

  var isCount: Bool { if case .count = self { true } else { false } }

  var isOfOlderFile: Bool { if case .sentence = self { true } else { false } }

  /// The field that a contradiction is reported at.
  var field: String {
    switch self {
    case .judgment, .sentence: "decided_on"
    case .count: "crime"
    case .mark: "mark"
    case .ruling: "result"
    case .merit: "degree"
    case .item: "item_kind"
    case .event: "performance"
    case .condition: "condition"
    }
  }
}

extension SentenceParts {
  mutating func add(_ row: SentenceImport.Row) {
    switch row {
    case .judgment(let record): judgments.append(record)
    case .count(let record): counts.append(record)
    case .mark(let mark, _): marks.append(mark)
    case .ruling(let ruling, _): rulings.append(ruling)
    case .merit(let merit, _): merits.append(merit)
    case .item(let item, _): items.append(item)
    case .event(let event, let item, _): events.append((item, event))
    case .condition(let record):
      conditions.append((record.condition, record.day, record.holds))
    case .sentence(let sentence, _): sentences.append(sentence)
    }
  }

  /// What a row contradicts beside the sentence itself: what it names must be there, and nothing is
  /// stated twice.
  func fault(
    of row: SentenceImport.Row, inmate: InmateNumber
  ) -> (field: String, refusal: Refusal)? {
    switch row {
    case .judgment(let record): fault(ofJudgment: record)
    case .sentence(let sentence, _):
      judgments.first { $0.judgment.sentence.decidedOn == sentence.decidedOn }.flatMap {
        disagreement(sentence, $0.judgment.sentence)
      }.map { ("decided_on", $0) }
    case .count(let record):
      fault(ofCount: record)
    case .mark(let mark, _):
      marks.contains(mark) || (marks.contains(nil) != (mark == nil) && !marks.isEmpty)
        ? ("mark", Refusal(.markContradicts, [.inmate: inmate.text])) : nil
    case .ruling(let ruling, _):
      rulings.contains { $0.ruledOn == ruling.ruledOn }
        ? (
          "ruled_on",
          Refusal(
            .rulingAlreadyThere, [.inmate: inmate.text, .day: ruling.ruledOn.description])
        ) : nil
    case .item(let item, _): fault(ofItem: item, inmate)
    case .event(_, let item, _):
      items.contains { $0?.number == item }
        ? nil : ("item", Refusal(.propertyUnknown, [.inmate: inmate.text, .number: item]))
    case .merit, .condition: nil
    }
  }

  private func fault(ofJudgment record: JudgmentRecord) -> (String, Refusal)? {
    let sentence = record.judgment.sentence
    if judgments.contains(where: { $0.judgment.sentence.decidedOn == sentence.decidedOn }) {
      return (
        "decided_on",
        Refusal(
          .judgmentAlreadyThere,
          [.inmate: record.inmate.text, .day: sentence.decidedOn.description])
      )
    }
    return sentences.first { $0.decidedOn == sentence.decidedOn }.flatMap {
      disagreement(sentence, $0)
    }.map { ("decided_on", $0) }
  }

  private func fault(ofCount record: CountRecord) -> (String, Refusal)? {
    guard !judgments.contains(where: { $0.judgment.sentence.decidedOn == record.decidedOn }) else {
      return nil
    }
    return (
      "decided_on",
      Refusal(
        .judgmentUnknown, [.inmate: record.inmate.text, .day: record.decidedOn.description])
    )
  }

  private func fault(ofItem item: PropertyItem?, _ inmate: InmateNumber) -> (String, Refusal)? {
    guard items.contains(nil) == (item == nil) || items.isEmpty else {
      return ("item_kind", Refusal(.propertyContradicts, [.inmate: inmate.text]))
    }
    guard items.contains(where: { $0?.number == item?.number }) else { return nil }
    return (
      "item",
      Refusal(.propertyAlreadyThere, [.inmate: inmate.text, .number: item?.number ?? "-"])
    )
  }

  /// Two statements of one judgment must have the same kind and term, and the same days where both
  /// name them.
  private func disagreement(_ new: Sentence, _ other: Sentence) -> Refusal? {
    func differ(_ one: CivilDate?, _ two: CivilDate?) -> Bool {
      if let one, let two { one != two } else { false }
    }
    guard
      new.kind != other.kind || new.term != other.term || differ(new.startsOn, other.startsOn)
        || differ(new.endsOn, other.endsOn)
    else { return nil }
    return Refusal(
      .judgmentDiffers,
      [.day: new.decidedOn.description, .value: new.figures, .limit: other.figures])
  }
}

extension Sentence {
  /// Kind, term and days on one line, for comparing two statements of one judgment.
  fileprivate var figures: String {
    let length = term.map { " \($0)" } ?? ""
    return "\(kind.rawValue)\(length) \(startsOn?.description ?? "-")/\(endsOn?.description ?? "-")"
  }
}
