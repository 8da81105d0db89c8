// How lengths of imprisonment are compared, halved and written. A month has no fixed number of days,
// so that two lengths are compared with thirty days to the month; end dates never are.
extension Term {
  /// The length with thirty days to the month, for comparing lengths alone.
  private var comparableDays: Int { months * 30 + days }

  public func isLonger(than other: Term) -> Bool { comparableDays > other.comparableDays }

  public func isShorter(than other: Term) -> Bool { comparableDays < other.comparableDays }

  public var isNothing: Bool { months == 0 && days == 0 }

  /// A share of the length in months and then in days, thirty of which stand for what is left of a
  /// month: half of 15 months is 7 months 15 days. A part of a day counts as a whole one, or as none.
  public func share(_ ratio: Ratio, roundedUp: Bool) -> Term {
    let part = months * ratio.numerator
    let rest = (part % ratio.denominator) * 30 + days * ratio.numerator
    return Term(
      uncheckedMonths: part / ratio.denominator,
      days: (rest + (roundedUp ? ratio.denominator - 1 : 0)) / ratio.denominator)
  }

  public static func + (left: Term, right: Term) -> Term {
    Term(uncheckedMonths: left.months + right.months, days: left.days + right.days)
  }

  /// No time at all.
  public static let nothing = Term(uncheckedMonths: 0)
}

extension Term: CustomStringConvertible, LosslessStringConvertible {
  /// Months and days as files write them: `9m`, `7m15d`, `15d`.
  public var description: String {
    switch (months, days) {
    case (_, 0): "\(months)m"
    case (0, _): "\(days)d"
    default: "\(months)m\(days)d"
    }
  }

  /// Reads `15y`, `15y6m`, `9m`, `7m15d`, `15d`; refuses (nil) anything else.
  public init?(_ description: String) {
    var parts = (years: 0, months: 0, days: 0)
    var digits: [UInt8] = []
    var last = -1
    for byte in description.utf8 {
      guard
        let place = [UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "d")].firstIndex(of: byte)
      else {
        digits.append(byte)
        continue
      }
      guard place > last, digits.count <= 4, let count = wholeNumber(digits) else { return nil }
      switch place {
      case 0: parts.years = count
      case 1: parts.months = count
      default: parts.days = count
      }
      last = place
      digits = []
    }
    guard last >= 0, digits.isEmpty else { return nil }
    self.init(years: parts.years, months: parts.months, days: parts.days)
  }
}
