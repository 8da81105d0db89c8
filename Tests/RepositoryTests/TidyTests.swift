import Foundation
import Testing

/// The tree keeps its own rules.
struct TidyTests {
  private static let sources = SourceTree.files(below: "Sources", ending: ".swift")

  @Test("The top level holds what the user's card allows and hidden files alone")
  func topLevel() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path)
    let admitted: Set = ["Package.swift", "Sources", "Tests", "Policies", "Data", "README.md"]
    // Package.resolved is written by the build and never committed.
    let others = names.filter {
      !$0.hasPrefix(".") && !admitted.contains($0) && $0 != "Package.resolved"
    }
    #expect(others == [])
  }

  @Test("The pure core imports nothing and reads no clock, disk or terminal")
  func pureCore() {
    let banned = ["import ", "Date()", "print(", "Double", "Float", "FileManager"]
    for file in Self.sources where file.hasPrefix("Sources/PrisonAffairs/") {
      let code = SourceTree.code(file)
      for word in banned { #expect(!code.contains(word), "\(file) holds \(word)") }
    }
  }

  @Test("Nothing is forced, unfinished or timed by hand")
  func noForcing() {
    // Written apart so that this file does not hold the words it looks for.
    let banned = [
      "try" + "!", "as" + "!", "fatal" + "Error(", "TO" + "DO", "FIX" + "ME", "Date" + "()",
    ]
    for file in Self.sources {
      let text = SourceTree.text(file)
      for word in banned { #expect(!text.contains(word), "\(file) holds \(word)") }
    }
  }

  /// Closed lists of one line for each code: neither an enum nor a switch without default can be
  /// divided, and a default would let a code go without words.
  private static let closedLists = [
    "Sources/PrisonAffairs/Kernel/RefusalCode.swift",
    "Sources/Publication/Kernel/RefusalWordsTable.swift",
  ]

  @Test("A file holds one idea: none but a closed list is longer than 300 lines")
  func fileLength() {
    for file in Self.sources {
      let lines = SourceTree.lines(file)
      // Such a list may grow by its cases alone.
      let isList = Self.closedLists.contains(file)
      let counted = isList ? lines.filter { !$0.contains(" case ") } : lines
      let most = isList ? 60 : 300
      #expect(counted.count <= most, "\(file) has \(counted.count) lines")
    }
  }

  @Test("Subjects of the core depend on each other in one direction")
  func subjectOrder() {
    let order = ["Kernel", "Policy", "Procedure", "Notice", "Assessment", "Treatment"]
    var declared: [String: String] = [:]
    for file in Self.sources where file.hasPrefix("Sources/PrisonAffairs/") {
      for name in Self.declarations(in: SourceTree.code(file)) {
        declared[name] = Self.subject(of: file)
      }
    }
    for file in Self.sources where file.hasPrefix("Sources/PrisonAffairs/") {
      guard let own = order.firstIndex(of: Self.subject(of: file)) else { continue }
      for word in Self.words(in: SourceTree.code(file)) {
        guard let subject = declared[word], let other = order.firstIndex(of: subject) else {
          continue
        }
        #expect(other <= own, "\(file) in \(order[own]) uses \(word) of \(subject)")
      }
    }
  }

  private static func subject(of file: String) -> String {
    String(file.split(separator: "/").dropFirst(2).first ?? "")
  }

  private static func declarations(in code: String) -> [String] {
    code.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard line.first != " ",
        let index = words.firstIndex(where: {
          ["struct", "enum", "protocol", "class"].contains($0)
        }),
        index + 1 < words.count
      else { return nil }
      return String(words[index + 1].prefix { $0.isLetter || $0.isNumber })
    }
  }

  private static func words(in code: String) -> Set<String> {
    Set(code.split { !($0.isLetter || $0.isNumber) }.map(String.init))
  }

  @Test("The command line never opens a book or writes an act by itself")
  func oneDoor() {
    for file in Self.sources where file.hasPrefix("Sources/yuwu/") {
      let code = SourceTree.code(file)
      for call in ["RecordBook.open", "RecordBook.create", ".write(.", "ActWriter"] {
        #expect(!code.contains(call), "\(file) calls \(call)")
      }
    }
  }

  @Test("A restriction of imports is declared for every target")
  func manifest() {
    let manifest = SourceTree.text("Package.swift")
    for setting in [
      "treatAllWarnings(as: .error)", "ExistentialAny", "InternalImportsByDefault",
      "MemberImportVisibility",
    ] {
      #expect(manifest.contains(setting))
    }
  }
}
