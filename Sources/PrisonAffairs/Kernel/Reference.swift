/// A name for one thing in the book, as people write it on paper and on the command line.
public enum Reference: Hashable, Sendable {
  /// `act:812`
  case act(Int)
  /// `812.3`, `entry:812.3`
  case fact(act: Int, ordinal: Int)
  /// `month:3301000123/2026-10`
  case month(InmateNumber, YearMonth)
  /// `ward-month:03/2026-10`
  case wardMonth(WardCode, YearMonth)
  /// `cycle:3301000123/4`
  case cycle(InmateNumber, Int)
  /// `grading:03/2026-10`: the cycles of a ward that ended in a month
  case grading(WardCode, YearMonth)
  /// `rewards:03/2026-10`: the rewards of those cycles
  case rewards(WardCode, YearMonth)
  /// `cancellation:3301000123/1`
  case cancellation(InmateNumber, Int)
  /// `treatment:3301000123/2`: a change of treatment grade
  case treatment(InmateNumber, Int)
  /// `suspension:3`: days without work, by their running number
  case suspension(Int)
  /// `nominations:2026/3`: a batch of nominations
  case batch(year: Int, number: Int)
  /// `results:2026/3`: the rulings on a batch
  case results(year: Int, number: Int)
  /// `outside:3301000123/1`: temporary service outside prison (暂予监外执行)
  case outside(InmateNumber, Int)
  /// `accounts:2026-10`: inmates' money in a month, the whole prison
  case accounts(YearMonth)
  /// `ward-accounts:03/2026-10`: what a ward is told of it
  case wardAccounts(WardCode, YearMonth)
  /// `statement:3301000123/2026-10`: an inmate's own account in a month
  case statement(InmateNumber, YearMonth)
  /// `meals:K1/2026-10`: the meal account of a kitchen
  case meals(KitchenCode, YearMonth)
  /// `GS-2026-0017`
  case notice(String)
  /// `YY-2026-0003`
  case objection(String)
  /// `HY-2026-0012`
  case meeting(String)
  /// `JC-2026-0001`
  case opinion(String)
  /// `TQ-2026-0001`: one nomination for commutation or parole
  case nomination(String)
}

extension Reference: CustomStringConvertible {
  public var description: String {
    switch self {
    case .act(let number): "act:\(number)"
    case .fact(let act, let ordinal): "entry:\(act).\(ordinal)"
    case .month(let inmate, let month): "month:\(inmate)/\(month)"
    case .wardMonth(let ward, let month): "ward-month:\(ward)/\(month)"
    case .cycle(let inmate, let number): "cycle:\(inmate)/\(number)"
    case .grading(let ward, let month): "grading:\(ward)/\(month)"
    case .rewards(let ward, let month): "rewards:\(ward)/\(month)"
    case .cancellation(let inmate, let number): "cancellation:\(inmate)/\(number)"
    case .treatment(let inmate, let number): "treatment:\(inmate)/\(number)"
    case .suspension(let number): "suspension:\(number)"
    case .batch(let year, let number): "nominations:\(padded(year, to: 4))/\(number)"
    case .results(let year, let number): "results:\(padded(year, to: 4))/\(number)"
    case .outside(let inmate, let number): "outside:\(inmate)/\(number)"
    case .accounts(let month): "accounts:\(month)"
    case .wardAccounts(let ward, let month): "ward-accounts:\(ward)/\(month)"
    case .statement(let inmate, let month): "statement:\(inmate)/\(month)"
    case .meals(let kitchen, let month): "meals:\(kitchen)/\(month)"
    case .notice(let number), .objection(let number), .meeting(let number), .opinion(let number),
      .nomination(let number):
      number
    }
  }
}

extension Reference: LosslessStringConvertible {
  /// Reads any of the forms; refuses (nil) anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    if parts.count == 2 {
      self.init(kind: parts[0], name: parts[1])
    } else if let issued = IssuedNumber(text) {
      switch issued.series {
      case .notice: self = .notice(text)
      case .objection: self = .objection(text)
      case .meeting: self = .meeting(text)
      case .opinion: self = .opinion(text)
      case .nomination: self = .nomination(text)
      }
    } else {
      self.init(fact: text)
    }
  }

  private init?(kind: String, name: String) {
    switch kind {
    case "act":
      guard let number = wholeNumber(name.utf8), number >= 1 else { return nil }
      self = .act(number)
    case "entry": self.init(fact: name)
    case "suspension":
      guard let number = wholeNumber(name.utf8), number >= 1, String(number) == name else {
        return nil
      }
      self = .suspension(number)
    case "month", "statement":
      guard let (number, month) = Reference.monthParts(name), let inmate = InmateNumber(number)
      else { return nil }
      self = kind == "month" ? .month(inmate, month) : .statement(inmate, month)
    case "accounts":
      guard let month = YearMonth(name) else { return nil }
      self = .accounts(month)
    case "meals":
      guard let (code, month) = Reference.monthParts(name), let kitchen = KitchenCode(code) else {
        return nil
      }
      self = .meals(kitchen, month)
    case "ward-month", "grading", "rewards", "ward-accounts":
      guard let (code, month) = Reference.monthParts(name), let ward = WardCode(code) else {
        return nil
      }
      self =
        switch kind {
        case "grading": .grading(ward, month)
        case "rewards": .rewards(ward, month)
        case "ward-accounts": .wardAccounts(ward, month)
        default: .wardMonth(ward, month)
        }
    case "nominations", "results":
      guard let (year, number) = Reference.batchParts(name) else { return nil }
      self =
        kind == "results"
        ? .results(year: year, number: number) : .batch(year: year, number: number)
    case "cycle", "cancellation", "treatment", "outside":
      guard let (inmate, number) = Reference.numberParts(name) else { return nil }
      self =
        switch kind {
        case "cycle": .cycle(inmate, number)
        case "cancellation": .cancellation(inmate, number)
        case "outside": .outside(inmate, number)
        default: .treatment(inmate, number)
        }
    default: return nil
    }
  }

  private init?(fact text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, let act = wholeNumber(parts[0]), let ordinal = wholeNumber(parts[1]),
      act >= 1, ordinal >= 1
    else { return nil }
    self = .fact(act: act, ordinal: ordinal)
  }

  private static func monthParts(_ text: String) -> (String, YearMonth)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let month = YearMonth(parts[1]) else { return nil }
    return (parts[0], month)
  }

  /// The n-th batch of a year; one reference has one spelling.
  private static func batchParts(_ text: String) -> (Int, Int)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[0].utf8.count == 4, let year = wholeNumber(parts[0].utf8),
      year >= 1949, let number = wholeNumber(parts[1].utf8), number >= 1,
      String(number) == parts[1]
    else { return nil }
    return (year, number)
  }

  /// An inmate's n-th of something; one reference has one spelling.
  private static func numberParts(_ text: String) -> (InmateNumber, Int)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let inmate = InmateNumber(parts[0]),
      let number = wholeNumber(parts[1].utf8), number >= 1, String(number) == parts[1]
    else { return nil }
    return (inmate, number)
  }
}

/// A number given out once at first draft and never reused: series, year and running number.
public struct IssuedNumber: Hashable, Sendable, CustomStringConvertible {
  public enum Series: String, CaseIterable, Sendable {
    /// 公示
    case notice = "GS"
    /// 异议
    case objection = "YY"
    /// 会议
    case meeting = "HY"
    /// 检察纠正意见
    case opinion = "JC"
    /// 提请减刑、假释
    case nomination = "TQ"
  }

  public let series: Series
  public let year: Int
  public let running: Int

  public init(series: Series, year: Int, running: Int) {
    self.series = series
    self.year = year
    self.running = running
  }

  /// Reads `GS-2026-0017`; refuses (nil) anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let series = Series(rawValue: parts[0]), parts[1].utf8.count == 4,
      let year = wholeNumber(parts[1].utf8), parts[2].utf8.count >= 4,
      let running = wholeNumber(parts[2].utf8), running >= 1
    else { return nil }
    self.init(series: series, year: year, running: running)
    // One number has one spelling.
    guard description == text, year >= 1949 else { return nil }
  }

  public var description: String {
    "\(series.rawValue)-\(padded(year, to: 4))-\(padded(running, to: 4))"
  }
}
