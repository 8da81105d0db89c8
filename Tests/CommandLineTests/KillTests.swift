import Foundation
import Testing

/// Kill the process at any moment: the book opens, every act acknowledged on standard output is
/// there, no half act is, and `check` is clean.
///
/// `YUWU_KILLS` sets the number of kills, `YUWU_KILL_SEED` repeats a run.
@Suite(.enabled(if: Shell.isInstalled, "the sqlite3 shell is not installed"))
struct KillTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let kills = environment["YUWU_KILLS"].flatMap { Int($0) } ?? 12
  private static let seed =
    environment["YUWU_KILL_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...999_999)

  @Test func aKilledProcessLeavesAWholeBook() throws {
    var numbers = SeededNumbers(seed: KillTests.seed)
    let scenes = try KillScene.scenes.get()
    let durations = try scenes.map { try undisturbed($0) }
    var hits = 0
    var trials = 0
    // A kill that came after the last word is no kill: go on until all have hit.
    while hits < KillTests.kills, trials < KillTests.kills * 3 {
      let index = trials % scenes.count
      let seconds = Double.random(in: 0...durations[index], using: &numbers)
      if try strike(scenes[index], after: seconds) { hits += 1 }
      trials += 1
    }
    print("kills: \(hits) of \(trials) trials hit, YUWU_KILL_SEED=\(KillTests.seed)")
    #expect(hits == KillTests.kills)
  }

  /// How long the scene takes when nobody kills it.
  private func undisturbed(_ scene: KillScene) throws -> Double {
    let copy = try DemoBook.copy(of: scene.book)
    defer { DemoBook.discard(copy) }
    let start = DispatchTime.now().uptimeNanoseconds
    let (said, _) = try scene.play(on: copy, killAfter: nil)
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    for outcome in said { #expect(outcome.status == 0, "\(scene.name): \(outcome.error)") }
    try expectWhole(copy, scene, said, "undisturbed")
    return seconds
  }

  /// One kill and the look at what it left.
  private func strike(_ scene: KillScene, after seconds: Double) throws -> Bool {
    let copy = try DemoBook.copy(of: scene.book)
    defer { DemoBook.discard(copy) }
    let place = "\(scene.name) killed after \(seconds) s, YUWU_KILL_SEED=\(KillTests.seed)"
    let (said, hit) = try scene.play(on: copy, killAfter: seconds)
    try expectWhole(copy, scene, said, place)
    if scene.rows > 0 {
      // The clerk simply repeats the import.
      let again = try scene.play(on: copy, killAfter: nil).said
      #expect(again.last?.status == 0, "\(place): \(again.last?.error ?? "")")
      #expect(try rows(copy) == scene.rows, "\(place)")
    }
    return hit
  }

  private func expectWhole(
    _ book: String, _ scene: KillScene, _ said: [Outcome], _ place: String
  ) throws {
    #expect(try WholeCheck.findings(of: book) == [], "\(place)")
    #expect(try Shell.sql(book, "PRAGMA integrity_check") == "ok", "\(place)")
    let acts = try Shell.acts(book)
    let acknowledged = KillScene.acknowledged(said)
    #expect(acknowledged.allSatisfy { $0 <= acts }, "\(place): \(acknowledged) of \(acts)")
    // A posting writes a second act, which keeps its checkpoint.
    #expect(acts <= (try Shell.acts(scene.book)) + 2 * said.count, "\(place)")
    // A posting and its checkpoint are written together or not at all.
    let uncovered = try Shell.number(
      book,
      """
      SELECT count(*) FROM notice_posting AS p
      WHERE NOT EXISTS (SELECT 1 FROM checkpoint AS c WHERE c.size = p.act)
      """)
    #expect(uncovered == 0, "\(place)")
    if scene.rows > 0 {
      let found = try rows(book)
      #expect(found == 0 || found == scene.rows, "\(place): half an act, \(found) rows")
      #expect(acknowledged.isEmpty || found == scene.rows, "\(place): acknowledged and not there")
    }
  }

  private func rows(_ book: String) throws -> Int {
    try Shell.number(
      book, "SELECT count(*) FROM point_entry WHERE source = '\(KillScene.source)'")
  }
}
