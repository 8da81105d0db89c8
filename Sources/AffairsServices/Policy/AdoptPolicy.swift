public import PrisonAffairs
public import RecordBook
import Register

/// What an adoption would change against what the book has.
public struct PolicyChange: Hashable, Sendable {
  public enum Kind: String, Sendable { case added, removed, changed, loosened, stepRemoved }

  public let identifier: String
  public let kind: Kind
  public let before: String?
  public let after: String?
}

/// A layer that is to be adopted, with everything a person must see before.
public struct PolicyAdoptionPreview: Sendable {
  public let source: PolicySource
  public let changes: [PolicyChange]
  /// Assumptions of the layer, by identifier; a live book takes them only by name.
  public let assumptions: [String]
  /// Nothing differs from what the book already adopted.
  public let isUnchanged: Bool

  /// Changes that need a stated basis.
  public var loosened: [PolicyChange] {
    changes.filter { $0.kind == .loosened || $0.kind == .stepRemoved }
  }
}

extension Office {
  /// Reads a folder and compares it with the book; faults of the files and between the layers are
  /// thrown with file and line.
  public func previewAdoption(of directory: String) throws -> PolicyAdoptionPreview {
    let source = try MaterialFolder.policyLayer(directory)
    if !isTraining, source.layer.isSeed { throw Refusal(.policySeedInLiveBook) }
    let others = policies.layers.filter { $0.kind != source.layer.kind }
    let whole = PolicySet(layers: others + [source.layer])
    let faults = whole.faults.filter { $0.layer == source.layer.kind }
    guard faults.isEmpty else { throw FileFaults(faults.map { source.place($0) }) }
    let adopted = try book.read { try $0.policyAdoptions() }
    let before = policies.layers.first { $0.kind == source.layer.kind }
    return PolicyAdoptionPreview(
      source: source, changes: PolicyComparison(before: before, after: source.layer).changes,
      assumptions: source.layer.assumptions,
      isUnchanged: adopted.contains {
        $0.layer == source.layer.kind && $0.digest == source.digest.description
      })
  }

  /// Adopts a layer: the book keeps the raw texts, their hashes and who adopted them.
  ///
  /// Refuses loosened values without a basis (`policy.looser-than-before`) and, in a live book,
  /// assumptions that are not named (`policy.assumption-not-adopted`).
  public func adopt(
    _ preview: PolicyAdoptionPreview, basis: String?, assumptions: Set<String>
  ) throws -> Int {
    try act(.policyAdopted) { reader in
      try require(.adoptPolicy, reader)
      if let loosened = preview.loosened.first, (basis ?? "").isEmpty {
        throw Refusal(.policyLooserThanBefore, [.code: loosened.identifier])
      }
      let already = try reader.adoptedAssumptions()
      if !isTraining,
        let missing = preview.assumptions.first(where: {
          !assumptions.contains($0) && !already.contains($0)
        })
      {
        throw Refusal(.policyAssumptionNotAdopted, [.code: missing])
      }
      return preview.source.facts(
        basis: basis, assumptions: preview.assumptions.filter { assumptions.contains($0) })
    }
  }
}

extension PolicySource {
  /// A fault of lint with the file and line of its item.
  public func place(_ fault: PolicyFault) -> FileFault {
    let place = places[fault.identifier]
    return FileFault(
      file: place?.file ?? layer.kind.rawValue, line: place?.line, field: fault.identifier,
      problem: .policy(fault))
  }
}

extension PolicyLayer {
  /// The identifiers of items with a version that nobody could confirm.
  public var assumptions: [String] {
    let values = self.values.filter { $0.versions.contains { $0.confidence == .assumption } }
    let vocabularies = self.vocabularies.filter {
      $0.versions.contains { $0.confidence == .assumption }
    }
    let rules = self.rules.filter { $0.versions.contains { $0.confidence == .assumption } }
    let procedures = self.procedures.filter {
      $0.versions.contains { $0.confidence == .assumption }
    }
    // One name may stand for several files: the versions of a procedure.
    return Set(
      values.map(\.heading.identifier) + vocabularies.map(\.heading.identifier)
        + rules.map(\.heading.identifier) + procedures.map(\.heading.identifier)
    ).sorted()
  }
}
