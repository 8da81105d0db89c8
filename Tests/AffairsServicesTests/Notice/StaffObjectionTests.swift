import PrisonAffairs
import RecordBook
import Testing

@testable import AffairsServices

/// Objections that officers raise, where the law lets them (司法部令第77号、第130号).
@Suite struct StaffObjectionTests {
  private func posted() throws -> (GradingPrison, String) {
    let grading = try GradingPrison()
    try grading.prison.record(1, "2026-10-08", "JG-04", "-2")
    try grading.decide(on: "2026-11-02")
    return (grading, try grading.post(on: "2026-11-03"))
  }

  private func request(
    _ number: Int, by staff: String?, to target: Reference? = nil
  ) throws -> ObjectionRequest {
    let inmate = try inmate(number)
    return ObjectionRequest(
      inmate: inmate, target: target ?? .cycle(inmate, 10), content: "等级有误。", writtenBy: nil,
      staff: try staff.map { try #require(StaffNumber($0)) })
  }

  @Test func anOfficerObjectsForThemselvesWithoutAnyPermissionBeyondReading() throws {
    let (grading, notice) = try posted()
    let officer = try grading.office("w01-o2", "2026-11-04")
    let number = try officer.lodge(try request(1, by: "w01-o2")).number
    let file = try officer.objection(number)
    #expect(file.record.staff?.text == "w01-o2" && file.record.inmate.text == "3301000001")
    #expect(file.record.notice == notice)
    #expect(file.due == .on(try day("2026-11-11")))
  }

  @Test func theInmateAndTheOfficerMayObjectToOneThingAndEachOnce() throws {
    let (grading, _) = try posted()
    _ = try grading.object(1, on: "2026-11-04")
    let officer = try grading.office("w01-o2", "2026-11-04", 15)
    _ = try officer.lodge(try request(1, by: "w01-o2"))
    let again = try grading.office("w01-o2", "2026-11-04", 16)
    #expect(refusal { _ = try again.lodge(request(1, by: "w01-o2")) } == .objectionAlreadyOpen)
  }

  @Test func nobodyAnswersWhatTheyRaisedThemselves() throws {
    let (grading, _) = try posted()
    let number = try grading.office("w01-chief", "2026-11-04").lodge(
      try request(2, by: "w01-chief")
    ).number
    let sitting = try grading.prison.sitting("ward-group", "01")
    func answer(_ actor: String) throws {
      _ = try grading.office(actor, "2026-11-05").answer(
        number, .dismissed, content: "等级属实。", sitting: sitting)
    }
    #expect(refusal { try answer("w01-chief") } == .separationOfDuties)
    try answer("w01-deputy")
  }

  @Test func whoTakesDownAnothersObjectionHasThePermissionAndTheOfficerIsKnown() throws {
    let (grading, _) = try posted()
    let officer = try grading.office("procurator", "2026-11-04")
    #expect(refusal { _ = try officer.lodge(request(1, by: "w01-o2")) } == .actorNotPermitted)
    let clerk = try grading.office("w01-clerk", "2026-11-04", 13)
    #expect(refusal { _ = try clerk.lodge(request(1, by: "w09-o9")) } == .staffUnknown)
    _ = try clerk.lodge(try request(1, by: "w01-o2"))
  }

  @Test func whereTheLawLetsInmatesAloneObjectAnOfficerIsRefused() throws {
    let prison = try TestPrison()
    try prison.settle("01", "2026-10", on: "2026-11-02")
    _ = try prison.post("01", "2026-10", on: "2026-11-03")
    let target = Reference.month(try inmate(1), try month("2026-10"))
    let officer = try prison.office("w01-o2", "2026-11-04")
    #expect(
      refusal { _ = try officer.lodge(request(1, by: "w01-o2", to: target)) }
        == .objectionStaffNotAdmitted)
  }

  @Test func theBookStillChecksClean() throws {
    let (grading, _) = try posted()
    _ = try grading.office("w01-o2", "2026-11-04").lodge(try request(1, by: "w01-o2"))
    #expect(try grading.differences().isEmpty)
  }
}
