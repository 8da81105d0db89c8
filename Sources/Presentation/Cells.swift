/// Padding, cutting and wrapping of text by terminal cells.
public enum Cells {
  public static func padded(_ text: String, to width: Int, _ alignment: Column.Alignment) -> String
  {
    let blanks = String(repeating: " ", count: max(0, width - CellWidth.of(text)))
    return alignment == .leading ? text + blanks : blanks + text
  }

  /// The beginning of a text that fits, with `..` where something was cut.
  public static func truncated(_ text: String, to width: Int) -> String {
    guard CellWidth.of(text) > width else { return text }
    var kept = ""
    var used = 0
    for character in text {
      let cells = CellWidth.of(character)
      if used + cells > max(0, width - 2) { break }
      kept.append(character)
      used += cells
    }
    return kept + ".."
  }

  /// Marks that never begin a line.
  private static let closing = Set<Character>("，。；：！？）》」』”’、,.;:!?)]}%％…·")
  /// Marks that never end a line.
  private static let opening = Set<Character>("（《「『“‘([{")

  /// Lines of at most `width` cells. Words and numbers stay whole where they fit; no line begins
  /// with a closing mark or ends with an opening one.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    precondition(width >= 4, "a line has room for two wide characters")
    var lines: [String] = []
    var line = ""
    for unit in units(of: text) {
      if CellWidth.of(line) + CellWidth.of(unit) > width, !line.isEmpty {
        lines.append(trimmedEnd(line))
        line = ""
      }
      if line.isEmpty, unit == " " { continue }
      if CellWidth.of(unit) <= width {
        line += unit
        continue
      }
      for character in unit {
        if CellWidth.of(line) + CellWidth.of(character) > width {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(trimmedEnd(line)) }
    return lines
  }

  /// What must not be parted: a word, or a character with the marks that cling to it.
  private static func units(of text: String) -> [String] {
    var units: [String] = []
    var clings = false
    for character in text {
      let isWordCharacter = character.isASCII && character != " "
      let lastIsWord = units.last?.last.map { $0.isASCII && $0 != " " } ?? false
      if let last = units.last, !last.isEmpty, last != " ",
        clings || closing.contains(character) || (isWordCharacter && lastIsWord)
      {
        units[units.count - 1].append(character)
      } else {
        units.append(String(character))
      }
      clings = opening.contains(character)
    }
    return units
  }

  private static func trimmedEnd(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
