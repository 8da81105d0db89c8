import PrisonAffairs
import RecordBook

extension Office {
  /// The clocks of the court and the procurator on what went to court, by batch, as information.
  ///
  /// They are not the prison's: none is ever overdue here. A clock that ran out is left out, except
  /// that of a ruling or a service that has not come, which stays until it is recorded. That of new
  /// judges is not told: the day the court had the procurator's opinion is in no book of a prison.
  func otherBodiesDue(_ reader: BookReader) throws -> [DueItem] {
    let calendar = try reader.calendar()
    var counts: [BatchNumber: [OtherBodiesTime: Int]] = [:]
    for record in try reader.nominations() {
      guard let submission = try reader.submission(of: record.number),
        let batch = try reader.batch(ofNomination: record.number)
      else { continue }
      for time in try times(of: record, sentOn: submission.day, calendar, reader) {
        counts[batch, default: [:]][time, default: 0] += 1
      }
    }
    return counts.sorted { $0.key < $1.key }.flatMap { batch, times in
      times.sorted { $0.key.order < $1.key.order }.map { time, count in
        DueItem(
          kind: time.clock.body == .court ? .courtClock : .procuratorClock,
          reference: batch.reference.description, matter: time.code, procedure: nil,
          end: time.end, isOverdue: false, clock: .init(time: time, nominations: count))
      }
    }
  }

  private func times(
    of record: NominationRecord, sentOn: CivilDate, _ calendar: WorkingCalendar,
    _ reader: BookReader
  ) throws -> [OtherBodiesTime] {
    func time(
      _ clock: OtherBodiesClock, _ since: CivilDate, _ sentence: SentenceKind? = nil,
      extended: Bool = false
    ) -> OtherBodiesTime? {
      OtherBodiesTime(
        clock, policies, since: since, sentence: sentence, extended: extended, calendar: calendar)
    }
    func running(_ times: [OtherBodiesTime?]) -> [OtherBodiesTime] {
      times.compactMap { $0 }.filter { $0.isOver(on: today) != true }
    }
    guard let ruling = try reader.ruling(ofNomination: record.number)?.ruling else {
      // 撤回: what was taken back is before no court any more.
      guard try reader.withdrawal(of: record.number) == nil else { return [] }
      let sentence = try SentenceLoader(reader).file(of: record.inmate, on: sentOn)?
        .standing(on: sentOn)?.kind
      let notice = time(.courtNotice, sentOn)
      let opinions = [
        time(.procuratorOpinion, sentOn), time(.procuratorOpinion, sentOn, extended: true),
      ]
      return running(opinions)
        + running([notice, notice?.end.day.flatMap { time(.courtNoticeWindow, $0) }])
        + lasting(
          time(.courtRuling, sentOn, sentence), time(.courtRuling, sentOn, sentence, extended: true)
        )
    }
    guard let servedOn = ruling.servedOn else {
      return [time(.courtService, ruling.ruledOn)].compactMap { $0 }
    }
    return running([time(.procuratorRulingOpinion, servedOn)])
  }

  /// The plain time until it runs out, and the extended one from the beginning; where law gives no
  /// extension, the plain one for as long as it is waited for.
  private func lasting(_ plain: OtherBodiesTime?, _ long: OtherBodiesTime?) -> [OtherBodiesTime] {
    guard let plain else { return [] }
    guard let long, long.isExtended else { return [plain] }
    return plain.isOver(on: today) == true ? [long] : [plain, long]
  }
}

extension OtherBodiesTime {
  /// The name for machines: the clock, and whether its extension is in it.
  fileprivate var code: String { clock.rawValue + (isExtended ? "-extended" : "") }

  /// In the order of the clocks, then of their beginnings.
  fileprivate var order: String {
    let place = OtherBodiesClock.allCases.firstIndex(of: clock) ?? 0
    return "\(place) \(since) \(code)"
  }
}
