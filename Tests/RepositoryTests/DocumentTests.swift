import Foundation
import Testing

/// What is promised in words exists, and what exists is promised.
struct DocumentTests {
  private static let readme = SourceTree.text("README.md")

  /// Names of the commands declared under `Sources/yuwu`.
  private static var commands: [String] {
    var names: [String] = []
    for file in SourceTree.files(below: "Sources/yuwu", ending: ".swift") {
      for part in SourceTree.text(file).components(separatedBy: "command(").dropFirst() {
        let quoted = part.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
        let isName = quoted.count == 3 && quoted[0].allSatisfy(\.isWhitespace)
        if isName { names.append(String(quoted[1])) }
      }
    }
    return names
  }

  @Test("Every command is named in the README")
  func commandsAreDocumented() {
    let names = Self.commands
    #expect(names.count > 40)
    for name in Set(names) {
      #expect(Self.readme.contains(name), "the README does not name \(name)")
    }
  }

  @Test("The README begins with two commands that continuous integration can read")
  func twoCommands() {
    #expect(Self.readme.contains("<!-- demo -->\n```sh\nswift run yuwu demo\n```"))
    #expect(Self.readme.contains("<!-- test -->\n```sh\nswift test"))
  }

  @Test("Every rule of the code has one policy file and worked cases")
  func rulesHaveFilesAndCases() {
    let source = SourceTree.text("Sources/PrisonAffairs/Policy/RuleIdentifier.swift")
    let rules = source.split(separator: "\"").map(String.init).filter { $0.contains(".rule.") }
    #expect(rules.count >= 21)
    let policies = SourceTree.files(below: "Policies/national", ending: ".yaml")
      .map { SourceTree.text($0) }
    let cases = SourceTree.files(below: "Tests/PrisonAffairsTests/Cases", ending: ".yaml")
      .map { SourceTree.text($0) }.joined()
    for rule in rules {
      let files = policies.filter { $0.contains("\nid: \(rule)\n") }
      #expect(files.count == 1, "\(rule) has \(files.count) policy files")
      #expect(cases.contains(rule), "\(rule) has no worked case")
    }
  }

  @Test("Every policy file cites a document, an article and a mark")
  func policiesCiteSources() {
    for file in SourceTree.files(below: "Policies", ending: ".yaml")
    where !file.hasSuffix("layer.yaml") {
      let text = SourceTree.text(file)
      for key in ["document:", "article:", "confidence:", "zh:", "en:", "from:"] {
        #expect(text.contains(key), "\(file) lacks \(key)")
      }
    }
  }

  @Test("Decisions are numbered without gaps")
  func decisionsAreNumbered() {
    let folder = "Sources/PrisonAffairs/PrisonAffairs.docc/Decisions"
    let numbers = SourceTree.files(below: folder, ending: ".md").compactMap { path in
      path.split(separator: "/").last.flatMap { Int($0.prefix(4)) }
    }
    #expect(numbers == Array(1...numbers.count))
  }

  @Test("Every input file of the commands has a template")
  func templates() {
    let names = SourceTree.files(below: "Data/templates", ending: ".csv").compactMap {
      $0.split(separator: "/").last.map(String.init)
    }
    #expect(
      Set(names)
        == [
          "wards.csv", "staff.csv", "roster.csv", "sentence.csv", "status.csv", "entries.csv",
          "strict-group.csv",
          "treatment.csv", "balance.csv",
          "judgment.csv", "count.csv", "mark.csv", "ruling.csv", "merit.csv", "property.csv",
          "property-event.csv", "condition.csv",
          "meal-items.csv", "meal-diners.csv", "meal-purchase.csv", "meal-issue.csv",
          "meal-stocktake.csv", "meal-menu.csv",
          "transfers.csv", "bank.csv",
        ])
  }
}
