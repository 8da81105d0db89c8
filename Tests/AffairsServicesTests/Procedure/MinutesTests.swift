import PrisonAffairs
import Publication
import RecordBook
import Testing

@testable import AffairsServices

/// Minutes of sittings, from the votes in the book.
@Suite struct MinutesTests {
  private let statement = "分值偏低，\n应当再议"

  /// A ward month settled against one voice, with one member away.
  private func settled() throws -> TestPrison {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-04", "-2")
    try prison.review("01", through: "2026-10-31", on: "2026-11-02", 8)
    let chief = try prison.office("w01-chief", "2026-11-02", 9)
    let sheet = try chief.preview(try ward("01"), try month("2026-10"))
    let whole = try prison.sitting("ward-group", "01", without: ["w01-o4", "w01-o5"])
    let dissenter = try #require(StaffNumber("w01-o5"))
    _ = try chief.confirm(
      try ward("01"), try month("2026-10"), digest: sheet.digest,
      sitting: SittingRequest(
        inFavour: whole.inFavour,
        against: [SittingRequest.Dissent(member: dissenter, statement: statement)]))
    return prison
  }

  private func minutes(_ prison: TestPrison) throws -> Minutes {
    let reference = Reference.wardMonth(try ward("01"), try month("2026-10"))
    return try #require(try prison.reading().minutes(reference).last)
  }

  @Test func theyNameEveryMemberAndEveryDissentInBothLanguages() throws {
    let prison = try settled()
    let minutes = try minutes(prison)
    let sitting = try #require(minutes.sittings.first)
    #expect(sitting.members.count == 8)
    #expect(sitting.members.filter { $0.ballot == .absent }.map(\.staff.text) == ["w01-o4"])
    #expect(sitting.members.filter { $0.ballot == .against }.map(\.statement) == [statement])
    #expect(minutes.signer.text == "w01-chief")
    let zh = minutes.document(in: .zh)
    #expect(zh.contains("组成人员8人，到会7人，缺席1人，须6人以上同意；同意6人，反对1人"))
    #expect(zh.contains("\t反对\t分值偏低， 应当再议\n"))
    let en = minutes.document(in: .en)
    #expect(
      en.contains("8 members, 7 present, 1 absent, at least 6 must agree; 6 in favour, 1 against"))
    #expect(en.contains("\tagainst\t分值偏低， 应当再议\n"))
  }

  @Test func theyNameTheDocumentsAndTheOutcomeOfTheMatter() throws {
    let matter = try #require(try minutes(try settled()).sittings.first?.matters.first)
    #expect(matter.reference == "ward-month:01/2026-10")
    #expect(matter.documents.contains("月汇总表"))
    #expect(!matter.outcome.zh.isEmpty)
  }

  @Test func oneActThatDecidedManyIsOneSetOfMinutes() throws {
    let prison = try settled()
    let act = try minutes(prison).act
    let found = try prison.reading().minutes(.act(act))
    #expect(found.count == 1 && found.first?.act == act)
  }

  @Test func whatNoBodyVotedOnHasNone() throws {
    let prison = try settled()
    let reading = try prison.reading()
    #expect(refusal { _ = try reading.minutes(.act(1)) } == .minutesNone)
    #expect(refusal { _ = try reading.minutes(.suspension(9)) } == .minutesNone)
    let reference = Reference.wardMonth(try ward("01"), try month("2026-10"))
    #expect(refusal { _ = try reading.minutes(reference, step: "no-step") } == .minutesNone)
  }

  @Test func anOfficerOfAnotherWardDoesNotReadThem() throws {
    let prison = try settled()
    let reference = Reference.wardMonth(try ward("01"), try month("2026-10"))
    let act = try minutes(prison).act
    let other = try prison.reading(as: "w02-o1")
    #expect(refusal { _ = try other.minutes(reference) } == .actorNotOfWard)
    #expect(refusal { _ = try other.minutes(.act(act)) } == .actorNotOfWard)
  }
}
