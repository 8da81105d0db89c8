/// The classes of fields a notice can show; each `NoticeKind` has its own of them.
public enum NoticeField: String, CaseIterable, Sendable {
  case inmateName = "name"
  case inmateNumber = "number"
  case entryDay = "day"
  case entryReason = "reason"
  case entryPoints = "points"
  case entryOfficer = "officer"
  case lateMark = "late"
  case monthParts = "parts"
  case monthTotal = "total"
  /// Reports of violations and crime leads (第三十五条)
  case informerEntries = "informer"
  /// Which assessment cycle, and its months
  case cycle
  /// The points of a cycle and what is carried over
  case cyclePoints = "cycle-points"
  case grade
  case reward
  /// Why it was decided so
  case ground
  /// The grade of treatment, before and after
  case treatmentGrade = "treatment-grade"
  case effectiveDay = "effective"
  /// The ward an inmate is in
  case ward
  case sex
  /// The year of birth; the day of birth is never on a notice.
  case birthYear = "birth-year"
  case crimes
  /// The sentence as it was first passed
  case sentence
  /// Since when it runs and when it ends now
  case sentenceDates = "sentence-dates"
  case earlierReductions = "earlier-reductions"
  /// What is proposed to the court
  case proposal
  case remarks
  /// Who they are that were under eighteen at their crime, or are now
  case juvenile
  /// Illness and disability
  case health
  /// What the court ruled
  case ruling
  /// What a member of a committee objects, in their own words
  case statement
  /// Who delivers goods
  case supplier
  /// Who made, checked and settled it
  case signatories
  /// Sums of a month's accounts
  case accountTotals = "account-totals"
  /// How many accounts there are, and how many entries were late or undone
  case accountCounts = "account-counts"
  /// Who handed in, confirmed and closed
  case signers
}

/// What the secrecy review decided for a class of field.
public enum Treatment: String, CaseIterable, Sendable {
  case show, mask, withhold
}

/// One class of field, reviewed: what is masked or withheld has a ground and a day of
/// re-examination.
public struct FieldReview: Hashable, Sendable {
  public let field: NoticeField
  public let treatment: Treatment
  public let ground: String?
  public let reexamineOn: CivilDate?

  public init(
    field: NoticeField, treatment: Treatment, ground: String? = nil, reexamineOn: CivilDate? = nil
  ) {
    self.field = field
    self.treatment = treatment
    self.ground = ground
    self.reexamineOn = reexamineOn
  }
}

/// The secrecy review of a whole notice (保密审查), one decision for every class of field.
public struct SecrecyReview: Hashable, Sendable {
  public let kind: NoticeKind
  public let fields: [NoticeField: FieldReview]

  /// Refuses a class that the kind does not have (`notice.field-foreign`), one that was not
  /// reviewed, a masking or withholding without ground or with a day of re-examination that is
  /// missing or not after `today`, and showing what the law keeps back.
  public init(
    of kind: NoticeKind = .pointsMonth, _ reviews: [FieldReview], today: CivilDate,
    citation: Citation
  ) throws(Refusal) {
    var fields: [NoticeField: FieldReview] = [:]
    for review in reviews {
      guard kind.fields.contains(review.field) else {
        throw Refusal(
          .noticeFieldForeign, [.field: review.field.rawValue, .kind: kind.rawValue])
      }
      fields[review.field] = review
    }
    for field in kind.fields {
      guard let review = fields[field] else {
        throw Refusal(.noticeFieldNotReviewed, [.field: field.rawValue])
      }
      guard review.treatment != .show else { continue }
      guard let ground = review.ground, !ground.isEmpty else {
        throw Refusal(.noticeGroundRequired, [.field: field.rawValue])
      }
      guard let day = review.reexamineOn, day > today else {
        throw Refusal(.noticeReexaminationDay, [.field: field.rawValue, .day: today.description])
      }
    }
    // 第三十五条: reports of violations and crime leads are not posted.
    for field in kind.fields
    where kind.keptBack.contains(field) && fields[field]?.treatment != .withhold {
      throw Refusal(
        .noticeMandatoryWithholding, [.field: field.rawValue], citation: citation)
    }
    self.kind = kind
    self.fields = fields
  }

  /// What was decided for a class; one that was never reviewed is withheld.
  public func treatment(of field: NoticeField) -> Treatment {
    fields[field]?.treatment ?? .withhold
  }

  /// What stands on the register of what is withheld.
  public var withheld: [FieldReview] {
    kind.fields.compactMap { fields[$0] }.filter { $0.treatment != .show }
  }
}
