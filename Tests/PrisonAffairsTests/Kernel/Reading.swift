import Foundation
import PrisonAffairs
import Testing

/// A day of the text, which must be one.
func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text), "day \(text)") }

/// A month of the text, which must be one.
func yearMonth(_ text: String) throws -> YearMonth {
  try #require(YearMonth(text), "month \(text)")
}

/// Points of the text, which must be some.
func points(_ text: String) throws -> Points { try #require(Points(text), "points \(text)") }

/// An officer's number of the text, which must be one.
func staff(_ text: String) throws -> StaffNumber {
  try #require(StaffNumber(text), "officer \(text)")
}

/// The code of the refusal that `action` ends in; nil when nothing is refused.
func refusal(of action: () throws -> Void) -> RefusalCode? {
  do {
    try action()
    return nil
  } catch {
    return (error as? Refusal)?.code
  }
}

/// Files of the source tree that tests read.
enum SourceTree {
  /// The root of the repository.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A file of worked cases.
  static func caseFile(_ path: String) -> URL {
    root.appending(path: "Tests/PrisonAffairsTests/Cases").appending(path: path)
  }

  /// Rows of a plain CSV without quotes, below its header.
  static func rows(_ file: URL, header: String) throws -> [[String]] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    let first = lines.first.map(String.init)
    try #require(first == header, "header of \(file.lastPathComponent)")
    return lines.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
