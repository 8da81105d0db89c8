import PrisonAffairs
import RecordBook
import Testing

@testable import AffairsServices

/// Where a notice hung, when it came down there, and the sheet that proves it.
@Suite struct TakedownTests {
  /// A notice of ward 01 posted at two places on 2026-11-03; its window ends with the 6th.
  private func posted() throws -> (TestPrison, String) {
    let prison = try TestPrison()
    try prison.settle("01", "2026-10", on: "2026-11-02")
    let number = try prison.draft("01", "2026-10", on: "2026-11-03")
    let office = try prison.office("open-1", "2026-11-03", 12)
    _ = try office.review(number, try prison.reviews(on: "2026-11-03"))
    _ = try prison.office("deputy-1", "2026-11-03", 13).approve(number)
    _ = try prison.office("open-1", "2026-11-03", 14).post(number, places: ["公示栏", "会见室"])
    return (prison, number)
  }

  @Test func nothingComesDownWhileTheWindowRuns() throws {
    let (prison, number) = try posted()
    let early = try prison.office("open-1", "2026-11-06")
    #expect(refusal { _ = try early.takeDown(number) } == .noticeWindowRunning)
    let over = try prison.office("open-1", "2026-11-07")
    _ = try over.takeDown(number, places: ["会见室"])
    #expect(try prison.notice(number).hanging == ["公示栏"])
  }

  @Test func aWithdrawnNoticeComesDownAtOnce() throws {
    let (prison, number) = try posted()
    _ = try prison.office("open-1", "2026-11-04", 9).end(number, .withdrawn, explanation: "有误")
    _ = try prison.office("open-1", "2026-11-04", 10).takeDown(number)
    #expect(try prison.notice(number).hanging.isEmpty)
  }

  @Test func aPlaceComesDownOnceAndByAPersonWhomTheBookKnows() throws {
    let (prison, number) = try posted()
    let office = try prison.office("open-1", "2026-11-09")
    let nobody = try #require(StaffNumber("nobody-9"))
    #expect(refusal { _ = try office.takeDown(number, places: ["门口"]) } == .noticePlaceUnknown)
    #expect(refusal { _ = try office.takeDown(number, by: nobody) } == .staffUnknown)
    let clerk = try #require(StaffNumber("w01-clerk"))
    _ = try office.takeDown(number, places: ["公示栏"], by: clerk)
    #expect(refusal { _ = try office.takeDown(number, places: ["公示栏"]) } == .noticePlaceUnknown)
    let record = try #require(try prison.notice(number).takedowns.first)
    #expect(record.person == clerk)
    #expect(try record.day == day("2026-11-09"))
    let takenOn = try day("2026-11-09")
    #expect(record.person == clerk && record.day == takenOn)
    _ = try prison.office("open-1", "2026-11-09", 18).takeDown(number)
    let later = try prison.office("open-1", "2026-11-10")
    #expect(refusal { _ = try later.takeDown(number) } == .noticePlaceUnknown)
  }

  @Test func onlyWhoPostsTakesDown() throws {
    let (prison, number) = try posted()
    let officer = try prison.office("w01-o1", "2026-11-09")
    #expect(refusal { _ = try officer.takeDown(number) } == .actorNotPermitted)
  }

  @Test func theProofCountsTheWorkingDaysAndNamesWhoPostedAndTheCheckpoint() throws {
    let (prison, number) = try posted()
    _ = try prison.office("open-1", "2026-11-09", 17).close(number)
    let proof = try prison.reading().postingProof(number)
    #expect(proof.posting.end == .on(try day("2026-11-06")))
    #expect(
      proof.countedDays
        == (try ["2026-11-04", "2026-11-05", "2026-11-06"].map { try day($0) }))
    #expect(proof.posted.staff.text == "open-1" && proof.ended?.staff.text == "open-1")
    #expect(proof.file.places == ["公示栏", "会见室"])
    #expect(proof.file.documents.count == 2)
    let checkpoint = try #require(proof.checkpoint)
    #expect(checkpoint.size >= proof.posted.act && checkpoint.act == proof.posted.act + 1)
  }

  @Test func whatNeverHungHasNoProof() throws {
    let prison = try TestPrison()
    try prison.settle("01", "2026-10", on: "2026-11-02")
    let number = try prison.draft("01", "2026-10", on: "2026-11-03")
    #expect(refusal { _ = try prison.reading().postingProof(number) } == .noticeNotOnBoard)
    let office = try prison.office("open-1", "2026-11-03", 12)
    #expect(refusal { _ = try office.takeDown(number) } == .noticeNotOnBoard)
  }

  @Test func aKindWithoutAnAudienceHasNoDocumentForIt() throws {
    let (prison, number) = try posted()
    let reading = try prison.reading()
    for audience in [Audience.relatives, .public] {
      #expect(
        refusal { _ = try reading.archived(reading.notice(number), audience: audience) }
          == .noticeAudience)
      #expect(
        refusal { _ = try reading.draftDocument(number, audience: audience) } == .noticeAudience)
      #expect(refusal { _ = try reading.prove(.notice(number, audience)) } == .noticeAudience)
    }
  }
}
