import Foundation
public import PrisonAffairs
import RecordBook

/// A reviewed reason why nothing needs to catch some mutants.
public struct SurvivorReason: Sendable {
  public let file: String
  public let line: Int
  public let items: [String]
  /// The changes it speaks of, such as `value 3 → 4`; all of the item's where none is named.
  public let changes: [String]
  public let reason: Text

  func covers(_ mutant: PolicyMutant) -> Bool {
    items.contains(mutant.item) && (changes.isEmpty || changes.contains(mutant.change))
  }

  /// Reads the reviewed reasons of a file; unknown keys and forms are thrown with file and line.
  public static func read(_ path: String) throws -> [SurvivorReason] {
    let root = try CaseNode.read(try MaterialFolder.text(path), file: path)
    _ = root.text("schema")
    let reasons = root.list("survivors").map { node in
      let reason = node.child("reason")
      let found = SurvivorReason(
        file: path, line: node.line, items: node.texts("items"), changes: node.texts("changes"),
        reason: Text(zh: reason?.text("zh") ?? "", en: reason?.text("en") ?? ""))
      if found.items.isEmpty { node.fault(.keyMissing("items"), "items") }
      if found.reason.zh.isEmpty || found.reason.en.isEmpty {
        node.fault(.keyMissing("zh, en"), "reason")
      }
      reason?.finish()
      node.finish()
      return found
    }
    root.finish()
    try root.throwFaults()
    return reasons
  }

  /// The reasons that stand beside the cases of a folder; none where there is no such file.
  public static func beside(_ folder: String) throws -> [SurvivorReason] {
    let path = "\(folder)/\(CaseFolder.survivorFile)"
    return FileManager.default.fileExists(atPath: path) ? try read(path) : []
  }
}

/// What a whole mutation test comes to.
public struct MutationReport: Sendable {
  public let results: [MutantResult]
  public let reasons: [SurvivorReason]
  /// Values that cases guard although no rule and no procedure of the law names them.
  public let guardedUnused: [String]

  public init(results: [MutantResult], reasons: [SurvivorReason], unused: Set<String> = []) {
    self.results = results
    self.reasons = reasons
    guardedUnused = unused.filter { item in
      results.contains { $0.mutant.item == item && $0.caughtBy != nil }
    }.sorted()
  }

  /// The reviewed reason of an open result.
  public func reason(of result: MutantResult) -> Text? {
    guard result.isOpen else { return nil }
    return reasons.first { $0.covers(result.mutant) }?.reason
  }

  /// Mutants of confirmed figures that nothing written from the article catches and nobody excuses.
  public var unexplained: [MutantResult] {
    results.filter {
      $0.isOpen && $0.mutant.confidence == .confirmed && reason(of: $0) == nil
    }
  }

  /// Reasons that no longer hold: one of their mutants is caught, or they name one that is not.
  public var stale: [SurvivorReason] {
    reasons.filter { reason in
      let covered = results.filter { reason.covers($0.mutant) }
      return covered.contains { !$0.isOpen }
        || reason.items.contains { item in !covered.contains { $0.mutant.item == item } }
        || reason.changes.contains { change in !covered.contains { $0.mutant.change == change } }
    }
  }

  public var holds: Bool { unexplained.isEmpty && stale.isEmpty }
}
