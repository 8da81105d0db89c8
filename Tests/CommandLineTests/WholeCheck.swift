import AffairsServices

/// The whole check of a book, as `yuwu check` runs it, without starting a program for each: what
/// the command prints and how it ends is claimed by tests of its own.
enum WholeCheck {
  /// Every finding, by code and place.
  static func findings(of book: String) throws -> [String] {
    var findings: [String] = []
    _ = try Office.check(path: book) { findings.append("\($0.code) \($0.reference)") }
    return findings
  }
}
