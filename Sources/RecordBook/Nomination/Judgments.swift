import GRDB
public import PrisonAffairs

/// A judgment as the book holds it; its crimes stand apart.
public struct JudgmentRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  public let judgment: Judgment
  /// The day of recall after a revoked parole (第三十条).
  public let recalledOn: CivilDate?
  public let key: RowKey

  public init(
    act: Int = 0, ordinal: Int = 0, inmate: InmateNumber, judgment: Judgment,
    recalledOn: CivilDate?, key: RowKey
  ) {
    self.act = act
    self.ordinal = ordinal
    self.inmate = inmate
    self.judgment = judgment
    self.recalledOn = recalledOn
    self.key = key
  }

  public var fact: Fact {
    let sentence = judgment.sentence
    return Fact(
      .judgment,
      [
        .text(inmate.text), .text(judgment.origin.rawValue), .text(sentence.decidedOn.description),
        FactValue(judgment.effectiveOn), FactValue(judgment.deliveredOn),
        .text(sentence.kind.rawValue), FactValue(sentence.term?.months),
        FactValue(sentence.term?.days), FactValue(sentence.startsOn), FactValue(sentence.endsOn),
        judgment.isCommutationLimited.value, judgment.isWithoutCommutation.value,
        judgment.isParoleBarred.value, judgment.isIntentional?.value ?? .null,
      ] + judgment.rights.values + [
        FactValue(recalledOn), .text(key.source), .text(key.line),
      ])
  }
}

/// One crime of a judgment with its own punishment; it names the judgment by its day.
public struct CountRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  public let decidedOn: CivilDate
  public let count: CrimeCount
  public let key: RowKey

  public init(
    act: Int = 0, ordinal: Int = 0, inmate: InmateNumber, decidedOn: CivilDate,
    count: CrimeCount, key: RowKey
  ) {
    self.act = act
    self.ordinal = ordinal
    self.inmate = inmate
    self.decidedOn = decidedOn
    self.count = count
    self.key = key
  }

  public var fact: Fact {
    Fact(
      .crimeCount,
      [
        .text(inmate.text), .text(decidedOn.description), .text(count.crime),
        .text(count.kind.rawValue), FactValue(count.term?.months), FactValue(count.term?.days),
        FactValue(count.violence?.rawValue), .text(key.source), .text(key.line),
      ])
  }
}

/// What makes law stricter for an inmate, or the statement that nothing does.
public struct MarkRecord: Hashable, Sendable {
  public let act: Int
  public let ordinal: Int
  public let inmate: InmateNumber
  /// Nil states that there is none.
  public let mark: CategoryMark?
  public let key: RowKey

  public init(
    act: Int = 0, ordinal: Int = 0, inmate: InmateNumber, mark: CategoryMark?, key: RowKey
  ) {
    self.act = act
    self.ordinal = ordinal
    self.inmate = inmate
    self.mark = mark
    self.key = key
  }

  public var fact: Fact {
    Fact(
      .categoryMark,
      [
        .text(inmate.text), .text(mark?.rawValue ?? "none"), .text(key.source), .text(key.line),
      ])
  }
}

extension BookReader {
  /// Judgments by inmate, the earliest first, without their crimes.
  public func judgments(_ scope: SentenceScope) throws -> [InmateNumber: [JudgmentRecord]] {
    let rows = try standing(.judgment, scope, order: "f.decided_on, f.act, f.ordinal")
    return Dictionary(grouping: try rows.map(JudgmentRecord.init(row:)), by: \.inmate)
  }

  /// What a court pronounced last, by the detailed file or the older one; rulings since are not
  /// looked at.
  public func pronouncedSentence(of inmate: InmateNumber) throws -> Sentence? {
    let detailed = try judgments(.inmate(inmate))[inmate]?.last?.judgment.sentence
    guard let older = try sentences(of: inmate).last else { return detailed }
    guard let detailed, detailed.decidedOn >= older.decidedOn else { return older }
    return detailed
  }

  /// The crimes of judgments by inmate, in the order in which they were written.
  public func crimeCounts(_ scope: SentenceScope) throws -> [InmateNumber: [CountRecord]] {
    let rows = try standing(.crimeCount, scope, order: "f.decided_on, f.act, f.ordinal")
    return Dictionary(grouping: try rows.map(CountRecord.init(row:)), by: \.inmate)
  }

  /// Marks and statements that there is none, by inmate.
  public func categoryMarks(_ scope: SentenceScope) throws -> [InmateNumber: [MarkRecord]] {
    let rows = try standing(.categoryMark, scope, order: "f.mark, f.act, f.ordinal")
    return Dictionary(grouping: try rows.map(MarkRecord.init(row:)), by: \.inmate)
  }
}

extension JudgmentRecord {
  init(row: FactRow) throws {
    var row = row
    let inmate = try row.inmate()
    let origin: JudgmentOrigin = try row.word()
    let decidedOn = try row.date()
    let (effectiveOn, deliveredOn) = (try row.dateIfAny(), try row.dateIfAny())
    let kind: SentenceKind = try row.word()
    let term = try row.term()
    let (startsOn, endsOn) = (try row.dateIfAny(), try row.dateIfAny())
    guard
      let sentence = Sentence(
        kind: kind, term: term, decidedOn: decidedOn, startsOn: startsOn, endsOn: endsOn)
    else { throw row.damaged }
    let judgment = Judgment(
      origin: origin, sentence: sentence, effectiveOn: effectiveOn, deliveredOn: deliveredOn,
      isCommutationLimited: try row.flag(), isWithoutCommutation: try row.flag(),
      isParoleBarred: try row.flag(), isIntentional: row.optionalInteger().map { $0 == 1 },
      rights: try row.rights())
    let recalledOn = try row.dateIfAny()
    guard let key = row.rowKey() else { throw row.damaged }
    self.init(
      act: row.key.act, ordinal: row.key.ordinal, inmate: inmate, judgment: judgment,
      recalledOn: recalledOn, key: key)
  }
}

extension CountRecord {
  init(row: FactRow) throws {
    var row = row
    let (inmate, decidedOn, crime) = (try row.inmate(), try row.date(), try row.text())
    let kind: SentenceKind = try row.word()
    let term = try row.term()
    let violence = row.optionalText().flatMap { Violence(rawValue: $0) }
    guard let count = CrimeCount(crime: crime, kind: kind, term: term, violence: violence),
      let key = row.rowKey()
    else { throw row.damaged }
    self.init(
      act: row.key.act, ordinal: row.key.ordinal, inmate: inmate, decidedOn: decidedOn,
      count: count, key: key)
  }
}

extension MarkRecord {
  init(row: FactRow) throws {
    var row = row
    let (inmate, word) = (try row.inmate(), try row.text())
    let mark = CategoryMark(rawValue: word)
    guard word == "none" || mark != nil, let key = row.rowKey() else { throw row.damaged }
    self.init(act: row.key.act, ordinal: row.key.ordinal, inmate: inmate, mark: mark, key: key)
  }
}
