import Foundation

/// Random numbers from a seed, so that a failing run can be repeated.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A book at one point of its month and the commands that go on from there.
struct KillScene: Sendable {
  let name: String
  let book: String
  /// Each gets what the commands before it said; `{DIGEST}` is the last preview's digest.
  let commands: [[String]]
  /// The rows of the file that the scene imports, under its source.
  let rows: Int

  static let source = "大表"
  static let rowCount = 6_000

  /// Runs the commands until the deadline, then kills whatever runs.
  ///
  /// - Returns: what was said, and whether a kill hit.
  func play(on copy: String, killAfter seconds: Double?) throws -> (said: [Outcome], hit: Bool) {
    let deadline = seconds.map { DispatchTime.now() + $0 }
    var said: [Outcome] = []
    for command in commands {
      let digest = said.last.flatMap { KillScene.digest(in: $0.error) } ?? ""
      let running = try Running(
        Place.program, command.map { $0 == "{DIGEST}" ? digest : $0 },
        environment: ["YUWU_BOOK": copy])
      while let deadline, running.process.isRunning, DispatchTime.now() < deadline {
        usleep(300)
      }
      var isLate = false
      if let deadline, DispatchTime.now() >= deadline {
        isLate = true
        kill(running.process.processIdentifier, SIGKILL)
      }
      let outcome = try running.finish()
      said.append(outcome)
      if isLate { return (said, running.process.terminationReason == .uncaughtSignal) }
    }
    return (said, false)
  }

  private static func digest(in text: String) -> String? {
    text.firstMatch(of: /--digest ([0-9a-f]+)/).map { String($0.output.1) }
  }

  /// The acts that standard output acknowledged.
  static func acknowledged(_ said: [Outcome]) -> [Int] {
    said.flatMap { outcome in
      outcome.output.matches(of: /act:([0-9]+)/).compactMap { Int($0.output.1) }
    }
  }
}

extension KillScene {
  /// The three scenes: importing a large file, settling a month, posting its notice.
  static let scenes: Result<[KillScene], any Error> = Result {
    let folder = try Place.scratch()
    let start = try DemoBook.smallCopy()
    let ward = try Ward.first(in: start)
    let month = ["01", "2026-11"]
    let chief = ["--as", ward.chief, "--now", "2026-12-01T11:00"]
    let votes = ["--in-favour", ward.members.joined(separator: ",")]

    let large = folder.appendingPathComponent("large.csv")
    try EntryFile(
      count: rowCount, source: source, inmates: ward.inmates, officer: ward.officer
    ).data.write(to: large)
    let importing = ["points", "import", large.path] + BadInput.registrar

    let settle = [
      ["points", "review", "01", "--through", "2026-11-30"] + votes + chief,
      ["month", "preview"] + month + chief,
      ["month", "confirm"] + month + ["--digest", "{DIGEST}", "--confirm"] + votes + chief
        + ["--incomplete-because", "培训"],
    ]
    let disclosure = try Ward.holder(of: "disclosure-officer", in: start)
    let leader = try Ward.holder(of: "deputy-warden", in: start)
    let number = "000\(try Shell.number(start, "SELECT count(*) FROM notice") + 1)"
    let notice = "GS-2026-\(number.suffix(4))"
    let later = ["--now", "2026-12-01T12:00"]
    let draft = [
      ["notice", "draft"] + month + ["--as", ward.clerk] + later,
      ["notice", "review", notice, "--confirm", "--as", disclosure] + later,
      ["notice", "approve", notice, "--confirm", "--as", leader] + later,
    ]
    let post = [
      ["notice", "post", notice, "--place", "一监区公示栏", "--confirm", "--as", disclosure] + later
    ]

    let waiting = try DemoBook.copy(of: start)
    let small = try waitingEntries(ward, folder)
    try carryOut([["points", "import", small] + BadInput.registrar], waiting)
    let settled = try DemoBook.copy(of: waiting)
    try carryOut(settle + draft, settled)
    return [
      KillScene(name: "import", book: start, commands: [importing], rows: rowCount),
      KillScene(name: "review and confirm", book: waiting, commands: settle, rows: 0),
      KillScene(name: "post", book: settled, commands: post, rows: 0),
    ]
  }

  /// Some hundred entries that wait for the ward group.
  private static func waitingEntries(_ ward: Ward, _ folder: URL) throws -> String {
    let file = folder.appendingPathComponent("waiting.csv")
    let rows = (1...300).map { line in
      "\(ward.inmates[line % ward.inmates.count]),2026-11-30,JG-17,2,,\(ward.officer),,,小表,\(line)"
    }
    try EntryFile(rows).data.write(to: file)
    return file.path
  }

  private static func carryOut(_ commands: [[String]], _ book: String) throws {
    let scene = KillScene(name: "", book: book, commands: commands, rows: 0)
    for outcome in try scene.play(on: book, killAfter: nil).said where outcome.status != 0 {
      throw DemoFault(outcome: outcome)
    }
  }
}
