import PrisonAffairs

/// Lays a notice or minutes out for a terminal or a board: the same words, tables aligned by cells.
public struct DocumentLayout {
  private let lines: [String]
  /// The heads of columns are repeated above every so many rows; nil for one page.
  private let rowsPerPage: Int?

  public init(_ document: String, rowsPerPage: Int? = nil) {
    lines = document.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .map(String.init)
    self.rowsPerPage = rowsPerPage
  }

  /// The document in lines of so many cells; nil sets no limit.
  public func text(width: Int?) -> String {
    var output = ""
    var rows: [[String]] = []
    for line in lines {
      if line.contains("\t") {
        rows.append(line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        continue
      }
      output += table(rows, width: width)
      rows = []
      output += line + "\n"
    }
    return output + table(rows, width: width)
  }

  private func table(_ rows: [[String]], width: Int?) -> String {
    guard let heads = rows.first else { return "" }
    let columns = heads.enumerated().map { index, head in
      let isNumeric = rows.dropFirst().allSatisfy { $0[index].isEmpty || Points($0[index]) != nil }
      return Column(
        title: Text(zh: head, en: head),
        alignment: isNumeric && rows.count > 1 ? .trailing : .leading, key: head)
    }
    // Whose line it is stands at the head of every panel.
    let name = heads.prefix(DocumentLayout.longestKey).firstIndex(of: "姓名") ?? 0
    let table = Table(
      title: nil, columns: columns, rows: rows.dropFirst().map { $0.map { .text($0) } },
      footnotes: [], keyColumns: name + 1)
    return render(
      table, as: .table, language: .zh, width: width, rowsPerPage: rowsPerPage)
  }

  /// Names further to the right would leave a panel no room.
  private static let longestKey = 3
}
