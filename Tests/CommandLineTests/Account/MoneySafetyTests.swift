import Dispatch
import Foundation
import Testing

/// Money is in the book once, or not at all, whoever brings it in and whatever stops him.
@Suite(.enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"))
struct MoneySafetyTests {
  private static let environment = ProcessInfo.processInfo.environment
  /// As `KillTests` takes them.
  private static let kills = environment["YUWU_KILLS"].flatMap { Int($0) } ?? 10
  private static let seed =
    environment["YUWU_KILL_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...999_999)

  private func rows(_ book: String) throws -> Int {
    try Shell.number(book, "SELECT count(*) FROM account_transfer")
  }

  @Test func theSameFileBroughtInByManyAtOnceIsPostedOnce() throws {
    let prison = try MoneyPrison.emptyCopy()
    defer { prison.discard() }
    let file = try #require(try prison.files.first)
    let lines =
      try String(contentsOfFile: file, encoding: .utf8)
      .split(separator: "\n").count - 1
    let before = try Shell.acts(prison.book)
    let outcomes = Gathered<Outcome>()
    DispatchQueue.concurrentPerform(iterations: 8) { worker in
      outcomes.add {
        try prison.run(
          ["account", "import", file], as: prison.officers[worker % prison.officers.count])
      }
    }
    let (said, faults) = outcomes.all
    #expect(faults.isEmpty, "\(faults)")
    #expect(said.allSatisfy { $0.status == 0 || $0.status == 75 }, "\(said)")
    #expect(said.contains { $0.status == 0 })
    #expect(try rows(prison.book) == lines)
    #expect(try Shell.acts(prison.book) == before + 1)
    #expect(said.count { $0.error.contains("act:\(before + 1)") } == 1, "\(said)")
    #expect(try WholeCheck.findings(of: prison.book) == [])
  }

  /// Different files by different officers, each of them whole.
  @Test func filesBroughtInAtOnceAreAllThere() throws {
    let prison = try MoneyPrison.emptyCopy()
    defer { prison.discard() }
    let files = try prison.files
    try prison.done(["account", "import", files[0]])
    let outcomes = Gathered<Outcome>()
    DispatchQueue.concurrentPerform(iterations: files.count - 1) { index in
      outcomes.add { try prison.run(["account", "import", files[index + 1]]) }
    }
    let (said, faults) = outcomes.all
    #expect(faults.isEmpty && said.allSatisfy { $0.status == 0 || $0.status == 75 }, "\(said)")
    for file in files { try prison.done(["account", "import", file]) }
    let other = try MoneyPrison.filledCopy()
    defer { other.discard() }
    #expect(try prison.balances() == other.balances())
    #expect(try WholeCheck.findings(of: prison.book) == [])
  }

  @Test func aKilledImportLeavesAllRowsOrNone() throws {
    var numbers = SeededNumbers(seed: MoneySafetyTests.seed)
    let made = try MoneyPrison.emptyCopy()
    defer { made.discard() }
    let files = try made.files
    try made.done(["account", "import", files[0]])
    let standing = try rows(made.book)
    let file = files[1]
    let scene = KillScene(
      name: "money", book: made.book,
      commands: [
        ["account", "import", file, "--as", made.officers[0], "--now", MoneyPrison.now]
      ], rows: 0)
    let start = DispatchTime.now().uptimeNanoseconds
    let whole = try undisturbed(scene)
    let duration = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    #expect(whole > standing)
    var hits = 0
    for trial in 0..<(MoneySafetyTests.kills * 3) where hits < MoneySafetyTests.kills {
      let seconds = Double.random(in: 0...duration, using: &numbers)
      let place = "trial \(trial), \(seconds) s, YUWU_KILL_SEED=\(MoneySafetyTests.seed)"
      let copy = try DemoBook.copy(of: made.book)
      defer { DemoBook.discard(copy) }
      let (said, isHit) = try scene.play(on: copy, killAfter: seconds)
      if isHit { hits += 1 }
      let found = try rows(copy)
      #expect(found == standing || found == whole, "\(place): half an act, \(found)")
      let isAcknowledged = said.contains { $0.error.contains("act:") }
      #expect(!isAcknowledged || found == whole, "\(place): acknowledged and not there")
      #expect(try WholeCheck.findings(of: copy) == [], "\(place)")
      // The clerk simply repeats the import.
      let again = try scene.play(on: copy, killAfter: nil).said
      #expect(again.last?.status == 0, "\(place): \(again.last?.error ?? "")")
      #expect(try rows(copy) == whole, "\(place)")
    }
    #expect(hits > 0, "no kill hit, YUWU_KILL_SEED=\(MoneySafetyTests.seed)")
  }

  /// An undisturbed import on a copy; returns how many rows stand then.
  private func undisturbed(_ scene: KillScene) throws -> Int {
    let copy = try DemoBook.copy(of: scene.book)
    defer { DemoBook.discard(copy) }
    let (said, _) = try scene.play(on: copy, killAfter: nil)
    for outcome in said { #expect(outcome.status == 0, "\(outcome.error)") }
    return try rows(copy)
  }
}
