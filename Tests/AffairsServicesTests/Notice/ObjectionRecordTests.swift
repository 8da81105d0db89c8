import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// Who wrote an objection, who signed it, and how objections are counted.
@Suite struct ObjectionRecordTests {
  private func posted() throws -> TestPrison {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-08", "JG-06", "-6.5")
    try prison.record(2, "2026-10-08", "JG-04", "-2")
    try prison.settle("01", "2026-10", on: "2026-11-02")
    _ = try prison.post("01", "2026-10", on: "2026-11-03")
    return prison
  }

  private func lodge(
    _ prison: TestPrison, _ number: Int, writtenBy writer: String?, isSigned: Bool
  ) throws -> String {
    try prison.office("w01-clerk", "2026-11-04").lodge(
      ObjectionRequest(
        inmate: try inmate(number), target: .month(try inmate(number), try month("2026-10")),
        content: "没有这件事。", writtenBy: writer, isSigned: isSigned)
    ).number
  }

  @Test func whatAnotherWroteIsTakenOnlySignedAndFingerprinted() throws {
    let prison = try posted()
    #expect(
      refusal { try lodge(prison, 1, writtenBy: "李守义", isSigned: false) } == .objectionNotSigned)
    let number = try lodge(prison, 1, writtenBy: "李守义", isSigned: true)
    let file = try prison.reading().objection(number)
    #expect(file.isSigned && file.record.writtenBy == "李守义")
    let why = try prison.reading().why(.objection(number))
    #expect(why.children.contains { $0.label.zh == "李守义代写，本人签名、捺指印" })
    #expect(try prison.findings().isEmpty)
  }

  @Test func oneThatTheInmateWroteNeedsNoWitness() throws {
    let prison = try posted()
    let number = try lodge(prison, 1, writtenBy: nil, isSigned: false)
    #expect(try !prison.reading().objection(number).isSigned)
  }

  @Test func statisticsCountByKindWardAndStage() throws {
    let prison = try posted()
    let first = try lodge(prison, 1, writtenBy: nil, isSigned: false)
    let second = try lodge(prison, 2, writtenBy: nil, isSigned: false)
    _ = try lodge(prison, 3, writtenBy: nil, isSigned: false)
    // Five working days: until the eleventh.
    try prison.answer(first, .upheld, by: "w01-chief", on: "2026-11-11")
    try prison.answer(second, .dismissed, by: "w01-chief", on: "2026-11-12")
    _ = try prison.office("w01-clerk", "2026-11-12", 16).appeal(second, content: "不服")
    let tallies = try prison.reading().objectionStatistics()
    try #require(tallies.count == 2)
    let (early, late) = (tallies[0], tallies[1])
    #expect(early.kind == .pointsMonth && early.ward == WardCode("01"))
    #expect(early.stage == .reexamination && early.lodged == 3)
    #expect(early.upheld == 1 && early.partly == 0 && early.dismissed == 1)
    #expect(early.open == 1 && early.overdue == 1 && early.lapsed == 0)
    #expect(early.answeredInTime == 1 && early.answeredLate == 1)
    #expect(early.upheldThousandths == 500)
    #expect(late.stage == .review && late.lodged == 1 && late.open == 1 && late.overdue == 0)
    #expect(late.upheldThousandths == nil)
  }

  @Test func whoDoesNotAskForAReviewInTimeLetsItLapse() throws {
    let prison = try posted()
    let number = try lodge(prison, 1, writtenBy: nil, isSigned: false)
    try prison.answer(number, .dismissed, by: "w01-chief", on: "2026-11-05")
    #expect(try prison.reading().objectionStatistics().map(\.lapsed) == [0])
    try prison.close("GS-2026-0001", on: "2026-11-12")
    #expect(try prison.reading().objectionStatistics().map(\.lapsed) == [1])
  }
}
