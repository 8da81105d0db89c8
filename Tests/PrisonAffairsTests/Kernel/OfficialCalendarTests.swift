import Foundation
import PrisonAffairs
import Testing

/// The State Council's arrangements of holidays, as the calendar files of the house hold them.
enum OfficialCalendar {
  /// Every adopted year in its latest edition.
  static func read() throws -> WorkingCalendar {
    let folder = SourceTree.root.appending(path: "Data/calendars")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var latest: [Int: Int] = [:]
    for file in files where file.hasSuffix(".csv") {
      let parts = file.dropLast(4).split(separator: "-").compactMap { Int($0) }
      try #require(parts.count == 2, "name of \(file)")
      latest[parts[0]] = max(latest[parts[0]] ?? 0, parts[1])
    }
    var exceptions: [CivilDate: DayKind] = [:]
    for (year, edition) in latest {
      let rows = try SourceTree.rows(
        folder.appending(path: "\(year)-\(edition).csv"),
        header: "date,kind,name_zh,name_en,notice,issued_on,confidence")
      for row in rows {
        let day = try date(row[0])
        #expect(day.year == year)
        #expect(exceptions[day] == nil, "\(row[0]) stands twice")
        let kind: DayKind = try #require(DayKind(rawValue: row[1]))
        exceptions[day] = kind
      }
    }
    return WorkingCalendar(years: Set(latest.keys), exceptions: exceptions)
  }
}

@Suite("Working days of the official calendars")
struct OfficialCalendarTests {
  @Test("The years from 2014 to 2026 count as the published arrangements say")
  func publishedArrangements() throws {
    let calendar = try OfficialCalendar.read()
    #expect(calendar.years == Set(2014...2026))
    let rows = try SourceTree.rows(
      SourceTree.caseFile("working-days/official-calendar-2014-2026.csv"),
      header: "start_date,n_working_days,result_date")
    #expect(rows.count >= 100)
    for row in rows {
      let count = try #require(Int(row[1]))
      let end = try calendar.end(of: count, after: date(row[0]))
      #expect(end == .on(try date(row[2])), "\(row[0]) + \(count)")
    }
  }

  @Test("A weekend day worked to make up is on a weekend")
  func makeUpDays() throws {
    for (day, kind) in try OfficialCalendar.read().exceptions where kind == .workday {
      #expect(day.isWeekend, "\(day)")
    }
  }

  @Test("A notice posted at the end of 2026 waits for the 2027 calendar")
  func endOfTheAdoptedYears() throws {
    let calendar = try OfficialCalendar.read()
    let end = try calendar.end(of: 7, after: date("2026-12-28"))
    #expect(end == .awaitsCalendar(year: 2027))
  }
}
