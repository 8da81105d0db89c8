extension SentenceFile {
  /// Whether the file may be that of somebody under eighteen now, or at the crime (未成年人保护法
  /// 第一百零三条).
  ///
  /// The day of a crime is not in the file, so it is taken to lie up to `doubtMonths` before custody
  /// began, or before the judgment where nobody knows that. A day of birth that nobody knows
  /// protects.
  public func mayConcernAMinor(on day: CivilDate, doubtMonths: Int) -> Bool {
    guard let bornOn else { return true }
    let adultOn = bornOn.adding(months: 18 * 12)
    let first = judgments.map { $0.sentence.startsOn ?? $0.sentence.decidedOn }.min() ?? day
    return min(first.adding(months: -doubtMonths), day) < adultOn
  }
}
