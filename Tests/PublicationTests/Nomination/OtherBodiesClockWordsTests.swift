import PrisonAffairs
import Publication
import Testing

@Suite("Words for the clocks of the court and the procurator")
struct OtherBodiesClockWordsTests {
  @Test("Every clock has words, and they say whose it is")
  func whose() {
    expectWords(of: \OtherBodiesClock.words)
    for clock in OtherBodiesClock.allCases {
      expectWords(clock.beginning, clock.rawValue)
      #expect(clock.words.zh.hasPrefix(clock.body.words.zh), "\(clock.rawValue)")
      let body = clock.body == .court ? "court" : "procurator"
      #expect(clock.words.en.contains(body), "\(clock.rawValue)")
    }
  }
}
