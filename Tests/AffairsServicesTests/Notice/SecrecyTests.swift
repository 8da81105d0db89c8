import AffairsServices
import PrisonAffairs
import Publication
import RecordBook
import Testing

@Suite struct SecrecyTests {
  /// A settled month with one deduction of a value that occurs nowhere else.
  private func settled() throws -> TestPrison {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-06", "-7.35")
    try prison.settle("01", "2026-10", on: "2026-11-02")
    return prison
  }

  @Test func withoutOtherTreatmentTheDocumentShowsWhatTheArticleAsks() throws {
    let prison = try settled()
    let number = try prison.post("01", "2026-10", on: "2026-11-03")
    let text = try prison.document(number)
    for shown in ["赵明远", "3301000001", "-7.35", "92.65", "w01-o1", "2026-10-08", "GS-2026-0001"] {
      #expect(text.contains(shown), "\(shown)")
    }
  }

  @Test func maskedNamesNumbersAndOfficersAreNowhereInTheDocument() throws {
    let prison = try settled()
    let number = try prison.post(
      "01", "2026-10", on: "2026-11-03",
      [.inmateName: .mask, .inmateNumber: .mask, .entryOfficer: .mask])
    let text = try prison.document(number)
    for (inmate, name) in PrisonFiles.names {
      #expect(!text.contains(name), "\(name)")
      #expect(!text.contains(String(3_301_000_000 + inmate)))
    }
    #expect(text.contains("赵某某") && text.contains("******0001") && !text.contains("w01-o1"))
    #expect(try prison.document(number, .oversight).contains("赵明远"))
  }

  @Test func withheldPointsAreNowhereInTheDocument() throws {
    let prison = try settled()
    let number = try prison.post(
      "01", "2026-10", on: "2026-11-03",
      [.entryPoints: .withhold, .monthParts: .withhold, .monthTotal: .withhold])
    let text = try prison.document(number)
    #expect(!text.contains("7.35") && !text.contains("92.65") && !text.contains("扣分\t"))
    #expect(text.contains("赵明远"))
    #expect(try prison.document(number, .oversight).contains("7.35"))
  }

  @Test func eachWithheldClassOfFieldLeavesTheDocument() throws {
    let values: [NoticeField: String] = [
      .inmateName: "赵明远", .inmateNumber: "3301000001", .entryDay: "2026-10-08",
      .entryReason: "JG-06", .entryOfficer: "w01-o1", .monthTotal: "92.65",
    ]
    for (field, value) in values {
      let prison = try settled()
      let number = try prison.post("01", "2026-10", on: "2026-11-03", [field: .withhold])
      #expect(try !prison.document(number).contains(value), "\(field)")
      let register = try prison.notice(number).review.filter { $0.treatment == .withhold }
      #expect(Set(register.map(\.field)) == [field, .informerEntries])
      #expect(register.allSatisfy { $0.ground != nil && $0.reexamineOn != nil })
    }
  }

  @Test func whatTheLawKeepsBackCannotBeShown() throws {
    let prison = try settled()
    let number = try prison.draft("01", "2026-10", on: "2026-11-03")
    for treatment in [Treatment.show, .mask] {
      #expect(
        refusal {
          try prison.office("open-1", "2026-11-03", 13).review(
            number, try prison.reviews([.informerEntries: treatment], on: "2026-11-03"))
        } == .noticeMandatoryWithholding)
    }
  }

  @Test func aClassWithoutReviewGroundOrDayIsRefused() throws {
    let prison = try settled()
    let number = try prison.draft("01", "2026-10", on: "2026-11-03")
    let office = try prison.office("open-1", "2026-11-03", 13)
    let whole = try office.proposedReview()
    func review(_ name: FieldReview) throws -> Int {
      try office.review(number, whole.filter { $0.field != .inmateName } + [name])
    }
    #expect(
      refusal { try office.review(number, whole.filter { $0.field != .inmateName }) }
        == .noticeFieldNotReviewed)
    #expect(
      refusal {
        try review(
          FieldReview(field: .inmateName, treatment: .mask, reexamineOn: try day("2026-12-01")))
      } == .noticeGroundRequired)
    #expect(
      refusal {
        try review(
          FieldReview(
            field: .inmateName, treatment: .mask, ground: "个人信息",
            reexamineOn: try day("2026-11-03")))
      } == .noticeReexaminationDay)
  }

  @Test func drafterReviewerAndApproverAreThreePersons() throws {
    let prison = try settled()
    try prison.office("registrar", "2026-11-02", 15).bringIn(
      .staff,
      """
      警号,姓名,系统账户,职务,监区,起日,止日,来源,行号
      w01-clerk,民警3,,狱务公开办,,2026-01-01,,测试二,1
      w01-clerk,民警3,,副监狱长,,2026-01-01,,测试二,2
      open-1,民警24,,副监狱长,,2026-01-01,,测试二,3

      """)
    let number = try prison.draft("01", "2026-10", on: "2026-11-03")
    let reviews = try prison.reviews(on: "2026-11-03")
    #expect(
      refusal { try prison.office("w01-clerk", "2026-11-03").review(number, reviews) }
        == .separationOfDuties)
    _ = try prison.office("open-1", "2026-11-03").review(number, reviews)
    for both in ["w01-clerk", "open-1"] {
      #expect(
        refusal { try prison.office(both, "2026-11-03", 13).approve(number) }
          == .separationOfDuties)
    }
    #expect(
      refusal { try prison.office("open-2", "2026-11-03", 13).approve(number) }
        == .actorNotPermitted)
    _ = try prison.office("deputy-2", "2026-11-03", 13).approve(number, returnBecause: "请遮盖姓名")
    #expect(try prison.notice(number).stateCode == "secrecy-review")
  }

  @Test func whatIsPostedMustHaveBeenApproved() throws {
    let prison = try settled()
    let number = try prison.draft("01", "2026-10", on: "2026-11-03")
    let office = try prison.office("open-1", "2026-11-03", 13)
    #expect(refusal { try office.post(number, places: ["公示栏"]) } == .stepNotNow)
    _ = try office.review(number, try prison.reviews(on: "2026-11-03"))
    #expect(refusal { try office.post(number, places: ["公示栏"]) } == .stepNotNow)
  }

  @Test func oversightsDocumentIsRefusedToTheRolesOfAWard() throws {
    let prison = try settled()
    let number = try prison.draft("01", "2026-10", on: "2026-11-03")
    let clerk = try prison.reading(as: "w01-clerk")
    #expect(
      refusal { try clerk.draftDocument(number, audience: .oversight) } == .actorNotPermitted)
    #expect(try clerk.draftDocument(number, audience: .ward).number == number)
    try prison.post(number, on: "2026-11-03")
    let file = try prison.notice(number)
    for actor in ["w01-o1", "w01-chief", "w02-clerk"] {
      let office = try prison.reading(as: actor)
      #expect(
        refusal { try office.archived(file, audience: .oversight) } == .actorNotPermitted)
      #expect(try office.archived(file, audience: .ward) != nil)
    }
  }
}
