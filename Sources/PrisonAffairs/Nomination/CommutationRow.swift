/// The rows of the law's table (法释〔2016〕23号 第六条至第十六条; 法释〔2019〕6号 第二条至第四条).
public enum CommutationRow: String, CaseIterable, Sendable {
  /// Below five years, five to ten years, ten years and more (第六条).
  case belowFive = "F1"
  case belowTen = "F2"
  case fromTen = "F3"
  /// Category A up to ten years; A and B from ten years (第七条).
  case strictBelowTen = "F4"
  case strictFromTen = "F5"
  /// Category C (法释〔2019〕6号 第二条).
  case corruptBelowTen = "F6"
  case corruptFromTen = "F7"
  /// Less than two years left when the judgment took effect (第十六条).
  case shortResidue = "F8"
  /// Life (第八条、第九条; 法释〔2019〕6号 第三条).
  case life = "L1"
  case strictLife = "L2"
  case corruptLife = "L3"
  /// The suspension itself (刑法 第五十条).
  case suspension = "D0"
  /// Suspended death that became life (第十条、第十一条; 法释〔2019〕6号 第四条).
  case death = "D1"
  case strictDeath = "D2"
  case corruptDeath = "D3"
  /// Limited commutation, as life and as a fixed term (第十三条、第十四条).
  case limitedLife = "D4"
  case limitedFixed = "D5"
  /// 终身监禁 (第十五条)
  case withoutCommutation = "D6"

  /// Whether 第七条、第九条 or 第十一条 could still move somebody to a stricter row.
  var canBecomeStricter: Bool {
    switch self {
    case .belowFive, .belowTen, .fromTen, .life, .death: true
    default: false
    }
  }

  /// Its place in the table.
  var place: Int {
    switch self {
    case .belowFive: 0
    case .belowTen: 1
    case .fromTen: 2
    case .strictBelowTen: 3
    case .strictFromTen: 4
    case .corruptBelowTen: 5
    case .corruptFromTen: 6
    case .shortResidue: 7
    case .life: 8
    case .strictLife: 9
    case .corruptLife: 10
    case .suspension: 11
    case .death: 12
    case .strictDeath: 13
    case .corruptDeath: 14
    case .limitedLife: 15
    case .limitedFixed: 16
    case .withoutCommutation: 17
    }
  }
}

/// A span of fixed terms that a graver sentence may become.
struct FixedTermRange: Sendable {
  /// In months.
  var shortest: Int
  /// In months; nil where law sets none, because longer is stricter.
  var longest: Int?
  let citation: Citation
}

/// The figures of one row, by how far conduct goes: repentance or merit, both, major merit, both.
struct CommutationTerms: Sendable {
  let row: CommutationRow
  /// Months before the first commutation; nil where the row begins after one.
  var start: Sourced<Int>?
  /// Months between two commutations; nil before the first.
  var interval: Sourced<Int>?
  /// Months of one cut from a fixed term.
  var cuts: [Sourced<Int>] = []
  /// The fixed terms that life may become.
  var ranges: [FixedTermRange] = []
  /// Whether major merit lifts the start, and the interval.
  var liftsStart = true
  var liftsInterval = true
  /// Whether law is stricter than a figure without saying by how much.
  var isStricter = false

  /// The stricter of two rows in every figure, under the name of this one.
  func stricter(_ other: CommutationTerms) -> CommutationTerms {
    func longer(_ left: Sourced<Int>?, _ right: Sourced<Int>?) -> Sourced<Int>? {
      guard let left, let right else { return left ?? right }
      return left.value >= right.value ? left : right
    }
    var found = self
    found.start = longer(start, other.start)
    found.interval = longer(interval, other.interval)
    found.cuts = zip(cuts, other.cuts).map { $0.value <= $1.value ? $0 : $1 }
    found.ranges = zip(ranges, other.ranges).map { $0.shortest >= $1.shortest ? $0 : $1 }
    found.liftsStart = liftsStart && other.liftsStart
    found.liftsInterval = liftsInterval && other.liftsInterval
    found.isStricter = isStricter || other.isStricter
    return found
  }
}

extension CommutationBasis {
  public var restsOnRepentance: Bool {
    switch self {
    case .repentance, .repentanceAndMerit, .repentanceAndMajorMerit: true
    case .merit, .majorMerit: false
    }
  }

  public var restsOnMajorMerit: Bool { self == .majorMerit || self == .repentanceAndMajorMerit }

  /// The merit that must stand in the file for it; nil where none is claimed.
  public var merit: Merit.Degree? {
    switch self {
    case .repentance: nil
    case .merit, .repentanceAndMerit: .merit
    case .majorMerit, .repentanceAndMajorMerit: .major
    }
  }

  /// Its place among the figures of a row.
  var degree: Int {
    switch self {
    case .repentance, .merit: 0
    case .repentanceAndMerit: 1
    case .majorMerit: 2
    case .repentanceAndMajorMerit: 3
    }
  }
}
