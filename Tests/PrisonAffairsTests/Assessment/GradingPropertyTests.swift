import PrisonAffairs
import Testing

@Suite("What holds of every grade (司规〔2021〕3号 第二十一条至第二十四条)")
struct GradingPropertyTests {
  /// A failing run names its seed.
  static let seeds: [UInt64] = Array(1...200)

  @Test("No order of the same candidates changes a rank or a tie", arguments: seeds)
  func order(seed: UInt64) throws {
    var maker = CycleMaker(seed: seed)
    let candidates = try maker.candidates()
    for ranking in ["daily-mean", "total"] {
      let policy = try GradingLaw.policy(["points.grade.ranking": ranking])
      let shuffled = candidates.shuffled(using: &maker.numbers)
      #expect(policy.rank(shuffled) == policy.rank(candidates), "seed \(seed)")
    }
  }

  @Test("A rank counts those who are better, and equals share it", arguments: seeds)
  func ranks(seed: UInt64) throws {
    var maker = CycleMaker(seed: seed)
    let candidates = try maker.candidates()
    // Compared by another road: means brought to 360 days, which all of the days divide.
    func mean(_ candidate: GradeCandidate) -> Int {
      guard candidate.assessedDays > 0 else { return -1 }
      return candidate.total.hundredths * (360 / candidate.assessedDays)
    }
    for ranked in try GradingLaw.policy().rank(candidates) {
      let own = (mean(ranked.candidate), -ranked.candidate.deducted.hundredths)
      let others = candidates.filter { $0 != ranked.candidate }
      let better = others.count { (mean($0), -$0.deducted.hundredths) > own }
      let equal = others.filter { (mean($0), -$0.deducted.hundredths) == own }.map(\.inmate)
      #expect(ranked.rank == better + 1, "seed \(seed)")
      #expect(ranked.ties == equal.sorted(), "seed \(seed)")
    }
  }

  @Test("One more bar never betters a grade and never leaves 积极 open", arguments: seeds)
  func monotone(seed: UInt64) throws {
    var maker = CycleMaker(seed: seed)
    let facts = try maker.facts()
    let policy = try GradingLaw.policy()
    let before = policy.grade(facts).consequence
    for worse in try worsened(facts, &maker) {
      let after = policy.grade(worse).consequence
      #expect(after != .mayBeActive, "seed \(seed)")
      if let before {
        #expect(severity(after) >= severity(before), "seed \(seed) \(before)")
      }
    }
  }

  private func severity(_ consequence: GradeConsequence?) -> Int {
    switch consequence {
    case nil: -1
    case .mayBeActive: 0
    case .mayNotBeActive: 1
    case .mustBeUnqualified: 2
    }
  }

  /// The same facts, each time with one bar more.
  private func worsened(
    _ facts: GradingFacts, _ maker: inout CycleMaker
  ) throws -> [GradingFacts] {
    func with(
      previous: PreviousCycle? = nil, months: [GradedMonth] = [], entries: [AssessedEntry] = [],
      solitary: Int = 0, judgements: [JudgedBar: Judgement] = [:]
    ) -> GradingFacts {
      GradingFacts(
        inmate: facts.inmate, cycle: facts.cycle, previous: previous ?? facts.previous,
        months: facts.months + months, entries: facts.entries + entries,
        solitaryPeriods: facts.solitaryPeriods + solitary,
        judgements: facts.judgements.merging(judgements) { $1 }, strictGroups: facts.strictGroups,
        restsOnPaper: facts.restsOnPaper)
    }
    let next = try yearMonth("2026-09")
    let low = GradingLaw.month(next, less: [.custody: Points(41)])
    var worse = [
      with(previous: .graded(.unqualified)), with(months: [low]), with(solitary: 1),
      with(entries: [GradingEntry.deduction(act: 90, Points(10))]),
      with(entries: [GradingEntry.deduction(act: 91, Points(100), .warning)]),
    ]
    for bar in JudgedBar.allCases {
      worse.append(with(judgements: [bar: try GradingLaw.judgement(holds: true)]))
    }
    return worse
  }

  @Test("No accepted proposal goes over the ceiling or against a bar", arguments: seeds)
  func ceiling(seed: UInt64) throws {
    var maker = CycleMaker(seed: seed)
    let policy = try GradingLaw.policy()
    var accepted = 0
    for _ in 1...12 {
      let proposal = try proposal(&maker, policy)
      guard let result = try? policy.accept(proposal) else { continue }
      accepted += 1
      let active = proposal.grades.count { $0.grade == .active } + proposal.elsewhere.active
      let graded = proposal.grades.count + proposal.elsewhere.graded
      #expect(active * 100 <= graded * 15, "seed \(seed)")
      #expect(active <= result.share.ceiling, "seed \(seed)")
      for proposed in proposal.grades {
        let grade = try #require(proposed.grade)
        #expect(proposed.determination.consequence?.admits(grade) == true, "seed \(seed)")
      }
    }
    #expect(accepted > 0, "seed \(seed)")
  }

  /// A proposal that mostly follows bars and ranks.
  private func proposal(
    _ maker: inout CycleMaker, _ policy: GradingPolicy
  ) throws -> GradeProposal {
    var grades: [ProposedGrade] = []
    for number in 1...Int.random(in: 1...8, using: &maker.numbers) {
      let facts = try maker.facts(number, judgesAll: true)
      let determination = policy.grade(facts)
      let consequence = try #require(determination.consequence)
      var admitted = CycleGrade.allCases.filter(consequence.admits)
      if maker.numbers.happens(oneIn: 20) { admitted = CycleGrade.allCases }
      let reason = maker.numbers.happens(oneIn: 4) ? nil : "voted on"
      grades.append(
        ProposedGrade(
          candidate: facts.candidate, determination: determination,
          strictGroups: facts.strictGroups,
          grade: maker.numbers.happens(oneIn: 40)
            ? nil : admitted.randomElement(using: &maker.numbers), reason: reason))
    }
    let graded = Int.random(in: 0...40, using: &maker.numbers)
    return GradeProposal(
      grades: grades,
      elsewhere: GradeCount(
        graded: graded, assessed: graded * 3,
        active: Int.random(in: 0...max(graded / 8, 1), using: &maker.numbers)))
  }

  @Test("Taking cycles off leaves less than one, and nothing is lost", arguments: seeds)
  func deduction(seed: UInt64) {
    var numbers = Seeded(seed)
    let balance = Points(hundredths: Int.random(in: -100_000...500_000, using: &numbers))
    let deduction = CycleDeduction(balance: balance, length: Points(600))
    #expect(deduction.deducted + deduction.carried == balance, "seed \(seed)")
    #expect(deduction.deducted == Points(600 * deduction.cycles), "seed \(seed)")
    #expect(deduction.carried < Points(600), "seed \(seed)")
    #expect(balance < .zero ? deduction.cycles == 0 : deduction.carried >= .zero, "seed \(seed)")
  }
}
