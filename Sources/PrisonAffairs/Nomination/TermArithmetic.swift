// How lengths of imprisonment are compared, halved and written. A month has no fixed number of days,
// so that two lengths are compared with thirty days to the month; end dates never are.
extension Term {
  /// The length with thirty days to the month, for comparing lengths alone.
  private var comparableDays: Int { months * 30 + days }

  public func isLonger(than other: Term) -> Bool { comparableDays > other.comparableDays }

  public func isShorter(than other: Term) -> Bool { comparableDays < other.comparableDays }

  public var isNothing: Bool { months == 0 && days == 0 }

  /// Half of the length (刑法 第七十八条第二款第一项、第八十一条); half of an odd month is fifteen days,
  /// and half of an odd day is a whole one.
  public var half: Term {
    let rest = (months % 2) * 30 + days
    return Term(uncheckedMonths: months / 2, days: (rest + 1) / 2)
  }

  /// One third of the length, rounded down in months and then in days (第十九条、第二十条).
  public var third: Term {
    Term(uncheckedMonths: months / 3, days: ((months % 3) * 30 + days) / 3)
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
