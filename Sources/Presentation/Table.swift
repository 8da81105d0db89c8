public import PrisonAffairs

/// A column of a listing: words for people, a key for machines.
public struct Column: Hashable, Sendable {
  /// The side on which fields stand: text leading, figures trailing.
  public enum Alignment: Sendable {
    case leading
    case trailing
  }

  public let title: Text
  public let alignment: Alignment
  /// Lower-case ASCII letters, digits and `_`; JSON and CSV refuse others and repeats.
  public let key: String
  /// The most cells the column takes in a text table, wherever it is shown; longer text wraps.
  public let maximumWidth: Int?

  public init(
    title: Text, alignment: Alignment = .leading, key: String, maximumWidth: Int? = nil
  ) {
    self.title = title
    self.alignment = alignment
    self.key = key
    self.maximumWidth = maximumWidth
  }
}

/// One field of a listing.
public enum Cell: Hashable, Sendable {
  case text(String)
  /// Exact decimal text as JSON writes numbers, such as `-35.5`: no plus sign, no grouping.
  case number(String)
  case words(Text)
  /// A stable code for machines with its words for people.
  case code(String, Text)
  /// Marked in tables where it holds, blank where it does not; `true` or `false` for machines.
  case flag(Bool)
  /// Not there or not known: blank, `null`, nothing between two commas. Where that and "no" may
  /// stand in one column, use words instead of a flag.
  case none
}

/// A listing: the same data for terminals, JSON and CSV.
public struct Table: Hashable, Sendable {
  public let title: Text?
  public let columns: [Column]
  public let rows: [[Cell]]
  public let footnotes: [Text]
  /// How many columns stand at the head of every panel where the table is too wide for one.
  public let keyColumns: Int

  /// A listing; rows that lack a column, numbers that are no decimal and more key columns than
  /// columns are programmer's errors.
  public init(
    title: Text? = nil, columns: [Column], rows: [[Cell]], footnotes: [Text] = [],
    keyColumns: Int = 1
  ) {
    precondition(!columns.isEmpty, "a table has columns")
    precondition((1...columns.count).contains(keyColumns), "key columns are columns")
    for row in rows {
      precondition(row.count == columns.count, "every row has every column")
      for case .number(let number) in row {
        precondition(JSONText.isNumber(number), "a number is exact decimal text: \(number)")
      }
    }
    self.title = title
    self.columns = columns
    self.rows = rows
    self.footnotes = footnotes
    self.keyColumns = keyColumns
  }
}
