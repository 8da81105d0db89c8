import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

@Suite struct NominationPowersTests {
  private func started() throws -> (prison: TestPrison, batch: BatchNumber, number: String) {
    let prison = try TestPrison()
    try prison.bringInSentences()
    let batch = try prison.openBatch()
    let number = try prison.nominate(1, .reduce(try #require(Term(months: 7))), in: batch)
    return (prison, batch, number)
  }

  @Test func aWardOfficerDoesNotDecideForTheCommittee() throws {
    let (prison, _, number) = try started()
    try prison.appraise([number])
    #expect(
      refusal {
        try prison.take(.committee, [number], by: "w01-o1", on: "2026-10-16")
      } == .actorNotPermitted)
  }

  @Test func anotherWardsOfficersDoNotStudyIt() throws {
    let (prison, _, number) = try started()
    try prison.appraise([number])
    #expect(
      refusal { try prison.take(.study, [number], by: "w02-chief", on: "2026-10-12") }
        == .actorNotOfWard)
  }

  @Test func halfOfTheWardsOfficersDoNotCarryIt() throws {
    let (prison, _, number) = try started()
    try prison.appraise([number])
    #expect(
      refusal {
        try prison.take(
          .study, [number], by: "w01-chief", on: "2026-10-12",
          without: ["w01-o2", "w01-o3", "w01-o4", "w01-o5"])
      } == .quorumNotReached)
  }

  @Test func whoProposedItDoesNotSignForTheChiefs() throws {
    let prison = try TestPrison()
    try prison.bringInSentences()
    let batch = try prison.openBatch()
    let number = try prison.nominate(
      1, .reduce(try #require(Term(months: 7))), in: batch, by: "w01-chief")
    try prison.appraise([number])
    try prison.take(.study, [number], by: "w01-deputy", on: "2026-10-12")
    #expect(
      refusal { try prison.take(.wardChiefs, [number], by: "w01-chief", on: "2026-10-13") }
        == .separationOfDuties)
  }

  @Test func aStepBeforeItsTurnIsRefused() throws {
    let (prison, _, number) = try started()
    #expect(
      refusal { try prison.take(.committee, [number], by: "deputy-1", on: "2026-10-16") }
        == .stepNotNow)
  }

  @Test func aNoticeIsNotClosedBeforeItsFiveWorkingDaysAreOver() throws {
    let (prison, batch, number) = try started()
    try prison.carry([number])
    let notice = try prison.postBatch(batch)
    #expect(refusal { try prison.close(notice, on: "2026-10-26") } == .noticeWindowRunning)
    try prison.close(notice, on: "2026-10-27")
  }

  @Test func lifeGoesThroughTheBureauToTheHighCourt() throws {
    let prison = try TestPrison()
    try prison.bringInSentences()
    let batch = try prison.openBatch()
    let number = try prison.nominate(
      4, .toFixed(try #require(Term(months: 264))), in: batch, rightsMonths: 96)
    try prison.carry([number])
    let notice = try prison.postBatch(batch)
    try prison.close(notice, on: "2026-10-27")
    _ = try prison.office("penalty-1", "2026-10-28", 9).consult(
      .numbers([number]), .sent, content: "征求意见函")
    // 司发通〔2014〕38号: an opinion that is not followed is answered before the file goes on.
    _ = try prison.office("penalty-1", "2026-10-28", 10).consult(
      .numbers([number]), .opinion, agrees: false, content: "建议减为二十三年")
    #expect(
      try prison.take(.wardenMeeting, [number], by: "warden", on: "2026-10-29") == ["reply"])
    _ = try prison.office("penalty-1", "2026-10-29", 11).consult(
      .numbers([number]), .reply, content: "幅度在法定范围以内")
    #expect(
      try prison.take(.bureau, [number], by: "penalty-1", on: "2026-11-02") == ["submit"])
    _ = try prison.office("penalty-1", "2026-11-03", 9).submit(
      .numbers([number]), courtName: "测试省高级人民法院", copyTo: "测试省人民检察院",
      documents: TestPrison.papers)
    #expect(
      try prison.reading().book.read { try $0.submission(of: number) }?.court == .high)
    #expect(try prison.findings().isEmpty)
  }

  @Test func onceTheCourtHasItItComesBackOnlyWithTheCourtsLeave() throws {
    let (prison, batch, number) = try started()
    try prison.carry([number])
    try prison.close(try prison.postBatch(batch), on: "2026-10-27")
    _ = try prison.office("penalty-1", "2026-10-28", 9).consult(
      .numbers([number]), .sent, content: "征求意见函")
    _ = try prison.office("penalty-1", "2026-10-28", 10).consult(
      .numbers([number]), .opinion, agrees: true, content: "无不同意见")
    try prison.take(.wardenMeeting, [number], by: "warden", on: "2026-10-29")
    let department = try prison.office("penalty-1", "2026-11-02", 9)
    _ = try department.submit(
      .numbers([number]), courtName: "测试市中级人民法院", copyTo: "测试市人民检察院",
      documents: TestPrison.papers)
    #expect(
      refusal { try department.withdraw(number, ground: "发现违规", leave: nil) }
        == .withdrawalLeaveRequired)
    _ = try department.withdraw(number, ground: "发现违规", leave: "准许撤回裁定")
    #expect(try prison.reading().nominations(of: try inmate(1)).first?.isWithdrawn == true)
    #expect(try prison.findings().isEmpty)
  }

  @Test func whatStandsOnAListCannotChangeItsBatch() throws {
    let (prison, batch, number) = try started()
    try prison.carry([number])
    _ = try prison.postBatch(batch)
    let other = try prison.openBatch(planned: "2026-12-15", on: "2026-10-20")
    #expect(
      refusal { try prison.office("penalty-1", "2026-10-20").move(number, to: other) }
        == .nominationCannotMove)
  }

  @Test func anAppraisalInWhichNobodyTookPartIsNone() throws {
    let (prison, _, number) = try started()
    let empty = AppraisalRecord(
      number: number, day: try day("2026-10-10"), place: "大厅", inFavour: 0, against: 0,
      abstained: 0)
    #expect(
      refusal { try prison.office("w01-o2", "2026-10-10").appraise([empty], remarks: [:]) }
        == .appraisalEmpty)
  }
}
