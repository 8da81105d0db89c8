public import PrisonAffairs

extension RefusalClass {
  /// What kind of no this is.
  public var words: Text {
    switch self {
    case .rule: Text(zh: "不符合规定", en: "refused by rule")
    case .data: Text(zh: "输入有误", en: "something in the input is wrong")
    case .permission: Text(zh: "没有权限", en: "not permitted")
    case .missing: Text(zh: "没有找到", en: "not found")
    }
  }
}

extension DayKind {
  /// What the State Council's arrangement makes of the day.
  public var words: Text {
    switch self {
    case .holiday: Text(zh: "放假", en: "day off")
    case .workday: Text(zh: "调休上班", en: "make-up working day")
    }
  }
}
