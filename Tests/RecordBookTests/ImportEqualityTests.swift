import Foundation
import PrisonAffairs
import Register
import Testing

@testable import RecordBook

/// The import's own reading, encoding and hashing do exactly what the plain ones do.
struct ImportEqualityTests {
  @Test func rowsLeavesAndRootAreThoseOfTheSlowPath() throws {
    let drafts = try ImportEqualityTests.drafts()
    let rows = drafts.map { ImportEqualityTests.line($0) }.joined()
    let slow = try ImportSample.with(today: "2026-10-09") { sample in
      _ = try sample.write(drafts)
      return (try sample.lastAct(), try sample.tableWithSalts())
    }
    let fast = try ImportSample.with(today: "2026-10-09") { sample in
      #expect(try sample.take(rows).written == drafts.count)
      return (try sample.lastAct(), try sample.tableWithSalts())
    }
    #expect(fast.0.factRoot == slow.0.factRoot)
    #expect(fast.0.number == slow.0.number && fast.1 == slow.1)
  }

  /// Rows with everything in their words that has to be quoted, escaped or composed.
  private static func drafts() throws -> [EntryDraft] {
    let words: [String?] = [
      nil, "内务不整", "反斜杠\\与\\n", "两行\n第二行", "引号\"和,逗号", "𠮷字班", "e\u{301}te\u{301}",
      "\u{F900}", "制表\t内", String(repeating: "长", count: 3_000), "回车\r\n换行",
    ]
    var drafts: [EntryDraft] = []
    for (index, note) in words.enumerated() {
      for event in [nil, "事件\(index)"] {
        for isLate in [false, true] {
          let line = String(drafts.count + 1)
          drafts.append(
            EntryDraft(
              inmate: try #require(InmateNumber(ImportPeople.number(1 + index % 2))),
              day: try #require(CivilDate(isLate ? "2026-10-06" : "2026-10-07")),
              reason: index % 2 == 0 ? "JG-01" : ImportLaw.longCode,
              points: Points(hundredths: index % 2 == 0 ? -150 : 405), event: event,
              officer: try #require(StaffNumber("3301003")),
              tier: index % 2 == 0 ? .officer : .group, isLate: isLate,
              lateReason: isLate ? note ?? "补录" : nil, note: note,
              source: "十月\\e\u{301}", line: line))
        }
      }
    }
    return drafts
  }

  private static func line(_ draft: EntryDraft) -> String {
    let fields = [
      draft.inmate.text, draft.day.description, draft.reason, draft.points.description,
      draft.event ?? "", draft.officer.text, draft.note ?? "", draft.lateReason ?? "不必",
      draft.source, draft.line,
    ]
    return fields.map { field in
      field.contains { ",\"\n\r\r\n".contains($0) }
        ? "\"\(field.replacingOccurrences(of: "\"", with: "\"\""))\"" : " \(field)\u{3000}"
    }.joined(separator: ",") + "\r\n"
  }

  @Test(arguments: 0...70)
  func theTreeOfFactsIsTheMerkleTree(_ size: Int) {
    var plain = MerkleTree()
    var fast = FactTree()
    for leaf in 0..<size {
      let message = Array("leaf \(leaf)".utf8)
      plain.append(leafHash: MerkleTree.leafHash(message))
      ([0x00] + message).withUnsafeBufferPointer { fast.append($0) }
    }
    #expect(fast.root == plain.root && fast.size == size)
  }

  @Test(arguments: [
    "", "\n\r\n", "a,b\nc,d", "a,b\r\nc,d\r\n", "a,,\n,,\n", "\"a,\"\"b\"\"\",c\n", "\"x\ny\",z\nw",
    "\"\"\n", "a\"b,c\n", "\"open", "\"a\"b,c", "a\rb\r", "x\n\n\n\"p\nq\"\"\"\n\"open\n", ",",
  ])
  func recordsAreThoseOfThePlainScanner(_ text: String) {
    let bytes = Array(text.utf8)
    var plain: [String] = []
    var slow = CSVScanner(bytes, file: "f")
    do throws(FileFault) {
      while let record = try slow.next() {
        plain.append("\(record.line) \(record.fields.map { String(decoding: $0, as: UTF8.self) })")
      }
    } catch {
      plain.append("\(error)")
    }
    #expect(records(bytes) == plain)
  }

  private func records(_ bytes: [UInt8]) -> [String] {
    bytes.withUnsafeBufferPointer { bytes in
      var found: [String] = []
      var scanner = FieldScanner(bytes, file: "f")
      var fields: [FieldBytes] = []
      let spill = TextSpill()
      defer { spill.reset() }
      do throws(FileFault) {
        while let place = try scanner.next(into: &fields, spill: spill) {
          found.append("\(place.line) \(fields.map(\.text))")
        }
      } catch {
        found.append("\(error)")
      }
      return found
    }
  }

  @Test(arguments: [
    "1", "-1", "+4", "2.5", "-0.25", "007", "10.00", "999999999", "1000000000", "", "-", "+", ".5",
    "5.", "1.234", "1,5", "１", "--1", "1e3", " 1", "0", "-0",
  ])
  func pointsAreReadAsPointsReadThemselves(_ text: String) {
    let fast = Array(text.utf8).withUnsafeBufferPointer { FieldNumbers.hundredths($0) }
    #expect(fast == Points(text)?.hundredths)
  }

  @Test(arguments: [
    ("2026-10-03", "2026-10-03"), ("2026/10/3", "2026-10-03"), ("2026/1/03", "2026-01-03"),
    ("2026/10/03", "2026-10-03"), ("2024-02-29", "2024-02-29"), ("2026-02-29", nil),
    ("2026-10-3", nil), ("2026-1-03", nil), ("2026/10-03", nil), ("26/10/03", nil),
    ("2026/10/", nil), ("2026/010/3", nil), ("20261003", nil), ("2026.10.03", nil), ("", nil),
    ("0000-01-01", nil), ("2026-13-01", nil), ("2026/1/1", "2026-01-01"), ("2026-10-031", nil),
  ])
  func daysAreReadInThreeForms(_ text: String, _ expected: String?) {
    let day = Array(text.utf8).withUnsafeBufferPointer { FieldNumbers.day($0) }
    #expect(day?.description == expected)
  }

  @Test func codesAreFoundByTheirBytes() {
    let codes = ["", "a", "12345678", "123456789", "123456789012345", "1234567890123456", "条款"]
    let table = CodeTable(codes + (0..<5_000).map { "\(1_000_000 + $0)" })
    func position(_ code: String) -> Int? {
      Array(code.utf8).withUnsafeBufferPointer { table.position(of: $0) }
    }
    for (index, code) in codes.enumerated() { #expect(position(code) == index) }
    for number in 0..<5_000 {
      #expect(position("\(1_000_000 + number)") == codes.count + number)
    }
    for code in ["b", "1234567", "12345678901234567", "条", "1005000", "a\0"] {
      #expect(position(code) == nil)
    }
  }
}
