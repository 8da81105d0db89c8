public import PrisonAffairs

/// A column of a listing: words for people, a key for machines.
public struct Column: Hashable, Sendable {
  public enum Alignment: Sendable { case leading, trailing }

  public let title: Text
  public let alignment: Alignment
  public let key: String

  public init(title: Text, alignment: Alignment = .leading, key: String) {
    self.title = title
    self.alignment = alignment
    self.key = key
  }
}

/// One field of a listing.
public enum Cell: Hashable, Sendable {
  case text(String)
  /// Exact decimal text such as `35.5`.
  case number(String)
  case words(Text)
  /// A stable code for machines with its words for people.
  case code(String, Text)
  case flag(Bool)
  case none
}

/// A listing: the same data for terminals, JSON and CSV.
public struct Table: Hashable, Sendable {
  public let title: Text?
  public let columns: [Column]
  public let rows: [[Cell]]
  public let footnotes: [Text]

  public init(title: Text?, columns: [Column], rows: [[Cell]], footnotes: [Text]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "every row has every column")
    self.title = title
    self.columns = columns
    self.rows = rows
    self.footnotes = footnotes
  }
}

/// The formats every listing has.
public enum ListingFormat: String, CaseIterable, Sendable {
  case table, json, csv
}

/// A listing in one format; `width` limits the lines of tables alone.
public func render(
  _ table: Table, as format: ListingFormat, language: Language, width: Int?
) -> String {
  switch format {
  case .table: table.text(language: language, width: width)
  case .json: table.json(language: language)
  case .csv: table.csv(language: language)
  }
}
