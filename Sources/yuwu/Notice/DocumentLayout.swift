import Presentation
import PrisonAffairs

/// Lays a notice document out for a terminal: the same words, tables aligned by cells.
struct DocumentLayout {
  private let lines: [String]

  init(_ document: String) {
    lines = document.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .map(String.init)
  }

  func text(width: Int?) -> String {
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
    let table = Table(
      title: nil, columns: columns, rows: rows.dropFirst().map { $0.map { .text($0) } },
      footnotes: [])
    return render(table, as: .table, language: .zh, width: width)
  }
}
