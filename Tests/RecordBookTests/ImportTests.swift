import PrisonAffairs
import Testing

@testable import RecordBook

/// What an import of point entries writes, and what it leaves alone.
struct ImportTests {
  private static let three = #"""
    3301000001,2026-10-02,JG-01,-2,,3301001,内务不整,,十月,1
    3301000002,2026/10/3,JG-02,+5,集体劳动,3301002,,,十月,2
    3301000001,2026/10/03,LD-01,2.5,集体劳动,3301003,"超额，""优秀""",,十月,3

    """#

  @Test func writesOneActInTheOrderOfTheFile() throws {
    try ImportSample.with { sample in
      let summary = try sample.take(ImportTests.three)
      let act = try sample.lastAct()
      #expect(summary.act == act.number && act.kind == ActKind.entriesImported.rawValue)
      #expect(summary.rows == 3 && summary.written == 3 && summary.late == 0)
      #expect(summary.byTier == [.officer: 1, .committee: 1, .group: 1])
      let table = try sample.table()
      #expect(
        table.map { $0[1] } == ["2026-10-02", "2026-10-03", "2026-10-03"].map(FactValue.text))
      #expect(table.map { $0[3] } == [-200, 500, 250].map(FactValue.integer))
      #expect(table[2][9] == .text("超额，\"优秀\"") && table[1][9] == .null)
    }
  }

  @Test func englishHeadersInAnotherOrderAndMissingColumnsAreTaken() throws {
    try ImportSample.with { sample in
      let summary = try sample.take(
        "7,3301001,JG-01,-1,2026-10-02,3301000001\n",
        header: "line_reference,officer,reason,points,day,inmate\r\n", source: "十月")
      #expect(summary.written == 1)
      #expect(try sample.table()[0].suffix(2) == [.text("十月"), .text("7")])
    }
  }

  @Test func aDryRunTellsTheSameAndWritesNothing() throws {
    try ImportSample.with { sample in
      let before = try sample.lastAct()
      var summary = try sample.take(ImportTests.three, dryRun: true)
      #expect(summary.act == nil && summary.written == 3)
      #expect(try sample.lastAct().number == before.number)
      #expect(try sample.table().isEmpty)
      let real = try sample.take(ImportTests.three)
      summary.act = real.act
      #expect(summary == real)
    }
  }

  @Test func theSameFileAgainIsAlreadyThereEvenWhenItWouldNowBeLate() throws {
    try ImportSample.with { sample in
      try sample.take(ImportTests.three)
      let act = try sample.lastAct().number
      let later = sample.today.adding(days: 30)
      let again = try sample.take(ImportTests.three, on: later)
      #expect(again.alreadyThere == 3 && again.written == 0 && again.act == nil)
      #expect(try sample.lastAct().number == act)
      let dry = try sample.take(ImportTests.three, dryRun: true, on: later)
      #expect(dry == again)
      let more = "3301000002,2026-10-01,JG-02,1,,3301002,,迟到的表,十月,4\n"
      let mixed = try sample.take(ImportTests.three + more, on: later)
      #expect(mixed.alreadyThere == 3 && mixed.written == 1 && mixed.late == 1)
      #expect(mixed.act == act + 1)
    }
  }

  @Test(arguments: [
    "3301000002,2026-10-02,JG-01,-2,,3301003,内务不整,,十月,1",
    "3301000001,2026-10-01,JG-01,-2,,3301001,内务不整,,十月,1",
    "3301000001,2026-10-02,JG-02,2,,3301001,内务不整,,十月,1",
    "3301000001,2026-10-02,JG-01,-1,,3301001,内务不整,,十月,1",
    "3301000001,2026-10-02,JG-01,-2,晨检,3301001,内务不整,,十月,1",
    "3301000001,2026-10-02,JG-01,-2,,3301003,内务不整,,十月,1",
    "3301000001,2026-10-02,JG-01,-2,,3301001,,,十月,1",
  ])
  func aKnownKeyWithOtherContentIsRefused(_ row: String) throws {
    try ImportSample.with { sample in
      try sample.take(ImportTests.three)
      let refusal = Refusal(.keyRepeatedDifferently, [.value: "1"])
      #expect(
        try sample.faults(row + "\n") == [
          FileFault(
            file: "entries.csv", line: 2, field: "line_reference", heading: "行号",
            problem: .refused(refusal))
        ])
    }
  }

  @Test func lateRowsNeedAReasonAndKeepIt() throws {
    try ImportSample.with(today: "2026-10-06") { sample in
      let inTime = "3301000001,2026-10-04,JG-01,-1,,3301001,,不必,十月,1\n"
      let late = "3301000001,2026-10-03,JG-01,-1,,3301001,,,十月,2\n"
      let fault = try #require(try sample.faults(inTime + late).first)
      #expect(fault.line == 3 && fault.field == "late_reason")
      let own = "3301000001,2026-10-03,JG-01,-1,,3301001,,停电,十月,3\n"
      let summary = try sample.take(inTime + late + own, lateReason: "补录")
      #expect(summary.late == 2)
      let table = try sample.table()
      #expect(table.map { $0[7] } == [0, 1, 1].map(FactValue.integer))
      #expect(table.map { $0[8] } == [.null, .text("补录"), .text("停电")])
    }
  }

  @Test func aFileAsChineseExcelWritesItArrivesUnchanged() throws {
    let row = "3301000001,2026-10-02,JG-01,-1,,3301001,𠮷字班“晨检”，缺席,因系统升级补录,十月,1\n"
    let text = ImportSample.header + row
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let gb18030 = try #require(GB18030.bytes(of: text))
    #expect(gb18030.contains(0x95), "a character of four bytes")
    for (bytes, name) in [
      (Array(text.utf8), "utf-8"), (mark + Array(text.utf8), "utf-8-bom"),
      (gb18030, "gb18030"),
    ] {
      try ImportSample.with(today: "2026-10-09") { sample in
        let decoded = try TextFile.decode(bytes, file: "entries.csv")
        #expect(decoded.encodingName == name)
        try sample.take(bytes: decoded.bytes)
        let entry = try #require(try sample.table().first)
        #expect(entry[9] == .text("𠮷字班“晨检”，缺席") && entry[8] == .text("因系统升级补录"))
      }
    }
  }

  @Test func seventyThousandRowsPassThroughTwoThreads() throws {
    try ImportSample.with(inmates: 500) { sample in
      let count = 70_000
      let rows = (1...count).map { line in
        let inmate = ImportPeople.number(5 + line * 7_919 % 490)
        return
          "\(inmate),2026-10-0\(1 + line % 3),JG-02,\(1 + line % 5),,3301003,第 \(line) 行,,批,\(line)\n"
      }
      var told: [Int] = []
      let summary = try sample.take(rows.joined()) { told.append($0) }
      #expect(summary.rows == count && summary.written == count)
      #expect(told.last == count && told == told.sorted() && told.count > 8)
      let table = try sample.table()
      #expect(table.count == count)
      for (index, values) in table.enumerated() {
        let line = index + 1
        let expected: [FactValue] = [
          .text(ImportPeople.number(5 + line * 7_919 % 490)), .text("2026-10-0\(1 + line % 3)"),
          .text("第 \(line) 行"), .text(String(line)),
        ]
        guard [values[0], values[1], values[9], values[11]] == expected else {
          Issue.record("row \(line) is \(values)")
          break
        }
      }
      let root = try sample.lastAct().factRoot
      #expect(try sample.recomputedRoot() == root)
    }
  }
}
