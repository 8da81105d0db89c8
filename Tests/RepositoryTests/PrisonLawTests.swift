import Foundation
import Testing

/// The Prison Law was revised on 2026-11-01 and its articles renumbered: 第八条 and 第五十条 say
/// other things before and after. So no text cites an article of it without the year.
@Suite struct PrisonLawTests {
  private static let files: [String] =
    [".swift", ".yaml", ".md", ".txt", ".csv"].flatMap { ending in
      ["Sources", "Policies", "Tests", "Data"].flatMap {
        SourceTree.files(below: $0, ending: ending)
      }
    }.filter { !$0.hasSuffix("PrisonLawTests.swift") } + ["README.md"]

  private static let name = Array("监狱法".utf8)

  /// An article right behind the law's name, with no year between them.
  private static func isUndated(_ line: String) -> Bool {
    line.firstMatch(of: /监狱法[》 　]*第[零一二三四五六七八九十百]+条/) != nil
  }

  @Test func anArticleWithoutItsYearIsSeen() {
    #expect(PrisonLawTests.isUndated("关联监狱法第八条") && PrisonLawTests.isUndated("《监狱法》 第五十条"))
    #expect(!PrisonLawTests.isUndated("监狱法（2012年修正）第五十条，监狱法 2026 第八条"))
  }

  @Test func noTextCitesAnArticleOfThePrisonLawWithoutItsYear() {
    #expect(PrisonLawTests.files.count > 500)
    let found = PrisonLawTests.files.flatMap { file -> [String] in
      guard SourceTree.text(file).utf8.contains(PrisonLawTests.name) else { return [] }
      return SourceTree.lines(file).filter { PrisonLawTests.isUndated($0) }
        .map { "\(file): \($0)" }
    }
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  /// What was disclosed before the revision rested on 司发〔2015〕7号: a citation in force then says
  /// since when the article of 2026 counts.
  @Test func disclosureRestsOnTheLawOfItsDay() {
    let isOld = /- from: (?!2026-1[12])(?:[^-]|-(?! from:))*?article: 关联监狱法（2026年修订）第八条/
    for file in PrisonLawTests.files where file.hasPrefix("Policies/") {
      #expect(
        SourceTree.text(file).firstMatch(of: isOld) == nil,
        "\(file) cites the law of 2026 for days before it")
    }
  }
}
