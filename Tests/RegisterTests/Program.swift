import Foundation
import Register

/// What one run of a program left behind.
struct Outcome {
  let status: Int32
  let output: String
  let error: String
}

/// Folders and programs that these tests work with.
enum Place {
  static let repository: URL = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let outsider = repository.appendingPathComponent("Tests/RegisterTests/Outsider")

  /// The program under test: beside the test binary, else in the repository's debug products.
  static let program: String = {
    let tests = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
    let candidates = [
      tests.deletingLastPathComponent().appendingPathComponent("yuwu-verify").path,
      repository.appendingPathComponent(".build/debug/yuwu-verify").path,
    ]
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "yuwu-verify"
  }()

  private static let run: URL = {
    atexit { try? FileManager.default.removeItem(at: Place.run) }
    return FileManager.default.temporaryDirectory
      .appendingPathComponent("yuwu-register-\(ProcessInfo.processInfo.processIdentifier)")
  }()

  /// A fresh folder of its own for one test.
  static func scratch() throws -> URL {
    let folder = run.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  static func find(_ name: String) -> String? {
    ["/usr/bin", "/bin", "/usr/local/bin", "/usr/local/go/bin"].map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// Runs a program to its end; what it says goes to files, so that nothing it says can block it.
@discardableResult
func run(
  _ program: String, _ arguments: [String], environment: [String: String] = [:]
) throws -> Outcome {
  let folder = try Place.scratch()
  defer { try? FileManager.default.removeItem(at: folder) }
  func file(_ name: String) throws -> FileHandle {
    let path = folder.appendingPathComponent(name)
    try Data().write(to: path)
    return try FileHandle(forWritingTo: path)
  }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.environment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path,
  ].merging(environment) { $1 }
  process.standardOutput = try file("output")
  process.standardError = try file("error")
  process.standardInput = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }
  return Outcome(
    status: process.terminationStatus, output: try text("output"), error: try text("error"))
}

/// Runs the program under test.
@discardableResult
func verify(_ arguments: [String], language: String = "en") throws -> Outcome {
  try run(Place.program, arguments + ["--language", language])
}

/// Files of the sample register, as an outsider receives them.
struct OutsiderFolder {
  let url: URL
  let sample: SampleRegister

  init() throws {
    url = try Place.scratch()
    sample = try RegisterTests.sample.get()
    try write("note", try sample.checkpoint().bytes)
    try write("earlier", try sample.checkpoint(100).bytes)
    try write("consistency", try sample.consistency(old: 100).bytes)
    try write("leaf", sample.acts[4].text.bytes)
    try write("inclusion", try sample.inclusion(act: 5).bytes)
    try write("fact", try sample.proof(act: 5, ordinal: 2).bytes)
    try write("document", Array(SampleRegister.document.utf8))
    try write("document-proof", try sample.proof(act: 6, ordinal: 1).bytes)
    try write("keys", Array(sample.keys.map { "\($0)\n" }.joined().utf8))
    try write("procurator", Array(sample.procurator.fileText.utf8), mode: 0o400)
    for (path, bytes) in try sample.tiles() { try write("tiles/\(path)", bytes) }
  }

  /// The key of the book.
  var key: String { "\(sample.book.verifierKey)" }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appendingPathComponent(name)))
  }

  func write(_ name: String, _ bytes: [UInt8], mode: Int = 0o644) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? FileManager.default.removeItem(at: file)
    try Data(bytes).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
  }
}
