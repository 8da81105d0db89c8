/// What a court ruled about a sentence that is being served.
public enum RulingResult: Hashable, Sendable {
  /// 减去有期徒刑若干, or a fixed term that replaces another kind is `toFixed`.
  case reduced(Term)
  /// 减去剩余刑期
  case remainder
  /// 减为无期徒刑 (from suspended death)
  case toLife
  /// 减为有期徒刑若干年, counted from the day of the ruling
  case toFixed(Term)
  /// 假释
  case paroled(until: CivilDate?)
  /// 不予减刑、不予假释
  case denied

  /// The word for files and the book.
  public var code: String {
    switch self {
    case .reduced: "reduced"
    case .remainder: "remainder"
    case .toLife: "to-life"
    case .toFixed: "to-fixed"
    case .paroled: "paroled"
    case .denied: "denied"
    }
  }
}

extension RulingResult {
  /// Whether it commuted: neither a denial nor parole.
  var isCommutation: Bool {
    switch self {
    case .reduced, .remainder, .toLife, .toFixed: true
    case .paroled, .denied: false
    }
  }
}

/// A ruling with the day it was served (送达), from which intervals count.
public struct CourtRuling: Hashable, Sendable {
  public let ruledOn: CivilDate
  /// Nil where nobody knows or nothing was served yet.
  public let servedOn: CivilDate?
  public let result: RulingResult
  /// The deprivation of political rights from now on; nil leaves it as it was.
  public let rights: RightsDeprivation?
  /// Whether it rested on major merit.
  public let isForMajorMerit: Bool

  public init(
    ruledOn: CivilDate, servedOn: CivilDate?, result: RulingResult,
    rights: RightsDeprivation? = nil, isForMajorMerit: Bool = false
  ) {
    self.ruledOn = ruledOn
    self.servedOn = servedOn
    self.result = result
    self.rights = rights
    self.isForMajorMerit = isForMajorMerit
  }
}

/// Merit (立功) or major merit (重大立功), as it was recognised.
public struct Merit: Hashable, Sendable {
  public enum Degree: String, CaseIterable, Sendable {
    case merit
    case major
  }

  public let degree: Degree
  /// The day it was recognised.
  public let day: CivilDate

  public init(degree: Degree, day: CivilDate) {
    self.degree = degree
    self.day = day
  }
}
