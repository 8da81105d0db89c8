import PrisonAffairs

extension Text {
  /// A missing fact by its name in a finding: `calendar 2027`, `months before 2026-03-05`, what came
  /// of a status, or the identifier of a policy value.
  init(missing name: String) {
    self =
      Text(namingMissing: name)
      ?? Text(zh: "规定\(quoted(name, in: .zh))", en: "the figure \(quoted(name, in: .en))")
  }

  /// The kinds of missing facts that are not policy values; nil for any other name.
  init?(namingMissing name: String) {
    let parts = name.split(separator: " ").map(String.init)
    if parts.count == 2, parts[0] == "calendar" {
      self.init(zh: "\(parts[1])年的工作日历", en: "the working calendar of \(parts[1])")
    } else if parts.count == 3, parts[0] == "months", parts[1] == "before" {
      self.init(zh: "\(parts[2])以前月份的得分", en: "the scores of the months before \(parts[2])")
    } else if parts.count == 3, parts[0] == "days", parts[1] == "until" {
      self.init(zh: "到\(parts[2])为止尚未过完的日子", en: "what is held until \(parts[2])")
    } else if name == "circumstance of the investigation" {
      self.init(zh: "调查的结论", en: "what the investigation found")
    } else if name == "grade of the latest cycle" {
      self.init(zh: "最近一个考核周期的等级", en: "the grade of the latest assessment cycle")
    } else if name == "menu posting" {
      self.init(zh: "食谱公布的日期", en: "the day on which the menu was posted")
    } else if name == "treatment grade" {
      self.init(zh: "现在的处遇等级", en: "the treatment grade held now")
    } else if parts.count == 4, name.hasPrefix("treatment grade on ") {
      self.init(zh: "\(parts[3])的处遇等级", en: "the treatment grade on \(parts[3])")
    } else if name == "spending limit of grade" {
      self.init(
        zh: "该处遇等级的消费额度（省级和监狱都没有规定）",
        en: "a spending limit of that grade, which neither province nor prison sets")
    } else if name == "circumstance of the absence" {
      self.init(zh: "离监期间得分是否保留", en: "whether points are kept for the absence")
    } else if parts.count == 2, parts[0] == "judgement", let bar = JudgedBar(rawValue: parts[1]) {
      self = bar.words.map(zh: { "对“\($0)”的判断" }, en: { "a judgement: \($0)" })
    } else if name == "months of the cycle" {
      self.init(zh: "本周期的月份", en: "the months of the cycle")
    } else if name == "grade of the cycle before" {
      self.init(zh: "上一个周期的等级", en: "the grade of the cycle before")
    } else if name == "day of the return to prison" {
      self.init(zh: "收监之日", en: "the day of the return to prison")
    } else if name == "day the judgment took effect" {
      self.init(zh: "判决生效之日", en: "the day the judgment took effect")
    } else if name == "decision on the suspension of work" {
      self.init(zh: "监狱工作组对停工的决定", en: "the committee's decision on the suspension of work")
    } else if name == "sentence" {
      self.init(zh: "判决的刑期", en: "the sentence of the judgment")
    } else if let meal = Text(namingMissingOfMealMonths: parts) {
      self = meal
    } else if let nomination = Text(namingMissingOfNomination: name) {
      self = nomination
    } else {
      return nil
    }
  }

  /// Who must judge: one of the tiers of approval, or a role of policy by its code.
  init(judge role: String) {
    self =
      ApprovalTier(rawValue: role)?.words ?? Text(judgeOfNomination: role)
      ?? (role == "department-head" ? Text(zh: "科室负责人", en: "head of the department") : nil)
      ?? Text(zh: quoted(role, in: .zh), en: quoted(role, in: .en))
  }

  /// The words with a sentence made around each language.
  func map(zh: (String) -> String, en: (String) -> String) -> Text {
    Text(zh: zh(self.zh), en: en(self.en))
  }
}
