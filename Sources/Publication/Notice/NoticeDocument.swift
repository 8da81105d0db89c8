/// A notice as one audience may see it: redacted before it is archived.
public protocol NoticeDocument: Sendable {
  var number: String { get }
  var title: String { get }
  var heading: [String] { get }
  var tables: [NoticeTable] { get }
  var closing: [String] { get }
}

extension NoticeDocument {
  /// The document: canonical UTF-8 without layout, one line per row, fields parted by tabs.
  /// These bytes are archived and hashed; screens and sheets are renderings of them.
  public var document: String {
    var lines = ["yuwu-notice/1", title] + heading
    for table in tables {
      lines.append("")
      lines.append("# \(table.title)")
      lines.append(table.heads.joined(separator: "\t"))
      lines += table.rows.map { $0.joined(separator: "\t") }
    }
    lines.append("")
    lines += closing
    return lines.map { $0.split(separator: "\n").joined(separator: " ") }.joined(separator: "\n")
      + "\n"
  }
}

/// A table of a notice document: heads and rows of text.
public struct NoticeTable: Hashable, Sendable {
  public let title: String
  public let heads: [String]
  public let rows: [[String]]

  public init(title: String, heads: [String], rows: [[String]]) {
    self.title = title
    self.heads = heads
    self.rows = rows
  }
}
