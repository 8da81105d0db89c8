import GRDB

extension BookReader {
  /// Recomputes the register from the rows of the book: facts, roots, headers, leaves and tree,
  /// the hashes of policy, calendars and notice documents, and the database itself.
  ///
  /// Always the whole book, whatever act the reader stands at; in memory stands one row of each
  /// table at a time. Every finding is reported as it is met. Once the roots have parted from the
  /// leaves, that is said once and later roots are not judged. A book that was rewritten from an
  /// act on, with every later leaf, is sound in itself: only a root kept elsewhere shows that.
  public func checkRegister(_ report: (RegisterFinding) -> Void) throws -> RegisterSummary {
    try withoutActuallyEscaping(report) { report in
      let findings = FindingsInOrder(report) { try checkDatabase($0) }
      return try reportingDamage(report) {
        try findings.release()
        return try checkRows(findings, hashers: LeafHashers(threads: 0))
      }
    }
  }

  /// Schema, register and hashes.
  private func checkRows(
    _ findings: FindingsInOrder, hashers: LeafHashers
  ) throws -> RegisterSummary {
    guard try checkSchema(findings.add) else { return RegisterSummary() }
    var recount = try RegisterRecount(self, hashers: hashers, findings.add)
    let summary = try hashers.during { try recount.run(findings.add) }
    try findings.release()
    // Values of the wrong type, which SQLite names, cannot be taken for texts and hashed.
    if findings.isWhole { try checkHashes(findings.add) }
    return summary
  }

  /// The register alone, without the database's own check, on so many threads; for measuring.
  package func recountRegister(
    threads: Int, _ report: (RegisterFinding) -> Void
  ) throws -> RegisterSummary {
    let hashers = LeafHashers(threads: threads - 1)
    var recount = try RegisterRecount(self, hashers: hashers, report)
    return try hashers.during { try recount.run(report) }
  }

  /// SQLite's part of the check alone; for measuring.
  package func checkDatabaseAlone(_ report: (RegisterFinding) -> Void) throws {
    try checkDatabase(report)
  }

  /// A database that cannot be read any further is a finding.
  private func reportingDamage(
    _ report: (RegisterFinding) -> Void, _ body: () throws -> RegisterSummary
  ) throws -> RegisterSummary {
    do {
      return try body()
    } catch let error as DatabaseError where error.isOfContent {
      report(RegisterFinding(.integrity, note: error.message))
      return RegisterSummary()
    }
  }
}

extension RecordBook {
  /// Checks the book as `BookReader.checkRegister` does, with the same findings in the same order,
  /// on so many threads, and then reads on at the same state of the book.
  ///
  /// With two threads or more the database examines itself on a second connection while the
  /// register is recomputed on the first.
  public func check<Result>(
    threads: Int, _ report: (RegisterFinding) -> Void,
    then body: (BookReader, RegisterSummary) throws -> Result
  ) throws -> Result {
    guard threads > 1 else {
      return try read { try body($0, try $0.checkRegister(report)) }
    }
    return try readTwice(second: DatabaseOutcome.init(of:)) { reader, second in
      let summary =
        try second.map { try reader.checkRegister(beside: $0, threads: threads, report) }
        ?? reader.checkRegister(report)
      return try body(reader, summary)
    }
  }
}

/// What a database said of itself, and why it could not say more.
private struct DatabaseOutcome: Sendable {
  var findings: [RegisterFinding] = []
  var failure: (any Error)?

  @Sendable init(of reader: BookReader) {
    do { try reader.checkDatabase { findings.append($0) } } catch { failure = error }
  }
}

extension BookReader {
  /// The check while a second connection examines the database.
  fileprivate func checkRegister(
    beside database: SecondReading<DatabaseOutcome>, threads: Int,
    _ report: (RegisterFinding) -> Void
  ) throws -> RegisterSummary {
    try withoutActuallyEscaping(report) { report in
      let findings = FindingsInOrder(report) { report in
        let outcome = try database.value()
        outcome.findings.forEach(report)
        if let failure = outcome.failure { throw failure }
      }
      return try reportingDamage(report) {
        let result = Result {
          try checkRows(findings, hashers: LeafHashers(threads: threads - 1))
        }
        // What comes first in the report also comes first where both fail.
        try findings.release()
        return try result.get()
      }
    }
  }
}

extension DatabaseError {
  /// Whether the pages or the schema of the file are at fault, and not disk, locks or memory.
  fileprivate var isOfContent: Bool {
    switch resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_FORMAT, .SQLITE_MISMATCH: true
    default: false
    }
  }
}
