/// Which court rules on a nomination.
public enum RulingCourt: String, CaseIterable, Sendable {
  /// 中级人民法院
  case intermediate
  /// 高级人民法院
  case high
}

/// The way a nomination takes after the prison has decided: which court, and whether the
/// provincial bureau decides before it.
///
/// What a province adds (Sichuan: mafia cases through its bureau) it adds as a step of its own.
public struct NominationRoute: Hashable, Sendable {
  public let court: RulingCourt
  public let isForBureau: Bool

  /// Judges the kind of sentence as it is executed now, with the marks of the judgment.
  public init(_ kind: SentenceKind, marks: Set<CategoryMark>) {
    // 监狱法 2026 第五十一条至第五十三条; 司法部令第130号 第三条、第四条: life and suspended death, also where
    // suspended death became life, go to the high court and through the bureau; what became a
    // fixed term goes to the intermediate court.
    let isForHighCourt = kind != .fixed
    // 司发通〔2014〕38号 三(二): crimes of office by those of county rank and above.
    let isOfRank = marks.contains(.countyRank) || marks.contains(.bureauRank)
    court = isForHighCourt ? .high : .intermediate
    isForBureau = isForHighCourt || isOfRank
  }
}
