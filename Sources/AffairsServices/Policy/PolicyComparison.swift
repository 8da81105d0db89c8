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
    var changes = after.headings.filter { old[$0.identifier] == nil }.onceEach.map {
      PolicyChange(identifier: $0.identifier, kind: .added, before: nil, after: $0.title.zh)
    }
    changes += before.headings.filter { !new.contains($0.identifier) }.onceEach.map {
      PolicyChange(identifier: $0.identifier, kind: .removed, before: $0.title.zh, after: nil)
    }
    return changes + changedValues(before) + removedSteps(before) + changedVersions(before)
  }

  /// Versions of a procedure that came or went, where the procedure itself stays.
  private func changedVersions(_ before: PolicyLayer) -> [PolicyChange] {
    func days(_ layer: PolicyLayer, _ name: String) -> Set<CivilDate> {
      Set(
        layer.procedures.filter { $0.heading.identifier == name }.flatMap(\.versions).map(\.from))
    }
    return before.procedureNames.filter(after.procedureNames.contains).flatMap { name in
      let old = days(before, name)
      let new = days(after, name)
      return new.subtracting(old).sorted().map {
        PolicyChange(
          identifier: "\(name)@\($0)", kind: .added, before: nil, after: $0.description)
      }
        + old.subtracting(new).sorted().map {
          PolicyChange(
            identifier: "\(name)@\($0)", kind: .removed, before: $0.description, after: nil)
        }
    }
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

  /// Steps that are gone: each version against the one now in force on its first day, and the
  /// latest against the latest.
  private func removedSteps(_ before: PolicyLayer) -> [PolicyChange] {
    before.procedureNames.flatMap { name -> [PolicyChange] in
      let old = before.procedures.filter { $0.heading.identifier == name }
      let new = after.procedures.filter { $0.heading.identifier == name }
      var pairs = old.flatMap { policy in
        policy.versions.compactMap { version in
          new.first { $0.isInForce(on: version.from) }.map { (policy, $0) }
        }
      }
      if let latest = old.latest, let now = new.latest { pairs.append((latest, now)) }
      var seen: Set<String> = []
      return pairs.flatMap { policy, now in
        policy.steps.filter { step in !now.steps.contains { $0.identifier == step.identifier } }
      }.filter { seen.insert($0.identifier).inserted }.map {
        PolicyChange(
          identifier: "\(name)/\($0.identifier)", kind: .stepRemoved, before: $0.title.zh,
          after: nil)
      }
    }
  }
}

extension [PolicyHeading] {
  /// The first of each name: the versions of a procedure may stand in several files.
  fileprivate var onceEach: [PolicyHeading] {
    var seen: Set<String> = []
    return filter { seen.insert($0.identifier).inserted }
  }
}

extension ProcedurePolicy {
  fileprivate func isInForce(on day: CivilDate) -> Bool {
    versions.contains { $0.isInForce(on: day) }
  }
}

extension [ProcedurePolicy] {
  /// The one with the latest version.
  fileprivate var latest: ProcedurePolicy? {
    self.max {
      ($0.versions.map(\.from).max() ?? .earliest) < ($1.versions.map(\.from).max() ?? .earliest)
    }
  }
}
