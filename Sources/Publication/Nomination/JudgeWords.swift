import PrisonAffairs

extension Text {
  /// Who judges what law leaves to people in a nomination; nil for any other role.
  init?(judgeOfNomination role: String) {
    switch role {
    case "ward-police": self.init(zh: "监区全体民警", en: "police of the ward")
    case "penalty-officer": self.init(zh: "刑罚执行部门", en: "penalty department")
    case "review-committee":
      self.init(zh: "减刑假释评审委员会", en: "review committee")
    default: return nil
    }
  }
}
