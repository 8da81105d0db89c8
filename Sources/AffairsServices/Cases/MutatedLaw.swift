import Dispatch
import Foundation
public import PrisonAffairs
import Synchronization

/// The law with every mutant of it, and what lint says to each: no case can change that.
public struct MutatedLaw: Sendable {
  let law: Law
  public let mutants: [PolicyMutant]
  /// The places of the mutants that lint refuses.
  let refused: Set<Int>

  /// `step` takes every so-many-th mutant, for who wants a sample.
  public init(_ law: Law, step: Int = 1) {
    let policies = law.policies
    let mutants = policies.mutants.enumerated().filter { $0.offset.isMultiple(of: step) }
      .map(\.element)
    let known = Set(policies.faults)
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let refused = Mutex<Set<Int>>([])
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for index in stride(from: worker, to: mutants.count, by: workers) {
        guard mutants[index].isOfFigure, let changed = policies.applying(mutants[index]),
          !known.isSuperset(of: changed.faultsOfFigures)
        else { continue }
        refused.withLock { _ = $0.insert(index) }
      }
    }
    self.law = law
    self.mutants = mutants
    self.refused = refused.withLock { $0 }
  }
}

extension PolicyMutant {
  /// Whether it changes what stands in the law; a rule that is left out stays written.
  fileprivate var isOfFigure: Bool {
    if case .withoutRule = edit { false } else { true }
  }
}
