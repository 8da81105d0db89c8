/// A time limit of the court or the procurator in a nomination of this prison.
///
/// It is told as information. Nobody in the prison can keep it or miss it, so it is never overdue.
public enum OtherBodiesClock: String, CaseIterable, Sendable {
  /// 提请建议的书面意见, from the copy of the nomination
  case procuratorOpinion = "procurator-opinion"
  /// 向社会公示, from the filing of the case
  case courtNotice = "court-notice"
  /// 公示期限, from the posting
  case courtNoticeWindow = "court-notice-window"
  /// 作出裁定, from the receipt of the nomination
  case courtRuling = "court-ruling"
  /// 送达, from the ruling
  case courtService = "court-service"
  /// 裁定的书面纠正意见, from the copy of the ruling
  case procuratorRulingOpinion = "procurator-ruling-opinion"
  /// 另行组成合议庭审理, from the procurator's opinion on the ruling
  case courtNewPanel = "court-new-panel"

  /// Whose clock it is.
  public enum Body: Sendable {
    case court
    case procurator
  }

  public var body: Body {
    switch self {
    case .procuratorOpinion, .procuratorRulingOpinion: .procurator
    case .courtNotice, .courtNoticeWindow, .courtRuling, .courtService, .courtNewPanel: .court
    }
  }

  /// The policy value that holds its length.
  public var policy: String { "nomination.clock.\(rawValue)" }

  /// The policy value by which it may be extended for a sentence; nil where law knows no extension
  /// or the sentence is not known.
  func furtherTime(for sentence: SentenceKind?) -> String? {
    switch self {
    // 人民检察院刑事诉讼规则 第六百三十五条: 情况复杂的 ten days more, whatever the sentence.
    case .procuratorOpinion: policy + "-extension"
    // 法释〔2014〕5号 第一条: item 1, suspended death, knows no extension; items 2 and 3 do.
    case .courtRuling:
      sentence == .fixed || sentence == .life ? policy + "-extension" : nil
    default: nil
    }
  }
}

/// One of those clocks as it runs: from when, how long and up to which day.
public struct OtherBodiesTime: Hashable, Sendable {
  public let clock: OtherBodiesClock
  /// The day it is counted from; that day itself does not count.
  public let since: CivilDate
  /// Whether the extension of law is in it.
  public let isExtended: Bool
  public let limit: Sourced<Span>
  /// The last day that is in time.
  public let end: WorkingCalendar.End

  /// Starts the clock by the law of its first day; nil where that law sets no such time. An
  /// extension that law does not give is left out.
  ///
  /// Days and months of the calendar; a last day that is no working day moves to the next one
  /// (刑事诉讼法 第一百零五条), and into a year without a calendar the end is open.
  public init?(
    _ clock: OtherBodiesClock, _ policies: PolicySet, since: CivilDate,
    sentence: SentenceKind? = nil, extended: Bool = false, calendar: WorkingCalendar
  ) {
    guard let limit = policies.span(clock.policy, on: since) else { return nil }
    let more = extended ? clock.furtherTime(for: sentence) : nil
    let extra = more.flatMap { policies.span($0, on: since)?.value }
      .flatMap { $0.unit == limit.value.unit ? $0 : nil }
    let span = Span(count: limit.value.count + (extra?.count ?? 0), unit: limit.value.unit)
    self.clock = clock
    self.since = since
    isExtended = extra != nil
    self.limit = Sourced(span, limit.citation)
    let last = span.end(after: since, calendar: calendar)
    let moves = policies.flag("nomination.clock.holiday-moves", on: since) ?? false
    end = moves ? last.movedToWorkingDay(calendar) : last
  }

  /// Whether the clock has run out before a day; nil where its end awaits a calendar and could lie
  /// on either side.
  public func isOver(on day: CivilDate) -> Bool? {
    switch end {
    case .on(let last): day > last
    case .awaitsCalendar(let year): day.year < year ? false : nil
    }
  }

  /// The finding on whether something done on a day was in time.
  public func finding(on day: CivilDate) -> Finding {
    let shownEnd: String
    switch end {
    case .on(let last): shownEnd = last.description
    case .awaitsCalendar(let year): shownEnd = "\(year)"
    }
    let status: FindingStatus =
      switch isOver(on: day) {
      case false?: .satisfied
      case true?: .notSatisfied
      case nil: .undetermined(missing: "calendar \(shownEnd)")
      }
    let length: FigureName = limit.value.unit == .months ? .months : .days
    return Finding(
      .otherClocks, limit.citation, status,
      [Figure(.day, day), Figure(length, limit.value.count), Figure(.end, shownEnd)])
  }
}

extension WorkingCalendar.End {
  /// The same day, or the first working day after it.
  fileprivate func movedToWorkingDay(_ calendar: WorkingCalendar) -> WorkingCalendar.End {
    guard case .on(var day) = self else { return self }
    while true {
      guard let works = calendar.isWorkingDay(day) else { return .awaitsCalendar(year: day.year) }
      if works { return .on(day) }
      day = day.adding(days: 1)
    }
  }
}
