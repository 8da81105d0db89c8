import PrisonAffairs

extension Text {
  /// Facts that eligibility for commutation and parole lacks; nil for any other name.
  init?(namingMissingOfNomination name: String) {
    if let item = name.dropping("ability to pay ") {
      self.init(
        zh: "财产性判项第\(item)项的履行能力证明", en: "proof of the ability to pay property judgment \(item)")
      return
    }
    switch name {
    case "property judgments":
      self.init(zh: "有没有财产性判项的记载", en: "whether there are property judgments")
    case "marks of the judgment":
      self.init(zh: "判决属于哪些从严情形的记载", en: "which stricter categories the judgment falls in")
    default: return nil
    }
  }
}

extension String {
  fileprivate func dropping(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
