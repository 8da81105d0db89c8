public import PrisonAffairs
public import RecordBook

/// A correction opinion with what became of it.
public struct OpinionFile: Sendable {
  public let record: OpinionRecord
  public let answer: OpinionAnswerRecord?
  public let corrections: [OpinionCorrection]
  /// The first act that corrected the matter after the opinion; nil where none did.
  public let correctedBy: Int?
  /// The five working days, as they stand on the day everything was done or today; nil where the
  /// law of the day sets none.
  public let time: TimeLimit?

  /// Where an opinion stands.
  public enum State: String, CaseIterable, Sendable {
    case unanswered
    case objected
    case awaitsCorrection = "awaits-correction"
    case settled

    public var words: Text {
      switch self {
      case .unanswered: Text(zh: "待答复", en: "to be answered")
      case .objected: Text(zh: "有异议", en: "objected to")
      case .awaitsCorrection: Text(zh: "待纠正", en: "to be corrected")
      case .settled: Text(zh: "已办结", en: "settled")
      }
    }
  }

  public var state: State {
    switch answer?.answer {
    case nil: .unanswered
    case .objected: .objected
    case .accepted: awaitsCorrection ? .awaitsCorrection : .settled
    }
  }

  /// Whether everything was done in its time; nil where that is not known yet, or the calendar or
  /// the law does not say.
  public var isInTime: Bool? {
    guard let time, answer != nil else { return nil }
    switch time.finding.status {
    // What is still to be corrected can be late already, and never in time yet.
    case .satisfied: return awaitsCorrection ? nil : true
    case .notSatisfied: return false
    default: return nil
    }
  }

  /// Whether an accepted opinion waits for the act that corrects the matter.
  public var awaitsCorrection: Bool {
    answer?.answer == .accepted && correctedBy == nil && corrections.isEmpty
      && (Reference(record.subject)?.isCorrectable ?? false)
  }
}

extension Office {
  /// All opinions, in order of number.
  public func opinions() throws -> [OpinionFile] {
    try book.read { reader in
      try require(.readBook, reader)
      return try reader.seen.opinions().map { try opinionFile($0, reader.seen) }
    }
  }

  public func opinion(_ number: String) throws -> OpinionFile {
    try book.read { reader in
      try require(.readBook, ward: try ward(of: .opinion(number), reader), reader)
      guard let record = try reader.opinion(number) else {
        throw Refusal(.opinionUnknown, [.number: number])
      }
      guard try reader.seen.opinion(number) != nil else {
        throw Refusal(.factSealed, [.reference: number])
      }
      return try opinionFile(record, reader.seen)
    }
  }

  func opinionFile(_ record: OpinionRecord, _ reader: BookReader) throws -> OpinionFile {
    let answer = try reader.answer(toOpinion: record.number)
    let correctedBy = try Reference(record.subject).flatMap {
      try reader.act(correcting: $0, after: record.act)
    }
    let done = try doneOn(record, answer, correctedBy: correctedBy, reader)
    return OpinionFile(
      record: record, answer: answer,
      corrections: try reader.corrections(byOpinion: record.number), correctedBy: correctedBy,
      time: opinionTime(record, on: done ?? today, calendar: try reader.calendar()))
  }

  /// The day on which the prison had done what an opinion asks of it: answered, and where it agreed
  /// also corrected; nil while something is still to be done.
  private func doneOn(
    _ record: OpinionRecord, _ answer: OpinionAnswerRecord?, correctedBy: Int?,
    _ reader: BookReader
  ) throws -> CivilDate? {
    guard let answer else { return nil }
    guard answer.answer == .accepted, Reference(record.subject)?.isCorrectable ?? false else {
      return answer.day
    }
    let acts = [correctedBy, try reader.firstCorrectionAct(byOpinion: record.number)]
    guard let first = acts.compactMap(\.self).min(), let header = try reader.act(first) else {
      return nil
    }
    return max(answer.day, header.moment.day)
  }

  /// 第四十九条: five working days from the day of receipt, by the law of that day.
  func opinionTime(
    _ record: OpinionRecord, on day: CivilDate, calendar: WorkingCalendar
  ) -> TimeLimit? {
    policies.span("points.procuratorate.correction", on: record.receivedOn).map { limit in
      TimeLimit(
        rule: .opinionTime, limit: limit, after: record.receivedOn, on: day, calendar: calendar)
    }
  }

  /// Opinions that wait for their answer, and accepted ones whose matter nobody corrected.
  func opinionsDue(_ reader: BookReader) throws -> [DueItem] {
    try reader.opinions().compactMap { record in
      let file = try opinionFile(record, reader)
      guard file.answer == nil || file.awaitsCorrection else { return nil }
      return item(
        file.answer == nil ? .opinionAnswer : .opinionCorrection, record.number, record.subject,
        file.time?.end)
    }
  }
}
