import Foundation

/// The repository as files, for tests that police it.
enum SourceTree {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Files below a folder with an ending, by path relative to the root.
  static func files(below folder: String, ending: String) -> [String] {
    let base = root.appendingPathComponent(folder).path
    return (FileManager.default.subpaths(atPath: base) ?? []).sorted()
      .filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }
  }

  static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
  }

  static func lines(_ path: String) -> [String] {
    text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Code without comments and without the contents of string literals on one line.
  static func code(_ path: String) -> String {
    lines(path).map { line in
      var kept = ""
      var inString = false
      var previous: Character = " "
      for character in line {
        if character == "\"", previous != "\\" { inString.toggle() }
        if !inString, kept.hasSuffix("/"), character == "/" { return String(kept.dropLast()) }
        if !inString { kept.append(character) }
        previous = character
      }
      return kept
    }.joined(separator: "\n")
  }
}
