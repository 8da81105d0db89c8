public import PrisonAffairs

extension OutsideGround {
  /// The category of law; what somebody suffers from is nowhere said.
  public var words: Text {
    switch self {
    case .illness: Text(zh: "有严重疾病需要保外就医", en: "serious illness, treatment outside")
    case .pregnancy: Text(zh: "怀孕或者正在哺乳自己婴儿", en: "pregnant or nursing her own infant")
    case .selfCare: Text(zh: "生活不能自理", en: "unable to care for oneself")
    }
  }
}

extension OutsideEnding {
  /// How it ended.
  public var words: Text {
    switch self {
    case .groundGone: Text(zh: "情形消失，收监", en: "recalled, the ground is gone")
    case .violation: Text(zh: "违反监督管理规定，收监", en: "recalled for a violation")
    case .served: Text(zh: "刑期届满", en: "sentence served")
    case .died: Text(zh: "死亡", en: "died")
    }
  }
}
