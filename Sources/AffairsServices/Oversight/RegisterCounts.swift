/// How entries came into the book, counted.
public struct RegisterCounts: Hashable, Sendable {
  public var entries = 0
  /// Recorded after the time the policy gives.
  public var late = 0
  /// Brought by an act with as many entries as the policy calls bulk; nil where no policy says.
  public var inBulk: Int? = 0
  /// Recorded at an hour, or on a day, outside office hours; nil where no policy sets hours.
  public var outsideHours: Int? = 0
  /// Recorded in a year whose calendar nobody adopted, at an hour that would be inside.
  public var hoursUnknown = 0
  /// Brought into the book by somebody other than the officer.
  public var broughtByOthers = 0
  public var retracted = 0
  public var replaced = 0
  public var sealed = 0

  public init() {}

  public static func + (left: RegisterCounts, right: RegisterCounts) -> RegisterCounts {
    var sum = left
    sum.entries += right.entries
    sum.late += right.late
    sum.inBulk = left.inBulk.flatMap { left in right.inBulk.map { left + $0 } }
    sum.outsideHours = left.outsideHours.flatMap { left in right.outsideHours.map { left + $0 } }
    sum.hoursUnknown += right.hoursUnknown
    sum.broughtByOthers += right.broughtByOthers
    sum.retracted += right.retracted
    sum.replaced += right.replaced
    sum.sealed += right.sealed
    return sum
  }

  /// Late entries in tenths of a per cent of all, rounded half up; nil where there are none.
  public var latePerMille: Int? {
    entries == 0 ? nil : (late * 2_000 + entries) / (entries * 2)
  }
}
