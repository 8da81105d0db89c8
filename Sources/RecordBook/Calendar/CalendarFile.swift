public import PrisonAffairs
public import Register

/// One edition of one year's working calendar, as the State Council's notices set it.
public struct CalendarFile: Hashable, Sendable {
  public let year: Int
  /// 1 for the calendar as first issued, 2 and on for re-issues.
  public let edition: Int
  public let content: String
  public let days: [Day]

  public struct Day: Hashable, Sendable {
    public let date: CivilDate
    public let kind: DayKind
    public let name: Text
    public let notice: String
    public let issuedOn: String
    public let confidence: Confidence
  }

  public var sha256: Digest32 { Digest32(hashing: content) }

  static let columns = [
    CSVColumn("date", "日期"), CSVColumn("kind", "类别"), CSVColumn("name_zh", "节日"),
    CSVColumn("name_en", "英文名"), CSVColumn("notice", "通知"), CSVColumn("issued_on", "印发日期"),
    CSVColumn("confidence", "可信度"),
  ]

  /// Reads `2026-1.csv`; the name holds year and edition. Every row must lie in the year.
  public init(name: String, content: String) throws(FileFaults) {
    let parts = name.split(separator: ".").first?.split(separator: "-").map(String.init) ?? []
    guard parts.count == 2, let year = wholeNumberOf(parts[0]),
      let edition = wholeNumberOf(parts[1])
    else {
      throw FileFaults([
        FileFault(
          file: name, line: nil, field: nil,
          problem: .valueForm(name, expected: "YEAR-EDITION.csv"))
      ])
    }
    self.year = year
    self.edition = edition
    self.content = content
    let table = try CSVTable(Array(content.utf8), file: name, columns: CalendarFile.columns)
    var faults: [FileFault] = []
    days = table.rows.compactMap { row in
      let fault = CalendarFile.fault(of: row, year: year)
      if let (field, expected) = fault {
        faults.append(
          FileFault(
            file: name, line: row.line, field: field, problem: .fieldForm(expected: expected)))
      }
      return Day(row: row)
    }
    guard faults.isEmpty else { throw FileFaults(faults) }
  }

  /// Every year since 2014 has one or two.
  private static let known = ReadOnce<[String], CalendarFile>(limit: 128)

  /// The same, without reading again what was read before.
  static func readOnce(name: String, content: String) throws(FileFaults) -> CalendarFile {
    try known.value([name, content]) { () throws(FileFaults) in
      try CalendarFile(name: name, content: content)
    }
  }

  private static func fault(of row: CSVRow, year: Int) -> (field: String, expected: String)? {
    guard let date = row["date"].flatMap({ CivilDate($0) }), date.year == year else {
      return ("date", "\(year)-MM-DD")
    }
    guard let kind = row["kind"].flatMap({ DayKind(rawValue: $0) }) else {
      return ("kind", "holiday, workday")
    }
    // Only weekends are worked to make up.
    if kind == .workday, !date.isWeekend { return ("kind", "holiday") }
    guard row["confidence"].flatMap({ Confidence(rawValue: $0) }) != nil else {
      return ("confidence", Confidence.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return nil
  }
}

extension CalendarFile.Day {
  init?(row: CSVRow) {
    guard let date = row["date"].flatMap({ CivilDate($0) }),
      let kind = row["kind"].flatMap({ DayKind(rawValue: $0) }),
      let confidence = row["confidence"].flatMap({ Confidence(rawValue: $0) })
    else { return nil }
    self.date = date
    self.kind = kind
    name = Text(zh: row["name_zh"] ?? "", en: row["name_en"] ?? "")
    notice = row["notice"] ?? ""
    issuedOn = row["issued_on"] ?? ""
    self.confidence = confidence
  }
}

extension WorkingCalendar {
  /// The calendar of several editions: of each year the highest edition counts.
  public init(_ files: [CalendarFile]) {
    var latest: [Int: CalendarFile] = [:]
    for file in files where file.edition >= (latest[file.year]?.edition ?? 0) {
      latest[file.year] = file
    }
    var exceptions: [CivilDate: DayKind] = [:]
    for day in latest.values.flatMap(\.days) { exceptions[day.date] = day.kind }
    self.init(years: Set(latest.keys), exceptions: exceptions)
  }
}

extension HolidayCalendar {
  /// The named days off of several editions: of each year the highest edition counts.
  public init(_ files: [CalendarFile]) {
    var latest: [Int: CalendarFile] = [:]
    for file in files where file.edition >= (latest[file.year]?.edition ?? 0) {
      latest[file.year] = file
    }
    let days = latest.values.flatMap(\.days).filter { $0.kind == .holiday }
    self.init(
      years: Set(latest.keys),
      daysOff: Dictionary(days.map { ($0.date, $0.name.zh) }, uniquingKeysWith: { _, last in last })
    )
  }
}

/// A whole number of ASCII digits alone.
func wholeNumberOf(_ text: String) -> Int? {
  guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
  return Int(text)
}
