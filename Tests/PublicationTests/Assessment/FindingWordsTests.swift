import PrisonAffairs
import Publication
import Testing

@Suite("Sentences of findings")
struct FindingWordsTests {
  static let citation = Citation(document: "司规〔2021〕3号", article: "第十条")

  static let statuses: [FindingStatus] = [
    .satisfied, .notSatisfied, .undetermined(missing: "points.average.months"),
    .forJudgement(role: "committee"),
  ]

  /// Every figure, with a value that no other has.
  static let figures = FigureName.allCases.enumerated().map { index, name in
    Figure(name, "d-\(index + 10)")
  }

  @Test("A finding without figures still reads as a sentence", arguments: RuleIdentifier.allCases)
  func withoutFigures(rule: RuleIdentifier) {
    for status in Self.statuses {
      let finding = Finding(rule, Self.citation, status)
      #expect(!finding.sentence.zh.isEmpty, "\(rule.rawValue)")
      #expect(isASCII(finding.sentence.en), "\(rule.rawValue)")
    }
  }

  @Test("No figure of a finding is lost", arguments: RuleIdentifier.allCases)
  func holdsEveryFigure(rule: RuleIdentifier) {
    for status in Self.statuses {
      let sentence = Finding(rule, Self.citation, status, Self.figures).sentence
      expectWords(sentence, "\(rule.rawValue) \(status.code)")
      for figure in Self.figures where !isImplied(figure.name, of: rule, status) {
        #expect(sentence.zh.contains(figure.value), "\(figure.name): \(sentence.zh)")
        #expect(sentence.en.contains(figure.value), "\(figure.name): \(sentence.en)")
      }
    }
  }

  /// Figures that are told in other words: all is counted; the end that is missing is the fact
  /// itself.
  private func isImplied(
    _ name: FigureName, of rule: RuleIdentifier, _ status: FindingStatus
  ) -> Bool {
    switch rule {
    case .bonusCap, .specialYear, .strictLimit: status == .satisfied && name == .counted
    case .objectionTime, .noticeClock:
      name == .end && status != .satisfied && status != .notSatisfied
    default: false
    }
  }

  @Test("No finding is read the same for two statuses", arguments: RuleIdentifier.allCases)
  func missingIsNotNo(rule: RuleIdentifier) {
    let missing = Finding(
      rule, Self.citation, .undetermined(missing: "calendar 2027"), Self.figures)
    #expect(missing.sentence.zh.contains("还缺2027年的工作日历"))
    #expect(missing.sentence.en.contains("still missing is the working calendar of 2027"))
    let judged = Finding(rule, Self.citation, .forJudgement(role: "group"), Self.figures)
    #expect(judged.sentence.zh.hasSuffix("由监区计分考核工作小组决定"))
  }

  @Test("Titles of policy take the place of identifiers")
  func titles() {
    let finding = Finding(
      .bonusCap, Self.citation, .undetermined(missing: "points.bonus.monthly-cap-ratio"),
      [Figure(.part, "custody"), Figure(.bonus, Points(20))])
    let sentence = finding.sentence { _ in Text(zh: "每月加分上限", en: "the monthly cap") }
    #expect(sentence.zh == "监管改造加分20分：还缺每月加分上限，暂时全部计入")
    #expect(
      sentence.en == "custody bonuses of 20: still missing is the monthly cap; all counted for now")
  }
}
