import GRDB
import PrisonAffairs
public import Register

/// Where a copy of a book ends.
public struct BookEnd: Hashable, Sendable {
  public let opening: BookOpening
  /// The last act, with its moment and its actor.
  public let act: ActHeader
  /// The root of the register that ends with it.
  public let root: Digest32
}

extension BookReader {
  /// What the book is and where it ends; refuses one that holds no act.
  public func end(path: String) throws -> BookEnd {
    guard let opening = try opening, let act = try lastAct else {
      throw BookError.notABook(path: path)
    }
    return BookEnd(opening: opening, act: act, root: try registerHead.root)
  }
}

extension RecordBook {
  /// So many pages are copied before the progress is told.
  private static let pagesPerStep: CInt = 1_024

  /// Copies the book into a new file while others read and write, and looks at the copy before
  /// it gets its name.
  ///
  /// All pages come from one transaction, so the copy ends with one act however many follow.
  /// Refuses a path at which a file or the log of one stands; leaves nothing behind when it
  /// fails. `progress` is told hundredths.
  public func copy(to path: String, progress: (Int) -> Void = { _ in }) throws -> BookEnd {
    let target = BookFile(path: path)
    if let occupied = target.occupied { throw BookError.exists(path: occupied) }
    let part = BookFile(path: "\(path).part-\(UInt32.random(in: .min ... .max))")
    try part.reserve()
    defer { part.remove() }
    let end = try copyPages(to: part, named: path, progress)
    try RecordBook.guarded(path) {
      guard try RecordBook.endOfCopy(part) == end else { throw BookError.copyDiffers(path: path) }
    }
    try part.settle(as: target)
    return end
  }

  private func copyPages(
    to part: BookFile, named path: String, _ progress: (Int) -> Void
  ) throws -> BookEnd {
    try read { reader in
      // The first reading fixes what this transaction sees.
      let end = try reader.end(path: self.path)
      do {
        let copy = try DatabaseQueue(path: part.path)
        try withoutActuallyEscaping(progress) { progress in
          try copy.writeWithoutTransaction { copied in
            try reader.database.backup(to: copied, pagesPerStep: RecordBook.pagesPerStep) {
              progress($0.completedPageCount * 100 / max(1, $0.totalPageCount))
            }
          }
        }
        try copy.close()
      } catch let error as DatabaseError where error.resultCode != .SQLITE_CORRUPT {
        // A broken page is the book's; what else fails is the disk of the copy.
        throw BookError(error, path: path)
      }
      return end
    }
  }

  /// What a copy holds, after SQLite looked at all its pages.
  private static func endOfCopy(_ part: BookFile) throws -> BookEnd? {
    let book = try open(immutable: part)
    return try book.read { reader in
      let findings = try String.fetchAll(reader.database, sql: "PRAGMA quick_check")
      guard findings == ["ok"] else { return nil }
      let end = try reader.end(path: part.path)
      let head = try reader.registerHead
      let leaf = try Row.fetchOne(
        reader.database, sql: "SELECT act FROM register_leaf WHERE act = ? AND root = ?",
        arguments: [end.act.number, head.root.data])
      return leaf != nil && head.size == end.act.number ? end : nil
    }
  }
}
