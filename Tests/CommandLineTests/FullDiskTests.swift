import Foundation
import Testing

/// A disk that is full or may not be written: a clear message, and the book as it was.
@Suite(.enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"))
struct FullDiskTests {
  /// A small disk in memory, where this account may mount one.
  struct SmallDisk {
    let folder: URL

    init?() {
      guard let mount = Place.find("mount"), let folder = try? Place.scratch(),
        let outcome = try? Running(
          mount, ["-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.path]
        ).finish(), outcome.status == 0
      else { return nil }
      self.folder = folder
    }

    func unmount() {
      if let program = Place.find("umount") {
        _ = try? Running(program, [folder.path]).finish()
      }
      try? FileManager.default.removeItem(at: folder)
    }

    static let isPossible: Bool = {
      guard let disk = SmallDisk() else { return false }
      disk.unmount()
      return true
    }()
  }

  @Test(.enabled(if: SmallDisk.isPossible, "this account may not mount a small disk"))
  func aFullDiskLeavesTheBookAsItWas() throws {
    let disk = try #require(SmallDisk())
    defer { disk.unmount() }
    let book = disk.folder.appendingPathComponent("book.sqlite").path
    try FileManager.default.copyItem(atPath: DemoBook.made.get().book.path, toPath: book)
    let before = try Shell.acts(book)
    let ward = try Ward.first(in: book)
    let large = EntryFile(
      count: 20_000, source: "大表", inmates: ward.inmates, officer: ward.officer)
    let outcome = try yuwu(
      ["points", "import", "-", "--book", book] + BadInput.registrar, input: large.data)
    #expect(outcome.status == 74, "\(outcome.error)")
    #expect(outcome.error.contains("disk is full"), "\(outcome.error)")
    #expect(outcome.error.contains("nothing was written"))
    #expect(try Shell.acts(book) == before)
    let check = try yuwu(["check", "--book", book])
    #expect(check.status == 0, "\(check.output)\(check.error)")
  }

  /// The program started without root's power; an ordinary account needs nothing for it.
  private static let asNobody: (program: String, arguments: [String])? = {
    guard geteuid() == 0 else { return (Place.program, []) }
    let nobody = ["--reuid", "65534", "--regid", "65534", "--clear-groups", Place.program]
    guard let program = Place.find("setpriv"),
      let outcome = try? Running(program, nobody + ["--version"]).finish(), outcome.status == 0
    else { return nil }
    return (program, nobody)
  }()

  @Test(.enabled(if: asNobody != nil, "root may write everywhere and cannot step down here"))
  func aReadOnlyFolderIsNotWritten() throws {
    let book = try DemoBook.copy()
    let folder = URL(fileURLWithPath: book).deletingLastPathComponent().path
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: book)
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    defer {
      try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
      DemoBook.discard(book)
    }
    let entry = [
      "points", "record", BadInput.inmate, "JG-01", "--points", "-1", "--book", book,
      "--as", BadInput.officer, "--now", DemoBook.now,
    ]
    let refused = try runAsNobody(entry)
    #expect(refused.status == 74, "\(refused.error)")
    #expect(refused.error.contains("read-only"), "\(refused.error)")
    let founded = try runAsNobody([
      "book", "new", "--book", "\(folder)/new.sqlite", "--prison", "3301", "--name", "样本监狱",
      "--founder", "3301900", "--founder-name", "登记员", "--now", DemoBook.now,
    ])
    #expect(founded.status == 73, "\(founded.error)")
    for command in ["demo", "sample"] {
      let option = command == "demo" ? "--into" : "--output"
      let made = try runAsNobody([command, option, "\(folder)/new", "--inmates", "20"])
      #expect(made.status == 73, "\(command): \(made.error)")
      #expect(made.error.hasPrefix("yuwu: error:"), "\(command): \(made.error)")
    }
    #expect(try files.contentsOfDirectory(atPath: folder).sorted() == ["book.sqlite", "keys"])
  }

  @Test(.enabled(if: asNobody != nil, "root may write everywhere and cannot step down here"))
  func aBookOnReadOnlyMediaIsRead() throws {
    let book = try DemoBook.copy()
    let folder = URL(fileURLWithPath: book).deletingLastPathComponent().path
    let files = FileManager.default
    defer {
      try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
      DemoBook.discard(book)
    }
    func close() throws {
      for name in try files.contentsOfDirectory(atPath: folder) {
        try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: "\(folder)/\(name)")
      }
      try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
    }
    try close()
    for arguments in [["check"], ["due"], ["points", "list", BadInput.inmate, "2026-10"]] {
      let outcome = try runAsNobody(arguments + ["--book", book])
      #expect(outcome.status == 0, "\(arguments): \(outcome.error)")
    }
    let entry = ["points", "record", BadInput.inmate, "JG-01", "--points", "-1", "--book", book]
    let refused = try runAsNobody(entry + ["--as", BadInput.officer, "--now", DemoBook.now])
    #expect(refused.status == 74 && refused.error.contains("[book.read-only]"), "\(refused)")

    // Acts that stand in the log alone cannot be read there, and must not be passed over.
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    try Data(repeating: 0x37, count: 4_152).write(to: URL(fileURLWithPath: book + "-wal"))
    try close()
    for (language, remedy) in [("en", "copy both files"), ("zh", "一起复制")] {
      let outcome = try runAsNobody(["check", "--book", book, "--language", language])
      #expect(outcome.status == 74, "\(outcome.error)")
      #expect(outcome.error.contains("[book.log-unreadable]"), "\(outcome.error)")
      #expect(outcome.error.contains(remedy), "\(outcome.error)")
    }
  }

  private func runAsNobody(_ arguments: [String]) throws -> Outcome {
    let (program, before) = try #require(FullDiskTests.asNobody)
    let spoken = arguments.contains("--language") ? [] : ["--language", "en"]
    return try Running(program, before + arguments + spoken).finish()
  }
}
