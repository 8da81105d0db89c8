import Testing

/// Every command explains itself in both languages.
@Suite struct HelpTests {
  /// One command's path and its help.
  private struct Page {
    let path: [String]
    let outcome: Outcome
  }

  /// Words that the argument parser writes by itself and that must not be left in Chinese help.
  private static let parserWords = [
    "OVERVIEW", "USAGE", "OPTIONS", "SUBCOMMANDS", "ARGUMENTS", "Show help", "Show the version",
    "default:", "values:", "See '", "for detailed help", "<subcommand>", "Usage:",
  ]

  @Test func chineseHelpIsChinese() throws {
    for page in try pages("zh") {
      let name = page.path.joined(separator: " ")
      #expect(page.outcome.status == 0, "\(name)")
      #expect(abstract(of: page, after: "概述：") != "", "no abstract: \(name)")
      for word in HelpTests.parserWords {
        #expect(!page.outcome.output.contains(word), "\(name) --help leaves “\(word)”")
      }
    }
  }

  @Test func englishHelpIsEnglish() throws {
    for page in try pages("en") {
      let name = page.path.joined(separator: " ")
      #expect(page.outcome.status == 0, "\(name)")
      #expect(abstract(of: page, after: "OVERVIEW: ") != "", "no abstract: \(name)")
      #expect(!page.outcome.output.contains(where: isChinese), "\(name) --help has Chinese")
    }
  }

  /// What the parser says about words it cannot take, in Chinese too.
  @Test(arguments: [
    ["due", "--colour"], ["due", "--format", "xml"], ["month", "preview"], ["check", "extra"],
    ["points", "record", "3301000001", "JG-01"], ["calendar", "add", "2026-02-30", "5"],
    ["people", "import", "nothing", "-"], ["due", "--book"],
  ])
  func chineseFaultsOfUsageAreChinese(arguments: [String]) throws {
    let outcome = try yuwu(arguments, language: nil, environment: ["LANG": "zh_CN.UTF-8"])
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    let words = ["Error:", "Help:", "Usage:", "See ", "The value", "Please", "Missing", "Unknown"]
    for word in words {
      #expect(!outcome.error.contains(word), "“\(word)” in: \(outcome.error)")
    }
  }

  @Test func bothLanguagesNameTheSameCommands() throws {
    let chinese = try pages("zh").map(\.path)
    #expect(chinese == (try pages("en").map(\.path)))
    #expect(chinese.count > 40)
  }

  /// The pages of the whole tree of commands, made once for each language.
  private func pages(_ language: String) throws -> [Page] {
    try (language == "zh" ? HelpTests.chinese : HelpTests.english).get()
  }

  private static let chinese = Result { try walk([], "zh") }
  private static let english = Result { try walk([], "en") }

  private static func walk(_ path: [String], _ language: String) throws -> [Page] {
    let page = Page(path: path, outcome: try yuwu(path + ["--help"], language: language))
    return try [page] + subcommands(of: page).flatMap { try walk(path + [$0], language) }
  }

  /// The names under the heading of subcommands.
  private static func subcommands(of page: Page) -> [String] {
    let lines = page.outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    guard let heading = lines.firstIndex(where: { $0 == "SUBCOMMANDS:" || $0 == "子命令：" })
    else { return [] }
    return lines[(heading + 1)...].prefix { !$0.isEmpty }.compactMap { line in
      guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
  }

  private func abstract(of page: Page, after word: String) -> String {
    guard let line = page.outcome.lines.first, line.hasPrefix(word) else { return "" }
    return String(line.dropFirst(word.count))
  }

  private func isChinese(_ character: Character) -> Bool {
    character.unicodeScalars.contains {
      (0x2E80...0x9FFF).contains($0.value) || (0xF900...0xFAFF).contains($0.value)
        || (0xFF00...0xFFEF).contains($0.value)
    }
  }
}
