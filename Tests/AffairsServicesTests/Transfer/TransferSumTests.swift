import AffairsServices
import PrisonAffairs
import RecordBook
import Testing

/// Over both books no point is lost and none is counted twice.
@Suite struct TransferSumTests {
  /// Numbers that repeat with their seed.
  private struct Drawn {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  private static let clauses = [
    ("JG-04", "-2"), ("JG-17", "2"), ("LD-07", "2"), ("JG-06", "-6.5"),
    ("ZX-07", "20"),
  ]

  private struct Entry {
    let month: String
    let day: Int
    let code: String
    let points: String

    var on: String { "\(month)-\(day < 10 ? "0" : "")\(day)" }
  }

  private func drawn(_ seed: UInt64, _ months: [String]) -> [Entry] {
    var random = Drawn(state: seed)
    return months.flatMap { month in
      (0..<(2 + random.below(4))).map { _ in
        let (code, points) = Self.clauses[random.below(Self.clauses.count)]
        // October's notice is closed on 6 November; what comes later is recorded on its day.
        return Entry(month: month, day: 7 + random.below(22), code: code, points: points)
      }.sorted { $0.day < $1.day }
    }
  }

  private static let closings = [
    "2026-10": ("2026-11-02", "2026-11-06"), "2026-11": ("2026-12-01", "2026-12-08"),
  ]

  private func balance(_ prison: TestPrison) throws -> Points {
    try prison.reading().book.read { reader in
      let number = try inmate(1)
      let months = try reader.closedMonths(of: number)
      let facts = CycleFacts(
        opening: try reader.cycleOpenings(of: number)[number]?.opening,
        months: Dictionary(months.map { ($0.month, $0.total) }, uniquingKeysWith: { $1 }))
      let policy = try CyclePolicy(try reader.policies(), months: facts.months.keys)
      return CycleAccount(facts, policy).running.balance
    }
  }

  @Test(arguments: [(UInt64(1), 9), (2, 11), (3, 28), (4, 18)], [true, false])
  func bothBooksTogetherGiveWhatOneBookWouldHave(
    drawing: (seed: UInt64, lastDay: Int), closesOctober: Bool
  ) throws {
    let (seed, lastDay) = drawing
    let entries = drawn(seed, ["2026-10", "2026-11"])
    let stayed = try TestPrison()
    let prisons = try TwoPrisons()
    // One prison throughout.
    for month in ["2026-10", "2026-11"] {
      for entry in entries where entry.month == month {
        try stayed.record(1, entry.on, entry.code, entry.points)
      }
      let (settled, closed) = try #require(Self.closings[month])
      try stayed.closeMonth("01", month, settledOn: settled, closedOn: closed)
    }
    // Two prisons: handed over on a day of November, or before October was closed.
    let there = prisons.sending
    for entry in entries where entry.month == "2026-10" {
      try there.record(1, entry.on, entry.code, entry.points)
    }
    if closesOctober {
      try there.closeMonth("01", "2026-10", settledOn: "2026-11-02", closedOn: "2026-11-06")
    }
    let last = "2026-11-\(lastDay < 10 ? "0" : "")\(lastDay)"
    for entry in entries where entry.month == "2026-11" && entry.day <= lastDay {
      try there.record(1, entry.on, entry.code, entry.points)
    }
    let file = try prisons.handOver(1, on: last)
    try prisons.takeOver(file, on: last)
    for entry in entries where entry.month == "2026-11" && entry.day > lastDay {
      try prisons.receiving.record(1, entry.on, entry.code, entry.points, by: "w02-o1")
    }
    if !closesOctober {
      try prisons.receiving.closeMonth(
        "02", "2026-10", settledOn: "2026-11-29", closedOn: "2026-12-04")
    }
    try prisons.receiving.closeMonth(
      "02", "2026-11", settledOn: "2026-12-05", closedOn: "2026-12-11")
    for month in ["2026-10", "2026-11"] {
      let found = [try there.figures(1, month), try prisons.receiving.figures(1, month)]
        .compactMap(\.self)
      #expect(found == [try #require(try stayed.figures(1, month))], "seed \(seed), \(month)")
    }
    #expect(try balance(prisons.receiving) == balance(stayed), "seed \(seed)")
    #expect(try there.findings().isEmpty, "seed \(seed)")
    #expect(try prisons.receiving.findings().isEmpty, "seed \(seed)")
  }

  @Test func averagesSeeTheMonthsThatAnotherPrisonClosed() throws {
    let stayed = try TestPrison()
    let prisons = try TwoPrisons()
    for prison in [stayed, prisons.sending] {
      try prison.record(1, "2026-10-08", "LD-07", "2")
      try prison.closeMonth("01", "2026-10", settledOn: "2026-11-02", closedOn: "2026-11-06")
    }
    let file = try prisons.handOver(1, on: "2026-11-09")
    try prisons.takeOver(file, on: "2026-11-09")
    // Hurt while saving others: labour by the average of the months before (第十七条).
    for (prison, hour) in [(stayed, 20), (prisons.receiving, 20)] {
      try prison.office("registrar", "2026-11-20", hour).bringIn(
        .status,
        """
        罪犯编号,状态,起日,止日,情形,依据,来源,行号
        3301000001,住院,2026-11-15,2026-11-19,救护负伤,医院证明,测试,1

        """)
    }
    try stayed.closeMonth("01", "2026-11", settledOn: "2026-12-01", closedOn: "2026-12-08")
    try prisons.receiving.closeMonth(
      "02", "2026-11", settledOn: "2026-12-01", closedOn: "2026-12-08")
    let expected = try #require(try stayed.figures(1, "2026-11"))
    #expect(expected[.labour].base.description != "30")
    #expect(try prisons.receiving.figures(1, "2026-11") == expected)
    #expect(try prisons.receiving.findings().isEmpty)
  }
}
