import PrisonAffairs

/// Reads one step of a procedure file.
struct StepReader {
  let map: YAMLMap

  func step() -> Step? {
    let identifier = map.text("id")
    let kind = map.choice("kind", StepKind.self)
    let title = map.requiredWords("title")
    let actor = actor()
    let documents = map.texts("documents")
    let limit = map.optionalText("limit")
    let risk = map.choice("risk", RiskLevel.self)
    let supervision = map.requiredWords("supervision")
    let article = map.text("article")
    let condition = map.has("when") ? map.choice("when", StepCondition.self) : nil
    let targets = targets()
    map.finish()
    guard let kind, let risk, let actor else { return nil }
    return Step(
      identifier: identifier, kind: kind, title: title, actor: actor, documents: documents,
      limit: limit, risk: risk, supervision: supervision, article: article, condition: condition,
      targets: targets)
  }

  private func actor() -> StepActor? {
    let roles = map.texts("by")
    let body = map.optionalText("body")
    let quorum = map.optionalText("quorum")
    if let body {
      guard let quorum else {
        map.fault(.keyMissing("quorum"), "quorum", map.mark)
        return nil
      }
      return .body(body, quorum: quorum)
    }
    if roles.isEmpty {
      map.fault(.keyMissing("by"), "by", map.mark)
      return nil
    }
    return .roles(roles)
  }

  private func targets() -> [StepOutcome: Step.Target] {
    guard let outcomes = map.map("outcomes") else { return [:] }
    var targets: [StepOutcome: Step.Target] = [:]
    for key in outcomes.keys() {
      guard let outcome = StepOutcome(rawValue: key) else {
        outcomes.fault(
          .valueUnknown(key, admitted: StepOutcome.allCases.map(\.rawValue)), key, outcomes.mark)
        continue
      }
      let target = outcomes.text(key)
      targets[outcome] = target == "end" ? .end : .step(target)
    }
    return targets
  }
}
