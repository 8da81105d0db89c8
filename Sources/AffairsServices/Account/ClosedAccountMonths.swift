public import PrisonAffairs
import RecordBook

extension Office {
  /// Whether a month of inmates' money is closed: nothing is posted on a day of it again.
  public func accountMonthIsClosed(_ month: YearMonth) throws -> Bool {
    try book.read { try $0.isAccountMonthClosed(month) }
  }
}
