import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import Testing

/// Files of treatment grades decode into closed types; what is none of theirs is refused in place.
@Suite struct TreatmentFileTests {
  private static let heading = """
    schema: 1
    kind: vocabulary
    id: treatment.test
    title: {zh: 测试, en: test}
    lower: may-set
    lower_article: 第一条
    """

  private static let version = """
    versions:
      - from: 2021-10-01
        document: 测试
        article: 第一条
        confidence: assumption
        note: 测试用 / for tests
    """

  /// Where and how the file is wrong: `line field`.
  private func faults(of kind: String, _ term: String) throws -> [String] {
    let folder = try PassingFolder()
    let layer = "schema: 1\nkind: layer\nlayer: province\ncode: test\ntitle: {zh: 测试, en: test}\n"
    try layer.write(toFile: "\(folder.path)/layer.yaml", atomically: true, encoding: .utf8)
    let text =
      "\(TreatmentFileTests.heading)\nof: \(kind)\n\(TreatmentFileTests.version)\nterms:\n  - \(term)\n"
    try text.write(toFile: "\(folder.path)/terms.yaml", atomically: true, encoding: .utf8)
    do {
      _ = try withExtendedLifetime(folder) { try MaterialFolder.policyLayer(folder.path) }
      return []
    } catch let error as FileFaults {
      return error.faults.map { "\($0.line ?? 0) \($0.field ?? "")" }
    }
  }

  @Test(arguments: [
    ("treatment-grades", "{code: a, rank: 1, approval: ward, title: {zh: 甲, en: a}, article: 一}"),
    ("treatment-entitlements", "{grade: a, visits-per-month: 2, article: 一}"),
    ("treatment-conditions", "{grade: a, months-in-grade: 6, latest-cycle: active, article: 一}"),
    ("treatment-conditions", "{grade: a, average-points: 105, average-months: 3, article: 一}"),
  ])
  func whatTheFormAdmits(kind: String, term: String) throws {
    #expect(try faults(of: kind, term) == [])
  }

  @Test(arguments: [
    ("treatment-entitlements", "{grade: a, visits-per-week: 2, article: 一}", "visits-per-week"),
    (
      "treatment-entitlements", "{grade: a, visits-per-month: many, article: 一}", "visits-per-month"
    ),
    ("treatment-entitlements", "{grade: a, calls-per-month: -1, article: 一}", "calls-per-month"),
    ("treatment-entitlements", "{grade: a, activity-range: moon, article: 一}", "activity-range"),
    ("treatment-entitlements", "{grade: a, shared-meals: perhaps, article: 一}", "shared-meals"),
    ("treatment-conditions", "{grade: a, average-points: 105, article: 一}", "average-months"),
    ("treatment-conditions", "{grade: a, average-months: 3, article: 一}", "average-points"),
    ("treatment-conditions", "{grade: a, latest-cycle: unqualified, article: 一}", "latest-cycle"),
    (
      "treatment-grades",
      "{code: a, rank: first, approval: ward, title: {zh: 甲, en: a}, article: 一}", "rank"
    ),
    (
      "treatment-grades",
      "{code: a, rank: 1, approval: nation, title: {zh: 甲, en: a}, article: 一}", "approval"
    ),
  ])
  func whatItDoesNotAdmitIsNamedWithItsLine(kind: String, term: String, field: String) throws {
    // The terms begin on line 15 of the file.
    #expect(try faults(of: kind, term) == ["15 terms[0].\(field)"])
  }
}
