/// Whom an allowance is paid by one figure (零用钱发放组别).
public enum AllowanceGroup: String, CaseIterable, Sendable {
  case male
  case female

  /// The policy value with the amount of a month, in fen.
  var value: String { "account.allowance.\(rawValue)-fen" }
}

/// The allowance of a month by the law of a day (零用钱). No national figure is known; a lower layer
/// sets it (监狱法 names no amount).
public struct AllowanceRule: Sendable {
  public let day: CivilDate
  private let amounts: [AllowanceGroup: Sourced<Money>]
  private let citation: Citation

  public init(_ policies: PolicySet, on day: CivilDate) {
    self.day = day
    var amounts: [AllowanceGroup: Sourced<Money>] = [:]
    for group in AllowanceGroup.allCases {
      guard let resolved = policies.value(group.value, on: day),
        case .count(let fen) = resolved.value
      else { continue }
      amounts[group] = Sourced(Money(fen: fen), resolved.citation)
    }
    self.amounts = amounts
    citation = policies.citation(of: .accountAllowance, on: day)
  }

  /// What somebody of a group is paid; refuses (`policy.not-in-force`) where no layer says.
  public func amount(_ group: AllowanceGroup) throws(Refusal) -> Sourced<Money> {
    guard let amount = amounts[group] else {
      throw Refusal(.policyNotInForce, [.code: group.value, .day: day.description])
    }
    return amount
  }

  /// The same with what was compared: somebody who is here on the day is paid.
  public func determine(
    _ group: AllowanceGroup, isHere: Bool
  ) -> (amount: Money, determination: Determination) {
    guard let amount = amounts[group] else {
      let finding = Finding(.accountAllowance, citation, .undetermined(missing: group.value))
      return (.zero, Determination(outcome: .incomplete([group.value]), findings: [finding]))
    }
    let finding = Finding(
      .accountAllowance, amount.citation, isHere ? .satisfied : .notSatisfied,
      [Figure(.day, day), Figure(.amount, amount.value)])
    return (
      isHere ? amount.value : .zero,
      Determination(outcome: isHere ? .permitted : .refused, findings: [finding])
    )
  }
}
