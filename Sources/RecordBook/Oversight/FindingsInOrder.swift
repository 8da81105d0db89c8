/// Reports what the database says of itself before what the rows say, although both are found out
/// at the same time.
final class FindingsInOrder {
  /// With so many findings held back, the caller waits.
  private static let heldLimit = 10_000

  private let report: (RegisterFinding) -> Void
  private let first: ((RegisterFinding) -> Void) throws -> Void
  private var held: [RegisterFinding] = []
  private var isReleased = false
  private var failure: (any Error)?
  /// Whether SQLite found nothing wrong with the file as such; known once findings are released.
  private(set) var isWhole = true

  /// `first` reports what comes first; it is asked once, and may wait for it.
  init(
    _ report: @escaping (RegisterFinding) -> Void,
    first: @escaping ((RegisterFinding) -> Void) throws -> Void
  ) {
    self.report = report
    self.first = first
  }

  func add(_ finding: RegisterFinding) {
    if isReleased {
      if failure == nil { report(finding) }
    } else {
      held.append(finding)
      if held.count == FindingsInOrder.heldLimit { settle() }
    }
  }

  /// Reports what comes first and then what was held back; throws when the first part failed, after
  /// which nothing more is reported.
  func release() throws {
    if !isReleased { settle() }
    if let failure { throw failure }
  }

  private func settle() {
    isReleased = true
    do {
      try first { finding in
        if finding.code == .integrity, finding.table == nil { isWhole = false }
        report(finding)
      }
    } catch {
      failure = error
    }
    if failure == nil { held.forEach(report) }
    held = []
  }
}
