import PrisonAffairs

/// The law of one day as the import needs it: its figures and its clauses by code.
final class DayLaw: Sendable {
  let policy: AssessmentPolicy
  private let reasons: [Reason]
  private let codes: CodeTable

  /// Refuses (`policy.not-in-force`) a day whose law nobody set.
  init(_ policies: PolicySet, on day: CivilDate) throws(Refusal) {
    policy = try AssessmentPolicy(policies, on: day)
    reasons = policies.reasons(on: day).values.sorted { $0.code < $1.code }
    codes = CodeTable(reasons.map { composedText($0.code) })
  }

  /// The clause with a code.
  func reason(_ code: FieldBytes) -> Reason? { codes.position(of: code).map { reasons[$0] } }
}

/// The law of every day that occurs in a file, each looked up once.
struct LawByDay {
  private let policies: PolicySet
  private var known: [CivilDate: DayLaw] = [:]
  private var refusals: [CivilDate: Refusal] = [:]

  init(_ policies: PolicySet) { self.policies = policies }

  mutating func law(on day: CivilDate) throws(Refusal) -> DayLaw {
    if let law = known[day] { return law }
    if let refusal = refusals[day] { throw refusal }
    do throws(Refusal) {
      let law = try DayLaw(policies, on: day)
      known[day] = law
      return law
    } catch {
      refusals[day] = error
      throw error
    }
  }
}
