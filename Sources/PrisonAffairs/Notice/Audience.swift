/// Who a notice is for. The raw values stand in the book and never change.
public enum Audience: String, CaseIterable, Sendable {
  /// 监区公示栏: inmates and police who stand at the ward's board
  case ward
  /// 会见室: relatives of inmates (近亲属), who see their own and everybody else's line
  case relatives
  /// 门户网站: anybody at all (社会公众)
  case `public`
  /// 检察、纪检监察: the whole, including what is withheld elsewhere
  case oversight
}

extension NoticeKind {
  /// Who gets a document of their own, in the order in which the documents are archived.
  ///
  /// 司发〔2015〕7号: proposals for commutation and parole and their results are for society and
  /// relatives too; assessment is for the ward.
  public var audiences: [Audience] {
    switch self {
    case .pointsMonth, .pointsGrading, .pointsReward, .pointsCancellation, .treatmentChange,
      .outsideService, .outsideUrgent, .mealMonth, .accountMonth:
      [.ward, .oversight]
    case .nomination, .nominationResult: Audience.allCases
    }
  }

  /// Whether copies of it leave the wards, so that somebody has to take them down again.
  public var hasPublicCopies: Bool { audiences.contains(.public) }
}
