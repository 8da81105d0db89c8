import PrisonAffairs
import Testing

@Suite("The secrecy review of a notice")
struct SecrecyReviewTests {
  let citation = Citation(document: "司规〔2021〕3号", article: "第三十五条")

  /// A review that shows all but what the law keeps back, with some classes decided otherwise.
  private func review(_ others: FieldReview..., leavingOut left: NoticeField? = nil) throws
    -> SecrecyReview
  {
    let today = try date("2026-11-02")
    var reviews = NoticeKind.pointsMonth.fields.map { FieldReview(field: $0, treatment: .show) }
    reviews.append(withheld(.informerEntries, today: today))
    reviews += others
    return try SecrecyReview(
      reviews.filter { $0.field != left }, today: today, citation: citation)
  }

  private func withheld(
    _ field: NoticeField, _ treatment: Treatment = .withhold, ground: String? = "第三十五条",
    after days: Int = 30, today: CivilDate
  ) -> FieldReview {
    FieldReview(
      field: field, treatment: treatment, ground: ground, reexamineOn: today.adding(days: days))
  }

  @Test("Every class of field is decided on", arguments: NoticeKind.pointsMonth.fields)
  func everyField(field: NoticeField) {
    #expect(refusal { _ = try review(leavingOut: field) } == .noticeFieldNotReviewed)
  }

  @Test("Reports and crime leads are withheld whatever the reviewer decides")
  func informers() throws {
    let today = try date("2026-11-02")
    let shown = FieldReview(field: .informerEntries, treatment: .show)
    #expect(refusal { _ = try review(shown) } == .noticeMandatoryWithholding)
    let masked = withheld(.informerEntries, .mask, today: today)
    #expect(refusal { _ = try review(masked) } == .noticeMandatoryWithholding)
    #expect(try review().treatment(of: .informerEntries) == .withhold)
  }

  @Test("What is masked or withheld has a ground", arguments: [Treatment.mask, .withhold])
  func grounds(treatment: Treatment) throws {
    let today = try date("2026-11-02")
    for ground in [nil, ""] {
      let field = withheld(.inmateName, treatment, ground: ground, today: today)
      #expect(refusal { _ = try review(field) } == .noticeGroundRequired)
    }
  }

  @Test("What is masked or withheld is looked at again on a later day")
  func reexamination() throws {
    let today = try date("2026-11-02")
    for days in [-1, 0] {
      let field = withheld(.inmateName, .mask, after: days, today: today)
      #expect(refusal { _ = try review(field) } == .noticeReexaminationDay)
    }
    let without = FieldReview(field: .inmateName, treatment: .mask, ground: "未成年")
    #expect(refusal { _ = try review(without) } == .noticeReexaminationDay)
    let tomorrow = withheld(.inmateName, .mask, after: 1, today: today)
    #expect(try review(tomorrow).treatment(of: .inmateName) == .mask)
  }

  @Test("The register of what is withheld names every class that is not shown")
  func register() throws {
    let today = try date("2026-11-02")
    let reviewed = try review(withheld(.entryOfficer, .mask, today: today))
    #expect(reviewed.withheld.map(\.field) == [.entryOfficer, .informerEntries])
  }
}
