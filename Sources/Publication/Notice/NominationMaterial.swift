public import PrisonAffairs

/// What a notice of a batch of nominations draws on, before anything is left out. Staff code fills
/// it; only `NominationNotice` leaves this target.
///
/// It has no place for an address, an identity number, a day of birth or an informer: what no
/// notice may show is not asked for.
public struct NominationMaterial: Hashable, Sendable {
  /// What the court ruled on a nomination.
  public struct Result: Hashable, Sendable {
    /// Such as 裁定减去有期徒刑六个月 or 裁定不予减刑.
    public let ruling: String
    public let ruledOn: CivilDate
    /// Nil where it was not served yet.
    public let servedOn: CivilDate?
    /// Nil where the sentence has no end, or it is not known.
    public let endsOn: CivilDate?

    public init(ruling: String, ruledOn: CivilDate, servedOn: CivilDate?, endsOn: CivilDate?) {
      self.ruling = ruling
      self.ruledOn = ruledOn
      self.servedOn = servedOn
      self.endsOn = endsOn
    }
  }

  /// One person's line.
  public struct Row: Hashable, Sendable {
    /// The nomination's own number (`TQ-2026-0001`), by which it is objected to.
    public let nomination: String
    public let kind: NominationKind
    public let inmate: InmateNumber
    public let name: String
    /// The ward's name.
    public let ward: String
    /// 男 or 女
    public let sex: String
    public let birthYear: Int?
    /// Under eighteen at the crime, or now.
    public let isJuvenile: Bool
    /// 罪名
    public let crimes: String
    /// The sentence as first passed, in words.
    public let sentence: String
    public let startsOn: CivilDate?
    /// The end as it stands now; nil for life and suspended death.
    public let endsOn: CivilDate?
    /// Every earlier reduction in words; empty says 无.
    public let earlierReductions: String
    /// Such as 减去有期徒刑七个月 or 假释.
    public let proposal: String
    /// On what it rests; without reports it names neither a report nor a lead (第三十五条).
    public let basis: DecisionValue
    public let remarks: String
    /// Illness or disability on which leniency rests: for oversight alone.
    public let health: String?
    public let result: Result?

    public init(
      nomination: String, kind: NominationKind, inmate: InmateNumber, name: String, ward: String,
      sex: String, birthYear: Int?, isJuvenile: Bool, crimes: String, sentence: String,
      startsOn: CivilDate?, endsOn: CivilDate?, earlierReductions: String, proposal: String,
      basis: DecisionValue, remarks: String = "", health: String? = nil, result: Result? = nil
    ) {
      self.nomination = nomination
      self.kind = kind
      self.inmate = inmate
      self.name = name
      self.ward = ward
      self.sex = sex
      self.birthYear = birthYear
      self.isJuvenile = isJuvenile
      self.crimes = crimes
      self.sentence = sentence
      self.startsOn = startsOn
      self.endsOn = endsOn
      self.earlierReductions = earlierReductions
      self.proposal = proposal
      self.basis = basis
      self.remarks = remarks
      self.health = health
      self.result = result
    }
  }

  /// The batch, such as 2026年第3批.
  public let batch: String
  public let rows: [Row]
  public let contact: NominationContact
  /// The law it rests on, as in force on its day: 监狱法（2026年修订） 第五十条, …
  public let basis: [String]

  public init(batch: String, rows: [Row], contact: NominationContact, basis: [String]) {
    self.batch = batch
    self.rows = rows
    self.contact = contact
    self.basis = basis
  }

  /// The same without the persons that a condition leaves out.
  public func keeping(_ isKept: (InmateNumber) -> Bool) -> NominationMaterial {
    NominationMaterial(
      batch: batch, rows: rows.filter { isKept($0.inmate) }, contact: contact, basis: basis)
  }
}

/// Who reviewed a batch, and who takes objections to it.
public struct NominationContact: Hashable, Sendable {
  /// The steps before the committee, in the words of the procedure that governs the batch.
  public let course: String
  /// The committee, which answers objections.
  public let committee: String
  /// The day the committee reviewed the batch; nil where it is not said.
  public let reviewedOn: CivilDate?
  /// The department that takes objections.
  public let department: String
  /// Who may object by the law in force, such as 监狱人民警察、罪犯.
  public let objectors: [String]
  public let telephone: String?
  public let procuratorTelephone: String?

  public init(
    course: String = "监区集体研究、监区长办公会议审核、刑罚执行科审查", committee: String = "监狱减刑假释评审委员会",
    reviewedOn: CivilDate?, department: String = "刑罚执行科",
    objectors: [String] = ["监狱人民警察", "罪犯"], telephone: String? = nil,
    procuratorTelephone: String? = nil
  ) {
    self.course = course
    self.committee = committee
    self.reviewedOn = reviewedOn
    self.department = department
    self.objectors = objectors
    self.telephone = telephone
    self.procuratorTelephone = procuratorTelephone
  }
}
