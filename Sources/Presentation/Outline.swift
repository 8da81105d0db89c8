/// A line with what stands behind it.
public struct OutlineNode: Hashable, Sendable {
  public let label: String
  public let children: [OutlineNode]

  public init(label: String, children: [OutlineNode] = []) {
    self.label = label
    self.children = children
  }

  /// The tree drawn with ASCII; lines wrap where a width is given.
  public func rendered(width: Int?) -> String {
    lines(prefix: "", rest: "", width: width).joined(separator: "\n") + "\n"
  }

  private func lines(prefix: String, rest: String, width: Int?) -> [String] {
    let room = width.map { max(16, $0 - rest.count) }
    let texts = room.map { Cells.wrapped(label, to: $0) } ?? [label]
    let below = children.isEmpty ? rest : rest + "|  "
    var lines = texts.enumerated().map { index, text in (index == 0 ? prefix : below) + text }
    for (index, child) in children.enumerated() {
      let isLast = index == children.count - 1
      lines += child.lines(
        prefix: rest + (isLast ? "`- " : "|- "), rest: rest + (isLast ? "   " : "|  "),
        width: width)
    }
    return lines
  }
}
