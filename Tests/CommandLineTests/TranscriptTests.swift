import Foundation
import Testing

/// The commands print what their transcripts say, to the letter.
///
/// With `YUWU_RECORD=1` the transcripts are written anew; read every change before keeping it.
@Suite struct TranscriptTests {
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: Place.transcripts.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  /// Those that look at the demonstration's money and meals.
  private static let ofAccounts: Set = ["account.txt", "meal-month.txt"]

  @Test(arguments: names)
  func commandsPrintTheirTranscript(name: String) throws {
    let file = Place.transcripts.appendingPathComponent(name)
    var transcript = Transcript(try String(contentsOf: file, encoding: .utf8))
    let book =
      try TranscriptTests.ofAccounts.contains(name) ? DemoBook.wholeCopy() : DemoBook.copy()
    defer { DemoBook.discard(book) }
    let player = TranscriptPlayer(book: book, actor: DemoBook.registrar)
    let records = ProcessInfo.processInfo.environment["YUWU_RECORD"] == "1"
    for index in transcript.entries.indices {
      let printed = try player.play(transcript.entries[index].command)
      if records {
        transcript.entries[index].printed = printed
      } else {
        let entry = transcript.entries[index]
        #expect(printed == entry.printed, "\(name): \(entry.command)")
      }
    }
    if records { try Data(transcript.text.utf8).write(to: file) }
    #expect(!transcript.entries.isEmpty)
  }

  @Test func everyCommandOfTheDemonstrationsEndingIsThere() throws {
    let made = try DemoBook.whole.get()
    let ending = made.outcome.output.components(separatedBy: "export YUWU_BOOK=").last ?? ""
    let commands = ending.split(separator: "\n").filter { $0.hasPrefix("yuwu ") }
    #expect(commands.count >= 6)
    let book = try DemoBook.wholeCopy()
    defer { DemoBook.discard(book) }
    for command in commands {
      let words = command.split(whereSeparator: { "|;>".contains($0) })[0]
      let outcome = try yuwu(
        words.split(separator: " ").dropFirst().map(String.init),
        environment: ["YUWU_BOOK": book, "YUWU_AS": DemoBook.registrar])
      #expect(outcome.status == 0, "\(command): \(outcome.error)")
    }
  }
}
