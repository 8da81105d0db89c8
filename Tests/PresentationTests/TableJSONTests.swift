import Presentation
import PrisonAffairs
import Testing

@Suite("Listings as JSON")
struct TableJSONTests {
  private let note = Column(title: Text(zh: "说明", en: "note"), key: "note")

  @Test("One object to a line, keys in the order of the columns")
  func golden() {
    #expect(
      render(SampleTables.entries, as: .json, language: .zh, width: 20) == """
        [
          {"inmate": "3301000123", "name": "张𠮷昇", "points": -10, "state": "approved", "late": true, \
        "note": "违反《监狱服刑人员行为规范》，经查属实。"},
          {"inmate": "3301000124", "name": "阿卜杜拉·买买提", "points": 2.5, "state": "recorded", \
        "late": false, "note": null}
        ]

        """)
  }

  @Test("Every kind of cell has its JSON")
  func structure() throws {
    let cells: [Cell] = [
      .text("公开"), .number("-35.50"), .words(Text(zh: "是", en: "yes")),
      .code("posted", Text(zh: "已张贴", en: "posted")), .flag(true), .flag(false), .none, .text(""),
    ]
    let columns = cells.indices.map { Column(title: note.title, key: "c\($0)") }
    let json = render(
      Table(columns: columns, rows: [cells]), as: .json, language: .en, width: nil)
    let values: [JSONReader.Value] = [
      .string("公开"), .number("-35.50"), .string("yes"), .string("posted"), .flag(true),
      .flag(false), .null, .string(""),
    ]
    let members = zip(columns, values).map { JSONReader.Member(key: $0.key, value: $1) }
    #expect(try JSONReader.read(json) == .array([.object(members)]))
  }

  @Test("An empty listing is an empty array")
  func empty() {
    #expect(
      render(Table(columns: [note], rows: []), as: .json, language: .zh, width: nil) == "[]\n")
  }

  @Test("Every character comes back, and none acts on a terminal", arguments: UInt64(1)...100)
  func strings(seed: UInt64) throws {
    var random = Seeded(seed)
    let pieces =
      (0..<0xA0).compactMap { Unicode.Scalar($0) }.map { String($0) }
      + ["\\", "\"", "\u{2028}", "\u{202E}", "公", "𠮷", "👩‍👩‍👧", "\u{301}", "\r\n", "\\u0041"]
    let text = (0..<40).map { _ in random.pick(pieces) }.joined()
    let json = render(
      Table(columns: [note], rows: [[.text(text)]]), as: .json, language: .zh, width: nil)
    let object = JSONReader.Value.object([.init(key: "note", value: .string(text))])
    #expect(try JSONReader.read(json) == .array([object]))
    #expect(json.split(separator: "\n").count == 3)
    #expect(
      json.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }
}
