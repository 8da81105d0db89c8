import AffairsServices
import PrisonAffairs
import Testing

/// What must hold of every sentence, whatever it is; each run prints its seed where it fails.
@Suite struct CommutationPropertyTests {
  private static let seeds: [UInt64] = [5, 1979, 2016, 20_190_601]
  private static let law = Result {
    try Law(policies: "\(SourceTree.root)Policies", data: "\(SourceTree.root)Data")
  }

  /// Rules about time, which months served can only fulfil.
  private static let aboutTime: Set<RuleIdentifier> = [
    .commutationStart, .commutationInterval, .commutationLastReduction, .commutationSuspension,
    .commutationNewCrime,
  ]

  private func each(
    _ seed: UInt64, _ body: (NominationFacts, CommutationBasis, CivilDate) throws -> Void
  ) throws {
    var random = RandomSentences(numbers: SeededNumbers(seed))
    var made = 0
    while made < 400 {
      guard let facts = random.facts(), (try? facts.file.validate()) != nil else { continue }
      made += 1
      let basis = CommutationBasis.allCases[random.numbers.number(0...4)]
      let day = try #require(CivilDate("2024-06-01")).adding(days: random.numbers.number(0...900))
      try body(facts, basis, day)
    }
  }

  private func rule(_ day: CivilDate) throws -> CommutationLaw {
    try CommutationLaw(CommutationPropertyTests.law.get().policies, on: day)
  }

  @Test(arguments: seeds) func monthsServedNeverMakeSomebodyLessEligibleByTime(
    _ seed: UInt64
  ) throws {
    try each(seed) { facts, basis, day in
      func unmet(_ day: CivilDate) throws -> Set<RuleIdentifier> {
        Set(
          try rule(day).assess(facts, basis: basis).determination.findings
            .filter { $0.status == .notSatisfied }.map(\.rule)
        ).intersection(CommutationPropertyTests.aboutTime)
      }
      let later = day.adding(months: 1 + Int(seed % 11))
      let (before, after) = (try unmet(day), try unmet(later))
      #expect(after.isSubset(of: before), "seed \(seed): \(facts.file), \(basis), \(day)")
      let earliest = try rule(day).assess(facts, basis: basis).earliestOn
      if let earliest {
        #expect(
          (earliest <= day) == before.isEmpty, "seed \(seed): \(facts.file), \(basis), \(day)")
      }
    }
  }

  @Test(arguments: seeds) func theMaximumNeverExceedsTheCapOfTheLaw(_ seed: UInt64) throws {
    // 法释〔2016〕23号 第六条至第十四条; 法释〔2019〕6号 第二条至第四条, by hand.
    let cuts = [
      "F4": 12, "F5": 12, "F6": 12, "F7": 12, "L2": 12, "L3": 12, "D2": 12, "D3": 12, "D5": 12,
    ]
    let terms = [
      "L1": 228, "L2": 240, "L3": 252, "D0": 300, "D1": 264, "D2": 276, "D3": 288, "D4": 276,
    ]
    try each(seed) { facts, basis, day in
      let found = try rule(day).assess(facts, basis: basis)
      let said: Comment = "seed \(seed): \(facts.file), \(basis), \(day)"
      switch found.limit {
      case .reduction(let most):
        #expect(most.months * 30 + most.days <= (cuts[found.row] ?? 24) * 30, said)
        let standing = try #require(facts.file.standing(on: day))
        let half = standing.term.flatMap { term in
          Ratio(1, 2).map { term.share($0, roundedUp: true) }
        }
        if standing.root == .fixed, let half, let start = standing.startsOn,
          let end = standing.end(reducedBy: most)
        {
          #expect(end >= half.lastDay(from: start), said)
        }
      case .toFixed(let shortest, let longest):
        #expect(shortest.months >= (terms[found.row] ?? 999), said)
        #expect(!shortest.isLonger(than: longest), said)
      case .toLife: #expect(found.row == "D0", said)
      case .discretionary: #expect(found.row == "F8", said)
      case .none: #expect(found.earliestOn == nil, said)
      }
    }
  }

  @Test(arguments: seeds) func whatIsWithinTheLimitIsAndAMonthMoreIsNot(_ seed: UInt64) throws {
    let month = try #require(Term(months: 1))
    try each(seed) { facts, basis, day in
      let law = try rule(day)
      guard case .reduction(let most) = law.assess(facts, basis: basis).limit else { return }
      func isWithin(_ cut: Term) -> Bool {
        !law.check(.reduce(cut), for: facts, basis: basis).determination.findings.contains {
          $0.rule == .commutationProposal && $0.status != .satisfied
        }
      }
      let said: Comment = "seed \(seed): \(facts.file), \(basis), \(day)"
      #expect(isWithin(most), said)
      #expect(!isWithin(most + month), said)
    }
  }

  @Test(arguments: seeds) func findingsStandInOneOrder(_ seed: UInt64) throws {
    let order: [RuleIdentifier] = [
      .commutationCategory, .commutationExactlyTen, .commutationWithout, .commutationServing,
      .commutationProbation,
      .commutationSuspension, .commutationStart, .commutationInterval, .commutationShortened,
      .commutationLastReduction, .commutationNewCrime, .commutationLeniency, .commutationMerit,
      .repentanceElement, .repentanceProceeds, .repentanceUnnamed, .repentanceAppeal,
      .repentanceScores, .propertyPerformed, .propertyMajorMerit, .commutationResidue,
      .commutationAmount,
      .commutationStricter, .commutationMinimum, .commutationLapsed,
    ]
    try each(seed) { facts, basis, day in
      let findings = try rule(day).assess(facts, basis: basis).determination.findings
      let places = findings.map { order.firstIndex(of: $0.rule) ?? -1 }
      let said: Comment = "seed \(seed): \(findings.map(\.rule.rawValue))"
      #expect(!places.contains(-1), said)
      #expect(places == places.sorted(), said)
      #expect(
        try rule(day).assess(facts, basis: basis).determination.findings == findings, said)
    }
  }
}
