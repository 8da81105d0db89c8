import PrisonAffairs

// Meal accounts: what is compared is house policy (监狱法 2012 第五十条 on quantities).
extension FindingWords {
  static let mealMoney = FindingWords(
    about: Phrase(
      zh: "\(.diet)伙食费\(.dinerDays, before: "，人日数")",
      en: "food money\(.diet, before: ", ")\(.dinerDays, before: ", diner-days ")"),
    satisfied: Phrase(
      zh: "\(.diet)\(.dinerDays)人日，每人每日\(.price)元，伙食费\(.income)元",
      en: "\(.diet): \(.dinerDays) diner-days at \(.price) yuan make \(.income) yuan"),
    meanwhile: Text(zh: "账目不能编制", en: "there is no account yet"))

  static let mealMinimum = FindingWords(
    about: Phrase(
      zh: "\(.diet)\(.food)的最低数量",
      en: "least quantity of \(.food)\(.diet, before: " (", after: ")")"),
    satisfied: Phrase(
      zh:
        """
        \(.diet)\(.food)\(.perHead, before: "每人每月", after: "公斤，")\(.perHeadMinimum, before: "标准不少于", after: "公斤；")\
        合计出库\(.issued)公斤，按就餐人日应不少于\(.minimum)公斤，已达到
        """,
      en:
        """
        \(.food)\(.diet, before: " (", after: ")")\(.perHead, before: ": ", after: " kg a head and month")\(.perHeadMinimum, before: ", at least ", after: " kg")\
        ; \(.issued) kg issued in all, and the least for these diner-days, \(.minimum) kg, is reached
        """),
    notSatisfied: Phrase(
      zh:
        """
        \(.diet)\(.food)\(.perHead, before: "每人每月", after: "公斤，")\(.perHeadMinimum, before: "标准不少于", after: "公斤；")\
        合计出库\(.issued)公斤，按就餐人日应不少于\(.minimum)公斤，不足\(.shortfall)公斤
        """,
      en:
        """
        \(.food)\(.diet, before: " (", after: ")")\(.perHead, before: ": ", after: " kg a head and month")\(.perHeadMinimum, before: ", at least ", after: " kg")\
        ; \(.issued) kg issued in all, \(.shortfall) kg short of the least for these diner-days, \(.minimum) kg
        """))

  static let mealMaximum = FindingWords(
    about: Phrase(
      zh: "\(.diet)\(.food)的最高数量",
      en: "greatest quantity of \(.food)\(.diet, before: " (", after: ")")"),
    satisfied: Phrase(
      zh:
        """
        \(.diet)\(.food)\(.perHead, before: "每人每月", after: "公斤，")\(.perHeadMaximum, before: "标准不超过", after: "公斤；")\
        合计出库\(.issued)公斤，按就餐人日应不超过\(.maximum)公斤，没有超过
        """,
      en:
        """
        \(.food)\(.diet, before: " (", after: ")")\(.perHead, before: ": ", after: " kg a head and month")\(.perHeadMaximum, before: ", at most ", after: " kg")\
        ; \(.issued) kg issued in all, not above the most for these diner-days, \(.maximum) kg
        """),
    notSatisfied: Phrase(
      zh:
        """
        \(.diet)\(.food)\(.perHead, before: "每人每月", after: "公斤，")\(.perHeadMaximum, before: "标准不超过", after: "公斤；")\
        合计出库\(.issued)公斤，按就餐人日应不超过\(.maximum)公斤，已超过
        """,
      en:
        """
        \(.food)\(.diet, before: " (", after: ")")\(.perHead, before: ": ", after: " kg a head and month")\(.perHeadMaximum, before: ", at most ", after: " kg")\
        ; \(.issued) kg issued in all, above the most for these diner-days, \(.maximum) kg
        """))

  static let mealPrice = FindingWords(
    about: Phrase(zh: "\(.stored)的单价", en: "price of \(.stored)"),
    satisfied: Phrase(
      zh: "\(.stored)每公斤\(.price)元，上月\(.priceBefore)元，涨幅没有超过\(.ratio)",
      en:
        """
        \(.stored): \(.price) yuan a kg after \(.priceBefore) the month before, no rise of more \
        than \(.ratio)
        """),
    notSatisfied: Phrase(
      zh: "\(.stored)每公斤\(.price)元，上月\(.priceBefore)元，涨幅超过\(.ratio)",
      en:
        """
        \(.stored): \(.price) yuan a kg after \(.priceBefore) the month before, a rise of more \
        than \(.ratio)
        """))

  static let mealDeficit = FindingWords(
    about: Phrase(zh: "累计亏损", en: "running deficit"),
    satisfied: Phrase(
      zh: "累计\(.cumulative)元，亏损没有超过当月收入\(.income)元的\(.ratio)",
      en:
        """
        running \(.cumulative) yuan: no deficit above \(.ratio) of the month's income of \
        \(.income)
        """),
    notSatisfied: Phrase(
      zh: "累计\(.cumulative)元，超过当月收入\(.income)元的\(.ratio)",
      en:
        """
        running \(.cumulative) yuan, above \(.ratio) of the month's income of \
        \(.income)
        """))

  static let mealSurplus = FindingWords(
    about: Phrase(zh: "累计结余", en: "running surplus"),
    satisfied: Phrase(
      zh: "累计\(.cumulative)元，结余没有超过当月收入\(.income)元的\(.ratio)",
      en:
        """
        running \(.cumulative) yuan: no surplus above \(.ratio) of the month's income of \
        \(.income)
        """),
    notSatisfied: Phrase(
      zh: "累计\(.cumulative)元，超过当月收入\(.income)元的\(.ratio)，伙食费没有用完",
      en:
        """
        running \(.cumulative) yuan, above \(.ratio) of the month's income of \
        \(.income), food money that nobody ate
        """))

  static let mealCommittee = FindingWords(
    about: Phrase(
      zh: "伙食管理委员会\(.members)名成员的表态",
      en: "the word of the \(.members) members of the meal committee"),
    satisfied: Phrase(
      zh: "伙食管理委员会\(.members)人，\(.counted)人签字或者提出异议，达到须有的\(.needed)人",
      en:
        """
        of \(.members) members of the meal committee \(.counted) signed or objected; the \
        \(.needed) asked for are reached
        """),
    notSatisfied: Phrase(
      zh: "伙食管理委员会\(.members)人，\(.counted)人签字或者提出异议，须有\(.needed)人",
      en:
        """
        of \(.members) members of the meal committee \(.counted) signed or objected; \(.needed) \
        are asked for
        """))
}

extension Text {
  /// What is missing of a meal account: `diners 2026-10-05`, `count 大米`, `price 大米`.
  init?(namingMissingOfMealMonths parts: [String]) {
    let rest = parts.dropFirst().joined(separator: " ")
    switch parts.first {
    case "diners" where parts.count == 2:
      self.init(zh: "\(rest)的就餐人数", en: "the diners of \(rest)")
    case "count" where parts.count >= 2:
      self.init(zh: "对\(rest)盘点差异的决定", en: "the decision on the count of \(rest)")
    case "diners-above" where parts.count == 2:
      self.init(
        zh: "对\(rest)就餐人数多于在押人数的决定", en: "the decision on the diners above custody of \(rest)")
    case "receipt" where parts.count == 2:
      self.init(zh: "验收人对\(rest)的确认", en: "a receiver's own word on \(rest)")
    case "more" where parts.count == 2:
      self.init(zh: "另外\(rest)项", en: "\(rest) more")
    case "price" where parts.count >= 2:
      self.init(zh: "\(rest)的进价", en: "what \(rest) was bought for")
    case "opinions" where rest == "of the meal committee":
      self.init(zh: "还没有表态的委员的意见", en: "the word of the members who did not speak yet")
    default: return nil
    }
  }
}
