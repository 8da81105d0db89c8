import PrisonAffairs

extension SampleFile {
  /// The rows by the day in a column, in the order of days, each with the source and line reference
  /// it has in the whole file; no field before that column may be quoted.
  func batches(dayColumn: Int) -> [SampleBatch] {
    let lines = content.split(separator: "\n")
    guard let header = lines.first else { return [] }
    var rows: [CivilDate: [Substring]] = [:]
    for line in lines.dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard let day = CivilDate(String(fields[dayColumn])) else { continue }
      rows[day, default: []].append(line)
    }
    let stem = name.prefix { $0 != "." }
    return rows.keys.sorted().map { day in
      let content = ([header] + (rows[day] ?? [])).map { "\($0)\n" }.joined()
      return SampleBatch(day: day, file: SampleFile(name: "\(stem)-\(day).csv", content: content))
    }
  }

  /// Whether there is a row under the header.
  var hasRows: Bool { content.split(separator: "\n").count > 1 }
}
