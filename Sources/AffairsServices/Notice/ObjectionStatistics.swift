public import PrisonAffairs
import RecordBook

/// Objections of one kind of matter in one ward at one stage, counted; no person is named.
public struct ObjectionTally: Hashable, Sendable {
  public let kind: NoticeKind
  /// The ward of the matter; nil for matters of the whole prison.
  public let ward: WardCode?
  public let stage: ObjectionStage
  /// How many came to this stage.
  public fileprivate(set) var lodged = 0
  public fileprivate(set) var upheld = 0
  public fileprivate(set) var partly = 0
  public fileprivate(set) var dismissed = 0
  /// Waiting for an answer.
  public fileprivate(set) var open = 0
  /// Of the open ones, those whose time to be answered has run out.
  public fileprivate(set) var overdue = 0
  /// Ended here because nobody asked for a review in time.
  public fileprivate(set) var lapsed = 0
  public fileprivate(set) var answeredInTime = 0
  public fileprivate(set) var answeredLate = 0

  public var answered: Int { upheld + partly + dismissed }

  /// The share of answers that upheld wholly or in part, in thousandths, a half upwards; nil
  /// where nothing was answered.
  public var upheldThousandths: Int? {
    guard answered > 0 else { return nil }
    return (2_000 * (upheld + partly) + answered) / (2 * answered)
  }

  fileprivate mutating func count(_ answer: ObjectionAnswer) {
    switch answer {
    case .upheld: upheld += 1
    case .partly: partly += 1
    case .dismissed: dismissed += 1
    }
  }
}

extension Office {
  /// How objections came and were answered, by kind of matter, ward and stage.
  public func objectionStatistics() throws -> [ObjectionTally] {
    try book.read { reader in
      try require(.readBook, reader)
      let calendar = try reader.calendar()
      var tallies: [TallyKey: ObjectionTally] = [:]
      for record in try reader.seen.objections() {
        let file = try objectionFile(record.number, reader.seen)
        let matter = try matter(of: record, reader)
        for stage in ObjectionStage.allCases where stage == .reexamination || file.appealedOn != nil
        {
          let key = TallyKey(
            kind: type(of: matter).kind.rawValue, ward: matter.ward?.text ?? "", stage: stage)
          var tally =
            tallies[key]
            ?? ObjectionTally(kind: type(of: matter).kind, ward: matter.ward, stage: stage)
          try count(file, type(of: matter).objections, calendar, in: &tally)
          tallies[key] = tally
        }
      }
      return tallies.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  private func count(
    _ file: ObjectionFile, _ course: ObjectionCourse, _ calendar: WorkingCalendar,
    in tally: inout ObjectionTally
  ) throws {
    let isReview = tally.stage == .review
    tally.lodged += 1
    guard let answer = file.answers.first(where: { $0.stage == tally.stage }) else {
      tally.open += 1
      if file.due?.day.map({ $0 < today }) ?? false { tally.overdue += 1 }
      return
    }
    tally.count(answer.answer)
    if !isReview, file.appealedOn == nil, file.state == .ended { tally.lapsed += 1 }
    guard let start = isReview ? file.appealedOn : file.record.day else { return }
    let time = TimeLimit(
      rule: .objectionTime,
      limit: try policies.requiredSpan(
        isReview ? course.reviewLimit : course.reexaminationLimit, on: file.record.day),
      after: start, on: answer.day, calendar: calendar)
    // What runs into a year that is not adopted counts as neither.
    switch time.finding.status {
    case .satisfied: tally.answeredInTime += 1
    case .notSatisfied: tally.answeredLate += 1
    default: break
    }
  }
}

/// By kind, ward and stage, in the order in which they are listed.
private struct TallyKey: Hashable, Comparable {
  let kind: String
  let ward: String
  let stage: ObjectionStage

  static func < (left: TallyKey, right: TallyKey) -> Bool {
    (left.kind, left.ward, left.stage == .review ? 1 : 0)
      < (right.kind, right.ward, right.stage == .review ? 1 : 0)
  }
}
