import AffairsServices
import Foundation
import RecordBook

/// Checking a book beside `openssl dgst -sha256` over the messages of all its leaves.
///
/// What is easier for openssl: it reads one file from beginning to end and makes one hash of it.
/// `check` takes the same bytes out of the rows of a database, makes a hash for every leaf and every
/// node of the tree, and the whole `check` also lets SQLite examine every page and index and
/// recomputes what was derived. All are whole processes from start to exit, and the file and the
/// book both lie in the operating system's cache.
struct CheckBenchmark {
  let prison: BenchmarkPrison

  func run() throws {
    defer { prison.remove() }
    let book = try FilledBook.make(prison)
    let bytes = "\(prison.folder)/leaves"
    try CheckBenchmark.writeLeaves(of: book, to: bytes)
    let contenders: [(name: String, arguments: [String])] = [
      ("whole check", ["check-once", book]),
      ("register on 1 thread", ["register-once", book, "1"]),
      ("register on all threads", ["register-once", book, "\(CheckBenchmark.threads)"]),
      ("SQLite's own check", ["database-once", book]),
      ("derived figures", ["derived-once", book]),
    ]
    var ours = contenders.map { _ in Sample() }
    var openssl = Sample()
    for _ in 0..<Benchmark.rounds {
      for (index, contender) in contenders.enumerated() {
        ours[index].add(try Child.run([CommandLine.arguments[0]] + contender.arguments))
      }
      openssl.add(try Child.run(["openssl", "dgst", "-sha256", bytes]))
    }
    for (contender, sample) in zip(contenders, ours) {
      Comparison.show(
        "\(contender.name), \(prison.rows) rows / openssl", ours: sample, beside: openssl)
    }
  }

  static var threads: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// The part of a check that a child process was asked for; findings end it with an error.
  static func once(_ arguments: [String]) throws {
    let path = arguments[1]
    var findings = 0
    switch arguments[0] {
    case "check-once": _ = try Office.check(path: path) { _ in findings += 1 }
    case "derived-once": try Office.checkDerived(path: path) { _ in findings += 1 }
    default:
      try RecordBook.open(at: path, readOnly: true).read { reader in
        if arguments[0] == "database-once" {
          try reader.checkDatabaseAlone { _ in findings += 1 }
        } else {
          let threads = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1
          _ = try reader.recountRegister(threads: threads) { _ in findings += 1 }
        }
      }
    }
    guard findings == 0 else { fatalFolder() }
  }

  /// The same bytes that a check hashes, one leaf after the other.
  private static func writeLeaves(of book: String, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { fatalFolder() }
    var buffer = Data()
    try RecordBook.open(at: book, readOnly: true).read { reader in
      try reader.forEachLeafMessage { message in
        buffer.append(message)
        if buffer.count > 1 << 20 {
          handle.write(buffer)
          buffer.removeAll(keepingCapacity: true)
        }
      }
    }
    handle.write(buffer)
    try handle.close()
  }
}
