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
    do {
      guard try checkDatabase(report) else { return RegisterSummary() }
      var recount = try RegisterRecount(self)
      let summary = try recount.run(report)
      try checkHashes(report)
      return summary
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      report(RegisterFinding(.integrity, note: error.message))
      return RegisterSummary()
    }
  }
}
