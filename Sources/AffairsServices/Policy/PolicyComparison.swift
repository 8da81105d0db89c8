import PrisonAffairs

/// A newer version of a layer against the one the book has: what was added, removed, changed,
/// loosened, and which steps are gone.
struct PolicyComparison {
  let before: PolicyLayer?
  let after: PolicyLayer

  var changes: [PolicyChange] {
    guard let before else { return [] }
    let old = Dictionary(
      before.headings.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Set(after.headings.map(\.identifier))
    var changes = after.headings.filter { old[$0.identifier] == nil }.map {
      PolicyChange(identifier: $0.identifier, kind: .added, before: nil, after: $0.title.zh)
    }
    changes += before.headings.filter { !new.contains($0.identifier) }.map {
      PolicyChange(identifier: $0.identifier, kind: .removed, before: $0.title.zh, after: nil)
    }
    return changes + changedValues(before) + removedSteps(before)
  }

  private func changedValues(_ before: PolicyLayer) -> [PolicyChange] {
    after.values.compactMap { value in
      guard
        let old = before.values.first(where: {
          $0.heading.identifier == value.heading.identifier
        }), let last = old.versions.max(by: { $0.from < $1.from })?.content,
        let now = value.versions.max(by: { $0.from < $1.from })?.content, last != now
      else { return nil }
      let looser = isLooser(now, than: last, under: old.heading.lower)
      return PolicyChange(
        identifier: value.heading.identifier, kind: looser ? .loosened : .changed,
        before: last.description, after: now.description)
    }
  }

  /// A value is looser when it moved against the direction its lower layers may go.
  private func isLooser(
    _ now: PolicyValue, than last: PolicyValue, under right: LowerLayerRight
  ) -> Bool {
    switch right {
    case .onlyRaise: last.isGreater(than: now) == true
    case .onlyReduce: now.isGreater(than: last) == true
    default: false
    }
  }

  private func removedSteps(_ before: PolicyLayer) -> [PolicyChange] {
    before.procedures.flatMap { old -> [PolicyChange] in
      guard
        let new = after.procedures.first(where: {
          $0.heading.identifier == old.heading.identifier
        })
      else { return [] }
      let kept = Set(new.steps.map(\.identifier))
      return old.steps.filter { !kept.contains($0.identifier) }.map {
        PolicyChange(
          identifier: "\(old.heading.identifier)/\($0.identifier)", kind: .stepRemoved,
          before: $0.title.zh, after: nil)
      }
    }
  }
}
