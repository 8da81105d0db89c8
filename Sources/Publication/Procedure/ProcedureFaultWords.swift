public import PrisonAffairs

extension ProcedureFault {
  /// What is wrong with the shape of the procedure, with the step in question.
  public var words: Text {
    switch self {
    case .repeatedStep(let step): at(step, "步骤重复", "written twice")
    case .unknownTarget(let step, let target):
      at(
        step, "通往不存在的步骤\(quoted(target, in: .zh))",
        "leads to an unknown step \(quoted(target, in: .en))")
    case .outcomeNotOfKind(let step, let outcome):
      at(
        step, "这一种步骤没有结果“\(outcome.words.zh)”（\(outcome.rawValue)）",
        "its kind has no outcome \(quoted(outcome.rawValue, in: .en))")
    case .onwardOutcomeMissing(let step): at(step, "没有通往下一步的结果", "no outcome leads onwards")
    case .unreachable(let step): at(step, "从第一步到不了", "cannot be reached from the first step")
    case .endNotReachable(let step): at(step, "由此到不了结束", "no end can be reached from here")
    case .returnNotBackwards(let step):
      at(step, "退回须通往更早的步骤", "a return must lead to an earlier step")
    case .continueNotToSelf(let step):
      at(step, "继续办理须回到本步骤", "continuing must lead to the same step")
    case .postWithoutApproval(let step):
      at(step, "张贴以前没有审核和批准", "posted without a review and a decision before")
    }
  }

  private func at(_ step: String, _ zh: String, _ en: String) -> Text {
    Text(zh: "步骤\(quoted(step, in: .zh))：\(zh)", en: "step \(quoted(step, in: .en)): \(en)")
  }
}
