/// How the prison answers a correction opinion of the procurator (司规〔2021〕3号 第四十九条).
public enum OpinionAnswer: String, CaseIterable, Sendable {
  /// 无异议: corrected, and told in writing
  case accepted
  /// 有异议: reasons given in writing
  case objected
}

extension Reference {
  /// Whether an accepted opinion on this names something that is then corrected by an act of its
  /// own, or for which somebody says why nothing needs correcting.
  public var isCorrectable: Bool {
    switch self {
    case .fact, .month, .wardMonth, .cycle: true
    default: false
    }
  }
}
