/// Padding, cutting and wrapping of text by terminal cells.
public enum Cells {
  /// Where a text stands in a field that is wider than it.
  public enum Placement: Sendable {
    case leading
    case centre
    case trailing
  }

  /// A text with blanks around it to `width` cells; one that is wider is left as it is.
  public static func padded(
    _ text: String, to width: Int, at placement: Placement = .leading,
    ambiguous: AmbiguousWidth = .narrow
  ) -> String {
    let missing = max(0, width - CellWidth.of(text, ambiguous: ambiguous))
    let before =
      switch placement {
      case .leading: 0
      case .centre: missing / 2
      case .trailing: missing
      }
    return blanks(before) + text + blanks(missing - before)
  }

  /// The beginning of a text in at most `width` cells, ending in `..` where something was cut.
  ///
  /// The marker is two dots because `…` is one cell wide on some terminals and two on others.
  public static func truncated(
    _ text: String, to width: Int, ambiguous: AmbiguousWidth = .narrow
  ) -> String {
    guard CellWidth.of(text, ambiguous: ambiguous) > width else { return text }
    let marker = String("..".prefix(max(0, width)))
    var kept = ""
    var used = marker.count
    for character in text {
      used += CellWidth.of(character, ambiguous: ambiguous)
      if used > width { break }
      kept.append(character)
    }
    return kept + marker
  }

  /// Lines of at most `width` cells (at least 2), without blanks at their ends.
  ///
  /// Latin words and numbers stay whole, and are parted only where one alone is wider than a line.
  /// No line begins with a closing mark or ends with an opening one, as GB/T 15834-2011 (5.1)
  /// asks; only a run of marks that is itself wider than a line is parted. Line breaks in the text
  /// are kept; blanks where a line was broken are dropped.
  public static func wrapped(
    _ text: String, to width: Int, ambiguous: AmbiguousWidth = .narrow
  ) -> [String] {
    precondition(width >= 2, "a line has room for a wide character")
    return paragraphs(text).flatMap { LineBreaking($0, ambiguous: ambiguous).lines(of: width) }
  }

  /// The lines that a text itself has, unwrapped; an empty text is one empty line.
  static func paragraphs(_ text: String) -> [String] {
    if CellWidth.isPrintableASCII(text) { return [text] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
  }

  static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
