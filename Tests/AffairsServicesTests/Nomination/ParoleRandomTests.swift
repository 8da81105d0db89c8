import AffairsServices
import PrisonAffairs
import Testing

@Suite("What holds of every parole (刑法 第八十一条, 法释〔2016〕23号)")
struct ParoleRandomTests {
  /// A failing run names its seed.
  static let seeds: [UInt64] = Array(1...400)

  private static let law = Result {
    try Law(policies: "\(SourceTree.root)Policies", data: "\(SourceTree.root)Data")
  }

  private func facts(_ file: SentenceFile) -> NominationFacts {
    let questions = RepentanceRule.elements + [.noRisk, .communityReport]
    return NominationFacts(
      file: file,
      judgements: Dictionary(
        uniqueKeysWithValues: questions.map {
          ($0, NominationJudgement(question: $0, isYes: true, ground: "random"))
        }))
  }

  private func rule() throws -> ParoleRule {
    let day = try #require(CivilDate("2026-06-01"))
    return try ParoleRule(try ParoleRandomTests.law.get().policies, on: day)
  }

  private func file(_ random: inout RandomParoleSentences) throws -> SentenceFile {
    let inmate = try #require(InmateNumber("3301000001"))
    return try random.file(inmate, from: try #require(CivilDate("2008-01-01")))
  }

  @Test("More time served never makes less eligible by time", arguments: seeds)
  func moreTime(seed: UInt64) throws {
    var random = RandomParoleSentences(seed: seed)
    let file = try file(&random)
    let rule = try rule()
    // From after the last ruling on, nothing but time changes.
    let begin = (file.rulings.last?.servedOn ?? file.judgments[0].sentence.decidedOn)
      .adding(days: 30)
    let time: Set<RuleIdentifier> = [.paroleServed, .paroleGap]
    var wasSatisfied = false
    var earliest: Set<CivilDate?> = []
    for step in 0..<60 {
      let day = begin.adding(days: step * 97)
      let found = rule.assess(facts(file), on: day)
      let isSatisfied = found.determination.findings
        .filter { time.contains($0.rule) }.allSatisfy { $0.status == .satisfied }
      #expect(!wasSatisfied || isSatisfied, "seed \(seed), \(day)")
      wasSatisfied = isSatisfied
      earliest.insert(found.earliestOn)
    }
    #expect(earliest.count == 1, "seed \(seed): the earliest day depends on the day asked")
  }

  @Test("The earliest day is the first on which it is permitted", arguments: seeds)
  func earliest(seed: UInt64) throws {
    var random = RandomParoleSentences(seed: seed)
    let file = try file(&random)
    let rule = try rule()
    let begin = (file.rulings.last?.servedOn ?? file.judgments[0].sentence.decidedOn)
      .adding(days: 30)
    guard let earliest = rule.assess(facts(file), on: begin).earliestOn, earliest > begin else {
      return
    }
    #expect(
      rule.assess(facts(file), on: earliest).determination.outcome == .permitted, "seed \(seed)")
    let before = rule.assess(facts(file), on: earliest.adding(days: -1)).determination.outcome
    // Where less than two years are left the gap may be shorter, as people judge.
    #expect(before == .refused || before == .awaitsJudgement, "seed \(seed)")
  }

  @Test("Findings come in one order: bars, time, property, repentance, risk, what follows")
  func order() throws {
    let rule = try rule()
    let groups: [[RuleIdentifier]] = [
      [
        .paroleWithoutCommutation, .paroleJudgment, .paroleRecidivist, .paroleViolence,
        .paroleRevoked, .paroleServing, .paroleCorruption,
      ], [.paroleServed], [.paroleGap],
      [
        .propertyPerformed, .propertyExcused, .propertyUnable, .propertyAble, .propertyRefusing,
        .propertySpending, .propertyWaiting, .propertyAbility,
      ],
      [
        .repentanceElement, .repentanceProceeds, .repentanceUnnamed, .repentanceAppeal,
        .repentanceScores,
      ], [.paroleRisk], [.paroleCommunity], [.parolePreferred], [.paroleProbation],
      [.paroleRights],
    ]
    for seed in ParoleRandomTests.seeds {
      var random = RandomParoleSentences(seed: seed)
      let sentence = try file(&random)
      let start = sentence.judgments[0].sentence.decidedOn
      let file = SentenceFile(
        inmate: sentence.inmate, judgments: sentence.judgments, rulings: sentence.rulings,
        property: (1...3).map { random.item($0, from: start, days: 3_000) })
      let found = rule.assess(facts(file)).determination
      let places = found.findings.map { finding in
        groups.firstIndex { $0.contains(finding.rule) } ?? -1
      }
      #expect(places == places.sorted() && !places.contains(-1), "seed \(seed)")
      #expect(found == rule.assess(facts(file)).determination, "seed \(seed)")
    }
  }
}
