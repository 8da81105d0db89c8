import Foundation
import Testing

/// The disk fails at every single write of an import, one after the other: a clear message, the
/// book as before or the act acknowledged, and a repeat works.
@Suite(
  .enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"),
  .enabled(if: FailingDisk.library != nil, "there is no C compiler, or no LD_PRELOAD"))
struct FailingDiskTests {
  @Test func everyWriteOfAnImportMayFail() throws {
    let start = try DemoBook.smallCopy()
    defer { DemoBook.discard(start) }
    let ward = try Ward.first(in: start)
    let rows = EntryFile(
      count: 40, source: "小表", inmates: ward.inmates, officer: ward.officer
    ).data
    let before = try Shell.acts(start)
    var refused = 0
    var call = 1
    while true {
      let book = try DemoBook.copy(of: start)
      defer { DemoBook.discard(book) }
      let importing = ["points", "import", "-", "--book", book] + BadInput.registrar
      let disk = try FailingDisk(name: book, at: call)
      let outcome = try yuwu(importing, environment: disk.environment, input: rows)
      let place = "write \(call): \(outcome.status) \(outcome.error)"
      let acts = try Shell.acts(book)
      if outcome.status == 0 {
        #expect(outcome.output.contains("act:\(before + 1)"), "\(place)")
        #expect(acts == before + 1, "\(place)")
      } else {
        refused += 1
        #expect(outcome.status == 74, "\(place)")
        #expect(outcome.error.contains("the disk"), "\(place)")
        #expect(outcome.error.contains("yuwu: hint:"), "\(place)")
        #expect(!outcome.output.contains("act:"), "\(place)")
        #expect(acts == before || acts == before + 1, "\(place)")
      }
      #expect(try WholeCheck.findings(of: book) == [], "\(place)")
      let again = try yuwu(importing, input: rows)
      #expect(again.status == 0, "\(place), repeated: \(again.error)")
      #expect(try Shell.acts(book) == before + 1, "\(place)")
      guard disk.hasFailed else { break }
      call += 1
    }
    print("failing disk: \(call - 1) writes, \(refused) of them refused with 74")
    #expect(refused > 5)
  }
}

/// The library that makes one write fail, and how it is told.
struct FailingDisk {
  /// Compiled once per run of the tests; nil where that cannot be.
  static let library: String? = {
    let source = Place.repository.appendingPathComponent(
      "Tests/CommandLineTests/Safety/failing_disk.c")
    guard let compiler = Place.find("cc") ?? Place.find("gcc") ?? Place.find("clang"),
      let folder = try? Place.scratch()
    else { return nil }
    let library = folder.appendingPathComponent("failing_disk.so").path
    let compiled = try? Running(
      compiler, ["-shared", "-fPIC", "-O1", "-o", library, source.path, "-ldl"]
    ).finish()
    return compiled?.status == 0 ? library : nil
  }()

  private let mark: URL
  let environment: [String: String]

  init(name: String, at call: Int) throws {
    mark = try Place.scratch().appendingPathComponent("failed")
    environment = [
      "LD_PRELOAD": FailingDisk.library ?? "", "FAILING_DISK_NAME": name,
      "FAILING_DISK_AT": String(call), "FAILING_DISK_MARK": mark.path,
    ]
  }

  /// Whether so many writes took place that one failed.
  var hasFailed: Bool { FileManager.default.fileExists(atPath: mark.path) }
}
