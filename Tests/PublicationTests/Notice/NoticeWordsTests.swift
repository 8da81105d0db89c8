import PrisonAffairs
import Publication
import Testing

@Suite("Words of notices and objections")
struct NoticeWordsTests {
  @Test func notices() {
    expectWords(of: \Audience.words)
    expectWords(of: \NoticeKind.words)
    expectWords(of: \NoticeField.words)
    expectWords(of: \Treatment.words)
    expectWords(of: \NoticeStep.words)
    expectWords(of: \NoticeEnding.words)
  }

  @Test func objections() {
    expectWords(of: \ApprovalTier.words)
    expectWords(of: \ObjectionStage.words)
    expectWords(of: \ObjectionAnswer.words)
  }
}
