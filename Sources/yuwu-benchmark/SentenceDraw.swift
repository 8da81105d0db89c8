import PrisonAffairs

/// Sentences of a nation, drawn one after the other and never kept: the same ones for the same seed.
///
/// Nobody was commuted before, but for suspended death that became life, whose clock begins anew.
/// Fixed terms have three years and more, so that neither the short residue (第十六条) nor the half
/// that must be served changes the amount of a first cut.
struct SentenceDraw {
  /// The day on which everybody is judged.
  static let day = CivilDate("2026-12-01")
  private static let first = CivilDate("2017-01-01")

  private var random: Draw
  private let inmate: InmateNumber
  private let judgements: [NominationQuestion: NominationJudgement]

  init(seed: UInt64) {
    guard let inmate = InmateNumber("3301000001") else { fatalFolder() }
    random = Draw(seed: seed)
    self.inmate = inmate
    judgements = Dictionary(
      uniqueKeysWithValues: NominationQuestion.allCases.filter { $0 != .leniency }.map {
        ($0, NominationJudgement(question: $0, isYes: true, ground: "评议记录"))
      })
  }

  private mutating func happens(_ percent: Int) -> Bool { random.next(below: 100) < percent }

  mutating func next() -> DrawnSentence {
    guard let first = SentenceDraw.first else { fatalFolder() }
    let kind = DrawnKind(percentile: random.next(below: 100))
    let months = 36 + random.next(below: 205)
    // Whose sentence became life has served the two years of the suspension by now.
    let decided = first.adding(
      days: random.next(below: kind == .life(afterDeath: true) ? 2_600 : 3_200))
    let delivered = decided.adding(days: 10 + random.next(below: 40))
    let isLimited = kind == .life(afterDeath: true) && happens(20)
    let counts = self.counts(kind, months)
    let sentence = Sentence(
      kind: kind.sentence, term: kind == .fixed ? Term(months: months) : nil, decidedOn: decided,
      startsOn: kind == .fixed ? decided.adding(days: -60) : nil, endsOn: nil)
    guard let sentence else { fatalFolder() }
    let judgment = Judgment(
      sentence: sentence, effectiveOn: decided.adding(days: 10), deliveredOn: delivered,
      isCommutationLimited: isLimited, rights: kind == .fixed ? .months(24) : .life,
      counts: counts)
    let becameLife = delivered.adding(days: 740)
    let basis = self.basis()
    return DrawnSentence(
      facts: NominationFacts(
        file: SentenceFile(
          inmate: inmate, bornOn: first.adding(days: -7_000 - random.next(below: 15_000)),
          judgments: [judgment],
          rulings: kind == .life(afterDeath: true)
            ? [
              CourtRuling(
                ruledOn: becameLife, servedOn: becameLife.adding(days: 7), result: .toLife)
            ] : [],
          merits: basis.merit == nil
            ? [] : [Merit(degree: .merit, day: becameLife.adding(days: 30))],
          marks: marks(), property: property(after: decided)),
        commendedOn: [delivered.adding(days: 400), delivered.adding(days: 800)],
        judgements: judgements),
      basis: basis, kind: kind)
  }

  private mutating func basis() -> CommutationBasis {
    switch random.next(below: 20) {
    case ..<14: .repentance
    case ..<17: .merit
    default: .repentanceAndMerit
    }
  }

  private mutating func marks() -> Set<CategoryMark> {
    switch random.next(below: 100) {
    case ..<2: [.corruption]
    case ..<14:
      [
        [
          .office, .finance, .mafia, .stateSecurity, .terrorism, .drugRing, .drugRepeat,
          .recidivist,
        ][
          random.next(below: 8)]
      ]
    default: []
    }
  }

  /// One to three crimes, the first of which has the sentence.
  private mutating func counts(_ kind: DrawnKind, _ months: Int) -> [CrimeCount] {
    let violence: Violence? = happens(15) ? .robbery : nil
    let more = happens(30) ? 1 + random.next(below: 2) : 0
    let first = CrimeCount(
      crime: violence == nil ? "诈骗罪" : "抢劫罪", kind: kind.sentence,
      term: kind == .fixed ? Term(months: months) : nil, violence: violence)
    let others = (0..<more).map { _ in
      CrimeCount(
        crime: "盗窃罪", kind: .fixed, term: Term(months: 12 + random.next(below: months - 12)))
    }
    return ([first] + others).compactMap(\.self)
  }

  /// Six in ten have none; of the others most are paid, some are found unable, few able.
  private mutating func property(after day: CivilDate) -> [PropertyItem] {
    guard happens(40) else { return [] }
    let amount = Money(fen: 1_000_000 + 10_000 * random.next(below: 500))
    let event: PropertyEvent =
      switch random.next(below: 10) {
      case ..<7: PropertyEvent(kind: .payment, day: day.adding(days: 90), amount: amount)
      case ..<9: PropertyEvent(kind: .nothingFound, day: day.adding(days: 200))
      default: PropertyEvent(kind: .foundAble, day: day.adding(days: 200))
      }
    return [PropertyItem(number: "1", kind: .fine, amount: amount, events: [event])]
  }
}

/// What somebody serves.
enum DrawnKind: Equatable {
  case fixed
  case life(afterDeath: Bool)
  case suspendedDeath

  init(percentile: Int) {
    self =
      switch percentile {
      case ..<80: .fixed
      case ..<89: .life(afterDeath: false)
      case ..<96: .life(afterDeath: true)
      default: .suspendedDeath
      }
  }

  /// What somebody was sentenced to.
  var sentence: SentenceKind {
    switch self {
    case .fixed: .fixed
    case .life(let afterDeath): afterDeath ? .suspendedDeath : .life
    case .suspendedDeath: .suspendedDeath
    }
  }

  /// As the other program reads it.
  var number: Int32 {
    switch self {
    case .fixed: 0
    case .life(let afterDeath): afterDeath ? 3 : 1
    case .suspendedDeath: 2
    }
  }
}

/// One sentence and what its commutation would rest on.
struct DrawnSentence {
  let facts: NominationFacts
  let basis: CommutationBasis
  let kind: DrawnKind
}
