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
  /// 批次提请减刑、假释
  case nomination
  /// 减刑、假释裁定结果
  case nominationResult = "nomination.result"
  /// 拟暂予监外执行
  case outsideService = "outside.service"
  /// 病情严重先行暂予监外执行，批准后公布
  case outsideUrgent = "outside.urgent"
  /// 伙食账目
  case mealMonth = "meal.month"
  /// 监区罪犯个人资金月度账目
  case accountMonth = "account.month"

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
    case .nomination: NoticeKind.nominationFields
    case .nominationResult: NoticeKind.nominationFields + [.ruling]
    // 司发通〔2016〕78号 第十七条: name, crime and term, and the ground.
    case .outsideService, .outsideUrgent:
      [.inmateName, .inmateNumber, .crimes, .sentence, .ground, .effectiveDay]
    // Those named are members of the committee, in that office.
    case .mealMonth: [.inmateName, .inmateNumber, .statement, .supplier, .signatories]
    // Sums and counts alone; persons have no class here, so that no review can show one.
    case .accountMonth: [.accountTotals, .accountCounts, .signers]
    }
  }

  /// 令130 第十一条 and 法释〔2014〕5号 第三条: particulars, crime and term, earlier reductions,
  /// proposal and basis.
  private static let nominationFields: [NoticeField] = [
    .inmateName, .inmateNumber, .ward, .sex, .birthYear, .crimes, .sentence, .sentenceDates,
    .earlierReductions, .ground, .proposal, .remarks, .juvenile, .informerEntries, .health,
  ]

  /// The classes that the law keeps back from every notice of this kind (第三十五条: reports of
  /// violations and crime leads are not posted; 司发通〔2014〕38号 二（四）: the particulars of an
  /// illness are taken out).
  public var keptBack: Set<NoticeField> {
    switch self {
    case .pointsMonth, .pointsGrading, .pointsReward, .pointsCancellation: [.informerEntries]
    case .treatmentChange, .outsideService, .outsideUrgent, .mealMonth, .accountMonth: []
    case .nomination, .nominationResult: [.informerEntries, .health]
    }
  }
}

extension NoticeField {
  /// Why the law keeps this class back, as the register of what is withheld says it.
  public var groundOfKeeping: String {
    switch self {
    case .health: "司发通〔2014〕38号 二（四）"
    case .juvenile: "未成年人保护法 第一百零三条"
    default: "司规〔2021〕3号 第三十五条"
    }
  }
}
