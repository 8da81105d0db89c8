import Foundation
import PrisonAffairs

/// A sentence in numbers, as the program beside us reads it, with our two answers behind it.
///
/// Every value is an `Int32` in the order of bytes of the machine; a day is a count of days since
/// 1970-01-01, and -1 is none.
struct SentenceColumns {
  /// Kind, term, day of the clock, limited, listed, corrupt, able and unpaid, violent, grave and
  /// violent, grave, crimes, whether repentance and merit come together.
  static let inputs = 12
  static let answers = 2

  private static let epoch = CivilDate("1970-01-01")
  private var bytes = Data()

  mutating func add(_ drawn: DrawnSentence, _ assessment: CommutationAssessment) {
    let file = drawn.facts.file
    let judgment = file.judgments[0]
    let clock =
      switch drawn.kind {
      case .fixed, .life(afterDeath: false): judgment.deliveredOn
      case .suspendedDeath: judgment.effectiveOn
      case .life(afterDeath: true): file.rulings[0].ruledOn
      }
    let grave = judgment.counts.filter { ($0.term?.months ?? 120) >= 120 }
    let isAble = file.property?.contains { $0.events.contains { $0.kind == .foundAble } } ?? false
    for value in [
      drawn.kind.number, number(judgment.sentence.term?.months ?? -1), day(clock),
      flag(judgment.isCommutationLimited), flag(!file.marks.isEmpty),
      flag(file.marks.contains(.corruption)), flag(isAble),
      number(judgment.counts.count { $0.violence != nil }),
      number(grave.count { $0.violence != nil }), number(grave.count),
      number(judgment.counts.count), flag(drawn.basis == .repentanceAndMerit),
      day(assessment.earliestOn), number(assessment.limit.months),
    ] {
      withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
    }
  }

  /// Appends what has gathered to a file and forgets it.
  mutating func flush(to file: FileHandle) throws {
    try file.write(contentsOf: bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private func number(_ value: Int) -> Int32 { Int32(truncatingIfNeeded: value) }

  private func flag(_ value: Bool) -> Int32 { value ? 1 : 0 }

  private func day(_ day: CivilDate?) -> Int32 {
    guard let day, let epoch = SentenceColumns.epoch else { return -1 }
    return number(epoch.days(until: day))
  }
}

extension CommutationLimit {
  /// The months of the cut, or of the shortest fixed term; -1 where there is no figure.
  fileprivate var months: Int {
    switch self {
    case .reduction(let most): most.months
    case .toFixed(let shortest, _): shortest.months
    case .toLife, .discretionary, .none: -1
    }
  }
}
