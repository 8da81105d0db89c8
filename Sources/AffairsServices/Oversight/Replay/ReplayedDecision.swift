public import PrisonAffairs

/// One earlier decision, recomputed with the policy, calendar and facts of its act and set beside
/// what the book stores.
public struct ReplayedDecision: Hashable, Sendable {
  public let kind: DecisionKind
  public let reference: String
  /// The act that made the decision.
  public let act: Int
  public let moment: Moment?
  /// The adoptions it rests on, such as `national@2 province@3`.
  public let policies: String
  /// The calendar editions it rests on, such as `2026/1`; empty where none is asked.
  public let calendar: String
  public let recomputed: Text
  public let stored: Text
  /// What the rule examined on the way.
  public let findings: [Finding]
  /// Nil where both are equal.
  public let difference: ReplayDifference?

  /// `equal`, or the stable name of the difference.
  public var verdict: String {
    switch difference {
    case nil: "equal"
    case .result: "replay.\(kind.rawValue)"
    case .policyUnreadable: "replay.policy-unreadable"
    case .calendarUnreadable: "replay.calendar-unreadable"
    case .ruleGone: "replay.rule-gone"
    case .erased: "replay.erased"
    }
  }

  public var verdictWords: Text {
    switch difference {
    case nil: Text(zh: "相同", en: "equal")
    case .result: Text(zh: "不同", en: "different")
    case .policyUnreadable: Text(zh: "当时的规定已不能读取", en: "the policy of that time can't be read")
    case .calendarUnreadable: Text(zh: "当时的日历已不能读取", en: "the calendar of that time can't be read")
    case .ruleGone: Text(zh: "当时的规则已不存在", en: "the rule of that time is gone")
    case .erased: Text(zh: "依据已依法删除，不能重新计算", en: "rests on what was erased; not computable")
    }
  }
}

extension BookFinding {
  /// The finding of a check for a decision that is not what the book gives; nil where it is.
  init?(_ decision: ReplayedDecision) {
    switch decision.difference {
    case nil, .erased: return nil
    case .result: self.init(decision.kind, act: decision.act, reference: decision.reference)
    case .policyUnreadable:
      self.init(.policyUnreadable, act: nil, reference: "policy_file")
    case .calendarUnreadable:
      self.init(.calendarUnreadable, act: nil, reference: "calendar_edition")
    case .ruleGone:
      self.init(.ruleGone, act: decision.act, reference: decision.reference)
    }
  }
}
