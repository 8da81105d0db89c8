import PrisonAffairs
public import RecordBook

extension Office {
  /// Copies the whole book into a new file while others write; says with which act it ends.
  ///
  /// A copy holds what an export holds, and needs the same permission (`actor.not-permitted`).
  /// Refuses a path at which a file stands.
  public func backUp(to path: String, progress: (Int) -> Void = { _ in }) throws -> BookEnd {
    try requirePermission(.exportRegister)
    return try book.copy(to: path, progress: progress)
  }

  /// Recomputes a backup whole, and says what it is and where it ends; nil where there are
  /// findings.
  ///
  /// Needs no actor: whoever holds the file may check it. Refuses a file that is no book, is
  /// damaged, or was written by a newer program.
  public static func examineBackup(
    at path: String, _ report: (BookFinding) -> Void
  ) throws -> BookEnd? {
    var isSound = true
    let summary = try check(path: path) { finding in
      isSound = false
      report(finding)
    }
    guard isSound else { return nil }
    let end = try RecordBook.open(at: path, readOnly: true).read { try $0.end(path: path) }
    // Whoever wrote to it meanwhile wrote what was not examined.
    guard end.root == summary.root else { throw BookError.locked(path: path) }
    return end
  }

  /// Puts an examined backup in the place of a book that is gone; never over one that stands.
  public static func restore(
    _ examined: BookEnd, from path: String, to target: String,
    progress: (Int) -> Void = { _ in }
  ) throws {
    let book = try RecordBook.open(at: path, readOnly: true)
    guard try book.read({ try $0.end(path: path) }) == examined else {
      throw BookError.locked(path: path)
    }
    guard try book.copy(to: target, progress: progress) == examined else {
      throw BookError.locked(path: path)
    }
  }
}
