public import PrisonAffairs
import RecordBook

/// What law says of one inmate and one kind of nomination, on what the book holds.
public struct EligibilityAnswer: Hashable, Sendable {
  public let kind: NominationKind
  public let determination: Determination
  /// The first day by what is known now; nil where it cannot be said, or never.
  public let earliestOn: CivilDate?
  /// The row of the law's table; nil for parole.
  public let row: String?
  public let basis: CommutationBasis?
  /// How far a commutation may go; nil for parole.
  public let limit: CommutationLimit?
  /// The last day of probation were parole granted on the day asked about.
  public let probationEndsOn: CivilDate?

  init(_ assessment: CommutationAssessment) {
    kind = .commutation
    determination = assessment.determination
    earliestOn = assessment.earliestOn
    row = assessment.row
    basis = assessment.basis
    limit = assessment.limit
    probationEndsOn = nil
  }

  init(_ assessment: ParoleAssessment) {
    kind = .parole
    determination = assessment.determination
    earliestOn = assessment.earliestOn
    row = nil
    basis = nil
    limit = nil
    probationEndsOn = assessment.probationEndsOn
  }

  /// What time and law say, apart from all that people have to judge.
  public var byLaw: Outcome { Outcome(of: determination.findings.filter { !$0.isForPeople }) }

  /// The findings that stand in the way or are not known, without what people have to judge.
  public var obstacles: [Finding] {
    determination.findings.filter { !$0.isForPeople && $0.status != .satisfied }
  }
}

extension Finding {
  /// Whether it is of those that people judge, with or without an answer.
  public var isForPeople: Bool {
    if case .forJudgement = status { return true }
    return switch rule {
    case .repentanceElement, .repentanceProceeds, .repentanceScores, .paroleRisk,
      .paroleCommunity, .commutationLeniency, .commutationShortened:
      true
    default: false
    }
  }
}

/// One inmate with the answers for the kinds asked about.
public struct NominationCheck: Sendable {
  public let inmate: InmateNumber
  public let name: String
  /// The ward of today.
  public let ward: WardCode?
  /// The day asked about.
  public let day: CivilDate
  /// Empty where the book holds no judgment.
  public let answers: [EligibilityAnswer]
  /// The digest of the facts; nil where the book holds no judgment.
  public let digest: String?
  /// The average spending and the balance (法释〔2024〕5号 第五条); nil for whoever has no account, and
  /// in lists of many.
  public let spending: SpendingAverage?

  init(
    inmate: InmateNumber, name: String, ward: WardCode?, day: CivilDate,
    answers: [EligibilityAnswer], digest: String?, spending: SpendingAverage? = nil
  ) {
    self.inmate = inmate
    self.name = name
    self.ward = ward
    self.day = day
    self.answers = answers
    self.digest = digest
    self.spending = spending
  }
}

/// The law of one day on the kinds of nomination asked about.
struct NominationRules {
  let day: CivilDate
  private let commutation: CommutationLaw?
  private let parole: ParoleRule?

  /// Refuses (`policy.not-in-force`) a day on which no text is known of any of the kinds; of two
  /// kinds, one is passed over on such a day.
  init(_ policies: PolicySet, on day: CivilDate, _ kinds: [NominationKind]) throws(Refusal) {
    self.day = day
    var missing: Refusal?
    do throws(Refusal) {
      commutation =
        kinds.contains(.commutation) ? try CommutationLaw(policies, on: day) : nil
    } catch {
      commutation = nil
      missing = error
    }
    do throws(Refusal) {
      parole = kinds.contains(.parole) ? try ParoleRule(policies, on: day) : nil
    } catch {
      parole = nil
      missing = missing ?? error
    }
    if commutation == nil, parole == nil, let missing { throw missing }
  }

  func answers(
    _ facts: NominationFacts, basis: CommutationBasis? = nil, on day: CivilDate? = nil
  ) -> [EligibilityAnswer] {
    let day = day ?? self.day
    return [
      commutation.map { law in
        EligibilityAnswer(
          law.assess(facts, basis: basis ?? facts.strongestBasis(on: day), on: day))
      },
      parole.map { EligibilityAnswer($0.assess(facts, on: day)) },
    ].compactMap(\.self)
  }
}

extension NominationFacts {
  /// Repentance with the merit that no earlier commutation can have rested on: what was recognised
  /// while the sentence is executed and after the last one was ruled on.
  func strongestBasis(on day: CivilDate) -> CommutationBasis {
    guard let standing = file.standing(on: day) else { return .repentance }
    let fresh = file.merits.filter { file.counts($0, for: standing, on: day) }.map(\.degree)
    if fresh.contains(.major) { return .repentanceAndMajorMerit }
    return fresh.contains(.merit) ? .repentanceAndMerit : .repentance
  }
}

/// What might change before somebody is nominated.
public struct NominationChange: Hashable, Sendable {
  /// Every property judgment is paid and closed by the court, and acts against it have ended.
  public var isPaid = false
  /// So many more commendations.
  public var commendations = 0
  public var merit: Merit.Degree?
  /// The elements of repentance are all found.
  public var isRepentant = false
  /// No risk, and a community report that agrees.
  public var isWithoutRisk = false

  public init() {}

  /// The facts as they would be, had it all happened on a day.
  func applied(to facts: NominationFacts, on day: CivilDate) -> NominationFacts {
    let file = facts.file
    var judgements = facts.judgements
    var answered: [NominationQuestion] = []
    if isRepentant { answered += [.confession, .discipline, .study, .labour, .proceedsReturned] }
    if isWithoutRisk { answered += [.noRisk, .communityReport] }
    for question in answered {
      judgements[question] = NominationJudgement(
        question: question, isYes: true, ground: "假设")
    }
    return NominationFacts(
      file: SentenceFile(
        inmate: file.inmate, bornOn: file.bornOn, judgments: file.judgments,
        rulings: file.rulings,
        merits: file.merits + (merit.map { [Merit(degree: $0, day: day)] } ?? []),
        marks: file.marks, areMarksKnown: file.areMarksKnown,
        property: isPaid ? file.property?.map { $0.paid(on: day) } : file.property,
        conditions: file.conditions, recalledOn: file.recalledOn),
      commendedOn: facts.commendedOn + Array(repeating: day, count: commendations),
      judgements: judgements, spending: facts.spending)
  }
}

extension PropertyItem {
  /// The item paid in full and closed on a day; one that is closed already stays as it is.
  fileprivate func paid(on day: CivilDate) -> PropertyItem {
    let closing: Set<PropertyEventKind> = [.courtClosed, .waived]
    guard !events.contains(where: { closing.contains($0.kind) }) else { return self }
    let acts: Set<PropertyEventKind> = [
      .silent, .concealed, .obstructed, .falselyDeclared, .overspent,
    ]
    var after = events
    if let act = events.lastIndex(where: { acts.contains($0.kind) }),
      !events[act...].contains(where: { $0.kind == .ceased })
    {
      after.append(PropertyEvent(kind: .ceased, day: day))
    }
    after.append(PropertyEvent(kind: .payment, day: day, amount: amount))
    after.append(PropertyEvent(kind: .courtClosed, day: day))
    return PropertyItem(
      number: number, kind: kind, amount: amount, isJoint: isJoint, events: after)
  }
}
