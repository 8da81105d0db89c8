import Dispatch
import Foundation
import Testing

/// A standby kept by Litestream, as it comes: the primary and everything that runs is killed, its
/// disk is gone, and the standby lacks at most what was acknowledged in the last moment.
///
/// `YUWU_LITESTREAM` names the program, else it is looked for where programs are.
@Suite(
  .enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"),
  .enabled(if: Standby.program != nil, "litestream is not installed (YUWU_LITESTREAM)"))
struct StandbyTests {
  @Test func aStandbyTakesOver() throws {
    let standby = try Standby()
    defer { standby.discard() }
    try standby.begin()
    let seed = UInt64.random(in: 1...999_999)
    var numbers = SeededNumbers(seed: seed)
    let seconds = Double.random(in: 3...6, using: &numbers)
    let acknowledged = try standby.recordUntilKilled(after: seconds)
    #expect(!acknowledged.isEmpty, "seed \(seed)")

    let book = try standby.takeOver()
    let check = try yuwu(["check", "--book", book])
    #expect(check.status == 0, "seed \(seed): \(check.output)\(check.error)")
    let acts = try Shell.acts(book)
    let lost = acknowledged.filter { $0.act > acts }
    let oldest = lost.map(\.secondsBeforeKill).max() ?? 0
    print(
      "standby: \(acknowledged.count) acts acknowledged, \(lost.count) lost, the oldest of them",
      String(format: "%.2f s before the kill; seed \(seed)", oldest))
    // One second between two copies, and what a busy machine takes to make one.
    #expect(oldest < Standby.syncSeconds + Standby.graceSeconds, "seed \(seed)")
    // The prison goes on with the standby.
    let next = try standby.record(in: book).finish()
    #expect(next.output.contains("entry:\(acts + 1).1"), "\(next.error)")
    #expect(try yuwu(["check", "--book", book]).status == 0)
  }
}

/// A primary, the replica of it, and what runs on them.
private final class Standby {
  static let program: String? =
    ProcessInfo.processInfo.environment["YUWU_LITESTREAM"]
    .flatMap { FileManager.default.isExecutableFile(atPath: $0) ? $0 : nil }
    ?? Place.find("litestream")
  /// Litestream copies once a second where nothing else is asked of it.
  static let syncSeconds = 1.0
  static let graceSeconds = 3.0

  /// An act and how long before the kill standard output named it.
  struct Acknowledged {
    let act: Int
    let secondsBeforeKill: Double
  }

  private let folder: URL
  private let book: String
  private var litestream: Running?

  private var primary: URL { folder.appendingPathComponent("primary") }
  private var replica: String { folder.appendingPathComponent("replica").path }

  init() throws {
    folder = try Place.scratch()
    let primary = folder.appendingPathComponent("primary")
    try FileManager.default.createDirectory(at: primary, withIntermediateDirectories: true)
    book = primary.appendingPathComponent("book.sqlite").path
    try FileManager.default.copyItem(atPath: DemoBook.made.get().book.path, toPath: book)
  }

  func discard() {
    if let litestream { kill(litestream.process.processIdentifier, SIGKILL) }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Starts the copying; returns when the first copy stands.
  func begin() throws {
    litestream = try running(["replicate", book, "file://\(replica)"])
    for _ in 0..<600 {
      let files = FileManager.default.subpaths(atPath: replica) ?? []
      if files.contains(where: { $0.hasSuffix(".ltx") }) { return }
      usleep(100_000)
    }
    throw ShellFault(message: "litestream made no copy within a minute")
  }

  private func running(_ arguments: [String]) throws -> Running {
    try Running(Standby.program ?? "litestream", arguments)
  }

  func record(in book: String) throws -> Running {
    try Running(
      Place.program,
      ["points", "record", BadInput.inmate, "JG-01", "--points", "-1", "--book", book]
        + ["--as", BadInput.officer, "--now", DemoBook.now, "--language", "en"])
  }

  /// Records entries one after the other, then kills whatever runs and takes the primary away.
  func recordUntilKilled(after seconds: Double) throws -> [Acknowledged] {
    let start = DispatchTime.now().uptimeNanoseconds
    let deadline = start + UInt64(seconds * 1e9)
    var named: [(act: Int, at: UInt64)] = []
    var killed = start
    repeat {
      let writer = try record(in: book)
      while writer.process.isRunning, DispatchTime.now().uptimeNanoseconds < deadline {
        usleep(300)
      }
      killed = DispatchTime.now().uptimeNanoseconds
      if killed >= deadline {
        kill(writer.process.processIdentifier, SIGKILL)
        if let litestream { kill(litestream.process.processIdentifier, SIGKILL) }
      }
      if let act = try writer.finish().output.firstMatch(of: /entry:([0-9]+)/) {
        named.append((act: Int(act.output.1) ?? 0, at: killed))
      }
    } while killed < deadline
    _ = try litestream?.finish()
    litestream = nil
    try FileManager.default.removeItem(at: primary)
    return named.map {
      Acknowledged(act: $0.act, secondsBeforeKill: Double(killed - $0.at) / 1e9)
    }
  }

  /// The standby's book, by the documented way: Litestream brings the file, `yuwu book restore`
  /// examines it and puts it in place.
  func takeOver() throws -> String {
    let brought = folder.appendingPathComponent("standby.sqlite").path
    let copied = try running(["restore", "-o", brought, "file://\(replica)"]).finish()
    guard copied.status == 0 else { throw ShellFault(message: copied.error) }
    let book = folder.appendingPathComponent("book.sqlite").path
    let restored = try yuwu(["book", "restore", brought, "--to", book, "--confirm"])
    guard restored.status == 0 else { throw ShellFault(message: restored.error) }
    return book
  }
}
