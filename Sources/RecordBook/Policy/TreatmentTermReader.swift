import PrisonAffairs

/// Reads the terms of the three vocabularies of treatment; a key that is none of theirs is refused
/// where it stands.
struct TreatmentTermReader {
  /// The document that the vocabulary cites; a term names an article of it.
  let document: String

  func grade(_ term: YAMLMap) -> TreatmentGrade? {
    defer { term.finish() }
    let code = term.text("code")
    let rank = count("rank", of: term)
    let approval = term.choice("approval", Scope.self)
    let title = term.requiredWords("title")
    let citation = citation(term)
    guard let rank, let approval else { return nil }
    return TreatmentGrade(
      code: code, title: title, rank: rank, approval: approval, citation: citation)
  }

  func entitlements(_ term: YAMLMap) -> TreatmentEntitlements? {
    defer { term.finish() }
    let grade = term.text("grade")
    var values: [EntitlementKind: PolicyValue] = [:]
    for kind in EntitlementKind.allCases {
      // Asked for even where it is absent, so that the keys which are admitted can be named.
      values[kind] = term.optionalParsed(kind.rawValue, expected: expected(kind)) { text in
        if kind == .activityRange, ActivityRange(rawValue: text) == nil { return nil }
        return PolicyValue(text, unit: kind.unit)
      }
    }
    return TreatmentEntitlements(grade: grade, values: values, citation: citation(term))
  }

  func conditions(_ term: YAMLMap) -> TreatmentConditions? {
    defer { term.finish() }
    let grade = term.text("grade")
    let monthsInGrade = optionalCount("months-in-grade", of: term)
    let points = term.optionalParsed("average-points", expected: "0.00") { Points($0) }
    let months = optionalCount("average-months", of: term)
    let penaltyFree = optionalCount("penalty-free-months", of: term)
    let latestCycle = term.optionalParsed(
      "latest-cycle", expected: LeastCycleGrade.allCases.map(\.rawValue).joined(separator: ", ")
    ) { LeastCycleGrade(rawValue: $0) }
    // An average is of some months and has a figure; one without the other says nothing.
    if points != nil, months == nil, !term.has("average-months") {
      term.fault(.keyMissing("average-months"), "average-months", nil)
    }
    if months != nil, points == nil, !term.has("average-points") {
      term.fault(.keyMissing("average-points"), "average-points", nil)
    }
    let average = points.flatMap { points in
      months.map { TreatmentConditions.Average(points: points, months: $0) }
    }
    return TreatmentConditions(
      grade: grade, monthsInGrade: monthsInGrade, average: average,
      penaltyFreeMonths: penaltyFree, latestCycle: latestCycle, citation: citation(term))
  }

  private func citation(_ term: YAMLMap) -> Citation {
    Citation(document: document, article: term.text("article"))
  }

  private func expected(_ kind: EntitlementKind) -> String {
    switch kind.unit {
    case .choice: ActivityRange.allCases.map(\.rawValue).joined(separator: ", ")
    case .flag: "true, false"
    default: "0…"
    }
  }

  private func count(_ key: String, of term: YAMLMap) -> Int? {
    term.parsed(key, expected: "0…") { TreatmentTermReader.count($0) }
  }

  private func optionalCount(_ key: String, of term: YAMLMap) -> Int? {
    term.optionalParsed(key, expected: "0…") { TreatmentTermReader.count($0) }
  }

  private static func count(_ text: String) -> Int? {
    guard case .count(let count)? = PolicyValue(text, unit: .count) else { return nil }
    return count
  }
}
