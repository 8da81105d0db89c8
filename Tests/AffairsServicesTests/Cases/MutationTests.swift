import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import Testing

/// The worked cases notice every wrong figure of the law, and a case set that does not is found.
@Suite struct MutationTests {
  private static let law = Result {
    try Law(policies: "\(SourceTree.root)Policies", data: "\(SourceTree.root)Data")
  }
  private static let mutated = law.map { MutatedLaw($0) }
  private static let own = Result { try report(SourceTree.cases) }

  private static func report(_ folder: String) throws -> MutationReport {
    let mutation = Mutation(law: try mutated.get(), folder: try CaseFolder(folder))
    #expect(try mutation.differing().isEmpty)
    return MutationReport(
      results: try mutation.results(), reasons: try SurvivorReason.beside(folder),
      unused: mutation.unusedValues)
  }

  /// The report of a few cases, with reviewed reasons of their own.
  private func report(_ cases: String, reasons: String? = nil) throws -> MutationReport {
    let folder = try PassingFolder()
    func write(_ text: String, _ name: String) throws {
      try text.write(toFile: "\(folder.path)/\(name)", atomically: true, encoding: .utf8)
    }
    try write("schema: 1\ncases:\(cases.isEmpty ? " []" : "\n\(cases)")\n", "cases.yaml")
    if let reasons {
      try write("schema: 1\nsurvivors:\n\(reasons)\n", CaseFolder.survivorFile)
    }
    return try withExtendedLifetime(folder) { try MutationTests.report(folder.path) }
  }

  private func officerCase(source: String, points: String = "-2", tier: String = "officer")
    -> String
  {
    """
      - name: {zh: 扣分, en: deduction}
        kind: entry
        source: \(source)
        rules: [points.rule.authority]
        facts: {day: 2026-10-14, recorded: 2026-10-14, reason: JG-16, points: \(points)}
        expected: {tier: \(tier)}
    """
  }

  private let officer = "points.authority.officer-deduction-maximum"
  private let article = "司规〔2021〕3号 第二十七条"

  private func verdicts(_ report: MutationReport) -> [String: MutantVerdict] {
    Dictionary(
      uniqueKeysWithValues: report.results.filter { $0.mutant.item == officer }
        .map { ($0.mutant.change, $0.verdict) })
  }

  @Test func everyChangeToAConfirmedFigureIsNoticedOrExcused() throws {
    let report = try MutationTests.own.get()
    #expect(report.unexplained.map { "\($0.mutant.item) \($0.mutant.change)" } == [])
    #expect(report.stale.map { "\($0.line) \($0.items)" } == [])
    #expect(report.holds)
    let confirmed = report.results.filter { $0.mutant.confidence == .confirmed }
    #expect(confirmed.count >= 130)
    #expect(confirmed.count { $0.verdict == .caught } >= 80)
  }

  /// So lint need not look at the rest of the law for each of them.
  @Test func aChangedFigureBringsNoFaultToWhatHoldsNoFigure() throws {
    let policies = try MutationTests.law.get().policies
    let known = Set(policies.faults)
    var withFaults = 0
    for (index, mutant) in policies.mutants.enumerated() where index.isMultiple(of: 9) {
      guard let changed = policies.applying(mutant) else { continue }
      let found = Set(changed.faults).subtracting(known)
      withFaults += found.isEmpty ? 0 : 1
      #expect(
        Set(changed.faultsOfFigures).subtracting(known) == found, "\(mutant.item) \(mutant.change)")
    }
    #expect(withFaults > 0)
  }

  /// So a case is run only against changes of what it reads.
  @Test func aCaseThatDoesNotReadAFigureComesOutAsItDid() throws {
    let sample = MutatedLaw(try MutationTests.law.get(), step: 41)
    let mutation = Mutation(law: sample, folder: try CaseFolder(SourceTree.cases))
    func verdicts(everyCase: Bool) throws -> [String] {
      try mutation.results(everyCase: everyCase).map { result in
        let caught = result.caughtBy.map { "\($0.file):\($0.line)" } ?? "-"
        return "\(result.mutant.item) \(result.mutant.change) \(result.verdict) \(caught)"
      }
    }
    let found = try verdicts(everyCase: false)
    #expect(found == (try verdicts(everyCase: true)))
    #expect(found.count > 10)
  }

  @Test func aGuardedFigureThatNothingActsOnIsSaidToBeOne() throws {
    #expect(try MutationTests.own.get().guardedUnused == [])
  }

  @Test func everyRuleLeftOutIsNoticed() throws {
    let rules = try MutationTests.own.get().results.filter { $0.mutant.kind == .switchedOff }
    #expect(rules.count == RuleIdentifier.allCases.count)
    #expect(rules.filter { $0.caughtBy == nil }.map(\.mutant.item) == [])
  }

  @Test func theFirstCaseThatNoticesIsNamedWithItsPlace() throws {
    let caught = try MutationTests.own.get().results.first { $0.mutant.item == officer }?.caughtBy
    let found = try #require(caught)
    #expect(found.file.hasSuffix("2021-3-article-27-authority.yaml"))
    #expect(found.line > 0 && !found.name.zh.isEmpty)
  }

  @Test func aCaseOnOneSideOfABoundGuardsThatSideAlone() throws {
    let below = try verdicts(report(officerCase(source: article)))
    #expect(
      below == ["value 2 → 3": .survived, "value 2 → 1": .caught, "value 2 → 1.99": .caught])
    let above = try verdicts(
      report(officerCase(source: article, points: "-2.01", tier: "group")))
    #expect(
      above == ["value 2 → 3": .caught, "value 2 → 1": .survived, "value 2 → 1.99": .survived])
  }

  @Test(arguments: ["司规〔2021〕3号 第二十六条", "司发通〔2016〕68号 第二十七条", "种子数据"])
  func aCaseFromAnotherSourceDoesNotGuardAConfirmedFigure(source: String) throws {
    let report = try report(officerCase(source: source))
    #expect(verdicts(report)["value 2 → 1"] == .caughtElsewhere)
    #expect(
      report.unexplained.contains {
        $0.mutant.item == officer && $0.mutant.change == "value 2 → 1"
      })
  }

  @Test func withoutCasesEveryConfirmedFigureIsUnguarded() throws {
    let report = try report("")
    let confirmed = report.results.filter {
      $0.mutant.confidence == .confirmed && $0.verdict != .refused
    }
    #expect(report.unexplained.count == confirmed.count)
    #expect(!report.holds)
  }

  @Test func aReasonExcusesWhatItNamesAndNothingElse() throws {
    let reason = """
        - items: [\(officer)]
          changes: [value 2 → 3]
          reason: {zh: 理由, en: reason}
      """
    let report = try report(officerCase(source: article), reasons: reason)
    let open = report.results.filter { $0.mutant.item == officer && $0.isOpen }
    #expect(open.map { report.reason(of: $0) } == [Text(zh: "理由", en: "reason")])
    #expect(!report.unexplained.contains { $0.mutant.item == officer })
    #expect(report.unexplained.contains { $0.mutant.item == "points.base.custody" })
    #expect(report.stale.isEmpty)
  }

  @Test(
    "A reason is stale when its change is noticed by now, or never was one",
    arguments: [
      "items: [points.authority.officer-deduction-maximum]",
      "{items: [points.authority.officer-deduction-maximum], changes: [value 2 → 1]",
      "{items: [points.authority.officer-deduction-maximum], changes: [value 3 → 4]",
      "items: [points.nowhere]",
    ])
  func staleReasons(entry: String) throws {
    let isFlow = entry.hasPrefix("{")
    let reason =
      isFlow
      ? "  - \(entry), reason: {zh: 理由, en: reason}}"
      : "  - \(entry)\n    reason: {zh: 理由, en: reason}"
    let report = try report(officerCase(source: article), reasons: reason)
    #expect(report.stale.map(\.line) == [3])
    #expect(!report.holds)
  }

  @Test func aReasonInOneLanguageIsRefused() throws {
    #expect(throws: FileFaults.self) {
      try report(
        officerCase(source: article), reasons: "  - {items: [x.y], reason: {zh: 理由, en: ''}}")
    }
  }

  @Test func lintRefusesAPenaltyThatDiffersFromItsClause() throws {
    let penalties = try MutationTests.own.get().results.filter {
      $0.mutant.item.hasPrefix("points.penalty.")
    }
    #expect(penalties.count == 6)
    #expect(penalties.allSatisfy { $0.verdict == .refused && !$0.isOpen })
  }
}
