public import PrisonAffairs
import Publication
public import RecordBook

// What may be said of spending before and after somebody decided: a figure is no verdict.
extension SpendingFlag {
  /// Under review until a second person decided; then what was decided.
  public var stateWords: Text {
    guard let decision else { return concern.underReview }
    guard let found = decision.found?.words else {
      let question = concern.question
      return Text(zh: "\(question.zh)：已核查，不成立", en: "\(question.en): looked into, not found")
    }
    return Text(zh: "已认定：\(found.zh)", en: "found: \(found.en)")
  }
}

extension SpendingDetermination {
  /// What is to be said of a month whose figures are over the limit: that it is under review, or
  /// what was decided; nil where they are not over it.
  public func overLimitWords(_ flags: [SpendingFlag]) -> Text? {
    guard excess > .zero else { return nil }
    let own = flags.filter { $0.month == month && $0.concern == .overLimit }
    guard let flag = own.last(where: { $0.decision != nil }) else {
      return SpendingConcern.overLimit.underReview
    }
    return flag.stateWords
  }
}
