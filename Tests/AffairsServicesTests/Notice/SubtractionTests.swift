import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// 司规〔2021〕3号 第三十五条: what is hidden must survive subtraction.
@Suite struct SubtractionTests {
  /// The same prison from the same data, with or without what informers reported: two months, of
  /// which the second averages the first.
  private struct TwoMonths {
    let ward: [String]
    let oversight: [String]
    let informersOwn: Points

    init(withInformers: Bool) throws {
      let prison = try TestPrison()
      try TwoMonths.october(prison, withInformers: withInformers)
      let state = try prison.settle("01", "2026-10", on: "2026-11-02")
      if state == "committee" { try prison.decide("01", "2026-10", on: "2026-11-02") }
      let first = try prison.post("01", "2026-10", on: "2026-11-03")
      try prison.close(first, on: "2026-11-07")
      try TwoMonths.november(prison)
      try prison.settle("01", "2026-11", on: "2026-12-01")
      let second = try prison.post("01", "2026-11", on: "2026-12-02")
      #expect(try prison.findings().isEmpty)
      ward = try [first, second].map { try prison.document($0) }
      oversight = try [first, second].map { try prison.document($0, .oversight) }
      let sheet = try prison.reading(as: "w01-chief").preview(
        try #require(WardCode("01")), try month("2026-11"))
      informersOwn = try #require(sheet.inmates.first { $0.record.name == PrisonFiles.names[1] })
        .whole.figures.total
    }

    private static func october(_ prison: TestPrison, withInformers: Bool) throws {
      // Inmate 1 stands at 16 of at most 17.5 points: a report goes over the cap.
      for date in 8...15 {
        try prison.record(1, "2026-10-\(date < 10 ? "0" : "")\(date)", "JG-17", "2")
      }
      try prison.record(2, "2026-10-16", "JG-04", "-2", hour: 10)
      if withInformers {
        try prison.record(1, "2026-10-16", "JG-19", "4", by: "w01-o2")
        try prison.record(2, "2026-10-19", "JG-19", "3", by: "w01-o2")
        try prison.record(3, "2026-10-20", "ZX-01", "50", by: "w01-o3")
        // The same event under two clauses: the report must not displace the public bonus.
        try prison.record(4, "2026-10-21", "JG-19", "4", by: "w01-o2", event: "A", hour: 11)
      }
      try prison.record(4, "2026-10-21", "JG-17", "2", event: "A", hour: 12)
    }

    /// Inmate 1 was cleared after an investigation, inmate 2 hurt while helping: averages.
    private static func november(_ prison: TestPrison) throws {
      try prison.record(5, "2026-11-09", "JG-04", "-2")
      try prison.office("registrar", "2026-11-30").bringIn(
        .status,
        """
        罪犯编号,状态,起日,止日,情形,依据,来源,行号
        3301000001,立案侦查,2026-11-05,2026-11-14,查清无责,决定书,测试,1
        3301000002,住院,2026-11-05,2026-11-14,救护负伤,住院单,测试,2

        """)
    }
  }

  @Test func wardDocumentsAreTheSameBytesWithAndWithoutInformers() throws {
    let with = try TwoMonths(withInformers: true)
    let without = try TwoMonths(withInformers: false)
    #expect(with.ward == without.ward)
    #expect(with.oversight[0] != without.oversight[0])
    #expect(with.oversight[1] != without.oversight[1])
    #expect(with.informersOwn > without.informersOwn)
    #expect(with.oversight[0].contains("ZX-01") && with.oversight[0].contains("JG-19"))
    #expect(!with.ward[0].contains("ZX-01") && !with.ward[0].contains("JG-19"))
  }

  @Test func theInformersOwnMonthCountsTheReport() throws {
    let prison = try TestPrison()
    try prison.record(1, "2026-10-16", "JG-19", "4", by: "w01-o2")
    try prison.settle("01", "2026-10", on: "2026-11-02")
    let sheet = try prison.reading(as: "w01-chief").preview(try ward("01"), try month("2026-10"))
    let own = try #require(sheet.inmates.first)
    #expect(own.whole.figures.total == Points(104))
    #expect(own.publicOnly.figures.total == Points(100))
  }

  /// A public total equals the sum of its public lines.
  @Test func everyTotalOfAWardDocumentIsTheSumOfItsLine() throws {
    let ward = try TwoMonths(withInformers: true).ward
    for document in ward {
      let rows = document.split(separator: "\n").filter { $0.contains("33010000") }
        .map { $0.split(separator: "\t").map(String.init) }.filter { $0.count == 15 }
      #expect(rows.count == 6)
      for row in rows {
        let figures = try row.dropFirst(3).map(points)
        let parts = [0, 3, 6].map { figures[$0] + figures[$0 + 1] - figures[$0 + 2] }.sum()
        #expect(parts + figures[9] - figures[10] == figures[11])
      }
    }
  }
}
