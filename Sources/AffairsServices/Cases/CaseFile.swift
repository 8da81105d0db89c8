public import PrisonAffairs
import RecordBook

/// A worked case: facts, and what the law makes of them.
public struct WorkedCase: Sendable {
  public let file: String
  public let line: Int
  public let name: Text
  public let source: String
  /// The rules the case is about.
  public let rules: [String]
  let kind: CaseKind
  let facts: CaseNode
  let expected: CaseNode
}

/// What a case is about. Later subjects join.
enum CaseKind: String, CaseIterable {
  case pointsMonth = "points-month"
  case entry
  case workingDays = "working-days"
  case noticeClock = "notice-clock"
  case objectionTime = "objection-time"
  case quorum
  case separation
  case noticeLine = "notice-line"
  case grading, ranking, share, reward
  case carryOver = "carry-over"
  case cancellation
  case strictGroup = "strict-group"
  case cycleTransition = "cycle-transition"
  case treatmentChange = "treatment-change"
  case meetings
  case opinionTime = "opinion-time"
  case gradingTime = "grading-time"
  case sentence, commutation
  case committeeSize = "committee-size"
  case transition
  case property, repentance, parole
  case otherClock = "other-clock"
  case mealDiners = "meal-diners"
  case foodPurchase = "food-purchase"
  case foodStock = "food-stock"
  case foodCount = "food-count"
  case foodSample = "food-sample"
  case menu
  case mealMonth = "meal-month"
  case spendingLimit = "spending-limit"
  case spendingPattern = "spending-pattern"
  case paySplit = "pay-split"
  case allowance
}

/// What running a case showed.
public struct CaseResult: Sendable {
  public let name: Text
  public let file: String
  public let line: Int
  public let rules: [String]
  /// Every difference between what was expected and what came out; empty where it holds.
  public let differences: [String]
}

extension WorkedCase {
  /// Reads the cases of a file; unknown keys and forms are thrown with file and line.
  public static func read(_ text: String, file: String) throws(FileFaults) -> [WorkedCase] {
    let root = try CaseNode.read(text, file: file)
    let cases = root.list("cases").compactMap { node -> WorkedCase? in
      guard let kind = node.text("kind").flatMap({ CaseKind(rawValue: $0) }) else {
        node.fault(
          .valueUnknown(
            node.text("kind") ?? "", admitted: CaseKind.allCases.map(\.rawValue)), "kind")
        return nil
      }
      let name = node.child("name")
      let found = WorkedCase(
        file: file, line: node.line,
        name: Text(zh: name?.text("zh") ?? "", en: name?.text("en") ?? ""),
        source: node.text("source") ?? "", rules: node.texts("rules"), kind: kind,
        facts: node.child("facts") ?? node, expected: node.child("expected") ?? node)
      if name == nil || found.source.isEmpty { node.fault(.keyMissing("name, source"), "name") }
      name?.finish()
      node.finish()
      return found
    }
    _ = root.text("schema")
    root.finish()
    try root.throwFaults()
    return cases
  }
}
