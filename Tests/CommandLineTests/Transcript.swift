import Foundation

/// A file of commands with what they print, in the order a reader would try them.
///
/// Lines: `# remark`, `$ yuwu …` (perhaps with `| head -N`), then standard output as it stands,
/// standard error behind `! `, and the exit code behind `? `.
struct Transcript {
  struct Entry {
    var remarks: [String]
    let command: String
    var printed: [String]
  }

  var entries: [Entry] = []

  init(_ text: String) {
    var remarks: [String] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for line in lines {
      if line.hasPrefix("$ ") {
        entries.append(Entry(remarks: remarks, command: String(line.dropFirst(2)), printed: []))
        remarks = []
      } else if line.hasPrefix("# "), entries.last?.printed.last?.hasPrefix("? ") ?? true {
        remarks.append(line)
      } else if !entries.isEmpty {
        entries[entries.count - 1].printed.append(line)
      }
    }
  }

  var text: String {
    entries.map { entry in
      (entry.remarks + ["$ \(entry.command)"] + entry.printed).joined(separator: "\n") + "\n"
    }.joined()
  }
}

/// Carries out the commands of a transcript on one book.
struct TranscriptPlayer {
  let book: String
  let actor: String

  private var folder: String {
    URL(fileURLWithPath: book).deletingLastPathComponent().path
  }

  /// What the command prints, with everything that differs from run to run made the same.
  func play(_ command: String) throws -> [String] {
    let parts = command.replacing("{BOOK}", with: book).replacing("{DIR}", with: folder).split(
      separator: " "
    ).map(String.init)
    var arguments = Array(parts.dropFirst())
    var limit: Int?
    if let pipe = arguments.firstIndex(of: "|") {
      limit = arguments.last.flatMap { Int($0.dropFirst()) }
      arguments = Array(arguments[..<pipe])
    }
    let outcome = try yuwu(
      arguments, language: nil, environment: ["YUWU_BOOK": book, "YUWU_AS": actor])
    let output = split(outcome.output)
    let errors = split(outcome.error).map { "! \($0)" }
    let shown = limit.map { Array(output.prefix($0)) } ?? output
    return (shown + errors).map(settled) + ["? \(outcome.status)"]
  }

  private func split(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Hashes and signatures depend on the whole text of the adopted policy, and a new key on
  /// chance; a transcript shows the form alone.
  private func settled(_ line: String) -> String {
    line.replacing(book, with: "{BOOK}").replacing(folder, with: "{DIR}")
      .replacing(/\+[0-9a-f]{8}\+[A-Za-z0-9+\/]{44}/, with: "+{HASH}+{PUBLIC KEY}")
      .replacing(/-[0-9a-f]{8}\.key/, with: "-{HASH}.key")
      .replacing(/^(— \S+) [A-Za-z0-9+\/]{80,}=*$/) { "\($0.output.1) {SIGNATURE}" }
      .replacing(/[A-Za-z0-9+\/]{43}=/, with: "{ROOT}")
      .replacing(/\b[0-9a-f]{64}\b/.wordBoundaryKind(.simple), with: "{64 HEX DIGITS}")
      .replacing(/\b[0-9a-f]{32}\b/.wordBoundaryKind(.simple), with: "{32 HEX DIGITS}")
      .replacing(/\b[0-9a-f]{16}\b/.wordBoundaryKind(.simple), with: "{16 HEX DIGITS}")
  }
}
