import Presentation
import PrisonAffairs
import Testing

@Suite("Listings as CSV")
struct TableCSVTests {
  /// A field as a reader gets it.
  private struct Field: Hashable {
    var text = ""
    var isQuoted = false
  }

  /// A reader of RFC 4180 by scalars, strict about quotes.
  private func read(_ csv: String) throws -> [[Field]] {
    var rows: [[Field]] = []
    var row: [Field] = []
    var field = Field()
    var isInside = false
    var rest = Array(csv.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch (scalar, isInside) {
      case ("\"", true) where rest.first == "\"":
        field.text.unicodeScalars.append("\"")
        rest.removeFirst()
      case ("\"", true):
        isInside = false
        try #require(rest.first.map { ",\n".unicodeScalars.contains($0) } ?? false)
      case ("\"", false):
        try #require(field == Field(), "a quote inside a field that has none around it")
        field.isQuoted = true
        isInside = true
      case (",", false), ("\n", false):
        row.append(field)
        field = Field()
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      default: field.text.unicodeScalars.append(scalar)
      }
    }
    try #require(!isInside && row.isEmpty && field == Field(), "the file ends with a line feed")
    return rows
  }

  private let columns = ["first", "second"].map { Column(title: Text(zh: $0, en: $0), key: $0) }

  @Test("The keys, then the rows; quotes only where they are needed")
  func golden() {
    #expect(
      render(SampleTables.entries, as: .csv, language: .zh, width: 20) == """
        inmate,name,points,state,late,note
        3301000123,张𠮷昇,-10,approved,true,违反《监狱服刑人员行为规范》，经查属实。
        3301000124,阿卜杜拉·买买提,2.5,recorded,false,

        """)
    let texts = ["a b", "a,b", "a\"b", "a\nb", "a\rb", "=1+1", ""].map { [Cell.text($0), .none] }
    #expect(
      render(Table(columns: columns, rows: texts), as: .csv, language: .zh, width: nil)
        == "first,second\na b,\n\"a,b\",\n\"a\"\"b\",\n\"a\nb\",\n\"a\rb\",\n=1+1,\n,\n")
  }

  @Test("Words come in the language asked for, and an empty listing has its header")
  func language() {
    let table = Table(columns: columns, rows: [[.words(Text(zh: "是", en: "yes")), .none]])
    #expect(render(table, as: .csv, language: .en, width: nil) == "first,second\nyes,\n")
    let empty = Table(columns: columns, rows: [])
    #expect(render(empty, as: .csv, language: .en, width: nil) == "first,second\n")
  }

  @Test("What is written is read again, scalar for scalar", arguments: UInt64(1)...100)
  func roundTrip(seed: UInt64) throws {
    var random = Seeded(seed)
    let pieces = [
      "\"", ",", "\n", "\r\n", "\r", " ", "公开", "𠮷", "\u{301}", "=", "'", "\u{FEFF}", "a",
    ]
    let rows = (0..<8).map { _ in
      (0..<2).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in random.pick(pieces) }.joined()
      }
    }
    let table = Table(columns: columns, rows: rows.map { $0.map { .text($0) } })
    let read = try read(render(table, as: .csv, language: .zh, width: nil))
    let scalars = { (text: String) in Array(text.unicodeScalars) }
    #expect(read.first?.map(\.text) == ["first", "second"])
    #expect(read.dropFirst().map { $0.map { scalars($0.text) } } == rows.map { $0.map(scalars) })
  }

  @Test("A row of one empty field is no empty line")
  func alone() throws {
    let table = Table(columns: [columns[0]], rows: [[.text("")], [.none], [.text("a")]])
    let csv = render(table, as: .csv, language: .zh, width: nil)
    #expect(csv == "first\n\"\"\n\"\"\na\n")
    #expect(try read(csv).map { $0.map(\.text) } == [["first"], [""], [""], ["a"]])
  }
}
