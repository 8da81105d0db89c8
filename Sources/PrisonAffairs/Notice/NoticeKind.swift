/// What is posted. The raw values stand in the book and never change.
///
/// A kind names its classes of fields; what it is about is a reference, whose type nothing here
/// knows.
public enum NoticeKind: String, CaseIterable, Sendable {
  /// 月度计分考核
  case pointsMonth = "points-month"
  /// 等级评定
  case pointsGrading = "points.grading"
  /// 奖励决定
  case pointsReward = "points.reward"
  /// 取消积分、奖励
  case pointsCancellation = "points.cancellation"
  /// 分级处遇变动
  case treatmentChange = "treatment.change"

  /// The classes of fields this kind can show; its secrecy review decides on exactly these.
  public var fields: [NoticeField] {
    switch self {
    case .pointsMonth:
      [
        .inmateName, .inmateNumber, .entryDay, .entryReason, .entryPoints, .entryOfficer,
        .lateMark, .monthParts, .monthTotal, .informerEntries,
      ]
    case .pointsGrading:
      [.inmateName, .inmateNumber, .cycle, .cyclePoints, .grade, .ground, .informerEntries]
    case .pointsReward:
      [
        .inmateName, .inmateNumber, .cycle, .cyclePoints, .grade, .reward, .ground,
        .informerEntries,
      ]
    case .pointsCancellation:
      [
        .inmateName, .inmateNumber, .cycle, .cyclePoints, .reward, .ground, .effectiveDay,
        .informerEntries,
      ]
    case .treatmentChange: [.inmateName, .inmateNumber, .treatmentGrade, .ground, .effectiveDay]
    }
  }

  /// The classes that the law keeps back from every notice of this kind (第三十五条: reports of
  /// violations and crime leads are not posted).
  public var keptBack: Set<NoticeField> {
    switch self {
    case .pointsMonth, .pointsGrading, .pointsReward, .pointsCancellation: [.informerEntries]
    case .treatmentChange: []
    }
  }
}
