/// The grade of an assessment cycle (司规〔2021〕3号 第二十一条).
public enum CycleGrade: String, CaseIterable, Sendable {
  /// 积极
  case active
  /// 合格
  case qualified
  /// 不合格
  case unqualified
}

/// The bars of articles 22 and 23 that only people can judge, in the order of the articles.
public enum JudgedBar: String, CaseIterable, Sendable {
  /// 第二十二条第四项: able, and not performing a property judgment, or not all of it.
  case propertyJudgment = "property-judgment"
  /// 第二十二条第五项: what the province adds against 积极.
  case activeByProvince = "active-province"
  /// 第二十二条第一项、第二项: the same for months of the cycle that are on paper, not in the book.
  case paperMonths = "paper-months"
  /// 第二十三条第一项: against the Party's leadership and the socialist system.
  case constitution
  /// 第二十三条第二项: against the unity of nationalities or of the state.
  case unity
  /// 第二十三条第三项: distorting or smearing culture.
  case culture
  /// 第二十三条第四项: violent terror or religious extremism.
  case extremism
  /// 第二十三条第五项: cults.
  case cult
  /// 第二十三条第六项: resisting officers, after a warning without effect.
  case resistance
  /// 第二十三条第十项: what the province adds for 不合格.
  case unqualifiedByProvince = "unqualified-province"

  /// The rule, which cites the item.
  public var rule: RuleIdentifier {
    switch self {
    case .propertyJudgment: .gradePropertyJudgment
    case .activeByProvince: .gradeActiveProvince
    case .constitution: .gradeConstitution
    case .unity: .gradeUnity
    case .culture: .gradeCulture
    case .extremism: .gradeExtremism
    case .cult: .gradeCult
    case .resistance: .gradeResistance
    case .unqualifiedByProvince: .gradeUnqualifiedProvince
    case .paperMonths: .gradePaperMonths
    }
  }

  /// The name of the missing fact while nobody has judged.
  public var missingFact: String { "judgement \(rawValue)" }
}

/// What somebody judged of a bar, with grounds.
public struct Judgement: Hashable, Sendable {
  /// Whether the bar holds against the inmate.
  public let holds: Bool
  public let ground: String
  public let author: StaffNumber
  /// Where the judgement stands, such as a fact of the book or a document.
  public let reference: String

  public init(holds: Bool, ground: String, author: StaffNumber, reference: String) {
    self.holds = holds
    self.ground = ground
    self.author = author
    self.reference = reference
  }
}

/// What is known of the cycle before (第二十二条第三项).
public enum PreviousCycle: Hashable, Sendable {
  /// There was none.
  case first
  case graded(CycleGrade)
  /// It ended under law that knew no grades (before 2021-10-01).
  case beforeGrading
  /// There was one and its grade is not known.
  case unknown
}
