import PrisonAffairs
import RecordBook

/// Turns rows of people files into facts, collecting every fault.
struct PeopleImporter {
  let office: Office
  let reader: BookReader
  let file: String
  let kind: PeopleFile
  private(set) var written = 0
  var faults: [FileFault] = []
  var inmates: [InmateNumber: InmateRecord]
  let wards: Set<WardCode>
  let roles: [String: Role]
  private var known: [String: [String: [FactValue]]] = [:]
  private var seen: Set<RowKey> = []
  /// Periods of the book and of earlier rows, by inmate.
  var periods: [InmateNumber: [StatusPeriod]] = [:]
  /// What strict groups are judged by; nil for other files.
  var strict: StrictGroupImport?
  /// Those whose balance was brought in, by another row or before.
  var openings: Set<InmateNumber> = []
  /// Treatment grades of the book and of earlier rows, by inmate.
  var grades: [InmateNumber: [TreatmentGradeRecord]] = [:]
  /// What sentence files are judged by; nil for other files.
  var sentences: SentenceImport?
  /// The last row of crimes of each inmate.
  var countRows: [InmateNumber: CSVRow] = [:]

  init(office: Office, reader: BookReader, file: String, kind: PeopleFile) throws {
    self.office = office
    self.reader = reader
    self.file = file
    self.kind = kind
    inmates = Dictionary(
      try reader.inmates().map { ($0.inmate, $0) }, uniquingKeysWith: { first, _ in first })
    wards = Set(try reader.wards().keys)
    roles = office.policies.roles(on: office.today)
    if kind == .status {
      let all = DateSpan(first: .earliest, last: .latest)
      periods = try reader.statuses(in: all).mapValues { $0.map(\.period) }
    }
    if kind == .strictGroup { strict = try StrictGroupImport(office, reader) }
    if kind == .balance { openings = Set(try reader.cycleOpenings().keys) }
    if kind == .treatment { grades = try reader.treatmentGrades() }
    if kind == .sentence || kind.isOfSentences {
      sentences = SentenceImport(
        inmates: inmates, parts: try reader.sentenceParts(.everybody),
        beforeCourt: kind == .ruling ? try reader.nominationsBeforeCourt() : [:],
        today: office.today)
    }
  }

  mutating func facts(of table: CSVTable) throws -> [Fact] {
    var facts: [Fact] = []
    for row in table.rows {
      guard let key = key(of: row) else { continue }
      let before = faults.count
      let rowFacts = self.facts(of: row, key: key)
      guard faults.count == before, let first = rowFacts.first else { continue }
      if try isKnown(first, key: key, row: row) { continue }
      guard try requireFirst(first, row) else { continue }
      facts += rowFacts
      written += 1
    }
    requireCrimesOfMarks()
    guard faults.isEmpty else { throw FileFaults(faults) }
    return facts
  }

  private mutating func facts(of row: CSVRow, key: RowKey) -> [Fact] {
    switch kind {
    case .wards: wardFacts(row, key)
    case .staff: staffFacts(row, key)
    case .roster: rosterFacts(row, key)
    case .sentence: sentenceFacts(row, key)
    case .status: statusFacts(row, key)
    case .strictGroup: strictGroupFacts(row, key)
    case .treatment: treatmentFacts(row, key)
    case .balance: balanceFacts(row, key)
    case .judgment: judgmentFacts(row, key)
    case .count: countFacts(row, key)
    case .mark: markFacts(row, key)
    case .ruling: rulingFacts(row, key)
    case .merit: meritFacts(row, key)
    case .property: propertyFacts(row, key)
    case .propertyEvent: propertyEventFacts(row, key)
    case .condition: conditionFacts(row, key)
    }
  }

  private mutating func key(of row: CSVRow) -> RowKey? {
    guard let source = text("source", row), let line = text("line_reference", row) else {
      return nil
    }
    let key = RowKey(source: source, line: line)
    guard seen.insert(key).inserted else {
      add(row, "line_reference", .keyRepeatedInFile)
      return nil
    }
    return key
  }

  /// Whether the row stands in the book already; with other content it is a fault.
  private mutating func isKnown(_ fact: Fact, key: RowKey, row: CSVRow) throws -> Bool {
    if known[key.source] == nil {
      known[key.source] = try reader.facts(of: fact.table, source: key.source)
    }
    guard let values = known[key.source]?[key.line] else { return false }
    if values != fact.values {
      add(row, "line_reference", .refused(Refusal(.keyRepeatedDifferently, [.value: key.line])))
    }
    return true
  }
}

// Reading fields

extension PeopleImporter {
  mutating func add(_ row: CSVRow, _ field: String, _ problem: FileFault.Problem) {
    faults.append(
      FileFault(
        file: file, line: row.line, field: field, heading: row.heading(field), problem: problem))
  }

  mutating func refuse(_ row: CSVRow, _ field: String, _ refusal: Refusal) {
    add(row, field, .refused(refusal))
  }

  mutating func text(_ field: String, _ row: CSVRow) -> String? {
    guard let text = row[field] else {
      add(row, field, .fieldEmpty)
      return nil
    }
    return text
  }

  mutating func parsed<Value>(
    _ field: String, _ row: CSVRow, expected: String, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = text(field, row) else { return nil }
    return value(text, field, row, expected: expected, parse)
  }

  /// The same for a field that may be empty.
  mutating func optional<Value>(
    _ field: String, _ row: CSVRow, expected: String, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = row[field] else { return nil }
    return value(text, field, row, expected: expected, parse)
  }

  private mutating func value<Value>(
    _ text: String, _ field: String, _ row: CSVRow, expected: String, _ parse: (String) -> Value?
  ) -> Value? {
    guard let value = parse(text) else {
      add(row, field, .fieldForm(expected: expected))
      return nil
    }
    return value
  }

  mutating func date(_ field: String, _ row: CSVRow) -> CivilDate? {
    parsed(field, row, expected: "2026-10-03") { civilDate(typed: $0) }
  }

  mutating func optionalDate(_ field: String, _ row: CSVRow) -> CivilDate? {
    optional(field, row, expected: "2026-10-03") { civilDate(typed: $0) }
  }

  mutating func inmateNumber(_ row: CSVRow) -> InmateNumber? {
    let digits = office.policies.count("people.inmate-number-digits", on: office.today)
    let expected = "\(digits ?? 10) digits"
    return parsed("inmate", row, expected: expected) { text in
      InmateNumber(text).flatMap { digits == nil || text.utf8.count == digits ? $0 : nil }
    }
  }

  mutating func ward(_ field: String, _ row: CSVRow, required: Bool) -> WardCode? {
    let code =
      required
      ? parsed(field, row, expected: "03, 03-02") { WardCode($0) }
      : optional(field, row, expected: "03, 03-02") { WardCode($0) }
    guard let code else { return nil }
    guard wards.contains(code) else {
      refuse(row, field, Refusal(.wardUnknown, [.ward: code.text]))
      return nil
    }
    return code
  }
}

/// A date as people and spreadsheets type it: `2026-10-03`, `2026/10/3`.
func civilDate(typed text: String) -> CivilDate? {
  if let date = CivilDate(text) { return date }
  let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  guard parts.count == 3, let year = asciiNumber(parts[0]), let month = asciiNumber(parts[1]),
    let day = asciiNumber(parts[2])
  else { return nil }
  return CivilDate(year: year, month: month, day: day)
}

/// A whole number of one to four ASCII digits.
func asciiNumber(_ text: String) -> Int? {
  guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
  else { return nil }
  return Int(text)
}
