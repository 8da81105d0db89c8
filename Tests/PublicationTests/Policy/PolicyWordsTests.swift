import PrisonAffairs
import Publication
import Testing

@Suite("Words of policy")
struct PolicyWordsTests {
  @Test func vocabulary() {
    expectWords(of: \Part.words)
    expectWords(of: \EntryAccount.words)
    expectWords(of: \Direction.words)
    expectWords(of: \Penalty.words)
    expectWords(of: \Scope.words)
    expectWords(of: \Permission.words)
  }

  @Test func items() {
    expectWords(of: \LayerKind.words)
    expectWords(of: \LowerLayerRight.words)
    expectWords(of: \PolicyUnit.words)
    expectWords(of: \Confidence.words)
    expectWords(of: \FigureName.words)
  }

  @Test("A length of time is told with its unit")
  func spans() {
    #expect(Span(count: 3, unit: .workingDays).words == Text(zh: "3个工作日", en: "3 working days"))
    #expect(Span(count: 1, unit: .workingDays).words == Text(zh: "1个工作日", en: "1 working day"))
    #expect(Span(count: 2, unit: .days).words == Text(zh: "2日", en: "2 days"))
    #expect(Span(count: 1, unit: .months).words == Text(zh: "1个月", en: "1 month"))
  }

  @Test("No and not known never read the same")
  func statuses() {
    let missing = FindingStatus.undetermined(missing: "calendar 2027").words
    #expect(
      missing
        == Text(zh: "尚不清楚，还缺2027年的工作日历", en: "not known, missing: the working calendar of 2027"))
    #expect(
      FindingStatus.forJudgement(role: "committee").words
        == Text(zh: "由监狱计分考核工作组判断", en: "for judgement by: prison assessment committee"))
    let all: [FindingStatus] = [
      .satisfied, .notSatisfied, .undetermined(missing: "points.x"), .forJudgement(role: "warden"),
    ]
    for status in all { expectWords(status.words, status.code) }
    #expect(Set(all.map(\.words.zh)).count == all.count)
  }

  @Test("An incomplete outcome names every missing fact")
  func outcomes() {
    let facts = ["calendar 2027", "months before 2026-03-05", "points.average.months"]
    let all: [Outcome] = [.permitted, .refused, .incomplete(facts), .awaitsJudgement]
    for outcome in all { expectWords(outcome.words, outcome.code) }
    #expect(
      Outcome.incomplete(facts).words
        == Text(
          zh: "资料不全，还缺2027年的工作日历、2026-03-05以前月份的得分、规定“points.average.months”",
          en: "incomplete, missing: the working calendar of 2027, the scores of the months before "
            + "2026-03-05, the figure \"points.average.months\""))
  }

  @Test("Every fault of policy is told with what it is about")
  func faults() {
    let kinds: [PolicyFault.Kind] = [
      .identifierTwice, .versionsOverlap, .versionBackwards, .noVersion, .choiceUnknown("x-1"),
      .lowerArticleMissing, .unitDiffers(.days),
      .layerOversteps(right: .onlyRaise, upper: "x-2", lower: "x-3"), .referenceUnknown("x-4"),
      .ruleUnknown, .ruleMissing, .termTwice("x-5"), .boundsBackwards("x-6"),
      .procedure(.unreachable("x-7")), .penaltyDiffers("x-8"), .directionOfAccount("x-9"),
    ]
    let texts = kinds.map(\.words)
    for (kind, text) in zip(kinds, texts) { expectWords(text, "\(kind)") }
    for number in 1...9 {
      #expect(texts.contains { $0.zh.contains("x-\(number)") && $0.en.contains("x-\(number)") })
    }
  }

  @Test("Every kind of change to the law and how it came out has words")
  func mutants() {
    expectWords(of: \PolicyMutant.Kind.words)
    expectWords(of: \MutantVerdict.words)
  }
}
