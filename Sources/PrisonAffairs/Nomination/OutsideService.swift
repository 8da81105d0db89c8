/// On what temporary service outside prison (暂予监外执行) rests: a category of law, never an
/// illness (刑事诉讼法 第二百六十五条). The raw values stand in the book.
public enum OutsideGround: String, CaseIterable, Sendable {
  /// 有严重疾病需要保外就医
  case illness
  /// 怀孕或者正在哺乳自己婴儿
  case pregnancy
  /// 生活不能自理
  case selfCare = "self-care"
}

/// How temporary service outside prison ended. The raw values stand in the book.
public enum OutsideEnding: String, CaseIterable, Sendable {
  /// 暂予监外执行的情形消失，收监
  case groundGone = "ground-gone"
  /// 违反监督管理规定，收监
  case violation
  /// 刑期届满
  case served
  /// 死亡
  case died

  /// Whether somebody comes back into the prison.
  public var isRecall: Bool { [.groundGone, .violation].contains(self) }
}
