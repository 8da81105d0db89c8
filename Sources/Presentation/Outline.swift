/// A line with what stands behind it, as a tree.
public struct OutlineNode: Hashable, Sendable {
  public let label: String
  public let children: [OutlineNode]

  public init(label: String, children: [OutlineNode] = []) {
    self.label = label
    self.children = children
  }

  /// The tree drawn with ASCII, ending in a line feed; lines wrap where a width in cells is given.
  ///
  /// A width below 20 is taken as 20. Where the branches leave a label less than 16 cells, their
  /// left end is not drawn.
  public func rendered(width: Int?, ambiguous: AmbiguousWidth = .narrow) -> String {
    let limit = width.map { max(OutlineNode.leastLabel + 4, $0) }
    return lines("", "", limit, ambiguous).joined(separator: "\n") + "\n"
  }

  /// The tree as a JSON object of `label` and `children`, a node to a line, ending in a line feed.
  public func json() -> String { json(indent: "") + "\n" }

  private func json(indent: String) -> String {
    let head = "{\"label\": \(JSONText.quoted(label)), \"children\": ["
    guard !children.isEmpty else { return head + "]}" }
    let inner = indent + "  "
    let below = children.map { inner + $0.json(indent: inner) }.joined(separator: ",\n")
    return "\(head)\n\(below)\n\(indent)]}"
  }

  private static let leastLabel = 16

  /// The lines of this node and below; `first` stands before its label, `rest` before what follows.
  private func lines(
    _ first: String, _ rest: String, _ limit: Int?, _ ambiguous: AmbiguousWidth
  ) -> [String] {
    let below = children.isEmpty ? rest : rest + "|  "
    var lines: [String] = []
    for text in texts(beside: below.utf8.count, limit, ambiguous) {
      let branches = lines.isEmpty ? first : below
      let drawn = limit.map { branches.suffix($0 - OutlineNode.leastLabel) } ?? branches[...]
      lines.append(trimmed(drawn + text))
    }
    for (index, child) in children.enumerated() {
      let isLast = index == children.count - 1
      lines += child.lines(
        rest + (isLast ? "`- " : "|- "), rest + (isLast ? "   " : "|  "), limit, ambiguous)
    }
    return lines
  }

  private func texts(
    beside branches: Int, _ limit: Int?, _ ambiguous: AmbiguousWidth
  ) -> [String] {
    let label = Cells.printable(label)
    guard let limit else { return Cells.paragraphs(label) }
    let room = max(OutlineNode.leastLabel, limit - branches)
    return Cells.wrapped(label, to: room, ambiguous: ambiguous)
  }

  private func trimmed(_ line: Substring) -> String {
    var line = line
    while line.last?.isWhitespace == true { line.removeLast() }
    return String(line)
  }
}
