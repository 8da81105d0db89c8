import PrisonAffairs
import Testing

@testable import RecordBook

/// A file with anything wrong in it changes nothing, and everything wrong in it is named.
struct ImportFaultTests {
  private static let good = "3301000001,2026-10-02,JG-01,-1,,3301001,,,十月,1\n"

  /// A row, the field at fault and the problem.
  struct BadRow: CustomTestStringConvertible, Sendable {
    let row: String
    let field: String?
    let problem: Problem

    enum Problem: Sendable, Equatable {
      case empty
      case form
      case refused(RefusalCode)
      case other(FileFault.Problem)
    }

    init(_ row: String, _ field: String?, _ problem: Problem) {
      self.row = row
      self.field = field
      self.problem = problem
    }

    var testDescription: String { row }
  }

  static let badRows = [
    BadRow(",2026-10-02,JG-01,-1,,3301001,,,十月,9", "inmate", .empty),
    BadRow("33A,2026-10-02,JG-01,-1,,3301001,,,十月,9", "inmate", .form),
    BadRow("3301999999,2026-10-02,JG-01,-1,,3301001,,,十月,9", "inmate", .refused(.inmateUnknown)),
    BadRow("3301000001,,JG-01,-1,,3301001,,,十月,9", "day", .empty),
    BadRow("3301000001,2026-02-29,JG-01,-1,,3301001,,,十月,9", "day", .form),
    BadRow("3301000001,26/10/2,JG-01,-1,,3301001,,,十月,9", "day", .form),
    BadRow("3301000001,2026-10-04,JG-01,-1,,3301001,,,十月,9", "day", .refused(.dayInFuture)),
    BadRow("3301000001,2021-09-30,JG-01,-1,,3301001,,,十月,9", "day", .refused(.policyNotInForce)),
    BadRow(
      "3301000003,2026-10-02,JG-01,-1,,3301001,,,十月,9", "inmate", .refused(.inmateNotInCustody)),
    BadRow("3301000001,2026-10-02,,-1,,3301001,,,十月,9", "reason", .empty),
    BadRow(
      "3301000001,2026-10-02,JG-77,-1,,3301001,,,十月,9", "reason", .refused(.entryReasonUnknown)),
    BadRow(
      "3301000004,2026-10-02,LD-01,1,,3301002,,,十月,9", "reason", .refused(.entryPartNotAssessed)),
    BadRow("3301000001,2026-10-02,JG-01,,,3301001,,,十月,9", "points", .empty),
    BadRow("3301000001,2026-10-02,JG-01,-1.005,,3301001,,,十月,9", "points", .form),
    BadRow("3301000001,2026-10-02,JG-01,１,,3301001,,,十月,9", "points", .form),
    BadRow(
      "3301000001,2026-10-02,JG-01,0,,3301001,,,十月,9", "points", .refused(.entryWrongDirection)),
    BadRow(
      "3301000001,2026-10-02,JG-01,1,,3301001,,,十月,9", "points", .refused(.entryWrongDirection)),
    BadRow(
      "3301000001,2026-10-02,JG-01,-10.01,,3301001,,,十月,9", "points", .refused(.entryOutsideClause)),
    BadRow(
      "3301000001,2026-10-02,ZX-01,101,,3301001,,,十月,9", "points",
      .refused(.entrySpecialOverMaximum)),
    BadRow("3301000001,2026-10-02,JG-01,-1,,,,,十月,9", "officer", .empty),
    BadRow("3301000001,2026-10-02,JG-01,-1,,警号,,,十月,9", "officer", .form),
    BadRow("3301000001,2026-10-02,JG-01,-1,,3301999,,,十月,9", "officer", .refused(.staffUnknown)),
    BadRow(
      "3301000001,2026-10-02,JG-01,-1,,3301002,,,十月,9", "officer", .refused(.entryOfficerNotOfWard)),
    BadRow(
      "3301000001,2026-10-02,JG-01,-1,,3301004,,,十月,9", "officer", .refused(.entryOfficerNotOfWard)),
    BadRow(
      "3301000001,2026-09-30,JG-01,-1,,3301001,,,十月,9", "late_reason",
      .refused(.entryLateWithoutReason)),
    BadRow("3301000001,2026-10-02,JG-01,-1,,3301001,a\0b,,十月,9", "note", .form),
    BadRow("3301000001,2026-10-02,JG-01,-1,,3301001,,,,9", "source", .empty),
    BadRow("3301000001,2026-10-02,JG-01,-1,,3301001,,,十月,\u{3000}", "line_reference", .empty),
    BadRow(
      "3301000002,2026-10-02,JG-02,1,,3301002,,,十月,1", "line_reference", .other(.keyRepeatedInFile)),
    BadRow("3301000001,2026-10-02,JG-01", nil, .other(.fieldCount(found: 3, expected: 10))),
    BadRow("3301000001,2026-10-02,\"JG-01", nil, .other(.quoteNotClosed)),
    BadRow("3301000001,2026-10-02,\"JG\"-01", nil, .other(.textAfterQuote)),
  ]

  @Test(arguments: badRows)
  func oneBadRowKeepsAllOthersOut(_ bad: BadRow) throws {
    try ImportSample.with { sample in
      let act = try sample.lastAct().number
      let fault = try #require(
        try sample.faults("\(ImportFaultTests.good)\n\(bad.row)\n").only)
      #expect(fault.line == 4 && fault.field == bad.field && fault.file == "entries.csv")
      #expect(problem(fault) == bad.problem)
      #expect(try sample.lastAct().number == act)
      #expect(try sample.table().isEmpty)
    }
  }

  @Test func everyBadRowIsNamedOnceInOrder() throws {
    try ImportSample.with { sample in
      let bad = ImportFaultTests.badRows.dropLast(2)
      let rows = bad.enumerated().map { index, bad in
        bad.row.hasSuffix(",9") ? "\(bad.row)-\(index)" : bad.row
      }
      let faults = try sample.faults(ImportFaultTests.good + rows.joined(separator: "\n"))
      #expect(faults.map(\.line) == (3..<3 + bad.count).map { $0 })
      #expect(faults.map(\.field) == bad.map(\.field))
      #expect(faults.map(problem) == bad.map(\.problem))
    }
  }

  @Test func severalFaultsOfOneRowAreNamedTogether() throws {
    try ImportSample.with { sample in
      let faults = try sample.faults("x y,昨天,,abc,,3301999,,,,\n")
      #expect(
        faults.compactMap(\.field) == [
          "source", "line_reference", "inmate", "officer", "points", "day", "reason",
        ])
    }
  }

  @Test func aThousandFaultsAreEnough() throws {
    try ImportSample.with { sample in
      let rows = (1...3_000).map { "3301999999,2026-10-02,JG-01,-1,,3301001,,,十月,\($0)\n" }
      let faults = try sample.faults(rows.joined())
      #expect(faults.count == 1_000)
    }
  }

  @Test func aFaultAtTheEndOfALongFileKeepsEverythingOut() throws {
    try ImportSample.with { sample in
      let rows = (1...40_000).map { "3301000001,2026-10-02,JG-01,-1,,3301001,,,十月,\($0)\n" }
      let last = "3301000001,2026-10-02,JG-01,-1,,3301001,,,十月,39999\n"
      let fault = try #require(try sample.faults(rows.joined() + last).only)
      #expect(fault.line == 40_002 && fault.problem == .keyRepeatedInFile)
      #expect(try sample.table().isEmpty)
    }
  }

  @Test func theBookItselfStopsARowInTheMiddleAndGoesOnWorking() throws {
    try ImportSample.with { sample in
      let rows = (1...40_000).map { line in
        let points = line == 20_000 ? 500_000 : 1
        return "3301000001,2026-10-02,JG-99,\(points),,3301001,,,十月,\(line)\n"
      }
      #expect(throws: BookError.self) { try sample.take(rows.joined()) }
      let rest = try sample.table()
      #expect(rest.isEmpty)
      #expect(try sample.take(ImportFaultTests.good).written == 1)
    }
  }

  @Test func theActorsWardIsALimit() throws {
    try ImportSample.with { sample in
      let ward = try #require(WardCode("02"))
      let faults = try #require(throws: FileFaults.self) {
        try sample.take(ImportFaultTests.good, ward: ward)
      }
      #expect(faults.faults.map(problem) == [.refused(.actorNotOfWard)])
    }
  }

  @Test(arguments: [
    ("", "", FileFault.Problem.noRows),
    (ImportSample.header, "", .noRows),
    ("编号,日期\n", "", .headerUnknown("编号")),
    ("日期,日期\n", "", .headerTwice("日期")),
    ("罪犯编号,日期,条款,分值,民警\n", "", .headerMissing("行号 / line_reference")),
  ])
  func aFileWithoutRowsOrHeaderIsRefused(
    header: String, rows: String, problem: FileFault.Problem
  ) throws {
    try ImportSample.with { sample in
      let faults = try sample.faults(rows, header: header)
      #expect(faults.map(\.problem) == [problem])
    }
  }

  @Test func aClockThatWentBackIsRefused() throws {
    try ImportSample.with { sample in
      try sample.take(ImportFaultTests.good)
      let yesterday = sample.today.adding(days: -1)
      let refusal = #expect(throws: Refusal.self) {
        try sample.take("3301000001,2026-10-02,JG-01,-1,,3301001,,,十月,2\n", on: yesterday)
      }
      #expect(refusal?.code == .clockWentBack)
    }
  }

  private func problem(_ fault: FileFault) -> BadRow.Problem {
    switch fault.problem {
    case .fieldEmpty: .empty
    case .fieldForm: .form
    case .refused(let refusal): .refused(refusal.code)
    default: .other(fault.problem)
    }
  }
}

extension Array {
  /// The only element, or nil where there are none or several.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
