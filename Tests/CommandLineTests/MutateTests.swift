import Foundation
import Testing

/// `yuwu case mutate` finds out a set of cases that guards too little.
@Suite struct MutateTests {
  private static let authority =
    "Tests/PrisonAffairsTests/Cases/points/2021-3-article-27-authority.yaml"

  /// A folder with a case file alone, without the reviewed reasons.
  private func weak(_ change: (String) -> String = { $0 }) throws -> String {
    let folder = try Place.scratch()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = try String(
      contentsOf: Place.repository.appendingPathComponent(MutateTests.authority), encoding: .utf8)
    try Data(change(text).utf8).write(to: folder.appendingPathComponent("authority.yaml"))
    return folder.path
  }

  @Test func removedCasesLeaveSurvivorsAndExitOne() throws {
    let outcome = try yuwu(["case", "mutate", try weak()])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("points.notice.days"))
    #expect(
      outcome.error.contains(
        "no case from the article notices, and no reason is given: points.notice.days"))
    #expect(!outcome.error.contains("points.authority.officer-deduction-maximum"))
    let chinese = try yuwu(["case", "mutate", try weak()], language: "zh")
    #expect(chinese.status == 1)
    #expect(chinese.error.contains("没有算例依条文发现，也没有写明理由：points.notice.days"))
  }

  @Test func oneBoundaryCaseRemovedLeavesThatBoundaryOpen() throws {
    let folder = try weak { text in
      text.components(separatedBy: "\n  - name").filter {
        !$0.contains("points: -2}") && !$0.contains("points: -1}")
      }.joined(separator: "\n  - name")
    }
    let outcome = try yuwu(["case", "mutate", folder, "--format", "csv"])
    #expect(outcome.status == 1)
    let open = outcome.lines.filter { $0.contains("officer-deduction-maximum") }
    #expect(open.map { $0.contains(",value,2,1,lowered,survived,") } == [true, false])
    #expect(open.map { $0.contains(",value,2,1.99,bound,survived,") } == [false, true])
  }

  @Test func casesThatDifferFromTheLawProveNothing() throws {
    let outcome = try yuwu([
      "case", "mutate", try weak { $0.replacing("tier: officer", with: "tier: group") },
    ])
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.contains("differ from the law as it is"))
  }

  @Test func machinesGetEveryChangeOnRequest() throws {
    let folder = try weak()
    let some = try yuwu(["case", "mutate", folder, "--format", "csv"])
    let all = try yuwu(["case", "mutate", folder, "--format", "csv", "--all"])
    #expect(
      all.lines.first == "mark,item,version,path,before,after,kind,result,case,place,reason")
    #expect(all.lines.count > some.lines.count)
    #expect(all.lines.contains { $0.contains(",caught,") && $0.contains("authority.yaml:") })
    #expect(!some.lines.contains { $0.contains(",caught,") })
  }

  @Test func aFolderThatIsNotThereIsNoInput() throws {
    #expect(try yuwu(["case", "mutate", "Tests/Nowhere"]).status == 66)
  }
}
