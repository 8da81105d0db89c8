import PrisonAffairs
import Testing

@testable import AffairsServices

/// What people wrote never becomes a part of a journal's language.
struct JournalTextTests {
  @Test(
    arguments: zip(
      [0, 1, 10, 99, 100, 12_345, -1, -100, -12_345, Int.max, Int.min],
      [
        "0.00", "0.01", "0.10", "0.99", "1.00", "123.45", "-0.01", "-1.00", "-123.45",
        "92233720368547758.07", "-92233720368547758.08",
      ]))
  func amountsHaveTwoPlaces(fen: Int, text: String) throws {
    var written: [UInt8] = []
    try withoutActuallyEscaping({ (bytes: [UInt8]) in written += bytes }) { sink in
      var out = JournalText(sink)
      out.add(Money(fen: fen))
      try out.end()
    }
    #expect(String(decoding: written, as: UTF8.self) == text)
  }

  @Test func aLongTextComesInPiecesAndLosesNothing() throws {
    var pieces: [[UInt8]] = []
    try withoutActuallyEscaping({ (bytes: [UInt8]) in pieces.append(bytes) }) { sink in
      var out = JournalText(sink)
      for number in 0..<40_000 {
        out.add("\(number)\n")
        try out.pass()
      }
      try out.end()
    }
    #expect(pieces.count > 3)
    #expect(pieces.allSatisfy { $0.count <= 70_000 })
    let whole = String(decoding: pieces.flatMap { $0 }, as: UTF8.self)
    #expect(whole == (0..<40_000).map { "\($0)\n" }.joined())
  }

  @Test(
    arguments: zip(
      [
        "表/1", "a) b", "x;y|z", "100%", "行\n2026-01-01 x\n  Assets:Bank  1 CNY", "\u{2028}",
        "(a)[b]{c}",
      ],
      [
        "表/1", "a%29 b", "x%3By%7Cz", "100%25",
        "行%0A2026-01-01 x%0A  Assets:Bank  1 CNY", "%E2%80%A8", "%28a%29%5Bb%5D%7Bc%7D",
      ]))
  func aCodeCannotEndItself(text: String, code: String) {
    #expect(JournalQuoting.code(text) == code)
  }

  @Test func stringsOfBeancountKeepQuotesAndLoseLineBreaks() {
    #expect(JournalQuoting.string("甲\"乙\\丙\n丁") == "\"甲\\\"乙\\\\丙 丁\"")
    #expect(JournalQuoting.string("零用钱") == "\"零用钱\"")
  }

  @Test func fieldsAndJSONAreQuotedAsTheirRulesSay() {
    #expect(JournalQuoting.field("a,b\"c\n") == "\"a,b\"\"c\n\"")
    #expect(JournalQuoting.field("表/1") == "表/1")
    #expect(JournalQuoting.json("a\"b\\\n\u{7F}") == "\"a\\\"b\\\\\\u000a\\u007f\"")
  }

  @Test(
    arguments: zip(
      ["bank", "allowance-fund", "-a", "货款", "bank_2", "Bank", "2b", "0x5fx"],
      [
        "Bank", "Allowance-fund", "0X2dXa", "0X8d27X0X6b3eX", "Bank0X5fX2", "0X42Xank", "2b",
        "0x5fx",
      ]))
  func codesBecomeWordsThatAllThreeProgramsTake(code: String, word: String) {
    #expect(JournalAccounts.capitalised(code) == word)
    #expect(word.utf8.allSatisfy { $0 < 0x80 })
  }
}
