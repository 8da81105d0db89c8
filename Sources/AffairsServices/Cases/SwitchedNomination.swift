import PrisonAffairs

// Rules of eligibility, left out by leaving out what they find: each bites by its findings alone.
extension SwitchedRule {
  /// The findings without those of the rule, and what the rest comes to.
  func determination(_ findings: [Finding]) -> Determination {
    let kept = findings.filter { !isOff($0.rule) }
    return Determination(outcome: Outcome(of: kept), findings: kept)
  }
}
