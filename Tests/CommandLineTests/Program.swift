import Foundation

/// What one run of a program left behind.
struct Outcome {
  let status: Int32
  let output: String
  let error: String

  var lines: [String] {
    output.split(separator: "\n").map(String.init)
  }
}

/// The folders and programs that these tests work with.
enum Place {
  /// The top of the repository; links are followed, so that the folder may be linked elsewhere.
  static let repository: URL = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let transcripts = repository.appendingPathComponent("Tests/CommandLineTests/Transcripts")

  /// The program under test: beside the test binary, else in the repository's debug products.
  static let program = product("yuwu")

  /// The outsider's program.
  static let verifier = product("yuwu-verify")

  private static func product(_ name: String) -> String {
    let tests = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
    let candidates = [
      tests.deletingLastPathComponent().appendingPathComponent(name).path,
      repository.appendingPathComponent(".build/debug/\(name)").path,
    ]
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) } ?? name
  }

  /// The folder of this run of the tests; it goes when the run ends.
  private static let run: URL = {
    atexit { try? FileManager.default.removeItem(at: Place.run) }
    return FileManager.default.temporaryDirectory
      .appendingPathComponent("yuwu-tests-\(ProcessInfo.processInfo.processIdentifier)")
  }()

  /// A fresh folder of its own for one test.
  static func scratch() throws -> URL {
    let folder = run.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  static func find(_ name: String) -> String? {
    ["/usr/bin", "/bin", "/usr/local/bin", "/sbin", "/usr/sbin"].map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// A started program whose output goes to files, so that nothing it says can block it.
struct Running {
  let process: Process
  private let folder: URL

  init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    input: Data? = nil
  ) throws {
    folder = try Place.scratch()
    process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = Place.repository
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path,
    ].merging(environment) { $1 }
    process.standardOutput = try Running.handle(folder.appendingPathComponent("output"))
    process.standardError = try Running.handle(folder.appendingPathComponent("error"))
    let file = folder.appendingPathComponent("input")
    try (input ?? Data()).write(to: file)
    process.standardInput = try FileHandle(forReadingFrom: file)
    try process.run()
  }

  private static func handle(_ file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  /// How long a program may run before the test gives it up, in seconds: a hanging program is a
  /// failed test, never a hanging run of the tests.
  static let patience = 300.0

  /// Waits for the end and reads what was written; a killed process has the signal's number
  /// as status.
  func finish() throws -> Outcome {
    let process = process
    let guardian = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + Running.patience, execute: guardian)
    process.waitUntilExit()
    guardian.cancel()
    defer { try? FileManager.default.removeItem(at: folder) }
    return Outcome(
      status: process.terminationStatus, output: try text("output"), error: try text("error"))
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }
}

/// Runs the program under test to its end.
func yuwu(
  _ arguments: [String], language: String? = "en", environment: [String: String] = [:],
  input: Data? = nil
) throws -> Outcome {
  let spoken = language.map { ["--language", $0] } ?? []
  return try Running(
    Place.program, arguments + spoken, environment: environment, input: input
  ).finish()
}
