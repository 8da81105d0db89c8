import GRDB
public import PrisonAffairs
public import Register

/// A notice as it was drafted.
public struct NoticeRecord: Hashable, Sendable {
  public let number: String
  public let kind: String
  public let subject: String
  public let inputsDigest: String
  public let replaces: String?
  public let act: Int

  public init(
    number: String, kind: String, subject: String, inputsDigest: String, replaces: String?,
    act: Int = 0
  ) {
    self.number = number
    self.kind = kind
    self.subject = subject
    self.inputsDigest = inputsDigest
    self.replaces = replaces
    self.act = act
  }

  public var fact: Fact {
    Fact(
      .notice,
      [
        .text(number), .text(kind), .text(subject), .text(inputsDigest), FactValue(replaces),
      ])
  }
}

/// The bytes of a notice for one audience, archived when it was posted.
public struct NoticeDocumentRecord: Hashable, Sendable {
  public let number: String
  public let audience: Audience
  public let content: String

  public init(number: String, audience: Audience, content: String) {
    self.number = number
    self.audience = audience
    self.content = content
  }

  public var sha256: Digest32 { Digest32(hashing: content) }

  public var fact: Fact {
    Fact(
      .noticeDocument,
      [
        .text(number), .text(audience.rawValue), .text(sha256.description), .text(content),
      ])
  }
}

/// A posting: since when a notice hangs and when its window ends.
public struct PostingRecord: Hashable, Sendable {
  public let number: String
  public let postedOn: CivilDate
  public let span: Span
  public let postingDayCounts: Bool
  public let end: WorkingCalendar.End
  public let act: Int

  public init(
    number: String, postedOn: CivilDate, span: Span, postingDayCounts: Bool,
    end: WorkingCalendar.End, act: Int = 0
  ) {
    self.number = number
    self.postedOn = postedOn
    self.span = span
    self.postingDayCounts = postingDayCounts
    self.end = end
    self.act = act
  }

  public var fact: Fact {
    Fact(
      .noticePosting,
      [
        .text(number), .text(postedOn.description), .integer(span.count),
        .text(span.unit.rawValue), .integer(postingDayCounts ? 1 : 0),
      ] + end.columns)
  }

  /// A new end after another calendar was adopted.
  public func redating(to end: WorkingCalendar.End) -> Fact {
    Fact(.noticeRedating, [.text(number)] + end.columns)
  }
}

/// How a notice ended.
public struct NoticeEndingRecord: Hashable, Sendable {
  public let ending: NoticeEnding
  public let explanation: String?
  public let successor: String?
  public let act: Int
}

public func noticeEndingFact(
  _ number: String, _ ending: NoticeEnding, explanation: String?, successor: String?
) -> Fact {
  Fact(
    .noticeEnding,
    [
      .text(number), .text(ending.rawValue), FactValue(explanation), FactValue(successor),
    ])
}

public func noticePlaceFact(_ number: String, _ place: String) -> Fact {
  Fact(.noticePlace, [.text(number), .text(place)])
}

extension FieldReview {
  public func fact(number: String) -> Fact {
    Fact(
      .noticeField,
      [
        .text(number), .text(field.rawValue), .text(treatment.rawValue),
        FactValue(treatment == .show ? nil : ground),
        FactValue(treatment == .show ? nil : reexamineOn),
      ])
  }
}

extension WorkingCalendar.End {
  var columns: [FactValue] {
    switch self {
    case .on(let day): [.text(day.description), .null]
    case .awaitsCalendar(let year): [.null, .integer(year)]
    }
  }

  init(row: Row) throws {
    if let day = try row.optionalDate("ends_on") {
      self = .on(day)
    } else {
      self = .awaitsCalendar(year: row["awaits_year"])
    }
  }
}
