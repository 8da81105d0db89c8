import PrisonAffairs
import Publication
import Testing

@Suite("Words of custody, refusal classes and days")
struct CustodyWordsTests {
  @Test func statuses() { expectWords(of: \CustodyStatus.words) }

  @Test func circumstances() { expectWords(of: \Circumstance.words) }

  @Test func sentences() { expectWords(of: \SentenceKind.words) }

  @Test func classesAndDays() {
    let classes: [RefusalClass] = [.rule, .data, .permission, .missing]
    for item in classes { expectWords(item.words, "\(item)") }
    for item in [DayKind.holiday, .workday] { expectWords(item.words, item.rawValue) }
  }

  @Test func namesOfDetails() {
    for (key, _) in RefusalWordsTests.details { expectWords(key.words, key.rawValue) }
  }
}
