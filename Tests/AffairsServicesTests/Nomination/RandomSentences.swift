import PrisonAffairs

/// A sequence of numbers that a seed fixes, so that a failing run can be repeated (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func happens(oneIn count: Int) -> Bool { Int.random(in: 1...count, using: &self) == 1 }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

/// Sentences as they could be, whose rulings follow on one another; everything in them lies before
/// 2024, so that law and file stand still after it.
struct RandomSentences {
  var numbers: SeededNumbers

  private static let crimes = ["盗窃罪", "诈骗罪", "故意杀人罪", "抢劫罪", "贩卖毒品罪", "受贿罪"]

  mutating func facts() -> NominationFacts? {
    guard let inmate = InmateNumber("3301000001"), let file = file(inmate) else { return nil }
    var judgements: [NominationQuestion: NominationJudgement] = [:]
    for question in NominationQuestion.allCases where question != .leniency {
      // Some questions stay open.
      guard !numbers.happens(oneIn: 6) else { continue }
      judgements[question] = NominationJudgement(
        question: question, isYes: !numbers.happens(oneIn: 10), ground: "random")
    }
    return NominationFacts(file: file, judgements: judgements)
  }

  private mutating func day(_ years: ClosedRange<Int>) -> CivilDate {
    CivilDate(
      year: numbers.number(years), month: numbers.number(1...12), day: numbers.number(1...28))
      ?? .earliest
  }

  private mutating func file(_ inmate: InmateNumber) -> SentenceFile? {
    let kind: SentenceKind =
      numbers.happens(oneIn: 4) ? .suspendedDeath : numbers.happens(oneIn: 3) ? .life : .fixed
    let months = numbers.happens(oneIn: 5) ? 120 : numbers.number(7...240)
    let term = kind == .fixed ? Term(months: months) : nil
    let start = day(2010...2014)
    let decided = start.adding(days: numbers.number(30...300))
    let effective = decided.adding(days: numbers.number(0...20))
    let crime = numbers.number(0...5)
    let count = CrimeCount(crime: RandomSentences.crimes[crime], kind: kind, term: term)
    guard let count,
      let sentence = Sentence(
        kind: kind, term: term, decidedOn: decided, startsOn: kind == .fixed ? start : nil,
        endsOn: nil)
    else { return nil }
    let second = CrimeCount(
      crime: "赌博罪", kind: .fixed, term: Term(months: numbers.number(6...max(6, months / 2))))
    let judgment = Judgment(
      sentence: sentence, effectiveOn: effective,
      deliveredOn: numbers.happens(oneIn: 9) ? nil : effective.adding(days: numbers.number(1...90)),
      isCommutationLimited: kind == .suspendedDeath && numbers.happens(oneIn: 3),
      isWithoutCommutation: kind == .suspendedDeath && numbers.happens(oneIn: 8),
      rights: kind == .fixed ? nil : .life,
      counts: [count] + (numbers.happens(oneIn: 3) ? [second].compactMap(\.self) : []))
    var marks: Set<CategoryMark> = []
    if crime == 5, numbers.happens(oneIn: 2) { marks.insert(.corruption) }
    if crime == 4, numbers.happens(oneIn: 2) { marks.insert(.drugRepeat) }
    if numbers.happens(oneIn: 4) { marks.insert(.recidivist) }
    return SentenceFile(
      inmate: inmate, bornOn: day(1940...1990), judgments: [judgment],
      rulings: rulings(kind, effective), merits: merits(), marks: marks,
      areMarksKnown: !numbers.happens(oneIn: 15), property: [])
  }

  private mutating func rulings(_ kind: SentenceKind, _ effective: CivilDate) -> [CourtRuling] {
    var rulings: [CourtRuling] = []
    var day = effective.adding(months: numbers.number(25...40))
    func add(_ result: RulingResult, _ isServed: Bool) {
      guard day.year < 2024 else { return }
      rulings.append(
        CourtRuling(ruledOn: day, servedOn: isServed ? day.adding(days: 9) : nil, result: result))
    }
    let isServed = !numbers.happens(oneIn: 9)
    if kind == .suspendedDeath { add(.toLife, true) }
    if kind != .fixed {
      if kind == .suspendedDeath { day = day.adding(months: numbers.number(36...60)) }
      if numbers.happens(oneIn: 2), let term = Term(years: numbers.number(20...25)) {
        add(.toFixed(term), isServed)
        day = day.adding(months: 24)
        if numbers.happens(oneIn: 2), let cut = Term(months: numbers.number(1...9)) {
          add(.reduced(cut), isServed)
        }
      }
    } else if numbers.happens(oneIn: 2), let cut = Term(months: 2, days: numbers.number(0...15)) {
      add(.reduced(cut), isServed)
    }
    return rulings
  }

  private mutating func merits() -> [Merit] {
    guard numbers.happens(oneIn: 2) else { return [] }
    return [
      Merit(degree: numbers.happens(oneIn: 2) ? .major : .merit, day: day(2022...2023))
    ]
  }
}
