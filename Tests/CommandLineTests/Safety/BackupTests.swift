import Dispatch
import Foundation
import Testing

/// A backup is the book as it stood at one act, whoever wrote meanwhile; what is restored was
/// examined first and never takes the place of anything.
@Suite(.enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"))
struct BackupTests {
  private func folder(of book: String) -> String {
    URL(fileURLWithPath: book).deletingLastPathComponent().path
  }

  @Test func aBackupIsWholeAndTheOwnersAlone() throws {
    let book = try DemoBook.smallCopy()
    defer { DemoBook.discard(book) }
    let copy = "\(folder(of: book))/copy.sqlite"
    let outcome = try yuwu(["book", "backup", "--to", copy, "--book", book, "--format", "json"])
    #expect(outcome.status == 0, "\(outcome.error)")
    let acts = try Shell.acts(book)
    #expect(outcome.output.contains("act:\(acts)"), "\(outcome.output)")
    let root = try Shell.sql(book, "SELECT lower(hex(root)) FROM register_leaf WHERE act = \(acts)")
    #expect(outcome.output.contains(root), "\(outcome.output)")
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try Shell.sql(copy, ".dump") == (try Shell.sql(book, ".dump")))
    #expect(try yuwu(["check", "--book", copy]).status == 0)
    let parts = try FileManager.default.contentsOfDirectory(atPath: folder(of: book))
    #expect(!parts.contains { $0.contains(".part") }, "\(parts)")
  }

  @Test func aBackupIsMadeWhileOthersWrite() throws {
    let book = try DemoBook.smallCopy()
    defer { DemoBook.discard(book) }
    let before = try Shell.acts(book)
    let outcomes = Gathered<Outcome>()
    DispatchQueue.concurrentPerform(iterations: 4) { worker in
      for turn in 0..<3 {
        outcomes.add {
          worker == 0
            ? try yuwu(["book", "backup", "--to", "\(book).\(turn)", "--book", book])
            : try yuwu(
              ["points", "record", BadInput.inmate, "JG-01", "--points", "-1", "--book", book]
                + ["--as", BadInput.officer, "--now", DemoBook.now])
        }
      }
    }
    let (said, faults) = outcomes.all
    #expect(faults.isEmpty && said.allSatisfy { $0.status == 0 }, "\(said) \(faults)")
    for turn in 0..<3 {
      let copy = "\(book).\(turn)"
      #expect(try yuwu(["check", "--book", copy]).status == 0)
      let acts = try Shell.acts(copy)
      #expect((before...before + 9).contains(acts))
      // A copy is the beginning of the book.
      let root = "SELECT hex(root) FROM register_leaf WHERE act = \(acts)"
      #expect(try Shell.sql(copy, root) == (try Shell.sql(book, root)))
    }
  }

  @Test func aBackupNeverTakesAPlaceThatIsTaken() throws {
    let book = try DemoBook.smallCopy()
    defer { DemoBook.discard(book) }
    let target = "\(folder(of: book))/taken"
    for taken in [target, "\(target)-wal"] {
      try Data("mine".utf8).write(to: URL(fileURLWithPath: taken))
      let copied = try yuwu(["book", "backup", "--to", target, "--book", book])
      #expect(copied.status == 73, "\(copied.error)")
      #expect(copied.error.contains(taken) && copied.error.contains("[book.exists]"))
      let restored = try yuwu(["book", "restore", book, "--to", target, "--confirm"])
      #expect(restored.status == 73, "\(restored.error)")
      #expect(restored.error.contains("move it away"), "\(restored.error)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: taken)) == Data("mine".utf8))
      try FileManager.default.removeItem(atPath: taken)
    }
    let nowhere = try yuwu(["book", "backup", "--to", "/nowhere/at/all", "--book", book])
    #expect(nowhere.status == 73, "\(nowhere.error)")
  }

  @Test func aBackupNeedsThePermissionToExport() throws {
    let book = try DemoBook.smallCopy()
    defer { DemoBook.discard(book) }
    let outcome = try yuwu(
      ["book", "backup", "--to", "\(book).copy", "--book", book, "--as", BadInput.officer])
    #expect(outcome.status == 77, "\(outcome.error)")
    #expect(!FileManager.default.fileExists(atPath: "\(book).copy"))
  }

  @Test func aRestoredBookGoesOn() throws {
    let backup = try DemoBook.smallCopy()
    defer { DemoBook.discard(backup) }
    let target = "\(folder(of: backup))/again.sqlite"
    let asked = try yuwu(["book", "restore", backup, "--to", target])
    #expect(asked.status == 64, "\(asked.error)")
    #expect(asked.output.contains("样本监狱") && asked.output.contains("act:"))
    #expect(!FileManager.default.fileExists(atPath: target))
    let restored = try yuwu(["book", "restore", backup, "--to", target, "--confirm"])
    #expect(restored.status == 0, "\(restored.error)")
    let acts = try Shell.acts(target)
    let recorded = try yuwu(
      ["points", "record", BadInput.inmate, "JG-01", "--points", "-1", "--book", target]
        + ["--as", BadInput.officer, "--now", DemoBook.now])
    #expect(recorded.output.contains("entry:\(acts + 1).1"), "\(recorded.error)")
    #expect(try yuwu(["check", "--book", target]).status == 0)
  }

  /// What is done to a backup, and how its restoring is refused.
  static let refusals: [(name: String, statements: String, status: Int32, words: [String])] = [
    (
      "newer schema", "INSERT INTO grdb_migrations VALUES ('9999')", 65,
      ["[book.newer]", "upgrade yuwu"]
    ),
    (
      "another program's file", "PRAGMA application_id = 1", 65,
      ["[book.not-a-book]", "check the path"]
    ),
    (
      "a changed fact",
      "DROP TRIGGER placement_is_never_updated; UPDATE placement SET ground = '其他'", 1,
      ["register.fact-root", "does not pass its check", "earlier backup"]
    ),
  ]

  @Test(arguments: refusals.indices)
  func aBadBackupIsNotRestored(index: Int) throws {
    let refusal = BackupTests.refusals[index]
    let backup = try DemoBook.smallCopy()
    defer { DemoBook.discard(backup) }
    try Shell.sql(backup, refusal.statements)
    let target = "\(folder(of: backup))/again.sqlite"
    let outcome = try yuwu(["book", "restore", backup, "--to", target, "--confirm"])
    #expect(outcome.status == refusal.status, "\(refusal.name): \(outcome.error)")
    for word in refusal.words {
      #expect(outcome.error.contains(word), "\(refusal.name): \(outcome.error)")
    }
    #expect(!FileManager.default.fileExists(atPath: target), "\(refusal.name)")
  }

  @Test func aKilledBackupLeavesNoHalfFileUnderItsName() throws {
    let book = try DemoBook.smallCopy()
    defer { DemoBook.discard(book) }
    let seed = UInt64.random(in: 1...999_999)
    var numbers = SeededNumbers(seed: seed)
    let start = DispatchTime.now().uptimeNanoseconds
    let whole = try yuwu(["book", "backup", "--to", "\(book).whole", "--book", book])
    #expect(whole.status == 0, "\(whole.error)")
    let duration = DispatchTime.now().uptimeNanoseconds - start
    for turn in 0..<8 {
      let target = "\(book).\(turn)"
      let running = try Running(
        Place.program, ["book", "backup", "--to", target, "--book", book])
      usleep(UInt32(UInt64.random(in: 0...duration, using: &numbers) / 1_000))
      kill(running.process.processIdentifier, SIGKILL)
      let outcome = try running.finish()
      let stands = FileManager.default.fileExists(atPath: target)
      #expect(stands || outcome.output.isEmpty, "turn \(turn), seed \(seed)")
      guard stands else { continue }
      #expect(try yuwu(["check", "--book", target]).status == 0, "turn \(turn), seed \(seed)")
    }
  }

  @Test(.enabled(if: FailingDisk.library != nil, "there is no C compiler, or no LD_PRELOAD"))
  func aBackupThatFailsLeavesNothing() throws {
    let book = try DemoBook.smallCopy()
    defer { DemoBook.discard(book) }
    let name = "half.sqlite"
    let seed = UInt64.random(in: 1...999_999)
    var numbers = SeededNumbers(seed: seed)
    for call in [1, 2, 3] + (0..<5).map({ _ in Int.random(in: 4...300, using: &numbers) }) {
      let target = "\(folder(of: book))/\(name)"
      let disk = try FailingDisk(name: name, at: call)
      let outcome = try yuwu(
        ["book", "backup", "--to", target, "--book", book], environment: disk.environment)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder(of: book))
        .filter { $0.hasPrefix(name) }
      let place = "write \(call), seed \(seed): \(outcome.status) \(outcome.error) \(left)"
      if outcome.status == 0 {
        #expect(left == [name], "\(place)")
        try FileManager.default.removeItem(atPath: target)
      } else {
        #expect(outcome.status == 74 && left.isEmpty, "\(place)")
      }
    }
  }
}
