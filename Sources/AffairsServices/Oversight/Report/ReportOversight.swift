import PrisonAffairs
import Publication
import RecordBook

extension ReportWriter {
  /// Objections lodged in the period, by ward: how they ended, and whether every answer was in
  /// time.
  func objectionsSection() throws -> ReportSection {
    let files = try reader.seen.objections().filter { period.days.contains($0.day) }.map {
      record -> (ward: WardCode?, file: ObjectionFile) in
      let ward = try office.ward(of: .objection(record.number), reader)
      return (ward?.ward, try office.objectionFile(record.number, reader.seen))
    }
    let wards = Dictionary(grouping: files, by: \.ward).mapValues { $0.map(\.file) }
    let concerned: [WardCode?] = shown + (ward == nil && wards[nil] != nil ? [nil] : [])
    let lines = try concerned.map { ward -> [ReportSection.Value] in
      let files = wards[ward] ?? []
      let last = files.compactMap(\.answers.last?.answer)
      let answers = try files.flatMap { file in try file.answers.map { try isInTime($0, of: file) }
      }
      return [
        .ward(ward), .count(files.count), .count(last.count { $0 == .upheld }),
        .count(last.count { $0 == .partly }), .count(last.count { $0 == .dismissed }),
        .count(files.count - last.count), .count(answers.count { $0 == true }),
        .count(answers.count { $0 == false }), .count(answers.count { $0 == nil }),
      ]
    }
    return ReportSection(
      .objections,
      [
        .ward, .sum("lodged", "提出", "lodged"), .sum("upheld", "成立", "upheld"),
        .sum("partly", "部分成立", "partly"), .sum("dismissed", "不成立", "dismissed"),
        .sum("unanswered", "未答复", "unanswered"),
        .sum("answers_in_time", "按期答复", "answers in time"),
        .sum("answers_late", "逾期答复", "answers late"),
        .sum("answers_not_known", "不明", "not known"),
      ], lines)
  }

  /// Whether an answer came in its working days; nil where the calendar or the law does not say.
  private func isInTime(_ answer: ObjectionAnswerRecord, of file: ObjectionFile) throws -> Bool? {
    let course = try office.objectionCourse(of: file.record, reader)
    let isReview = answer.stage == .review
    let start = isReview ? file.appealedOn : file.record.day
    let limit = isReview ? course.reviewLimit : course.reexaminationLimit
    guard let start, let span = office.policies.span(limit, on: file.record.day) else { return nil }
    return TimeLimit(
      rule: .objectionTime, limit: span, after: start, on: answer.day, calendar: calendar
    ).isInTime
  }

  /// What was owed in the periods that end in the report's, and what was held.
  func meetingsSection() throws -> ReportSection {
    let duties = try office.meetingDuties(in: period.days, reader).filter {
      period.days.contains($0.period.days.last) && (ward == nil || $0.ward == ward)
    }
    let groups = Dictionary(grouping: duties) { MeetingOwed(kind: $0.kind, ward: $0.ward) }
    let kinds = MeetingKind.allCases
    let lines = kinds.flatMap { kind -> [[ReportSection.Value]] in
      groups.filter { $0.key.kind == kind }.sorted {
        ($0.key.ward?.text ?? "") < ($1.key.ward?.text ?? "")
      }.map { key, duties in
        let counts = duties.map(\.count)
        return [
          .code(kind.rawValue, kind.words), .ward(key.ward),
          .count(counts.map(\.needed).reduce(0, +)), .count(counts.map(\.held).reduce(0, +)),
          .count(counts.count { $0.finding.status == .satisfied }),
          .count(counts.count { $0.finding.status == .notSatisfied }),
          .count(
            counts.count { $0.finding.status != .satisfied && $0.finding.status != .notSatisfied }),
        ]
      }
    }
    return ReportSection(
      .meetings,
      [
        .label("kind", "种类", "kind"), .ward, .sum("owed", "应开", "owed"),
        .sum("held", "已开", "held"), .sum("periods_met", "达到的期", "periods met"),
        .sum("periods_missed", "未达到的期", "periods missed"),
        .sum("periods_running", "未满的期", "periods running"),
      ], lines)
  }

  /// Opinions of the procurator received in the period, by the ward they concern.
  func opinionsSection() throws -> ReportSection {
    let files = try reader.seen.opinions().filter { period.days.contains($0.receivedOn) }.map {
      record -> (ward: WardCode?, file: OpinionFile) in
      let ward = try office.ward(of: .opinion(record.number), reader)
      return (ward?.ward, try office.opinionFile(record, reader.seen))
    }
    let wards = Dictionary(grouping: files, by: \.ward).mapValues { $0.map(\.file) }
    let concerned: [WardCode?] = shown + (ward == nil && wards[nil] != nil ? [nil] : [])
    let lines = concerned.map { ward -> [ReportSection.Value] in
      let files = wards[ward] ?? []
      let times = files.filter { $0.answer != nil }
      return [
        .ward(ward), .count(files.count), .count(files.count { $0.answer?.answer == .accepted }),
        .count(files.count { $0.answer?.answer == .objected }),
        .count(files.count { $0.answer == nil }), .count(times.count { $0.isInTime == true }),
        .count(times.count { $0.isInTime == false }),
        .count(times.count { $0.isInTime == nil && !$0.awaitsCorrection }),
        .count(files.count(where: \.awaitsCorrection)),
      ]
    }
    return ReportSection(
      .opinions,
      [
        .ward, .sum("received", "收到", "received"), .sum("accepted", "接受", "accepted"),
        .sum("objected", "有异议", "objected to"), .sum("unanswered", "未答复", "unanswered"),
        .sum("done_in_time", "按期办理", "in time"),
        .sum("done_late", "逾期", "late"), .sum("not_known", "不明", "not known"),
        .sum("to_be_corrected", "待纠正", "to be corrected"),
      ], lines)
  }
}

extension TimeLimit {
  /// Whether the day is in time; nil where the calendar does not say.
  fileprivate var isInTime: Bool? {
    switch finding.status {
    case .satisfied: true
    case .notSatisfied: false
    default: nil
    }
  }
}

/// Whose meetings of which kind.
private struct MeetingOwed: Hashable {
  let kind: MeetingKind
  let ward: WardCode?
}
