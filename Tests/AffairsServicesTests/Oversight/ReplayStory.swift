import AffairsServices
import Foundation
import PrisonAffairs
import RecordBook
import Testing

/// October in ward 01 from the first entry to the differences booked after closing, with an
/// objection that goes through both stages.
struct ReplayStory {
  let prison: TestPrison
  let small: Reference
  let large: Reference
  let committee: Reference
  let late: Reference
  let notice: String
  let objection: String

  init() throws {
    prison = try TestPrison()
    small = try prison.record(1, "2026-10-08", "JG-04", "-2")
    large = try prison.record(2, "2026-10-08", "JG-06", "-6.5", by: "w01-o2")
    // 举报: in the inmate's own account alone.
    try prison.record(4, "2026-10-09", "JG-19", "3")
    committee = try prison.record(3, "2026-10-12", "ZX-07", "10")
    late = try prison.record(
      2, "2026-10-08", "JG-04", "-2", recordedOn: "2026-10-13", late: "当日外出")
    try prison.review("01", through: "2026-10-16", on: "2026-10-16")
    try prison.settle("01", "2026-10", on: "2026-11-02")
    try prison.decide("01", "2026-10", on: "2026-11-02")
    notice = try prison.post("01", "2026-10", on: "2026-11-03", hour: 12)
    objection = try prison.object(2, to: large, on: "2026-11-04")
    try prison.answer(objection, .dismissed, by: "w01-chief", on: "2026-11-05")
    _ = try prison.office("w01-clerk", "2026-11-06", 9).appeal(objection, content: "请求复核")
    try prison.answer(objection, .dismissed, by: "warden", on: "2026-11-09")
    try prison.close(notice, on: "2026-11-10")
    try prison.correct(committee, by: "w01-clerk", on: "2026-11-11")
    for (actor, body) in [("w01-chief", "ward-group"), ("warden", "committee")] {
      _ = try prison.office(actor, "2026-11-12").redecide(
        try ward("01"), try month("2026-10"), sitting: try prison.sitting(body, "01"),
        ground: "更正后重新决定")
    }
  }

  /// Every reference at which decisions of the story stand.
  var references: [Reference] {
    get throws {
      let inmates = try (1...4).map { Reference.month(try inmate($0), try month("2026-10")) }
      let last = try #require(try prison.reading().book.read { try $0.lastAct }).number
      return inmates + [
        small, large, committee, late, .wardMonth(try ward("01"), try month("2026-10")),
        .notice(notice), .objection(objection),
      ] + (1...last).map { .act($0) }
    }
  }

  /// The national layer with other figures, adopted on a day after all decisions.
  func adoptOtherFigures(on today: String) throws {
    let folder = try prison.folder.copy(of: SourceTree.national, as: "national-\(today)")
    for (file, old, new) in [
      ("points/base-custody", "value: 35", "value: 40"),
      ("points/notice-days", "value: 3", "value: 5"),
      ("points/objection-request", "value: 3", "value: 1"),
      ("points/authority-officer-deduction-maximum", "value: 2", "value: 1"),
      ("records/late-after-days", "value: 2", "value: 9"),
      ("procedure/quorum-ratio", "value: 2/3", "value: 1/1"),
    ] {
      let path = "\(folder)/\(file).yaml"
      #expect(try PassingFolder.replace(old, with: new, in: path), "\(file)")
    }
    let office = try prison.arriving("registrar", today)
    let preview = try office.previewAdoption(of: folder)
    _ = try office.adopt(preview, basis: "试验", assumptions: Set(preview.assumptions))
  }

  /// Another edition of 2026 in which the Wednesday of the notice is a day off.
  func adoptOtherCalendar(on today: String) throws {
    let content = try String(contentsOfFile: "\(SourceTree.calendars)/2026-1.csv", encoding: .utf8)
    let day = "2026-11-04,holiday,临时放假,Day off,试验,2026-11-01,assumption\n"
    let text = content.hasSuffix("\n") ? content + day : content + "\n" + day
    _ = try prison.arriving("registrar", today).adopt([
      try CalendarFile(name: "2026-2.csv", content: text)
    ])
  }

  func replays(_ reference: Reference) throws -> [ReplayedDecision] {
    try prison.reading().replay(reference)
  }
}
