import PrisonAffairs

/// A sequence of numbers that a seed fixes, so that a failing run can be repeated (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
/// Makes property judgments and sentences at random; a seed fixes all of it.
struct RandomSentences {
  private var numbers: SplitMix

  init(seed: UInt64) { numbers = SplitMix(seed) }

  /// A day of the months around the change of law in May 2024.
  mutating func day(after first: CivilDate, within days: Int) -> CivilDate {
    first.adding(days: Int.random(in: 0...days, using: &numbers))
  }

  private mutating func chosen<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &numbers)]
  }

  /// One item with events in the order of their days, none of them a full payment.
  mutating func item(_ number: Int, from first: CivilDate, days: Int) -> PropertyItem {
    let kinds = PropertyEventKind.allCases.filter { $0 != .payment && $0 != .courtClosed }
    let count = Int.random(in: 0...6, using: &numbers)
    var events: [PropertyEvent] = []
    for _ in 0..<count {
      let kind = chosen(kinds)
      events.append(
        PropertyEvent(
          kind: kind, day: day(after: first, within: days),
          amount: kind == .deposited ? Money(fen: 400_000) : nil))
    }
    return PropertyItem(
      number: String(number), kind: chosen(PropertyKind.allCases), amount: Money(fen: 1_000_000),
      isJoint: chosen([true, false]), events: events.sorted { $0.day < $1.day })
  }

  /// A sentence with reductions, known in everything that time depends on.
  mutating func file(_ inmate: InmateNumber, from first: CivilDate) throws -> SentenceFile {
    let kind = chosen([SentenceKind.fixed, .fixed, .fixed, .life])
    let start = day(after: first, within: 1_000)
    let term = Term(
      months: Int.random(in: 24...240, using: &numbers),
      days: Int.random(in: 0...20, using: &numbers))
    let sentence = try Sentence.stated(
      kind: kind, term: kind == .fixed ? term : nil, decidedOn: start.adding(days: 200),
      startsOn: kind == .fixed ? start : nil)
    let effective = start.adding(days: 220)
    var rulings: [CourtRuling] = []
    if kind == .fixed, chosen([true, false]),
      let cut = Term(months: Int.random(in: 1...11, using: &numbers))
    {
      let ruled = start.adding(months: 22)
      rulings = [
        CourtRuling(ruledOn: ruled, servedOn: ruled.adding(days: 9), result: .reduced(cut))
      ]
    }
    let judgment = Judgment(
      sentence: sentence, effectiveOn: effective, deliveredOn: effective.adding(days: 15),
      counts: CrimeCount(
        crime: "盗窃罪", kind: kind, term: kind == .fixed ? term : nil
      ).map { [$0] } ?? [])
    return SentenceFile(inmate: inmate, judgments: [judgment], rulings: rulings, property: [])
  }
}

/// SplitMix64: a sequence that a seed fixes.
struct SplitMix: RandomNumberGenerator {
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
