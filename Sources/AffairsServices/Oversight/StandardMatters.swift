extension MatterRegistry {
  /// Every kind this program knows; a new subject stands here, at the end.
  static let standard = MatterRegistry([
    WardMonthMatter.self, GradingMatter.self, RewardMatter.self, CancellationMatter.self,
    TreatmentMatter.self, BatchMatter.self, ResultsMatter.self,
    OutsideMatter<ScheduledOutside>.self, OutsideMatter<UrgentOutside>.self,
    MealMatter.self,
    WardAccountsMatter.self,
  ])
}
