extension BookReader {
  /// Whether a special case of a month was written, decided or retracted after the month was
  /// settled: SQL over `settled` (inmate, act) for a month, up to the act `:act`. A suspension of
  /// work concerns whole wards; computing the month again tells whom it changed.
  static func touchedBySpecialCase(_ settled: String, month: String) -> String {
    """
    EXISTS (
      SELECT 1 FROM strict_group AS g
      LEFT JOIN correction AS k ON k.fact_act = g.act AND k.fact_ordinal = g.ordinal
      WHERE g.inmate = \(settled).inmate AND substr(g.from_day, 1, 7) <= \(month)
        AND g.act <= :act AND (g.act > \(settled).act
          OR (k.act > \(settled).act AND k.act <= :act)))
    OR EXISTS (
      SELECT 1 FROM work_suspension AS w
      LEFT JOIN suspension_decision AS d ON d.number = w.number AND d.act <= :act
      LEFT JOIN correction AS k ON k.fact_act = w.act AND k.fact_ordinal = w.ordinal
        AND k.act <= :act
      WHERE w.act <= :act
        AND (w.act > \(settled).act OR d.act > \(settled).act OR k.act > \(settled).act)
        AND substr(w.from_day, 1, 7) <= \(month) AND substr(w.to_day, 1, 7) >= \(month))
    """
  }
}
