/// A treatment grade (处遇等级) of the list in force, from the mildest to the strictest.
public struct TreatmentGrade: Hashable, Sendable {
  public let code: String
  public let title: Text
  /// The place in the order: the milder, the smaller.
  public let rank: Int
  /// Who approves a change to this grade: the ward, or the prison.
  public let approval: Scope
  public let citation: Citation

  public init(code: String, title: Text, rank: Int, approval: Scope, citation: Citation) {
    self.code = code
    self.title = title
    self.rank = rank
    self.approval = approval
    self.citation = citation
  }
}

/// What a treatment grade gives (司规〔2021〕3号 第四十条). Closed: a policy file with another is
/// refused. The raw values are the keys of the file.
public enum EntitlementKind: String, CaseIterable, Sendable {
  case visitsPerMonth = "visits-per-month"
  case visitMinutes = "visit-minutes"
  case callsPerMonth = "calls-per-month"
  case callMinutes = "call-minutes"
  case lettersPerMonth = "letters-per-month"
  /// In fen.
  case monthlySpending = "monthly-spending-fen"
  case activityRange = "activity-range"
  case sharedMeals = "shared-meals"
  case recreationPerWeek = "recreation-per-week"

  /// The form of its value: a count, a choice of `ActivityRange`, or yes and no.
  public var unit: PolicyUnit {
    switch self {
    case .visitsPerMonth, .visitMinutes, .callsPerMonth, .callMinutes, .lettersPerMonth,
      .monthlySpending, .recreationPerWeek:
      .count
    case .activityRange: .choice
    case .sharedMeals: .flag
    }
  }
}

/// How far somebody may move about (活动范围).
public enum ActivityRange: String, CaseIterable, Sendable {
  case cell, ward, prison
}

/// What one layer gives to those of one treatment grade.
public struct TreatmentEntitlements: Hashable, Sendable {
  public let grade: String
  public let values: [EntitlementKind: PolicyValue]
  public let citation: Citation

  public init(grade: String, values: [EntitlementKind: PolicyValue], citation: Citation) {
    self.grade = grade
    self.values = values
    self.citation = citation
  }
}

/// The least grade of the latest assessment cycle that a condition may ask for.
public enum LeastCycleGrade: String, CaseIterable, Sendable {
  case qualified, active
}

/// What one layer asks before somebody may come to a milder grade; nil where it asks nothing.
public struct TreatmentConditions: Hashable, Sendable {
  /// The average of the latest closed months, and how many months it is taken from.
  public struct Average: Hashable, Sendable {
    public let points: Points
    public let months: Int

    public init(points: Points, months: Int) {
      self.points = points
      self.months = months
    }
  }

  /// The grade to which somebody is to come.
  public let grade: String
  /// Full months spent in the grade before, at least.
  public let monthsInGrade: Int?
  public let average: Average?
  /// Months without warning, demerit and solitary confinement, at least.
  public let penaltyFreeMonths: Int?
  public let latestCycle: LeastCycleGrade?
  public let citation: Citation

  public init(
    grade: String, monthsInGrade: Int?, average: Average?, penaltyFreeMonths: Int?,
    latestCycle: LeastCycleGrade?, citation: Citation
  ) {
    self.grade = grade
    self.monthsInGrade = monthsInGrade
    self.average = average
    self.penaltyFreeMonths = penaltyFreeMonths
    self.latestCycle = latestCycle
    self.citation = citation
  }
}

/// One thing that a treatment grade gives, with the layer and the source that give it.
public struct Entitlement: Hashable, Sendable {
  public let kind: EntitlementKind
  public let value: PolicyValue
  public let layer: LayerKind
  public let citation: Citation
}

extension PolicySet {
  /// The grades in force on a day, the mildest first: the list of the lowest layer that has one,
  /// because grades are one order and not a heap of words.
  public func treatmentGrades(on day: CivilDate) -> [TreatmentGrade] {
    let lists = vocabularies(on: day).compactMap { item -> [TreatmentGrade]? in
      if case .treatmentGrades(let grades) = item.vocabulary.terms { grades } else { nil }
    }
    return (lists.last ?? []).sorted { $0.rank < $1.rank }
  }

  /// What a grade gives on a day: each thing by the lowest layer that sets it.
  public func entitlements(of grade: String, on day: CivilDate) -> [Entitlement] {
    var found: [EntitlementKind: Entitlement] = [:]
    for item in vocabularies(on: day) {
      guard case .treatmentEntitlements(let terms) = item.vocabulary.terms else { continue }
      for term in terms where term.grade == grade {
        for (kind, value) in term.values {
          found[kind] = Entitlement(
            kind: kind, value: value, layer: item.layer, citation: term.citation)
        }
      }
    }
    return EntitlementKind.allCases.compactMap { found[$0] }
  }

  /// What the lowest layer that says anything about a grade asks of those who are to come to it.
  public func treatmentConditions(of grade: String, on day: CivilDate) -> TreatmentConditions? {
    vocabularies(on: day).compactMap { item -> TreatmentConditions? in
      guard case .treatmentConditions(let terms) = item.vocabulary.terms else { return nil }
      return terms.first { $0.grade == grade }
    }.last
  }

  /// The vocabularies in force on a day, from the national layer down.
  private func vocabularies(
    on day: CivilDate
  ) -> [(layer: LayerKind, vocabulary: VocabularyPolicy)] {
    tellVocabularies()
    return layers.flatMap { layer in
      layer.vocabularies.filter { $0.versions.contains { $0.isInForce(on: day) } }
        .map { (layer.kind, $0) }
    }
  }
}
