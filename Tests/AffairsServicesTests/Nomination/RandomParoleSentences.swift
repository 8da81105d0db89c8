import PrisonAffairs

/// Makes property judgments and sentences at random; a seed fixes all of it.
struct RandomParoleSentences {
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
}
