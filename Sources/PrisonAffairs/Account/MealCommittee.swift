/// What a member of the inmates' meal committee (伙食管理委员会) says of a month's account.
///
/// Closed; the raw values stand in the book and never change.
public enum MealOpinion: String, CaseIterable, Sendable {
  /// 签字
  case signed
  /// 提出异议, with a statement
  case objected
  /// 未能参加, with the reason
  case absent

  /// Whether it says nothing without words beside it.
  public var needsStatement: Bool { self != .signed }
}

/// How the members stand to an account: every one of them is asked, and enough of them answer.
public struct MealCommitteeStanding: Hashable, Sendable {
  public let memberCount: Int
  /// The latest word of each who spoke.
  public let opinions: [MealOpinion]

  public init(memberCount: Int, opinions: [MealOpinion]) {
    self.memberCount = memberCount
    self.opinions = opinions
  }

  /// Those who looked at the account and signed or objected.
  public var answered: Int { opinions.filter { $0 != .absent }.count }

  /// Whether everybody was asked and enough of them answered; refuses (`policy.not-in-force`) a
  /// day without that number.
  public func finding(_ policies: PolicySet, on day: CivilDate) throws(Refusal) -> Finding {
    let minimum = try policies.requiredCount(MealCommitteeStanding.minimum, on: day)
    let figures = [
      Figure(.members, memberCount), Figure(.counted, answered), Figure(.needed, minimum.value),
    ]
    let status: FindingStatus =
      opinions.count < memberCount
      ? .undetermined(missing: "opinions of the meal committee")
      : answered >= minimum.value ? .satisfied : .notSatisfied
    return Finding(.mealCommittee, minimum.citation, status, figures)
  }

  /// The value that says how many members must answer.
  public static let minimum = "meal.committee.minimum-members"
}
