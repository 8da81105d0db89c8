public import PrisonAffairs

/// The formats every listing has.
public enum ListingFormat: String, CaseIterable, Sendable {
  case table
  case json
  case csv
}

/// What a terminal can do, or is asked to do.
public struct Style: Hashable, Sendable {
  /// Bold headers by ANSI escapes; without it no escape is ever written.
  public let emphasis: Bool
  public let ambiguous: AmbiguousWidth

  public init(emphasis: Bool = false, ambiguous: AmbiguousWidth = .narrow) {
    self.emphasis = emphasis
    self.ambiguous = ambiguous
  }

  /// No escapes, ambiguous characters narrow.
  public static let plain = Style()
}

/// A listing in one format, ending in a line feed.
///
/// `width` and `style` shape tables alone. `width` is the terminal's in cells, nil for no limit;
/// less than 20 is taken as 20. A number is never parted or cut, however narrow the terminal.
/// With `rowsPerPage` the header of a text table stands again above every so many rows.
public func render(
  _ table: Table, as format: ListingFormat, language: Language, width: Int?,
  style: Style = .plain, rowsPerPage: Int? = nil
) -> String {
  switch format {
  case .table:
    table.text(language: language, width: width, style: style, rowsPerPage: rowsPerPage)
  case .json: table.json(language: language)
  case .csv: table.csv(language: language)
  }
}
