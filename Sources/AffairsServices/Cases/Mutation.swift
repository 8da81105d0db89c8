import Dispatch
import Foundation
public import PrisonAffairs
import RecordBook
import Synchronization

/// A mutant with what the cases said to it.
public struct MutantResult: Sendable {
  public let mutant: PolicyMutant
  public let verdict: MutantVerdict
  /// The first case that differs, those written from the cited article before others.
  public let caughtBy: CaughtBy?

  /// A case by its name and place.
  public struct CaughtBy: Sendable {
    public let name: Text
    public let file: String
    public let line: Int
  }

  /// Whether nothing written from the article guards a confirmed figure, or nothing at all another.
  public var isOpen: Bool {
    switch verdict {
    case .caught, .refused: false
    case .caughtElsewhere: mutant.confidence == .confirmed
    case .survived: true
    }
  }
}

/// Runs worked cases against every mutant of the law.
public struct Mutation: Sendable {
  let law: Law
  let folder: CaseFolder

  public init(law: Law, folder: CaseFolder) {
    self.law = law
    self.folder = folder
  }

  /// Values that nothing in the law acts on yet.
  public var unusedValues: Set<String> { law.policies.unusedValues }

  /// The cases that do not even hold against the law as it is; with one of them nothing is proved.
  public func differing() throws -> [CaseResult] {
    let runner = CaseRunner(law: law)
    return try folder.cases().map { try runner.run($0) }.filter { !$0.differences.isEmpty }
  }

  /// Every mutant with its verdict, in the order of the law. `progress` hears how many are done.
  public func results(
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> [MutantResult] {
    let mutants = law.policies.mutants
    let known = Set(law.policies.faults)
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let found = Mutex<[Int: MutantResult]>([:])
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      do {
        // A case is read and run by one thread at a time, so each worker has its own.
        let judge = try MutantJudge(law: law, cases: folder.cases(), known: known)
        for index in stride(from: worker, to: mutants.count, by: workers) {
          let result = try judge.judge(mutants[index])
          progress(
            found.withLock {
              $0[index] = result
              return $0.count
            }, mutants.count)
        }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    let results = found.withLock { $0 }
    return mutants.indices.compactMap { results[$0] }
  }
}

/// One worker's cases and what they say to a mutant.
private struct MutantJudge {
  private let law: Law
  private let cases: [(worked: WorkedCase, source: CaseSource)]
  /// What lint finds in the law as it is.
  private let known: Set<PolicyFault>

  init(law: Law, cases: [WorkedCase], known: Set<PolicyFault>) {
    self.law = law
    // A case that reads no rule can catch nothing.
    self.cases = cases.filter { $0.kind != .workingDays }.map { ($0, CaseSource($0.source)) }
    self.known = known
  }

  func judge(_ mutant: PolicyMutant) throws -> MutantResult {
    guard let policies = law.policies.applying(mutant) else {
      return MutantResult(mutant: mutant, verdict: .refused, caughtBy: nil)
    }
    var switchedOff: RuleIdentifier?
    if case .withoutRule(let rule) = mutant.edit { switchedOff = rule }
    let runner = CaseRunner(ofOutcomes: law.with(policies), without: switchedOff)
    let fromArticle = try first(of: mutant, isFromArticle: true, differingIn: runner)
    let differing = try fromArticle ?? first(of: mutant, isFromArticle: false, differingIn: runner)
    let verdict: MutantVerdict
    if !known.isSuperset(of: policies.faultsOfFigures) {
      verdict = .refused
    } else if fromArticle != nil {
      verdict = .caught
    } else {
      verdict = differing == nil ? .survived : .caughtElsewhere
    }
    return MutantResult(
      mutant: mutant, verdict: verdict,
      caughtBy: differing.map {
        MutantResult.CaughtBy(name: $0.name, file: $0.file, line: $0.line)
      })
  }

  /// The first case that notices, among those written from the article or among the others.
  private func first(
    of mutant: PolicyMutant, isFromArticle: Bool, differingIn runner: CaseRunner
  ) throws -> WorkedCase? {
    for (worked, source) in cases where source.rests(on: mutant.citation) == isFromArticle {
      if try !runner.run(worked).differences.isEmpty { return worked }
    }
    return nil
  }
}
