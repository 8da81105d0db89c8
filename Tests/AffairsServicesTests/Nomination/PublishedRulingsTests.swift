import Foundation
import PrisonAffairs
import RecordBook
import Testing

@testable import AffairsServices

/// Published rulings, each with its row, earliest day and limit written by hand: how many agree with
/// the law as it is kept here, and that nothing beyond it passes.
@Suite struct PublishedRulingsTests {
  private static let folder = "\(SourceTree.cases)/commutation/rulings"
  private static let law = Result {
    try Law(policies: "\(SourceTree.root)Policies", data: "\(SourceTree.root)Data")
  }

  /// What a ruling is judged on, with the day its proposal was or would have been submitted.
  private struct Ruling {
    let name: String
    let expected: CaseNode
    /// Nil where the source does not even tell the sentence.
    let facts: NominationFacts?
    let on: CivilDate
  }

  private static func rulings() throws -> [Ruling] {
    let file = "\(folder)/published-rulings.yaml"
    let runner = CaseRunner(law: try law.get())
    return try WorkedCase.read(try MaterialFolder.text(file), file: file).map { worked in
      Ruling(
        name: worked.name.zh, expected: worked.expected,
        facts: worked.expected.has("refusal") ? nil : try runner.nominationFacts(worked.facts),
        on: try #require(worked.facts.date("on")))
    }
  }

  @Test func everyRulingIsCountedWithWhatItCameTo() throws {
    var counts: [String: Int] = [:]
    for ruling in try PublishedRulingsTests.rulings() {
      let outcome = ruling.expected.text("outcome") ?? "no sentence"
      // An exception names the article that the ruling is at odds with.
      let isException = ruling.expected.has("exception")
      counts[isException ? "exception" : outcome, default: 0] += 1
      if outcome == "incomplete" {
        #expect(!ruling.expected.texts("missing").isEmpty, "\(ruling.name)")
      }
    }
    // 45 rulings: four proposals that the facts bear out, one denial that they bear out, two
    // exceptions, one without a sentence; the rest lack a day of service, of delivery or a proof.
    #expect(
      counts == [
        "permitted": 4, "refused": 1, "exception": 2, "incomplete": 37, "no sentence": 1,
      ])
  }

  @Test func oneMonthOverTheMaximumIsRefused() throws {
    let policies = try PublishedRulingsTests.law.get().policies
    var examined = 0
    for ruling in try PublishedRulingsTests.rulings() {
      guard let facts = ruling.facts else { continue }
      let law = try CommutationLaw(policies, on: ruling.on)
      let limit = law.assess(facts, basis: .repentance).limit
      let month = try #require(Term(months: 1))
      let (most, over): (NominationProposal, NominationProposal)
      switch limit {
      case .reduction(let term): (most, over) = (.reduce(term), .reduce(term + month))
      case .toFixed(let shortest, _):
        let shorter = try #require(Term(months: shortest.months - 1))
        (most, over) = (.toFixed(shortest), .toFixed(shorter))
      case .toLife, .discretionary, .none: continue
      }
      func isWithin(_ proposal: NominationProposal) -> Bool {
        let assessed = law.check(
          proposal, rights: .months(84), for: facts, basis: .repentance)
        return assessed.determination.findings.contains {
          $0.rule.rawValue.hasSuffix("proposal") && $0.status == .satisfied
        }
      }
      #expect(isWithin(most), "\(ruling.name)")
      #expect(!isWithin(over), "\(ruling.name)")
      #expect(
        law.check(over, rights: .months(84), for: facts, basis: .repentance).determination.outcome
          == .refused, "\(ruling.name)")
      examined += 1
    }
    #expect(examined == 44)
  }

  @Test func oneDayBeforeTheEarliestIsRefused() throws {
    let policies = try PublishedRulingsTests.law.get().policies
    var examined = 0
    for ruling in try PublishedRulingsTests.rulings() {
      guard let facts = ruling.facts, let text = ruling.expected.text("earliest"),
        let earliest = CivilDate(text)
      else { continue }
      func unmet(_ day: CivilDate) throws -> [RuleIdentifier] {
        try CommutationLaw(policies, on: day).assess(facts, basis: .repentance)
          .determination.findings.filter { $0.status == .notSatisfied }.map(\.rule)
      }
      #expect(try unmet(earliest.adding(days: -1)) == [.commutationStart], "\(ruling.name)")
      #expect(try unmet(earliest) == [], "\(ruling.name)")
      examined += 1
    }
    #expect(examined == 4)
  }
}
