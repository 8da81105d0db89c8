import PrisonAffairs
import RecordBook

extension CaseRunner {
  /// Questions that people answered with yes where a case does not say otherwise; leniency and a
  /// shortened time are decided only where a case says so.
  private static let answered: Set<NominationQuestion> = [
    .confession, .discipline, .study, .labour, .proceedsReturned, .stricterAmount, .noRisk,
    .communityReport, .noIntentionalCrime,
  ]

  /// What a nomination is judged on: the sentence under `sentence`, answers of people, commendations.
  ///
  /// Refuses a file that contradicts itself, as the book does.
  func nominationFacts(_ facts: CaseNode) throws -> NominationFacts? {
    guard let node = facts.child("sentence"), let file = try SentenceFileOfCase(node: node).read()
    else {
      facts.fault(.keyMissing("sentence"), "sentence")
      return nil
    }
    node.finish()
    try file.validate()
    return NominationFacts(
      file: file, commendedOn: facts.texts("commended").compactMap { CivilDate($0) },
      judgements: judgements(facts), spending: spendingHistory(facts))
  }

  /// `answered` and `denied` add a yes and a no, `unanswered` takes an answer away.
  private func judgements(
    _ facts: CaseNode
  ) -> [NominationQuestion: NominationJudgement] {
    func questions(_ key: String) -> [NominationQuestion] {
      facts.texts(key).compactMap { text in
        let question = NominationQuestion(rawValue: text)
        if question == nil {
          facts.fault(
            .valueUnknown(text, admitted: NominationQuestion.allCases.map(\.rawValue)), key)
        }
        return question
      }
    }
    var found: [NominationQuestion: NominationJudgement] = [:]
    for question in CaseRunner.answered.union(questions("answered")) {
      found[question] = NominationJudgement(question: question, isYes: true, ground: "case")
    }
    for question in questions("denied") {
      found[question] = NominationJudgement(question: question, isYes: false, ground: "case")
    }
    for question in questions("unanswered") { found[question] = nil }
    return found
  }
}
