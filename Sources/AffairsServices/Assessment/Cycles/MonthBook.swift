import PrisonAffairs
import RecordBook

/// What the months of cycles rest on, each month's law and people read once for many inmates.
final class MonthBook {
  let clauses: ClauseBook
  private let reader: BookReader
  private let policies: PolicySet
  private var assessments: [YearMonth: AssessmentPolicy] = [:]
  private var loaders: [YearMonth: MonthLoader] = [:]

  init(_ reader: BookReader, policies: PolicySet) {
    self.reader = reader
    self.policies = policies
    clauses = ClauseBook(policies)
  }

  /// Refuses (`policy.not-in-force`) a month whose law the book does not have.
  func assessment(_ month: YearMonth) throws -> AssessmentPolicy {
    if let known = assessments[month] { return known }
    let assessment = try AssessmentPolicy(policies, on: month.lastDay)
    assessments[month] = assessment
    return assessment
  }

  /// Reckons the month anew; refuses as `assessment` does.
  func loader(_ month: YearMonth) throws -> MonthLoader {
    if let known = loaders[month] { return known }
    let loader = try MonthLoader(reader, policies: policies, month: month)
    loaders[month] = loader
    return loader
  }
}
