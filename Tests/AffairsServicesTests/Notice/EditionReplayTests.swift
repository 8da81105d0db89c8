import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// The holidays of 1 May 2019 were re-issued. The points rule is in force from 2021-10-01 only, so
/// the posting is written into the book itself.
@Suite struct EditionReplayTests {
  private static let actor = "registrar"

  private func edition(_ number: Int) throws -> CalendarFile {
    let files = try MaterialFolder.calendars(SourceTree.calendars)
    return try #require(files.first { $0.year == 2019 && $0.edition == number })
  }

  private func clock(under edition: Int) throws -> NoticeClock {
    NoticeClock(
      postedOn: try day("2019-04-30"), span: Span(count: 3, unit: .workingDays),
      postingDayCounts: false, calendar: WorkingCalendar([try self.edition(edition)]))
  }

  /// A notice posted under the first edition, which another one followed.
  private func posted(end: WorkingCalendar.End) throws -> TestPrison {
    let prison = try TestPrison.bare(.training, at: "2019-01-02")
    let book = try RecordBook.open(at: prison.path, trainingSeed: 7)
    func write(_ kind: ActKind, _ on: String, _ facts: [Fact]) throws {
      try book.write(
        kind, actor: try staff(EditionReplayTests.actor),
        moment: Moment(day: try day(on), hour: 10, minute: 0)
      ) { _ in facts }
    }
    let number = "GS-2019-0001"
    let clock = try clock(under: 1)
    try write(.calendarAdopted, "2019-01-03", [try edition(1).fact])
    try write(
      .noticeDrafted, "2019-04-29",
      [
        NoticeRecord(
          number: number, kind: "points-month", subject: "ward-month:01/2019-03",
          inputsDigest: String(repeating: "0", count: 64), replaces: nil
        ).fact
      ])
    try write(
      .noticePosted, "2019-04-30",
      [
        PostingRecord(
          number: number, postedOn: clock.postedOn, span: clock.span, postingDayCounts: false,
          end: end
        ).fact
      ])
    try write(.calendarAdopted, "2019-05-05", [try edition(2).fact])
    return prison
  }

  /// Findings about the clock; nothing else of this notice is in the book to be recomputed.
  private func clockFindings(_ prison: TestPrison) throws -> [BookFinding] {
    try prison.findings().filter { $0.code == "derived.notice-clock" }
  }

  @Test func theTwoEditionsEndOnDifferentDays() throws {
    #expect(try clock(under: 1).end == .on(try day("2019-05-06")))
    #expect(try clock(under: 2).end == .on(try day("2019-05-07")))
  }

  @Test func aClockOfTheFirstEditionStaysSoundAfterTheSecondIsAdopted() throws {
    #expect(try clockFindings(try posted(end: try clock(under: 1).end)).isEmpty)
  }

  @Test func anEndThatTheEditionOfItsDayDidNotGiveIsFound() throws {
    let findings = try clockFindings(try posted(end: try clock(under: 2).end))
    #expect(findings.map(\.reference) == ["GS-2019-0001"])
  }
}
