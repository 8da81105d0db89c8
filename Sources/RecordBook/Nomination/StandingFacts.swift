import GRDB
public import PrisonAffairs

/// Whose sentences are read.
public enum SentenceScope: Hashable, Sendable {
  case inmate(InmateNumber)
  /// Those who were ever placed in a ward.
  case everIn(WardCode)
  case everybody
}

extension BookReader {
  /// The rows of a table that nobody retracted or sealed, by inmate and then in an order; columns
  /// stand in the documented order after act and ordinal, and `more` after them.
  func standing(
    _ table: FactTable, _ scope: SentenceScope, order: String, more: String = ""
  ) throws -> [FactRow] {
    var arguments: StatementArguments = ["act": asOf]
    let limit: String
    switch scope {
    case .inmate(let inmate):
      limit = "AND f.inmate = :inmate"
      arguments += ["inmate": inmate.text]
    case .everIn(let ward):
      limit = BookReader.everIn(ward).replacing("AND inmate", with: "AND f.inmate")
      arguments += ["ward": ward.ward.text]
    case .everybody:
      limit = ""
    }
    let names = table.columns.map { "f.\($0.name)" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      statement(
        """
        SELECT f.act, f.ordinal, \(names)\(more) FROM \(table.name) AS f
        WHERE f.act <= :act AND \(BookReader.notRetracted("f", asOf: ":act")) AND \(open("f"))
          \(limit) ORDER BY f.inmate, \(order)
        """), arguments: arguments)
    var found: [FactRow] = []
    while let row = try rows.next() { found.append(FactRow(row.copy(), of: table)) }
    return found
  }
}

/// The columns of a fact, read one after the other in documented order.
struct FactRow {
  let key: FactKey
  private let table: FactTable
  private let row: Row
  private var position = 2

  init(_ row: Row, of table: FactTable) {
    self.row = row
    self.table = table
    key = FactKey(act: row[0], ordinal: row[1])
  }

  var damaged: BookError { .damaged(table: table.name) }

  mutating func optionalText() -> String? {
    defer { position += 1 }
    return row[position]
  }

  mutating func optionalInteger() -> Int? {
    defer { position += 1 }
    return row[position]
  }

  mutating func flag() throws -> Bool { try integer() == 1 }

  mutating func integer() throws -> Int {
    guard let integer = optionalInteger() else { throw damaged }
    return integer
  }

  mutating func text() throws -> String {
    guard let text = optionalText() else { throw damaged }
    return text
  }

  mutating func inmate() throws -> InmateNumber {
    guard let inmate = InmateNumber(try text()) else { throw damaged }
    return inmate
  }

  mutating func date() throws -> CivilDate {
    guard let date = try dateIfAny() else { throw damaged }
    return date
  }

  mutating func dateIfAny() throws -> CivilDate? {
    guard let text = optionalText() else { return nil }
    guard let date = CivilDate(text) else { throw damaged }
    return date
  }

  mutating func word<Word: RawRepresentable<String>>() throws -> Word {
    guard let word = Word(rawValue: try text()) else { throw damaged }
    return word
  }

  /// Months and days, or nil where both are empty.
  mutating func term() throws -> Term? {
    let (months, days) = (optionalInteger(), optionalInteger())
    guard let months else { return nil }
    guard let term = Term(months: months, days: days ?? 0) else { throw damaged }
    return term
  }

  /// Months of deprivation of political rights and whether it is for life.
  mutating func rights() throws -> RightsDeprivation? {
    let months = optionalInteger()
    return try flag() ? .life : months.map { .months($0) }
  }

  mutating func money() -> Money? { optionalInteger().map { Money(fen: $0) } }

  /// Where the row came from, or nil for a fact that an act of this prison brought.
  mutating func rowKey() -> RowKey? {
    let (source, line) = (optionalText(), optionalText())
    guard let source, let line else { return nil }
    return RowKey(source: source, line: line)
  }
}

extension RightsDeprivation? {
  /// Months, and whether it is for life, as the tables keep it.
  var values: [FactValue] {
    switch self {
    case .months(let months): [.integer(months), .integer(0)]
    case .life: [.null, .integer(1)]
    case nil: [.null, .integer(0)]
    }
  }
}

extension Bool {
  var value: FactValue { .integer(self ? 1 : 0) }
}
