import Foundation
import Testing

@testable import RecordBook

/// The export holds enough for somebody else's program to recompute every root.
struct RegisterExportTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(component: "verify_register.py").path

  /// Where python3 is, or nil.
  static let python: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/python3" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private func export(
    _ book: RecordBook, from first: Int = 1, through last: Int = .max, asOf: Int = .max
  ) throws -> [String] {
    var lines: [String] = []
    try book.read(asOf: asOf) { reader in
      try reader.exportRegister(from: first, through: last) { lines.append($0) }
    }
    return lines
  }

  /// What the script says of an export, and its exit code.
  private func verify(_ lines: [String], beside path: String) throws -> (String, Int32) {
    let file = path + ".jsonl"
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: file))
    let process = Process()
    process.executableURL = URL(filePath: try #require(RegisterExportTests.python))
    process.arguments = ["-B", RegisterExportTests.script, file]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: said, as: UTF8.self), process.terminationStatus)
  }

  @Test(.enabled(if: python != nil, "python3 is not installed: the export is not recomputed"))
  func pythonRecomputesTheSample() throws {
    try RegisterSample.withBook { path, book in
      let summary = try book.read { try $0.checkRegister { _ in } }
      let (said, code) = try verify(export(book), beside: path)
      #expect(
        said == """
          ok \(summary.acts) \(summary.facts) \(summary.root)
          hidden: 2 sealed, 1 erased

          """)
      #expect(code == 0)
    }
  }

  @Test(.enabled(if: python != nil, "python3 is not installed: the export is not recomputed"))
  func pythonRecomputesTheVectorWithHiddenFacts() throws {
    let vector: VectorTests.HiddenVector = try VectorTests.load("hidden.json")
    try RegisterSample.withBook { path, _ in
      let (said, code) = try verify(vector.lines, beside: path)
      #expect(said == "ok 4 6 \(vector.root)\nhidden: 1 sealed, 1 erased\n")
      #expect(code == 0)
      // A fact hidden without an act that says so, and one whose leaf was exchanged.
      let leaves = vector.facts.map(\.leaf)
      for (old, new) in [("\"erased\":4", "\"erased\":3"), (leaves[1], leaves[2])] {
        let lines = vector.lines.map { $0.replacingOccurrences(of: old, with: new) }
        let (said, code) = try verify(lines, beside: path)
        #expect(code == 1)
        #expect(said.contains("computed"), "\(said)")
      }
    }
  }

  @Test(
    .enabled(if: python != nil, "python3 is not installed: the export is not recomputed"),
    arguments: [(1, 1), (13, 13), (13, 26), (2, RegisterSample.actCount - 1), (27, 27), (36, 99)])
  func pythonRecomputesAPart(first: Int, last: Int) throws {
    try RegisterSample.withBook { path, book in
      let (said, code) = try verify(export(book, from: first, through: last), beside: path)
      #expect(said.hasPrefix("ok \(min(last, RegisterSample.actCount) - first + 1) "))
      #expect(code == 0)
    }
  }

  @Test(
    .enabled(if: python != nil, "python3 is not installed: the export is not recomputed"),
    arguments: Tampering.ofFacts + Tampering.ofActs + Tampering.ofErased)
  func pythonFindsWhatWasChanged(_ tampering: Tampering) throws {
    try RegisterSample.withBook { path, book in
      try tampering.apply(to: path)
      let lines: [String]
      do {
        lines = try export(RecordBook.open(at: path, readOnly: true))
      } catch is BookError {
        // There is no line for a fact without an act, or an act without a leaf.
        return
      }
      let (said, code) = try verify(lines, beside: path)
      #expect(code == 1, "\(said)")
      #expect(said.contains("computed"), "\(said)")
    }
  }

  @Test func linesHaveTheDocumentedForm() throws {
    try RegisterSample.withBook { _, book in
      let lines = try export(book)
      let head = try book.read { try $0.registerHead }
      #expect(
        lines.first
          == "{\"format\":\"yuwu-register/1\",\"size\":\(head.size),\"root\":\"\(head.root)\"}")
      let facts = try book.read { try $0.checkRegister { _ in } }.facts
      #expect(lines.count == 1 + RegisterSample.actCount + facts)
      let ward = try #require(lines.first { $0.hasPrefix("{\"fact\":\"4.1\"") })
      #expect(
        ward.hasSuffix(
          "\"columns\":[[\"ward\",\"03\"],[\"name\",\"三监区\"],[\"source\",\"wards\"],"
            + "[\"line_reference\",\"2\"]]}"))
      let entry = try #require(lines.first { $0.hasPrefix("{\"fact\":\"13.1\"") })
      #expect(entry.contains("[\"points\",-300],[\"event\",null]"))
    }
  }

  /// Every value comes back out of the JSON as it stands in the book.
  @Test func valuesComeBack() throws {
    struct Line: Decodable {
      let fact: String?
      let table: String?
      let columns: [[VectorTests.Cell]]?
    }
    try RegisterSample.withBook { _, book in
      let lines = try export(book).map {
        try JSONDecoder().decode(Line.self, from: Data($0.utf8))
      }
      let objection = try #require(lines.first { $0.table == "objection" })
      let values = objection.columns?.map { $0.last?.value }
      #expect(values?[5] == .text(composedText(RegisterSample.difficultText)))
      #expect(values?[6] == .null)
      for line in lines {
        let table = FactTable.all.first { $0.name == line.table }
        #expect(
          line.columns?.compactMap { $0.first?.value } == table?.columns.map { .text($0.name) })
      }
    }
  }

  @Test func controlCharactersAreEscaped() throws {
    let text = String(String.UnicodeScalarView((0..<0x80).compactMap(Unicode.Scalar.init)))
    let quoted = JSONText.quoted(text + "狱\u{2028}𠮷")
    #expect(quoted.utf8.allSatisfy { $0 >= 0x20 })
    let decoded = try JSONDecoder().decode([String].self, from: Data("[\(quoted)]".utf8))
    #expect(decoded == [text + "狱\u{2028}𠮷"])
  }

  @Test func anExportEndsWhereTheReaderStands() throws {
    try RegisterSample.withBook { _, book in
      try #expect(export(book, asOf: 12) == export(book, through: 12))
      try #expect(export(book, through: 0).count == 1)
      try #expect(export(book, from: RegisterSample.actCount + 1).count == 1)
    }
  }
}
