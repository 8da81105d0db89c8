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
  let law: MutatedLaw
  let folder: CaseFolder

  /// `law` is prepared once for every folder of cases that is run against it.
  public init(law: MutatedLaw, folder: CaseFolder) {
    self.law = law
    self.folder = folder
  }

  /// Values that nothing in the law acts on yet.
  public var unusedValues: Set<String> { law.law.policies.unusedValues }

  /// The cases that do not even hold against the law as it is; with one of them nothing is proved.
  public func differing() throws -> [CaseResult] {
    let runner = CaseRunner(law: law.law)
    return try folder.cases().map { try runner.run($0) }.filter { !$0.differences.isEmpty }
  }

  /// Every mutant with its verdict, in the order of the law. `progress` hears how many are done.
  ///
  /// A case that does not read the changed figure comes out as it did, and is left out; with
  /// `everyCase` it is run all the same, which takes longer and says nothing else.
  public func results(
    everyCase: Bool = false,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) throws -> [MutantResult] {
    let mutants = law.mutants
    let reading = try everyCase ? [] : folder.cases().map { try CaseReading($0, of: law.law) }
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let found = Mutex<[Int: MutantResult]>([:])
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      do {
        // A case is read and run by one thread at a time, so each worker has its own.
        let judge = try MutantJudge(
          law: law.law, cases: folder.cases(), reading: everyCase ? nil : reading)
        for index in stride(from: worker, to: mutants.count, by: workers) {
          let result = try judge.judge(mutants[index], isRefused: law.refused.contains(index))
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

/// What of the law one case looks at: a figure it does not read cannot change what comes out of it.
private struct CaseReading: Sendable {
  private let names: Set<String>

  /// Runs the case once, with a law that tells what is asked of it. A runner keeps what it gathered
  /// of the law, so each case has its own.
  init(_ worked: WorkedCase, of law: Law) throws {
    let heard = Mutex<Set<String>>([])
    let telling = law.with(law.policies.heard { name in heard.withLock { _ = $0.insert(name) } })
    _ = try CaseRunner(ofOutcomes: telling, without: nil).run(worked)
    names = heard.withLock { $0 }
  }

  /// Whether a mutant could make a difference; a rule that is left out could to any case.
  func isTouched(by mutant: PolicyMutant) -> Bool {
    if case .withoutRule = mutant.edit { return true }
    return names.contains(mutant.item)
  }
}

/// One worker's cases and what they say to a mutant.
private struct MutantJudge {
  private let law: Law
  private let cases: [(worked: WorkedCase, source: CaseSource, reading: CaseReading?)]

  /// `reading` is of the same cases in the same order; nil where every case is to be run.
  init(law: Law, cases: [WorkedCase], reading: [CaseReading]?) {
    self.law = law
    // A case that reads no rule can catch nothing.
    self.cases = cases.enumerated().filter { $0.element.kind != .workingDays }.map {
      ($0.element, CaseSource($0.element.source), reading?[$0.offset])
    }
  }

  func judge(_ mutant: PolicyMutant, isRefused: Bool) throws -> MutantResult {
    guard let policies = law.policies.applying(mutant) else {
      return MutantResult(mutant: mutant, verdict: .refused, caughtBy: nil)
    }
    var switchedOff: RuleIdentifier?
    if case .withoutRule(let rule) = mutant.edit { switchedOff = rule }
    let runner = CaseRunner(ofOutcomes: law.with(policies), without: switchedOff)
    let fromArticle = try first(of: mutant, isFromArticle: true, differingIn: runner)
    let differing = try fromArticle ?? first(of: mutant, isFromArticle: false, differingIn: runner)
    let verdict: MutantVerdict
    if isRefused {
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
    for (worked, source, reading) in cases
    where (reading?.isTouched(by: mutant) ?? true)
      && source.rests(on: mutant.citation) == isFromArticle
    {
      if try !runner.run(worked).differences.isEmpty { return worked }
    }
    return nil
  }
}
