import GRDB
public import PrisonAffairs

extension BookReader {
  /// Who has an allowance of a month that stands, whichever way it was posted.
  public func inmatesWithAllowance(in month: YearMonth) throws -> Set<InmateNumber> {
    let numbers = try String.fetchAll(
      statement(
        """
        SELECT DISTINCT t.inmate FROM account_transfer AS t
        WHERE t.day BETWEEN :first AND :last AND t.act <= :act AND t.kind = 'allowance'
          AND NOT EXISTS (SELECT 1 FROM account_transfer AS r
            WHERE r.reverses_act = t.act AND r.reverses_ordinal = t.ordinal AND r.act <= :act)
        """),
      arguments: [
        "act": asOf, "first": month.firstDay.description, "last": month.lastDay.description,
      ])
    return Set(numbers.compactMap { InmateNumber($0) })
  }
}
