import PrisonAffairs
import SamplePrison
import Testing

/// One record of a sample file by the headers of its columns.
typealias Record = [String: String]

extension Record {
  func day(_ column: String) -> CivilDate? { self[column].flatMap { CivilDate($0) } }

  func points(_ column: String) -> Points? { self[column].flatMap { Points($0) } }

  /// Source and line reference together.
  var key: String { "\(self["来源"] ?? "")#\(self["行号"] ?? "")" }
}

/// Reads comma-separated text with quoted fields; the first record names the columns.
func records(_ content: String) -> [Record] {
  let quote = UInt8(ascii: "\"")
  var rows: [[String]] = []
  var row: [String] = []
  var field: [UInt8] = []
  var isQuoted = false
  var bytes = Array(content.utf8)[...]
  while let byte = bytes.popFirst() {
    switch (byte, isQuoted) {
    case (quote, true) where bytes.first == quote:
      field.append(quote)
      bytes.removeFirst()
    case (quote, _): isQuoted.toggle()
    case (UInt8(ascii: ","), false), (UInt8(ascii: "\n"), false):
      row.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
      if byte == UInt8(ascii: "\n") {
        rows.append(row)
        row.removeAll(keepingCapacity: true)
      }
    default: field.append(byte)
    }
  }
  guard let header = rows.first else { return [] }
  return rows.dropFirst().map {
    Record(zip(header, $0), uniquingKeysWith: { first, _ in first })
  }
}

/// A sample prison read back from its files.
struct ReadPrison {
  let prison: SamplePrison
  private let files: [String: [Record]]
  let entries: [Record]
  /// Admission days by inmate.
  let admissions: [String: CivilDate]
  /// Wards by inmate.
  let wards: [String: String]
  /// Wards by ward officer.
  let officers: [String: String]
  private let statuses: [String?: [Record]]

  /// 1,200 inmates and two months, made and read once for all tests.
  static let shared = Result { try ReadPrison(inmates: 1_200, months: 2) }

  init(seed: UInt64 = 42, inmates: Int, months: Int) throws {
    let ending = try #require(YearMonth(year: 2026, month: 10))
    prison = SamplePrison(seed: seed, inmates: inmates, months: months, ending: ending)
    let read = Dictionary(
      prison.files.map { ($0.name, records($0.content)) }, uniquingKeysWith: { first, _ in first })
    files = read
    entries = prison.months.flatMap { read["entries-\($0).csv"] ?? [] }
    let roster = read["roster.csv"] ?? []
    admissions = Dictionary(
      roster.compactMap { row in row.day("入监日期").map { (row["罪犯编号"] ?? "", $0) } },
      uniquingKeysWith: { first, _ in first })
    wards = Dictionary(
      roster.map { ($0["罪犯编号"] ?? "", $0["监区"] ?? "") }, uniquingKeysWith: { first, _ in first })
    officers = Dictionary(
      (read["staff.csv"] ?? []).filter { $0["职务"] == "管教民警" }
        .map { ($0["警号"] ?? "", $0["监区"] ?? "") }, uniquingKeysWith: { first, _ in first })
    statuses = Dictionary(grouping: read["status.csv"] ?? []) { $0["罪犯编号"] }
  }

  func table(_ name: String) -> [Record] { files["\(name).csv"] ?? [] }

  /// Whether an inmate is in one of some statuses on a day.
  func isIn(_ words: [String], _ inmate: String?, on day: CivilDate) -> Bool {
    (statuses[inmate] ?? []).contains { row in
      guard words.contains(row["状态"] ?? ""), let first = row.day("起日") else { return false }
      return first <= day && day <= (row.day("止日") ?? .latest)
    }
  }
}
