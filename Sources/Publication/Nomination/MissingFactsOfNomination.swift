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
    case "crimes of the judgment":
      self.init(zh: "判决的罪名和各罪刑罚", en: "the crimes of the judgment with their punishments")
    case "organised violence":
      self.init(
        zh: "被判处十年以上的罪是否属于有组织的暴力性犯罪的认定",
        en: "whether a crime punished with ten years or more is organised violence")
    case "article of 2012 on new crimes":
      self.init(
        zh: "法释〔2012〕2号关于服刑期间又犯罪的条文（没有读到）",
        en: "the article of the rule of 2012 on new crimes, which was not read")
    case "first day of the term": self.init(zh: "刑期起始日", en: "the first day of the term")
    case "service of the last ruling":
      self.init(zh: "上一次减刑裁定送达之日", en: "the day the last ruling was served")
    case "community report":
      self.init(zh: "社区影响调查评估报告", en: "the report on the effect on the community")
    case "day the sentence became life":
      self.init(zh: "减为无期徒刑的日期", en: "the day the sentence became life")
    case "day of delivery to prison":
      self.init(zh: "交付执行之日", en: "the day of delivery to prison")
    case "whether the new crime was intentional":
      self.init(zh: "新罪是否故意", en: "whether the new crime was intentional")
    case "ability to pay":
      self.init(zh: "财产性判项的履行能力", en: "the ability to pay what the judgment orders")
    case "date of birth": self.init(zh: "出生日期", en: "the date of birth")
    case "judgment that is executed":
      self.init(zh: "正在执行的判决", en: "the judgment that is executed")
    case "political rights":
      self.init(zh: "剥夺政治权利的期限", en: "the deprivation of political rights")
    default: return nil
    }
  }
}

extension String {
  fileprivate func dropping(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
