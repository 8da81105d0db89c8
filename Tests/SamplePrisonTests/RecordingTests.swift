import PrisonAffairs
import SamplePrison
import Testing

@Suite struct RecordingTests {
  private let read: ReadPrison

  init() throws { read = try ReadPrison.shared.get() }

  /// Rows with the days between happening and recording.
  private var delays: [(days: Int, row: Record)] {
    read.prison.months.flatMap { month in
      read.prison.entryBatches(of: month).flatMap { batch in
        records(batch.file.content).compactMap { row in
          row.day("日期").map { ($0.days(until: batch.day), row) }
        }
      }
    }
  }

  @Test func batchesHoldTheRowsOfTheMonthInOrder() {
    for month in read.prison.months {
      let batches = read.prison.entryBatches(of: month)
      let days = batches.map(\.day)
      #expect(days == days.sorted() && Set(days).count == days.count)
      #expect(batches.flatMap { records($0.file.content) } == read.table("entries-\(month)"))
      #expect(batches.map(\.file.name) == days.map { "entries-\($0).csv" })
    }
  }

  @Test func delaysHaveTheirShares() {
    let delays = delays
    func perThousand(_ range: ClosedRange<Int>) -> Int {
      delays.filter { range.contains($0.days) }.count * 1_000 / delays.count
    }
    #expect((865...895).contains(perThousand(0...1)))
    #expect((85...115).contains(perThousand(2...2)))
    #expect((14...26).contains(perThousand(3...6)))
    #expect(delays.allSatisfy { (0...6).contains($0.days) })
  }

  @Test func lateRowsAndNoOthersHaveAReason() {
    for (days, row) in delays { #expect((days > 2) == (row["迟录原因"] != ""), "\(row)") }
  }

  @Test func lastDaysAreRecordedInTheNextMonthAndAllByToday() {
    let lastMonth = read.prison.entryBatches(of: read.prison.ending).map(\.day)
    #expect(lastMonth.contains { $0 > read.prison.ending.lastDay })
    #expect(lastMonth.allSatisfy { $0 <= read.prison.today })
    #expect(read.prison.today.description == "2026-11-06")
  }

  /// Played day by day nothing refers to the future, and in the end everything is there.
  @Test func standingFilesAndDailyBatchesMakeUpTheFiles() throws {
    let prison = read.prison
    var rows: [String: [Record]] = [:]
    for file in prison.standingFiles { rows[file.name] = records(file.content) }
    let isKnownBefore = rows["roster.csv"]?.allSatisfy {
      $0.day("入监日期").map { $0 < prison.firstDay } ?? false
    }
    #expect(isKnownBefore == true)
    for month in prison.months {
      for batch in prison.peopleBatches(of: month) {
        let added = records(batch.file.content)
        let column = batch.file.name == "status.csv" ? "起日" : "判决日期"
        #expect(added.allSatisfy { ($0.day(column) ?? batch.day) <= batch.day })
        rows[batch.file.name, default: []] += added
      }
    }
    for name in ["wards", "staff", "roster", "sentence", "status"] {
      #expect(rows["\(name).csv"] == read.table(name), "\(name)")
    }
  }

  /// A newcomer is on the roster before anything is written about them.
  @Test func nobodyIsWrittenAboutBeforeTheRosterNamesThem() {
    let admissions = read.admissions
    for month in read.prison.months {
      for batch in read.prison.entryBatches(of: month) {
        let isKnown = records(batch.file.content).allSatisfy {
          admissions[$0["罪犯编号"] ?? ""].map { $0 <= batch.day } ?? false
        }
        #expect(isKnown)
      }
    }
  }
}
