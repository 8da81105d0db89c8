/// A column of a fact table. Dates are ISO text, points and money integers of the smallest unit.
public struct FactColumn: Hashable, Sendable {
  public enum Kind: Sendable { case text, integer }

  public let name: String
  public let kind: Kind
  public let isOptional: Bool

  static func text(_ name: String) -> FactColumn {
    FactColumn(name: name, kind: .text, isOptional: false)
  }

  static func optionalText(_ name: String) -> FactColumn {
    FactColumn(name: name, kind: .text, isOptional: true)
  }

  static func integer(_ name: String) -> FactColumn {
    FactColumn(name: name, kind: .integer, isOptional: false)
  }

  static func optionalInteger(_ name: String) -> FactColumn {
    FactColumn(name: name, kind: .integer, isOptional: true)
  }
}

/// A table of facts of one kind; the order of the columns is the order of the canonical bytes.
public struct FactTable: Hashable, Sendable {
  public let name: String
  public let columns: [FactColumn]

  init(_ name: String, _ columns: [FactColumn]) {
    self.name = name
    self.columns = columns
  }
}

/// The value of a column.
public enum FactValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case null

  init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .null }

  init(_ convertible: (some CustomStringConvertible)?) {
    self = convertible.map { .text($0.description) } ?? .null
  }
}

/// One immutable row that an act brings.
public struct Fact: Hashable, Sendable {
  public let table: FactTable
  public let values: [FactValue]

  init(_ table: FactTable, _ values: [FactValue]) {
    precondition(values.count == table.columns.count, "a fact has a value for every column")
    self.table = table
    self.values = values.map(Fact.composed)
  }

  /// A fact of another book, whose values were read by the table's own columns.
  public init(brought table: FactTable, _ values: [FactValue]) { self.init(table, values) }

  /// Text is kept in Unicode normal form C, so that equal words have equal bytes.
  private static func composed(_ value: FactValue) -> FactValue {
    if case .text(let text) = value { .text(composedText(text)) } else { value }
  }
}
