/// How a sentence stands on a day: what is executed, from when to when, after all rulings.
public struct SentenceStanding: Hashable, Sendable {
  /// The judgment that is executed.
  public let judgment: Judgment
  /// The gravest punishment that still counts for the rows of the law: a suspended death sentence
  /// stays one after it became life or a fixed term (法释〔2016〕23号 第十条至第十二条).
  public let root: SentenceKind
  /// What is served now.
  public internal(set) var kind: SentenceKind
  /// The fixed term that is served now; nil for another kind.
  public internal(set) var term: Term?
  /// The first day of that fixed term, with custody before it counted in; nil where nobody knows.
  public internal(set) var startsOn: CivilDate?
  /// What was taken off that fixed term since, oldest first.
  public internal(set) var reductions: [Term] = []
  /// Days served before a life sentence became a fixed term that count in it (第三十二条第三款、第三十六条
  /// 第二款、第三十七条第一款).
  public internal(set) var creditDays = 0
  /// The last day; nil while there is none, or where the start is not known.
  public internal(set) var endsOn: CivilDate?
  public internal(set) var rights: RightsDeprivation?
  /// The last ruling that commuted this judgment; denials and parole are none.
  public internal(set) var lastCommutation: CourtRuling?
  /// The day a suspended death sentence became life (第十条「减为无期徒刑后」).
  public internal(set) var becameLifeOn: CivilDate?
  /// The last day of the two years of suspension (刑法 第五十一条).
  public internal(set) var suspensionEndsOn: CivilDate?
  /// The day from which time actually served counts: the start of a fixed term with custody, the day
  /// a life sentence took effect, the day after two years of suspension.
  public internal(set) var servedFrom: CivilDate?
  /// What rulings before a retrial or an omitted crime had taken off and what lapsed with it
  /// (第三十二条第二款、第三十四条).
  public internal(set) var lapsed: [Term] = []
  /// 限制减刑 and 终身监禁, of this judgment or of the one that still counts beneath it.
  public internal(set) var isCommutationLimited: Bool
  public internal(set) var isWithoutCommutation: Bool
  /// The term somebody was sentenced to, by which the rows of a fixed sentence are told apart; after a
  /// revoked parole the longer one of before.
  public internal(set) var sentencedTerm: Term?
  /// Whether the last ruling let the inmate out on parole.
  public internal(set) var isOnParole = false

  init(judgment: Judgment, root: SentenceKind) {
    self.judgment = judgment
    self.root = root
    kind = judgment.sentence.kind
    term = judgment.sentence.term
    startsOn = judgment.sentence.startsOn
    rights = judgment.rights
    sentencedTerm = judgment.sentence.term
    isCommutationLimited = judgment.isCommutationLimited
    isWithoutCommutation = judgment.isWithoutCommutation
  }

  /// The last day if so much more were taken off; nil without a fixed term that has a start.
  public func end(reducedBy cut: Term) -> CivilDate? {
    guard let term, let startsOn else { return nil }
    return term.lastDay(from: startsOn, reductions: reductions + [cut])
      .adding(days: -creditDays)
  }

  /// The days left on a day, the day itself and the last one among them; nil without an end.
  public func residueDays(on day: CivilDate) -> Int? {
    endsOn.map { max(0, day.days(until: $0) + 1) }
  }

  /// Whether so many months were actually served before a day; nil where nobody knows the start.
  public func hasServed(months: Int, on day: CivilDate) -> Bool? {
    servedFrom.map { $0.adding(months: months) <= day }
  }

  /// The end of a fixed term follows from its start, what was taken off and what counts in it.
  mutating func settleEnd() {
    guard kind == .fixed, let term, let startsOn else {
      endsOn = nil
      return
    }
    endsOn = term.lastDay(from: startsOn, reductions: reductions).adding(days: -creditDays)
  }
}

extension SentenceKind {
  /// The two years in the name of 死刑缓期二年执行 (刑法 第四十八条).
  public static let suspensionMonths = 24

  /// How grave a kind is, for finding the gravest of several.
  var gravity: Int {
    switch self {
    case .fixed: 0
    case .life: 1
    case .suspendedDeath: 2
    }
  }
}
