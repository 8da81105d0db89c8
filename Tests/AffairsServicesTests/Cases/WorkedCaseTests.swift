import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import Testing

@Suite struct WorkedCaseTests {
  private static let files = SourceTree.files(below: SourceTree.cases, ending: ".yaml")
    .filter { !$0.hasSuffix("/\(CaseFolder.survivorFile)") }
  private static let law = Result {
    try Law(policies: "\(SourceTree.root)Policies", data: "\(SourceTree.root)Data")
  }

  private static func cases(_ file: String) throws -> [WorkedCase] {
    try WorkedCase.read(try MaterialFolder.text(file), file: file)
  }

  @Test(arguments: files) func everyCaseOfTheFileHolds(_ file: String) throws {
    let runner = CaseRunner(law: try WorkedCaseTests.law.get())
    let cases = try WorkedCaseTests.cases(file)
    #expect(!cases.isEmpty)
    for worked in cases {
      let result = try runner.run(worked)
      #expect(result.differences.isEmpty, "\(file):\(worked.line) \(worked.name.zh)")
    }
  }

  @Test func thereAreAtLeastSixtyCasesAboutPoints() throws {
    let cases = try WorkedCaseTests.files.flatMap { try WorkedCaseTests.cases($0) }
    let aboutPoints = cases.filter { $0.rules.contains { $0.hasPrefix("points.") } }
    #expect(aboutPoints.count >= 60)
  }

  @Test func everyRuleHasCases() throws {
    let cases = try WorkedCaseTests.files.flatMap { try WorkedCaseTests.cases($0) }
    let rules = Set(cases.flatMap(\.rules))
    #expect(RuleIdentifier.allCases.map(\.rawValue).filter { !rules.contains($0) } == [])
  }

  @Test func aCaseWithAWrongExpectationIsADifference() throws {
    let text = """
      schema: 1
      cases:
        - name: {zh: 错的, en: wrong}
          source: 测试
          kind: working-days
          rules: []
          facts: {after: 2026-02-10, count: 5}
          expected: {end: 2026-02-11}
      """
    let worked = try WorkedCase.read(text, file: "wrong.yaml")
    let runner = CaseRunner(law: try WorkedCaseTests.law.get())
    #expect(try worked.map { try runner.run($0).differences.count } == [1])
  }
}
