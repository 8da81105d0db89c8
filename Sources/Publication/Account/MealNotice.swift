public import PrisonAffairs

/// What the notice of a meal account draws on, before anything is left out. Staff code fills it;
/// only `MealNotice` leaves this target.
public struct MealNoticeMaterial: Hashable, Sendable {
  /// Money given beside the standard.
  public struct Grant: Hashable, Sendable {
    public let ground: String
    public let amount: Money

    public init(ground: String, amount: Money) {
      self.ground = ground
      self.amount = amount
    }
  }

  public struct Supplier: Hashable, Sendable {
    public let name: String
    public let receipts: Int
    public let amount: Money

    public init(name: String, receipts: Int, amount: Money) {
      self.name = name
      self.receipts = receipts
      self.amount = amount
    }
  }

  /// What was lost of an item, and why.
  public struct Loss: Hashable, Sendable {
    public let name: String
    public let mass: FoodMass
    public let explanation: String

    public init(name: String, mass: FoodMass, explanation: String) {
      self.name = name
      self.mass = mass
      self.explanation = explanation
    }
  }

  /// A member of the committee and what the member said.
  public struct Member: Hashable, Sendable {
    public let inmate: InmateNumber
    public let name: String
    public let opinion: MealOpinion
    public let statement: String?

    public init(inmate: InmateNumber, name: String, opinion: MealOpinion, statement: String?) {
      self.inmate = inmate
      self.name = name
      self.opinion = opinion
      self.statement = statement
    }
  }

  /// Its code and name, such as `K1 第一伙房`.
  public let kitchen: String
  public let account: MealAccount
  public let grants: [Grant]
  public let suppliers: [Supplier]
  public let losses: [Loss]
  /// Records of the month that came in late.
  public let late: Int
  public let committee: [Member]
  /// What the department said to what is marked and objected.
  public let explanation: String?
  public let madeBy: String
  public let checkedBy: String
  public let settledBy: String
  public let basis: [String]

  public init(
    kitchen: String, account: MealAccount, grants: [Grant], suppliers: [Supplier],
    losses: [Loss], late: Int, committee: [Member], explanation: String?, madeBy: String,
    checkedBy: String,
    settledBy: String, basis: [String]
  ) {
    self.kitchen = kitchen
    self.account = account
    self.grants = grants
    self.suppliers = suppliers
    self.losses = losses
    self.late = late
    self.committee = committee
    self.explanation = explanation
    self.madeBy = madeBy
    self.checkedBy = checkedBy
    self.settledBy = settledBy
    self.basis = basis
  }
}

/// A meal account as one audience may see it (伙食账目公布表): redacted before it is archived.
public struct MealNotice: NoticeDocument, Hashable {
  public let title: String
  public let number: String
  public let heading: [String]
  public let tables: [NoticeTable]
  public let closing: [String]

  /// Leaves out and masks what the review decided for an audience. Oversight sees the whole.
  public init(
    _ material: MealNoticeMaterial, frame: NoticeFrame, review: SecrecyReview, audience: Audience
  ) {
    let redaction = NoticeRedaction(review: review, audience: audience)
    let month = material.account.facts.month
    title = "\(frame.prison)\(month.year)年\(month.month)月伙食账目公布表"
    number = frame.number
    heading =
      frame.heading(period: "月份：\(month)", audience: audience)
      + [
        "伙房：\(material.kitchen)",
        "就餐：\(material.account.facts.totalDinerDays)人日；补记：\(material.late)条",
      ]
    let sheet = MealNoticeTables(material: material)
    tables =
      [sheet.money, sheet.quantities, sheet.sums, sheet.stores, sheet.prices]
      + [sheet.losses].compactMap { $0 }
      + [redaction.suppliers(material)].compactMap { $0 }
      + [sheet.remarks].compactMap { $0 } + [redaction.committee(material)]
    closing =
      frame.closing(basis: material.basis) + sheet.standards + redaction.signatories(material)
  }
}

extension NoticeRedaction {
  /// Who delivered; left out where that is withheld.
  fileprivate func suppliers(_ material: MealNoticeMaterial) -> NoticeTable? {
    guard !isWithheld(.supplier), !material.suppliers.isEmpty else { return nil }
    return NoticeTable(
      title: "供货单位", heads: ["供货单位", "单据（张）", "金额（元）"],
      rows: material.suppliers.map {
        [
          treatment(.supplier) == .mask ? "***" : oneLine($0.name), String($0.receipts),
          $0.amount.description,
        ]
      })
  }

  /// The members with their word; what they object is theirs to show.
  fileprivate func committee(_ material: MealNoticeMaterial) -> NoticeTable {
    let columns: [(NoticeField?, String)] = [
      (nil, "序号"), (.inmateNumber, "罪犯编号"), (.inmateName, "姓名"), (nil, "意见"),
      (.statement, "说明"),
    ]
    let rows = material.committee.sorted { $0.inmate < $1.inmate }.enumerated().map {
      index, member -> [String] in
      let words = member.statement.map(oneLine) ?? ""
      return [
        String(index + 1), number(member.inmate.text), name(member.name), member.opinion.words.zh,
        treatment(.statement) == .mask && !words.isEmpty ? "***" : words,
      ]
    }
    return NoticeTable(
      title: "罪犯伙食管理委员会意见", heads: shown(columns).map(\.1),
      rows: rows.map { keep(columns, $0) })
  }

  fileprivate func signatories(_ material: MealNoticeMaterial) -> [String] {
    guard !isWithheld(.signatories) else { return [] }
    func masked(_ name: String) -> String {
      treatment(.signatories) == .mask ? String(name.prefix(1)) + "某某" : name
    }
    return [
      "编制：\(masked(material.madeBy)) 审核：\(masked(material.checkedBy)) "
        + "签发：\(masked(material.settledBy))"
    ]
  }
}

/// Text on one line without tabs, which part the fields.
func oneLine(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension MealOpinion {
  /// What a member said.
  public var words: Text {
    switch self {
    case .signed: Text(zh: "签字同意", en: "signed")
    case .objected: Text(zh: "有异议", en: "objects")
    case .absent: Text(zh: "未能参加", en: "was not there")
    }
  }
}
